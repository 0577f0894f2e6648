"""What must be verified: closures that were announced and whose day has come or is near."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.dates.today import today
from events.models.closure import UNVERIFIED
from events.record.due import NEAR
from timeline.query.filters import TimelineQuery
from timeline.query.freshness import as_of_version
from timeline.query.upcoming import upcoming


@require_safe
@as_of_version
def upcoming_closures(request: HttpRequest) -> HttpResponse:
    day = today()
    groups = upcoming(day)
    context = {
        "today": day,
        "near_days": NEAR.days,
        "groups": groups,
        "total": sum(group.total for group in groups),
        "all_of_them": reverse("chronicle") + TimelineQuery(statuses=UNVERIFIED).address(),
    }
    return render(request, "pages/upcoming.html", context)
