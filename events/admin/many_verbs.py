"""What is done to many rows at once, and what is asked for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from events.models import Attribution, ClosureEvent, Law
from events.record.edit import Edit, edit_one
from events.record.many import Deed, publish_one, withdraw_one

from .choices import CountrySelect
from .drafts import may_publish
from .review_forms import law_choice
from .standing import ReasonForm

EDITED = ("kind", "status", "jurisdiction")
REHEARSAL = "rehearsal"  # stands for the reason that is not given yet


@dataclass(frozen=True)
class ManyVerb:
    """What is done to a selection: the page says `says` and asks what `form` asks.

    `told` says of `count` `rows` that it is done.
    """

    action: str
    label: Any
    says: Any
    form: type[forms.Form]
    deed: Callable[[HttpRequest, forms.Form], Deed]
    told: Any


def _publishing(request: HttpRequest, form: forms.Form) -> Deed:
    reason = form.cleaned_data.get("reason") or REHEARSAL
    return lambda row: publish_one(row, by=request.user, reason=reason)


def _withdrawing(request: HttpRequest, form: forms.Form) -> Deed:
    reason = form.cleaned_data.get("reason") or REHEARSAL
    return lambda row: withdraw_one(row, by=request.user, reason=reason)


def _editing(request: HttpRequest, form: forms.Form) -> Deed:
    said = form.cleaned_data
    fields = {name: said[name] for name in EDITED if said.get(name)}
    edit = Edit(fields, said.get("law"), said.get("basis", ""), not may_publish(request))
    return lambda row: edit_one(row, edit)


class EditForm(forms.Form):
    """What is left empty stays as it is."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"),
        choices=[("", gettext_lazy("as it is")), *ClosureEvent.Kind.choices],
        required=False,
    )
    status = forms.ChoiceField(
        label=gettext_lazy("Status"),
        choices=[("", gettext_lazy("as it is")), *ClosureEvent.Status.choices],
        required=False,
    )
    jurisdiction = ClosureEvent._meta.get_field("jurisdiction").formfield(
        required=False, widget=CountrySelect, help_text=""
    )
    law = forms.ModelChoiceField(
        Law.objects.all(),
        label=gettext_lazy("Law"),
        required=False,
        widget=law_choice(Attribution),
        help_text=gettext_lazy("Stands with them from now on, beside those that do already."),
    )
    basis = forms.ChoiceField(
        label=gettext_lazy("Basis"),
        choices=[("", "---------"), *Attribution.Basis.choices],
        required=False,
    )
    reason = ReasonForm.base_fields["reason"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if bool(said.get("law")) != bool(said.get("basis")):
            self.add_error("basis", _("A law and its basis stand together, or neither does."))
        return said


PUBLISH_MANY = ManyVerb(
    "publish_drafts",
    gettext_lazy("Publish the selected drafts"),
    gettext_lazy("Readers will see them at once."),
    ReasonForm,
    _publishing,
    ngettext_lazy(
        "%(count)d %(rows)s is on the record.", "%(count)d %(rows)s are on the record.", "count"
    ),
)
WITHDRAW_MANY = ManyVerb(
    "withdraw_selected",
    gettext_lazy("Withdraw what is selected"),
    gettext_lazy("They leave the record. Their addresses tell that they were withdrawn, and why."),
    ReasonForm,
    _withdrawing,
    ngettext_lazy(
        "%(count)d %(rows)s was withdrawn.", "%(count)d %(rows)s were withdrawn.", "count"
    ),
)
EDIT_MANY = ManyVerb(
    "edit_selected",
    gettext_lazy("Change kind, status, jurisdiction or law"),
    gettext_lazy("What you leave empty stays as it is."),
    EditForm,
    _editing,
    ngettext_lazy("%(count)d %(rows)s was changed.", "%(count)d %(rows)s were changed.", "count"),
)
