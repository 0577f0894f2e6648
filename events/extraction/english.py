"""Closures told by English verbs: an organization ends, or somebody ends it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.cast import Body
from events.extraction.draft import AN_AUTHORITY, Draft, Manner, Part, Who, named_here, part
from events.extraction.english_clauses import (
    BY_AUTHORITY,
    COURT,
    Scene,
    coordinated,
    is_denied,
    is_hypothetical,
    who,
)
from events.extraction.english_objects import (
    Unit,
    organizations_after,
    titles_after,
    unit_before,
    units_after,
    work_after,
    work_had,
)
from events.extraction.english_verbs import CLOSING, Verb, status_of, verbs_in
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import ORG, PLACE, Reading

STOPPING = CLOSING | {"cease", "wind_up", "fold", "sign_off", "call_it_quits"}
JUDGED = {"disband", "dissolve", "liquidate", "wind_up"}  # most of it open to appeal
BY_LAW = re.compile(r"\b(?:law|decree|order|resolution|decision|motion|bill|ruling)s? $")
ORDERING = r"\b(?:ordered|ordering|told|instructed|directed)\b"
ORDERED_ORGANIZATION = re.compile(
    rf"{ORDERING}[^;:]{{0,140}}?(?P<org>{ORG})(?:\s*\([^)]*\))?(?:,[^,;:]*,)?\s*$"
)
ORDERED_SOMEBODY = re.compile(rf"{ORDERING} (?:one of|the|its)\b[^;:,]{{1,120}}$")
IN_A_PLACE = re.compile(rf" (?:in|from) (?:the )?(?P<place>{PLACE})")
CONDITION = re.compile(r"^[\"'\s]*(?:If|Unless|Should)\b[^,]*,[^,]*$")
FARTHEST = 200


def closures_by_verb(reading: Reading, scene: Scene) -> Iterator[Draft]:
    for verb in verbs_in(reading):
        if is_denied(reading, verb.lead) or _is_conditional(verb):
            continue
        ordered = _ordered(verb, scene)
        if ordered is not None:
            yield from _by_order(verb, ordered)
        else:
            yield from _told(verb, scene)


def _is_conditional(verb: Verb) -> bool:
    """ "If the law passes, A will have to close"."""
    is_ahead = verb.lead.has("will", "would", "to")
    return is_ahead and CONDITION.search(verb.reading.mask[: verb.lead.end]) is not None


def _told(verb: Verb, scene: Scene) -> Iterator[Draft]:
    by_law = verb.form == "ing" and BY_LAW.search(verb.reading.mask[: verb.lead.end])
    subject = AN_AUTHORITY if by_law else who(verb.reading, verb.lead, scene)
    status = Status.ORDERED if by_law else status_of(verb)
    if status is None:
        return
    if verb.is_undergone and verb.name in CLOSING and unit_before(verb.reading, verb.lead.end):
        yield from _of_its_unit(verb, scene, status)
        return
    if subject is None:
        return
    if subject.body is None:
        yield from _by_authority(verb, scene, status)
        return
    for each in coordinated(verb.reading, verb.lead, subject):
        if each.body and verb.is_undergone:
            yield _undergone(verb, each, each.body, status)
        elif each.body and "self" in verb.entry:
            yield from _own(verb, each, each.body, status)


def _own(verb: Verb, subject: Who, body: Body, status: Status) -> Iterator[Draft]:
    """The organization ends itself, or one of its offices, or a paper that it owns."""
    titles = titles_after(verb.reading, verb.end) if verb.name == "cease_publication" else []
    for title in titles:
        manner = Manner(Kind.PUBLICATION_CEASED, status, DecidedBy.ORGANIZATION, "title")
        if title.body:
            yield _draft(verb, named_here(title), manner)
    if titles:
        return
    decided_by = _decider(status)
    partial = Kind.RELOCATED if verb.name == "relocate" else Kind.OFFICE_CLOSED
    units = units_after(verb.reading, verb.end) if verb.name in {*CLOSING, "relocate"} else []
    for unit in units:
        yield _draft(verb, subject, Manner(partial, status, decided_by, "unit"), unit)
    if units or verb.entry.get("needs_unit"):
        return
    had = work_had(verb.reading, verb.start)
    work = had or (work_after(verb.reading, verb.end) if verb.needs_no_object else None)
    if work is None and verb.needs_no_object and not verb.stands_alone:
        return
    kind = _kind_by_order(verb, body) if status == Status.ORDERED else _kind(verb, body)
    here_only = work if work and work.is_of_a_place and (had or body.kind != "media") else None
    here_only = here_only or _work_abroad(verb, body)
    if here_only:
        kind = Kind.SUSPENDED if verb.name == "suspend" else Kind.OFFICE_CLOSED
    yield _draft(verb, subject, Manner(kind, status, decided_by, "self"), here_only)


def _work_abroad(verb: Verb, body: Body) -> Unit | None:
    """ "ended their work in Hungary", said of an organization at home elsewhere."""
    match = IN_A_PLACE.match(verb.reading.mask, verb.end)
    if verb.name != "cease" or match is None or not body.jurisdiction:
        return None
    place = next(verb.reading.within(match.start("place"), match.end(), "place"), None)
    if place is None or place.text == body.jurisdiction:
        return None
    start = verb.start + verb.reading.mask[verb.start : verb.end].rfind(" ") + 1
    return Unit(verb.reading.text[start : match.end()], start, match.end(), match.end())


def _of_its_unit(verb: Verb, scene: Scene, status: Status) -> Iterator[Draft]:
    """ "A's bureau in B was shut down by the police"."""
    unit = unit_before(verb.reading, verb.lead.end)
    owner = verb.reading.organization_at(unit.owner) if unit and unit.owner is not None else None
    body = owner.body if owner else scene.previous or scene.cast.main()
    if unit is None or body is None:
        return
    by_authority = BY_AUTHORITY.match(verb.reading.mask, verb.end) is not None
    decided_by = DecidedBy.AUTHORITY if by_authority else _decider(status)
    who_owns = named_here(owner) if owner else Who(body, "pronoun")
    manner = Manner(Kind.OFFICE_CLOSED, status, decided_by, "unit_passive")
    yield _draft(verb, who_owns, manner, replace(unit, dates_from=verb.end))


def _undergone(verb: Verb, subject: Who, body: Body, status: Status) -> Draft:
    """The organization "was banned", "has been shut down by the police", "will be wound up"."""
    by_authority = BY_AUTHORITY.match(verb.reading.mask, verb.end) is not None
    if by_authority or "self" not in verb.entry or verb.name in {"suspend", "liquidate"}:
        status = Status.ORDERED if status == Status.ANNOUNCED else status
        manner = Manner(_kind_by_order(verb, body), status, DecidedBy.AUTHORITY, "passive")
    else:
        manner = Manner(_kind(verb, body), status, _decider(status), "passive")
    return _draft(verb, subject, manner)


def _by_authority(verb: Verb, scene: Scene, status: Status) -> Iterator[Draft]:
    """A court, ministry or country ends the organizations that follow the verb."""
    if "order" not in verb.entry:
        return
    reading = verb.reading
    is_judgment = verb.name in JUDGED and COURT.search(reading.text)
    if status == Status.ANNOUNCED or (is_judgment and status == Status.COMPLETED):
        status = Status.ORDERED
    units = units_after(reading, verb.end)
    for unit in units:
        manner = Manner(Kind.OFFICE_CLOSED, status, DecidedBy.AUTHORITY, "order_unit")
        if owner := _owner(verb, scene):
            yield _draft(verb, Who(owner, "pronoun"), manner, unit)
    if units:
        return
    work = work_after(reading, verb.end)
    listed = organizations_after(reading, verb.end)
    if not listed and work is not None:
        listed = organizations_after(reading, work.dates_from)
    for entity in listed:
        if entity.body:
            stops_work = work is not None and verb.name in CLOSING
            kind = Kind.OFFICE_CLOSED if stops_work else _kind_by_order(verb, entity.body)
            manner = Manner(kind, status, DecidedBy.AUTHORITY, "order")
            yield _draft(verb, named_here(entity), manner)


def _owner(verb: Verb, scene: Scene) -> Body | None:
    """Whose office an authority closes: the organization named behind the verb, else the last."""
    named = next(verb.reading.within(verb.end, len(verb.reading.mask), "organization"), None)
    return named.body if named else scene.previous or scene.cast.main()


def _ordered(verb: Verb, scene: Scene) -> Who | None:
    """The organization between "ordered" and the verb: "ordered A to close", "ordered A closed"."""
    lead = verb.lead
    infinitive = lead.has("to") and (verb.form == "base" or lead.has("be"))
    if not (infinitive or (verb.form in {"past", "participle"} and not lead.words)):
        return None
    start = max(0, lead.end - FARTHEST)
    left = verb.reading.mask[start : lead.end]
    match = ORDERED_ORGANIZATION.search(left)
    if match:
        entity = verb.reading.organization_at(start + match.start("org"))
        return named_here(entity) if entity else None
    main = scene.cast.main()
    if main and infinitive and ORDERED_SOMEBODY.search(left):
        entity = next((e for e in verb.reading.entities if e.body is main), None)
        return named_here(entity) if entity else Who(main, "description")
    return None


def _by_order(verb: Verb, ordered: Who) -> Iterator[Draft]:
    if ordered.body is None or is_hypothetical(verb.reading, verb.lead):
        return
    units = units_after(verb.reading, verb.end) if verb.name in CLOSING else []
    for unit in units:
        manner = Manner(Kind.OFFICE_CLOSED, Status.ORDERED, DecidedBy.AUTHORITY, "ordered_unit")
        yield _draft(verb, ordered, manner, unit)
    if not units:
        kind = _kind_by_order(verb, ordered.body)
        yield _draft(verb, ordered, Manner(kind, Status.ORDERED, DecidedBy.AUTHORITY, "ordered"))


def _decider(status: Status) -> DecidedBy:
    return DecidedBy.AUTHORITY if status == Status.ORDERED else DecidedBy.ORGANIZATION


def _kind(verb: Verb, body: Body) -> Kind:
    if body.kind == "media" and verb.name in STOPPING:
        return Kind.PUBLICATION_CEASED
    return Kind(verb.entry["self"])


def _kind_by_order(verb: Verb, body: Body) -> Kind:
    if verb.name in CLOSING | {"cease"} and body.kind == "media":
        return Kind.PUBLICATION_CEASED
    if verb.name in CLOSING and COURT.search(verb.reading.text):
        return Kind.DISSOLVED_BY_ORDER
    return Kind(verb.entry.get("order") or verb.entry["self"])


def _draft(verb: Verb, subject: Who, manner: Manner, unit: Unit | None = None) -> Draft:
    if subject.body is None:
        raise ValueError("A closure needs an organization.")
    rule = f"en.verb.{manner.rule}.{verb.name}"
    return Draft(
        body=subject.body,
        manner=Manner(manner.kind, manner.status, manner.decided_by, rule),
        reading=verb.reading,
        told=part(verb.reading, verb.start, verb.end),
        named=subject.named,
        subject=subject.subject,
        unit=Part(unit.text, unit.start, unit.end) if unit else None,
        dates_from=unit.dates_from if unit else verb.end,
        dates_to=unit.dates_to if unit else None,
    )
