"""Outlets: entered by the address of their site, whose feeds are looked for in the background."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events.ingest import poll, seek
from events.models import Feed, FeedSearch, Outlet
from events.models.outlet import host_of

from .choices import QuickCountries
from .editing import SavesWhatWasEdited
from .history import ShowsHistory
from .lists import Listed, number_of
from .reasoned import ReasonedEdits
from .site import ADDRESSES, normalized


class OutletForm(forms.ModelForm[Outlet]):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "reason" in self.fields:
            self.fields["reason"].help_text = _("On what it rests. For editors, in the history.")

    def clean_site(self) -> str:
        """Two outlets at one host would contradict each other beside its passages."""
        address = normalized(self.cleaned_data["site"])
        others = Outlet.objects.filter(host=host_of(address)).exclude(pk=self.instance.pk)
        if known := others.first():
            raise ValidationError(
                _("An outlet at this host is entered already: %s.") % known, code="unique"
            )
        return address


@admin.register(Outlet)
class OutletAdmin(
    ShowsHistory, ReasonedEdits, QuickCountries, SavesWhatWasEdited, Listed,
    admin.ModelAdmin[Outlet],
):  # fmt: skip
    form = OutletForm
    change_form_template = "admin/events/outlet/change_form.html"
    list_display = ("name", "host", "country_name", "language", "affiliation", "feeds")
    list_filter = ("affiliation",)
    search_fields = ("name", "host")
    search_help_text = gettext_lazy("Name or host.")
    fieldsets = ((None, {"fields": ("site", "name", ("country", "language"), "affiliation")}),)
    formfield_overrides = ADDRESSES

    def listed(self, rows: Any) -> Any:
        return rows.annotate(count=number_of(Feed.objects.all(), "published_by"))

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("<path:object_id>/feeds/", wrap(self.feeds_view), name="events_outlet_feeds"),
            path(
                "<path:object_id>/feeds/progress/",
                wrap(self.progress_view),
                name="events_outlet_progress",
            ),
            *super().get_urls(),
        ]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if not change or "site" in form.changed_data:
            seek.begin(obj)

    def response_add(self, request: HttpRequest, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """The feeds of a new outlet are what comes next."""
        response = super().response_add(request, obj, *args, **kwargs)
        is_plain = not {"_continue", "_addanother", "_popup"} & set(request.POST)
        return redirect("admin:events_outlet_feeds", obj.pk) if is_plain else response

    def feeds_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """GET offers what was found; POST has the chosen ones polled, or looks again."""
        outlet = self._outlet(request, object_id)
        search = FeedSearch.objects.filter(outlet=outlet).first()
        if request.method == "POST":
            if "_again" in request.POST or search is None:
                seek.begin(outlet)
            else:
                self._add(request, outlet, search)
            return redirect("admin:events_outlet_feeds", outlet.pk)
        own = list(outlet.feeds.all())
        context = {
            **self.admin_site.each_context(request),
            "title": _("Feeds of %s") % outlet,
            "opts": Outlet._meta,
            "object": outlet,
            "search": search,
            "offered": _offered(search),
            "feeds": own,
            "progress": _progress(search),
            "ask": reverse("admin:events_outlet_progress", args=[outlet.pk]),
        }
        return TemplateResponse(request, "admin/events/outlet/feeds.html", context)

    def progress_view(self, request: HttpRequest, object_id: str) -> JsonResponse:
        """JSON {text, ask}: how far the search has come, and where to ask again, "" at its end."""
        outlet = self._outlet(request, object_id)
        search = FeedSearch.objects.filter(outlet=outlet).first()
        is_over = search is None or search.is_done
        return JsonResponse(
            {"text": _progress(search), "ask": "" if is_over else request.get_full_path()}
        )

    def _outlet(self, request: HttpRequest, object_id: str) -> Outlet:
        outlet: Outlet = self.row_at(request, object_id)
        if not request.user.has_perm("events.add_feed"):
            raise PermissionDenied
        return outlet

    def _add(self, request: HttpRequest, outlet: Outlet, search: FeedSearch) -> None:
        chosen = set(request.POST.getlist("feed"))
        added = [
            poll.register_feed(
                found["url"],
                title=found["title"],
                outlet=outlet.name,
                language=outlet.language,
                published_by=outlet,
            )
            for found in search.found
            if found["url"] in chosen
        ]
        told = ngettext(
            "%d feed is polled from now on.", "%d feeds are polled from now on.", len(added)
        )
        self.message_user(request, told % len(added) if added else _("Choose a feed first."))

    @admin.display(description=gettext_lazy("country"), ordering="country")
    def country_name(self, outlet: Outlet) -> str:
        return str(outlet.country.name)

    @admin.display(description=gettext_lazy("feeds"))
    def feeds(self, outlet: Any) -> int:
        return int(outlet.count)


def _offered(search: FeedSearch | None) -> list[dict[str, Any]]:
    """What was found, each with the feed that is polled there already."""
    found = search.found if search else []
    known = Feed.objects.in_bulk([each["url"] for each in found], field_name="url")
    return [{**each, "feed": known.get(each["url"])} for each in found]


def _progress(search: FeedSearch | None) -> str:
    if search is None:
        return _("Its feeds were not looked for yet.")
    count = len(search.found)
    found = ngettext("%d feed found", "%d feeds found", count) % count
    if not search.is_done:
        left = ngettext("%d address to ask", "%d addresses to ask", len(search.to_ask))
        told = {"found": found, "left": left % len(search.to_ask)}
        return _("Looking for feeds: %(found)s, %(left)s …") % told
    if count:
        return _("%s. Choose what is polled.") % found
    return " ".join(filter(None, (_("No feed was found."), search.reason)))
