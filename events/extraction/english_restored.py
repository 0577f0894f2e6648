"""Organizations that are back, or were saved: a court quashed the ban, readers paid the debts."""

import re
from collections.abc import Iterator

from events.extraction.cast import Body
from events.extraction.lexicon import lexicon, whole_words
from events.extraction.reading import ORG, Reading

WORDS = lexicon("vetoes")["restored"]
RESTORED = whole_words(WORDS["words"])
UNDONE = re.compile(
    rf"\b(?:{WORDS['undoes']}) (?:(?:the|its|their|an?|that|his|her) )?(?:[\w'-]+ ){{0,4}}?"
    rf"(?:{WORDS['endings']})\b"
)
SAVED = re.compile(
    rf"\b(?:{WORDS['saves']}) (?:the )?(?:[\w'-]+ ){{0,4}}?\"?{ORG}(?!'s)"
    rf"|{ORG}[^,;:.]{{0,60}} (?:is|are|was|were|be|been|being) (?:{WORDS['saves']})\b"
)
NOT_YET = whole_words(WORDS["not_yet"])
AROUND = 90


def back_in(reading: Reading) -> Iterator[Body]:
    """The organizations that a sentence says to be restored or saved."""
    found = RESTORED.search(reading.text) or UNDONE.search(reading.text)
    if NOT_YET.search(reading.text):
        return
    if found is None:
        found, around = SAVED.search(reading.mask), 0
    else:
        around = AROUND
    if found is None:
        return
    start, end = max(0, found.start() - around), found.end() + around
    for entity in reading.within(start, end, "organization"):
        if entity.body is not None:
            yield entity.body
