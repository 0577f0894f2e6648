from django.contrib import admin

from events.models import Claim


@admin.register(Claim)
class ClaimAdmin(admin.ModelAdmin[Claim]):
    list_display = ("claimant", "comparator", "count", "what", "jurisdiction", "since", "as_of")
    list_filter = ("stage", "comparator", "is_sample")
    list_select_related = ("article",)
    search_fields = ("claimant", "what")
    autocomplete_fields = ("article", "law")
    exclude = ("start", "end", "passage")
    show_full_result_count = False
