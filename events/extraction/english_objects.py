"""What an English verb is done to: the organizations in a list, the office that closes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from events.extraction.cast import Cast, Entity, Sort
from events.extraction.english_described import DESCRIPTOR, is_person_at
from events.extraction.english_names import WORDS
from events.extraction.reading import DATE, ORG, PERSON, PLACE, UNKNOWN, Reading

UNITS = WORDS["units"]
OWNER = rf"(?:all of its|some of its|its|their|the|an?|all|both|several|{ORG}(?:'s?)?|{PLACE}'s)"
OWNED = rf"(?:(?:its|their|all its|the|{ORG}'s?|{PLACE}'s?) |[^\s]* ?{PLACE} )"
IN_PLACE = (
    rf"(?:in|from) (?:the )?(?:(?:[a-z]+ern|[a-z]+-(?:held|controlled)|rural|parts of) )?"
    rf"(?:{PLACE}|country|city|territory)"
)
UNIT = re.compile(
    r" (?:down |off |up )?(?:(?:the )?(?:doors?|gates?|entrance) (?:of|to) )?"
    rf"(?:{OWNER} )?(?P<unit>(?:(?!(?:and|or|that|which|after|as|by|since"
    r"|floors?|storeys?|desks)\b)"
    rf"[^\s,;:.()]+ ){{0,5}}?(?i:{UNITS['place_bound']})\b(?: in (?:the )?{PLACE})?)"
)
LOOSE = re.compile(rf"(?i:\b(?:{UNITS['loose']}))$")
SURE_OWNER = re.compile(
    rf" (?:down )?(?:(?:all (?:of )?)?(?:its|their)\b|{ORG}'|{PLACE}|.*{PLACE})"
)
MOVED = re.compile(
    r" (?:(?:all of|its|their|the|all|(?:most|part|some|half|much) of) )+"
    rf"(?:(?:{PLACE}|{UNKNOWN})(?:-based)? )?"
    rf"(?P<unit>(?:(?!and\b)[a-z-]+ ){{0,3}}?"
    rf"(?:{UNITS['moved']})\b(?: and (?:its |their )?(?:[a-z-]+ )?(?:{UNITS['moved']})\b)?)"
)
WORK_WORDS = (
    rf"(?P<unit>(?:(?P<where>{PLACE}) |local )?(?:{UNITS['work']})(?P<in> {IN_PLACE}| there)?)"
)
WORK = re.compile(rf" (?:down )?(?:(?:all|its|their|the|of|local) )*{WORK_WORDS}(?!\w)")
WORK_HAD = re.compile(rf"\b(?:has |have )?had (?:its|their) {WORK_WORDS} $")
UNIT_OF = re.compile(
    rf"(?:(?P<owner>{ORG})(?:'s?)?|[Ii]ts|[Tt]heir|[Tt]he (?:{DESCRIPTOR})'s) "
    rf"(?P<unit>(?:{PLACE},? )*(?:(?:and )?(?!(?:and|its|their)\b)[^\s,;:.()]+ ){{0,3}}?"
    rf"(?i:{UNITS['place_bound']})\b(?: in (?:the )?{PLACE}| there)?)"
    r"(?: (?:in|on|at|near) (?!the (?:night|day))[^,;:]{1,40}?)?,? $"
)
UNIT_BELONGING_TO = re.compile(
    rf"[Tt]he (?P<unit>(?:[^\s,;:.()]+ ){{0,3}}?(?i:{UNITS['place_bound']})) of (?:the )?"
    rf"(?:(?P<owner>{ORG})|(?:party|group|union|organi[sz]ation|association|charity|foundation"
    rf"|movement|newspaper|broadcaster|station|network|agency|club|institute|church)(?!\w))"
    rf"(?: in (?:the )?{PLACE})? $"
)
# Parts that end as bodies do: "its |youth wing dissolved".
CHAPTER = re.compile(
    r"\b(?:chapters?|branch(?:es)?|wing|arm|affiliates?|sections?|delegation|mission|office|bureau)\b"
)
PART_OF = re.compile(
    rf"(?:[Tt]he|[Ii]ts|[Aa]n?|{PLACE}(?:'s)?) (?P<unit>(?:(?!and\b)[^\s,;:.()]+ ){{0,3}}?"
    rf"(?i:{UNITS['place_bound']})) (?:of|for) (?:the |its )?$"
)
NEXT_UNIT = re.compile(rf",? and(?= (?:{OWNER})?)")

JOINED = re.compile(rf"^[^']{{0,2}}(?: (?:of|from|in) {PLACE})?(?:,| and\b| or\b| &| as well as\b)")
ACTS = re.compile(r" (?:has|have|had|is|are|was|were|will|would|said|says)\b")
AND = re.compile(r"\b(?:and|or|as well as|followed by)\b|&|;")
LISTED = re.compile(r",|\b(?:and|or|as well as|followed by)\b|&")  # not "A offshoot B"
NEAR, FAR = 60, 200
# "|A's partner body B"
OWNED_BY_IT = re.compile(rf"'s? (?:[a-z][\w-]*,? ){{1,4}}(?={ORG})")
# "B, a station set up with money from |A, was"
TOLD_OF_ONE = re.compile(
    rf"{ORG}\"?(?: \([^)]{{1,30}}\))?, (?:an?|the|one of|once|now|long|run|led|built|\w+ed|\w+ing) "
    r"[^,;:]{0,90}(?:by|from|with|to|for|on|against|behind|near) (?:the )?\"?$"
)
DONE_BY = re.compile(
    r"(?:, |\) )(?:\w+ed|\w+ly \w+ed|run|led|set up|made|written|held|built) by (?:the )?\"?$"
)
A_DATE = re.compile(DATE)  # "banned A on Monday, and |B had been banned before"

PEOPLE_OF = rf"(?:{WORDS['lists']['people']}) (?:of|from|at|with|behind)"
# "the |legal aid service| A"
NO_KIND = (
    r"(?:of|from|in|at|on|by|and|or|after|before|with|for|to|that|which|who|whose|because|when|as"
    rf"|over|than|was|were|is|are|has|have|had|said|says|{WORDS['description']['person']})\b"
)
KIND_OF_BODY = (
    rf"(?:the|an?|its) (?:{UNKNOWN} )?(?:(?:(?!{NO_KIND})[a-z][\w-]*|{PLACE}(?:'s)?) ){{1,4}}"
)
# What may stand between a verb and the first organization it is done to.
LEADING_WORD = (
    rf"(?:the|its|his|her|another|one of|(?:that|those) of|so-called|{PEOPLE_OF}"
    r"|(?:work|operations|activities) of"
    r"|(?:communit(?:y|ies)|congregations?|organi[sz]ations?|parish(?:es)?|cells?) of"
    r"|(?:publication|broadcasts|functioning|existence|life|legal status) of"
    r"|as (?:extremist|terrorist|undesirable|unlawful|illegal)"
    r"|until further notice|with immediate effect|for good|at once|by (?:decree|order)"
    r"|for (?:[\w-]+ ){1,3}?(?:days|weeks|months|years)"
    rf"|activities in {PLACE} of|{PLACE}(?:'s)?|{PLACE}-based|(?:pro|anti)-{PLACE}|{DATE}"
    r"|(?!(?:of|from|in|at|on|by|and|or|after|before|with|for|to|that|which|who|because|when|as"
    r"|over|amid|despite|due|under|against|near|behind|until|since|about|linked|tied|accused"
    r"|orders?|decisions?|ruling|decree|plans?|proceedings|case|trial)\b)"
    r"[\w-]+(?:'s?)?)"
)
LEADING = (
    r"(?:, (?:by|on|in|at|under|following|after|effective|acting|with) [^,;:\ue000]{1,60},)?"
    rf"(?: (?:{LEADING_WORD}|(?:{UNKNOWN}|{PERSON})'s?%s)){{0,7}}?"
    rf"(?:(?: (?:{DESCRIPTOR}|affiliate|member|partner|branch)), (?:called |named |known as |the )?"
    rf"| ?(?:that of (?:the )?)?)\"?"
)
FIRST_IN_LIST = re.compile(rf"{LEADING % f'|{UNKNOWN}'}(?={ORG})")
FIRST_OF_ANY = re.compile(rf"{LEADING % ''}(?={ORG}|{UNKNOWN}(?!'s? (?:[a-z-]+ ){{0,3}}{ORG}))")
# What may stand between two organizations of a list.
ASIDE = (
    r"which|who|whose|both|all|an?|the|founded|established|set up|formed|led|based|run|owned"
    r"|created|also"
)
KNOWN_ONE, ANY_ONE = rf"(?=\"?{ORG}|$)", rf"(?=\"?(?:{ORG}|{UNKNOWN})|$)"
INTRODUCED_ITEM = (
    rf"(?: (?:the )?(?:(?:[a-z][\w-]*|{PLACE}) ){{0,2}}{PEOPLE_OF} (?:the )?{ANY_ONE}"
    rf"| the {PLACE} (?:section|branch|chapter|arm|wing)s? of (?:the )?{ANY_ONE}"
    rf"| {KIND_OF_BODY}{KNOWN_ONE})"
)
# "|Ireland's A", "|the US-based B", "|the Swedish C"
OF_A_HOME = rf"(?: (?:[Tt]he )?{PLACE}(?:'s|-[a-z]+)?(?= (?:{ORG}|{UNKNOWN})))?"
BETWEEN = re.compile(
    rf"!?\"?(?: (?:GB|UK|USA|US))?(?:'s?)?(?:\s*\([^)]{{1,60}}\))?"
    rf"(?: (?:[a-z]+ )?(?:{DESCRIPTOR}|agency|temple)\b)?"
    rf"(?: (?:of|from|in) (?:the )?(?:{PLACE}|(?:[a-z-]+ ){{0,3}}(?:{PERSON}|{UNKNOWN}))"
    rf"|, (?:based )?in (?:{PLACE}|{UNKNOWN})(?=,))?"
    rf"(?:,? (?:in |on )?{DATE}| for (?:[\w-]+ ){{1,3}}?(?:days?|weeks?|months?|years?)\b)?"
    rf"(?:, (?:{ASIDE}) [^,;:\ue000]{{1,90}}(?=,))?"
    rf"(?:(?:,? (?:and|&|or|as well as|followed by)|,)"
    rf"(?:{INTRODUCED_ITEM}"
    rf"|(?: (?:of|on|to|against|[Tt]he|also|both|then))*(?: (?:{PLACE}|{UNKNOWN})'s(?= {ORG}))?"
    rf"{OF_A_HOME}(?: (?:(?:[a-z][\w-]*(?:'s?)?|{PLACE}(?:'s)?) ){{0,2}}(?:{DESCRIPTOR}"
    rf"|(?:[a-z-]+ )?(?:agency|organi[sz]ation|body|arm|group)))?"
    rf"(?: (?:the )?(?:[a-z-]+ )?(?:{DESCRIPTOR})(?: called)?)?))?\s*\"?"
)


SAYS = re.compile(
    rf"(?: \([^)]{{1,20}}\)|'s? {UNKNOWN})? (?:(?:has|have) )?(?:said|says?|reported"
    r"|reports?|wrote|writes?|told"
    r"|added|noted|learned|learnt|found|understands?|quoted|announced)\b"
)
# "closed A, |pro-government daily B wrote"
SPEAKER_BEFORE = re.compile(r", (?:[a-z][\w-]* ){0,5}$")


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
    first = (FIRST_OF_ANY if unknown else FIRST_IN_LIST).match(reading.mask, start)
    listed: list[Entity] = []
    at = first.end() if first else start
    while (entity := _listed_at(reading, at, unknown=unknown)) is not None:
        owned = OWNED_BY_IT.match(reading.mask, entity.end)
        if owned and reading.organization_at(owned.end()):
            at = owned.end()
            continue
        between = BETWEEN.match(reading.mask, entity.end)
        if entity.body is None and reading.mask.startswith("'s", entity.end):
            break
        listed.append(entity)
        if between is None or between.end() == entity.end:
            break
        at = between.end()
    is_next_subject = bool(listed) and (
        _is_speaker(reading, listed[-1]) or (not unknown and _acts(reading, listed[-1]))
    )
    return listed[:-1] if is_next_subject else listed


def _is_speaker(reading: Reading, entity: Entity) -> bool:
    """ "closed A and B, |C said"."""
    says = SAYS.match(reading.mask, entity.end) is not None
    return says and SPEAKER_BEFORE.search(reading.mask, 0, entity.start) is not None


def _acts(reading: Reading, entity: Entity) -> bool:
    """ "closed A, and |B has protested"."""
    joined = reading.mask.endswith((" and ", " and the ", " but ", " but the "), 0, entity.start)
    return joined and ACTS.match(reading.mask, entity.end) is not None


def organizations_before(reading: Reading, end: int, *, unknown: bool = False) -> list[Entity]:
    """The organizations listed up to a place, in order: "A, B and C |have closed"."""
    listed: list[Entity] = []
    at = end
    for entity in reversed(list(reading.within(0, end, *_sorts(unknown=unknown)))):
        if entity.start and reading.mask[entity.start - 1] == "(":
            continue  # "A (AA) |received the notice"
        between = reading.mask[entity.end : at]
        bare = between.rstrip(" -–—)")
        ends = [between]
        if not listed:
            ends = [between.rstrip(), bare, bare.rstrip(","), bare.rstrip(",") + ","]
        if not any(map(BETWEEN.fullmatch, ends)) or (listed and A_DATE.search(between)):
            break
        is_joined = JOINED if entity.body is None else LISTED
        if listed and not is_joined.search(between):
            break
        if entity.body is None and is_person_at(reading.text, entity.start):
            break
        if not listed and is_in_aside(reading.mask, entity):
            continue
        listed.insert(0, entity)
        at = entity.start
    if _is_town_of_last(reading, listed):
        return listed[:-1]
    if _is_joined(reading, listed):
        return listed
    is_aside = OF_AN_ASIDE.search(reading.mask, 0, listed[0].start) is not None
    return listed[1:] if is_aside else [e for e in listed if e.body]


def _is_town_of_last(reading: Reading, listed: list[Entity]) -> bool:
    """ "A, the |Marl| weekly, has closed", where no "and" makes a list of it."""
    if len(listed) < 2 or listed[-1].body is not None:
        return False
    return AND.search(reading.mask[listed[-2].end : listed[-1].start]) is None


# "having merged with |A, the |B ended"
OF_AN_ASIDE = re.compile(r"\b(?:with|by|from|into|under|after|against|unlike|at) (?:the )?\"?$")


def _is_joined(reading: Reading, listed: list[Entity]) -> bool:
    """Whether an "and" makes a list of them: not of "in |Marl, the |Lantern League closed"."""
    if len(listed) < 2:
        return True
    return AND.search(reading.mask[listed[0].end : listed[-1].start]) is not None


def is_in_aside(mask: str, entity: Entity) -> bool:
    """Whether a name only tells more of the one before it: "the book, published by |A, was"."""
    start = max(0, entity.start - NEAR)
    is_closed = mask.startswith((",", '",'), entity.end)
    if not is_closed:
        return False
    far = max(0, entity.start - FAR)
    told_of = TOLD_OF_ONE.search(mask, far, entity.start)
    return told_of is not None or DONE_BY.search(mask, start, entity.start) is not None


def known(listed: Iterable[Entity], cast: Cast) -> list[Entity]:
    """The entities, those of odd names as organizations of the article from now on."""
    return [
        entity if entity.body else replace(entity, body=cast.unknown(entity.text, None))
        for entity in listed
    ]


def _listed_at(reading: Reading, at: int, *, unknown: bool) -> Entity | None:
    sorts = _sorts(unknown=unknown)
    found = next((e for e in reading.entities if e.start == at and e.sort in sorts), None)
    is_person = found is not None and found.body is None and is_person_at(reading.text, at)
    return None if is_person else found


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
        loose = LOOSE.search(match["unit"])
        if not loose or SURE_OWNER.match(reading.mask, match.start(), match.end("unit")):
            yield match
        behind = (
            UNIT.match(reading.mask, joint.end())
            for joint in NEXT_UNIT.finditer(reading.mask, match.end())
        )
        match = next(filter(None, behind), None)


def by_place(reading: Reading, unit: Unit, end: int) -> list[Unit]:
    """One unit a place: "its A and B offices |closed on C and D"; the dates in the same order."""
    places = list(reading.within(unit.start, unit.end, "place", "unknown"))
    noun = unit.text.split(" in ")[0].rsplit(maxsplit=1)[-1]
    if len(places) < 2 or not noun.endswith("s"):
        return [unit]
    parts = [
        replace(unit, text=f"{reading.text[place.start : place.end]} {noun.removesuffix('s')}")
        for place in places
    ]
    dates = [phrase for phrase in reading.free_phrases if phrase.start >= end][: len(places)]
    if len(dates) < len(places):
        return parts
    return [
        replace(part, dates_from=date.start, dates_to=date.end)
        for part, date in zip(parts, dates, strict=True)
    ]


def moved_after(reading: Reading, end: int) -> list[Unit]:
    """What an organization moves: "its newsroom"."""
    match = MOVED.match(reading.mask, end)
    if match is None:
        return []
    start, unit_end = match.span("unit")
    return [Unit(reading.text[start:unit_end], start, unit_end, dates_from=match.end())]


def unit_of(reading: Reading, owner: Entity) -> Unit | None:
    """The part of "the seat of A" at the end of which the organization stands."""
    match = PART_OF.search(reading.mask, 0, owner.start)
    if match is None:
        return None
    start, end = match.span("unit")
    return Unit(reading.text[start:end], start, end, dates_from=owner.end, owner=owner.start)


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
