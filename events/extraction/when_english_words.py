"""The small words of English dates as patterns, and the numbers that they stand for."""

import re
from collections.abc import Iterable

from events.extraction.calendar import Now
from events.extraction.lexicon import lexicon

WORDS = lexicon("dates")["english"]
NUMBERS: dict[str, int] = WORDS["numbers"]
ORDINALS: dict[str, int] = WORDS["ordinals"]
SHIFTS: dict[str, int] = WORDS["shifts"]
UNITS: dict[str, tuple[int, str]] = WORDS["units"]
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def any_of(words: Iterable[str]) -> str:
    """One of the words in any case, the longest first."""
    return f"(?i:{'|'.join(sorted(words, key=len, reverse=True))})"


MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:rs|rsday)?|Fri(?:day)?|Sat(?:urday)?"
    r"|Sun(?:day)?)\b"
)
YEAR = r"(?:(?:1[89]|20)\d\d)(?![\d,.]*\d)"
NEAR_YEAR = (
    r"(?i:(?:of )?(?:last|this|next|the (?:previous|current|following)) year"
    r"|of (?:that|the)(?: very)?(?: same)? year)"
)
WHICH_YEAR = rf"(?:{YEAR}|{NEAR_YEAR})"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
ORDINAL_DAY = rf"{DAY}(?:st|nd|rd|th)?\b"
NUMBER = rf"(?:\d{{1,3}}|{any_of(NUMBERS)})(?:(?i: of))?"
SEASON = any_of(WORDS["seasons"])
UNIT = any_of(UNITS)
NTH = rf"(?:{any_of(ORDINALS)}|[1-5](?:st|nd|rd|th))"
TO = r"(?: ?[-–—] ?| (?:to|until|till|through) )"


def month_number(text: str) -> int:
    return MONTHS.index(text[:3]) + 1


def weekday_number(text: str) -> int:
    return WEEKDAYS.index(text[:3])


def number(text: str) -> int:
    text = text.strip().casefold().removesuffix(" of")
    return NUMBERS.get(text) or int(text)


def nth(text: str) -> int:
    return ORDINALS.get(text.casefold()) or int(text[0])


def measure(text: str) -> tuple[int, str]:
    """How many of what the calendar counts in: a fortnight is two weeks."""
    size, unit = UNITS[text.casefold()]
    return size, unit


def year_number(text: str, now: Now) -> int:
    """The year of "2021", "last year", "of this year"; raises Unresolved."""
    if text.isdigit():
        return int(text)
    word = re.sub(r"^(?:of )?(?:the )?", "", text.casefold()).split()[0]
    if word in {"that", "same", "very", "year"}:
        return now.spoken_of.day.year
    return now.day.year + (1 if word == "following" else SHIFTS[word])
