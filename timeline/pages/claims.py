"""What others counted, beside what is recorded here for the same scope."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from django_countries import countries

from timeline.pictures.curve import curve
from timeline.query.asked import AskedForm, OneValue
from timeline.query.choices import Choice
from timeline.query.coverage import WORLD, claims_by_place, coverages
from timeline.query.filters import TimelineQuery
from timeline.query.freshness import as_of_version
from timeline.query.place_names import place_name
from timeline.query.tally import tally


class ClaimsForm(AskedForm):
    jurisdiction = OneValue(
        label=gettext_lazy("Place"), choices=lambda: [(WORLD, WORLD), *countries], required=False
    )


@require_safe
@as_of_version
def claims(request: HttpRequest) -> HttpResponse:
    form = ClaimsForm(request.GET)
    by_place = claims_by_place()
    if not form.is_valid():
        context = {"form": form, "places": places(by_place, "")}
        return render(request, "pages/claims_refused.html", context, status=400)
    place = form.cleaned_data["jurisdiction"] or next(iter(by_place), WORLD)
    now = tally()
    covered = coverages(place, now)
    query = TimelineQuery(jurisdictions=() if place == WORLD else (place,))
    context = {
        "place": "" if place == WORLD else place_name(place),
        "places": places(by_place, place),
        "coverages": covered,
        "rest": by_place.get(place, 0) - len(covered),
        "curve": curve(query, covered, now),
    }
    return render(request, "pages/claims.html", context)


def places(by_place: dict[str, int], chosen: str) -> list[Choice]:
    """The places on which there are claims, by name; the world first."""
    found = [
        Choice(code, _("The world") if code == WORLD else place_name(code), n, code == chosen)
        for code, n in by_place.items()
    ]
    return sorted(found, key=lambda choice: (choice.value != WORLD, choice.label))
