"""How many events have which traits: the published record in memory, one bit an event.

The events stand in the order of the timeline (lower, upper, id), and each trait is an integer whose
bit n is set where the n-th event has it. Any filter is then a few `&` and `|`, any count a
`bit_count()`: a bitmap index, as databases keep them. One is built for each record version in each
process; docs/decisions/0009 has the figures.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache, reduce
from itertools import chain
from operator import or_
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Case, Q, Value, When

from events.models import Attribution, ClosureEvent, Law

from .filters import TimelineQuery, Within
from .kept import Kept
from .months import as_drawn
from .position import Position
from .search import matching
from .together import apart, together

Bits = int

DAY = timedelta(days=1)
REMEMBERED = 200
# The conditions of a TimelineQuery that ask for one value of an event, and where it stands.
COLUMNS = {
    "jurisdictions": "jurisdiction",
    "kinds": "kind",
    "statuses": "status",
    "decided_by": "decided_by",
    "organization_kinds": "organization__kind",
}
# Which end of the date by which an event stands is open, if any.
OPENS = Case(
    When(Q(effective__isnull=False, effective_lower=None), then=Value("start")),
    When(Q(effective__isnull=False, effective_upper=None), then=Value("end")),
    When(Q(effective=None, announced_lower=None), then=Value("start")),
    When(Q(effective=None, announced_upper=None), then=Value("end")),
)


@dataclass(frozen=True)
class Bar:
    """Events in a cell of time: those that certainly lie in it, and the share of those that may.

    One that may lie anywhere in a longer range counts in each cell by the days they share.
    """

    known: int
    spread: float


@dataclass(frozen=True, eq=False)
class Tally:
    """The published events; `withheld` is how many more are on the record."""

    places: Mapping[int, int]
    """Where each stands, by its id; in this order."""
    lowers: Sequence[date]
    uppers: Sequence[date]
    traits: dict[str, dict[str, Bits]]
    """By the name of the condition of a TimelineQuery, then by its value."""
    roles: dict[str, dict[str, Bits]]
    """Where a law (its slug) is named on a basis."""
    days: Bits
    """Those that stand at one day."""
    spans: dict[tuple[date, date], Bits]
    """The others, by the range in which they stand."""
    opens: dict[tuple[date, date], Bits]
    """Those that stand at one end of a date that is open at the other, by the range drawn."""
    laws: dict[str, Law]
    """The laws that any of them names, by slug."""
    withheld: int

    @cached_property
    def remember(self) -> Callable[..., Any]:
        """Calls its first argument with the second, or gives again what it gave: see
        `selection.remembered`."""
        return lru_cache(REMEMBERED)(lambda make, selection, *_as_of: make(selection))

    @cached_property
    def ids(self) -> Sequence[int]:
        return list(self.places)

    @property
    def all(self) -> Bits:
        return (1 << len(self.places)) - 1

    def select(self, query: TimelineQuery, found: Bits | None = None) -> Bits:
        """The events that a query asks for; of those in `found`, if its words were looked up."""
        if found is None:
            found = self.matching(query.q) if query.q else self.all
        for condition, known in self.traits.items():
            values = getattr(query, condition)
            if values:
                found &= union(known.get(value, 0) for value in values)
        if query.laws or query.bases:
            found &= self.named(query.laws, query.bases)
        if query.start or query.end:
            found &= self._within(query)
        return found

    def named(self, laws: Sequence[str] = (), bases: Sequence[str] = ()) -> Bits:
        """Where one of `laws` is named on one of `bases`; none given means any."""
        return union(
            self.roles[law].get(basis, 0)
            for law in laws or self.roles
            if law in self.roles
            for basis in bases or self.roles[law]
        )

    @cached_property
    def matching(self) -> Callable[[str], Bits]:
        """Where the words of its argument stand; the one question that is put to the database.

        Kept for what was asked last: who reads on in what was found does not search again.
        """
        return lru_cache(REMEMBERED)(self._matching)

    def _matching(self, q: str) -> Bits:
        # As one array: a common word stands in most events.
        told = matching(q).aggregate(pks=ArrayAgg("closure_id", default=Value([])))
        return bits_of(told["pks"], self.places)

    def begun(self, bits: Bits, start: date | None = None, end: date | None = None) -> Bits:
        """Those of the events that begin on `start` or later and before `end`; None is open."""
        first = bisect_left(self.lowers, start) if start else 0
        stop = bisect_left(self.lowers, end) if end else len(self.lowers)
        return (bits >> first & (1 << max(stop - first, 0)) - 1) << first

    def place(self, n: int) -> Position:
        return Position(self.lowers[n], self.uppers[n], self.ids[n])

    def index(self, place: Position, *, past: bool) -> int:
        """The first event at a place or beyond it; with `past`, the first beyond it."""
        bisect = bisect_right if past else bisect_left
        return bisect(range(len(self.ids)), place, key=self.place)

    def nth(self, bits: Bits, n: int) -> int:
        """Where the n-th (from 0) of the events stands; there are more than n."""
        return bisect_right(
            range(len(self.ids)), n, key=lambda end: (bits & (2 << end) - 1).bit_count()
        )

    def rising(self, bits: Bits, start: int) -> Iterator[int]:
        """The events from the `start`-th on, earliest first."""
        bits >>= start
        while bits:
            step = (bits & -bits).bit_length()
            start += step
            yield start - 1
            bits >>= step

    def falling(self, bits: Bits, end: int) -> Iterator[int]:
        """The events before the `end`-th, latest first."""
        bits &= (1 << end) - 1
        while bits:
            last = bits.bit_length() - 1
            yield last
            bits ^= 1 << last

    def extent(self, bits: Bits) -> tuple[date, date] | None:
        """The days at which the first and the last of the events begin."""
        if not bits:
            return None
        first, last = (bits & -bits).bit_length() - 1, bits.bit_length() - 1
        return self.lowers[first], self.lowers[last]

    def reach(self, bits: Bits) -> tuple[date, date] | None:
        """The first and the last day on which one of the events may lie, as they are drawn."""
        extent = self.extent(bits)
        if not extent:
            return None
        wide = [span for span, _count in self._wide(bits)]
        lowers, uppers = zip(extent, *wide, strict=True)
        return min(lowers), max(uppers)

    def bars(self, bits: Bits, edges: Sequence[date]) -> list[Bar]:
        """What lies in each cell, from one of `edges` (rising) to the day before the next one; the
        last cell takes in the calendar's last day where it ends with it."""
        starts, lasts = edges[:-1], [edge - DAY for edge in edges[1:]]
        if edges[-1] == date.max:
            lasts[-1] = date.max
        sure = bits & self.days & ~union(self.opens.values())
        cells = list(zip(starts, lasts, strict=True))
        known = [self.begun(sure, start, next_day(last)).bit_count() for start, last in cells]
        spread = [0.0] * len(cells)
        for (lower, upper), count in self._wide(bits):
            first = max(bisect_right(starts, lower) - 1, 0)
            last = bisect_right(starts, upper) - 1
            if first == last and starts[first] <= lower and upper <= lasts[first]:
                known[first] += count
                continue
            length = (upper - lower).days + 1
            for cell in range(first, last + 1):
                shared = (min(upper, lasts[cell]) - max(lower, starts[cell])).days + 1
                spread[cell] += count * max(shared, 0) / length
        return [Bar(*pair) for pair in zip(known, spread, strict=True)]

    def _wide(self, bits: Bits) -> Iterator[tuple[tuple[date, date], int]]:
        """The ranges drawn for those of the events that stand at no one day, and their counts."""
        for span, standing in chain(self.spans.items(), self.opens.items()):
            if count := (bits & standing).bit_count():
                yield span, count

    def _within(self, query: TimelineQuery) -> Bits:
        start, end = query.start or date.min, query.end or date.max
        found = self.begun(self.days, start, next_day(end))
        certain = query.within == Within.CERTAIN
        return found | union(
            bits
            for (lower, upper), bits in self.spans.items()
            if (lower >= start and upper <= end if certain else lower <= end and upper >= start)
        )


def _counted() -> Tally:
    told = together(*COLUMNS.values())
    published = ClosureEvent.objects.published().order_by()
    # Sorted here: the rows outgrow the memory that a database gives to a sort.
    rows = sorted(published.values_list("lower", "upper", "pk", told, OPENS))
    size = len(rows)
    lowers, uppers, places = [], [], {}
    traits, spans, opens = _Where(), _Where(), _Where()
    for n, (lower, upper, pk, trait, end) in enumerate(rows):
        lowers.append(lower)
        uppers.append(upper)
        places[pk] = n
        traits[trait].append(n)
        if lower != upper:
            spans[lower, upper].append(n)
        elif end:
            opens[as_drawn(lower, None) if end == "end" else as_drawn(None, upper)].append(n)
    ranges = dict(spans.bits(size))
    roles = _roles(places)
    laws = Law.objects.filter(slug__in=roles).with_names()
    return Tally(
        places=places,
        lowers=lowers,
        uppers=uppers,
        traits=_traits(traits.bits(size)),
        roles=roles,
        days=((1 << size) - 1) & ~union(ranges.values()),
        spans=ranges,
        opens=dict(opens.bits(size)),
        laws={law.slug: law for law in laws},
        withheld=ClosureEvent.objects.on_record().count() - size,
    )


def _traits(standing: Iterable[tuple[str, Bits]]) -> dict[str, dict[str, Bits]]:
    """The bits of each value of each trait, by what the events have together."""
    found: dict[str, defaultdict[str, Bits]] = {name: defaultdict(int) for name in COLUMNS}
    for told, bits in standing:
        for values, value in zip(found.values(), apart(told), strict=True):
            values[value] |= bits
    return {name: dict(values) for name, values in found.items()}


class _Where(defaultdict[Any, list[int]]):
    """For each value, where (counted from 0) the events stand that have it."""

    def __init__(self) -> None:
        super().__init__(list)

    def bits(self, size: int) -> Iterator[tuple[Any, Bits]]:
        return ((value, bits_at(numbers, size)) for value, numbers in self.items())


def _roles(places: Mapping[int, int]) -> dict[str, dict[str, Bits]]:
    """Where laws are named on a basis, by where the events stand."""
    named = Attribution.objects.filter(law__stage=Law.Stage.PUBLISHED).order_by()
    roles = named.values_list("law__slug", "basis").annotate(pks=ArrayAgg("closure_id"))
    found: defaultdict[str, dict[str, Bits]] = defaultdict(dict)
    for law, basis, pks in roles:
        if bits := bits_of(pks, places):
            found[law][basis] = bits
    return dict(found)


def next_day(day: date) -> date | None:
    """None at the calendar's end."""
    return day + DAY if day < date.max else None


def bits_at(numbers: Iterable[int], size: int) -> Bits:
    octets = bytearray(size // 8 + 1)
    for n in numbers:
        octets[n >> 3] |= 1 << (n & 7)
    return int.from_bytes(octets, "little")


def bits_of(pks: Iterable[int], places: Mapping[int, int]) -> Bits:
    """Where those of the events stand that have a place."""
    return bits_at((places[pk] for pk in pks if pk in places), len(places))


def union(several: Iterable[Bits]) -> Bits:
    return reduce(or_, several, 0)


tally = Kept(_counted).now
