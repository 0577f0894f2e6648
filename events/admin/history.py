"""The history of a row of the record, and the ways back: to an earlier version, from an act."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from events.record.history import differences, history_of, without_withholding
from events.record.undo import CannotRevert, revert
from events.record.undo_act import written_by
from events.review.reopen import undo_act

from .drafts import may_publish
from .standing import ReasonForm

ACTS_A_PAGE = 50


class ShowsHistory:
    """For the admin of the record: differences with who, when and why; POST brings one back."""

    def get_urls(self) -> list[URLPattern]:
        opts = self.model._meta  # type: ignore[attr-defined]
        view = self.admin_site.admin_view(self.undo_view)  # type: ignore[attr-defined]
        name = f"{opts.app_label}_{opts.model_name}_undo"
        urls: list[URLPattern] = super().get_urls()  # type: ignore[misc]
        return [path("<path:object_id>/undo/<uuid:act>/", view, name=name), *urls]

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        row = self.row_at(request, object_id)  # type: ignore[attr-defined]
        may_revert = self.has_change_permission(request, row)  # type: ignore[attr-defined]
        if request.method == "POST":
            if not may_revert:
                raise PermissionDenied
            return self._revert(request, row)
        told = history_of(row)
        if not may_publish(request):
            told = without_withholding(told)
        acts = Paginator(told, ACTS_A_PAGE).get_page(request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            **(extra_context or {}),
            "title": _("History: %s") % row,
            "opts": row._meta,
            "object": row,
            "acts": acts,
            "may_revert": may_revert,
            "may_undo": may_publish(request),
        }
        return TemplateResponse(request, "admin/events/history.html", context)

    def _revert(self, request: HttpRequest, row: Any) -> HttpResponse:
        form = ReasonForm(request.POST)
        reason = form.cleaned_data["reason"] if form.is_valid() else ""
        try:
            revert(row, request.POST.get("version", ""), by=request.user, reason=reason)
        except CannotRevert as error:
            messages.error(request, _("Nothing was changed. %s") % error)
        else:
            messages.success(request, _("The earlier version stands again."))
        return redirect(request.get_full_path())

    def undo_view(self, request: HttpRequest, object_id: str, act: UUID) -> HttpResponse:
        """GET lists all that one act of the row's history wrote and asks why, POST undoes it."""
        row = self.get_object(request, unquote(object_id))  # type: ignore[attr-defined]
        if not may_publish(request):
            raise PermissionDenied
        wrote = written_by(act)
        if row is None or not wrote:
            raise Http404(_("There is no such act."))
        form = ReasonForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            try:
                undo_act(act, by=request.user, reason=form.cleaned_data["reason"])
            except CannotRevert as error:
                form.add_error(None, _("Nothing was changed. %s") % error)
            else:
                messages.success(request, _("The act was undone."))
                return redirect(self._after_undoing(row))
        told = differences((each.model, each.after, each.before) for each in wrote)
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": _("Undo an act"),
            "opts": row._meta,
            "object": row,
            "form": form,
            "discloses": any(
                one.name == "is_withheld" and one.after for change in told for one in change.fields
            ),
            "changes": [(each.name, change) for each, change in zip(wrote, told, strict=True)],
        }
        return TemplateResponse(request, "admin/events/undo.html", context)

    def _after_undoing(self, row: Any) -> str:
        opts = row._meta
        if type(row)._default_manager.filter(pk=row.pk).exists():
            return reverse(f"admin:{opts.app_label}_{opts.model_name}_history", args=[row.pk])
        return reverse(f"admin:{opts.app_label}_{opts.model_name}_changelist")
