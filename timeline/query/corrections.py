"""What was changed because readers reported something; never what they wrote."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q

from events.models import ClosureEvent, Report
from events.models.closure import ClosureEventQuerySet

from .changes import Change, Deed, changes_of

MOST_SHOWN = 200


@dataclass(frozen=True)
class Correction:
    """`closure` is not to be named where it was withdrawn since."""

    closure: ClosureEvent
    change: Change

    @property
    def is_named(self) -> bool:
        return self.closure.is_public


def corrections() -> list[Correction]:
    """The latest, the newest change first, in a fixed number of queries.

    Each act is told once, as far as the history of its event or organization tells it.
    """
    published = ClosureEvent.objects.published()
    seen = Q(closure__in=published) | Q(closure__in=_withdrawn())
    answered = Report.objects.corrected().filter(seen)
    reports = list(answered.select_related("closure__organization")[:MOST_SHOWN])
    told = {found.change.act: found for found in _told(reports)}
    return sorted(told.values(), key=lambda found: found.change.on, reverse=True)


def _withdrawn() -> ClosureEventQuerySet:
    """Those whose addresses tell readers that they were withdrawn, or lead to what they see."""
    gone = ClosureEvent.objects.filter(stage=ClosureEvent.Stage.WITHDRAWN)
    leads_on = Q(merged_into=None) | Q(merged_into__in=ClosureEvent.objects.published())
    return gone.filter(leads_on, is_withheld=False, organization__is_withheld=False)


def _told(reports: list[Report]) -> Iterator[Correction]:
    closures = {report.closure_id: report.closure for report in reports}
    public = [closure for closure in closures.values() if closure.is_public]
    organizations = {closure.organization_id: closure.organization for closure in public}
    of_closures = changes_of(list(closures.values()))
    of_organizations = changes_of(list(organizations.values()))
    for report in reports:
        closure = report.closure
        done = list(of_closures[closure.pk])
        if closure.is_public:
            done += of_organizations[closure.organization_id]
        else:  # of what it was before, its address tells nothing any more
            done = [change for change in done if change.deed == Deed.WITHDRAWN]
        yield from (Correction(closure, change) for change in done if change.act == report.act)
