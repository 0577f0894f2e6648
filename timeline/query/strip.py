"""The overview strip: where each event stands among the months, and the laws behind them.

Lengths are in units of a drawing 1000 wide; a glyph is drawn in a square of 11 around its center.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q, QuerySet

from events.models import ClosureEvent, Law

from .filters import Order, TimelineQuery
from .marks import Mark, levels
from .months import Month
from .position import Position

WIDTH = 1000
STACK_HEIGHT = 170
GLYPH = 11
BAR = 9
LARGEST = 1.05
LAWS_SHOWN = 3
OLDER_MONTHS = 36
LABEL_HEIGHT = 19
LABEL_WIDTH = 40
LEAST_MONTHS = 18


@dataclass(frozen=True)
class Placed:
    """A mark in the stack, lowest first: the height of its middle over the axis, and its bar.

    `glyph_y` is in units of the glyph, within a group that is scaled.
    """

    mark: Mark
    glyph_y: float
    bar_x: float
    bar_y: float
    bar_width: float


@dataclass
class Column:
    """One month that has events: where it leads, and what stands in it."""

    month: Month
    start: float
    width: float
    address: str
    marks: list[Placed] = field(default_factory=list)

    @property
    def x(self) -> float:
        return round(self.start, 1)

    @property
    def middle(self) -> float:
        return round(self.start + self.width / 2, 1)

    @property
    def by_authority(self) -> int:
        return sum(placed.mark.decided_by == "authority" for placed in self.marks)

    @property
    def by_organization(self) -> int:
        return len(self.marks) - self.by_authority


@dataclass(frozen=True)
class Era:
    """A law in force behind the marks, from `x` on."""

    law: Law
    x: float
    width: float
    label_y: float
    label_at_end: bool


@dataclass(frozen=True)
class Tick:
    year: int
    x: float
    is_labeled: bool


@dataclass(frozen=True)
class Strip:
    """Everything the drawing needs; the template only writes it down."""

    columns: list[Column]
    eras: list[Era]
    ticks: list[Tick]
    month_ticks: list[float]
    month_width: float
    scale: float
    axis: float

    @property
    def height(self) -> float:
        return self.axis + 26

    @property
    def bar_height(self) -> float:
        return round(BAR * self.scale, 1)

    @property
    def bar_radius(self) -> float:
        return round(self.bar_height / 2, 1)


def strip(query: TimelineQuery, *, on_page: Collection[Month] = ()) -> Strip | None:
    """The strip of all events asked for; None where there are none.

    A month that begins on the page shown (`on_page`) is reached by its anchor, others by a jump.
    """
    marks = _marks(query)
    if not marks:
        return None
    laws = _laws(query, marks)
    first, last = _span(marks, laws)
    month_width = WIDTH / (last - first + 1)
    heights = levels(marks)
    tallest = GLYPH * (max(heights) + 1)
    scale = min(LARGEST, month_width / GLYPH, STACK_HEIGHT / tallest)
    axis = round(8 + LABEL_HEIGHT * len(laws) + tallest * scale, 1)
    columns: dict[Month, Column] = {}
    for mark, level in zip(marks, heights, strict=True):
        month = mark.stands_in
        if month not in columns:
            address = f"#{month.anchor}" if month in on_page else _jump(query, month)
            columns[month] = Column(month, (month - first) * month_width, month_width, address)
        middle = (level + 0.6) * GLYPH
        columns[month].marks.append(
            Placed(
                mark,
                glyph_y=round(-middle, 1),
                bar_x=round((mark.first - first + 0.06) * month_width, 1),
                bar_y=round(axis - (middle + BAR / 2) * scale, 1),
                bar_width=round((mark.last - mark.first + 0.88) * month_width, 1),
            )
        )
    return Strip(
        columns=[columns[month] for month in sorted(columns)],
        eras=_eras(laws, first, month_width),
        ticks=_ticks(first, last, month_width),
        month_ticks=_month_ticks(first, last, month_width),
        month_width=round(month_width, 2),
        scale=round(scale, 3),
        axis=axis,
    )


def _marks(query: TimelineQuery) -> list[Mark]:
    """In the order in which they are stacked: long bars lowest, then earliest first."""
    rows = (
        query.apply(ClosureEvent.objects.published())
        .order_by("lower", "upper", "pk")
        .values_list("kind", "decided_by", "effective", "announced")
    )
    marks = [Mark.of(kind, by, effective or announced) for kind, by, effective, announced in rows]
    return sorted(marks, key=lambda mark: (-(mark.last - mark.first), mark.is_day))


def _laws(query: TimelineQuery, marks: list[Mark]) -> list[Law]:
    """The laws asked for, else those most named in the one jurisdiction shown, earliest first.

    World-wide there is no such era. A law much older than the first event is none either.
    """
    if not query.laws and len(query.jurisdictions) != 1:
        return []
    asked = query.apply(ClosureEvent.objects.published())
    first = min(mark.first for mark in marks)
    last = max(mark.last for mark in marks)
    named: QuerySet[Law] = (
        Law.objects.published()
        .filter(
            Q(slug__in=query.laws) if query.laws else Q(jurisdiction__in=query.jurisdictions),
            in_force_lower__gte=first.plus(-OLDER_MONTHS).first_day,
            in_force_lower__lt=last.plus(1).first_day,
        )
        .annotate(named_by=Count("attributions", filter=Q(attributions__closure__in=asked)))
        .filter(named_by__gt=0)
        .order_by("-named_by", "in_force_lower")
    )
    return sorted(named[:LAWS_SHOWN], key=_in_force)


def _in_force(law: Law) -> date:
    day: date = law.in_force_lower
    return day


def _span(marks: Iterable[Mark], laws: Iterable[Law]) -> tuple[Month, Month]:
    marks = list(marks)
    firsts = [mark.first for mark in marks] + [Month.of(_in_force(law)) for law in laws]
    first = min(firsts).plus(-1)
    last = max(mark.last for mark in marks).plus(1)
    return first, max(last, first.plus(LEAST_MONTHS))


def _eras(laws: list[Law], first: Month, month_width: float) -> list[Era]:
    def x_of(day: date) -> float:
        return min((Month.of(day) - first + (day.day - 1) / 31) * month_width, WIDTH)

    eras = []
    for row, law in enumerate(laws):
        start = x_of(_in_force(law))
        end = x_of(law.repealed_lower) if law.repealed_lower else WIDTH
        at_end = start > WIDTH * 0.62
        eras.append(
            Era(
                law,
                round(start, 1),
                round(max(end - start, 0), 1),
                4 + LABEL_HEIGHT * (row + 0.75),
                at_end,
            )
        )
    return eras


def _ticks(first: Month, last: Month, month_width: float) -> list[Tick]:
    years = range(first.year + (first.month > 1), last.year + 1)
    every = next(n for n in (1, 2, 5, 10, 20, 50, 100, 10_000) if n * 12 * month_width > 46)
    places = [(year, round((Month(year, 1) - first) * month_width, 1)) for year in years]
    return [
        Tick(year, x, is_labeled=year % every == 0 and x < WIDTH - LABEL_WIDTH)
        for year, x in places
    ]


def _month_ticks(first: Month, last: Month, month_width: float) -> list[float]:
    """One a month where they stand far enough apart to be told."""
    if month_width < 7:
        return []
    return [round(i * month_width, 1) for i in range(last - first + 1)]


def _jump(query: TimelineQuery, month: Month) -> str:
    """The address of the page that begins with this month, in the order asked for."""
    start = month if query.order == Order.OLDEST else month.plus(1)
    return query.address(after=Position.start_of(start.first_day)) + f"#{month.anchor}"
