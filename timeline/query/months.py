"""The months under which events are told."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Self, cast

from events.models import ClosureEvent

OPEN_END_MONTHS = 6


@dataclass(frozen=True, order=True)
class Month:
    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    def __sub__(self, other: Self) -> int:
        """How many months later than `other`."""
        return (self.year - other.year) * 12 + self.month - other.month

    def plus(self, months: int) -> Self:
        """The month that many months later (or earlier); ends at the calendar's ends."""
        count = min(max(self.year * 12 + self.month - 1 + months, 12), 9999 * 12 + 11)
        return type(self)(count // 12, count % 12 + 1)

    @property
    def first_day(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    @property
    def anchor(self) -> str:
        """The id of its section on a page."""
        return f"m{self}"


def as_drawn(lower: date | None, upper: date | None) -> tuple[date, date]:
    """The days on which something may lie, where at least one bound is known; an end that is open
    is drawn for half a year."""
    last = upper or Month.of(cast("date", lower)).plus(OPEN_END_MONTHS).last_day
    return lower or Month.of(last).plus(-OPEN_END_MONTHS).first_day, last


@dataclass(frozen=True)
class MonthOfEvents:
    """Events told together; `month` is None where only the year is known.

    `anchor` is "" where a section above has it already.
    """

    month: Month | None
    anchor: str
    closures: list[ClosureEvent]


@dataclass(frozen=True)
class YearOfEvents:
    year: int
    months: list[MonthOfEvents]


def by_year(closures: Iterable[ClosureEvent]) -> list[YearOfEvents]:
    """Group events by year and month without changing their order.

    An event that spans whole years stands at the first of January, but is not told as January's:
    it may part that month in two.
    """
    return [
        YearOfEvents(year, list(_by_month(told)))
        for year, told in groupby(closures, lambda closure: closure.lower.year)
    ]


def _by_month(closures: Iterable[ClosureEvent]) -> Iterator[MonthOfEvents]:
    seen: set[Month] = set()
    for month, group in groupby(closures, _month):
        told = list(group)
        stands_in = Month.of(told[0].lower)
        anchor = "" if stands_in in seen else stands_in.anchor
        seen.add(stands_in)
        yield MonthOfEvents(month, anchor, told)


def _month(closure: ClosureEvent) -> Month | None:
    lower, upper = closure.lower, closure.upper
    spans_years = (lower.month, lower.day, upper.month, upper.day) == (1, 1, 12, 31)
    return None if spans_years else Month.of(lower)
