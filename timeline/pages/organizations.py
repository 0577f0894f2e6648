"""The organizations on the record, to search by any of their names."""

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from timeline.query.freshness import as_of_version
from timeline.query.organizations import (
    Found,
    OrganizationsForm,
    OrganizationsQuery,
    organizations_page,
)


@dataclass(frozen=True)
class Looser:
    """A question with less conditions, and how many it finds."""

    label: str
    address: str
    count: int


@require_safe
@as_of_version
def organizations(request: HttpRequest) -> HttpResponse:
    form = OrganizationsForm(request.GET)
    if not form.is_valid():
        context = {"form": form, "found": Found.of(OrganizationsQuery()), "page": None}
        return render(request, "pages/organizations.html", context, status=400)
    query = form.query()
    found = Found.of(query)
    page = organizations_page(
        found, after=form.cleaned_data["after"], before=form.cleaned_data["before"]
    )
    context = {
        "form": form,
        "query": query,
        "found": found,
        "page": page,
        "before": query.address(before=page.before) if page.before else "",
        "after": query.address(after=page.after) if page.after else "",
        "looser": looser(found) if not found.total else [],
    }
    return render(request, "pages/organizations.html", context)


def looser(found: Found) -> list[Looser]:
    """What to give up where nothing is found, as far as that finds something."""
    query = found.query
    ways = [
        (_("In any place"), replace(query, jurisdictions=())),
        (_("Of any kind"), replace(query, kinds=())),
        (_("In any place, of any kind"), replace(query, jurisdictions=(), kinds=())),
    ]
    told = [Looser(label, way.address(), found.of_query(way)) for label, way in ways]
    if query.q:
        unnamed = replace(query, q="")
        told.append(Looser(_("Under any name"), unnamed.address(), Found.of(unnamed).total))
    return [way for way in told if way.count]
