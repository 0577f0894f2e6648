"""The same done to many rows in one act: each as a whole or not at all, the rest told why not."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from events.models import Claim, ClosureEvent, Law, Organization
from events.models.on_record import OnRecord

from .acts import act
from .publish import CannotPublish, publish_row
from .standing import CannotChangeStanding, withdraw

MOST_ROWS = 500
Record = Organization | Law | ClosureEvent | Claim


class CannotChange(ValueError):
    """A row may not be changed; the message says why, for the editor."""


@dataclass(frozen=True)
class Difference:
    """What changes in a row, or in one that follows it: before and after, in words."""

    what: str
    before: str
    after: str


@dataclass(frozen=True)
class Outcome:
    """What became of a row. `refusal` says why nothing did."""

    row: Any
    differences: Sequence[Difference] = ()
    refusal: str = ""

    @property
    def is_done(self) -> bool:
        return bool(self.differences)


Deed = Callable[[Any], Sequence[Difference]]


class NotAsShown(Exception):
    """Nothing was changed: what would become of the rows is not what the editor has seen."""

    def __init__(self, outcomes: Sequence[Outcome]) -> None:
        super().__init__()
        self.outcomes = outcomes


def rehearse(rows: Iterable[Any], deed: Deed, *, by: Any) -> list[Outcome]:
    """What would become of each row; nothing is kept."""
    with act(by=by), transaction.atomic():
        outcomes = _each(rows, deed)
        transaction.set_rollback(True)
    return outcomes


def carry_out(rows: Iterable[Any], deed: Deed, *, by: Any, reason: str, seen: str) -> list[Outcome]:
    """Do it to each row that allows it, as `rehearse` has shown it: `seen` is its `print_of`.

    Raises NotAsShown where something has changed since; then nothing is done.
    """
    with act(by=by, reason=reason):
        outcomes = _each(rows, deed)
        if print_of(outcomes) != seen:
            raise NotAsShown(outcomes)
    return outcomes


def print_of(outcomes: Sequence[Outcome]) -> str:
    """The same for the same outcomes."""
    said = [(one.row.pk, tuple(one.differences), one.refusal) for one in outcomes]
    return hashlib.sha256(repr(said).encode()).hexdigest()


def _each(rows: Iterable[Any], deed: Deed) -> list[Outcome]:
    """In the order of their keys, so that two editors cannot wait for each other."""
    outcomes: dict[int, Outcome] = {}
    listed = list(rows)
    for row in sorted(listed, key=lambda row: row.pk):
        try:
            with transaction.atomic():
                outcomes[row.pk] = Outcome(row, deed(row))
        except (CannotChange, CannotPublish, CannotChangeStanding) as reason:
            outcomes[row.pk] = Outcome(row, refusal=str(reason))
        except ValidationError as error:
            outcomes[row.pk] = Outcome(row, refusal=" ".join(error.messages))
    return [outcomes[row.pk] for row in listed]


def publish_one(row: Record, *, by: Any, reason: str) -> list[Difference]:
    """Publish a draft; what it brings along is told as well."""
    brought = publish_row(row, by=by, reason=reason)
    return [published(_("stage")), *(published(str(one)) for one in brought)]


def withdraw_one(row: Record, *, by: Any, reason: str) -> list[Difference]:
    withdraw(row, by=by, reason=reason)
    stages = OnRecord.Stage
    return [Difference(_("stage"), str(stages.PUBLISHED.label), str(stages.WITHDRAWN.label))]


def published(what: str) -> Difference:
    """Of a draft that becomes public."""
    stages = OnRecord.Stage
    return Difference(what, str(stages.DRAFT.label), str(stages.PUBLISHED.label))
