"""A period cut into days, months or years, whichever suits its length."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from events.dates.edtf import Edtf
from timeline.query.months import Month

MOST_DAYS = 93
MOST_MONTHS = 25 * 12


class Unit(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


def number_of(unit: Unit, day: date) -> int:
    """Which day, month or year it is, counted on from the calendar's beginning."""
    if unit == Unit.DAY:
        return day.toordinal()
    return day.year if unit == Unit.YEAR else day.year * 12 + day.month - 1


@dataclass(frozen=True, order=True)
class Cell:
    """One day, month or year."""

    unit: Unit
    number: int

    def __str__(self) -> str:
        length = {Unit.DAY: 10, Unit.MONTH: 7, Unit.YEAR: 4}[self.unit]
        return self.first_day.isoformat()[:length]

    @property
    def first_day(self) -> date:
        if self.unit == Unit.DAY:
            return date.fromordinal(self.number)
        if self.unit == Unit.YEAR:
            return date(self.number, 1, 1)
        return date(self.number // 12, self.number % 12 + 1, 1)

    @property
    def end(self) -> date | None:
        """The first day after it; None at the calendar's end."""
        if number_of(self.unit, date.max) == self.number:
            return None
        return Cell(self.unit, self.number + 1).first_day

    @property
    def edtf(self) -> Edtf:
        """For the words in which people say it."""
        return Edtf(str(self), self.first_day, self.first_day)

    @property
    def anchor(self) -> str:
        """The id of the section of a page that tells it first."""
        return f"y{self}" if self.unit == Unit.YEAR else Month.of(self.first_day).anchor


@dataclass(frozen=True)
class Cells:
    """The cells from `first` to `last`, which are counted in `unit`."""

    unit: Unit
    first: int
    last: int

    @classmethod
    def over(cls, first: date, last: date) -> Self:
        """All cells that have a day between these two, in the unit that suits their distance."""
        if (last - first).days < MOST_DAYS:
            unit = Unit.DAY
        elif Month.of(last) - Month.of(first) < MOST_MONTHS:
            unit = Unit.MONTH
        else:
            unit = Unit.YEAR
        return cls(unit, number_of(unit, first), number_of(unit, last))

    def __len__(self) -> int:
        return self.last - self.first + 1

    def __iter__(self) -> Iterator[Cell]:
        return (Cell(self.unit, number) for number in range(self.first, self.last + 1))

    def __getitem__(self, index: int) -> Cell:
        return Cell(self.unit, self.first + index)

    @property
    def edges(self) -> list[date]:
        """Where each cell begins, and where the last one ends."""
        return [cell.first_day for cell in self] + [self[len(self) - 1].end or date.max]

    def index(self, day: date) -> int:
        """The cell of a day; of one outside, the nearest."""
        return min(max(number_of(self.unit, day), self.first), self.last) - self.first

    def place(self, day: date) -> float:
        """How many cells lie before the beginning of a day: from 0 to all of them."""
        number = number_of(self.unit, day)
        if not self.first <= number <= self.last:
            return 0.0 if number < self.first else float(len(self))
        cell = Cell(self.unit, number)
        length = ((cell.end or date.max) - cell.first_day).days
        return number - self.first + (day - cell.first_day).days / length
