"""What stands in the cells of the overview strip: a mark an event, or bars where there are many."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from events.models.closure import UNVERIFIED
from timeline.query.filters import Order, TimelineQuery
from timeline.query.months import Month
from timeline.query.position import Position
from timeline.query.selection import Selection
from timeline.query.words import words

from .bars import Layer, Stack, highest, layers, scale_lines, stacks
from .cells import Cell, Cells, Unit
from .marks import GLYPH, WIDTH, Mark, Placed, in_order_of_stacking, levels, placed

STACK_HEIGHT = 170
LARGEST = 1.05
SMALLEST = 0.35
SIDE = 160

# More events than this, or more in one cell than can be told apart, are drawn as bars.
MOST_MARKS = 600
HIGHEST_STACK = 80


@dataclass
class Column:
    """One cell that has events: its name in words, where it leads, and its marks or its bar.

    `address` is a jump to the page that tells it, and `begins` the month with which its telling
    begins, if no other cell's does.
    """

    cell: Cell
    name: str
    address: str
    begins: Month | None
    start: float
    width: float
    marks: list[Placed] = field(default_factory=list)
    stack: Stack | None = None
    center: float | None = None

    @property
    def x(self) -> str:
        return f"{self.start:.2f}"

    @property
    def middle(self) -> str:
        center = self.start + self.width / 2 if self.center is None else self.center
        return f"{center:.1f}"

    def keep_clear_of(self, line: float, day: date) -> None:
        """Set its marks beside a line that stands at `day` within it, on the side of their days."""
        end = self.start + self.width
        sides = {one.mark.first >= day for one in self.marks if one.mark.is_day}
        if self.start < line < end and len(sides) == 1:
            self.center = (line + (end if sides == {True} else self.start)) / 2

    @property
    def by_authority(self) -> int:
        if self.stack:
            return self.stack.imposed.known
        return sum(one.mark.decided_by == "authority" for one in self.marks)

    @property
    def by_organization(self) -> int:
        return self.stack.own.known if self.stack else len(self.marks) - self.by_authority

    @property
    def count(self) -> int:
        """How many are drawn in it; of bars, those that certainly lie in it."""
        return self.by_authority + self.by_organization

    @property
    def said(self) -> str:
        """What is read out over the axis."""
        more = round(self.stack.spread, 1) if self.stack and self.stack.spread else None
        return f"{self.name}: {counted(self.count, more, get_language())}"

    @property
    def read_from(self) -> str:
        """Where the words are anchored, so that they stay within the picture."""
        if self.start < SIDE:
            return "start"
        return "end" if self.start > WIDTH - SIDE else "middle"

    @property
    def doubtful(self) -> float:
        """Of marks, how many may lie elsewhere; of bars, how many more are expected here."""
        return self.stack.spread if self.stack else sum(one.is_bar for one in self.marks)


@lru_cache(maxsize=4_096)
def counted(count: int, more: float | None, _language: str | None) -> str:
    """Kept, as the same few words stand at hundreds of columns."""
    told = ngettext("{n} closure", "{n} closures", count).format(n=count)
    if more is None:
        return told
    return _("{told}, {n} more expected").format(told=told, n=number_format(more, 1))


@dataclass(frozen=True)
class Drawing:
    """The columns over an axis at this height: glyphs in a `scale`, or the layers of bars.

    `lines` are counts with their heights, beside bars.
    """

    columns: list[Column]
    axis: float
    scale: float = 1
    layers: tuple[Layer, ...] = ()
    lines: tuple[tuple[int, float], ...] = ()

    @property
    def is_bars(self) -> bool:
        return bool(self.layers)


def draw(selection: Selection, cells: Cells, top: float) -> Drawing:
    """The columns of all events selected, `top` under the upper edge."""
    leads = Leads(selection.query, cells)
    if selection.count <= MOST_MARKS:
        marks = in_order_of_stacking(marks_of(selection), cells)
        heights = levels(mark.span(cells) for mark in marks)
        if max(heights) < HIGHEST_STACK:
            return _marks(list(zip(marks, heights, strict=True)), cells, top, leads)
    return _bars(stacks(selection.tally, selection.bits, cells.edges), cells, top, leads)


def marks_of(selection: Selection) -> list[Mark]:
    rows = (
        selection.closures()
        .order_by("lower", "upper", "pk")
        .values_list("kind", "decided_by", "status", "effective", "announced")
    )
    return [
        Mark.of(kind, by, effective or announced, is_verified=status not in UNVERIFIED)
        for kind, by, status, effective, announced in rows
    ]


@dataclass(frozen=True)
class Leads:
    """Where the cells of a picture lead."""

    query: TimelineQuery
    cells: Cells

    def of(self, told: dict[int, set[Month]]) -> dict[int, tuple[str, Month | None]]:
        """The address of each cell, by the months told in it, and the month it begins with.

        The set is empty where none is known; a month begins where it is first told.
        """
        is_rising = self.query.order == Order.OLDEST
        first = min if is_rising else max
        found: dict[int, tuple[str, Month | None]] = {}
        passed: set[Month] = set()
        for index in sorted(told, reverse=not is_rising):
            months = told[index]
            begins = first(months, default=None)
            found[index] = self._jump(index), begins if begins not in passed else None
            passed |= months
        return found

    def _jump(self, index: int) -> str:
        """The page that begins with a cell; what is told before the picture begins goes with it."""
        cell = self.cells[index]
        if self.query.order == Order.OLDEST:
            start = cell.first_day if index else None
        else:
            start = cell.end
        place = f"after={Position.start_of(start)}" if start else ""
        sign = ("&" if "?" in self._address else "?") if place else ""
        return f"{self._address}{sign}{place}#{cell.anchor}"

    @cached_property
    def _address(self) -> str:
        return reverse("chronicle") + self.query.address()


def _marks(stacked: list[tuple[Mark, int]], cells: Cells, top: float, leads: Leads) -> Drawing:
    cell_width = WIDTH / len(cells)
    tallest = GLYPH * (max(level for _mark, level in stacked) + 1)
    scale = min(LARGEST, max(cell_width / GLYPH, SMALLEST), STACK_HEIGHT / tallest)
    axis = round(top + tallest * scale, 1)
    told: defaultdict[int, set[Month]] = defaultdict(set)
    found: defaultdict[int, list[Placed]] = defaultdict(list)
    for mark, level in stacked:
        index = cells.index(mark.stands_at)
        told[index].add(Month.of(mark.stands_at))
        found[index].append(placed(mark, level, cells, scale=scale, axis=axis))
    columns = _columns(cells, leads.of(told))
    for column in columns:
        column.marks = found[column.cell.number - cells.first]
    return Drawing(columns, axis, round(scale, 3))


def _bars(found: list[Stack], cells: Cells, top: float, leads: Leads) -> Drawing:
    axis = round(top + STACK_HEIGHT, 1)
    height = highest(found)
    unit = STACK_HEIGHT / height
    filled = {index: stack for index, stack in enumerate(found) if stack.total}
    is_months = cells.unit == Unit.MONTH
    told = {index: {Month.of(cells[index].first_day)} if is_months else set() for index in filled}
    columns = _columns(cells, leads.of(told))
    for column in columns:
        column.stack = filled[column.cell.number - cells.first]
    return Drawing(
        columns,
        axis,
        layers=tuple(layers(filled, unit=unit, axis=axis, width=WIDTH / len(cells))),
        lines=tuple((count, round(axis - count * unit, 1)) for count in scale_lines(height)),
    )


def _columns(cells: Cells, leads: dict[int, tuple[str, Month | None]]) -> list[Column]:
    width = WIDTH / len(cells)
    return [
        Column(
            cells[index],
            words(cells[index].edtf),
            *leads[index],
            start=index * width,
            width=width,
        )
        for index in sorted(leads)
    ]
