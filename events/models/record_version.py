"""The number that grows whenever anything public changes."""

from typing import Any

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

GROW = """
INSERT INTO events_recordversion AS known (id, number, changed_at, transaction)
VALUES (1, 1, now(), pg_current_xact_id()::text::bigint)
ON CONFLICT (id) DO UPDATE SET number = known.number + 1, changed_at = excluded.changed_at,
transaction = excluded.transaction WHERE known.transaction <> excluded.transaction;
"""


class RecordVersion(models.Model):
    """One row: the version of all that is public, and the transaction that last made it grow."""

    number = models.PositiveBigIntegerField(_("number"))
    changed_at = models.DateTimeField(_("changed"))
    transaction = models.BigIntegerField()

    class Meta:
        verbose_name = _("record version")
        verbose_name_plural = _("record versions")
        constraints = [
            models.CheckConstraint(name="record_version_is_one_row", condition=models.Q(id=1)),
        ]

    def __str__(self) -> str:
        return str(self.number)


def grows_version(is_public: str = "TRUE", *, columns: tuple[str, ...] = ()) -> pgtrigger.Trigger:
    """The trigger that makes the record version grow by one with each transaction that changes
    public rows of a table.

    `is_public` is SQL about the row as OLD and NEW (the missing one is null); `columns` narrows
    which updates count. It fires at the commit, so that the one row it writes is locked but for a
    moment and after all others: two editors cannot wait for each other.
    """
    updates: Any = pgtrigger.Update
    if columns:
        updates = pgtrigger.UpdateOf(*columns)  # type: ignore[no-untyped-call]
    return pgtrigger.Trigger(
        name="grows_version",
        operation=pgtrigger.Insert | updates | pgtrigger.Delete,
        when=pgtrigger.After,
        timing=pgtrigger.Deferred,
        func=f"IF {is_public} THEN {GROW} END IF; RETURN NULL;",
    )


STAGED = "COALESCE(OLD.stage, 'draft') <> 'draft' OR COALESCE(NEW.stage, 'draft') <> 'draft'"


def of_public(table: str, key: str) -> str:
    """SQL: whether the row is part of one in `table`, by the column `key`, that is no draft."""
    return (
        f"EXISTS (SELECT 1 FROM {table} AS whole "  # noqa: S608
        f"WHERE whole.id IN (OLD.{key}, NEW.{key}) AND whole.stage <> 'draft')"
    )
