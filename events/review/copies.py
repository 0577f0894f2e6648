"""What copies of a report say, which is decided together with the proposal that they repeat."""

from collections.abc import Collection, Sequence

from django.db.models import Q, QuerySet

from events.models import Proposal


def copies_of(proposal: Proposal) -> QuerySet[Proposal]:
    """The copies that wait with a proposal, or were decided with it, each with its article."""
    is_waiting = Q(state=Proposal.State.PENDING)
    waits = proposal.state == Proposal.State.PENDING
    copies = proposal.copies.filter(is_waiting if waits else ~is_waiting)
    return copies.select_related("article").defer("article__text").order_by("pk")


def taken(proposal: Proposal, seen: Collection[int]) -> Sequence[Proposal]:
    """Of the copies that wait with a proposal, locked, those (keys) that the editor has seen.

    The others wait by themselves from now on, as one: nothing is decided that nobody saw.
    """
    waiting = Proposal.objects.filter(copy_of=proposal, state=Proposal.State.PENDING)
    copies = list(waiting.select_related("article").select_for_update(of=("self",)).order_by("pk"))
    left = [copy.pk for copy in copies if copy.pk not in seen]
    Proposal.objects.filter(pk__in=left).wait_as_one()
    return [copy for copy in copies if copy.pk in seen]
