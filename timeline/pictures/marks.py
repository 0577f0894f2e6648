"""The marks of the overview strip: how each event's date is drawn, and how marks are stacked.

Lengths are in units of a drawing 1000 wide; a glyph is drawn in a square of 11 around its center.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from events.dates.edtf import Edtf
from timeline.query.months import as_drawn

from .cells import Cells, Unit

WIDTH = 1000
UNSURE = frozenset("~?%")
GLYPH = 11
BAR = 9
BAR_INSET = 0.06


@dataclass(frozen=True)
class Mark:
    """One event: its kind, who decided, and the days on which it may lie.

    A sure day is drawn as a glyph alone, all else as a bar as long as the doubt. `opens` is "start"
    or "end" where that end is unknown: there the bar fades.
    """

    kind: str
    decided_by: str
    first: date
    last: date
    is_sure: bool
    opens: str = ""
    is_verified: bool = True
    """Whether it came about: it was not only announced, ordered or threatened."""

    @classmethod
    def of(cls, kind: str, decided_by: str, stands_at: Edtf, *, is_verified: bool = True) -> "Mark":
        lower, upper = stands_at.lower, stands_at.upper
        opens = "" if lower and upper else "end" if lower else "start"
        first, last = as_drawn(lower, upper)
        is_sure = not (opens or UNSURE & set(stands_at.text))
        return cls(kind, decided_by, first, last, is_sure, opens, is_verified)

    @property
    def stands_at(self) -> date:
        """The day by which it is told."""
        return self.last if self.opens == "start" else self.first

    @property
    def is_day(self) -> bool:
        return self.is_sure and self.first == self.last

    def is_bar(self, unit: Unit) -> bool:
        """Whether its doubt is drawn; among years, a month is exact enough."""
        fits = self.first.year == self.last.year if unit == Unit.YEAR else self.first == self.last
        return not (self.is_sure and fits)

    def span(self, cells: Cells) -> tuple[int, int]:
        """The first and the last of the cells in which it is drawn."""
        return cells.index(self.first), cells.index(self.last)


@dataclass(frozen=True)
class Placed:
    """A mark in its stack: its bar, and the height of its glyph within a group that is scaled."""

    mark: Mark
    glyph_y: float
    is_bar: bool
    bar_x: float
    bar_y: float
    bar_width: float


def levels(spans: Iterable[tuple[int, int]]) -> list[int]:
    """The lowest height at which each span, in this order, is free in all its cells; from 0."""
    taken: defaultdict[int, set[int]] = defaultdict(set)
    found = []
    for first, last in spans:
        cells = range(first, last + 1)
        used = set[int]().union(*(taken[cell] for cell in cells))
        level = next(i for i in range(len(used) + 1) if i not in used)
        for cell in cells:
            taken[cell].add(level)
        found.append(level)
    return found


def in_order_of_stacking(marks: Iterable[Mark], cells: Cells) -> list[Mark]:
    """Long bars lowest, then as they came."""

    def length(mark: Mark) -> tuple[int, bool]:
        first, last = mark.span(cells)
        return first - last, not mark.is_bar(cells.unit)

    return sorted(marks, key=length)


def placed(mark: Mark, level: int, cells: Cells, *, scale: float, axis: float) -> Placed:
    """A mark at its height; its bar runs to the edge of the picture where it goes on beyond."""
    cell_width = WIDTH / len(cells)
    first, last = mark.span(cells)
    middle = (level + 0.6) * GLYPH
    start = first if mark.first < cells[first].first_day else first + BAR_INSET
    end = cells[last].end
    stop = last + 1 if end and mark.last >= end else last + 1 - BAR_INSET
    return Placed(
        mark,
        glyph_y=round(-middle, 1),
        is_bar=mark.is_bar(cells.unit),
        bar_x=round(start * cell_width, 2),
        bar_y=round(axis - (middle + BAR / 2) * scale, 1),
        bar_width=round((stop - start) * cell_width, 2),
    )
