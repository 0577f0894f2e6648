"""The lexicon of the reader over the grammar, as sets of words."""

import re
from functools import cache

from events.extraction.lexicon import lexicon


@cache
def words(*path: str) -> frozenset[str]:
    """The words of a list in the lexicon."""
    entry = lexicon("dependency")
    for name in path:
        entry = entry[name]
    return frozenset(str(entry).split("|"))


def _of_ending() -> set[str]:
    """All verbs and nouns of ending."""
    entries = lexicon("dependency")
    verbs = {word for entry in entries["verbs"].values() for word in entry["words"].split("|")}
    return verbs | {word for nouns in entries["nouns"].values() for word in nouns.split("|")}


LONGEST_FIRST = sorted(map(re.escape, _of_ending()), key=len, reverse=True)
# Without one of these, no sentence is worth parsing.
TRIGGERS = re.compile(rf"\b(?:{'|'.join(LONGEST_FIRST)})\b", re.IGNORECASE)
