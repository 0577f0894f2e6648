"""What the record is, how sure it is, and what robots may read."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from timeline.query.freshness import as_of_version

from .methodology import methodology


@require_safe
@as_of_version
def about(request: HttpRequest) -> HttpResponse:
    context = {"methodology": methodology(), "contact": settings.SITE_CONTACT}
    return render(request, "pages/about.html", context)


@require_safe
@csrf_exempt
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse("User-agent: *\nDisallow: /admin/\n", content_type="text/plain")
