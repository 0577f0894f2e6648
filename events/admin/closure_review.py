"""A proposed event under review: all its forms as one."""

from typing import Any, cast

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.matching.organizations import told_apart
from events.models import ClosureEvent, Organization, Proposal
from events.record.publish import ClosureDetails
from events.record.register import NewOrganization
from events.review import decide, prefill

from .match_form import NEW, MatchForm
from .review_forms import (
    LAW_ROWS,
    PUBLISHES_NOTHING,
    ClosureForm,
    CopiesForm,
    LawRows,
    NewOrganizationForm,
    leave_unjudged,
    put_at_fields,
)

NOT_FOUND_BY_EXTRACTORS = {"summary", "organization"}


class ClosureReview:
    """Everything an editor fills in to turn a proposal into an event."""

    template = "admin/events/proposal/closure_fields.html"
    refused = PUBLISHES_NOTHING

    def __init__(self, proposal: Proposal, data: Any = None) -> None:
        self.proposal = proposal
        self.draft = draft = prefill.closure_draft(proposal)
        laws = [{"law": law.pk, "basis": basis} for law, basis in draft.laws]
        said = {name: value for name, value in draft.fields.items() if name != "organization"}
        self.matches = MatchForm(data, proposal=proposal, draft=draft)
        self.copies = CopiesForm(data, proposal=proposal)
        self.closure = ClosureForm(data, initial=said)
        self.new_organization = NewOrganizationForm(
            data if data and _enters_new(data) else None,
            initial=draft.new_organization,
            prefix="new",
            use_required_attribute=False,
        )
        self.laws: LawRows = LAW_ROWS(data, initial=laws, prefix="laws")
        self.laws.know([law for law, _basis in draft.laws])
        self.media = self.closure.media + self.laws.media + self.matches.media

    def is_valid(self) -> bool:
        """Whether all of it fits; every fault is told at its field at once."""
        fits = [self.matches.is_valid(), self.closure.is_valid(), self.laws.is_valid()]
        fits.append(self.copies.is_valid())
        if self.new_organization.is_bound:
            self.new_organization.told_apart = self._told_apart()
            fits.append(self.new_organization.is_valid())
        elif not self._organization() and not self._is_organization_wrong():
            self.matches.add_error("meant", self._asked_who())
        self._ask_about_a_twin()
        return all(fits) and not self.matches.errors

    def _asked_who(self) -> str:
        for candidate in self.draft.withdrawn.candidates[:1]:
            told = _("%s was withdrawn; reinstate it first if it is meant, or choose another one.")
            return told % candidate.organization
        return _("Choose the organization that is meant, or a new one.")

    def _ask_about_a_twin(self) -> None:
        """Accepting again, with the likely twin in view, is a decision."""
        stands = _("%s is likely the same: accept as evidence, or accept again to publish both.")
        is_gone = _("%s is likely the same: reinstate it, or accept again to publish another one.")
        known = [(one.closure, stands) for one in self.draft.known_closures if one.is_likely]
        known += [(one.closure, is_gone) for one in self.draft.withdrawn.closures]
        chosen = self._organization()
        twins = [(twin, told) for twin, told in known if twin.organization == chosen]
        if twins and self.matches.is_valid():
            self.matches.ask_once([(twin.pk, told % twin) for twin, told in twins])

    def accept(self, *, by: AbstractBaseUser) -> ClosureEvent:
        """Publish it. Raises AlreadyDecided, HeldByAnother, CannotPublish and ValidationError."""
        return decide.accept_closure(
            self.proposal.pk,
            by=by,
            details=self._details(),
            naming=self.matches.naming(),
            was_corrected=self.is_corrected(),
            copies=self.copies.chosen(),
        )

    def is_corrected(self) -> bool:
        """Whether the editor changed what was filled in of what the extractor had found."""
        said = set(self.closure.changed_data) - NOT_FOUND_BY_EXTRACTORS
        return bool(said) or self.laws.has_changed() or self._is_another_organization()

    def refuse(self, error: ValidationError) -> None:
        put_at_fields(self.closure, error)

    def _is_another_organization(self) -> bool:
        likely = self.draft.fields.get("organization")
        chosen = self._organization()
        if chosen:
            return likely is not None and chosen.pk != likely
        return likely is not None or "name" in self.new_organization.changed_data

    def _organization(self) -> Organization | None:
        """What was searched for goes before what was on the list."""
        searched: Organization | None = self.closure.cleaned_data.get("organization")
        return searched or (self.matches.organization() if self.matches.is_valid() else None)

    def _is_organization_wrong(self) -> bool:
        return "organization" in self.closure.errors or "meant" in self.matches.errors

    def _told_apart(self) -> set[int]:
        """Before and now."""
        now = self.matches.told_apart() if self.matches.is_valid() else []
        before = told_apart(self.draft.name, self.draft.fields["jurisdiction"])
        return before | {organization.pk for organization in now}

    def _details(self) -> ClosureDetails:
        enters_new = self.new_organization.is_bound
        organization = (
            NewOrganization(**self.new_organization.cleaned_data)
            if enters_new
            else self._organization()
        )
        said = {**self.closure.cleaned_data, "organization": organization}
        return ClosureDetails(**said, laws=self.laws.chosen())


class EvidenceReview(ClosureReview):
    """The same page, where the passage is to be cited for an event that stands already.

    What was typed in the other fields stays, and is not judged.
    """

    refused = gettext_lazy("Nothing was cited yet: please correct what is marked below.")

    def __init__(self, proposal: Proposal, data: Any = None) -> None:
        super().__init__(proposal, data)
        leave_unjudged(self.closure, self.new_organization)
        self.laws.leave_unjudged()

    def is_valid(self) -> bool:
        """Whether an event is chosen; what stands in the other fields does not count."""
        if self.matches.is_valid() and not self.matches.event():
            told = _("Choose the event that this is evidence for.")
            self.matches.add_error("other_closure", told)
        return all([self.matches.is_valid(), self.copies.is_valid()])

    def accept(self, *, by: AbstractBaseUser) -> ClosureEvent:
        """Cite it. Raises as that of ClosureReview does."""
        event = cast("ClosureEvent", self.matches.event())  # is_valid has seen to it
        naming = self.matches.naming()
        copies = self.copies.chosen()
        return decide.accept_as_evidence(
            self.proposal.pk, by=by, closure=event, naming=naming, copies=copies
        )

    def refuse(self, error: ValidationError) -> None:
        put_at_fields(self.matches, error)


def _enters_new(data: Any) -> bool:
    """An organization that was searched for goes before a new one."""
    return data.get("match-meant") == NEW and not data.get("organization")
