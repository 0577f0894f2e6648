"""How many events the record names as time goes on, and what others said, in one drawing.

Lengths are in units of a drawing WIDTH wide and HEIGHT high, without its axis.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate

from timeline.query.coverage import Coverage, period
from timeline.query.filters import TimelineQuery
from timeline.query.tally import Bits, Tally, next_day

WIDTH = 640
HEIGHT = 250
RIGHT, TOP = 14, 22  # room for a mark at the last day, and for the highest one
MOST_LINES = 5
MOST_STEPS = 300
YEAR_LABEL = 62
LEAST_SPAN = timedelta(days=90)

Point = tuple[float, float]


@dataclass(frozen=True)
class Said:
    """A claim as a mark: as far over the line as it exceeds what is named in its scope."""

    coverage: Coverage
    x: float
    y: float
    line_y: float


@dataclass(frozen=True)
class Curve:
    """Since `since`, `total` events. The line counts what possibly lies before each day; the band
    under it is what does not surely do so."""

    since: date
    total: int
    line: str
    under: str
    band: str
    said: list[Said]
    counts: list[tuple[int, float]]
    years: list[tuple[int, float]]
    height: int = HEIGHT


def curve(place: TimelineQuery, coverages: Sequence[Coverage], now: Tally) -> Curve | None:
    """What is named at a place since the first day that a claim on it counts.

    None where there is neither a claim that says when nor an event.
    """
    span = _span(place, coverages, now)
    if span is None:
        return None
    first, last = span
    counted = _Counted(now, now.select(replace(place, start=first)))
    marks = [(c, _end(c, last)) for c in coverages]
    heights = [counted.possible(day) + c.claim.count - c.possible for c, day in marks]
    total = counted.possible(last)
    scale = _Scale(first, last, max([total, *heights, 1]))
    days = [first, *counted.days(first, last), last]
    possible, certain = list(map(counted.possible, days)), list(map(counted.certain, days))
    line = scale.steps(days, possible)
    band = line + scale.steps(days, certain)[::-1]
    return Curve(
        since=first,
        total=total,
        line=_path(line),
        under=_path([*line, (line[-1][0], HEIGHT), (line[0][0], HEIGHT)]),
        band="" if certain == possible else _path(band),
        said=[
            Said(c, scale.x(day), scale.y(height), scale.y(counted.possible(day)))
            for (c, day), height in zip(marks, heights, strict=True)
        ],
        counts=scale.counts(),
        years=scale.years(),
    )


def _span(
    place: TimelineQuery, coverages: Sequence[Coverage], now: Tally
) -> tuple[date, date] | None:
    """From the first day that a claim counts, or else of an event, to the last day of either."""
    periods = [period(coverage.claim) for coverage in coverages]
    starts = [start for start, _end in periods if start]
    ends = [end for _start, end in periods if end]
    extent = now.extent(now.select(place))
    if extent:
        starts += [extent[0]] if not starts or len(starts) < len(periods) else []
        ends.append(extent[1])
    if not starts or not ends:
        return None
    first = min(starts)
    return first, max(*ends, min(first, date.max - LEAST_SPAN) + LEAST_SPAN)


def _end(coverage: Coverage, last: date) -> date:
    return min(period(coverage.claim)[1] or last, last)


class _Counted:
    """How many of some events lie before a day."""

    def __init__(self, now: Tally, bits: Bits) -> None:
        self.now, self.bits = now, bits
        self.sure = bits & now.days
        spans = sorted(
            (upper, count)
            for (_lower, upper), standing in now.spans.items()
            if (count := (bits & standing).bit_count())
        )
        self.uppers = [upper for upper, _count in spans]
        self.closed = [0, *accumulate(count for _upper, count in spans)]

    def possible(self, day: date) -> int:
        return self._begun(self.bits, day)

    def certain(self, day: date) -> int:
        return self._begun(self.sure, day) + self.closed[bisect_right(self.uppers, day)]

    def days(self, first: date, last: date) -> list[date]:
        """Where a count changes; evenly spaced days where these are too many to draw."""
        if self.bits.bit_count() <= MOST_STEPS:
            changes = {self.now.lowers[n] for n in self.now.rising(self.bits, 0)} | set(self.uppers)
            return sorted(day for day in changes if first <= day <= last)
        length = (last - first).days
        return [first + timedelta(days=length * n // MOST_STEPS) for n in range(MOST_STEPS)]

    def _begun(self, bits: Bits, day: date) -> int:
        return self.now.begun(bits, end=next_day(day)).bit_count()


class _Scale:
    def __init__(self, first: date, last: date, top: int) -> None:
        self.first, self.last, self.top = first, last, top

    def x(self, day: date) -> float:
        return round((day - self.first) / (self.last - self.first) * (WIDTH - RIGHT), 1)

    def y(self, count: int) -> float:
        return round(HEIGHT - count / self.top * (HEIGHT - TOP), 1)

    def steps(self, days: Sequence[date], counts: Sequence[int]) -> list[Point]:
        points = [(0.0, self.y(counts[0]))]
        for day, count in zip(days[1:], counts[1:], strict=True):
            x = self.x(day)
            points += [(x, points[-1][1]), (x, self.y(count))]
        return points

    def counts(self) -> list[tuple[int, float]]:
        """Round numbers to read the height by."""
        units = (base * 10**power for power in range(10) for base in (1, 2, 5))
        unit = next(unit for unit in units if self.top / unit <= MOST_LINES)
        return [(n, self.y(n)) for n in range(unit, self.top + 1, unit)]

    def years(self) -> list[tuple[int, float]]:
        starts = [
            (year, self.x(date(year, 1, 1)))
            for year in range(self.first.year + 1, self.last.year + 1)
        ]
        written = [(self.first.year, 0.0)]
        for year, x in starts:
            if x - written[-1][1] >= YEAR_LABEL:
                written.append((year, x))
        return written


def _path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)
