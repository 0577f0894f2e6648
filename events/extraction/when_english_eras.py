"""English words for a named year, a decade or a century."""

import re

from events.extraction.calendar import Now, Stretch, year
from events.extraction.when_english_words import WORDS
from events.extraction.worded import Reader

TENS: dict[str, int] = WORDS["tens"]


def _decade(match: re.Match[str], _now: Now) -> Stretch:
    return Stretch(f"{match['decade']}X")


def _decade_of_century(match: re.Match[str], now: Now) -> Stretch:
    """The nineties, the '90s: the last that have begun."""
    tens = int(match["tens"] or TENS[match["word"].casefold()])
    return Stretch(f"{now.day.year // 100 - (tens > now.day.year // 10 % 10):02}{tens}X")


def _this_decade(_match: re.Match[str], now: Now) -> Stretch:
    return Stretch(f"{now.day.year // 10}X")


def _century(match: re.Match[str], _now: Now) -> Stretch:
    return Stretch(f"{int(match['century']) - 1:02}XX")


def _year_named(match: re.Match[str], _now: Now) -> Stretch:
    return year(int(match["year"]))


ERAS: list[tuple[str, Reader]] = [
    (r"(?i:the )?(?P<decade>(?:1[89]|20)\d)0['’]?s\b", _decade),
    (r"(?i:the )?['’](?P<tens>[3-9])0['’]?s\b(?P<word>)", _decade_of_century),
    (
        rf"(?i:the )(?:(?i:early|mid|late)[- ])?(?P<word>(?i:{'|'.join(TENS)}))\b(?P<tens>)",
        _decade_of_century,
    ),
    (r"(?i:the year) (?P<year>(?:1[89]|20)\d\d)\b", _year_named),
    (r"(?i:the (?:current )?|this )decade\b", _this_decade),
    (r"(?i:the )?(?P<century>1\d|2[01])(?:th|st)[- ](?i:century)\b", _century),
]
