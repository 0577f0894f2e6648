"""Taking a decision about a proposal back, so that it waits again; and taking that back in turn."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from events.models import Citation, Claim, ClosureEvent, Proposal
from events.record.acts import act
from events.record.undo import CannotRevert
from events.record.undo_act import Written, undo, written_by

State = Proposal.State

# What an undoing notes, so that it can be undone: the decisions that it took back, by their
# fields, and the keys of the proposals that it decided again.
TAKEN_BACK, RESTORED = "taken_back", "restored"
REOPENED = frozenset({State.REJECTED, State.OUTDATED})
DECIDED = ("pk", "state", "closure_id", "claim_id", "was_corrected")


class CannotReopen(ValueError):
    """The proposal does not wait again; the message says why, for the editor."""


def reopen(proposal_id: int) -> Proposal:
    """Let a proposal wait again that was rejected or is not found any more. Raises CannotReopen
    for any other.

    What was accepted is undone as the act that it was, which lets the proposal wait again as well.
    """
    with transaction.atomic():
        proposal = Proposal.objects.select_for_update().get(pk=proposal_id)
        state = State(proposal.state)
        if state not in REOPENED:
            told = _("Only what was rejected is reopened here; undo an acceptance in the history.")
            raise CannotReopen(told)
        _let_wait(_with_copies(Q(pk=proposal_id), state))
    proposal.refresh_from_db()
    return proposal


def undo_act(act_id: UUID | None, *, by: Any, reason: str) -> None:
    """Undo an act of the record, with the proposals that it decided or let wait.

    Those that it accepted wait again. Where it was itself an undoing, those that it let wait are
    decided again, by whoever undoes it. Raises as `undo` does, and CannotRevert where one of these
    was decided otherwise since.
    """
    wrote = written_by(act_id) if act_id else []
    noted: dict[str, Any] = (wrote[0].after.pgh_context or {}) if wrote else {}
    taken_back = noted.get(TAKEN_BACK, [])
    decided = accepted_by(wrote) | Q(pk__in=noted.get(RESTORED, []))
    with transaction.atomic():
        proposals = Proposal.objects.filter(decided).exclude(state=State.PENDING)
        notes = {
            TAKEN_BACK: list(proposals.select_for_update().order_by("pk").values(*DECIDED)),
            RESTORED: [one["pk"] for one in taken_back],
        }
        with act(by=by, reason=reason, notes=notes):
            _let_wait(Proposal.objects.filter(pk__in=[one["pk"] for one in notes[TAKEN_BACK]]))
            undo(act_id, by=by, reason=reason)
            _decide_again(taken_back, by=by)


def accepted_by(wrote: Sequence[Written]) -> Q:
    """The proposals that became what an act entered: an event, a claim, or one more citation.

    With them their copies, which were decided in the same act.
    """
    entered = [each for each in wrote if each.before is None]
    closures = [each.key for each in entered if each.model is ClosureEvent]
    claims = [each.key for each in entered if each.model is Claim]
    accepted = Q(state=State.ACCEPTED) & (Q(closure__in=closures) | Q(claim__in=claims))
    merged = Q(pk=None)
    for each in entered:
        if each.model is Citation and each.after.closure_id not in closures:
            cited = {"closure": each.after.closure_id, "article": each.after.article_id}
            merged |= Q(state=State.MERGED, **cited)
    return Q(pk__in=_with_copies(accepted | merged, State.MERGED).values("pk"))


def _with_copies(decided: Q, state: State) -> Any:
    """Proposals, and those of their copies that stand in `state`."""
    leading = Proposal.objects.filter(decided).values("pk")
    return Proposal.objects.filter(decided | Q(copy_of__in=leading, state=state))


def _decide_again(decisions: Iterable[dict[str, Any]], *, by: Any) -> None:
    for decision in decisions:
        proposals = Proposal.objects.select_for_update(of=("self",))
        proposal = proposals.filter(pk=decision["pk"]).first()
        if proposal is None:
            continue
        if proposal.state != State.PENDING:
            told = _("The proposal “%(proposal)s” was decided since: %(state)s. Undo that first.")
            said = {"proposal": proposal, "state": proposal.get_state_display()}
            raise CannotRevert(told % said)
        for name in DECIDED:
            setattr(proposal, name, decision[name])
        if proposal.closure and proposal.closure.stage == ClosureEvent.Stage.WITHDRAWN:
            told = _("%s was withdrawn since; reinstate it first.")
            raise CannotRevert(told % proposal.closure)
        proposal.decided_at, proposal.decided_by = timezone.now(), by
        proposal.reserved_by = proposal.reserved_until = None
        proposal.save()


def _let_wait(proposals: Any) -> None:
    proposals.update(
        state=State.PENDING,
        decided_at=None,
        decided_by=None,
        reason="",
        closure=None,
        claim=None,
        was_corrected=False,
    )
