"""The overview strip: where each event stands in time, and the laws behind them.

Lengths are in units of a drawing 1000 wide.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from events.dates.today import today
from events.models import Law
from timeline.query.filters import TimelineQuery
from timeline.query.months import Month
from timeline.query.selection import Selection

from .axis import Tick, minor_ticks, ticks
from .cells import Cells
from .columns import MOST_MARKS, Column, Drawing, draw
from .eras import LABEL_HEIGHT, OTHERS_NAMED, Era, drawn, entry_of, eras, laws_named, parting
from .marks import BAR, GLYPH, WIDTH

LEAST_MONTHS = 18
EMPTY_MONTHS = 5 * 12


@dataclass(frozen=True)
class Strip:
    """Everything the picture needs; the template only writes it down."""

    cells: Cells
    drawing: Drawing
    eras: list[Era]
    others: list[Law]
    more_others: int
    ticks: list[Tick]
    minor_ticks: list[float]

    @property
    def columns(self) -> list[Column]:
        return self.drawing.columns

    @property
    def axis(self) -> float:
        return self.drawing.axis

    @property
    def unit(self) -> str:
        return self.cells.unit.value

    @cached_property
    def has_doubt(self) -> bool:
        return any(column.doubtful for column in self.columns)

    @cached_property
    def has_unverified(self) -> bool:
        return any(not one.mark.is_verified for column in self.columns for one in column.marks)

    @property
    def begins_with_a_law(self) -> bool:
        """Whether the story is told from its start: where not all fits, that is shown first."""
        return any(era.is_entry and era.x < WIDTH / 2 for era in self.eras)

    @property
    def height(self) -> float:
        return round(self.axis + 30, 1)

    @property
    def cell_width(self) -> float:
        return round(WIDTH / len(self.cells), 2)

    @property
    def bar_height(self) -> float:
        return round(BAR * self.drawing.scale, 1)

    @property
    def bar_radius(self) -> float:
        return round(self.bar_height / 2, 1)


def strip(selection: Selection) -> Strip | None:
    """The strip of all events selected; None where there are none."""
    reach = selection.tally.reach(selection.bits)
    if not reach:
        return None
    query, (first, last) = selection.query, reach
    laws = laws_named(selection)
    shown = drawn(
        laws,
        query.start or first,
        query.end or Month.of(last).last_day,
        is_zoomed=bool(query.start or query.end),
    )
    cells = Cells.over(*period(query, first, last, shown))
    least_room = GLYPH if selection.count <= MOST_MARKS else WIDTH
    place = parting(selection, cells, WIDTH / len(cells), least_room)
    behind = eras(shown, cells, WIDTH, place)
    top = 10 + LABEL_HEIGHT * (max((era.row for era in behind), default=-1) + 1)
    drawing = draw(selection, cells, top)
    for era in behind:
        for column in drawing.columns:
            column.keep_clear_of(era.x, entry_of(era.law) or date.min)
    others = [law for law in laws if law not in shown]
    return Strip(
        cells=cells,
        drawing=drawing,
        eras=behind,
        others=others[:OTHERS_NAMED],
        more_others=len(others[OTHERS_NAMED:]),
        ticks=ticks(cells, WIDTH),
        minor_ticks=minor_ticks(cells, WIDTH),
    )


def period(
    query: TimelineQuery, first: date, last: date, laws: Iterable[Law] = ()
) -> tuple[date, date]:
    """The days to show: those asked for, unless nothing stands for years before or after.

    Else from before the first event, or the entry into force of a law, to after the last; a short
    time is drawn as part of a longer one, which does not run past today.
    """
    is_zoomed = bool(query.start or query.end)
    entries = [] if is_zoomed else [entry for law in laws if (entry := entry_of(law))]
    start = Month.of(min([first, *entries])).plus(-1)
    end = Month.of(last).plus(1)
    if not is_zoomed:
        end = max(end, min(start.plus(LEAST_MONTHS), Month.of(today())))
        start = min(start, end.plus(-LEAST_MONTHS))
    start_day, end_day = start.first_day, end.last_day
    if query.start and start - Month.of(query.start) < EMPTY_MONTHS:
        start_day = query.start
    if query.end and Month.of(query.end) - end < EMPTY_MONTHS:
        end_day = query.end
    return start_day, max(start_day, end_day)
