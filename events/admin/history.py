"""The history of a row of the record, and the way back to an earlier version."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from events.record.history import history_of
from events.record.undo import CannotRevert, revert

from .standing import ReasonForm

ACTS_A_PAGE = 50


class ShowsHistory:
    """For the admin of the record: differences with who, when and why; POST brings one back."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        row = self.get_object(request, unquote(object_id))  # type: ignore[attr-defined]
        if row is None:
            raise Http404(_("There is no such row."))
        if not self.has_view_or_change_permission(request, row):  # type: ignore[attr-defined]
            raise PermissionDenied
        may_revert = self.has_change_permission(request, row)  # type: ignore[attr-defined]
        if request.method == "POST":
            if not may_revert:
                raise PermissionDenied
            return self._revert(request, row)
        acts = Paginator(history_of(row), ACTS_A_PAGE).get_page(request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            **(extra_context or {}),
            "title": _("History: %s") % row,
            "opts": row._meta,
            "object": row,
            "acts": acts,
            "may_revert": may_revert,
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
