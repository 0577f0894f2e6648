"""What the record says of one law, in numbers.

How it is reckoned. An event counts on the day on which it took effect or, where no such date is
known, was announced. A date that is a range of at most a year enters by the middle of the range,
`inexact` says how many do. A date that is open at one end, or wider than a year, enters no
reckoning and is counted as `undated`. The law's own entry into force is taken in the same way.
An event on the very day of the entry into force comes after it. `days` are whole days between the
two. Those before are counted apart and enter no median. A median of an even number of events lies
halfway between the middle two; a quarter of the events lie below the first quartile and a quarter
above the third (as the ends of the half between, inclusive).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median, quantiles

from django.db.models import Count
from django.db.models.functions import Coalesce

from events.dates.edtf import Edtf
from events.models import Attribution, ClosureEvent, Law

WIDEST_DAYS = 366


@dataclass(frozen=True)
class Named:
    """One event that names the law: who says so, and the day by which it is reckoned, if any."""

    basis: str
    day: date | None
    is_exact: bool = True


@dataclass(frozen=True)
class Lag:
    """The events of one basis (of all: ""), by the days from entry into force; `after` is sorted.

    Without a known entry into force none is before or after it.
    """

    basis: str
    count: int
    after: tuple[int, ...]
    before: int
    undated: int

    @property
    def median(self) -> float | None:
        return median(self.after) if self.after else None

    @property
    def quartiles(self) -> tuple[float, float] | None:
        """Where the middle half of the events begins and ends; None for fewer than four."""
        if len(self.after) < 4:
            return None
        first, _middle, third = quantiles(self.after, method="inclusive")
        return first, third


@dataclass(frozen=True)
class LawStory:
    """The events that name a law, each once; `days` are those that can be reckoned, sorted."""

    entry: date | None
    is_entry_exact: bool
    days: tuple[date, ...]
    inexact: int
    all: Lag
    by_basis: tuple[Lag, ...]

    @property
    def count(self) -> int:
        return self.all.count


def law_story(law: Law) -> LawStory:
    """The story of a law by all published events that name it, in one query."""
    # Counted by the database: thousands of events have far fewer dates.
    rows = (
        ClosureEvent.objects.published()
        .filter(attributions__law=law)
        .order_by()
        .annotate(day=Coalesce("effective", "announced"))
        .values_list("attributions__basis", "day")
        .annotate(count=Count("pk"))
    )
    named: list[Named] = []
    for basis, day, count in rows:
        named += [Named(basis, *reckoned(day))] * count
    return story_of(law.in_force, named)


def story_of(in_force: Edtf | None, named: Sequence[Named]) -> LawStory:
    entry, is_entry_exact = reckoned(in_force) if in_force else (None, False)
    bases = [one for one in Attribution.Basis.values if any(n.basis == one for n in named)]
    return LawStory(
        entry=entry,
        is_entry_exact=is_entry_exact,
        days=tuple(sorted(one.day for one in named if one.day)),
        inexact=sum(bool(one.day) and not one.is_exact for one in named),
        all=_lag("", named, entry),
        by_basis=tuple(_lag(one, [n for n in named if n.basis == one], entry) for one in bases),
    )


def reckoned(when: Edtf) -> tuple[date | None, bool]:
    """The day by which a date is reckoned (None where it is too wide), and whether it is that day.

    A doubtful or approximate date (`2021-10-31?`) is taken as what it says, but is not exact.
    """
    if when.lower is None or when.upper is None:
        return None, False
    width = when.upper - when.lower
    if width.days >= WIDEST_DAYS:
        return None, False
    is_exact = not width and when.text[-1:] not in ("~", "?", "%")
    return when.lower + timedelta(days=width.days // 2), is_exact


def _lag(basis: str, named: Iterable[Named], entry: date | None) -> Lag:
    days = [one.day for one in named]
    dated = [(day - entry).days for day in days if day] if entry else []
    return Lag(
        basis,
        count=len(days),
        after=tuple(sorted(one for one in dated if one >= 0)),
        before=sum(one < 0 for one in dated),
        undated=days.count(None),
    )
