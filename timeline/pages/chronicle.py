"""The timeline: the overview strip, then the chronicle."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Max, Min
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_countries import countries

from events.models import ClosureEvent
from timeline.query.chronicle import ChroniclePage, chronicle_page
from timeline.query.filters import Order, TimelineForm, TimelineQuery
from timeline.query.months import Month, YearOfEvents, by_year
from timeline.query.places import small_strips
from timeline.query.strip import strip


@dataclass(frozen=True)
class Place:
    """A jurisdiction that has published events, for the chooser."""

    code: str
    name: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Chip:
    """One condition of what is shown, and what would be shown without it."""

    label: str
    without: TimelineQuery

    @property
    def address_without(self) -> str:
        return reverse("chronicle") + self.without.address()


@require_safe
def chronicle(request: HttpRequest) -> HttpResponse:
    form = TimelineForm(request.GET)
    if not form.is_valid():
        context = {"form": form, "places": places(TimelineQuery()), "orders": Order}
        return render(request, "pages/chronicle_refused.html", context, status=400)
    query = form.query()
    page = chronicle_page(
        query, after=form.cleaned_data["after"], before=form.cleaned_data["before"]
    )
    years = by_year(page.closures)
    is_world = not (query.jurisdictions or query.laws or page.before)
    context = {
        "form": form,
        "query": query,
        "places": places(query),
        "orders": Order,
        "years": years,
        "kinds": ClosureEvent.Kind,
        "chips": chips(query, form),
        "links": neighbors(query, page),
        "small_strips": small_strips() if is_world else None,
        "strip": strip(query, on_page=months_begun(years, page)),
        **extent(query),
    }
    return render(request, "pages/chronicle.html", context)


def places(query: TimelineQuery) -> list[Place]:
    """The jurisdictions to choose from, by name."""
    counts = (
        ClosureEvent.objects.published()
        .order_by()
        .values_list("jurisdiction")
        .annotate(count=Count("pk"))
    )
    named = [
        Place(code, str(countries.name(code) or code), count, code in query.jurisdictions)
        for code, count in counts
    ]
    return sorted(named, key=lambda place: place.name)


def extent(query: TimelineQuery) -> dict[str, int | date | str | None]:
    """How many events are asked for, in how many places, and between which days they stand.

    Withheld ones count in `total` only where nothing is asked, so that no question points at them.
    """
    asked = query.apply(ClosureEvent.objects.published())
    found = asked.aggregate(
        shown=Count("pk"),
        place_count=Count("jurisdiction", distinct=True),
        first_day=Min("lower"),
        last_day=Max("lower"),
    )
    shown = found["shown"]
    total = shown if query.is_narrow else ClosureEvent.objects.on_record().count()
    place = _(" and ").join(countries.name(code) for code in query.jurisdictions)
    return found | {"total": total, "withheld": total - shown, "place": place}


def neighbors(query: TimelineQuery, page: ChroniclePage) -> dict[str, str]:
    """The addresses of the pages before and after this one, "" where there is none."""
    return {
        "before": query.address(before=page.before) if page.before else "",
        "after": query.address(after=page.after) if page.after else "",
    }


def months_begun(years: list[YearOfEvents], page: ChroniclePage) -> set[Month]:
    """The months whose telling begins on this page, so that an anchor leads to all of them."""
    told = [section for year in years for section in year.months]
    if page.before and told:
        # The page before may have begun it.
        told = [section for section in told if section.month != told[0].month]
    return {section.month for section in told if section.month}


def chips(query: TimelineQuery, form: TimelineForm) -> list[Chip]:
    """Each condition in words, with the address of everything but it."""
    asked = [
        Chip(
            str(countries.name(code)),
            replace(query, jurisdictions=tuple(c for c in query.jurisdictions if c != code)),
        )
        for code in query.jurisdictions
    ]
    return asked + [
        Chip(str(law), replace(query, laws=tuple(s for s in query.laws if s != law.slug)))
        for law in form.cleaned_data["law"]
    ]
