"""What the pages of organizations and laws have in common."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.models.on_record import OnRecord
from events.record.register import free_slug


class RegisteredForm(forms.ModelForm[Any]):
    """The slug is made from the name where none is given."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].help_text = _("Its public address; fixed once it is published.")

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        return slug or free_slug(self.cleaned_data.get("name", ""), self._meta.model)


class FixedSlug:
    """The slug follows the name while one types, and is read-only once on the record."""

    prepopulated_fields: Any = {"slug": ["name"]}

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return {} if _is_fixed(obj) else self.prepopulated_fields

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_readonly_fields(request, obj)  # type: ignore[misc]
        return (*fields, "slug") if _is_fixed(obj) else fields


def _is_fixed(row: OnRecord | None) -> bool:
    return row is not None and row.stage != OnRecord.Stage.DRAFT
