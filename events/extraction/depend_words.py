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


@cache
def inflected(base: str) -> tuple[str, ...]:
    """All forms of a verb of a frame."""
    irregular: dict[str, str] = lexicon("frames")["irregular"]
    if base in irregular:
        return tuple(irregular[base].split())
    if base.endswith(("sh", "ch", "x", "ss")):
        return base, f"{base}es", f"{base}ed", f"{base}ing"
    if base in DOUBLED:
        return base, f"{base}s", f"{base}{base[-1]}ed", f"{base}{base[-1]}ing"
    if base.endswith("fy") or base in {"deny"}:
        return base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    stem = base.removesuffix("e")
    return base, f"{base}s", f"{stem}ed", f"{stem}ing"


DOUBLED = frozenset("snap slap stop drop slip ban bar permit expel gag scrap scrub".split())


def _of_ending() -> set[str]:
    """All verbs and nouns of ending."""
    entries = lexicon("dependency")
    verbs = {word for entry in entries["verbs"].values() for word in entry["words"].split("|")}
    return verbs | {word for nouns in entries["nouns"].values() for word in nouns.split("|")}


def _signs() -> list[str]:
    """What shows that a set phrase may stand in a sentence."""
    signs = []
    for entry in lexicon("frames")["frames"].values():
        if "sign" in entry:
            signs.append(entry["sign"])
        elif "object" in entry:
            signs.append(rf"(?:{entry['object'].replace(' ', '|')})\b")
        elif entry.get("tail", EMPTY) != EMPTY and not SIGN.search(entry["tail"]):
            signs.append(entry["tail"])
        else:
            words = (word for base in entry["verb"].split() for word in inflected(base))
            signs.append(rf"(?:{'|'.join(words)})\b")
    return signs


EMPTY, SIGN = "(?=.?)", re.compile("[@#]")
LONGEST_FIRST = sorted(map(re.escape, _of_ending()), key=len, reverse=True)
# Without one of these, no sentence is worth parsing.
TRIGGERS = re.compile(
    rf"\b(?:(?:{'|'.join(LONGEST_FIRST)})\b|{'|'.join(_signs())})", re.IGNORECASE
)
