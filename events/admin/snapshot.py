"""The snapshots of an article, and what was changed in its page after it was cited."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.ingest.difference import difference
from events.models import Article, Snapshot


class SnapshotInline(admin.TabularInline[Snapshot, Article]):
    model = Snapshot
    fields = ("fetched_at", "status", "final_url", "by_way_of", "size", "sha256", "changed")
    readonly_fields = fields
    can_delete = False
    extra = 0
    max_num = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Snapshot]:
        """Whether there is a text, not the text."""
        is_changed = ExpressionWrapper(~Q(text=""), output_field=BooleanField())
        return super().get_queryset(request).defer("text").annotate(is_changed=is_changed)

    @admin.display(description=gettext_lazy("by way of"), empty_value="")
    def by_way_of(self, snapshot: Snapshot) -> str:
        """Addresses from outside: shown as text."""
        return ", ".join(f"{hop['url']} ({hop['status']})" for hop in snapshot.redirects)

    @admin.display(description=gettext_lazy("changed"), empty_value="")
    def changed(self, snapshot: Any) -> str:
        if not snapshot.is_changed:
            return ""
        address = reverse("admin:events_article_changed", args=[snapshot.article_id, snapshot.pk])
        return format_html('<a href="{}">{}</a>', address, _("What was changed"))


class HasSnapshots:
    """For the admin of articles."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.changed_view)  # type: ignore[attr-defined]
        at = path("<int:article_id>/changed/<int:pk>/", view, name="events_article_changed")
        return [at, *super().get_urls()]  # type: ignore[misc]

    def changed_view(self, request: HttpRequest, article_id: int, pk: int) -> HttpResponse:
        """The text that was read and cited beside the one that stood there later."""
        if not request.user.has_perm("events.view_article"):
            raise PermissionDenied
        snapshots = Snapshot.objects.exclude(text="").select_related("article")
        snapshot = get_object_or_404(snapshots, pk=pk, article=article_id)
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": _("What was changed"),
            "opts": Article._meta,
            "object": snapshot.article,
            "snapshot": snapshot,
            "paragraphs": difference(snapshot.article.text, snapshot.text),
        }
        return TemplateResponse(request, "admin/events/changed.html", context)
