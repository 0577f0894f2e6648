from typing import Any

from django.contrib import admin, messages
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events.models import ClosureEvent
from events.record.doubts import doubts
from events.record.publish import CannotPublish, keep_on_record, publish

from .choices import LoadsItsChoices, QuickCountries
from .closure_form import NEW, ClosureEventForm, NewClosureForm
from .closure_list import ClosureList
from .closure_parts import PUBLISH, SOURCE, AttributionInline, CitationInline, StepInline
from .drafts import OpenWhileDraft, ShownToReaders, may_publish
from .editing import NoDeletingInPassing, SavesWhatWasEdited
from .many import EditsMany
from .paste import PastesLists
from .recorded import Recorded
from .transfer import TransfersTables

DATES = _(
    "As in 2021-10-31, 2021-10, 2021, 2021-10~ (about), 2021-06/2021-09 (between) or "
    "../2021-12-31 (by that day). At least one of the two dates is needed."
)


@admin.register(ClosureEvent)
class ClosureEventAdmin(
    PastesLists,
    EditsMany,
    TransfersTables,
    OpenWhileDraft,
    ShownToReaders,
    Recorded,
    NoDeletingInPassing,
    QuickCountries,
    LoadsItsChoices,
    SavesWhatWasEdited,
    ClosureList,
    admin.ModelAdmin[ClosureEvent],
):
    tables = ("events", "sources")
    change_list_template = "admin/events/closureevent/change_list.html"
    autocomplete_fields = ("organization",)
    what = (
        (
            _("What happened"),
            {"fields": ("unit", ("kind", "status", "decided_by"), ("jurisdiction", "place"))},
        ),
        (
            _("When"),
            {
                "fields": (("effective", "effective_phrase"), ("announced", "announced_phrase")),
                "description": DATES,
            },
        ),
        (_("In short"), {"fields": ("summary",)}),
    )
    readonly_fields = ("stage", "entered_at", "recorded_at", "is_sample")
    inlines = (AttributionInline, CitationInline, StepInline)

    def get_fieldsets(self, request: HttpRequest, obj: ClosureEvent | None = None) -> Any:
        if obj:
            standing = (("stage", "entered_at"), ("recorded_at", "is_sample"))
            return (
                (None, {"fields": ("organization",)}),
                *self.what,
                (_("On the record"), {"fields": standing}),
            )
        new = {"fields": (NEW[0], NEW[1:]), "classes": ("new-organization",)}
        entered = ((_("or a new organization"), new),) if _may_enter_organizations(request) else ()
        return ((_("Organization"), {"fields": ("organization",)}), *entered, *self.what)

    def get_form(
        self, request: HttpRequest, obj: ClosureEvent | None = None, change: bool = False, **kw: Any
    ) -> Any:
        if obj:
            return super().get_form(request, obj, change, form=ClosureEventForm, **kw)
        form: Any = super().get_form(request, obj, change, form=NewClosureForm, **kw)
        form.may_enter_organizations = _may_enter_organizations(request)
        if form.may_enter_organizations:  # below, not in a window of its own
            form.base_fields["organization"].widget.can_add_related = False
        return form

    def get_formset_kwargs(
        self, request: HttpRequest, obj: ClosureEvent, inline: Any, prefix: str
    ) -> dict[str, Any]:
        """A link may bring the address of a source; what is sent with the form counts alone."""
        kwargs: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)
        if isinstance(inline, CitationInline) and request.method == "GET" and SOURCE in request.GET:
            kwargs["initial"] = [{"address": request.GET[SOURCE]}]
        return kwargs

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change and obj.organization_id is None:
            obj.organization = form.enter_organization()
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, *args: Any) -> None:
        super().save_related(request, form, *args)
        keep_on_record(form.instance.pk)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """What only the database can see, at the commit, is told as well."""
        context = {"may_publish": may_publish(request), **(extra_context or {})}
        if object_id is None:
            context |= {"show_save_and_continue": False, "show_save_and_add_another": False}
        try:
            return super().changeform_view(request, object_id, form_url, context)
        except CannotPublish as error:
            self.message_user(request, _("Nothing was saved. %s") % error, messages.ERROR)
            return redirect(request.get_full_path())
        except IntegrityError:
            told = _("Nothing was saved: another editor changed this event meanwhile. Try again.")
            self.message_user(request, told, messages.ERROR)
            return redirect(request.get_full_path())

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        closure = context.get("original")
        doubtful = doubts(closure) if closure else []
        return super().render_change_form(request, context | {"doubts": doubtful}, *args, **kwargs)

    def response_add(
        self, request: HttpRequest, obj: ClosureEvent, post_url_continue: str | None = None
    ) -> HttpResponse:
        if self._is_to_be_published(request):
            return self._publish(request, obj)
        response = super().response_add(request, obj, post_url_continue)
        self._warn(request, obj)
        return response

    def response_change(self, request: HttpRequest, obj: ClosureEvent) -> HttpResponse:
        if self._is_to_be_published(request):
            return self._publish(request, obj)
        response = super().response_change(request, obj)
        if "_continue" not in request.POST:  # there the page itself says so
            self._warn(request, obj)
        return response

    def _warn(self, request: HttpRequest, closure: ClosureEvent) -> None:
        """What is merely doubtful keeps nobody from saving."""
        for doubt in doubts(closure):
            told = _("%(event)s: %(doubt)s") % {"event": closure, "doubt": doubt}
            self.message_user(request, told, messages.WARNING)

    def _is_to_be_published(self, request: HttpRequest) -> bool:
        return PUBLISH in request.POST and may_publish(request)

    def _publish(self, request: HttpRequest, closure: ClosureEvent) -> HttpResponse:
        try:
            publish(closure.pk, by=request.user)
        except CannotPublish as error:
            self.message_user(request, str(error), messages.ERROR)
        else:
            link = closure.get_absolute_url()
            told = _("On the record: %s.") % closure
            see = _("See it as readers do.")
            self.message_user(request, format_html('{} <a href="{}">{}</a>', told, link, see))
        return redirect("admin:events_closureevent_change", closure.pk)


def _may_enter_organizations(request: HttpRequest) -> bool:
    return request.user.has_perm("events.add_organization")
