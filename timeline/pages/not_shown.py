"""The answer at an address that was used and shows nothing any more."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.cache import cache_control

from timeline.query.standing import Moved, Withdrawn, standing


@cache_control(public=True, no_cache=True)  # unasked, browsers keep 301 and 410 for ever
def not_shown(request: HttpRequest, rows: QuerySet[Any], **key: Any) -> HttpResponse:
    """Where it went (301), why it was withdrawn (410), or that it is withheld (403).

    Raises Http404 for what never was on the record.
    """
    found = standing(rows, **key)
    if isinstance(found, Moved):
        return HttpResponsePermanentRedirect(found.to.get_absolute_url())
    if isinstance(found, Withdrawn):
        context = {"what": rows.model._meta.verbose_name, "withdrawn": found, "id": key.get("pk")}
        return render(request, "pages/withdrawn.html", context, status=410)
    return render(request, "pages/withheld.html", status=403)
