"""The order in which proposals wait for an editor."""

from django.db.models import Q

from events.models import Proposal


def next_waiting(after: Proposal) -> Proposal | None:
    """What to review after a proposal.

    First the rest of the same article, which the editor has just read; then what follows in the
    queue; at its end, what was passed over before.
    """
    waiting = Proposal.objects.pending().exclude(pk=after.pk)
    follows = Q(score__lt=after.score) | Q(score=after.score, pk__gt=after.pk)
    return (
        waiting.filter(article=after.article_id).first()
        or waiting.filter(follows).first()
        or waiting.first()
    )
