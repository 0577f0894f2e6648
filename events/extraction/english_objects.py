"""What an English verb is done to: the organizations in a list, the office that closes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from events.extraction.cast import Entity, Sort
from events.extraction.english_cast import DESCRIPTOR
from events.extraction.english_names import WORDS
from events.extraction.reading import DATE, ORG, PLACE, UNKNOWN, Reading

UNITS = WORDS["units"]
OWNER = rf"(?:all of its|some of its|its|their|the|an?|all|both|several|{ORG}(?:'s?)?|{PLACE}'s)"
IN_PLACE = rf"(?:in|from) (?:the )?(?:{PLACE}|country|city|territory)"
UNIT = re.compile(
    rf" (?:down )?(?:{OWNER} )?(?P<unit>(?:(?!and\b|or\b)[^\s,;:.()]+ ){{0,5}}?"
    rf"(?i:{UNITS['place_bound']})\b(?: in (?:the )?{PLACE})?)"
)
WORK_WORDS = (
    rf"(?P<unit>(?:(?P<where>{PLACE}) |local )?(?:{UNITS['work']})(?P<in> {IN_PLACE}| there)?)"
)
WORK = re.compile(rf" (?:down )?(?:(?:all|its|their|the|of|local) )*{WORK_WORDS}(?!\w)")
WORK_HAD = re.compile(rf"\b(?:has |have )?had (?:its|their) {WORK_WORDS} $")
UNIT_OF = re.compile(
    rf"(?:(?P<owner>{ORG})(?:'s?)?|[Ii]ts|[Tt]heir) (?P<unit>(?:(?!and\b)[^\s,;:.()]+ ){{0,3}}?"
    rf"(?i:{UNITS['place_bound']})\b(?: in (?:the )?{PLACE})?),? $"
)
UNIT_BELONGING_TO = re.compile(
    rf"[Tt]he (?P<unit>(?:[^\s,;:.()]+ ){{0,3}}?(?i:{UNITS['place_bound']})) of (?:the )?"
    rf"(?P<owner>{ORG})(?: in (?:the )?{PLACE})? $"
)
NEXT_UNIT = re.compile(rf",? and(?= (?:{OWNER})?)")

# What may stand between a verb and the first organization it is done to.
LEADING_WORD = (
    rf"(?:the|its|his|her|another|one of|so-called|(?:work|operations|activities) of"
    rf"|activities in {PLACE} of|{PLACE}(?:'s)?|{PLACE}-based|{DATE}|[\w-]+(?:'s)?)"
)
FIRST_IN_LIST = re.compile(rf"(?: {LEADING_WORD}){{0,7}}? ?\"?(?={ORG}|{UNKNOWN})")
TITLE = re.compile(rf"(?: (?:of|its|their|the|sister|{DESCRIPTOR})){{0,4}} (?={ORG})")
# What may stand between two organizations of a list.
ASIDE = (
    r"an?|the|which|who|whose|that|founded|established|set up|formed|led|based|run|owned|created"
    r"|also"
)
BETWEEN = re.compile(
    rf"\"?(?:'s?)?(?:\s*\([^)]{{1,60}}\))?(?: (?:{DESCRIPTOR})\b)?(?:,? {DATE})?"
    rf"(?:, (?:{ASIDE}) [^,;:\ue000]{{1,90}}(?=,))?"
    rf"(?:(?:,? (?:and|&|or|as well as|followed by)|,)"
    rf"(?: (?:of|[Tt]he|also|both|then))*(?: (?:[a-z][\w-]*|{PLACE}(?:'s)?) ?(?:{DESCRIPTOR}))?"
    rf"(?: (?:the )?(?:[a-z-]+ )?(?:{DESCRIPTOR})(?: called)?)?)?\s*\"?"
)


@dataclass(frozen=True)
class Unit:
    """A part of an organization at [start, end), and where the dates that belong to it stand;
    `owner` is where the organization is named, if the part is said to be its."""

    text: str
    start: int
    end: int
    dates_from: int
    dates_to: int | None = None
    is_of_a_place: bool = True
    owner: int | None = None


def organizations_after(reading: Reading, start: int, *, unknown: bool = False) -> list[Entity]:
    """The organizations listed right behind a place; with `unknown`, odd names among them too."""
    first = FIRST_IN_LIST.match(reading.mask, start)
    listed: list[Entity] = []
    at = first.end() if first else start
    while (entity := _listed_at(reading, at, unknown=unknown)) is not None:
        listed.append(entity)
        between = BETWEEN.match(reading.mask, entity.end)
        if between is None or between.end() == entity.end:
            break
        at = between.end()
    return listed


def titles_after(reading: Reading, start: int) -> list[Entity]:
    """The papers of "stopped printing| its daily A"."""
    first = TITLE.match(reading.mask, start)
    return organizations_after(reading, first.end()) if first else []


def organizations_before(reading: Reading, end: int, *, unknown: bool = False) -> list[Entity]:
    """The organizations listed up to a place, in order: "A, B and C |have closed"."""
    listed: list[Entity] = []
    at = end
    for entity in reversed(list(reading.within(0, end, *_sorts(unknown=unknown)))):
        between = reading.mask[entity.end : at]
        if not BETWEEN.fullmatch(between if listed else between.rstrip(" -–")):
            break
        listed.insert(0, entity)
        at = entity.start
    return listed


def _listed_at(reading: Reading, at: int, *, unknown: bool) -> Entity | None:
    sorts = _sorts(unknown=unknown)
    return next((e for e in reading.entities if e.start == at and e.sort in sorts), None)


def _sorts(*, unknown: bool) -> tuple[Sort, ...]:
    return ("organization", "unknown") if unknown else ("organization",)


def units_after(reading: Reading, end: int) -> list[Unit]:
    """The parts of an organization that a verb closes, each with the dates up to the next one."""
    found = list(_unit_matches(reading, end))
    ends = [match.start() for match in found[1:]]
    return [
        Unit(
            reading.text[slice(*match.span("unit"))],
            *match.span("unit"),
            dates_from=match.end(),
            dates_to=dates_to,
        )
        for match, dates_to in zip(found, [*ends, None], strict=False)
    ]


def _unit_matches(reading: Reading, end: int) -> Iterator[re.Match[str]]:
    match = UNIT.match(reading.mask, end)
    while match is not None:
        yield match
        behind = (
            UNIT.match(reading.mask, joint.end())
            for joint in NEXT_UNIT.finditer(reading.mask, match.end())
        )
        match = next(filter(None, behind), None)


def unit_before(reading: Reading, end: int) -> Unit | None:
    """ "A's bureau in B |was closed"."""
    match = UNIT_OF.search(reading.mask, 0, end) or UNIT_BELONGING_TO.search(reading.mask, 0, end)
    if match is None:
        return None
    owner = match.start("owner") if match["owner"] else None
    start, unit_end = match.span("unit")
    return Unit(reading.text[start:unit_end], start, unit_end, unit_end, owner=owner)


def work_after(reading: Reading, end: int) -> Unit | None:
    """ "its operations in the country"."""
    return _work(reading, WORK.match(reading.mask, end))


def work_had(reading: Reading, start: int) -> Unit | None:
    """ "had its Moscow operations |closed"."""
    return _work(reading, WORK_HAD.search(reading.mask, 0, start))


def _work(reading: Reading, match: re.Match[str] | None) -> Unit | None:
    if match is None:
        return None
    start, end = match.span("unit")
    is_of_a_place = bool(match["where"] or match["in"])
    return Unit(reading.text[start:end], start, end, match.end(), is_of_a_place=is_of_a_place)
