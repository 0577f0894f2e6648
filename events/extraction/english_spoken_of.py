"""Whom a sentence speaks of that tells of no end: what "it" and "the group" mean in the next."""

import re

from events.extraction.cast import Body
from events.extraction.english_names import WORDS
from events.extraction.reading import Reading

ENDED = WORDS["ended"]
# "A said that the ban on |B would end nothing"
END_OF = re.compile(
    rf"\b(?:{ENDED['done_to']}|{ENDED['done_to_people']}) (?:the )?(?:[a-z-]+ ){{0,2}}?[\"“]?$"
)
NEAR = 70


def spoken_of(reading: Reading) -> Body | None:
    """Whose end is talked of, where a sentence names several; else whom it names first."""
    named = list(reading.within(0, len(reading.mask), "organization"))
    if len(named) > 1:
        for entity in named[1:]:
            if END_OF.search(reading.text, max(0, entity.start - NEAR), entity.start):
                return entity.body
    return named[0].body if named else None
