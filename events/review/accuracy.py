"""How often editors took over what an extractor found."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from events.models import Proposal

State = Proposal.State


@dataclass(frozen=True)
class Accuracy:
    """What became of the proposals of one extractor in one version."""

    extractor: str
    unchanged: int
    corrected: int
    merged: int
    rejected: int
    outdated: int
    waiting: int

    @property
    def decided(self) -> int:
        return self.unchanged + self.corrected + self.merged + self.rejected

    @property
    def percent_taken(self) -> int | None:
        """Of those decided, how many reached the record in any form."""
        taken = self.decided - self.rejected
        return round(100 * taken / self.decided) if self.decided else None


def by_extractor() -> Sequence[Accuracy]:
    """Each extractor and version that has proposed anything. One query."""
    accepted = Q(state=State.ACCEPTED)
    counted = (
        Proposal.objects.order_by("extractor")
        .values("extractor")
        .annotate(
            unchanged=Count("pk", filter=accepted & Q(was_corrected=False)),
            corrected=Count("pk", filter=accepted & Q(was_corrected=True)),
            merged=Count("pk", filter=Q(state=State.MERGED)),
            rejected=Count("pk", filter=Q(state=State.REJECTED)),
            outdated=Count("pk", filter=Q(state=State.OUTDATED)),
            waiting=Count("pk", filter=Q(state=State.PENDING, copy_of=None)),
        )
    )
    return [Accuracy(**row) for row in counted]
