"""A source by its address: fetched and archived in the background while the editor goes on."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from events.ingest import states
from events.ingest.addresses import BadAddress
from events.ingest.discover import discover, find
from events.ingest.progress import progress
from events.models import Article


class SourceInput(forms.URLInput):
    """An address, with a button that has it fetched at once; without script, saving does.

    Beside it stands how far it has come, also where a form comes back to be corrected.
    """

    class Media:
        css = {"all": ["events/source.css"]}
        js = ["events/source.js"]

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        return format_html(
            '<span class="source">{}<button type="button" class="button" data-fetch-at="{}" '
            'data-failed="{}">{}</button>{}</span>',
            super().render(name, value, attrs, renderer),
            reverse("fetch_source"),
            _("It could not be asked for: is the site there, and are you still signed in?"),
            _("Fetch it now"),
            _so_far(value),
        )


def _so_far(address: Any) -> SafeString:
    """How far an address has come that was typed before."""
    try:
        article = find(address) if isinstance(address, str) and address.strip() else None
    except BadAddress:
        article = None
    return told_progress(article) if article else _output("", "")


def told_progress(article: Article) -> SafeString:
    """How far it has come, which a script renews until it is settled."""
    now = progress(article, now=timezone.now())
    ask = "" if now.is_settled else reverse("source_progress", args=[article.pk])
    return _output(ask, now.text)


def _output(ask: str, text: str) -> SafeString:
    return format_html('<output aria-live="polite" data-progress-at="{}">{}</output>', ask, text)


@admin.site.admin_view
@require_POST
def fetch_source(request: HttpRequest) -> JsonResponse:
    """Enter an address as a source and ring a worker; one that failed is tried again.

    JSON as of `source_progress`, or {error}.
    """
    if not request.user.has_perm("events.view_article"):
        raise PermissionDenied
    address = request.POST.get("address", "").strip()
    try:
        if find(address) is None and not request.user.has_perm("events.add_article"):
            raise PermissionDenied
        article = discover(address, keep=True)
    except BadAddress as error:
        return JsonResponse({"error": str(error)}, status=400)
    states.retry(article.pk)
    return _told(article.pk)


@admin.site.admin_view
@require_safe
def source_progress(request: HttpRequest, article_id: int) -> JsonResponse:
    """JSON {text, ask}: how far it has come, and where to ask again; "" once it is settled."""
    if not request.user.has_perm("events.view_article"):
        raise PermissionDenied
    return _told(article_id)


def _told(article_id: int) -> JsonResponse:
    article = Article.objects.defer("text").filter(pk=article_id).first()
    if article is None:
        raise Http404
    now = progress(article, now=timezone.now())
    ask = "" if now.is_settled else reverse("source_progress", args=[article_id])
    return JsonResponse({"text": now.text, "ask": ask})
