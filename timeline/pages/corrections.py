"""What was corrected because readers reported it, with the reasons."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline.query.corrections import MOST_SHOWN, corrections
from timeline.query.freshness import as_of_version


@require_safe
@as_of_version
def corrected(request: HttpRequest) -> HttpResponse:
    context = {"corrections": corrections(), "most": MOST_SHOWN}
    return render(request, "pages/corrections.html", context)
