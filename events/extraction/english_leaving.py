"""Organizations that are made to leave a country: "A has been told to go", "must leave by May"."""

import re
from collections.abc import Iterator

from events.extraction.draft import Draft, Manner, named_here
from events.extraction.english_clauses import Scene, lead_to
from events.extraction.english_names import WORDS
from events.extraction.english_papers import draft
from events.extraction.english_subjects import ANY_AUTHORITY_WORD, subjects_before
from events.extraction.english_taking import is_told
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.lexicon import in_any_case
from events.extraction.reading import DATE, ORG, PLACE, UNKNOWN, Reading

LEAVING = WORDS["leaving"]
HERE = rf"(?:{LEAVING['here']}|{PLACE}|{UNKNOWN})"
SOON = rf"(?=\s*(?:[.,;]|$)| (?:{LEAVING['soon']})\b| {DATE})"
LEAVE = (
    rf"(?:(?:{LEAVING['from_place']}) {HERE}(?!\w|'s? (?!capital|territory|soil))"
    rf"|(?:{LEAVING['alone']}){SOON})"
)
TIME = rf"(?:(?:until|till) {DATE}|{DATE}|(?:[\w-]+ ){{1,2}}(?:hours|days|weeks?|months?|day|hour))"
TOLD_TO = in_any_case(
    rf"\b(?:was|were|been|is|are|being) (?:(?:{LEAVING['told']})(?: by [^,;:]{{1,60}}?)?"
    rf"|given(?: by [^,;:]{{1,60}}?)? {TIME}) to {LEAVE}"
)
TELLS = in_any_case(
    rf"\b(?:{LEAVING['tells']}) (?:the |its )?(?:[\w-]+ ){{0,3}}?\"?(?P<org>{ORG})\"?"
    rf"(?:\s*\([^)]*\))?(?:(?: {TIME})? to| that (?:[^;.]{{1,60}}? and that )?(?:it|they) "
    rf"(?:must|should|ha[sd] to|have to|would have to)) {LEAVE}"
)
MUST = in_any_case(rf"\b(?:must|has to|have to|will have to|has {TIME} to|have {TIME} to) {LEAVE}")
DEADLINE = re.compile(
    rf"[^,;:.]{{0,30}}? (?:by|until|before|within|no later than|in) (?:\w+ )?{DATE}"
)
MANNER = Manner(Kind.OFFICE_CLOSED, Status.ORDERED, DecidedBy.AUTHORITY, "en.told_to_leave")


def made_to_leave(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """Those whom an authority tells to leave, by name or in the passive."""
    for match in TELLS.finditer(reading.mask):
        entity = reading.organization_at(match.start("org"))
        if entity is not None and entity.body and is_told(reading, match.start()):
            yield draft(reading, named_here(entity), MANNER, match)
    for match in TOLD_TO.finditer(reading.mask):
        yield from _by_subject(reading, scene, match)
    for match in MUST.finditer(reading.mask):
        if DEADLINE.match(reading.mask, match.end()) or ANY_AUTHORITY_WORD.search(reading.mask):
            yield from _by_subject(reading, scene, match)


def _by_subject(reading: Reading, scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    lead = lead_to(reading.mask, match.start())
    if not lead.has("not", "never"):
        for each in subjects_before(reading, lead, scene):
            yield draft(reading, each, MANNER, match)
