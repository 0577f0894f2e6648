from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events.models import Claim

from .choices import QuickCountries, SearchesChoices
from .drafts import OpenWhileDraft
from .editing import NoDeletingInPassing, SavesWhatWasEdited
from .filters import OccurringJurisdiction
from .lists import Listed, spoken
from .many import PublishesMany
from .recorded import Recorded
from .transfer import TransfersTables


@admin.register(Claim)
class ClaimAdmin(
    PublishesMany,
    TransfersTables,
    OpenWhileDraft,
    Recorded,
    NoDeletingInPassing,
    SearchesChoices,
    QuickCountries,
    SavesWhatWasEdited,
    Listed,
    admin.ModelAdmin[Claim],
):
    tables = ("claims",)
    list_display = ("claimant", "says", "jurisdiction_name", "period", "law", "stage", "is_sample")
    list_filter = ("stage", "comparator", OccurringJurisdiction, "is_sample")
    list_select_related = ("law",)
    date_hierarchy = "as_of_lower"
    search_fields = ("claimant", "what")
    autocomplete_fields = ("article", "law")
    fieldsets = (
        (None, {"fields": ("claimant", ("comparator", "count"), "what")}),
        (_("Counted"), {"fields": (("since", "as_of"), ("jurisdiction", "law"))}),
        (_("Source"), {"fields": ("article", "quoted")}),
        (_("On the record"), {"fields": (("stage", "entered_at"), ("recorded_at", "is_sample"))}),
    )
    readonly_fields = ("quoted", "stage", "entered_at", "recorded_at", "is_sample")

    def listed(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        return rows.defer("passage", "withdrawal_reason", "law__note")

    @admin.display(description=_("says"))
    def says(self, claim: Claim) -> str:
        return f"{claim.get_comparator_display()} {claim.count} {claim.what}"

    @admin.display(description=_("counted"), ordering="as_of_lower")
    def period(self, claim: Claim) -> str:
        since, as_of = spoken(claim.since), spoken(claim.as_of)
        return f"{since} – {as_of}" if since and as_of else since or as_of

    @admin.display(description=_("passage"))
    def quoted(self, claim: Claim) -> str:
        if not claim.passage:
            return str(_("not yet archived"))
        return format_html("<blockquote>{}</blockquote>", claim.passage)
