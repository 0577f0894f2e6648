"""The events that a reader asked for, counted and at hand."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import wraps
from typing import Any, Self, TypeVar, cast

from django.utils.translation import get_language

from events.dates.today import today
from events.models import ClosureEvent
from events.models.closure import ClosureEventQuerySet

from .filters import TimelineQuery
from .tally import Bits, Tally, tally, union

T = TypeVar("T")


@dataclass(frozen=True)
class Selection:
    """What a query selects of the record as it is now; `matched` are the events with its words."""

    query: TimelineQuery
    tally: Tally
    matched: Bits
    bits: Bits

    @classmethod
    def of(cls, query: TimelineQuery) -> Self:
        now = tally()
        matched = now.matching(query.q) if query.q else now.all
        return cls(query, now, matched, now.select(query, matched))

    @property
    def count(self) -> int:
        return self.bits.bit_count()

    @property
    def extent(self) -> tuple[date, date] | None:
        return self.tally.extent(self.bits)

    @property
    def jurisdictions(self) -> list[str]:
        """The places in which events were found."""
        return [
            code for code, bits in self.tally.traits["jurisdictions"].items() if bits & self.bits
        ]

    def having(self, condition: str, values: Iterable[str]) -> int:
        """How many of the events have one of these values."""
        known = self.tally.traits[condition]
        return (self.bits & union(known.get(value, 0) for value in values)).bit_count()

    def closures(self) -> ClosureEventQuerySet:
        """The published events selected, by their ids: for a selection known to be small."""
        pks = [self.tally.ids[n] for n in self.tally.rising(self.bits, 0)]
        return ClosureEvent.objects.published().filter(pk__in=pks)

    def counts(self, condition: str) -> dict[str, int]:
        """How many events each value of a condition would give, if the others stay as they are.

        `condition` is the name of a field of TimelineQuery; values without events are left out.
        """
        freed: dict[str, Any] = {condition: ()}
        others = self.tally.select(replace(self.query, **freed), self.matched)
        found = ((value, (bits & others).bit_count()) for value, bits in self._values(condition))
        return {value: count for value, count in found if count}

    def _values(self, condition: str) -> Iterator[tuple[str, Bits]]:
        if condition == "laws":
            yield from ((law, self._named(laws=[law])) for law in self.tally.laws)
        elif condition == "bases":
            bases = {basis for by_basis in self.tally.roles.values() for basis in by_basis}
            yield from ((basis, self._named(bases=[basis])) for basis in sorted(bases))
        else:
            yield from self.tally.traits[condition].items()

    def _named(self, laws: Sequence[str] = (), bases: Sequence[str] = ()) -> Bits:
        """A law counts on the basis that is asked for, and a basis for the law."""
        return self.tally.named(laws or self.query.laws, bases or self.query.bases)


def remembered(make: Callable[[Selection], T]) -> Callable[[Selection], T]:
    """What is made of a selection, kept for the questions and languages asked last.

    It is forgotten with the tally, that is with the version of the record, and made anew each day.
    """

    @wraps(make)
    def made(selection: Selection) -> T:
        return cast("T", selection.tally.remember(make, selection, get_language(), today()))

    return made
