"""Bringing back an earlier version of a row of the record.

What has acts of its own stays as it is: an old version brings no withdrawn row back.
"""

from collections.abc import Container
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from events.models import ClosureEvent
from events.models.history import versions_of
from events.models.on_record import STANDING

from .acts import act, locked
from .history import is_number, owner_of_part, parts_of
from .publish import CannotPublish, keep_on_record


class CannotRevert(ValueError):
    """The version cannot be brought back; the message says why, for the editor."""


def version_of(record: Model, key: str) -> Any:
    """The version that `history.Change.key` names, if it is one of the row or of its parts.

    Raises CannotRevert for any other key.
    """
    name, _dash, number = key.partition("-")
    parts = (part for _name, part, _owner in parts_of(type(record)))
    models = {model._meta.model_name: model for model in (type(record), *parts)}
    if name not in models or not is_number(number):
        raise CannotRevert(_("There is no such version."))
    model = models[name]
    version = versions_of(model).filter(pgh_id=number).first()
    owner = "pgh_obj" if model is type(record) else owner_of_part(model, record)
    if version is None or getattr(version, f"{owner}_id") != record.pk:
        raise CannotRevert(_("There is no such version."))
    return version


def revert(record: Model, key: str, *, by: Any, reason: str) -> None:
    """Give the row or its part again what the version says; a removed part comes back.

    Whether it is public, withdrawn or withheld stays as it is now. Raises CannotRevert for a
    version of something else, without a reason, and where the record does not allow it any more.
    """
    if not reason.strip():
        raise CannotRevert(_("Say why."))
    version = version_of(record, key)
    model = version.pgh_tracked_model
    try:
        with act(by=by, reason=reason), transaction.atomic():
            locked(record)
            row = model._default_manager.filter(pk=version.pgh_obj_id).first()
            _bring_back(row, version)
            if isinstance(record, ClosureEvent):
                keep_on_record(record.pk)
    except ValidationError as error:
        raise CannotRevert(" ".join(error.messages)) from error
    except CannotPublish as error:
        raise CannotRevert(str(error)) from error
    except IntegrityError as error:
        raise CannotRevert(_("The record does not allow it any more.")) from error


def _bring_back(row: Any, version: Any) -> None:
    """Of a row that is gone, the newest version tells whether it was withheld."""
    newest = versions_of(version.pgh_tracked_model).filter(pgh_obj_id=version.pgh_obj_id)
    told = told_by(version) | told_by(newest.latest("pgh_id"), STANDING)
    if row is not None and all(getattr(row, name) == value for name, value in told.items()):
        raise CannotRevert(_("It says so already."))
    set_to(version, row, told)


def told_by(version: Any, among: Container[str] | None = None) -> dict[str, Any]:
    """The fields of a row as a version has them, by their attribute names; all, or some of them."""
    return {
        each.attname: getattr(version, each.attname)
        for each in version.pgh_tracked_model._meta.local_fields
        if hasattr(version, each.attname)
        and not each.primary_key
        and (among is None or each.name in among)
    }


def set_to(version: Any, row: Any | None, told: dict[str, Any]) -> None:
    """Write what is told to the row of a version; to a new one under its key where it is gone.

    Raises ValidationError where the record does not allow it any more.
    """
    written: Any = row or version.pgh_tracked_model(pk=version.pgh_obj_id)
    for name, value in told.items():
        setattr(written, name, value)
    written.full_clean()
    if row is None:
        written.save(force_insert=True)
    else:
        written.save(update_fields=list(told))
