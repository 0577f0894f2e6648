"""Edits of the record: each with its reason, none over another editor's."""

from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from events.models.unseen import seen_in_a_line
from events.record.acts import act, locked
from events.record.history import Act, history_of, state_of

LONGEST_REASON = 500


@dataclass(frozen=True)
class Clash:
    """What another editor saved meanwhile, and what stands in this form instead."""

    act: Act
    fields: list[tuple[str, str, str, str]]
    parts: list[Any]


class ReasonedForm(forms.ModelForm[Any]):
    """A form that knows which state of its row the editor has seen."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why you change it"),
        required=False,
        max_length=LONGEST_REASON,
        validators=[seen_in_a_line],
        help_text=_("Readers see this reason in the history, with your role, not your name."),
        widget=forms.TextInput({"class": "vTextField", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.clashes: list[Clash] = []
        if self.instance.pk and not self.is_bound:
            self.initial["seen"] = state_of(self.instance)

    @cached_property
    def changed_data(self) -> list[str]:
        """Of the row itself; what is said of the edit is no part of it."""
        return [name for name in super().changed_data if name not in {"seen", "reason"}]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.instance.pk:
            self._refuse_a_lost_update(cleaned.get("seen") or "")
            if getattr(self.instance, "is_public", False) and not cleaned.get("reason", "").strip():
                self.add_error("reason", _("Say why you change what is on the record."))
        return cleaned

    def _refuse_a_lost_update(self, seen: str) -> None:
        """Saving again, with what both said in view, is a decision."""
        row = locked(self.instance)
        now = state_of(row)
        if not seen or seen == now:
            return
        self.clashes = [self._clash(act) for act in history_of(row, since=seen)]
        self.data = {**self.data.dict(), self.add_prefix("seen"): now}  # type: ignore[attr-defined]
        raise ValidationError(
            _(
                "Nothing was saved: somebody changed this meanwhile. What they and you say stands "
                "below; take over what is right, and save again to keep what stands in this form."
            ),
            code="conflict",
        )

    def _clash(self, act: Act) -> Clash:
        own = [change for change in act.changes if change.model is type(self.instance)]
        fields = [
            (field.label, field.before, field.after, self._typed(field.name))
            for change in own
            for field in change.fields
        ]
        return Clash(act, fields, [change for change in act.changes if change not in own])

    def _typed(self, name: str) -> str:
        """What stands in the form, in the words of its choices."""
        if name not in self.fields:
            return ""
        value = str(self[name].value() or "")
        if isinstance(self.fields[name], forms.ModelChoiceField):
            chosen = self.cleaned_data.get(name)
            return str(chosen) if chosen else ""
        choices = dict(getattr(self.fields[name], "choices", ()))
        return str(choices.get(value, value))


class ReasonedEdits:
    """For the admin of the record: what is saved is one act of the editor, with the reason."""

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)  # type: ignore[misc]
        if not obj:
            return form
        return type(form)(form.__name__, (ReasonedForm, form), {})

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with _act_of(request):
            response: HttpResponse = super().changeform_view(request, *args, **kwargs)  # type: ignore[misc]
        return response

    def delete_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with _act_of(request):
            response: HttpResponse = super().delete_view(request, *args, **kwargs)  # type: ignore[misc]
        return response

    def changelist_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with _act_of(request):
            response: HttpResponse = super().changelist_view(request, *args, **kwargs)  # type: ignore[misc]
        return response


def _act_of(request: HttpRequest) -> Any:
    if request.method != "POST":
        return nullcontext()
    return act(by=request.user, reason=request.POST.get("reason", "")[:LONGEST_REASON])
