from django.contrib import admin

from events.models import Proposal


@admin.register(Proposal)
class ProposalAdmin(admin.ModelAdmin[Proposal]):
    list_display = ("__str__", "subject", "article", "score", "state", "found_at")
    list_filter = ("state", "subject")
    list_select_related = ("article",)
    show_full_result_count = False
