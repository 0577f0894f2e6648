"""When two names are taken for one, as the labelled sets are scored."""

import re
import unicodedata

NOISE = frozenset({"the", "a", "an", "of", "for", "in", "and", "group", "hong", "kong"})
IDEOGRAPH = re.compile(r"[\u4e00-\u9fff]")
POSSESSIVE = re.compile(r"'s\b")
NO_WORD = re.compile(r"[^\w]+")
SHORTEST_WITHIN = 3  # ideographs
LEAST_IN_COMMON = 0.6
LEAST_WORDS_WITHIN = 2


def fold(name: str | None) -> str:
    """Without letter case, possessives and punctuation; "" for none."""
    plain = unicodedata.normalize("NFKC", name or "").casefold().replace("’", "'")
    return NO_WORD.sub(" ", POSSESSIVE.sub("", plain)).strip()


def same_name(one: str | None, other: str | None) -> bool:
    """Whether most words are common to both, or one holds all words of the other."""
    left, right = fold(one), fold(other)
    if not left or not right:
        return False
    if left == right:
        return True
    if IDEOGRAPH.search(left + right):
        shorter, longer = sorted((left, right), key=len)
        return len(shorter) >= SHORTEST_WITHIN and shorter in longer
    return _share_words(set(left.split()) - NOISE, set(right.split()) - NOISE)


def _share_words(left: set[str], right: set[str]) -> bool:
    if not left or not right:
        return False
    if len(left & right) / len(left | right) >= LEAST_IN_COMMON:
        return True
    is_within = left <= right or right <= left
    return is_within and min(len(left), len(right)) >= LEAST_WORDS_WITHIN


def same_law(one: str, other: str) -> bool:
    left, right = fold(one), fold(other)
    return same_name(one, other) or left in right or right in left
