"""An editor's decision about a proposal: each is taken once, by whoever comes first."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from events.models import Claim, ClosureEvent, Proposal
from events.record import publish
from events.record.claims import enter_claim

SUPPORTED_FIELDS = ("organization", "unit", "kind", "announced", "effective", "laws")


class AlreadyDecided(Exception):
    """Another editor was faster; the proposal says who and how."""

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        super().__init__(f"{proposal} was decided already: {proposal.get_state_display()}.")


@transaction.atomic
def accept_closure(
    proposal_id: int, *, by: AbstractBaseUser, details: publish.ClosureDetails
) -> ClosureEvent:
    """Publish what an editor made of a proposal, citing the passage that was found.

    Raises AlreadyDecided, and ValidationError for details that do not fit; then nothing is kept.
    """
    proposal = _pending(proposal_id)
    closure = publish.enter(details, evidence_of(proposal))
    publish.publish(closure.pk)
    _decide(proposal, Proposal.State.ACCEPTED, by=by, closure=closure)
    return closure


@transaction.atomic
def accept_claim(proposal_id: int, *, by: AbstractBaseUser, claim: Claim) -> Claim:
    """Publish a claim as an editor has it now. Raises as `accept_closure` does."""
    proposal = _pending(proposal_id)
    enter_claim(claim, evidence_of(proposal))
    _decide(proposal, Proposal.State.ACCEPTED, by=by, claim=claim)
    return claim


@transaction.atomic
def reject(proposal_id: int, *, by: AbstractBaseUser, reason: str) -> Proposal:
    """Keep a proposal off the record, with the reason. Raises AlreadyDecided."""
    proposal = _pending(proposal_id)
    _decide(proposal, Proposal.State.REJECTED, by=by, reason=reason)
    return proposal


def evidence_of(proposal: Proposal) -> publish.Evidence:
    """The passage that a proposal rests on; the article alone where it was found in a title."""
    finding = proposal.finding
    supports = tuple(name for name in SUPPORTED_FIELDS if finding.get(name))
    field, start, end = finding["spans"]["evidence"]
    if field != "text":
        return publish.Evidence(proposal.article, supports=supports)
    return publish.Evidence(proposal.article, start, end, supports)


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
    proposal: Proposal,
    state: Proposal.State,
    *,
    by: AbstractBaseUser,
    reason: str = "",
    closure: ClosureEvent | None = None,
    claim: Claim | None = None,
) -> None:
    proposal.state = state
    proposal.decided_at = timezone.now()
    proposal.decided_by = by  # type: ignore[assignment]
    proposal.reason = reason
    proposal.closure = closure
    proposal.claim = claim
    proposal.save(update_fields=["state", "decided_at", "decided_by", "reason", "closure", "claim"])
