"""One law: its names, its dates, what the record says of it in pictures, and the events."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.models import ClosureEvent, Law
from timeline.pictures.law import caveat, coverage, curve, lag_picture
from timeline.pictures.strip import strip
from timeline.query.changes import changes
from timeline.query.chronicle import chronicle_page
from timeline.query.filters import TimelineQuery
from timeline.query.freshness import as_of_version
from timeline.query.law_story import law_story
from timeline.query.selection import Selection

from .not_shown import not_shown


@require_safe
@as_of_version
def law(request: HttpRequest, slug: str) -> HttpResponse:
    found = Law.objects.published().with_names().filter(slug=slug).first()
    if found is None:
        return not_shown(request, Law.objects.all(), slug=slug)
    query = TimelineQuery(laws=(found.slug,))
    selection = Selection.of(query)
    story, picture = law_story(found), strip(selection)
    context = {
        "law": found,
        "story": story,
        "strip": picture,
        "curve": curve(story, picture) if picture else None,
        "lags": lag_picture(story),
        "caveat": caveat(story),
        "coverage": coverage(),
        "kinds": ClosureEvent.Kind,
        "page": chronicle_page(selection),
        "address": reverse("chronicle") + query.address(),
        "changes": changes(found),
    }
    return render(request, "pages/law.html", context)
