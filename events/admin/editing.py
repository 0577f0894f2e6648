"""What the admin's forms have in common."""

from typing import Any

from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import Field
from django.forms import ModelForm
from django.http import HttpRequest


class NoDeletingInPassing:
    """For admins with choices: takes away the cross that would delete the chosen thing itself."""

    def formfield_for_dbfield(
        self, db_field: Field[Any, Any], request: HttpRequest | None, **kwargs: Any
    ) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field


class SavesWhatWasEdited:
    """For rows that workers or other editors write as well: only the edited fields are saved."""

    def save_model(
        self, request: HttpRequest, obj: Any, form: ModelForm[Any], change: bool
    ) -> None:
        obj.save(update_fields=form.changed_data if change else None)
