"""What an organization does to itself, its offices and its papers, and what it undergoes."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.cast import Body
from events.extraction.draft import Draft, Manner, Who, named_here
from events.extraction.english_clauses import BY_AUTHORITY, Scene
from events.extraction.english_kinds import decider, draft, kind_by_order, kind_of
from events.extraction.english_objects import (
    Unit,
    by_place,
    moved_after,
    unit_before,
    units_after,
    work_after,
    work_had,
)
from events.extraction.english_owners import Owned, is_itself, office_itself, part_undergone
from events.extraction.english_verbs import CLOSING, ORDERED, Verb
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import PLACE

IN_A_PLACE = re.compile(rf" (?:in|from) (?:the )?(?P<place>{PLACE})")
TO_UNIT = re.compile(r"(?:in)?to\b")  # "is moving |to new premises"
# "moved |to a new building in Marl"
TO_OTHER_ROOMS = re.compile(
    r" (?:in)?to (?:an? |its |their |the )?(?:[\w-]+ ){0,2}?(?:buildings?|premises|offices|rooms"
    r"|floor|quarters|studios?|house|block|tower|campus)\b"
)
TO_A_PLACE = re.compile(
    rf" (?:abroad|overseas|into exile|(?:from {PLACE} )?to (?:the )?{PLACE}|(?:from"
    rf"|out of) (?:the )?{PLACE})"
)


def by_owner(verb: Verb, ended: Owned, status: Status) -> Iterator[Draft]:
    """A company stops its newspaper, a university suspends its chapter of a movement."""
    if ended.unit and verb.name in CLOSING:
        kind = Kind.OFFICE_CLOSED
    else:
        kind = (
            kind_of(verb, ended.body) if "self" in verb.entry else kind_by_order(verb, ended.body)
        )
    manner = Manner(kind, status, decider(status), "owner")
    yield draft(verb, ended.who, manner, ended.unit)


def own(verb: Verb, subject: Who, body: Body, status: Status) -> Iterator[Draft]:
    """The organization ends itself, or one of its offices."""
    if not _is_said_of(verb, body):
        return
    decided_by = decider(status)
    partial = Kind.RELOCATED if verb.name == "relocate" else Kind.OFFICE_CLOSED
    units = units_after(verb.reading, verb.end) if verb.takes_unit else []
    if verb.name == "relocate":
        units = units or moved_after(verb.reading, verb.end)
    units = [unit for unit in units if not (is_itself(unit, body) or TO_UNIT.match(unit.text))]
    units = [each for unit in units for each in by_place(verb.reading, unit, verb.end)]
    for unit in units:
        yield draft(verb, subject, Manner(partial, status, decided_by, "unit"), unit)
    if verb.name == "relocate" and not units and TO_A_PLACE.match(verb.reading.mask, verb.end):
        yield draft(verb, subject, Manner(Kind.RELOCATED, status, decided_by, "abroad"))
    if units or verb.entry.get("needs_unit"):
        return
    if part := part_undergone(verb, subject):
        kind = Kind.SUSPENDED if verb.name == "suspend" else Kind.OFFICE_CLOSED
        yield draft(verb, subject, Manner(kind, status, decided_by, "unit"), part)
        return
    had = work_had(verb.reading, verb.start)
    work = had or (work_after(verb.reading, verb.end) if verb.may_take_work else None)
    if work is None and verb.needs_no_object and not verb.stands_alone:
        return
    kind = kind_by_order(verb, body) if status == Status.ORDERED else kind_of(verb, body)
    is_abroad = work is not None and work.is_of_a_place and not _is_at_home(verb, work, body)
    here_only = work if is_abroad and (had or body.kind != "media") else None
    here_only = here_only or _work_abroad(verb, body) or office_itself(verb, subject, body)
    if here_only:
        kind = Kind.SUSPENDED if verb.name == "suspend" else Kind.OFFICE_CLOSED
    yield draft(verb, subject, Manner(kind, status, decided_by, "self"), here_only)


def _is_said_of(verb: Verb, body: Body) -> bool:
    """Whether a verb that is said of some kinds only is said of this one."""
    if "media_only" in verb.entry and body.kind not in {"media", None}:
        return False
    if "only_media" in verb.entry and body.kind != "media":
        return False
    return "kinds" not in verb.entry or body.kind in verb.entry["kinds"].split()


def _is_at_home(verb: Verb, work: Unit, body: Body) -> bool:
    """Whether its work is where it is from: "Samplia's oldest charity ends its work in Samplia"."""
    places = verb.reading.within(work.start, work.end, "place")
    return any(place.text in body.homes for place in places)


def _work_abroad(verb: Verb, body: Body) -> Unit | None:
    """ "ended their work in Hungary", said of an organization at home elsewhere."""
    match = IN_A_PLACE.match(verb.reading.mask, verb.end)
    is_all = verb.reading.mask[: verb.end].endswith("affairs")
    if verb.name not in {"cease", "wind_up"} or match is None or is_all:
        return None
    place = next(verb.reading.within(match.start("place"), match.end(), "place"), None)
    homes = body.homes or {e.text for e in verb.reading.within(0, verb.start, "place")}
    if place is None or place.text in homes or (body.kind == "media" and not body.homes):
        return None
    start = verb.start + verb.reading.mask[verb.start : verb.end].rfind(" ") + 1
    return Unit(verb.reading.text[start : match.end()], start, match.end(), match.end())


def of_its_unit(verb: Verb, scene: Scene, status: Status) -> Iterator[Draft]:
    """ "A's bureau in B was shut down by the police"."""
    unit = unit_before(verb.reading, verb.lead.end)
    owner = verb.reading.organization_at(unit.owner) if unit and unit.owner is not None else None
    main = scene.cast.main() if verb.reading.is_title else None
    body = owner.body if owner else scene.previous or main
    if unit is None or body is None or TO_OTHER_ROOMS.match(verb.reading.mask, verb.end):
        return
    who_owns = named_here(owner) if owner else Who(body, "pronoun")
    for each in by_place(verb.reading, unit, verb.end):
        yield _unit_undergone(verb, who_owns, each, status)


def _unit_undergone(verb: Verb, owner: Who, unit: Unit, status: Status) -> Draft:
    is_ordered = _is_ordered(verb)
    by_authority = BY_AUTHORITY.match(verb.reading.mask, verb.end) or "self" not in verb.entry
    decided_by = DecidedBy.AUTHORITY if by_authority or is_ordered else decider(status)
    status = Status.ORDERED if is_ordered else status
    kind = Kind.RELOCATED if verb.name == "relocate" else Kind.OFFICE_CLOSED
    manner = Manner(kind, status, decided_by, "unit_passive")
    if unit.dates_to is None:
        unit = replace(unit, dates_from=verb.end)
    return draft(verb, owner, manner, unit)


def _is_ordered(verb: Verb) -> bool:
    """ "was ordered |closed"."""
    return bool(verb.lead.words) and verb.lead.words[-1] in ORDERED


def undergone(verb: Verb, subject: Who, body: Body, status: Status) -> Iterator[Draft]:
    """The organization "was banned", "has been shut down by the police", "will be wound up"."""
    unit = part_undergone(verb, subject)
    if unit and verb.takes_unit:
        yield _unit_undergone(verb, subject, unit, status)
        return
    if verb.entry.get("needs_unit") or ("only_media" in verb.entry and body.kind != "media"):
        return
    if _is_ordered(verb) and "order" in verb.entry:
        manner = Manner(kind_by_order(verb, body), Status.ORDERED, DecidedBy.AUTHORITY, "ordered")
        yield draft(verb, subject, manner)
        return
    by_authority = BY_AUTHORITY.match(verb.reading.mask, verb.end) is not None
    if (
        by_authority
        or "self" not in verb.entry
        or verb.name in {"suspend", "liquidate", "deregister"}
    ):
        status = Status.ORDERED if status == Status.ANNOUNCED else status
        manner = Manner(kind_by_order(verb, body), status, DecidedBy.AUTHORITY, "passive")
    else:
        manner = Manner(kind_of(verb, body), status, decider(status), "passive")
    yield draft(verb, subject, manner)
