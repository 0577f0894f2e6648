"""The record for programs, read-only: the same questions and the same pages as the timeline."""

from typing import Any, cast

from django.db.models import prefetch_related_objects
from django.http import HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.views.decorators.cache import cache_control
from rest_framework.decorators import api_view
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from events.models import ClosureEvent
from events.models.organization import with_public_parent
from timeline.query.chronicle import chronicle_page
from timeline.query.filters import TimelineForm
from timeline.query.selection import Selection
from timeline.query.standing import Moved, Withdrawn, standing

from .serializers import EventSerializer, EventWithHistorySerializer

PAGE_SIZE = 50


@api_view(["GET"])
def events(request: Request) -> Response:
    """A page of published events. A value that makes no sense is a 400, named by its field."""
    form = TimelineForm(request.query_params)
    if not form.is_valid():
        return Response(form.errors, status=400)
    query = form.query()
    page = chronicle_page(
        Selection.of(query), after=form.begins_after, before=form.ends_before, size=PAGE_SIZE
    )
    prefetch_related_objects(page.closures, "steps", with_public_parent("organization__parent"))
    here = reverse("api_events", request=request)
    return Response(
        {
            "next": here + query.address(after=page.after) if page.after else None,
            "previous": here + query.address(before=page.before) if page.before else None,
            "results": EventSerializer(
                cast("Any", page.closures), many=True, context={"request": request}
            ).data,
        }
    )


@api_view(["GET"])
def event(request: Request, pk: int) -> HttpResponseBase:
    """One published event with everything that is known of it, or what became of it."""
    closure = ClosureEvent.objects.published().in_full().filter(pk=pk).first()
    if closure is None:
        return _not_shown(request, pk)
    return Response(EventWithHistorySerializer(closure, context={"request": request}).data)


@cache_control(public=True, no_cache=True)  # unasked, programs keep 301 and 410 for ever
def _not_shown(request: Request, pk: int) -> HttpResponseBase:
    found = standing(ClosureEvent.objects.select_related("organization"), pk=pk)
    if isinstance(found, Moved):
        address = reverse("api_event", args=[found.to.pk], request=request)
        return HttpResponsePermanentRedirect(address)
    if isinstance(found, Withdrawn):
        gone = {"on": found.on.isoformat(), "reason": found.reason}
        return Response({"id": pk, "withdrawn": gone}, status=410)
    return Response({"id": pk, "withheld": True}, status=403)
