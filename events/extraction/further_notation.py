"""The notation of the files in `lexicon/further/`.

Alternatives, in lower case, of which each stands for whole words: "закрыл* | распустил*". `*` is
any ending, `… ` up to ten words, `( )` a group, ` ?` perhaps a space, `@place` (in words for an
end) any country; `?` behind a letter or group and `[ ]` are as in any pattern.
"""

import re

SPACE = r"[»”\"]?\\s+[«„“\"]?"  # as a replacement: a word may stand in marks
GAP = r"(?:(?:\d+\.|[^\s;:.]+)\s+){0,10}?(?:\w{1,4}['’])?"


def whole(told: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{worded(told)})(?!\w)")


def worded(told: str) -> str:
    """The notation as a regular expression."""
    told = re.sub(r"\s*\|\s*", "|", told.strip().replace("ё", "е"))
    told = re.sub(r"\((?!\?)", "(?:", told).replace("*", r"\w*")
    told = re.sub(r"…\s+", "…", told).replace(" ?", r"\s*")
    return re.sub(r"\s+", SPACE, told).replace("…", GAP)
