"""EDTF dates in the database: one column that holds the text together with its bounds.

The column reads `2021-10|2021-10-01|2021-10-31` (an open end is empty), so no save, bulk update or
shell can write a date without its bounds. The plain columns to order and filter by are generated
from it by the database: see `bound_of`.
"""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.expressions import Combinable
from django.utils.deconstruct import deconstructible
from django.utils.translation import gettext_lazy as _

from .edtf import Edtf, EdtfError, parse
from .widget import EdtfInput
from .within import CertainlyWithin, PossiblyWithin

SEPARATOR = "|"
STORED = r"^[^| ]+\|(\d{4}-\d\d-\d\d)?\|(\d{4}-\d\d-\d\d)?$"


def stored(value: Edtf) -> str:
    """The form in which the column keeps a date."""
    bounds = (bound.isoformat() if bound else "" for bound in (value.lower, value.upper))
    return SEPARATOR.join([value.text, *bounds])


class EdtfField(models.Field[Any, Any]):
    """A date in EDTF level 0 or 1, or an interval; None where nothing is known.

    Takes an `Edtf` or its text, gives an `Edtf`. Text that is no EDTF is a ValidationError.
    """

    description = _("Date in EDTF")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["null"] = True
        kwargs["blank"] = True
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["null"], kwargs["blank"]
        return name, path, args, kwargs

    def get_internal_type(self) -> str:
        return "TextField"

    def db_check(self, connection: Any) -> str:
        """Refuses text without bounds, and bounds in the wrong order, from any shell."""
        column = connection.ops.quote_name(self.column)
        lower, upper = (f"split_part({column}, '{SEPARATOR}', {part})" for part in (2, 3))
        return (
            f"{column} ~ '{STORED}' AND {lower} || {upper} <> '' "
            f"AND ({lower} = '' OR {upper} = '' OR {lower} <= {upper})"
        )

    def from_db_value(self, value: str | None, *_args: Any) -> Edtf | None:
        if value is None:
            return None
        text, lower, upper = value.split(SEPARATOR)
        return Edtf(
            text,
            date.fromisoformat(lower) if lower else None,
            date.fromisoformat(upper) if upper else None,
        )

    def to_python(self, value: Any) -> Edtf | None:
        if value is None or value == "":
            return None
        if isinstance(value, Edtf):
            return value
        try:
            return parse(str(value).strip())
        except EdtfError as error:
            raise ValidationError(str(error), code="edtf") from error

    def get_prep_value(self, value: Any) -> Any:
        if isinstance(value, Combinable):
            return value
        parsed = self.to_python(super().get_prep_value(value))
        return stored(parsed) if parsed else None

    def pre_save(self, model_instance: models.Model, add: bool) -> Edtf | None:
        value = self.to_python(getattr(model_instance, self.attname))
        setattr(model_instance, self.attname, value)
        return value

    def value_to_string(self, obj: models.Model) -> str:
        value = self.value_from_object(obj)
        return value.text if value else ""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(
            **{"form_class": EdtfFormField, "required": False, **kwargs},
        )


EdtfField.register_lookup(PossiblyWithin)
EdtfField.register_lookup(CertainlyWithin)


class EdtfFormField(forms.CharField):
    """Takes what an editor types, gives an `Edtf` or None; nonsense is answered with an example."""

    widget = EdtfInput

    def prepare_value(self, value: Any) -> Any:
        return value.text if isinstance(value, Edtf) else value

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            return parse(text.strip())
        except EdtfError as error:
            raise ValidationError(str(error), code="edtf") from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


@deconstructible(path="events.dates.field.Bound")
class Bound(models.Func):
    """One bound of an EdtfField as a date; NULL where that end is open or there is no date.

    `end` is "lower" or "upper".
    """

    arity = 1

    def __init__(self, expression: Any, *, end: str) -> None:
        self.end = end
        super().__init__(expression, output_field=models.DateField())

    def as_sql(self, compiler: Any, connection: Any, *_args: Any, **_context: Any) -> Any:
        column, params = compiler.compile(self.source_expressions[0])
        bound = f"split_part({column}, '{SEPARATOR}', {2 if self.end == 'lower' else 3})"
        # A cast of text to a date depends on the session and may not be stored; make_date may.
        parts = [f"NULLIF(split_part({bound}, '-', {part}), '')::int" for part in (1, 2, 3)]
        return f"make_date({', '.join(parts)})", tuple(params) * 3


def bound_of(source: str, end: str) -> models.GeneratedField:
    """The column that holds the "lower" or "upper" bound of the EdtfField `source`."""
    return models.GeneratedField(
        expression=Bound(source, end=end),
        output_field=models.DateField(null=True),
        db_persist=True,
    )
