"""The marks of the overview strip: how each event's date is drawn, and how marks are stacked."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from events.dates.edtf import Edtf

from .months import Month

OPEN_END_MONTHS = 6
UNSURE = frozenset("~?%")


@dataclass(frozen=True)
class Mark:
    """One event: its kind, who decided, and the months it may lie in.

    A sure day is drawn as a glyph alone, all else as a bar as long as the doubt. `opens` is "start"
    or "end" where that end is unknown: there the bar fades.
    """

    kind: str
    decided_by: str
    first: Month
    last: Month
    is_day: bool
    opens: str

    @classmethod
    def of(cls, kind: str, decided_by: str, stands_at: Edtf) -> "Mark":
        known = [day for day in (stands_at.lower, stands_at.upper) if day]
        first, last = Month.of(known[0]), Month.of(known[-1])
        if not stands_at.lower:
            return cls(kind, decided_by, last.plus(-OPEN_END_MONTHS), last, False, "start")
        if not stands_at.upper:
            return cls(kind, decided_by, first, first.plus(OPEN_END_MONTHS), False, "end")
        is_day = known[0] == known[1] and not UNSURE & set(stands_at.text)
        return cls(kind, decided_by, first, last, is_day, "")

    @property
    def stands_in(self) -> Month:
        return self.last if self.opens == "start" else self.first

    @property
    def months(self) -> list[Month]:
        return [self.first.plus(i) for i in range(self.last - self.first + 1)]


def levels(marks: Iterable[Mark]) -> list[int]:
    """The lowest height at which each mark, in this order, is free in all its months; from 0."""
    taken: defaultdict[Month, set[int]] = defaultdict(set)
    found = []
    for mark in marks:
        used = set[int]().union(*(taken[month] for month in mark.months))
        level = next(i for i in range(len(used) + 1) if i not in used)
        for month in mark.months:
            taken[month].add(level)
        found.append(level)
    return found
