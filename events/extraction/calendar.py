"""Stretches of time as EDTF: days, months, years, and what "by" or "since" makes of them."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from events.dates.edtf import parse

Tense = Literal["past", "future"]
WEEK = timedelta(days=7)
WINTER = 24  # from December of its year on


@dataclass(frozen=True)
class Now:
    """When something was written, if known, and whether it speaks of what was or what will be.

    `anchor` is the day that the text spoke of last, to which "two days later" refers.
    """

    reference: date | None
    tense: Tense | None = None
    anchor: date | None = None

    @property
    def day(self) -> date:
        """Raises Unresolved if it is not known when the text was written."""
        if self.reference is None:
            raise Unresolved
        return self.reference

    @property
    def spoken_of(self) -> "Now":
        """As if written on the day spoken of last; raises Unresolved if there is none."""
        if self.anchor is None:
            raise Unresolved
        return Now(self.anchor, self.tense)

    def leaning(self, tense: Tense | None) -> "Now":
        """The same, in the given tense where it is in none."""
        return self if self.tense or tense is None else replace(self, tense=tense)


class Unresolved(Exception):
    """A phrase that names no date: one is missing that it refers to, or the day does not exist."""


@dataclass(frozen=True)
class Stretch:
    """A date in EDTF that is closed at both ends."""

    edtf: str

    @property
    def lower(self) -> date:
        lower = parse(self.edtf).lower
        if lower is None:
            raise Unresolved
        return lower

    @property
    def upper(self) -> date:
        upper = parse(self.edtf).upper
        if upper is None:
            raise Unresolved
        return upper


def day(when: date) -> Stretch:
    return Stretch(when.isoformat())


def month(year: int, number: int) -> Stretch:
    return Stretch(f"{year:04}-{number:02}")


def year(number: int) -> Stretch:
    return Stretch(f"{number:04}")


def between(first: Stretch, last: Stretch) -> Stretch:
    """From the start of one to the end of the other, each as precise as it is."""
    lower = first.edtf.split("/")[0]
    upper = last.edtf.split("/")[-1]
    return Stretch(lower if lower == upper else f"{lower}/{upper}")


def days(first: date, last: date) -> Stretch:
    return between(day(first), day(last))


def month_after(when: date, months: int) -> Stretch:
    """The month that lies so many months after (or before) that of a day."""
    index = when.year * 12 + when.month - 1 + months
    return month(index // 12, index % 12 + 1)


def moved(when: date, count: int, unit: str) -> date:
    """The same day so many days, weeks, months or years on; a month's last day if it is shorter."""
    if unit in {"day", "week"}:
        return when + timedelta(days=count * (7 if unit == "week" else 1))
    if unit == "hour":
        return when + timedelta(days=count // 24 if count > 0 else -(-count // 24))
    target = month_after(when, count * (12 if unit == "year" else 1))
    return target.lower.replace(day=min(when.day, target.upper.day))


def away(now: Now, count: int, unit: str) -> Stretch:
    """Days and weeks away are a day, months and one year a month, more years a year."""
    if unit in {"hour", "day", "week"}:
        return day(moved(now.day, count, unit))
    if unit == "month" or abs(count) == 1:
        return month_after(now.day, count * (12 if unit == "year" else 1))
    return year(now.day.year + count)


def season_near(now: Now, number: int) -> Stretch:
    """A season whose year is left unsaid: of what will be the next, else the last begun."""
    if now.tense == "future":
        ends = (number - 20) * 3 + 2
        ahead = 1 if now.day.month > ends and number != WINTER else 0
        return Stretch(f"{now.day.year + ahead:04}-{number}")
    return season(now, -1, number)


def season(now: Now, which: int, number: int) -> Stretch:
    """The last (-1), this (0) or next (1) season 21 to 24."""
    month_of_start = (number - 20) * 3
    has_begun = now.day.month >= month_of_start
    still_last = number == WINTER and now.day.month <= 2
    ahead = {-1: -1 if not has_begun else 0, 0: -still_last, 1: 1 if has_begun else 0}[which]
    return Stretch(f"{now.day.year + ahead:04}-{number}")


def before(of: Stretch) -> str:
    """The last year, month or day before a stretch, as precise as it is."""
    last = of.lower - timedelta(days=1)
    return last.isoformat()[: len(of.edtf) if "/" not in of.edtf else 10]


def day_of_month(year: int, number: int, day_number: int) -> Stretch:
    return day(date(year, number, day_number))


def week_after(when: date, weeks: int) -> Stretch:
    monday = when - timedelta(days=when.weekday()) + weeks * WEEK
    return days(monday, monday + timedelta(days=6))


def weekend_after(when: date, weeks: int) -> Stretch:
    saturday = when - timedelta(days=when.weekday() - 5) + weeks * WEEK
    return days(saturday, saturday + timedelta(days=1))


def weekday(now: Now, number: int) -> Stretch:
    """The most recent such day, that day itself included; of what will be, the next one."""
    ahead = (number - now.day.weekday()) % 7
    if now.tense == "future":
        return day(now.day + timedelta(days=ahead or 7))
    return day(now.day - timedelta(days=(-ahead) % 7))


def day_near(now: Now, number: int) -> Stretch:
    """A day whose month is left unsaid: of what was the last, of what will be the next, else the
    nearest."""
    found = []
    for shift in (-2, -1, 0, 1, 2):
        within = month_after(now.day, shift)
        if number <= within.upper.day:
            found.append(within.lower.replace(day=number))
    if now.tense == "past":
        return day(max(each for each in found if each <= now.day))
    if now.tense == "future":
        return day(min(each for each in found if each >= now.day))
    return day(min(found, key=lambda each: abs(each - now.day)))


def in_year_near(now: Now, number: int, day_number: int | None = None) -> Stretch:
    """A month or day whose year is left unsaid: of what was the last, of what will be the next,
    else the nearest."""

    def in_year(of: int) -> Stretch:
        return month(of, number) if day_number is None else day_of_month(of, number, day_number)

    here = now.day
    candidates = [in_year(of) for of in _years_around(here, number, day_number)]
    past = [each for each in candidates if each.lower <= here]
    future = [each for each in candidates if each.upper >= here]
    if now.tense == "past" and past:
        return past[-1]
    if now.tense == "future" and future:
        return future[0]

    def distance(each: Stretch) -> timedelta:
        """Who means another year is more likely to name it, above all one to come."""
        apart = min(abs(each.lower - here), abs(each.upper - here))
        if each.lower.year == here.year:
            return apart
        return apart * 2 if each.lower.year > here.year else apart * 3 / 2

    return min(candidates, key=distance)


def _years_around(here: date, number: int, day_number: int | None) -> list[int]:
    years = [here.year - 1, here.year, here.year + 1]
    if day_number is None:
        return years
    existing = [of for of in years if day_number <= monthrange(of, number)[1]]
    if not existing:
        raise Unresolved
    return existing
