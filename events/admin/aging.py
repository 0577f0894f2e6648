"""Cited addresses as they stand today: looked at by workers, noted by editors."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from events.dates.edtf import parse
from events.ingest import age
from events.models import Source

from .address import AskedByAddress
from .lists import spoken


class NotNoted(admin.SimpleListFilter):
    """What turned and nobody noted; the desk leads here."""

    title = _("noted")
    parameter_name = "noted"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", _("not yet"))]

    def queryset(self, request: HttpRequest, sources: QuerySet[Source]) -> QuerySet[Source]:
        return sources.filter(is_noted=False) if self.value() == "no" else sources


@admin.register(Source)
class SourceAdmin(AskedByAddress, admin.ModelAdmin[Source]):
    """Entered and written by workers: here it is seen, noted, and asked for anew."""

    list_display = ("archived", "state", "day", "reason", "looked")
    list_display_links = None
    list_filter = (NotNoted, "state")
    list_select_related = ("article",)
    list_per_page = 50
    search_fields = ("article__title", "article__url", "article__outlet")
    search_help_text = _("Title, outlet or address.")
    show_full_result_count = False
    actions = ("note", "look_again")
    empty_value_display = ""

    class Media:
        css = {"all": ["events/lists.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return super().get_queryset(request).defer("article__text")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Source | None = None) -> bool:
        return False

    @admin.display(description=_("source"), ordering="article__title")
    def archived(self, source: Source) -> SafeString:
        """Leads to what was archived, never to the address: the editor's browser would visit it."""
        at = reverse("admin:events_article_change", args=[source.pk])
        return format_html('<a href="{}">{}</a>', at, source)

    @admin.display(description=_("since"), ordering="since")
    def day(self, source: Source) -> str:
        return spoken(parse(source.since.isoformat())) if source.since else ""

    @admin.display(description=_("last looked at"), ordering="looked_at")
    def looked(self, source: Source) -> str:
        return f"{source.looked_at:%Y-%m-%d}" if source.looked_at else ""

    @admin.action(description=_("Noted: take it off the desk"), permissions=["change"])
    def note(self, request: HttpRequest, sources: QuerySet[Source]) -> None:
        noted = sources.filter(is_noted=False).update(is_noted=True)
        told = ngettext("%d is noted.", "%d are noted.", noted)
        self.message_user(request, told % noted)

    @admin.action(description=_("Look again now"), permissions=["change"])
    def look_again(self, request: HttpRequest, sources: QuerySet[Source]) -> None:
        count = age.make_due(sources)
        told = ngettext("%d is looked at again.", "%d are looked at again.", count)
        self.message_user(request, told % count)
