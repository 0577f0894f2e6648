"""What an organization's events say of it today: never stored, so it follows each correction."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from events.models import ClosureEvent
from events.models.closure import UNVERIFIED

Kind, Status = ClosureEvent.Kind, ClosureEvent.Status

# The most telling first: what ends an organization outweighs what stops or moves it.
SETTLED_KINDS = (
    {Kind.DISBANDED, Kind.DISSOLVED_BY_ORDER, Kind.DEREGISTERED, Kind.BANNED},
    {Kind.PUBLICATION_CEASED},
    {Kind.SUSPENDED},
    {Kind.RELOCATED},
)


class Condition(Enum):
    SETTLED = "settled"  # an event of the whole organization was carried out and stands
    ABROAD = "abroad"  # the same, under the authority of another place than its home
    OPEN = "open"  # ordered, announced or threatened, and not yet verified
    REVERSED = "reversed"  # it happened and was undone: the organization works again
    PARTS_ONLY = "parts_only"  # what is recorded concerns parts of it
    UNKNOWN = "unknown"  # nothing is recorded


@dataclass(frozen=True)
class State:
    """`event` is the one that says so. `pending` may still change it, where it is another."""

    condition: Condition
    event: ClosureEvent | None = None
    pending: ClosureEvent | None = None

    @property
    def name(self) -> str:
        return self.condition.value

    @property
    def is_over(self) -> bool:
        """Whether its work has ended, as far as is recorded; a suspension or a move is no end."""
        if self.condition is not Condition.SETTLED or self.event is None:
            return False
        return self.event.kind not in (Kind.SUSPENDED, Kind.RELOCATED)


def state_of(home: str, closures: Iterable[ClosureEvent]) -> State:
    """The state of an organization whose `home` jurisdiction is given ("" where not known).

    An event of a part of it, as which every closed office counts, ends nothing. A completed event
    stands until it is marked as reversed, whatever came later: a revival is told by its reversal.
    """
    events = list(closures)
    whole = [c for c in events if not c.unit and c.kind != Kind.OFFICE_CLOSED]
    completed = [c for c in whole if c.status == Status.COMPLETED]
    open_ones = [c for c in whole if c.status in UNVERIFIED]
    reversed_ones = [c for c in whole if c.status == Status.REVERSED]
    pending = min(open_ones, key=_most_pressing, default=None)
    if completed:
        settled = min(completed, key=lambda c: _most_telling(c, home))
        condition = Condition.SETTLED if _is_home(settled, home) else Condition.ABROAD
        return State(condition, settled, pending)
    if pending:
        return State(Condition.OPEN, pending)
    if reversed_ones:
        return State(Condition.REVERSED, max(reversed_ones, key=_place))
    return State(Condition.PARTS_ONLY if events else Condition.UNKNOWN)


def _is_home(closure: ClosureEvent, home: str) -> bool:
    return not home or closure.jurisdiction.code == home


def _most_telling(closure: ClosureEvent, home: str) -> tuple[bool, int, int]:
    """Of home before abroad, then by kind, then the latest."""
    rank = next(i for i, kinds in enumerate(SETTLED_KINDS) if closure.kind in kinds)
    return not _is_home(closure, home), rank, -_place(closure)[0].toordinal()


def _most_pressing(closure: ClosureEvent) -> tuple[int, int]:
    return UNVERIFIED.index(closure.status), -_place(closure)[0].toordinal()


def _place(closure: ClosureEvent) -> tuple[date, date, int]:
    return closure.lower, closure.upper, closure.pk
