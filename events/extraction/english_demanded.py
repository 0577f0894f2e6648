"""Endings that somebody demands to be undone, and that have come therefore: "should lift the ban
on A", "urged the ministry to reverse its decision to close B"."""

import re

from events.extraction.english_names import WORDS

DEMANDED = WORDS["demanded"]
BEFORE = 170
TO_UNDO = re.compile(
    rf"\b(?:{DEMANDED['calls']})\b[^.;:]{{0,110}}?\b(?:{DEMANDED['undo']})(?: \w+ly)?"
    r" (?:the|its|their|this|that|his|her|all)(?: [\w-]+){0,2}?"
    rf"(?: (?:{DEMANDED['decisions']})(?: to)?)? $"
)


def is_to_be_undone(mask: str, start: int) -> bool:
    """Whether the verb or noun of an ending at `start` is the object of such a demand."""
    return TO_UNDO.search(mask, max(0, start - BEFORE), start) is not None
