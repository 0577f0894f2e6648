"""One law: its names, its dates, what the record says of it in pictures, and the events."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.models import Law
from timeline.query.changes import changes
from timeline.query.chronicle import chronicle_page
from timeline.query.filters import TimelineQuery
from timeline.query.freshness import as_of_version
from timeline.query.selection import Selection

from .figures import law_figures
from .not_shown import not_shown


@require_safe
@as_of_version
def law(request: HttpRequest, slug: str) -> HttpResponse:
    found = Law.objects.published().with_names().filter(slug=slug).first()
    if found is None:
        return not_shown(request, Law.objects.all(), slug=slug)
    query = TimelineQuery(laws=(found.slug,))
    selection = Selection.of(query)
    context = {
        "law": found,
        "count": selection.count,
        "story": law_figures(selection),
        "page": chronicle_page(selection),
        "address": reverse("chronicle") + query.address(),
        "changes": changes(found),
    }
    return render(request, "pages/law.html", context)
