"""Who and what is meant: the likely organizations and events, to choose from with their reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.matching.closures import KnownClosure
from events.matching.organizations import Candidate
from events.models import ClosureEvent, Organization, Proposal
from events.review.naming import Naming
from events.review.prefill import ClosureDraft

from .choices import Search

NEW = "new"
NOT_LISTED = {"invalid_choice": _("This one is not among the likely ones any more; search for it.")}


@dataclass(frozen=True)
class Row:
    """One choice as it is drawn: its button, what it stands for, and the box to tell it apart."""

    radio: Any
    match: Candidate | KnownClosure
    apart: Any = None


class MatchForm(forms.Form):
    """What an editor makes of the matches of one proposed event."""

    meant = forms.ChoiceField(required=False, widget=forms.RadioSelect, error_messages=NOT_LISTED)
    not_meant = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, error_messages=NOT_LISTED
    )
    is_kept = forms.BooleanField(required=False, initial=True)
    closure = forms.ChoiceField(required=False, widget=forms.RadioSelect, error_messages=NOT_LISTED)
    other_closure = forms.ModelChoiceField(
        ClosureEvent.objects.select_related("organization"),
        required=False,
        label=_("Or another event of the record"),
        widget=Search(Proposal._meta.get_field("closure"), admin.site),
    )

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any, *, proposal: Proposal, draft: ClosureDraft) -> None:
        super().__init__(data, prefix="match")
        self.proposal, self.draft = proposal, draft
        self.candidates = {str(c.organization.pk): c for c in draft.candidates}
        self.withdrawn = {str(c.organization.pk): c for c in draft.withdrawn.candidates}
        self.closures = {str(known.closure.pk): known for known in draft.known_closures}
        keys = [(key, key) for key in self.candidates]
        fields: Any = self.fields
        fields["meant"].choices = [*keys, (NEW, NEW)]
        fields["not_meant"].choices = [*keys, *((key, key) for key in self.withdrawn)]
        fields["closure"].choices = [(key, key) for key in self.closures]
        self.initial = {"meant": self._likely_organization(), "closure": self._likely_closure()}

    def _likely_organization(self) -> str:
        if not self.candidates and not self.withdrawn:
            return NEW
        return next((key for key, c in self.candidates.items() if c.preselected), "")

    def _likely_closure(self) -> str:
        likely = [key for key, known in self.closures.items() if known.is_likely]
        return likely[0] if len(likely) == 1 else ""

    def ask_once(self, questions: Sequence[tuple[int, str]]) -> None:
        """Refuse what is asked about (keys with words), unless just that was asked before."""
        keys = " ".join(str(key) for key, _told in questions)
        if self.cleaned_data["seen"] == keys:
            return
        self.data = {**cast("Any", self.data).dict(), self.add_prefix("seen"): keys}
        for _key, told in questions:
            self.add_error("closure", told)

    # --- What is drawn ---

    @property
    def name(self) -> str:
        return self.draft.name

    def organizations(self) -> Iterator[Row]:
        for radio, apart, match in zip(
            self["meant"], self["not_meant"], self.candidates.values(), strict=False
        ):
            yield Row(radio, match, apart)

    def withdrawn_organizations(self) -> Iterator[Row]:
        """Not to be chosen, but to be told apart."""
        boxes = list(self["not_meant"])[len(self.candidates) :]
        for apart, match in zip(boxes, self.withdrawn.values(), strict=True):
            yield Row(None, match, apart)

    def new_one(self) -> Any:
        return self["meant"][len(self.candidates)]

    def is_new(self) -> bool:
        return bool(self["meant"].value() == NEW)

    def events(self) -> Iterator[Row]:
        for radio, match in zip(self["closure"], self.closures.values(), strict=True):
            yield Row(radio, match)

    # --- What is chosen; for a form that is valid ---

    def organization(self) -> Organization | None:
        chosen = self.candidates.get(self.cleaned_data["meant"])
        return chosen.organization if chosen else None

    def told_apart(self) -> list[Organization]:
        known = self.candidates | self.withdrawn
        return [known[key].organization for key in self.cleaned_data["not_meant"]]

    def naming(self) -> Naming:
        return Naming(
            self.name,
            self.draft.fields["jurisdiction"],
            self.proposal.article.language,
            self.cleaned_data["is_kept"],
            self.told_apart(),
        )

    def event(self) -> ClosureEvent | None:
        """What was searched for goes before what was on the list."""
        other: ClosureEvent | None = self.cleaned_data["other_closure"]
        known = self.closures.get(self.cleaned_data["closure"])
        return other or (known.closure if known else None)
