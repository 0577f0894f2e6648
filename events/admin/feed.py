"""Feeds: what is polled, how it goes, and a button to have it polled now."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.timesince import timesince, timeuntil
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events.ingest import parts, poll
from events.models import Feed

from .editing import SavesWhatWasEdited
from .filters import FailingFeeds
from .lists import Listed
from .site import ADDRESSES, normalized


class FeedForm(forms.ModelForm[Feed]):
    def clean_url(self) -> str:
        """The same address twice is one feed, however it is written."""
        address = normalized(self.cleaned_data["url"])
        known = Feed.objects.filter(url=address).exclude(pk=self.instance.pk).first()
        if known:
            told = _("A feed with this address already exists: %s.")
            raise ValidationError(told % known, code="unique")
        return address


@admin.register(Feed)
class FeedAdmin(SavesWhatWasEdited, Listed, admin.ModelAdmin[Feed]):
    form = FeedForm
    change_form_template = "admin/events/feed/change_form.html"
    list_display = ("__str__", "outlet", "format", "state", "every", "next_poll", "brought")
    list_filter = (FailingFeeds, "failure", "is_paused", "is_sample")
    search_fields = ("title", "outlet", "url")
    search_help_text = gettext_lazy("Title, outlet or address.")
    readonly_fields = (
        "state", "every", "next_poll", "brought", "polled_at", "format", "last_error",
        "passed_over", "index", "is_sample",
    )  # fmt: skip
    formfield_overrides = ADDRESSES
    actions = ("poll_now",)

    class Media:
        css = {"all": ["events/feed.css"]}

    def get_fieldsets(self, request: HttpRequest, obj: Feed | None = None) -> Any:
        entered = {"fields": ("url", "title", ("outlet", "language"), "is_paused")}
        if obj is None:
            return ((None, entered),)
        goes = (
            "state",
            ("every", "next_poll"),
            ("brought", "polled_at"),
            "last_error",
            "passed_over",
        )
        beside = [name for name in ("index", "is_sample") if getattr(obj, name)]
        return (
            (None, entered),
            (_("How it goes"), {"fields": (*goes, "format", *beside)}),
        )

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.poll_view)
        return [
            path("<path:object_id>/poll/", view, name="events_feed_poll"),
            *super().get_urls(),
        ]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """At another address it is another feed; the parts of an index are paused with it."""
        super().save_model(request, obj, form, change)
        if not change or "url" in form.changed_data:
            self._make_due(obj)
        if "is_paused" in form.changed_data:
            parts.pause_with(obj)

    def poll_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        found = self.row_at(request, object_id)
        if not self.has_change_permission(request, found):
            raise PermissionDenied
        self._tell(request, asked=1, made_due=self._make_due(found))
        return redirect("admin:events_feed_change", found.pk)

    @admin.action(description=gettext_lazy("Poll now"), permissions=["change"])
    def poll_now(self, request: HttpRequest, feeds: QuerySet[Feed]) -> None:
        asked = feeds.count()
        made_due = poll.make_due(Feed.objects.filter(pk__in=feeds.values("pk")), timezone.now())
        self._tell(request, asked=asked, made_due=made_due)

    def _make_due(self, feed: Feed) -> int:
        return poll.make_due(Feed.objects.filter(pk=feed.pk), timezone.now())

    def _tell(self, request: HttpRequest, *, asked: int, made_due: int) -> None:
        if made_due:
            told = ngettext("%d feed is polled now.", "%d feeds are polled now.", made_due)
            self.message_user(request, told % made_due)
        if left := asked - made_due:
            told = ngettext(
                "%d feed is left alone: it is paused, or its index names it no more.",
                "%d feeds are left alone: they are paused, or their index names them no more.",
                left,
            )
            self.message_user(request, told % left, messages.WARNING)

    @admin.display(description=gettext_lazy("state"), ordering="failures")
    def state(self, feed: Feed) -> str:
        if feed.is_paused:
            return _("Paused")
        if not feed.is_listed:
            return _("No longer named by its index")
        if feed.failures:
            told = ngettext(
                "Fails: %(why)s (once)", "Fails: %(why)s (%(count)d times in a row)", feed.failures
            )
            return told % {"why": feed.get_failure_display(), "count": feed.failures}
        return _("Read") if feed.polled_at else _("Not polled yet")

    @admin.display(description=gettext_lazy("every"), ordering="interval")
    def every(self, feed: Feed) -> str:
        """In the words that Django has for a time that has passed."""
        now = timezone.now()
        return timesince(now - feed.interval, now)

    @admin.display(description=gettext_lazy("next poll"), ordering="next_poll_at")
    def next_poll(self, feed: Feed) -> str:
        if feed.is_paused or not feed.is_listed:
            return "–"
        if feed.next_poll_at <= timezone.now():
            return _("due")
        return _("in %s") % timeuntil(feed.next_poll_at)

    @admin.display(description=gettext_lazy("last brought something new"), ordering="changed_at")
    def brought(self, feed: Feed) -> str:
        return _("%s ago") % timesince(feed.changed_at) if feed.changed_at else _("never")
