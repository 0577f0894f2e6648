"""Who changes the record, and why: what the history keeps beside each version."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

import pghistory
from django.db import connection, transaction
from django.db.models import Model

from events.models.unseen import only_seen_in_lines

from .roles import role_of

R = TypeVar("R", bound=Model)


@contextmanager
def act(*, by: Any, reason: str = "", notes: Mapping[str, Any] | None = None) -> Iterator[None]:
    """One transaction whose changes the history ascribes to an editor, with the reason.

    `by` is a user, or None for a program. `notes` (as JSON takes it) are what a program has to know
    to undo it. Of an act within another, the outer one is told.
    """
    with transaction.atomic():
        with pghistory.context() as context:
            is_outermost = "role" not in context.metadata
            if is_outermost:
                context.metadata.update({**(notes or {}), **_said(by, reason)})
            yield
        if is_outermost:
            _forget()


def _said(by: Any, reason: str) -> dict[str, Any]:
    return {
        "user": by.pk if by else None,
        "role": role_of(by).value,
        "reason": only_seen_in_lines(reason).strip(),
    }


def locked(row: R) -> R:
    """The row as it is now, held until the end of the transaction."""
    rows: Any = type(row)._default_manager
    found: R = rows.select_for_update(of=("self",)).get(pk=row.pk)
    return found


def _forget() -> None:
    """What follows in a transaction around the act is not ascribed to it."""
    with connection.cursor() as cursor:
        for name in ("context_id", "context_metadata"):
            cursor.execute("SELECT set_config(%s, '', true)", [f"pghistory.{name}"])
