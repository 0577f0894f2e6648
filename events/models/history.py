"""The history of a table of the record, kept by the database itself."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from uuid import UUID

import pghistory
from django.db import models
from django.db.models import GeneratedField
from django.utils.translation import gettext_lazy as _

M = TypeVar("M", bound=type[models.Model])


class Version(pghistory.models.Event):
    """One version of a row: what became of it, when (UTC), and in whose act.

    `pgh_context` holds what `events.record.acts` says of the act (editor, role, reason); it is
    None for what was done past it, such as in a database shell. Rows of one act share
    `pgh_context_id`.
    """

    pgh_id = models.BigAutoField(primary_key=True)
    pgh_obj_id: int
    pgh_context: dict[str, Any] | None
    pgh_context_id: UUID | None

    class Meta:
        abstract = True


def versions_of(model: type[models.Model]) -> Any:
    """All versions of the rows of a model that is decorated by `with_history`, as a manager."""
    history: Any = model._meta.get_field("history").related_model
    return history._default_manager


class Label(models.TextChoices):
    ENTERED = "entered", _("entered")
    CHANGED = "changed", _("changed")
    REMOVED = "removed", _("removed")


def with_history(name: str, *, fields: Sequence[str] | None = None) -> Callable[[M], M]:
    """Keep each version of a model's rows in a model called `name`, by triggers.

    Bulk updates and raw SQL are kept as well. `fields` narrows what is kept; columns that the
    database generates are left out. A version is never changed or removed.
    """

    def decorate(model: M) -> M:
        own = [f.name for f in model._meta.local_fields if not isinstance(f, GeneratedField)]
        track: Any = pghistory.track(
            pghistory.InsertEvent(Label.ENTERED.value),
            pghistory.UpdateEvent(Label.CHANGED.value),
            pghistory.DeleteEvent(Label.REMOVED.value),
            fields=list(fields or own),
            model_name=name,
            base_model=Version,
            obj_field=pghistory.ObjForeignKey(
                related_name="history", related_query_name="history", db_index=True
            ),
            context_field=pghistory.ContextJSONField(),
            context_id_field=pghistory.ContextUUIDField(null=True, db_index=True),
            append_only=True,
        )
        decorated: M = track(model)
        return decorated

    return decorate
