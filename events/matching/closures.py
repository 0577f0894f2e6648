"""Which event of the record may be the one that news tells of."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from events.dates.edtf import Edtf, EdtfError, parse
from events.models import ClosureEvent

MOST_LISTED = 8


@dataclass(frozen=True)
class Told:
    """What news says of an event: its dates in EDTF, "" where it does not say."""

    kind: str
    unit: str = ""
    announced: str = ""
    effective: str = ""

    def days(self) -> tuple[date, date] | None:
        """The first and the last day it may be about; None where that is not known."""
        said = [when for when in map(_date, (self.announced, self.effective)) if when]
        ends = [end for when in said for end in (when.lower, when.upper) if end]
        return (min(ends), max(ends)) if ends else None


@dataclass(frozen=True)
class KnownClosure:
    """An event that stands already, why it may be the one, and whether it likely is."""

    closure: ClosureEvent
    reasons: Sequence[str]
    is_likely: bool


def known(told: Told, organizations: Collection[int]) -> Sequence[KnownClosure]:
    """The events of these organizations (keys), the likeliest first. One query."""
    kept = ClosureEvent.objects.exclude(stage=ClosureEvent.Stage.WITHDRAWN)
    return _listed(kept, told, organizations)


def withdrawn(told: Told, organizations: Collection[int]) -> Sequence[KnownClosure]:
    """Those that likely are the one, but were withdrawn: to be reinstated, not entered anew."""
    gone = ClosureEvent.objects.filter(stage=ClosureEvent.Stage.WITHDRAWN, merged_into=None)
    return [one for one in _listed(gone, told, organizations) if one.is_likely]


def _listed(
    closures: QuerySet[ClosureEvent], told: Told, organizations: Collection[int]
) -> Sequence[KnownClosure]:
    if not organizations:
        return []
    rows = (
        closures.filter(organization__in=organizations)
        .annotate(
            at_that_time=_yes_or_no(_at_that_time(told.days())),
            of_that_kind=_yes_or_no(Q(kind=told.kind)),
            of_that_unit=_yes_or_no(Q(unit__iexact=told.unit)),
        )
        .select_related("organization")
        .order_by("-at_that_time", "-of_that_unit", "-of_that_kind", "-lower", "-pk")
    )
    listed = [_judged(row, told) for row in rows[:MOST_LISTED]]
    return sorted(listed, key=lambda one: not one.is_likely)


def _yes_or_no(condition: Q) -> Case:
    """Never unknown, which the database would sort before both."""
    return Case(When(condition, then=Value(True)), default=Value(False))


def _at_that_time(days: tuple[date, date] | None) -> Q:
    """Whether its place on the timeline, or its announcement, may lie in these days."""
    if days is None:
        return Q(pk=None)
    first, last = days
    return Q(lower__lte=last, upper__gte=first) | Q(
        announced_lower__lte=last, announced_upper__gte=first
    )


def is_alike(closure: ClosureEvent, *, kind: str, unit: str) -> bool:
    """Whether these say of two closures of one organization that they may be one.

    Two units that are both named and not the same are two events.
    """
    unit, its_unit = unit.casefold(), closure.unit.casefold()
    if unit and unit == its_unit:
        return True
    return closure.kind == kind and not (unit and its_unit)


def _judged(closure: ClosureEvent, told: Told) -> KnownClosure:
    row: Any = closure
    another_unit = bool(closure.unit and told.unit) and not row.of_that_unit
    is_likely = row.at_that_time and is_alike(closure, kind=told.kind, unit=told.unit)
    return KnownClosure(closure, list(_reasons(row, told, another_unit)), is_likely)


def _reasons(row: Any, told: Told, another_unit: bool) -> Iterator[str]:
    if row.at_that_time:
        yield _("at the same time")
    elif told.days():
        yield _("at another time")
    yield _("of the same kind") if row.of_that_kind else _("of another kind")
    if another_unit:
        yield _("another unit")
    elif told.unit and row.of_that_unit:
        yield _("the same unit")


def _date(edtf: str) -> Edtf | None:
    """An extractor may have written what is no date; the editor will mend it."""
    try:
        return parse(edtf) if edtf else None
    except EdtfError:
        return None
