"""The geometry of the two pictures of a law: its curve in time, and the days to each closure.

The curve is drawn 1000 wide, over the same cells as the law's strip; the days in hundredths of
whatever width there is.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events.models import Attribution
from timeline.query.law_story import Lag, LawStory

from .bars import scale_lines
from .cells import Cells
from .lettering import wrapped
from .marks import WIDTH
from .strip import Strip

HEIGHT = 130
LINE_HEIGHT = 21
WORDS_GAP = 8
WORDS_WIDTH = 470
COUNTS_WIDTH = 70
WORDS_SIZE = 16
TOP = 12

BINS = 150
LAG_HEIGHT = 26
BEFORE_WIDTH = 14.0
LAG_END = 99.0

NAMED_BY = {
    Attribution.Basis.STATED_BY_ORGANIZATION: gettext_lazy("the organization"),
    Attribution.Basis.STATED_BY_AUTHORITY: gettext_lazy("an authority"),
    Attribution.Basis.REPORTED_BY_MEDIA: gettext_lazy("media"),
    Attribution.Basis.INFERRED_BY_EDITOR: gettext_lazy("an editor’s inference"),
}


def caveat(story: LawStory) -> str:
    """Who names the law, and that this proves nothing: it stands on every picture of a law."""
    named = ", ".join(
        _("{who} ({n})").format(who=NAMED_BY[Attribution.Basis(lag.basis)], n=lag.count)
        for lag in story.by_basis
    )
    return _("Named by {who}; not proved to be the cause.").format(who=named)


def coverage() -> str:
    return _("Not a census: some places are covered far better than others.")


@dataclass(frozen=True)
class Curve:
    """How many closures there were up to each day; `words` stand over it with their heights."""

    outline: str
    height: float
    axis: float
    lines: list[tuple[int, float]]
    words: list[tuple[str, float]]
    words_x: float
    counts_x: float


def curve(story: LawStory, picture: Strip) -> Curve | None:
    """The cumulative curve over the cells of the law's strip; None where no event has a day."""
    if not story.days:
        return None
    words = [line for text in (caveat(story), coverage()) for line in _lines(text)]
    band = TOP + LINE_HEIGHT * len(words)
    axis = float(band + HEIGHT)
    count = len(story.days)
    unit = (HEIGHT - TOP) / count
    entry = picture.eras[0].x if picture.eras else 0
    steps = "".join(
        f"H{x:.1f}V{axis - number * unit:.1f}" for x, number in _steps(story.days, picture.cells)
    )
    return Curve(
        outline=f"M0 {axis}{steps}H{WIDTH}",
        height=axis + 2,
        axis=axis,
        lines=[(n, round(axis - n * unit, 1)) for n in scale_lines(count)],
        words=[(line, TOP + LINE_HEIGHT * (n + 0.5)) for n, line in enumerate(words)],
        words_x=min(entry, WIDTH - WORDS_WIDTH - WORDS_GAP) + WORDS_GAP,
        counts_x=entry + WORDS_GAP if entry < COUNTS_WIDTH else WORDS_GAP,
    )


def _steps(days: Sequence[date], cells: Cells) -> Iterator[tuple[float, int]]:
    """Where the count of sorted days grows, and to what: at most once a unit of the drawing."""
    cell_width = WIDTH / len(cells)
    parts = max(int(cell_width), 1)
    before = 0
    for index, (start, end) in enumerate(pairwise(cells.edges)):
        length = (end - start).days
        for part in range(1, parts + 1):
            until = start + timedelta(days=-(-length * part // parts))
            number = bisect_left(days, until)
            if number > before:
                yield (index + part / parts) * cell_width, number
                before = number


def _lines(text: str) -> list[str]:
    return wrapped(text, WORDS_WIDTH, WORDS_SIZE)


@dataclass(frozen=True)
class LagRow:
    """The closures of one basis by the days since entry into force.

    `ticks` are where they stand, in hundredths, and how far down each begins: many make it high.
    """

    lag: Lag
    ticks: list[tuple[float, float]]
    median_x: float
    half: tuple[float, float] | None
    median: str
    before: str

    @property
    def half_days(self) -> str:
        """The days between which the middle half lies; "" for too few."""
        between = self.lag.quartiles
        return f"{between[0]:.0f}–{between[1]:.0f}" if between else ""


@dataclass(frozen=True)
class LagPicture:
    rows: list[LagRow]
    zero: float
    scale: list[tuple[int, float]]
    height: int = LAG_HEIGHT


def lag_picture(story: LawStory) -> LagPicture | None:
    """The days from entry into force to closure; None where none came after it."""
    if not story.all.after:
        return None
    longest = max(story.all.after[-1], 1)
    zero = BEFORE_WIDTH if story.all.before else 1.0

    def x(days: float) -> float:
        return round(zero + (LAG_END - zero) * days / longest, 2)

    lags = [story.all, *story.by_basis] if len(story.by_basis) > 1 else list(story.by_basis)
    binned = [_binned(lag.after, longest) for lag in lags]
    most = max(max(bins.values(), default=0) for bins in binned)
    rows = []
    for lag, bins in zip(lags, binned, strict=True):
        median, half = lag.median, lag.quartiles
        median_x = x(median) if median is not None else 0.0
        rows.append(
            LagRow(
                lag,
                ticks=[
                    (
                        x((n + 0.5) * longest / BINS),
                        round((LAG_HEIGHT - 8) * (1 - count / most) + 2, 1),
                    )
                    for n, count in sorted(bins.items())
                ],
                median_x=median_x,
                half=(x(half[0]), round(x(half[1]) - x(half[0]), 2)) if half else None,
                median=in_days(median) if median is not None else "",
                before=_("{n} before").format(n=lag.before) if lag.before else "",
            )
        )
    return LagPicture(rows, zero, [(0, zero), *((n, x(n)) for n in scale_lines(longest))])


def in_days(days: float) -> str:
    """A number of days in words; half a day is rounded up, as no date is that exact."""
    whole = int(days + 0.5)
    return ngettext("{n} day", "{n} days", whole).format(n=whole)


def _binned(days: Sequence[int], longest: int) -> Counter[int]:
    return Counter(min(day * BINS // longest, BINS - 1) for day in days)
