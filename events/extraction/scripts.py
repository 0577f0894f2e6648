"""The two Chinese scripts: what tells them apart, and one turned into the other."""

from functools import cache

from events.extraction.lexicon import lexicon

# Simplified characters that traditional texts use as well.
SHARED = set("后里布占干几制注云斗台系准向余范升志愈御征于采托丑辟烟")


@cache
def to_simplified() -> dict[int, str]:
    """A translation table of the characters that names of organizations need."""
    pairs = lexicon("languages")["characters"]["pairs"].split()
    return {ord(traditional): simplified for traditional, simplified in pairs}


def simplified(text: str) -> str:
    return text.translate(to_simplified())


def script_of(text: str) -> str:
    """`zh-Hans` or `zh-Hant`, by the characters that only one of them has."""
    table = to_simplified()
    only_simplified = set(table.values()) - {chr(code) for code in table} - SHARED
    traditional_count = sum(ord(character) in table for character in text)
    simplified_count = sum(character in only_simplified for character in text)
    return "zh-Hans" if simplified_count > traditional_count else "zh-Hant"
