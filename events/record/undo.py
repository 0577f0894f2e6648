"""Bringing back an earlier version of a row of the record.

What has acts of its own stays as it is: an old version brings no withdrawn row back.
"""

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
    model = version.pgh_tracked_model
    newest = versions_of(model).filter(pgh_obj_id=version.pgh_obj_id).latest("pgh_id")
    told = {
        each: getattr(newest if each.name in STANDING else version, each.attname)
        for each in model._meta.local_fields
        if hasattr(version, each.attname) and not each.primary_key
    }
    if row is None:
        row = model(pk=version.pgh_obj_id)
    elif all(getattr(row, each.attname) == value for each, value in told.items()):
        raise CannotRevert(_("It says so already."))
    for each, value in told.items():
        setattr(row, each.attname, value)
    row.full_clean()
    if row._state.adding:
        row.save(force_insert=True)
    else:
        row.save(update_fields=[each.name for each in told])
