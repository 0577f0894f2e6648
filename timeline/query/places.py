"""Small multiples: one small strip for each place with most closures, all on one scale of time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from events.models import ClosureEvent, Law

WIDTH = 330
STACK_HEIGHT = 110
CELL_HEIGHT = 6
MONTHS_TOGETHER = 3
MOST_PLACES = 9
LAWS_SHOWN = 3


@dataclass(frozen=True)
class SmallStrip:
    """One place: how many, and the outlines of its marks and laws in a drawing 330 wide.

    A mark is a cell in the quarter where the event stands: `own` are decisions of organizations,
    `imposed` those of authorities. `eras` are where laws came into force.
    """

    code: str
    count: int
    own: str
    imposed: str
    eras: list[float]
    laws: list[Law]


@dataclass(frozen=True)
class SmallStrips:
    strips: list[SmallStrip]
    years: list[tuple[int, float]]
    height: int = STACK_HEIGHT


def small_strips() -> SmallStrips | None:
    """The places with most published events; None while there are fewer than two."""
    published = ClosureEvent.objects.published()
    counts = (
        published.order_by()
        .values_list("jurisdiction")
        .annotate(count=Count("pk"))
        .order_by("-count", "jurisdiction")[:MOST_PLACES]
    )
    codes = dict(counts)
    if len(codes) < 2:
        return None
    marks: defaultdict[str, list[tuple[date, str]]] = defaultdict(list)
    rows = published.filter(jurisdiction__in=codes).order_by("lower", "upper", "pk")
    for code, day, decided_by in rows.values_list("jurisdiction", "lower", "decided_by"):
        marks[code].append((day, decided_by))
    days = [day for told in marks.values() for day, _ in told]
    scale = _Scale(min(days).year, max(days).year + 1, _tallest(marks.values()))
    laws = _laws(codes, since=scale.first)
    return SmallStrips(
        [
            SmallStrip(
                code,
                count,
                own=scale.cells(marks[code], "organization"),
                imposed=scale.cells(marks[code], "authority"),
                eras=[scale.x(law.in_force_lower) for law in laws[code]],
                laws=laws[code],
            )
            for code, count in codes.items()
        ],
        years=scale.years,
    )


@dataclass(frozen=True)
class _Scale:
    """From January of `first` to the end of the year before `end`."""

    first: int
    end: int
    tallest: int

    @property
    def cell_width(self) -> float:
        return WIDTH / ((self.end - self.first) * 12 / MONTHS_TOGETHER)

    @property
    def cell_height(self) -> float:
        return min(CELL_HEIGHT, STACK_HEIGHT / self.tallest)

    @property
    def years(self) -> list[tuple[int, float]]:
        """About four years to write under the axis."""
        every = max((self.end - self.first + 3) // 4, 1)
        return [(year, self.x(date(year, 1, 1))) for year in range(self.first, self.end, every)]

    def x(self, day: date) -> float:
        months = (day.year - self.first) * 12 + day.month - 1
        return min(round(WIDTH * months / ((self.end - self.first) * 12), 1), WIDTH)

    def cells(self, marks: Iterable[tuple[date, str]], decided_by: str) -> str:
        """The outline of the cells that `decided_by` has in the stacks of all."""
        stacked: defaultdict[int, int] = defaultdict(int)
        width, height = self.cell_width, self.cell_height
        outline = ""
        for day, by in marks:
            column = ((day.year - self.first) * 12 + day.month - 1) // MONTHS_TOGETHER
            stacked[column] += 1
            if by == decided_by:
                left, top = column * width, STACK_HEIGHT - stacked[column] * height
                outline += (
                    f"M{left + width * 0.1:.1f} {top + height * 0.1:.1f}"
                    f"h{width * 0.8:.1f}v{height * 0.8:.1f}h-{width * 0.8:.1f}z"
                )
        return outline


def _tallest(marks: Iterable[Sequence[tuple[date, str]]]) -> int:
    stacked: defaultdict[tuple[int, int, int], int] = defaultdict(int)
    for place, told in enumerate(marks):
        for day, _ in told:
            stacked[place, day.year, (day.month - 1) // MONTHS_TOGETHER] += 1
    return max(stacked.values())


def _laws(codes: Iterable[str], *, since: int) -> dict[str, list[Law]]:
    """For each place the laws from that year on that most of its events name, earliest first."""
    published = Q(attributions__closure__in=ClosureEvent.objects.published())
    named = (
        Law.objects.published()
        .filter(jurisdiction__in=codes, in_force_lower__year__gte=since)
        .annotate(named_by=Count("attributions", filter=published))
        .filter(named_by__gt=0)
        .order_by("-named_by", "in_force_lower")
    )
    by_place: dict[str, list[Law]] = {code: [] for code in codes}
    for law in named:
        by_place[law.jurisdiction.code].append(law)
    return {
        code: sorted(laws[:LAWS_SHOWN], key=lambda law: law.in_force_lower)
        for code, laws in by_place.items()
    }
