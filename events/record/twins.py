"""Events that may be one: of the same organization, of the same kind or unit, at the same time."""

from collections.abc import Sequence
from datetime import date

from events.dates.edtf import Edtf
from events.matching.closures import is_alike
from events.models import ClosureEvent


def twins_of(closures: Sequence[ClosureEvent]) -> list[list[ClosureEvent]]:
    """For each event, saved or not, the others that it may be the same as; one query for all.

    Those that were withdrawn are none.
    """
    if not closures:
        return []
    kept = ClosureEvent.objects.exclude(stage=ClosureEvent.Stage.WITHDRAWN)
    others = (
        kept.filter(organization__in={closure.organization_id for closure in closures})
        .filter(
            lower__lte=max(last_day(closure.stands_at) for closure in closures),
            upper__gte=min(first_day(closure.stands_at) for closure in closures),
        )
        .select_related("organization")
    )
    found = list(others)
    return [[other for other in found if _is_twin(closure, other)] for closure in closures]


def first_day(when: Edtf) -> date:
    """As on the timeline: a range that is open at its start stands at its end."""
    return when.lower or when.upper or date.max


def last_day(when: Edtf) -> date:
    return when.upper or when.lower or date.min


def _is_twin(closure: ClosureEvent, other: ClosureEvent) -> bool:
    return (
        other.pk != closure.pk
        and other.organization_id == closure.organization_id
        and first_day(other.stands_at) <= last_day(closure.stands_at)
        and last_day(other.stands_at) >= first_day(closure.stands_at)
        and is_alike(other, kind=closure.kind, unit=closure.unit)
    )
