"""Taking a decision about a proposal back, so that it waits again."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from events.models import Citation, Claim, ClosureEvent, Proposal
from events.record.undo_act import Written, undo, written_by

State = Proposal.State


class CannotReopen(ValueError):
    """The proposal does not wait again; the message says why, for the editor."""


def reopen(proposal_id: int) -> Proposal:
    """Let a rejected proposal wait again. Raises CannotReopen for any other.

    What was accepted is undone as the act that it was, which lets the proposal wait again as well.
    """
    with transaction.atomic():
        proposal = Proposal.objects.select_for_update().get(pk=proposal_id)
        if proposal.state != State.REJECTED:
            told = _("Only what was rejected is reopened here; undo an acceptance in the history.")
            raise CannotReopen(told)
        _let_wait(Proposal.objects.filter(pk=proposal_id))
    proposal.refresh_from_db()
    return proposal


@transaction.atomic
def undo_act(act_id: UUID | None, *, by: Any, reason: str) -> None:
    """Undo an act of the record; proposals that it accepted wait again. Raises as `undo` does."""
    if act_id:
        _let_wait(Proposal.objects.filter(accepted_by(written_by(act_id))))
    undo(act_id, by=by, reason=reason)


def accepted_by(wrote: Sequence[Written]) -> Q:
    """The proposals that became what an act entered: an event, a claim, or one more citation."""
    entered = [each for each in wrote if each.before is None]
    closures = [each.key for each in entered if each.model is ClosureEvent]
    claims = [each.key for each in entered if each.model is Claim]
    accepted = Q(state=State.ACCEPTED) & (Q(closure__in=closures) | Q(claim__in=claims))
    merged = Q(pk=None)
    for each in entered:
        if each.model is Citation and each.after.closure_id not in closures:
            cited = {"closure": each.after.closure_id, "article": each.after.article_id}
            merged |= Q(state=State.MERGED, **cited)
    return accepted | merged


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
