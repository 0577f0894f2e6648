"""The order in which proposals wait for an editor, and who holds which."""

from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from events.models import Proposal

HELD_FOR = timedelta(minutes=10)


def reserve(proposal_id: int, *, by: Any) -> bool:
    """Hold a waiting proposal for an editor from now on, anew if it is held by the same one.

    False when another editor holds it, or when it is decided. It ends by itself.
    """
    now = timezone.now()
    free = Proposal.objects.pending().free_for(by, now).filter(pk=proposal_id)
    return bool(free.update(reserved_by=by, reserved_until=now + HELD_FOR))


def release(proposal_id: int, *, by: Any) -> None:
    """Let others have it, if this editor holds it."""
    held = Proposal.objects.filter(pk=proposal_id, reserved_by=by)
    held.update(reserved_by=None, reserved_until=None)


def next_waiting(after: Proposal, *, by: Any) -> Proposal | None:
    """What an editor may review after a proposal; what others hold is passed over.

    First the rest of the same article, which the editor has just read, unless another editor is
    at it; then what follows in the queue; at its end, what was passed over before.
    """
    now = timezone.now()
    waiting = Proposal.objects.pending().free_for(by, now).exclude(pk=after.pk)
    has_read = after.holder(now) in (None, by)
    follows = Q(score__lt=after.score) | Q(score=after.score, pk__gt=after.pk)
    return (
        (waiting.filter(article=after.article_id).first() if has_read else None)
        or waiting.filter(follows).first()
        or waiting.first()
    )
