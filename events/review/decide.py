"""An editor's decision about a proposal: each is taken once, by whoever comes first."""

from collections.abc import Collection

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from events.models import Claim, ClosureEvent, Proposal
from events.record import publish
from events.record.acts import act, locked
from events.record.claims import enter_claim

from .copies import taken
from .naming import Naming, remember
from .passages import place_of_evidence

ACCEPTED = gettext_noop("Accepted as it was proposed or corrected by an editor.")
MERGED = gettext_noop("One more source of an event that stands already.")
SUPPORTED_FIELDS = ("organization", "unit", "kind", "announced", "effective", "laws")

DECISION = (
    "state", "decided_at", "decided_by", "reason", "closure", "claim", "was_corrected",
    "reserved_by", "reserved_until",
)  # fmt: skip


class Taken(Exception):
    """Another editor was faster; the message says who, for the editor."""

    proposal: Proposal


class AlreadyDecided(Taken):
    """The proposal says by whom and how."""

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        if proposal.decided_by is None:
            super().__init__(
                _("The article was read again, and this is not found in it any more. Nothing of "
                  "yours was kept.")
            )  # fmt: skip
            return
        told = _("Decided already by %(editor)s: %(state)s. Nothing of yours was kept.")
        state = proposal.get_state_display()
        super().__init__(told % {"editor": proposal.decided_by, "state": state})


class HeldByAnother(Taken):
    """Another editor has it open; nothing is decided yet."""

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        told = _(
            "In review by %(editor)s now: nothing of yours was kept. It is free again at "
            "%(time)s at the latest."
        )
        until = timezone.localtime(proposal.reserved_until)
        super().__init__(told % {"editor": proposal.reserved_by, "time": f"{until:%H:%M %Z}"})


class FoundOtherwise(Taken):
    """The article was read again since the editor opened the proposal."""

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        super().__init__(
            _("The article was read again since you opened it, and this is what is found in it "
              "now. Look at it, and decide again.")
        )  # fmt: skip


def accept_closure(  # noqa: PLR0913, what an editor says in one form
    proposal_id: int,
    *,
    by: AbstractBaseUser,
    details: publish.ClosureDetails,
    naming: Naming | None = None,
    was_corrected: bool = False,
    copies: Collection[int] = (),
) -> ClosureEvent:
    """Publish what an editor made of a proposal, citing the passage that was found.

    `copies` are the keys of those of its copies that the editor has seen: each is one more
    citation, with its own passage. The other ones wait by themselves from now on.
    Raises AlreadyDecided or HeldByAnother, CannotPublish for what rests on something withdrawn,
    and ValidationError for details that do not fit; then nothing is kept.
    """
    with act(by=by, reason=ACCEPTED):
        proposal = _pending(proposal_id, by)
        closure = publish.enter(details, evidence_of(proposal))
        if naming:
            remember(naming, closure.organization, by=by)
        closure = publish.publish(closure.pk, by=by)
        proposal.closure = closure
        proposal.was_corrected = was_corrected
        _decide(proposal, Proposal.State.ACCEPTED, by=by, copies=copies)
    return closure


def accept_as_evidence(
    proposal_id: int,
    *,
    by: AbstractBaseUser,
    closure: ClosureEvent,
    naming: Naming | None = None,
    copies: Collection[int] = (),
) -> ClosureEvent:
    """Cite the passage that was found as one more source of an event that stands already.

    Nothing else of the event changes. `copies` and what is raised are as of `accept_closure`.
    """
    with act(by=by, reason=MERGED):
        proposal = _pending(proposal_id, by)
        event = locked(closure)
        _refuse_evidence(event, proposal)
        publish.cite(event, evidence_of(proposal))
        if naming:
            remember(naming, event.organization, by=by)
        proposal.closure = event
        _decide(proposal, Proposal.State.MERGED, by=by, copies=copies)
    return event


def accept_claim(
    proposal_id: int,
    *,
    by: AbstractBaseUser,
    claim: Claim,
    was_corrected: bool = False,
    copies: Collection[int] = (),
) -> Claim:
    """Publish a claim as an editor has it now, with its one source: copies are told as merged.

    Raises as `accept_closure` does.
    """
    with act(by=by, reason=ACCEPTED):
        proposal = _pending(proposal_id, by)
        enter_claim(claim, evidence_of(proposal))
        proposal.claim = claim
        proposal.was_corrected = was_corrected
        _decide(proposal, Proposal.State.ACCEPTED, by=by, copies=copies)
    return claim


@transaction.atomic
def reject(
    proposal_id: int, *, by: AbstractBaseUser, reason: str, copies: Collection[int] = ()
) -> Proposal:
    """Keep a proposal off the record, with the reason, and the `copies` that the editor has seen.

    Raises AlreadyDecided or HeldByAnother, and ValidationError without a reason.
    """
    if not reason.strip():
        raise ValidationError({"reason": _("Say why it is rejected.")})
    proposal = _pending(proposal_id, by)
    _decide(proposal, Proposal.State.REJECTED, by=by, reason=reason.strip(), copies=copies)
    return proposal


def refuse_if_taken(proposal: Proposal, *, by: AbstractBaseUser) -> None:
    """Raises AlreadyDecided or HeldByAnother, which are Taken."""
    if proposal.state != Proposal.State.PENDING:
        raise AlreadyDecided(proposal)
    if proposal.holder(timezone.now()) not in (None, by):
        raise HeldByAnother(proposal)


def evidence_of(proposal: Proposal) -> publish.Evidence:
    """The passage that a proposal rests on; the article alone where its text does not hold it."""
    supports = tuple(name for name in SUPPORTED_FIELDS if proposal.finding.get(name))
    place = place_of_evidence(proposal.finding, proposal.article.text)
    if place is None:
        return publish.Evidence(proposal.article, supports=supports)
    return publish.Evidence(proposal.article, *place, supports)


def _refuse_evidence(event: ClosureEvent, proposal: Proposal) -> None:
    if event.stage == ClosureEvent.Stage.WITHDRAWN:
        raise ValidationError({"closure": _("%s was withdrawn; choose another event.") % event})
    if proposal.article.is_sample and not event.is_sample:
        told = _("The article is invented for trying: it is no evidence for a true event.")
        raise ValidationError({"closure": told})


def _pending(proposal_id: int, by: AbstractBaseUser) -> Proposal:
    proposal = (
        Proposal.objects.select_for_update(of=("self",))
        .select_related("article", "reserved_by")
        .get(pk=proposal_id)
    )
    refuse_if_taken(proposal, by=by)
    return proposal


def _decide(
    proposal: Proposal,
    state: Proposal.State,
    *,
    by: AbstractBaseUser,
    reason: str = "",
    copies: Collection[int],
) -> None:
    is_rejected = state == Proposal.State.REJECTED
    _settle(proposal, state, by=by, reason=reason)
    for copy in taken(proposal, copies):
        copy.closure, copy.claim = proposal.closure, proposal.claim
        if copy.closure:
            publish.cite(copy.closure, evidence_of(copy))
        _settle(copy, state if is_rejected else Proposal.State.MERGED, by=by, reason=reason)


def _settle(
    proposal: Proposal, state: Proposal.State, *, by: AbstractBaseUser, reason: str
) -> None:
    proposal.state = state
    proposal.decided_at = timezone.now()
    proposal.decided_by = by  # type: ignore[assignment]
    proposal.reason = reason
    proposal.reserved_by = proposal.reserved_until = None
    proposal.save(update_fields=DECISION)
