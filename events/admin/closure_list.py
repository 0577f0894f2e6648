from typing import Any

from django.contrib import admin
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.matching.names import any_name_has
from events.models import Attribution, Citation, ClosureEvent, Organization

from .filters import (
    BasisOfLaw,
    CitedSource,
    DueForVerification,
    NamedLaw,
    OccurringJurisdiction,
)
from .lists import Listed, number_of, spoken

LONG_TEXTS = (
    "summary", "withdrawal_reason", "withholding_reason",
    "organization__note", "organization__withdrawal_reason", "organization__withholding_reason",
)  # fmt: skip


class ClosureList(Listed):
    """What the list of events shows, and how it is narrowed."""

    list_display: Any = (
        "when", "who", "kind", "law_names", "status", "jurisdiction_name", "stands_as",
        "sources", "recorded",
    )  # fmt: skip
    list_display_links: Any = ("when", "who")
    list_filter: Any = (
        "stage", "kind", "status", DueForVerification, OccurringJurisdiction, "decided_by",
        NamedLaw, BasisOfLaw, CitedSource, "is_withheld", "is_sample",
    )  # fmt: skip
    list_select_related: Any = ("organization",)
    search_fields: Any = ("unit",)
    search_help_text: Any = _("Any name or acronym of the organization, or a part of it; a unit.")
    date_hierarchy: Any = "lower"

    def listed(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        roles = Attribution.objects.select_related("law").only(
            "closure", "basis", "law__name", "law__short_name"
        )
        counted: QuerySet[Any] = rows.annotate(sources=number_of(Citation.objects.all(), "closure"))
        return counted.defer(*LONG_TEXTS).prefetch_related(Prefetch("attributions", roles))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[ClosureEvent], search_term: str
    ) -> tuple[QuerySet[ClosureEvent], bool]:
        term = search_term.strip()
        if not term:
            return queryset, False
        named = Q(organization__in=any_name_has(Organization, term))
        return queryset.filter(named | (Q(unit__gt="") & Q(unit__icontains=term))), False

    def choice_text(self, closure: ClosureEvent) -> str:
        """Its day tells it from others of the same organization."""
        told = filter(None, (self.when(closure), closure.place, closure.get_stage_display()))
        return f"{closure} ({', '.join(map(str, told))})"

    @admin.display(description=_("when"), ordering="lower")
    def when(self, closure: ClosureEvent) -> str:
        said = spoken(closure.stands_at)
        return said if closure.effective else str(_("announced %s")) % said

    @admin.display(description=_("organization"), ordering="organization__name")
    def who(self, closure: ClosureEvent) -> str:
        return ", ".join(filter(None, (closure.organization.name, closure.unit)))

    def is_kept_back(self, row: ClosureEvent) -> bool:
        return row.is_withheld or row.organization.is_withheld

    @admin.display(description=_("law"))
    def law_names(self, closure: ClosureEvent) -> str:
        return ", ".join(str(role.law) for role in closure.attributions.all())

    @admin.display(description=_("sources"))
    def sources(self, closure: Any) -> int:
        return int(closure.sources)

    @admin.display(description=_("recorded"), ordering="recorded_at")
    def recorded(self, closure: ClosureEvent) -> str:
        return f"{closure.recorded_at:%Y-%m-%d}" if closure.recorded_at else ""
