"""From what the grammar tells to closures: which organization, which kind, how far, by whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from events.extraction.cast import Body
from events.extraction.depend_deciders import is_by_authority
from events.extraction.depend_meant import Meant, Talk
from events.extraction.depend_scope import PASSING_VERBS, is_for_a_time, is_passing
from events.extraction.depend_things import Thing, body_of, nouns
from events.extraction.depend_verbs import Telling
from events.extraction.depend_whose import (
    are_theirs,
    first_body,
    is_abroad,
    is_body_itself,
    is_the_unit,
    of_office,
    title_of,
    who_can,
)
from events.extraction.depend_words import words
from events.extraction.draft import Draft, Manner, Part, part
from events.extraction.english_lists import counts_bodies
from events.extraction.findings import DecidedBy, Kind, Status

PARTIAL_VERBS = frozenset(
    {"close", "wind_up", "suspend", "relocate", "cease", "ban", "revoke", "strip"}
)
ENDS_CHAPTERS = frozenset({"disband", "dissolve", "liquidate", "fold", "break_up"})
CHAPTERS = frozenset("chapter chapters branch branches arm wing affiliate section".split())
STOPS_A_PAPER = frozenset({"sign_off", "close", "cease", "wind_up", "fold", "disband", "lose"})
JUDGED = frozenset({"disband", "dissolve", "liquidate", "wind_up", "abolish"})
FOR_A_TIME = frozenset({Kind.BANNED, Kind.PUBLICATION_CEASED, Kind.DISBANDED, Kind.DEREGISTERED})
HALTED = ("halt", "paus", "interrupt")
TITLES = frozenset("newspaper paper magazine daily weekly channel website site portal".split())
FALLS_SILENT = frozenset({"go_dark", "off_air", "sign_off"})  # no union does
AT_ONCE = frozenset({"immediate", "immediately"})


@dataclass(frozen=True)
class Ending:
    """How many organizations end at once, whose names may follow."""

    telling: Telling
    manner: Manner
    of_many: bool = True
    body: Body | None = None

    @property
    def told(self) -> Part:
        return _told(self.telling)

    @property
    def is_of_a_paper(self) -> bool:
        meant = [*(thing.owner for thing in self.telling.things), *self.telling.actors]
        bodies = [body for each in meant if (body := body_of(each)) is not None]
        return bool(bodies) and bodies[0].kind == "media"


def closures(telling: Telling, talk: Talk) -> Iterator[Draft]:
    """Every organization or office that a telling ends."""
    if telling.trigger.name in PASSING_VERBS and is_passing(telling.tree, telling.trigger.word):
        return
    if not telling.things:
        yield from _own(telling, who_can(telling, talk))
        return
    telling = of_office(telling, talk)
    for thing in telling.things:
        if thing.sort == "doors" and telling.tree.objects_of(telling.trigger.word, "to"):
            continue  # "closed its doors to journalists"
        if thing.sort == "doors":
            yield from _own(telling, telling.actors)
        elif thing.sort in {"unit", "work"}:
            yield from _parts(telling, thing, talk)
        elif thing.sort == "publication" and _is_of_others(thing):
            continue
        elif thing.sort in {"papers", "publication"}:
            owner = thing.owner if body_of(thing.owner) else title_of(telling, thing, talk)
            yield from _whole(telling, owner, thing)
        elif thing.sort == "organization":
            yield from _whole(telling, thing.owner, thing)


def _parts(telling: Telling, thing: Thing, talk: Talk) -> Iterator[Draft]:
    """An office, or work, which is that of all who end it: "A and B were told to cease |work"."""
    is_owned = thing.sort != "work" or thing.owner is not None
    owners = [] if is_owned else [actor for actor in telling.actors if body_of(actor)]
    for each in [replace(thing, owner=owner) for owner in owners] or [thing]:
        yield from _partial(telling, each, talk)


def _is_of_others(thing: Thing) -> bool:
    """ "ends the print editions of ten |titles", "the closure of the party's |daily"."""
    body = body_of(thing.owner)
    if thing.owner is not None and thing.owner.means == "many":
        return True
    return body is not None and body.kind not in {"media", None} and thing.word.text in TITLES


def endings(telling: Telling) -> Iterator[Ending]:
    """The telling itself: of bodies that it leaves unnamed, or of one whose fate others share."""
    is_of_many = any(
        thing.sort == "many" or (thing.owner and thing.owner.means == "many")
        for thing in telling.things
    )
    is_of_many = is_of_many or _are_papers_of_many(telling)
    if is_of_many or (not telling.things and any(a.means == "many" for a in telling.actors)):
        is_ordered = telling.mood.is_ordered and "order" in telling.trigger.entry
        by_authority = is_by_authority(telling) if telling.things else is_ordered
        status = _status(telling, by_authority=by_authority)
        yield Ending(telling, _manner(telling, None, status, by_authority, "list"))
    elif any(thing.sort in {"organization", "papers", "publication"} for thing in telling.things):
        by_authority = is_by_authority(telling)
        if by_authority or "self" in telling.trigger.entry:
            status = _status(telling, by_authority=by_authority)
            manner = _manner(telling, None, status, by_authority, "list")
            yield Ending(telling, manner, of_many=False)
    elif not telling.things and "self" in telling.trigger.entry and telling.actors:
        status = _status(telling, by_authority=False)
        yield Ending(telling, _manner(telling, None, status, False, "list"), of_many=False)
    elif any(thing.sort == "unit" for thing in telling.things):
        by_authority = is_by_authority(telling)
        status = _status(telling, by_authority=by_authority)
        manner = _manner(telling, None, status, by_authority, "list")
        owners = (thing.owner for thing in telling.things if body_of(thing.owner))
        yield Ending(telling, manner, of_many=False, body=body_of(next(owners, None)))


def _are_papers_of_many(telling: Telling) -> bool:
    """ "a list of five media on Monday whose licenses are |withdrawn", however that hangs."""
    papers = [thing for thing in telling.things if thing.sort == "papers"]
    ends_work = all(thing.sort in {"publication", "doors", "work"} for thing in telling.things)
    if telling.things and ends_work and any(each.means == "many" for each in telling.actors):
        return True  # "two dailies will cease publication"
    return (
        bool(papers)
        and not telling.tree.reading.is_title
        and not any(body_of(thing.owner) for thing in papers)
        and counts_bodies(telling.tree.reading)
    )


def _own(telling: Telling, actors: Sequence[Meant]) -> Iterator[Draft]:
    """The organization ends by itself: "A has disbanded", "A will close its doors"."""
    entry = telling.trigger.entry
    if "self" not in entry and not telling.trigger.is_frame:
        return
    for actor in actors:
        body = body_of(actor)
        is_of_media = telling.trigger.name in FALLS_SILENT
        if body is not None and not (is_of_media and body.kind not in {"media", None}):
            ordered = telling.mood.is_ordered or "self" not in entry
            status = _status(telling, by_authority=ordered)
            rule = "ordered" if ordered else "own"
            yield _draft(telling, actor, body, _manner(telling, body, status, ordered, rule))


def _whole(telling: Telling, owner: Meant | None, thing: Thing) -> Iterator[Draft]:
    body = body_of(owner)
    if body is None or owner is None:
        return
    by_authority = is_by_authority(telling)
    if not by_authority and "self" not in telling.trigger.entry:
        return
    if _is_of_another(telling, owner, thing) or _is_actor_itself(telling, owner):
        return
    status = _status(telling, by_authority=by_authority)
    rule = {"papers": "papers", "publication": "title"}.get(thing.sort) or _rule(telling)
    yield _draft(telling, owner, body, _manner(telling, body, status, by_authority, rule))


def _is_of_another(telling: Telling, owner: Meant, thing: Thing) -> bool:
    """ "college suspends student |group": of two descriptions, at most one means the main body."""
    is_definite = telling.tree.child(thing.word, "det", "poss") is not None
    return (
        owner.named == "description"
        and not is_definite
        and not telling.undergone
        and any(each.body is owner.body for each in telling.actors)
    )


def _is_actor_itself(telling: Telling, owner: Meant) -> bool:
    """ "|A suspended the party": which is another one."""
    if owner.named != "description" or telling.undergone:
        return False
    named = telling.tree.children(telling.trigger.word, "nsubj")
    return any(word.entity is not None and word.entity.body is owner.body for word in named)


def _partial(telling: Telling, thing: Thing, talk: Talk) -> Iterator[Draft]:
    """An office or the work of an organization ends; all its work is the organization itself."""
    if thing.owner is not None and (thing.owner.means == "many" or are_theirs(telling, thing)):
        return  # "A suspended the activities of 11 parties"
    owner = thing.owner if body_of(thing.owner) else first_body(telling.actors)
    is_named = telling.tree.child(thing.word, "compound") is not None  # "the Maro |branch"
    by_others = is_named and all(each.means == "authority" for each in telling.actors)
    if owner is None and (by_others or not telling.actors) and is_the_unit(telling, thing):
        main = talk.main()
        owner = Meant("body", main, "description") if main else None
    body = body_of(owner)
    ends_parts = telling.trigger.is_frame or telling.trigger.name in (
        PARTIAL_VERBS | ENDS_CHAPTERS if thing.word.text in CHAPTERS else PARTIAL_VERBS
    )
    if body is None or owner is None or not ends_parts:
        return
    if is_body_itself(telling, thing, body):
        yield from _whole(telling, owner, thing)
        return
    by_authority = is_by_authority(telling)
    status = _status(telling, by_authority=by_authority)
    decided_by = DecidedBy.AUTHORITY if by_authority else DecidedBy.ORGANIZATION
    name = telling.trigger.name
    stops_work_here = by_authority and name == "close"
    is_outlawed = by_authority and name == "ban"  # "prohibited its operation in Samplia"
    is_placed = thing.in_place and is_abroad(telling, body, thing) and not is_outlawed
    if thing.sort == "work" and not (is_placed or stops_work_here):
        yield _draft(telling, owner, body, _manner(telling, body, status, by_authority, "work"))
        return
    moves = name == "relocate" or telling.trigger.entry.get("self") == Kind.RELOCATED
    kind = Kind.RELOCATED if moves else Kind.OFFICE_CLOSED
    is_halted = thing.sort == "work" and telling.trigger.word.text.startswith(HALTED)
    if name in {"suspend", "put_on_hold", "sleep"} or is_halted:
        kind = Kind.SUSPENDED
    manner = Manner(kind, status, decided_by, _named_rule(telling, "unit"))
    yield _draft(telling, owner, body, manner, thing.unit)


def _status(telling: Telling, *, by_authority: bool) -> Status:
    if "status" in telling.trigger.entry and telling.mood.status != Status.THREATENED:
        return Status(telling.trigger.entry["status"])
    status = telling.mood.status
    tree, word = telling.tree, telling.trigger.word
    if status == Status.ANNOUNCED and any(
        each.text in AT_ONCE and each.start > word.start for each in tree.words
    ):
        return Status.COMPLETED
    if by_authority and status == Status.ANNOUNCED:
        return Status.ORDERED
    if by_authority and status == Status.COMPLETED and telling.trigger.name in JUDGED:
        return Status.ORDERED if telling.tree.is_in_court else status
    return status


def _manner(
    telling: Telling, body: Body | None, status: Status, by_authority: bool, rule: str
) -> Manner:
    entry, name = telling.trigger.entry, telling.trigger.name
    decided_by = DecidedBy.AUTHORITY if by_authority else DecidedBy.ORGANIZATION
    kind = (
        Kind(entry.get("order") or entry["self"])
        if by_authority
        else Kind(entry.get("self") or entry["order"])
    )
    if name in STOPS_A_PAPER and name != "lose":
        if body is not None and body.kind == "media" and not (by_authority and name == "disband"):
            kind = Kind.PUBLICATION_CEASED
        elif by_authority and name == "close" and _is_in_law(telling):
            kind = Kind.DISSOLVED_BY_ORDER
    is_halted = _is_halted_there(telling) or (name == "cease" and _has_to(telling))
    if kind == Kind.DISBANDED and is_halted:
        kind = Kind.SUSPENDED
    is_media = body is not None and body.kind == "media"
    if telling.trigger.is_frame and is_media and (kind == Kind.DISBANDED or name == "plug"):
        kind = Kind.PUBLICATION_CEASED
    if name == "cease" and any(
        t.sort == "publication" or t.word.text in nouns("publication") for t in telling.things
    ):
        kind = Kind.PUBLICATION_CEASED
    may_pass = kind in FOR_A_TIME and (by_authority or kind == Kind.PUBLICATION_CEASED)
    may_pass = may_pass or (kind == Kind.DISBANDED and name == "cease")
    if may_pass and is_for_a_time(telling.tree, telling.trigger.word, kind, is_media=is_media):
        kind = Kind.SUSPENDED
    return Manner(kind, status, decided_by, _named_rule(telling, rule))


def _has_to(telling: Telling) -> bool:
    """ "had to |cease its activities", which others make it do."""
    head = telling.tree.head(telling.trigger.word)
    return head is not None and head.text in {"had", "has", "have"}


def _is_halted_there(telling: Telling) -> bool:
    """ "|halted its services in Samplia": not all that it does."""
    word = telling.trigger.word
    where = telling.tree.objects_of(word, "in")
    is_place = any(w.text == "country" or (w.entity and w.entity.sort == "place") for w in where)
    return word.text.startswith(HALTED) and is_place


def _is_in_law(telling: Telling) -> bool:
    """ "shut down in similar proceedings", "closed by a court"."""
    return telling.tree.is_in_court or bool(
        words("words", "proceedings") & {each.text for each in telling.tree.words}
    )


def _rule(telling: Telling) -> str:
    if telling.trigger.rule == "noun":
        return "nominal"
    return "passive" if telling.undergone else "actor"


def _named_rule(telling: Telling, rule: str) -> str:
    return f"en.depend.{rule}.{telling.trigger.name}"


def _told(telling: Telling) -> Part:
    word = telling.trigger.word
    return part(telling.tree.reading, word.start, word.end)


def _draft(
    telling: Telling, owner: Meant, body: Body, manner: Manner, unit: Part | None = None
) -> Draft:
    told = _told(telling)
    return Draft(
        body=body,
        manner=manner,
        reading=telling.tree.reading,
        told=told,
        named=owner.named,
        subject=owner.part,
        unit=unit,
        dates_from=max(unit.end, told.end) if unit else told.end,
        dates_to=_next_unit(telling, unit) if unit else None,
    )


def _next_unit(telling: Telling, unit: Part) -> int | None:
    starts = [
        thing.unit.start for thing in telling.things if thing.unit and thing.unit.start > unit.end
    ]
    return min(starts, default=None)
