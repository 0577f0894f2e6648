"""One event with everything that is known of it: its permanent address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.models import ClosureEvent
from timeline.query.changes import changes

from .not_shown import not_shown


@require_safe
def closure(request: HttpRequest, pk: int) -> HttpResponse:
    published = ClosureEvent.objects.published().for_chronicle()
    event = published.filter(pk=pk).first()
    if event is None:
        return not_shown(request, ClosureEvent.objects.select_related("organization"), pk=pk)
    others = published.filter(organization=event.organization_id).exclude(pk=pk)
    context = {
        "closure": event,
        "others": others.order_by("lower", "upper", "pk"),
        "changes": changes(event),
    }
    return render(request, "pages/closure.html", context)
