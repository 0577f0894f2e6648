"""What authorities do to organizations, and what they order them to do."""

import re
from collections.abc import Iterator

from events.extraction.cast import Body
from events.extraction.draft import Draft, Manner, Part, Who, named_here, part
from events.extraction.english_clauses import COURT, Scene, is_hypothetical, lead_to
from events.extraction.english_described import DESCRIPTOR, NO_PERSON
from events.extraction.english_kinds import draft, kind_by_order
from events.extraction.english_objects import (
    NEAR,
    Unit,
    organizations_after,
    units_after,
    work_after,
)
from events.extraction.english_owners import is_itself
from events.extraction.english_subjects import meant_by, who
from events.extraction.english_taking import UNLESS
from events.extraction.english_verbs import CLOSING, Verb
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import DATE, ORG, PLACE

ORDERING = (
    r"\b(?:ordered|ordering|orders|told|instructed|directed|forced|forcing|compelled|obliged)\b"
)
ORDERED_ORGANIZATION = re.compile(
    rf"{ORDERING}[^;:]{{0,140}}?(?P<org>{ORG})(?:\s*\([^)]*\))?(?:,[^,;:]*,)?\s*$"
)
GIVEN_TIME = re.compile(
    rf"\b(?:gave|gives?|giving|given) (?:the )?(?P<org>{ORG})(?:\s*\([^)]*\))? "
    rf"(?:[^,;:.]{{0,30}}?(?:days?|hours?|weeks?|months?)|(?:until |till )?{DATE}|an? \w+)\s*$"
)
# "ordered that A, a daily, |cease publication"
ORDERED_THAT = re.compile(
    r"\b(?:order|decree|rul|direct|instruct)\w* that (?:the )?(?:(?!to\b)[\w-]+ ){0,4}?\"?"
    rf"(?P<org>{ORG})\"?(?:\s*\([^)]*\))?(?:,[^;:]{{1,90}},)? (?:(?:should|must|shall) )?(?:be )?$"
)
ORDERED_SOMEBODY = re.compile(rf"{ORDERING} (?:one of|the|its)\b[^;:,]{{1,120}}$")
ORDERED_IT = re.compile(
    r"\b(?:ordered|told|instructed|directed) (?:it|them|they)(?: (?:to|be|to be))?$"
)
ORDERED_BY = re.compile(
    r"\b(?:was|were|been|is|are) (?:told|ordered|instructed|directed|given [^,;:]{1,30})"
    r"(?: by [^,;:]{1,80})? (?:to )?$"
)
ITS_OWN = ("it", "they")  # "told its members it has no choice but to"
OF_SOMEBODY = re.compile(rf"\b(?:its|their)\b|\b(?:{DESCRIPTOR})'s? ")
IT = re.compile(r" (?:it|them)\b")
# "the League of Ada Marl, |which the same court closed"
WHICH = re.compile(
    rf"(?P<org>{ORG})(?:\s*\([^)]*\))?(?: (?:of|in|from|at) [^,;:.\ue000]{{1,60}})?"
    r",? (?:which|that) (?:[\w'-]+ ){0,2}[^\s,;:]+(?: (?:had|has|have|then|also|later))? ?$"
)
DESCRIBED_OBJECT = re.compile(
    rf" (?:down )?(?:its|the|{PLACE}'s?)(?: (?!(?:of|in|at|on|after|and)\b)[\w'-]+){{0,5}}? "
    rf"(?P<noun>{DESCRIPTOR})(?<!s)\b{NO_PERSON}(?! (?:of|for)\b)"
)
FARTHEST = 200


def by_authority(verb: Verb, scene: Scene, status: Status) -> Iterator[Draft]:
    """A court, ministry or country ends the organizations that follow the verb."""
    if "order" not in verb.entry:
        return
    reading = verb.reading
    is_judgment = verb.entry.get("judged") and COURT.search(reading.text)
    if status == Status.ANNOUNCED and UNLESS.match(reading.mask, verb.end):
        status = Status.THREATENED
    if status == Status.ANNOUNCED or (is_judgment and status == Status.COMPLETED):
        status = Status.ORDERED
    units = units_after(reading, verb.end) if verb.takes_unit else []
    owned = [(unit, _owner(verb, unit, scene)) for unit in units]
    owned = [(unit, owner) for unit, owner in owned if owner and not is_itself(unit, owner)]
    for unit, owner in owned:
        manner = Manner(Kind.OFFICE_CLOSED, status, DecidedBy.AUTHORITY, "order_unit")
        yield draft(verb, Who(owner, "pronoun"), manner, unit)
    if owned or verb.entry.get("needs_unit"):
        return
    work = work_after(reading, verb.end)
    listed = organizations_after(reading, verb.end)
    if not listed and work is not None:
        listed = organizations_after(reading, work.dates_from)
    for entity in listed:
        if entity.body and not _is_no_medium(verb, entity.body):
            stops_work = work is not None and verb.name in CLOSING
            kind = Kind.OFFICE_CLOSED if stops_work else kind_by_order(verb, entity.body)
            manner = Manner(kind, status, DecidedBy.AUTHORITY, "order")
            yield draft(verb, named_here(entity), manner)
    meant = None if listed else meant_behind(verb, scene)
    if meant and meant.body and not _is_no_medium(verb, meant.body):
        manner = Manner(kind_by_order(verb, meant.body), status, DecidedBy.AUTHORITY, "order_meant")
        yield draft(verb, meant, manner)


def _is_no_medium(verb: Verb, body: Body) -> bool:
    """ "drove the Union |off the streets", as only papers are."""
    return "only_media" in verb.entry and body.kind != "media"


def meant_behind(verb: Verb, scene: Scene) -> Who | None:
    """Whom an authority ends that is not named behind the verb: "banned it", "shut the daily"."""
    reading = verb.reading
    which = WHICH.search(reading.mask, max(0, verb.lead.end - FARTHEST), verb.start)
    if which and (entity := reading.organization_at(which.start("org"))):
        return named_here(entity)
    if IT.match(reading.mask, verb.end):
        before = list(reading.within(0, verb.start, "organization"))
        body = before[-1].body if before else scene.previous
        return Who(body, "pronoun", Part.of(before[-1]) if before else None)
    described = DESCRIBED_OBJECT.match(reading.mask, verb.end)
    if described is None:
        return None
    body = meant_by(described["noun"], scene)
    return Who(body, "description", part(reading, *described.span("noun")))


def _owner(verb: Verb, unit: Unit, scene: Scene) -> Body | None:
    """Whose office an authority closes: the organization named with it, else the last."""
    reading = verb.reading
    named = next(reading.within(verb.end, unit.end + NEAR, "organization"), None)
    if named:
        return named.body
    is_of_somebody = OF_SOMEBODY.search(reading.mask, verb.end, unit.end + 5)
    return scene.previous or scene.cast.main() if is_of_somebody or reading.is_title else None


def ordered_by_authority(verb: Verb, scene: Scene) -> Who | None:
    """The organization between "ordered" and the verb: "ordered A to close", "ordered A closed"."""
    lead = verb.lead
    if ORDERED_IT.search(" ".join(lead.words)):
        before = list(verb.reading.within(0, lead.end, "organization"))
        body = before[-1].body if before else scene.previous or scene.cast.main()
        return Who(body, "pronoun", Part.of(before[-1]) if before else None)
    start = max(0, lead.end - FARTHEST)
    infinitive = lead.has("to") and (verb.form == "base" or lead.has("be"))
    is_bare = verb.form in {"past", "participle"} and not lead.words
    left = verb.reading.mask[start : lead.end]
    match = ORDERED_THAT.search(left) if verb.form in {"base", "participle"} else None
    if not (match or infinitive or is_bare):
        return None
    match = match or ORDERED_ORGANIZATION.search(left)
    match = match or (GIVEN_TIME.search(left) if infinitive else None)
    if match:
        entity = verb.reading.organization_at(start + match.start("org"))
        return named_here(entity) if entity else None
    passive = ORDERED_BY.search(left) if infinitive and not lead.has("told", "ordered") else None
    if passive:
        subject = who(verb.reading, lead_to(verb.reading.mask, start + passive.start()), scene)
        return subject if subject and subject.body else None
    main = scene.cast.main()
    if main and infinitive and not lead.has(*ITS_OWN) and ORDERED_SOMEBODY.search(left):
        entity = next((e for e in verb.reading.entities if e.body is main), None)
        return named_here(entity) if entity else Who(main, "description")
    return None


def by_order(verb: Verb, ordered: Who) -> Iterator[Draft]:
    if not ordered.body or is_hypothetical(verb.reading, verb.lead):
        return
    units = units_after(verb.reading, verb.end) if verb.name in CLOSING else []
    for each in units:
        manner = Manner(Kind.OFFICE_CLOSED, Status.ORDERED, DecidedBy.AUTHORITY, "ordered_unit")
        yield draft(verb, ordered, manner, each)
    if units:
        return
    work = work_after(verb.reading, verb.end) if verb.may_take_work else None
    if verb.needs_no_object and work is None and not verb.stands_alone:
        return
    kind = kind_by_order(verb, ordered.body)
    unit = work if work and work.is_of_a_place and ordered.body.kind != "media" else None
    if unit and verb.name != "suspend":
        kind = Kind.OFFICE_CLOSED
    yield draft(verb, ordered, Manner(kind, Status.ORDERED, DecidedBy.AUTHORITY, "ordered"), unit)
