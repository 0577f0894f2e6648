"""One law: its names, its dates, and the events that name it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.models import ClosureEvent, Law
from timeline.query.changes import changes
from timeline.query.chronicle import chronicle_page
from timeline.query.filters import TimelineQuery
from timeline.query.selection import Selection

from .not_shown import not_shown


@require_safe
def law(request: HttpRequest, slug: str) -> HttpResponse:
    found = Law.objects.published().with_names().filter(slug=slug).first()
    if found is None:
        return not_shown(request, Law.objects.all(), slug=slug)
    query = TimelineQuery(laws=(found.slug,))
    context = {
        "law": found,
        "total": query.apply(ClosureEvent.objects.published()).count(),
        "page": chronicle_page(Selection.of(query)),
        "address": query.address(),
        "changes": changes(found),
    }
    return render(request, "pages/law.html", context)
