"""One organization: its names, its dates, and its events."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from events.models import ClosureEvent, Organization


@require_safe
def organization(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Organization.objects.with_names(), slug=slug)
    closures = ClosureEvent.objects.published().for_chronicle().filter(organization=found)
    context = {"organization": found, "closures": closures.order_by("lower", "upper", "pk")}
    return render(request, "pages/organization.html", context)
