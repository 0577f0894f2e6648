"""The laws on the record, by place."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline.query.freshness import as_of_version
from timeline.query.laws import LawsQuery, laws_list
from timeline.query.register import RegisterForm


@require_safe
@as_of_version
def laws(request: HttpRequest) -> HttpResponse:
    form = RegisterForm(request.GET)
    is_valid = form.is_valid()
    query = LawsQuery.of(form) if is_valid else LawsQuery()
    context = {
        "form": form,
        "query": query,
        "found": laws_list(query),
        "in_any_place": replace(query, jurisdictions=()).address(),
        "under_any_name": replace(query, q="").address(),
    }
    return render(request, "pages/laws.html", context, status=200 if is_valid else 400)
