"""Dates in words of the further languages: a day, a month, a weekday, "yesterday", as EDTF."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from events.dates.edtf import EdtfError, parse
from events.extraction.calendar import (
    Now,
    Tense,
    Unresolved,
    day,
    in_year_near,
    month,
    month_after,
    week_after,
    weekday,
)
from events.extraction.further_notation import worded
from events.extraction.further_words import words_of

YEAR = r"(?P<year>(?:19|20)\d\d)"
DAYS_AWAY = {"before_yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1}
NUMERIC = r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>(?:19|20)\d\d|\d\d)"
ISO = r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"


@dataclass(frozen=True)
class Day:
    """A date as worded at [start, end) of its sentence; `of` are its parts. `opens`: it is when
    something begins or is due ("from", "by"), not when it was said."""

    text: str
    start: int
    end: int
    sort: str
    parts: tuple[tuple[str, str], ...]
    opens: str | None

    def edtf(self, published: date | None, tense: Tense, language: str) -> str | None:
        """None where it cannot be told, as of a weekday without a day of publication."""
        try:
            told = _resolved(self, Now(published, tense), language)
            return parse(f"../{told}" if self.opens == "by" and "/" not in told else told).text
        except (Unresolved, EdtfError, OverflowError, ValueError):
            return None


def days_in(small: str, language: str) -> Iterator[Day]:
    """The dates of a sentence in small letters, none overlapping."""
    taken = 0
    for match in _pattern(language).finditer(small):
        if match.start() >= taken:
            taken = match.end()
            yield _day(match, small, language)


def _day(match: re.Match[str], small: str, language: str) -> Day:
    sort = match.lastgroup or ""
    start = match.start()
    inner = _forms(language)[sort].fullmatch(match.group())
    parts = tuple((k, v) for k, v in inner.groupdict().items() if v) if inner else ()
    before = _marks(language).search(small[max(0, start - 24) : start])
    after = _marks_behind(language).match(small, match.end())
    found = before or after
    return Day(match.group(), start, match.end(), sort, parts, found.lastgroup if found else None)


def _resolved(told: Day, now: Now, language: str) -> str:
    parts = dict(told.parts)
    if told.sort in {"numeric", "iso", "full", "day_month"}:
        number = (
            int(parts["month"])
            if told.sort in {"numeric", "iso"}
            else _month(parts["month"], language)
        )
        if "year" in parts:
            year = int(parts["year"])
            return date(year + 2000 if year < 100 else year, number, int(parts["day"])).isoformat()
        return in_year_near(now, number, int(parts["day"])).edtf
    if told.sort == "month":
        number = _month(parts["month"], language)
        return (
            month(int(parts["year"]), number).edtf
            if "year" in parts
            else in_year_near(now, number).edtf
        )
    if told.sort == "year":
        return parts["year"]
    if told.sort == "weekday":
        return weekday(now, _weekday(parts["weekday"], language)).edtf
    return _relative(told.sort, now)


def _relative(sort: str, now: Now) -> str:
    here = now.day
    if sort in DAYS_AWAY:
        return day(here + timedelta(days=DAYS_AWAY[sort])).edtf
    if sort == "end_of_month":
        return month_after(here, 0).upper.isoformat()
    if sort == "end_of_year":
        return month(here.year, 12).edtf
    which, unit = sort.split("_")
    away = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "week":
        return week_after(here, away).edtf
    return month_after(here, away).edtf if unit == "month" else str(here.year + away)


def _month(word: str, language: str) -> int:
    return _place_among(words_of(language).dates["months"], word)


def _weekday(word: str, language: str) -> int:
    return _place_among(words_of(language).dates["weekdays"], word) - 1


def _place_among(told: list[str], word: str) -> int:
    for number, each in enumerate(told, 1):
        if re.fullmatch(worded(each), word):
            return number
    raise Unresolved


@cache
def _forms(language: str) -> dict[str, re.Pattern[str]]:
    data = words_of(language).dates
    months = "|".join(map(worded, data["months"]))
    weekdays = "|".join(map(worded, data["weekdays"]))
    of, year = worded(data["of"]), worded(data.get("year", ""))
    month_year = rf"(?P<month>{months})(?:,?\s+(?:{of})?\s*{YEAR}{year})?"
    patterns = {
        "iso": ISO,
        "numeric": NUMERIC,
        "day_month": rf"(?P<day>\d{{1,2}})(?:{worded(data['th'])})?\s+(?:(?:{of})\s*)?{month_year}",
        "month": rf"(?:{worded(data['in_month'])})\s*{month_year}"
        if data["in_month"]
        else rf"(?P<month>{months})\s+{YEAR}{year}",
        "year": rf"(?:{worded(data['in_year'])})\s*{YEAR}{year}",
        "weekday": rf"(?P<weekday>{weekdays})",
        **{name: worded(told) for name, told in data["relative"].items()},
    }
    return {name: re.compile(rf"(?<!\w)(?:{told})(?!\w)") for name, told in patterns.items()}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """All forms in one; their own groups are asked for again where one is found."""
    alternatives = (
        f"(?P<{name}>{re.sub(r'[?]P<[a-z]+>', '?:', pattern.pattern)})"
        for name, pattern in _forms(language).items()
    )
    return re.compile("|".join(alternatives))


@cache
def _marks(language: str) -> re.Pattern[str]:
    data = words_of(language).dates
    if not data["from"]:
        return re.compile(rf"(?<!\w)(?P<by>{worded(data['by'])})\s*$")
    return re.compile(
        rf"(?<!\w)(?:(?P<by>{worded(data['by'])})|(?P<since>{worded(data['from'])}))\s*$"
    )


@cache
def _marks_behind(language: str) -> re.Pattern[str]:
    data = words_of(language).dates
    by, since = data.get("by_behind"), data.get("from_behind")
    if not by or not since:
        return re.compile(r"(?!)")
    return re.compile(rf"['’]?\w*\s+(?:(?P<by>{worded(by)})|(?P<since>{worded(since)}))(?!\w)")
