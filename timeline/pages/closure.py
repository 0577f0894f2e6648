"""One event with everything that is known of it: its permanent address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.dates.today import today
from events.models import ClosureEvent
from timeline.query.changes import changes
from timeline.query.freshness import as_of_version
from timeline.query.version import current_version

from .not_shown import not_shown


@require_safe
@as_of_version
def closure(request: HttpRequest, pk: int) -> HttpResponse:
    its_organization = ClosureEvent.objects.filter(pk=pk).values("organization")
    published = ClosureEvent.objects.published().filter(organization__in=its_organization)
    events = list(published.in_full().order_by("lower", "upper", "pk"))
    event = next((event for event in events if event.pk == pk), None)
    if event is None:
        return not_shown(request, ClosureEvent.objects.select_related("organization"), pk=pk)
    context = {
        "closure": event,
        "others": [other for other in events if other is not event],
        "changes": changes(event),
        "address": request.build_absolute_uri(event.get_absolute_url()),
        "version": current_version().number,
        "today": today(),
    }
    return render(request, "pages/closure.html", context)
