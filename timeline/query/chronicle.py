"""The chronicle in pages: the tally knows which events come next, the database tells them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from events.models import ClosureEvent

from .filters import Order
from .position import Position
from .selection import Selection

PAGE_SIZE = 20


@dataclass(frozen=True)
class ChroniclePage:
    """One page of events in the order asked for; `before` and `after` lead to its neighbors.

    A neighbor that does not exist is None.
    """

    closures: list[ClosureEvent]
    before: Position | None
    after: Position | None


def chronicle_page(
    selection: Selection,
    *,
    after: Position | None = None,
    before: Position | None = None,
    size: int = PAGE_SIZE,
) -> ChroniclePage:
    """The `size` events next after, or else next before, a place; the first ones without.

    "After" is further down in the order asked for, whichever that is. Any depth costs the same.
    """
    rising = (selection.query.order == Order.OLDEST) != bool(before)
    start = before or after
    found = list(islice(_beyond(selection, start, rising=rising), size + 1))
    more_ahead = len(found) > size
    behind = _beyond(selection, start, rising=not rising, at=True) if start else iter(())
    more_behind = next(behind, None) is not None
    has_before, has_after = (more_ahead, more_behind) if before else (more_behind, more_ahead)
    shown = found[:size]
    if before:
        shown.reverse()
    places = [selection.tally.place(n) for n in shown]
    # A place where nothing stands still leads back to where something does.
    first, last = (places[0], places[-1]) if places else (start, start)
    return ChroniclePage(
        _told(selection, shown),
        before=first if has_before else None,
        after=last if has_after else None,
    )


def _beyond(
    selection: Selection, start: Position | None, *, rising: bool, at: bool = False
) -> Iterator[int]:
    """Where events stand beyond `start`, nearest first; with `at`, also the one that is there."""
    tally = selection.tally
    if rising:
        return tally.rising(selection.bits, tally.index(start, past=not at) if start else 0)
    end = tally.index(start, past=at) if start else len(tally.ids)
    return tally.falling(selection.bits, end)


def _told(selection: Selection, shown: list[int]) -> list[ClosureEvent]:
    """The events, in this order; one that was withheld a moment ago is left out."""
    pks = [selection.tally.ids[n] for n in shown]
    found = ClosureEvent.objects.published().for_chronicle().in_bulk(pks)
    return [found[pk] for pk in pks if pk in found]
