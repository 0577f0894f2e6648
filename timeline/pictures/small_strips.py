"""Small multiples: one small strip for each place with most closures, all on one scale of time.

Lengths are in units of a drawing 330 wide.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from events.models import Law
from timeline.query.selection import Selection
from timeline.query.tally import Bits, Tally, union

from .bars import Stack, drawn_layers, highest, scale_lines, stacks
from .eras import LAWS_SHOWN, end_of, entry_of

WIDTH = 330
STACK_HEIGHT = 110
CELL_HEIGHT = 6
LEAST_CELL_HEIGHT = 3
MONTHS_TOGETHER = 3
MOST_PLACES = 9
YEARS_WRITTEN = 4
NUMBER_WIDTH = 20  # "1" and "2" beside each other are no twelve, in the letters of a phone either
YEAR_WIDTH = 48
OLDER_YEARS = 3
ROOM_FOR_COUNT = 0.85

# Where the first few events would take much of the picture, it begins after them.
FEW = 0.02
MUCH = 1 / 3


@dataclass(frozen=True)
class Stroke:
    """One layer of the columns as upright lines; `dashes` part the closures of a known one."""

    decided_by: str
    is_pale: bool
    outline: str
    dashes: str


@dataclass(frozen=True)
class SmallEra:
    """A law in force from `x` on; `is_entry` where it came into force within the picture."""

    law: Law
    is_entry: bool
    x: float
    width: float
    number_x: float


@dataclass(frozen=True)
class SmallStrip:
    """One place: its closures by quarter, and the laws that came into force there.

    `line` is a count with its height, where the place has a scale of its own; `earlier` closures
    stand before the picture begins.
    """

    code: str
    count: int
    earlier: int
    strokes: list[Stroke]
    line: tuple[int, float] | None
    eras: list[SmallEra]


@dataclass(frozen=True)
class SmallStrips:
    strips: list[SmallStrip]
    years: list[tuple[int, float]]
    stroke_width: float
    height: int = STACK_HEIGHT

    @property
    def has_doubt(self) -> bool:
        return any(stroke.is_pale for small in self.strips for stroke in small.strokes)


def small_strips(everything: Selection) -> SmallStrips | None:
    """The places with most published events; None while there are fewer than two."""
    record = everything.tally
    places = sorted(
        ((str(code), bits) for code, bits in record.traits["jurisdictions"].items()),
        key=lambda place: (-place[1].bit_count(), place[0]),
    )[:MOST_PLACES]
    if len(places) < 2:
        return None
    scale = _Scale.of(record, union(bits for _code, bits in places))
    laws = _laws(record, dict(places), scale)
    return SmallStrips(
        [_small_strip(record, code, bits, scale, laws[code]) for code, bits in places],
        years=scale.years,
        stroke_width=round(scale.cell_width * 0.8, 2),
    )


def _small_strip(
    record: Tally, code: str, bits: Bits, scale: "_Scale", laws: Sequence[Law]
) -> SmallStrip:
    found = stacks(record, bits, scale.edges)
    height = highest(found)
    unit = min(CELL_HEIGHT, STACK_HEIGHT / height) if height else CELL_HEIGHT
    low_enough = [count for count in scale_lines(height) if count < height * ROOM_FOR_COUNT]
    count = low_enough[-1] if unit < CELL_HEIGHT else 0
    return SmallStrip(
        code,
        bits.bit_count(),
        earlier=record.begun(bits, end=scale.edges[0]).bit_count(),
        strokes=_strokes(found, unit, scale.cell_width),
        line=(count, round(STACK_HEIGHT - count * unit, 1)) if count else None,
        eras=_eras(laws, scale),
    )


@dataclass(frozen=True)
class _Scale:
    """From January of `first` to the end of the year before `end`."""

    first: int
    end: int

    @classmethod
    def of(cls, record: Tally, bits: Bits) -> "_Scale":
        begins, ends = (day.year for day in record.reach(bits) or (date.min, date.min))
        few = int(bits.bit_count() * FEW)
        after_few = record.lowers[record.nth(bits, few)].year
        is_much = after_few - begins > (ends - begins) * MUCH
        return cls(after_few if is_much else begins, ends + 1)

    @property
    def edges(self) -> list[date]:
        months = range(1, 13, MONTHS_TOGETHER)
        years = range(self.first, self.end)
        last = date(self.end, 1, 1) if self.end <= date.max.year else date.max
        return [*(date(year, month, 1) for year in years for month in months), last]

    @property
    def cell_width(self) -> float:
        return WIDTH / ((self.end - self.first) * 12 / MONTHS_TOGETHER)

    @property
    def years(self) -> list[tuple[int, float]]:
        """About four years to write under the axis."""
        every = max((self.end - self.first + YEARS_WRITTEN - 1) // YEARS_WRITTEN, 1)
        years = [(year, self.x(date(year, 1, 1))) for year in range(self.first, self.end, every)]
        return [(year, x) for year, x in years if x <= WIDTH - YEAR_WIDTH]

    def x(self, day: date) -> float:
        months = (day.year - self.first) * 12 + day.month - 1 + (day.day - 1) / 31
        return min(max(round(WIDTH * months / ((self.end - self.first) * 12), 1), 0), WIDTH)


def _strokes(found: Sequence[Stack], unit: float, cell_width: float) -> list[Stroke]:
    def piece(index: int, bottom: float, height: float) -> str:
        return f"M{(index + 0.5) * cell_width:.1f} {bottom:.1f}V{bottom - height:.1f}"

    parted = f"{unit * 0.82:.2f} {unit * 0.18:.2f}" if unit >= LEAST_CELL_HEIGHT else ""
    layers = drawn_layers(enumerate(found), piece, unit=unit, axis=float(STACK_HEIGHT))
    return [
        Stroke(one.decided_by, one.is_pale, one.outline, "" if one.is_pale else parted)
        for one in layers
    ]


def _laws(record: Tally, places: dict[str, Bits], scale: _Scale) -> dict[str, list[Law]]:
    """For each place its laws that most events there name, but none that is much older than all."""
    found: dict[str, list[tuple[int, Law]]] = {code: [] for code in places}
    for slug, law in record.laws.items():
        code, entry = law.jurisdiction.code, entry_of(law)
        count = (record.named([slug]) & places.get(code, 0)).bit_count()
        if count and entry and scale.first - OLDER_YEARS <= entry.year < scale.end:
            found[code].append((-count, law))
    return {
        code: sorted(
            (
                law
                for _count, law in sorted(laws, key=lambda one: (one[0], one[1].slug))[:LAWS_SHOWN]
            ),
            key=lambda law: (entry_of(law) or date.min, law.slug),
        )
        for code, laws in found.items()
    }


def _eras(laws: Sequence[Law], scale: _Scale) -> list[SmallEra]:
    """In the order of their numbers, which stand beside the lines without touching each other."""
    starts = [scale.x(entry_of(law) or date.min) for law in laws]
    ends = [scale.x(end) if (end := end_of(law)) else float(WIDTH) for law in laws]
    numbers: list[float] = []
    for left, start in enumerate(starts):
        least = numbers[-1] + NUMBER_WIDTH if numbers else 0
        most = WIDTH - NUMBER_WIDTH * (len(starts) - left)
        numbers.append(min(max(start + 3, least), most))
    return [
        SmallEra(law, start > 0, start, max(round(end - start, 1), 0), round(number, 1))
        for law, start, end, number in zip(laws, starts, ends, numbers, strict=True)
    ]
