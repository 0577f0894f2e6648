"""What answers at the address of a row that is not shown there."""

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.db.models import Max, QuerySet
from django.http import Http404

from events.models import ClosureEvent, Law, Organization

Record = Organization | Law | ClosureEvent


@dataclass(frozen=True)
class Moved:
    """It turned out to be another row, which has its own address."""

    to: Record


@dataclass(frozen=True)
class Withdrawn:
    """Taken off the record on that day (UTC), for a reason that is public."""

    on: date
    reason: str


@dataclass(frozen=True)
class Withheld:
    """Kept from readers to protect people; neither what it is nor why is told."""


def standing(rows: QuerySet[Any], **key: Any) -> Moved | Withdrawn | Withheld:
    """What became of the row with this address, which is not among those that readers see.

    Raises Http404 for one that never was on the record, and for an organization that is withheld or
    has withheld events alone: its very address names it.
    """
    record = rows.filter(**key).first()
    if record is None or record.stage == record.Stage.DRAFT:
        raise Http404
    if _is_withheld(record):
        if isinstance(record, ClosureEvent):
            return Withheld()
        raise Http404
    if record.merged_into_id:
        return Moved(_end_of(record))
    if record.is_public:  # an organization of which all that is recorded is withheld
        raise Http404
    return Withdrawn(_withdrawn_on(record), record.withdrawal_reason)


def _is_withheld(record: Record) -> bool:
    if isinstance(record, ClosureEvent):
        return record.is_withheld or record.organization.is_withheld
    return isinstance(record, Organization) and record.is_withheld


def _end_of(record: Record) -> Record:
    """Where a chain of mergers ends; Http404 where that must not be named."""
    passed = {record.pk}
    while record.merged_into:
        record = cast("Record", record.merged_into)
        if record.pk in passed:
            raise Http404
        passed.add(record.pk)
    names_it = isinstance(record, Organization) and record.is_withheld
    if record.stage == record.Stage.DRAFT or names_it:
        raise Http404
    return record


def _withdrawn_on(record: Record) -> date:
    """The day of the first version since which it has been withdrawn."""
    versions: Any = record.history  # type: ignore[union-attr]
    others = versions.exclude(stage=record.Stage.WITHDRAWN)
    last = others.aggregate(last=Max("pgh_id"))["last"] or 0
    day: date = versions.filter(pgh_id__gt=last).earliest("pgh_id").pgh_created_at.date()
    return day
