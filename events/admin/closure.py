from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from events.models import Attribution, Citation, ClosureEvent
from events.record.publish import CannotPublish, publish
from events.record.roles import PUBLISH

from .editing import NoDeletingInPassing, SavesWhatWasEdited

SAVE_AND_PUBLISH = "_publish"
DATES = _(
    "As in 2021-10-31, 2021-10, 2021, 2021-10~ (about), 2021-06/2021-09 (between) or "
    "../2021-12-31 (by that day). At least one of the two dates is needed."
)


class AttributionInline(NoDeletingInPassing, admin.TabularInline[Attribution, ClosureEvent]):
    model = Attribution
    autocomplete_fields = ("law",)
    extra = 0


class CitationForm(forms.ModelForm[Citation]):
    """The article of a citation stays, as its passage was read there; another one is cited anew."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "article" in self.fields:
            self.fields["article"].disabled = True


class CitationFormSet(forms.BaseInlineFormSet[Citation, ClosureEvent, forms.ModelForm[Citation]]):
    def clean(self) -> None:
        super().clean()
        is_public = self.instance.stage == ClosureEvent.Stage.PUBLISHED
        if (is_public or SAVE_AND_PUBLISH in self.data) and not any(map(self._stays, self.forms)):
            raise ValidationError(
                _("An event on the record needs at least one citation."), code="no_citation"
            )

    def _stays(self, form: forms.ModelForm[Citation]) -> bool:
        said = getattr(form, "cleaned_data", {})
        return bool(said.get("article")) and not said.get("DELETE")


class CitationInline(NoDeletingInPassing, admin.TabularInline[Citation, ClosureEvent]):
    model = Citation
    form = CitationForm
    formset = CitationFormSet
    fields = ("article", "passage")
    readonly_fields = ("passage",)
    autocomplete_fields = ("article",)

    def get_extra(
        self, request: HttpRequest, obj: ClosureEvent | None = None, **kwargs: Any
    ) -> int:
        return 0 if obj else 1

    def get_queryset(self, request: HttpRequest) -> QuerySet[Citation]:
        return super().get_queryset(request).select_related("article").defer("article__text")


@admin.register(ClosureEvent)
class ClosureEventAdmin(NoDeletingInPassing, SavesWhatWasEdited, admin.ModelAdmin[ClosureEvent]):
    list_display = (
        "organization", "unit", "kind", "status", "announced", "effective", "jurisdiction", "stage",
    )  # fmt: skip
    list_filter = ("stage", "kind", "status", "decided_by", "is_sample")
    list_select_related = ("organization",)
    search_fields = ("organization__name", "organization__names__text", "unit", "summary")
    autocomplete_fields = ("organization",)
    date_hierarchy = "lower"
    fieldsets = (
        (None, {"fields": ("organization", "unit", ("kind", "status", "decided_by"))}),
        (
            _("When"),
            {
                "fields": (("effective", "effective_phrase"), ("announced", "announced_phrase")),
                "description": DATES,
            },
        ),
        (_("Where"), {"fields": (("jurisdiction", "place"),)}),
        (_("In short"), {"fields": ("summary",)}),
        (_("On the record"), {"fields": (("stage", "recorded_at", "is_sample"),)}),
    )
    readonly_fields = ("stage", "recorded_at", "is_sample")
    show_full_result_count = False
    inlines = (CitationInline, AttributionInline)
    actions = ("publish_drafts",)

    def view_on_site(self, closure: ClosureEvent) -> str | None:
        is_public = closure.stage == ClosureEvent.Stage.PUBLISHED
        return closure.get_absolute_url() if is_public else None

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PUBLISH)

    def has_delete_permission(self, request: HttpRequest, obj: ClosureEvent | None = None) -> bool:
        """Only a draft may go without a trace: the address of a public event is for ever."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or obj.stage == ClosureEvent.Stage.DRAFT)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """What only the database can see, at the commit, is told as well."""
        context = {**(extra_context or {}), "may_publish": self.has_publish_permission(request)}
        try:
            return super().changeform_view(request, object_id, form_url, context)
        except IntegrityError:
            told = _("Nothing was saved: another editor changed this event meanwhile. Try again.")
            self.message_user(request, told, messages.ERROR)
            return redirect(request.get_full_path())

    def response_add(
        self, request: HttpRequest, obj: ClosureEvent, post_url_continue: str | None = None
    ) -> HttpResponse:
        if self._is_to_be_published(request):
            return self._publish(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: ClosureEvent) -> HttpResponse:
        if self._is_to_be_published(request):
            return self._publish(request, obj)
        return super().response_change(request, obj)

    def _is_to_be_published(self, request: HttpRequest) -> bool:
        return SAVE_AND_PUBLISH in request.POST and self.has_publish_permission(request)

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

    @admin.action(description=_("Publish the selected drafts"), permissions=["publish"])
    def publish_drafts(self, request: HttpRequest, closures: QuerySet[ClosureEvent]) -> None:
        published = 0
        for closure_id in closures.values_list("pk", flat=True):
            try:
                publish(closure_id, by=request.user)
            except CannotPublish as error:
                self.message_user(request, str(error), messages.ERROR)
            else:
                published += 1
        if published:
            told = ngettext("%d event is on the record.", "%d events are on the record.", published)
            self.message_user(request, told % published, messages.SUCCESS)
