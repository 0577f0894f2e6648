"""An organization's life as a line: from its founding through its events to its end, if it ended.

Lengths are in units of a drawing WIDTH wide. What has no known beginning or end fades.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from events.dates.edtf import Edtf
from events.models import ClosureEvent, Organization
from timeline.query.state import State

from .lettering import rows

WIDTH = 480
LEFT, RIGHT = 18, 32  # room before the first and after the last day
GLYPH = 14
LABEL = 44
LEAST_SPAN = timedelta(days=730)
OPEN_END = timedelta(days=180)
SURE = 3  # a bar shorter than this is a day


@dataclass(frozen=True)
class Moment:
    """One event on the line: the middle of its glyph, and the bar of the days that it may be on."""

    closure: ClosureEvent
    x: float
    y: float
    bar_x: float
    bar_width: float

    @property
    def is_day(self) -> bool:
        return self.bar_width < SURE


@dataclass(frozen=True)
class Life:
    """The line runs from `start` to `end` at the height `base`."""

    moments: list[Moment]
    years: list[tuple[int, float]]
    start: float
    end: float
    begins: bool
    ends: bool
    base: float

    @property
    def length(self) -> float:
        return round(max(self.end - self.start, 0), 1)

    @property
    def height(self) -> float:
        return self.base + 30


def life(organization: Organization, closures: Sequence[ClosureEvent], state: State) -> Life | None:
    """None where no day of it is known."""
    founded: Edtf | None = organization.founded
    ended: Edtf | None = organization.ended
    days = [day for edtf in (founded, ended) if edtf for day in _days(edtf)]
    days += [day for closure in closures for day in _days(closure.stands_at)]
    if not days:
        return None
    scale = _Scale(min(days), max(days))
    base = float(GLYPH)
    middles = [scale.middle(closure.stands_at) for closure in closures]
    levels = rows(((x, x + GLYPH) for x in middles), gap=0)
    base += GLYPH * max(levels, default=0)
    moments = [
        _moment(closure, base - GLYPH * level, scale)
        for closure, level in zip(closures, levels, strict=True)
    ]
    end = ended or (state.event.stands_at if state.is_over and state.event else None)
    told = [edtf for edtf in (founded, ended) if edtf] + [c.stands_at for c in closures]
    return Life(
        moments=moments,
        years=_years(told, scale),
        start=scale.middle(founded) if founded else LEFT / 2,
        end=scale.middle(end) if end else WIDTH,
        begins=founded is not None,
        ends=end is not None,
        base=base,
    )


class _Scale:
    def __init__(self, first: date, last: date) -> None:
        self.first = first
        self.per_day = (WIDTH - LEFT - RIGHT) / max(last - first, LEAST_SPAN).days

    def x(self, day: date) -> float:
        return round(LEFT + (day - self.first).days * self.per_day, 1)

    def middle(self, edtf: Edtf) -> float:
        first, last = _days(edtf)
        return round((self.x(first) + self.x(last)) / 2, 1)


def _days(edtf: Edtf) -> tuple[date, date]:
    """The first and last day that it may be; an open end is cut where it fades."""
    known = [day for day in (edtf.lower, edtf.upper) if day]
    first, last = known[0], known[-1]
    if edtf.lower is None and first > date.min + OPEN_END:
        first -= OPEN_END
    if edtf.upper is None and last < date.max - OPEN_END:
        last += OPEN_END
    return first, last


def _moment(closure: ClosureEvent, y: float, scale: _Scale) -> Moment:
    first, last = _days(closure.stands_at)
    bar_x = scale.x(first)
    return Moment(
        closure, scale.middle(closure.stands_at), y, bar_x, round(scale.x(last) - bar_x, 1)
    )


def _years(told: Iterable[Edtf], scale: _Scale) -> list[tuple[int, float]]:
    """The years to write under the line, as far as they stand apart."""
    written: list[tuple[int, float]] = []
    for edtf in sorted(told, key=scale.middle):
        x = scale.middle(edtf)
        if not written or x - written[-1][1] >= LABEL:
            written.append((_days(edtf)[0].year, x))
    return written
