"""The lexicon of the reader over the grammar, as sets of words."""

import re
from functools import cache, lru_cache

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
    if base.endswith("fy") or base == "deny":
        return base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    stem = base.removesuffix("e")
    return base, f"{base}s", f"{stem}ed", f"{stem}ing"


DOUBLED = frozenset("snap slap stop drop slip ban bar permit expel gag scrap scrub".split())


# Verbs as common as "go" and "put" are looked at where what they need stands in the sentence.
SHOWN_BY: dict[str | None, str] = {
    "as stigma": lexicon("dependency")["things"]["stigma"],
    "on blacklist": lexicon("dependency")["things"]["stigma"],
    "off register": lexicon("dependency")["things"]["register"],
    "off air": lexicon("dependency")["things"]["air"],
    "into liquidation": lexicon("dependency")["things"]["liquidation"],
    "last issue": "last|final",
    "dark": "dark|offline|silent",
}


def _of_ending() -> set[str]:
    """All verbs and nouns of ending; for verbs that need certain others beside them, those."""
    entries = lexicon("dependency")
    verbs = {
        word
        for entry in entries["verbs"].values()
        for word in SHOWN_BY.get(entry.get("object"), entry["words"]).split("|")
    }
    return verbs | {word for nouns in entries["nouns"].values() for word in nouns.split("|")}


def _signs() -> list[str]:
    """What shows that a set phrase may stand in a sentence."""
    signs = [r"among (?:them|those|these)\b", r"o[nf] the list\b", r"heads? the list\b"]
    for entry in lexicon("frames")["frames"].values():
        if "sign" in entry:
            signs.append(entry["sign"])
        elif "object" in entry:
            signs.append(rf"(?:{entry['object'].replace(' ', '|')})\b")
        elif "tail" in entry and _is_telling(entry["tail"]):
            signs.append(entry["tail"])
        else:
            words = (word for base in entry["verb"].split() for word in inflected(base))
            signs.append(rf"(?:{'|'.join(words)})\b")
    return signs


def _is_telling(tail: str) -> bool:
    """Whether a tail shows the phrase by itself: it has words, and no signs for names."""
    found = re.search(rf"\b(?:{tail})", "it was in a place, on or by the way.")
    return found is None and not re.search("[@#]", tail)


WORD, PART = re.compile(r"[\w-]+"), re.compile(r"\w+")
SIGNS = re.compile(rf"\b(?:{'|'.join(_signs())})", re.IGNORECASE)


WORDS = frozenset(_of_ending())


@lru_cache(maxsize=4096)
def _tells(text: str) -> bool:
    lowered = text.lower()
    if not WORDS.isdisjoint(WORD.findall(lowered)):
        return True
    if "-" in lowered and not WORDS.isdisjoint(PART.findall(lowered)):
        return True  # "self-dissolution"
    return SIGNS.search(text) is not None


class _Triggers:
    """What tells of an ending: without it, no sentence is worth parsing."""

    def search(self, text: str) -> bool:
        """Whether a sentence may tell of one, by its words or by a set phrase."""
        return _tells(text)


TRIGGERS = _Triggers()
