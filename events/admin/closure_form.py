"""The event's own form: its organization is chosen, or entered with it."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from events.models import ClosureEvent, Organization
from events.record.register import enter_organization
from events.record.twins import twins_of

from .choices import RemembersChoices
from .review_forms import SAID_OF_A_CLOSURE, NewOrganizationForm, make_optional

IDENTITY = ("organization", "unit", "kind", "announced", "effective")
TWIN = _(
    "Nothing was saved yet: it may be recorded already. Look at what stands above, and save again "
    "if yours is another event."
)
NEW = ("new_name", "new_kind", "new_jurisdiction")


def needs_a_date(form: forms.ModelForm[ClosureEvent]) -> None:
    dates = {"announced", "effective"}
    if not dates & set(form.errors) and not any(map(form.cleaned_data.get, dates)):
        form.add_error("effective", _("Give the date announced, the date effective, or both."))


class ClosureEventForm(RemembersChoices):
    """Of a likely twin it warns before it saves; to save again is a decision."""

    twins_seen = forms.CharField(required=False, widget=forms.HiddenInput)
    twins: Sequence[ClosureEvent] = ()

    class Meta:
        model = ClosureEvent
        fields = SAID_OF_A_CLOSURE
        widgets = {"summary": forms.Textarea({"rows": 4, "cols": 80})}

    def clean(self) -> dict[str, Any]:
        """The database asks for it too; here it is told at a field."""
        said = super().clean() or self.cleaned_data
        needs_a_date(self)
        return said

    def _post_clean(self) -> None:
        """Last of all: of what has other faults, twins are not looked for yet."""
        super()._post_clean()  # type: ignore[misc]
        is_identified = not self.instance.pk or set(IDENTITY) & set(self.changed_data)
        if is_identified and not self.errors and self.instance.organization_id:
            self._warn_of_twins()

    def _warn_of_twins(self) -> None:
        (twins,) = twins_of([self.instance])
        keys = " ".join(str(key) for key in sorted(twin.pk for twin in twins))
        if keys == self.cleaned_data.get("twins_seen", ""):
            return
        self.twins = twins
        sent = self.data.dict()  # type: ignore[attr-defined]
        self.data = sent | {self.add_prefix("twins_seen"): keys}
        self.add_error(None, ValidationError(TWIN, code="twin"))

    @cached_property
    def changed_data(self) -> list[str]:
        return [name for name in super().changed_data if name != "twins_seen"]


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
