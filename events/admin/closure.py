from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from events.models import Attribution, Citation, ClosureEvent
from events.record.publish import CannotPublish, publish


class AttributionInline(admin.TabularInline[Attribution, ClosureEvent]):
    model = Attribution
    autocomplete_fields = ("law",)
    extra = 0


class CitationInline(admin.TabularInline[Citation, ClosureEvent]):
    model = Citation
    fields = ("article", "passage")
    readonly_fields = ("passage",)
    autocomplete_fields = ("article",)
    extra = 0


@admin.register(ClosureEvent)
class ClosureEventAdmin(admin.ModelAdmin[ClosureEvent]):
    list_display = (
        "organization", "unit", "kind", "status", "announced", "effective", "jurisdiction", "stage",
    )  # fmt: skip
    list_filter = ("stage", "kind", "status", "decided_by", "is_sample")
    list_select_related = ("organization",)
    search_fields = ("organization__name", "organization__names__text", "unit", "summary")
    autocomplete_fields = ("organization",)
    date_hierarchy = "lower"
    readonly_fields = ("stage", "recorded_at", "is_sample")
    show_full_result_count = False
    inlines = (AttributionInline, CitationInline)
    actions = ("publish_drafts",)

    @admin.action(description=_("Publish the selected drafts"), permissions=["change"])
    def publish_drafts(self, request: HttpRequest, closures: QuerySet[ClosureEvent]) -> None:
        published = 0
        for closure_id in closures.values_list("pk", flat=True):
            try:
                publish(closure_id)
            except CannotPublish as error:
                self.message_user(request, str(error), messages.ERROR)
            else:
                published += 1
        if published:
            told = ngettext("%d event is on the record.", "%d events are on the record.", published)
            self.message_user(request, told % published, messages.SUCCESS)
