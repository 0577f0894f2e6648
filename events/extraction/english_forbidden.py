"""Organizations that may not go on with their work: "A may not appear", "told A not to publish"."""

import re
from collections.abc import Iterator

from events.extraction.draft import Draft, Manner, Who, named_here
from events.extraction.english_clauses import Scene, lead_to
from events.extraction.english_names import WORDS
from events.extraction.english_papers import draft
from events.extraction.english_subjects import ANY_AUTHORITY_WORD, subjects_before
from events.extraction.english_temporary import is_limited_in_time
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.lexicon import in_any_case
from events.extraction.reading import ORG, Reading

FORBIDDEN = WORDS["forbidden"]
WORK = rf"(?:be )?(?:{FORBIDDEN['work']})\b(?! (?:{FORBIDDEN['on_matter']})\b)"
MAY_NOT = in_any_case(rf"\b(?:{FORBIDDEN['may_not']}) {WORK}")
NOT_TO = in_any_case(rf"\b(?:{FORBIDDEN['not_to']}) {WORK}")
TOLD_NOT_TO = in_any_case(
    rf"\b(?:{FORBIDDEN['tells']}) (?:the |its )?(?:[\w-]+ ){{0,3}}?\"?(?P<org>{ORG})\"?"
    rf"(?:\s*\([^)]*\))? not to {WORK}"
)


def forbidden(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """Those whom an authority forbids to go on, for a time or for good."""
    for match in MAY_NOT.finditer(reading.mask):
        if is_limited_in_time(reading, match.end()) or _is_by_authority(reading):
            yield from _by_subject(reading, scene, match)
    for match in NOT_TO.finditer(reading.mask):
        yield from _by_subject(reading, scene, match)
    for match in TOLD_NOT_TO.finditer(reading.mask):
        entity = reading.organization_at(match.start("org"))
        if entity is not None:
            yield _draft(reading, named_here(entity), match)


def _is_by_authority(reading: Reading) -> bool:
    named = any(entity.sort == "authority" for entity in reading.entities)
    return named or ANY_AUTHORITY_WORD.search(reading.mask) is not None


def _by_subject(reading: Reading, scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    lead = lead_to(reading.mask, match.start())
    for each in subjects_before(reading, lead, scene):
        yield _draft(reading, each, match)


def _draft(reading: Reading, subject: Who, match: re.Match[str]) -> Draft:
    kind = Kind.SUSPENDED if is_limited_in_time(reading, match.end()) else Kind.BANNED
    manner = Manner(kind, Status.COMPLETED, DecidedBy.AUTHORITY, "en.forbidden")
    return draft(reading, subject, manner, match)
