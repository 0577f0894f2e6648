"""The forms in which an editor corrects a finding before it becomes public."""

from collections.abc import Container, Sequence
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms.utils import ErrorDict, ErrorList
from django.utils.translation import gettext_lazy as _

from events.matching import organizations
from events.models import Attribution, Claim, ClosureEvent, Law, Organization, Proposal
from events.models.unseen import seen_in_a_line
from events.review import decide, prefill
from events.review.copies import copies_of

from .choices import CountrySelect, KnownChoice, Search

ROOM_FOR_MORE_LAWS = 2
PUBLISHES_NOTHING = _("Nothing was published yet: please correct what is marked below.")
SAID_OF_A_CLOSURE = (
    "organization", "unit", "kind", "status", "decided_by",
    "effective", "effective_phrase", "announced", "announced_phrase",
    "jurisdiction", "place", "summary",
)  # fmt: skip


def make_optional(*fields: forms.Field) -> None:
    for field in fields:
        field.required = field.widget.is_required = False


def leave_unjudged(*unjudged: Any) -> None:
    """Show what was typed without asking whether it fits."""
    for form in unjudged:
        form._errors = ErrorDict()


def autocomplete(model: type[Any], field: str) -> Any:
    """Search as you type in the register, by any name."""
    return Search(model._meta.get_field(field), admin.site)


def law_choice(model: type[Any]) -> Any:
    """A law of the register, or a new one entered in a window of its own."""
    relation = model._meta.get_field("law").remote_field
    search = KnownChoice(model._meta.get_field("law"), admin.site)
    return RelatedFieldWidgetWrapper(search, relation, admin.site, can_add_related=True)


class ClosureForm(forms.ModelForm[ClosureEvent]):
    """The event itself; the organization is chosen here or entered in NewOrganizationForm."""

    class Meta:
        model = ClosureEvent
        fields = SAID_OF_A_CLOSURE
        labels = {"organization": _("Or another one of the register, by any name")}
        widgets = {
            "organization": autocomplete(ClosureEvent, "organization"),
            "jurisdiction": CountrySelect,
            "summary": forms.Textarea({"rows": 3}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        make_optional(self.fields["organization"])


class NewOrganizationForm(forms.ModelForm[Organization]):
    """An organization that is not in the register yet."""

    class Meta:
        model = Organization
        fields = ("name", "kind", "jurisdiction")
        widgets = {"jurisdiction": CountrySelect}
        help_texts = {
            "name": _("Only where none is chosen above. In English if it has such a name.")
        }

    def __init__(self, *args: Any, told_apart: Container[int] = (), **kwargs: Any) -> None:
        """`told_apart` are the keys of namesakes that an editor knows to be others."""
        super().__init__(*args, **kwargs)
        self.told_apart = told_apart

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        named = organizations.find(name)
        namesake = next((m for m in named if m.organization.pk not in self.told_apart), None)
        if namesake:
            is_gone = namesake.organization.stage == Organization.Stage.WITHDRAWN
            told = (
                _("Withdrawn: %(organization)s %(reason)s. Reinstate it, or say it is another one.")
                if is_gone
                else _("In the register already: %(organization)s %(reason)s. Choose it above.")
            )
            raise ValidationError(
                told,
                code="in_register",
                params={"organization": namesake.organization, "reason": namesake.reason},
            )
        return name


class LawForm(forms.ModelForm[Attribution]):
    """A law with its basis; a row without law says nothing."""

    class Meta:
        model = Attribution
        fields = ("law", "basis")
        widgets = {"law": law_choice(Attribution)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        make_optional(self.fields["law"], self.fields["basis"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("law") and not cleaned.get("basis"):
            self.add_error("basis", _("Say who names this law."))
        return cleaned


class LawRows(forms.BaseFormSet[LawForm]):
    def clean(self) -> None:
        laws = [law for law, _basis in self.chosen()]
        if len(set(laws)) < len(laws):
            raise ValidationError(_("A law stands here twice."), code="twice")

    def know(self, laws: Sequence[Law]) -> None:
        """What the rows begin with is loaded already."""
        for row, law in zip(self.forms, laws, strict=False):
            row.fields["law"].widget.widget.known = law

    def leave_unjudged(self) -> None:
        leave_unjudged(*self.forms)
        self._errors: list[Any] = []
        self._non_form_errors = ErrorList()

    def chosen(self) -> list[tuple[Law, str]]:
        rows = [row.cleaned_data for row in self.forms if row.is_valid()]
        return [(row["law"], row["basis"]) for row in rows if row.get("law")]


LAW_ROWS = cast(
    "type[LawRows]", forms.formset_factory(LawForm, formset=LawRows, extra=ROOM_FOR_MORE_LAWS)
)


class ClaimForm(forms.ModelForm[Claim]):
    class Meta:
        model = Claim
        fields = (
            "claimant", "comparator", "count", "what", "since", "as_of", "jurisdiction", "law",
        )  # fmt: skip
        widgets = {"law": law_choice(Claim)}


class CopiesForm(forms.Form):
    """Which copies of the report are decided with the proposal: those that the page showed.

    One that came since then is not among them, nor one that the editor left out.
    """

    copies = forms.TypedMultipleChoiceField(
        coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: Any, *, proposal: Proposal) -> None:
        super().__init__(data)
        self.rows = list(copies_of(proposal))
        fields: Any = self.fields
        fields["copies"].choices = [(copy.pk, str(copy.article)) for copy in self.rows]
        self.initial = {"copies": [copy.pk for copy in self.rows]}

    def told(self) -> list[tuple[Any, Proposal]]:
        """Each with its box."""
        return list(zip(self["copies"], self.rows, strict=True))

    def chosen(self) -> Sequence[int]:
        return cast("list[int]", self.cleaned_data["copies"])


class ClaimReview:
    """Everything an editor fills in to put a proposed claim on the record."""

    template = "admin/events/proposal/claim_fields.html"
    refused = PUBLISHES_NOTHING

    def __init__(self, proposal: Proposal, data: Any = None) -> None:
        self.proposal = proposal
        self.draft = prefill.claim_draft(proposal)
        self.copies = CopiesForm(data, proposal=proposal)
        self.claim = ClaimForm(data, initial=self.draft.fields)
        self.media = self.claim.media

    def is_valid(self) -> bool:
        return all([self.claim.is_valid(), self.copies.is_valid()])

    def accept(self, *, by: AbstractBaseUser) -> Claim:
        """Publish it. Raises AlreadyDecided and ValidationError."""
        return decide.accept_claim(
            self.proposal.pk,
            by=by,
            claim=self.claim.instance,
            was_corrected=self.claim.has_changed(),
            copies=self.copies.chosen(),
        )

    def refuse(self, error: ValidationError) -> None:
        put_at_fields(self.claim, error)


class RejectForm(forms.Form):
    reason = forms.CharField(
        label=_("Why it is rejected"),
        validators=[seen_in_a_line],
        error_messages={"required": _("Say why it is rejected.")},
        widget=forms.TextInput(
            {"list": "usual-reasons", "autocomplete": "off", "data-key": "r"},
        ),
    )


def put_at_fields(form: forms.BaseForm, error: ValidationError) -> None:
    """Tell what the record refused at the fields it is about, the rest at the top of the form."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, errors in error.error_dict.items():
        at = name if name in form.fields and name != NON_FIELD_ERRORS else None
        for one in errors:
            form.add_error(at, one)
