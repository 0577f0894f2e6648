"""Stories that tell of no closure of today: novels, films and satire, history of centuries ago."""

import re
from collections.abc import Sequence

from events.extraction.draft import Draft
from events.extraction.lexicon import in_any_case, lexicon
from events.extraction.reading import Reading

WORDS = lexicon("vetoes")["stories"]
TOLD_IN = in_any_case(rf"\b(?:{WORDS['told_in']})\b")
OF_ALL = in_any_case(rf"\b(?:{WORDS['of_all']})\b")
LONG_AGO = (
    r"(?:in|around|about) (?:(?:the year |AD )?[1-9]\d\d(?= ?[.,;]| (?:AD|CE|BC|when|after)\b|$)"
    r"|the (?:\d(?:th|st|nd|rd)|1\d(?:th)|(?:thir|four|fif|six|seven|eigh)teenth|sixth|seventh"
    r"|eighth|ninth|tenth|eleventh|twelfth) century)"
)
# "In 529 the emperor closed", "suppressed in the 14th century"
BEGINS, LATER = re.compile(LONG_AGO, re.IGNORECASE), re.compile(rf"[^,;:.]{{0,80}}?\b{LONG_AGO}")


def is_long_ago(draft: Draft) -> bool:
    """Whether it happened before there were organizations of today's kind."""
    text = draft.told_in.text
    return bool(BEGINS.match(text) or LATER.match(text, draft.told.end))


def is_in_a_story(told_in: Reading) -> bool:
    """ "In her novel The Printer a small daily is shut down": no more than a plot."""
    return TOLD_IN.search(told_in.text) is not None


def is_made_up(readings: Sequence[Reading]) -> bool:
    """Whether an article says of itself that it is satire, or tells a plot from the beginning."""
    first = [*readings[:1], *(reading for reading in readings if reading.is_title)]
    return any(TOLD_IN.search(reading.text) for reading in first) or any(
        OF_ALL.search(reading.text) for reading in readings
    )
