"""Orders that reach a body, told behind a colon or by what they bid: "A found the letter under its
door: all activities suspended for a month"."""

import re
from collections.abc import Iterator

from events.extraction.draft import Draft, Manner
from events.extraction.english_clauses import Scene, lead_to
from events.extraction.english_names import WORDS
from events.extraction.english_papers import draft
from events.extraction.english_subjects import subjects_before
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import Reading

SERVED = WORDS["served"]
GETS = rf"\b(?:{SERVED['gets']}) (?:the|an?|its|their) (?:[\w-]+ ){{0,2}}?(?:{SERVED['papers']})\b"
SUSPENDS = rf"(?:all )?(?:of )?(?:its |their |the )?(?:{SERVED['work']}) (?:(?:is|are|was|were) )?"
BEHIND_COLON = re.compile(
    rf"{GETS}[^:;.]{{0,70}}?(?::| -| –| —) (?P<told>(?:{SUSPENDS})?(?:{SERVED['suspended']}))\b"
)


def served(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """Those that get such an order."""
    for match in BEHIND_COLON.finditer(reading.mask):
        lead = lead_to(reading.mask, match.start())
        manner = Manner(Kind.SUSPENDED, Status.COMPLETED, DecidedBy.AUTHORITY, "en.ordered.served")
        for each in subjects_before(reading, lead, scene):
            yield draft(reading, each, manner, match)
