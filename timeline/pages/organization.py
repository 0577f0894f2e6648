"""One organization: its state, its life, its names, and its events."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.models import ClosureEvent, Organization
from events.models.organization import with_public_parent
from timeline.pictures.life import life
from timeline.query.changes import changes
from timeline.query.filters import TimelineQuery
from timeline.query.freshness import as_of_version
from timeline.query.kin import public_branches, public_parent
from timeline.query.search import LONGEST
from timeline.query.state import state_of

from .not_shown import not_shown

MOST_EVENTS = 50
MOST_BRANCHES = 50


@require_safe
@as_of_version
def organization(request: HttpRequest, slug: str) -> HttpResponse:
    published = Organization.objects.published().with_names().prefetch_related(with_public_parent())
    found = published.filter(slug=slug).first()
    if found is None:
        return not_shown(request, Organization.objects.all(), slug=slug)
    its_events = ClosureEvent.objects.published().order_by("lower", "upper", "pk")
    every = list(its_events.filter(organization=found).defer("summary"))
    latest = every[-MOST_EVENTS:]
    state = state_of(found.jurisdiction.code or "", every)
    branches = list(public_branches(found))
    context = {
        "organization": found,
        "parent": public_parent(found),
        "branches": branches[:MOST_BRANCHES],
        "more_branches": len(branches[MOST_BRANCHES:]),
        "closures": its_events.for_chronicle().filter(pk__in=[closure.pk for closure in latest]),
        "total": len(every),
        "address": reverse("chronicle") + TimelineQuery(q=found.name[:LONGEST]).address(),
        "state": state,
        "life": life(found, _with(state.event, latest), state),
        "changes": changes(found),
    }
    return render(request, "pages/organization.html", context)


def _with(event: ClosureEvent | None, closures: list[ClosureEvent]) -> list[ClosureEvent]:
    """The event that says its state is drawn, however long ago it was."""
    return closures if event is None or event in closures else [event, *closures]
