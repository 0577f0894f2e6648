"""What the admins of organizations and laws have in common: being found by any name."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.matching import names


class FoundByAnyName:
    search_fields: Any = ("name",)  # Django asks for one; the search below looks at all names
    search_help_text: Any = _("Any name or acronym, or a part of it.")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        if not search_term.strip():
            return queryset, False
        return queryset.filter(pk__in=names.any_name_has(queryset.model, search_term)), False

    def best_first(self, rows: QuerySet[Any], term: str) -> QuerySet[Any]:
        return names.best_first(rows, term)
