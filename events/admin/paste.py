"""A page on which a list pasted from a gazette becomes drafts, after a look at each line."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.models import ClosureEvent
from events.record.acts import act
from events.record.paste import LISTED, NotEntered, Planned, enter_list, plan
from events.record.publish import Evidence

from .paste_form import GROUPS, PasteForm

ENTER = "_enter"
NEEDED = tuple(f"events.add_{model}" for model in ("closureevent", "organization", "article"))


class PastesLists:
    """For the admin of events."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.paste_view)  # type: ignore[attr-defined]
        urls: list[URLPattern] = super().get_urls()  # type: ignore[misc]
        return [path("paste/", view, name="events_closureevent_paste"), *urls]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {"may_paste": request.user.has_perms(NEEDED), **(extra_context or {})}
        response: HttpResponse = super().changelist_view(request, context)  # type: ignore[misc]
        return response

    def paste_view(self, request: HttpRequest) -> HttpResponse:
        """POST shows what would become of each line; with ENTER it enters what was shown."""
        if not request.user.has_perms(NEEDED):
            raise PermissionDenied
        form = PasteForm(request.POST if request.method == "POST" else None)
        closures: Sequence[ClosureEvent] = ()
        rows: Sequence[Planned] = ()
        if form.is_valid() and ENTER in request.POST:
            closures, rows = _enter(request, form)
        elif form.is_valid():
            rows = plan(form.pasted(), form.decisions())
        if closures:
            return _listed(request, closures)
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": _("Paste a list"),
            "opts": ClosureEvent._meta,
            "form": form,
            "groups": [(title, [form[name] for name in names]) for title, names in GROUPS],
            "rows": rows,
            "closure": form.instance,
            "law": form.cleaned_data.get("law") if form.is_bound else None,
            "new": sum(row.is_decided and row.organization is None for row in rows),
            "doubtful": sum(row.is_doubtful for row in rows),
            "media": self.media + form.media,  # type: ignore[attr-defined]
        }
        return TemplateResponse(request, "admin/events/paste.html", context)


def _enter(
    request: HttpRequest, form: PasteForm
) -> tuple[Sequence[ClosureEvent], Sequence[Planned]]:
    """The drafts; where none was entered, the editor is told why, and what to look at."""
    try:
        with act(by=request.user, reason=LISTED):
            evidence = Evidence(form.source())
            return enter_list(form.pasted(), form.decisions(), evidence, by=request.user), ()
    except NotEntered as reason:
        messages.warning(request, str(reason))
        return (), reason.plan
    except ValidationError as error:
        form.add_error(None, error)
        return (), ()


def _listed(request: HttpRequest, closures: Sequence[ClosureEvent]) -> HttpResponse:
    told = ngettext("%d draft was entered.", "%d drafts were entered.", len(closures))
    messages.success(request, told % len(closures))
    drafts = {
        "source": closures[0].citations.get().article_id,
        "stage__exact": ClosureEvent.Stage.DRAFT.value,
    }
    return redirect(reverse("admin:events_closureevent_changelist", query=drafts))
