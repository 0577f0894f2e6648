"""One law: its names, its dates, and the events that name it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from events.models import ClosureEvent, Law
from timeline.query.chronicle import chronicle_page
from timeline.query.filters import TimelineQuery


@require_safe
def law(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Law.objects.with_names(), slug=slug)
    query = TimelineQuery(laws=(found.slug,))
    context = {
        "law": found,
        "total": query.apply(ClosureEvent.objects.published()).count(),
        "page": chronicle_page(query),
        "address": query.address(),
    }
    return render(request, "pages/law.html", context)
