"""Closures that were announced, ordered or threatened, and that nobody has verified yet."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from events.models import ClosureEvent
from events.models.closure import UNVERIFIED
from events.record.due import NEAR, Due

from .kept import Kept

MOST_SHOWN = 25


@dataclass(frozen=True)
class DueGroup:
    """What is due at about the same time, soonest first: at most MOST_SHOWN of `total`."""

    due: Due
    closures: list[ClosureEvent]
    total: int

    @property
    def rest(self) -> int:
        return self.total - len(self.closures)


# An event that is not verified: the last day on which it is due (date.max where none is known), its
# place on the timeline, its id, and the first such day. In this order it is told.
_Waiting = tuple[date, date, int, date]


def upcoming(today: date, *, most: int | None = None) -> list[DueGroup]:
    """Every group, also empty ones, in a fixed number of queries."""
    due = _by_due(today)
    most = most or MOST_SHOWN
    shown = {one: [pk for _, _, pk, _ in waiting[:most]] for one, waiting in due.items()}
    events = ClosureEvent.objects.published().for_chronicle()
    closures = events.in_bulk([pk for ids in shown.values() for pk in ids])
    return [
        DueGroup(one, [closures[pk] for pk in ids if pk in closures], len(due[one]))
        for one, ids in shown.items()
    ]


def _by_due(today: date) -> dict[Due, list[_Waiting]]:
    """What `events.record.due` says, of rows in memory."""
    waiting = _unverified()
    passed = bisect_left(waiting, today - NEAR, key=_last)
    dated = bisect_left(waiting, date.max, key=_last)
    coming = waiting[passed:dated]
    return {
        Due.OVERDUE: waiting[:passed],
        Due.NEAR: [one for one in coming if one[3] <= today + NEAR],
        Due.LATER: [one for one in coming if one[3] > today + NEAR],
        Due.OPEN: waiting[dated:],
    }


def _last(waiting: _Waiting) -> date:
    return waiting[0]


def _sorted() -> list[_Waiting]:
    unverified = ClosureEvent.objects.published().filter(status__in=UNVERIFIED).order_by()
    rows = unverified.values_list("effective_upper", "lower", "pk", "effective_lower")
    return sorted(
        (last or date.max, lower, pk, first or last or date.max) for last, lower, pk, first in rows
    )


_unverified = Kept(_sorted).now
