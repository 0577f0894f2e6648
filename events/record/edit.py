"""The same fields of many events set to the same values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from events.models import Attribution, ClosureEvent, Law

from .acts import locked
from .many import CannotChange, Difference
from .publish import keep_on_record


@dataclass(frozen=True)
class Edit:
    """`fields` by name; `law` stands with the events from now on, on `basis`."""

    fields: Mapping[str, str] = field(default_factory=dict)
    law: Law | None = None
    basis: str = ""
    drafts_only: bool = False


def edit_one(closure: ClosureEvent, edit: Edit) -> list[Difference]:
    """Set the fields and the law; nothing where all of it is so already.

    To be called in an act. Raises CannotChange for what was withdrawn, and for what is on the
    record where only drafts may be changed; CannotPublish where the law was withdrawn.
    """
    row = locked(closure)
    if row.stage == ClosureEvent.Stage.WITHDRAWN:
        raise CannotChange(_("It was withdrawn."))
    if row.is_public and edit.drafts_only:
        raise CannotChange(_("It is on the record; only editors change it."))
    differences = [*_set_fields(row, edit.fields), *_set_law(row, edit)]
    if differences:
        keep_on_record(row.pk)
    return differences


def _set_fields(row: ClosureEvent, values: Mapping[str, str]) -> list[Difference]:
    before = {name: _shown(row, name) for name in values}
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.full_clean()
        row.save(update_fields=changed)
    return [Difference(_label(row, name), before[name], _shown(row, name)) for name in changed]


def _set_law(row: ClosureEvent, edit: Edit) -> list[Difference]:
    if edit.law is None:
        return []
    role = row.attributions.filter(law=edit.law).first()
    if role and role.basis == edit.basis:
        return []
    before = str(role) if role else ""
    role = role or Attribution(closure=row, law=edit.law)
    role.basis = edit.basis
    role.full_clean()
    role.save()
    return [Difference(_("law"), before, str(role))]


def _shown(row: ClosureEvent, name: str) -> str:
    value, choices = getattr(row, name), dict(_field(row, name).choices or ())
    return str(choices.get(str(value), value))


def _label(row: ClosureEvent, name: str) -> str:
    return str(_field(row, name).verbose_name)


def _field(row: ClosureEvent, name: str) -> Any:
    return row._meta.get_field(name)
