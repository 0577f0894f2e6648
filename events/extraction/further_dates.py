"""Dates in words of the further languages: a day, a month, a weekday, "yesterday", as EDTF."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import zip_longest
from typing import Any

from events.dates.edtf import EdtfError, parse
from events.extraction.calendar import (
    Now,
    Tense,
    Unresolved,
    day,
    day_near,
    in_year_near,
    month,
    month_after,
    week_after,
    weekday,
)
from events.extraction.further_notation import worded
from events.extraction.further_words import words_of

YEAR = r"(?P<year>(?:19|20)\d\d)"
DAYS_AWAY = {"week_ago": -7, "before_yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1}
NUMERIC = r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>(?:19|20)\d\d|\d\d)"
NEVER = "(?!)"
DAYS = {"numeric", "iso", "day_month"}
OF_DATE = re.compile(r"[\s,(]+(?:\w{1,3}\s+)?")  # "Samstag, den 28. Mai"
LONG = 300  # days to a day without a year that is rather one just past
YEARS_AWAY = {"last": -1, "this": 0, "next": 1}
MONTH_ENDS = {"end_of_last_month": -1, "end_of_month": 0, "end_of_next_month": 1}
ISO = r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"


@dataclass(frozen=True)
class Day:
    """A date as worded at [start, end) of its sentence; `of` are its parts. `opens`: it is when
    something begins or is due ("from", "by"), not when it was said; `is_due`: perhaps not yet."""

    text: str
    start: int
    end: int
    sort: str
    parts: tuple[tuple[str, str], ...]
    opens: str | None
    is_due: bool = False

    def edtf(self, published: date | None, tense: Tense, language: str) -> str | None:
        """None where it cannot be told, as of a weekday without a day of publication."""
        try:
            tense = "future" if self.is_due and self.sort == "weekday" else tense
            told = _resolved(self, Now(published, tense), language)
            if tense == "future" and self.sort in DAYS and _is_too_far(told, published):
                told = _resolved(self, Now(published, "past"), language)
            return parse(f"../{told}" if self.opens == "by" and "/" not in told else told).text
        except (Unresolved, EdtfError, OverflowError, ValueError):
            return None


def days_in(small: str, language: str) -> Iterator[Day]:
    """The dates of a sentence in small letters, none overlapping; not the weekday of a date."""
    found = [_day(match, small, language) for match in _pattern(language).finditer(small)]
    for one, following in zip_longest(found, found[1:]):
        is_same = following is not None and following.sort in DAYS
        between = small[one.end : following.start] if following is not None else ""
        if one.sort == "weekday" and is_same and OF_DATE.fullmatch(between):
            continue
        yield one


def _day(match: re.Match[str], small: str, language: str) -> Day:
    sort = match.lastgroup or ""
    start = match.start()
    inner = _forms(language)[sort].fullmatch(match.group())
    parts = tuple((k, v) for k, v in inner.groupdict().items() if v) if inner else ()
    before = _marks(language).search(small[max(0, start - 24) : start])
    after = _marks_behind(language).match(small, match.end())
    found = before or after
    opens = found.lastgroup if found else None
    is_due = found is not None and not _has_begun(found, language)
    return Day(match.group(), start, match.end(), sort, parts, opens, is_due)


def _has_begun(mark: re.Match[str], language: str) -> bool:
    """Whether the word before a date opens what lasts since then: "desde el lunes"."""
    counts = words_of(language).counts
    return counts.since.search(mark.group()) is not None


def _is_too_far(told: str, published: date | None) -> bool:
    return published is not None and date.fromisoformat(told) - published > timedelta(days=LONG)


def _resolved(told: Day, now: Now, language: str) -> str:
    parts = dict(told.parts)
    for which, ahead in YEARS_AWAY.items():
        if which in parts:  # "来年3月末"
            parts["year"] = str(now.day.year + ahead)
    if told.sort in DAYS:
        return _day_of(parts, now, language)
    if told.sort == "day":
        return day_near(now, int(parts["day"])).edtf
    if told.sort in {"month", "month_end"}:
        number = _month(parts["month"], language)
        near = month(int(parts["year"]), number) if "year" in parts else in_year_near(now, number)
        return near.upper.isoformat() if told.sort == "month_end" else near.edtf
    if told.sort in {"year", "year_end"}:
        return parts["year"] + ("-12" if told.sort == "year_end" else "")
    if told.sort == "weekday":
        return weekday(now, _weekday(parts["weekday"], language)).edtf
    return _relative(told.sort, now)


def _day_of(parts: Mapping[str, str], now: Now, language: str) -> str:
    if "d" in parts:
        return in_year_near(now, int(parts["m"]), int(parts["d"])).edtf
    written = parts["month"]
    number = int(written) if written.isdigit() else _month(written, language)
    if "year" in parts:
        year = int(parts["year"])
        return date(year + 2000 if year < 100 else year, number, int(parts["day"])).isoformat()
    return in_year_near(now, number, int(parts["day"])).edtf


def _relative(sort: str, now: Now) -> str:
    here = now.day
    if sort in MONTH_ENDS:
        return month_after(here, MONTH_ENDS[sort]).upper.isoformat()
    if sort in DAYS_AWAY:
        return day(here + timedelta(days=DAYS_AWAY[sort])).edtf
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


def _led(data: Mapping[str, Any]) -> str:
    """A day and month in figures behind a word that shows them: "ngày 31/8"."""
    shown = data.get("shown")
    return rf"(?:{worded(shown)})\s+(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})" if shown else "(?!)"


@cache
def _forms(language: str) -> dict[str, re.Pattern[str]]:
    data = words_of(language).dates
    months = "|".join(map(worded, data["months"]))
    weekdays = "|".join(map(worded, data["weekdays"]))
    written: Mapping[str, str]
    if "forms" in data:
        written = data["forms"]
    else:
        written = _year_first(data, months) if data.get("year_first") else _day_first(data, months)
    patterns = {
        "iso": ISO,
        **written,
        "weekday": rf"(?P<weekday>{weekdays})",
        **{name: worded(told) for name, told in data["relative"].items()},
    }
    bound, flags = _bound(language)
    return {
        name: re.compile(rf"(?<!\w)(?:{told}){bound}", flags) for name, told in patterns.items()
    }


def _day_first(data: Mapping[str, Any], months: str) -> dict[str, str]:
    of, year = worded(data["of"]), worded(data.get("year", ""))
    month_year = rf"(?P<month>{months})(?:,?\s+(?:{of})?\s*{YEAR}{year})?"
    day = rf"(?P<day>\d{{1,2}})(?:{worded(data['th'])})?"
    in_month = worded(data["in_month"])
    return {
        "numeric": rf"{NUMERIC}|{_led(data)}",
        "day_month": rf"{day}\s+(?:(?:{of})\s*)?{month_year}",
        "month": rf"(?:{in_month})\s*{month_year}"
        if in_month
        else rf"(?P<month>{months})\s+{YEAR}{year}",
        "month_end": rf"(?:{worded(data['at_end_of'])})\s+(?:(?:{of})\s+)?{month_year}"
        if "at_end_of" in data
        else NEVER,
        "year_end": rf"(?:{worded(data['at_end_of'])})\s*{YEAR}{year}"
        if "at_end_of" in data
        else NEVER,
        "year": rf"(?:(?:{worded(data['in_year'])})\s*|{_led_by(data)}){YEAR}{year}",
    }


def _led_by(data: Mapping[str, Any]) -> str:
    """A year that a word behind it shows: "2019. godine"."""
    behind = data.get("year_behind")
    return rf"(?=\d{{4}}(?:{worded(behind)}))" if behind else NEVER


def _year_first(data: Mapping[str, Any], months: str) -> dict[str, str]:
    """ "2021. február 14-én", "2016 októberében", "2016-ban"."""
    begun = rf"(?:{YEAR}\.?\s+)?(?P<month>{months})"
    return {
        "day_month": rf"{begun}\s+(?P<day>\d{{1,2}})(?:{worded(data['th'])})",
        "month": begun,
        "year": rf"{YEAR}(?:{worded(data['in_year'])})",
    }


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """All forms in one; their own groups are asked for again where one is found."""
    alternatives = (
        f"(?P<{name}>{re.sub(r'[?]P<[a-z]+>', '?:', pattern.pattern)})"
        for name, pattern in _forms(language).items()
    )
    return re.compile("|".join(alternatives), _bound(language)[1])


def _bound(language: str) -> tuple[str, int]:
    """What stands behind a date: nothing that counts where particles do."""
    is_joined = words_of(language).dates.get("particles", False)
    return ("", re.ASCII) if is_joined else (r"(?!\w)", 0)


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
    if data.get("particles"):
        return re.compile(rf"(?:(?P<by>{worded(by)})|(?P<since>{worded(since)}))")
    return re.compile(rf"['’]?\w*\s+(?:(?P<by>{worded(by)})|(?P<since>{worded(since)}))(?!\w)")
