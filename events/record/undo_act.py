"""Undoing a whole act: every row that it wrote says again what it said before.

What was public once keeps its address: a row that the act put on the record is withdrawn with its
parts, not removed. An article that the act entered stays, as the source that it is. Nothing is
undone where a later act wrote one of the rows: that one is to be undone first.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model, ProtectedError
from django.utils.translation import gettext as _

from events.models import Article, ClosureEvent
from events.models.history import Label, versions_of
from events.models.on_record import OnRecord

from .acts import act
from .history import PARTS, parts_of
from .publish import CannotPublish, keep_on_record
from .standing import is_needed, take_off
from .undo import CannotRevert, set_to, told_by


@dataclass(frozen=True)
class Written:
    """What an act made of one row: its last version of it, and the one before the act, if any."""

    model: type[Model]
    key: int
    before: Any | None
    after: Any

    @property
    def name(self) -> str:
        """The row as it is now, in words; its sort alone if it is gone."""
        row = self.model._default_manager.filter(pk=self.key).first()
        return str(row or self.model._meta.verbose_name)

    def locked(self) -> Any | None:
        """The row as it is now, held until the end of the transaction; None if it is gone."""
        rows: Any = self.model._default_manager
        return rows.select_for_update(of=("self",)).filter(pk=self.key).first()

    @property
    def is_removal(self) -> bool:
        return bool(self.after.pgh_label == Label.REMOVED)


def written_by(act_id: UUID) -> list[Written]:
    """All rows that an act wrote, in the order of their tables and keys."""
    return [written for model in _models() for written in _written(model, act_id)]


def undo(act_id: UUID | None, *, by: Any, reason: str) -> None:
    """Undo an act, as an act of its own that can be undone in turn.

    Raises CannotRevert for an unknown act (None is what was done past the acts), without a
    reason, where a row was written since, and where the record does not allow any more what was
    before; then nothing is changed.
    """
    if not reason.strip():
        raise CannotRevert(_("Say why."))
    try:
        with act(by=by, reason=reason), transaction.atomic():
            _undo(written_by(act_id) if act_id else [], reason.strip())
    except ValidationError as error:
        raise CannotRevert(" ".join(error.messages)) from error
    except CannotPublish as error:
        raise CannotRevert(str(error)) from error
    except (IntegrityError, ProtectedError) as error:
        told = _("The record does not allow it any more: other rows rest on what was written.")
        raise CannotRevert(told) from error


def _undo(wrote: list[Written], reason: str) -> None:
    if not wrote:
        raise CannotRevert(_("There is no such act."))
    rows = [(each, each.locked()) for each in wrote]
    for each, row in rows:
        _refuse_if_written_since(each, row)
    for each, row in rows:
        if each.before is not None:
            _restore(each, row, reason)
    entered = [row for each, row in rows if each.before is None and row is not None]
    stay = {row for row in entered if isinstance(row, OnRecord) and not _is_draft(row)}
    for row in sorted(entered, key=_parts_then_events):
        if row in stay:
            if not is_needed(row):
                take_off(row, reason)
        elif _owner(row) not in stay and not isinstance(row, Article):
            row.delete()
    for closure in _events_of([row for _each, row in rows]):
        keep_on_record(closure)


def _refuse_if_written_since(each: Written, row: Any | None) -> None:
    newest = versions_of(each.model).filter(pgh_obj_id=each.key).latest("pgh_id")
    if newest.pk != each.after.pk or (row is None) != each.is_removal:
        raise CannotRevert(_("%s was changed since. Undo the later act first.") % each.name)


def _restore(each: Written, row: Any | None, reason: str) -> None:
    told = told_by(each.before)
    if row is not None and _was_put_on_record(row, told):
        told |= {
            "stage": OnRecord.Stage.WITHDRAWN,
            "withdrawal_reason": reason,
            "recorded_at": row.recorded_at,
        }
    set_to(each.before, row, told)


def _is_draft(row: Any) -> bool:
    return isinstance(row, OnRecord) and row.stage == OnRecord.Stage.DRAFT


def _owner(row: Any) -> Any | None:
    """The row of which it is a part."""
    for model in PARTS:
        for _name, part, owner in parts_of(model):
            if isinstance(row, part):
                return getattr(row, owner.name)
    return None


def _was_put_on_record(row: Any, before: dict[str, Any]) -> bool:
    return before.get("stage") == OnRecord.Stage.DRAFT and row.stage != OnRecord.Stage.DRAFT


def _parts_then_events(row: Any) -> int:
    """Parts go first; an event goes before what it rests on."""
    if not isinstance(row, OnRecord):
        return 0
    return 1 if isinstance(row, ClosureEvent) else 2


def _events_of(rows: Collection[Any]) -> set[int]:
    """The events that still stand among the rows, or of which they are parts."""
    keys = {getattr(row, "closure_id", None) for row in rows}
    keys |= {row.pk for row in rows if isinstance(row, ClosureEvent)}
    found = ClosureEvent.objects.filter(pk__in=[key for key in keys if key])
    return set(found.values_list("pk", flat=True))


def _models() -> Iterator[type[Model]]:
    for model in PARTS:
        yield model
        yield from (part for _name, part, _owner in parts_of(model))


def _written(model: type[Model], act_id: UUID) -> Iterator[Written]:
    first: dict[int, Any] = {}
    last: dict[int, Any] = {}
    for version in versions_of(model).filter(pgh_context_id=act_id).order_by("pgh_id"):
        first.setdefault(version.pgh_obj_id, version)
        last[version.pgh_obj_id] = version
    for key in sorted(last):
        earlier = versions_of(model).filter(pgh_obj_id=key, pgh_id__lt=first[key].pk)
        before = earlier.order_by("-pgh_id").first()
        if before is not None and before.pgh_label == Label.REMOVED:
            before = None
        if before is None and last[key].pgh_label == Label.REMOVED:
            continue  # it came and went in the act
        yield Written(model, key, before, last[key])
