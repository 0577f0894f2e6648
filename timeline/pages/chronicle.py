"""The timeline: the overview strip, then the chronicle."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events.models.closure import UNVERIFIED
from timeline.query.choices import facets
from timeline.query.chronicle import ChroniclePage, chronicle_page
from timeline.query.filters import Order, TimelineForm, TimelineQuery, Within
from timeline.query.freshness import as_of_version
from timeline.query.months import Month, YearOfEvents, by_year
from timeline.query.place_names import place_name
from timeline.query.selection import Selection

from .chips import Chip, chips
from .figures import small_strips_figure, strip_figure

NAMED_IN_HEADING = 3


@require_safe
@as_of_version
def chronicle(request: HttpRequest) -> HttpResponse:
    form = TimelineForm(request.GET)
    if not form.is_valid():
        context = asking(form, Selection.of(TimelineQuery()))
        return render(request, "pages/chronicle_refused.html", context, status=400)
    query = form.query()
    if any("" in values for _name, values in request.GET.lists()):
        return redirect(_tidy(request, query))
    selection = Selection.of(query)
    page = chronicle_page(selection, after=form.begins_after, before=form.ends_before)
    years = by_year(page.closures)
    conditions = chips(selection, form.cleaned_data["law"])
    strip = strip_figure(selection)
    is_world = not (query.is_narrow or page.before)
    context = {
        "query": query,
        "heading": heading(query, conditions),
        "years": years,
        "chips": conditions,
        "looser": [chip for chip in conditions if chip.count_without],
        "links": neighbors(query, page),
        "small_strips": small_strips_figure(selection) if is_world else "",
        "strip": strip.on(months_begun(years, page)) if strip else "",
        **asking(form, selection),
        **lead(selection),
    }
    return render(request, "pages/chronicle.html", context)


def _tidy(request: HttpRequest, query: TimelineQuery) -> str:
    """The address without the empty values that a form sends: the one to share."""
    places = {name: request.GET.get(name) for name in ("at", "after", "before")}
    return reverse("chronicle") + query.address(**places)


def asking(form: TimelineForm, selection: Selection) -> dict[str, Any]:
    """What the form needs: its values, and the choices with their counts."""
    return {
        "form": form,
        "facets": facets(selection),
        "orders": Order,
        "meanings": Within,
        "found": selection.count,
    }


def lead(selection: Selection) -> dict[str, Any]:
    """How many events are asked for, in how many places, and between which days they stand.

    Withheld ones count in `total` only where nothing is asked, so that no question points at them.
    """
    query = selection.query
    withheld = 0 if query.is_narrow else selection.tally.withheld
    first, last = selection.extent or (None, None)
    if first and query.start:
        first = max(first, query.start)  # a wider date may begin before the period
    return {
        "shown": selection.count,
        "withheld": withheld,
        "total": selection.count + withheld,
        "unverified": selection.having("statuses", UNVERIFIED),
        "place_count": len(selection.jurisdictions),
        "first_day": first,
        "last_day": last,
    }


def heading(query: TimelineQuery, conditions: Sequence[Chip]) -> str:
    """What the page is about, in its reader's words."""
    place = _(" and ").join(map(place_name, query.jurisdictions))
    if place:
        return _("What closed in %(place)s") % {"place": place}
    if conditions:
        told = [chip.label for chip in conditions[:NAMED_IN_HEADING]]
        more = ["…"] if conditions[NAMED_IN_HEADING:] else []
        return _("What closed: %(conditions)s") % {"conditions": ", ".join(told + more)}
    return _("Organizations that closed under law")


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
