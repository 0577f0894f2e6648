"""How ingestion stands, and trying again all that failed in one way."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.ingest import states
from events.ingest.situation import situation
from events.models import Article

CHANGE = "events.change_article"


class ShowsIngestion:
    """For the admin of articles."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.ingestion_view)  # type: ignore[attr-defined]
        urls: list[URLPattern] = super().get_urls()  # type: ignore[misc]
        return [path("ingestion/", view, name="events_article_ingestion"), *urls]

    def ingestion_view(self, request: HttpRequest) -> HttpResponse:
        """POST with a sort of `failure` makes all that failed so due again."""
        if not self.has_view_or_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        if request.method == "POST":
            return _try_again(request)
        now = timezone.now()
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": _("State of ingestion"),
            "opts": Article._meta,
            "now": now,
            "situation": situation(now),
            "may_try_again": request.user.has_perm(CHANGE),
        }
        return TemplateResponse(request, "admin/events/article/ingestion.html", context)


def _try_again(request: HttpRequest) -> HttpResponse:
    if not request.user.has_perm(CHANGE):
        raise PermissionDenied
    failure = request.POST.get("failure", "")
    if failure not in Article.Failure.values:
        messages.error(request, _("There is no such sort of failure: choose one from the list."))
    else:
        tried = states.retry_all(Article.Failure(failure))
        told = ngettext("%d article is tried again.", "%d articles are tried again.", tried)
        messages.success(request, told % tried)
    return redirect("admin:events_article_ingestion")
