"""Who is off the register: "the removal of A from it", "B and C were struck off"."""

import re
from collections.abc import Iterator

from events.extraction.draft import Draft
from events.extraction.english_clauses import Scene, lead_to
from events.extraction.english_objects import known, organizations_after
from events.extraction.english_papers import all_of, draft, taken
from events.extraction.english_subjects import subjects_before
from events.extraction.english_taking import how_far, is_told
from events.extraction.findings import Kind, Status
from events.extraction.lexicon import lexicon
from events.extraction.reading import AUTHORITY, DATE, Reading

UNITS = lexicon("claims")["units"]["nouns"]
FATES: dict[str, str] = lexicon("endings")["rows"]["kinds"]
# "the removal of |A from the register"
REMOVAL_OF = re.compile(
    r"\b(?:[Rr]emoval|[Dd]eletion|[Ee]rasure|[Ss]triking(?: off)?|[Ee]xclusion) of\b"
)
FROM_REGISTER = re.compile(
    r"(?:,? [^.;:]{1,60})? (?:from|off) (?:the|its) [\w' ]{0,30}(?:register|registry|rolls?|list)\b"
)
OFF_THE_REGISTER = re.compile(
    r"\b(?:(?:c(?:ame|ome|omes)|fell|falls?|went|goes|gone|disappeared|vanished)"
    r" (?:off|from|out of)|no longer (?:figures?|appears?|features?) (?:in|on)|(?:is|are|been) off)"
    r" (?:the|its) [\w'’ ]{0,30}"
    r"(?:register|registry|rolls?|list of (?:(?:registered|recogni[sz]ed|approved) )?"
    r"(?:charities|parties|associations|societies))\b"
)
STRUCK = re.compile(
    r"\b(?:struck|removed|dropped|deleted|erased|crossed|taken|wiped) (?:off|from|out of)"
    r" (?:the|its) [\w ]{0,30}(?:register|registry|rolls?|list)\b"
)

# "erased from the register of associations |A and B"
STRUCK_FIRST = re.compile(
    r"\b(?:[Ss]truck|[Ss]trikes|[Ee]rase[sd]|[Rr]emove[sd]|[Dd]elete[sd]|[Dd]ropped|[Ww]iped)"
    r"(?: off)? (?:off|from|out of) (?:the|its)(?: [a-z-]+)? (?:register|registry|rolls?)"
    rf"(?: of (?:[a-z-]+|NGOs)(?: and [a-z-]+)?)?(?:,? (?:on )?{DATE},?)?:?(?= )"
)
# "the registry has |deleted A"
REGISTRY_DELETES = re.compile(
    rf"(?:{AUTHORITY}|\b[Rr]egist(?:er|ers|ry|rar)\b)[^.;:]{{0,60}}? (?P<verb>delet(?:e|es|ed|ing)"
    r"|eras(?:e|es|ed|ing))(?= )"
)
# "lists |A as dissolved"
LISTS = re.compile(r"\b(?:list|show|record|mark|enter|report)(?:s|ed)?(?= )|\bcarri(?:es|ed)(?= )")
AS_ENDED = re.compile(
    r"\"?(?: \([^()]{1,40}\))?(?: [a-z]+)? as (?:being |having been )?"
    rf"(?P<fate>{'|'.join(FATES.values())})(?!\w)"
)
# "a list of 40 liquidated charities includes |A"
LIST_OF = re.compile(
    rf"\b(?:[Ll]ist|[Rr]oll|[Rr]egister|[Tt]able) of (?:the )?(?:[\w,-]+ ){{0,3}}?(?P<fate>"
    rf"{'|'.join(FATES.values())}) (?:[a-z-]+ )?(?:{UNITS})[^.;:]{{0,60}}? (?:includes?|included"
    r"|names?|named|contains?|contained|begins with|is headed by|has)(?= )"
)
KINDS = [(re.compile(words), Kind(kind)) for kind, words in FATES.items()]


def off_the_register(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """Those who are removed from it, or have gone from it."""
    yield from _removed(reading)
    yield from _struck(reading, scene)
    yield from _struck_first(reading, scene)
    yield from _deleted(reading)
    yield from _listed_as(reading)
    yield from _on_a_list(reading, scene)


def _removed(reading: Reading) -> Iterator[Draft]:
    """ "the removal of A from the register"."""
    for match in REMOVAL_OF.finditer(reading.mask):
        listed = organizations_after(reading, match.end())
        is_off = listed and FROM_REGISTER.match(reading.mask, listed[-1].end)
        if is_off and is_told(reading, match.start()):
            yield from all_of(reading, listed, taken(Status.COMPLETED, "removed"), match)


def _struck_first(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """ "struck from the register of charities A and B"."""
    for match in STRUCK_FIRST.finditer(reading.mask):
        is_undergone = lead_to(reading.mask, match.start()).is_passive
        listed = organizations_after(reading, match.end(), unknown=True)
        if listed and not is_undergone and is_told(reading, match.start()):
            manner = taken(Status.COMPLETED, "struck")
            yield from all_of(reading, known(listed, scene.cast), manner, match)


def _deleted(reading: Reading) -> Iterator[Draft]:
    """ "the registry has begun the procedure to delete A"."""
    for match in REGISTRY_DELETES.finditer(reading.mask):
        start = match.start("verb")
        listed = organizations_after(reading, match.end())
        far = how_far(reading, start, match.end()) if listed else None
        if far and not lead_to(reading.mask, start).is_passive:
            yield from all_of(reading, listed, taken(far, "deleted"), match)


def _listed_as(reading: Reading) -> Iterator[Draft]:
    """ "the registry lists A and B as dissolved"."""
    for match in LISTS.finditer(reading.mask) if " as " in reading.mask else ():
        listed = organizations_after(reading, match.end())
        ended = AS_ENDED.match(reading.mask, listed[-1].end) if listed else None
        if ended and is_told(reading, match.start()):
            kind = next(kind for words, kind in KINDS if words.fullmatch(ended["fate"]))
            yield from all_of(reading, listed, taken(Status.COMPLETED, "listed_as", kind), ended)


def _on_a_list(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """ "the list of liquidated charities includes A and B"."""
    for match in LIST_OF.finditer(reading.mask):
        listed = organizations_after(reading, match.end(), unknown=True)
        kind = next(kind for words, kind in KINDS if words.fullmatch(match["fate"]))
        if is_told(reading, match.start()):
            manner = taken(Status.COMPLETED, "on_list", kind)
            yield from all_of(reading, known(listed, scene.cast), manner, match)


def _struck(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """ "A and B were struck off the register"."""
    for match in [*STRUCK.finditer(reading.mask), *OFF_THE_REGISTER.finditer(reading.mask)]:
        lead = lead_to(reading.mask, match.start())
        is_off = lead.is_passive or match.re is OFF_THE_REGISTER
        if is_off and is_told(reading, match.start()):
            for each in subjects_before(reading, lead, scene):
                ahead = lead.has("will", "to")
                status = Status.ORDERED if ahead else Status.COMPLETED
                yield draft(reading, each, taken(status, "struck"), match)
