"""An editor's decision about a proposal: each is taken once, by whoever comes first."""

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from events.models import Claim, ClosureEvent, Proposal
from events.record import publish
from events.record.acts import act
from events.record.claims import enter_claim

from .passages import place_of_evidence

ACCEPTED = gettext_noop("Accepted as it was proposed or corrected by an editor.")
SUPPORTED_FIELDS = ("organization", "unit", "kind", "announced", "effective", "laws")


class AlreadyDecided(Exception):
    """Another editor was faster; the proposal says who and how."""

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        told = _("Decided already by %(editor)s: %(state)s. Nothing of yours was kept.")
        state = proposal.get_state_display()
        super().__init__(told % {"editor": proposal.decided_by, "state": state})


def accept_closure(
    proposal_id: int, *, by: AbstractBaseUser, details: publish.ClosureDetails
) -> ClosureEvent:
    """Publish what an editor made of a proposal, citing the passage that was found.

    Raises AlreadyDecided, and ValidationError for details that do not fit; then nothing is kept.
    """
    with act(by=by, reason=ACCEPTED):
        proposal = _pending(proposal_id)
        closure = publish.enter(details, evidence_of(proposal))
        publish.publish(closure.pk, by=by)
        proposal.closure = closure
        _decide(proposal, Proposal.State.ACCEPTED, by=by)
    return closure


def accept_claim(proposal_id: int, *, by: AbstractBaseUser, claim: Claim) -> Claim:
    """Publish a claim as an editor has it now. Raises as `accept_closure` does."""
    with act(by=by, reason=ACCEPTED):
        proposal = _pending(proposal_id)
        enter_claim(claim, evidence_of(proposal))
        proposal.claim = claim
        _decide(proposal, Proposal.State.ACCEPTED, by=by)
    return claim


@transaction.atomic
def reject(proposal_id: int, *, by: AbstractBaseUser, reason: str) -> Proposal:
    """Keep a proposal off the record, with the reason.

    Raises AlreadyDecided, and ValidationError without a reason.
    """
    if not reason.strip():
        raise ValidationError({"reason": _("Say why it is rejected.")})
    proposal = _pending(proposal_id)
    _decide(proposal, Proposal.State.REJECTED, by=by, reason=reason.strip())
    return proposal


def evidence_of(proposal: Proposal) -> publish.Evidence:
    """The passage that a proposal rests on; the article alone where its text does not hold it."""
    supports = tuple(name for name in SUPPORTED_FIELDS if proposal.finding.get(name))
    place = place_of_evidence(proposal.finding, proposal.article.text)
    if place is None:
        return publish.Evidence(proposal.article, supports=supports)
    return publish.Evidence(proposal.article, *place, supports)


def _pending(proposal_id: int) -> Proposal:
    proposal = (
        Proposal.objects.select_for_update(of=("self",))
        .select_related("article")
        .get(pk=proposal_id)
    )
    if proposal.state != Proposal.State.PENDING:
        raise AlreadyDecided(proposal)
    return proposal


def _decide(
    proposal: Proposal, state: Proposal.State, *, by: AbstractBaseUser, reason: str = ""
) -> None:
    proposal.state = state
    proposal.decided_at = timezone.now()
    proposal.decided_by = by  # type: ignore[assignment]
    proposal.reason = reason
    proposal.save(update_fields=["state", "decided_at", "decided_by", "reason", "closure", "claim"])
