"""Who is off the register: "the removal of A from it", "B and C were struck off"."""

import re
from collections.abc import Iterator

from events.extraction.draft import Draft
from events.extraction.english_clauses import Scene, lead_to
from events.extraction.english_objects import organizations_after
from events.extraction.english_papers import all_of, draft, is_told, taken
from events.extraction.english_subjects import subjects_before
from events.extraction.findings import Status
from events.extraction.reading import Reading

# "the removal of |A from the register"
REMOVAL_OF = re.compile(
    r"\b(?:[Rr]emoval|[Dd]eletion|[Ee]rasure|[Ss]triking(?: off)?|[Ee]xclusion) of\b"
)
FROM_REGISTER = re.compile(
    r"(?:,? [^.;:]{1,60})? (?:from|off) (?:the|its) [\w' ]{0,30}(?:register|registry|rolls?|list)\b"
)
OFF_THE_REGISTER = re.compile(
    r"\b(?:(?:c(?:ame|ome|omes)|fell|falls?|went|goes|gone|disappeared|vanished)"
    r" (?:off|from|out of)|(?:is|are|been) off) (?:the|its) [\w'’ ]{0,30}"
    r"(?:register|registry|rolls?|list of (?:(?:registered|recogni[sz]ed|approved) )?"
    r"(?:charities|parties|associations|societies))\b"
)
STRUCK = re.compile(
    r"\b(?:struck|removed|dropped|deleted|erased|crossed|taken|wiped) (?:off|from|out of)"
    r" (?:the|its) [\w ]{0,30}(?:register|registry|rolls?|list)\b"
)


def off_the_register(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """Those who are removed from it, or have gone from it."""
    yield from _removed(reading)
    yield from _struck(reading, scene)


def _removed(reading: Reading) -> Iterator[Draft]:
    """ "the removal of A from the register"."""
    for match in REMOVAL_OF.finditer(reading.mask):
        listed = organizations_after(reading, match.end())
        is_off = listed and FROM_REGISTER.match(reading.mask, listed[-1].end)
        if is_off and is_told(reading, match.start()):
            yield from all_of(reading, listed, taken(Status.COMPLETED, "removed"), match)


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
