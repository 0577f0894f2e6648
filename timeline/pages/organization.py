"""One organization: its state, its life, its names, and its events."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.models import ClosureEvent, Organization
from events.models.organization import with_public_parent
from timeline.pictures.life import life
from timeline.query.changes import changes
from timeline.query.freshness import as_of_version
from timeline.query.kin import public_branches, public_parent
from timeline.query.state import state_of

from .not_shown import not_shown


@require_safe
@as_of_version
def organization(request: HttpRequest, slug: str) -> HttpResponse:
    published = Organization.objects.published().with_names().prefetch_related(with_public_parent())
    found = published.filter(slug=slug).first()
    if found is None:
        return not_shown(request, Organization.objects.all(), slug=slug)
    published_events = ClosureEvent.objects.published().for_chronicle()
    closures = list(published_events.filter(organization=found).order_by("lower", "upper", "pk"))
    state = state_of(found.jurisdiction.code or "", closures)
    context = {
        "organization": found,
        "parent": public_parent(found),
        "branches": public_branches(found),
        "closures": closures,
        "state": state,
        "life": life(found, closures, state),
        "changes": changes(found),
    }
    return render(request, "pages/organization.html", context)
