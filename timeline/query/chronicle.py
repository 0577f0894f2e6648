"""The chronicle in pages: keyset by row value, so that any depth costs the same."""

from dataclasses import dataclass

from django.db.models import F
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan, TupleLessThan

from events.models import ClosureEvent
from events.models.closure import ClosureEventQuerySet

from .filters import Order, TimelineQuery
from .position import Position

PAGE_SIZE = 50
KEY = ("lower", "upper", "id")


@dataclass(frozen=True)
class ChroniclePage:
    """One page of events in the order asked for; `before` and `after` lead to its neighbors.

    A neighbor that does not exist is None.
    """

    closures: list[ClosureEvent]
    before: Position | None
    after: Position | None


def chronicle_page(
    query: TimelineQuery,
    *,
    asked: ClosureEventQuerySet | None = None,
    after: Position | None = None,
    before: Position | None = None,
    size: int = PAGE_SIZE,
) -> ChroniclePage:
    """The `size` published events next after, or else next before, a place; the first ones without.

    "After" is further down in the order asked for, whichever that is. `asked` are the events of the
    query where a quicker way to them is known than its conditions.
    """
    if asked is None:
        asked = query.apply(ClosureEvent.objects.published())
    rising = (query.order == Order.OLDEST) != bool(before)
    start = before or after
    found = list(_beyond(asked, start, rising=rising).for_chronicle()[: size + 1])
    closures = found[:size]
    if before:
        closures.reverse()
    more_ahead = len(found) > size
    more_behind = bool(start) and (
        _beyond(asked, Position.of(found[0]), rising=not rising).exists()
        if found
        else asked.exists()
    )
    has_before, has_after = (more_ahead, more_behind) if before else (more_behind, more_ahead)
    # A place where nothing stands still leads back to where something does.
    first = Position.of(closures[0]) if closures else start
    last = Position.of(closures[-1]) if closures else start
    return ChroniclePage(closures, first if has_before else None, last if has_after else None)


def _beyond(
    closures: ClosureEventQuerySet, place: Position | None, *, rising: bool
) -> ClosureEventQuerySet:
    """The events beyond `place` in rising or falling order, nearest first."""
    if place:
        compare = TupleGreaterThan if rising else TupleLessThan
        key = Tuple(*(F(name) for name in KEY))
        closures = closures.filter(compare(key, (place.lower, place.upper, place.id)))
    return closures.order_by(*(name if rising else f"-{name}" for name in KEY))
