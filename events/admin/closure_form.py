"""The event's own form: its organization is chosen, or entered with it."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from events.models import ClosureEvent, Organization
from events.record.register import enter_organization

from .choices import RemembersChoices
from .review_forms import SAID_OF_A_CLOSURE, NewOrganizationForm, make_optional

NEW = ("new_name", "new_kind", "new_jurisdiction")


def needs_a_date(form: forms.ModelForm[ClosureEvent]) -> None:
    dates = {"announced", "effective"}
    if not dates & set(form.errors) and not any(map(form.cleaned_data.get, dates)):
        form.add_error("effective", _("Give the date announced, the date effective, or both."))


class ClosureEventForm(RemembersChoices):
    class Meta:
        model = ClosureEvent
        fields = SAID_OF_A_CLOSURE
        widgets = {"summary": forms.Textarea({"rows": 4, "cols": 80})}

    def clean(self) -> dict[str, Any]:
        """The database asks for it too; here it is told at a field."""
        said = super().clean() or self.cleaned_data
        needs_a_date(self)
        return said


class NewClosureForm(ClosureEventForm):
    """Choose the organization, or enter its name; `may_enter_organizations` is set by the admin."""

    may_enter_organizations = False

    new_name = NewOrganizationForm.base_fields["name"]
    new_kind = forms.ChoiceField(
        label=_("What it is"),
        choices=[("", "---------"), *Organization.Kind.choices],
    )
    new_jurisdiction = NewOrganizationForm.base_fields["jurisdiction"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        make_optional(*(self.fields[name] for name in ("organization", *NEW)))
        self.fields["new_name"].widget.attrs["class"] = "vTextField"
        if not self.may_enter_organizations:
            for name in NEW:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        chosen, name = said.get("organization"), said.get("new_name")
        if chosen and name:
            told = _("Choose one above or enter a new one, not both.")
            self.add_error("new_name", told)
        elif name:
            self._check_new()
        elif not chosen and "organization" not in self.errors:
            self.add_error("organization", _("Choose the organization, or enter its name below."))
        return said

    def _check_new(self) -> None:
        sent = {name.removeprefix("new_"): self.data.get(self.add_prefix(name)) for name in NEW}
        form = NewOrganizationForm(sent)
        for field, errors in form.errors.items():
            self.add_error(f"new_{field}", cast("Any", errors))

    def enter_organization(self) -> Organization:
        """The organization that was typed in, entered as a draft."""
        said = self.cleaned_data
        return enter_organization(
            said["new_name"], kind=said["new_kind"], jurisdiction=str(said["new_jurisdiction"])
        )
