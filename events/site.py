"""The editors' site. Not in `events.admin`: its modules register with it while they are loaded."""

from functools import wraps
from typing import Any, cast

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from events.asked import NUL, is_key, unfit
from events.models.on_record import OnRecord

CHOICES_AT_ONCE = 20
LONGEST_PAGE = 10  # digits


class BestFirst(AutocompleteJsonView):
    """Choices while one types: the best first, told apart from their namesakes, none counted.

    A ModelAdmin may have `best_first(rows, term)` and `choice_text(row)`. What was withdrawn is not
    offered, nor is the row whose key is the parameter `but`.
    """

    def get(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> JsonResponse:
        self.term, self.model_admin, self.source_field, to_field = self.process_request(request)
        if not self.has_perm(request):
            raise PermissionDenied
        self.term = self.term.replace(NUL, "")
        rows = self.get_queryset()
        if issubclass(rows.model, OnRecord):
            rows = rows.exclude(stage=OnRecord.Stage.WITHDRAWN)
        if is_key(but := request.GET.get("but", "")):
            rows = rows.exclude(pk=but)
        best_first = getattr(self.model_admin, "best_first", None)
        if best_first and self.term.strip():
            rows = best_first(rows, self.term)
        start = CHOICES_AT_ONCE * (self._page(request) - 1)
        found = list(rows[start : start + CHOICES_AT_ONCE + 1])
        shown = [self.serialize_result(row, to_field) for row in found[:CHOICES_AT_ONCE]]
        more = len(found) > CHOICES_AT_ONCE
        return JsonResponse({"results": shown, "pagination": {"more": more}})

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        text = getattr(self.model_admin, "choice_text", str)
        return {"id": str(getattr(obj, to_field_name)), "text": text(obj)}

    def _page(self, request: HttpRequest) -> int:
        asked = request.GET.get("page", "")
        return max(int(asked), 1) if is_key(asked) and len(asked) < LONGEST_PAGE else 1


class RecordSite(admin.AdminSite):
    site_header = _("Shuttered: the record")
    site_title = _("Shuttered")
    index_title = _("Desk")

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        from events.admin.desk import desk

        return super().index(request, {"desk": desk(request.user), **(extra_context or {})})

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Each page of the admin refuses a selection of no row before it does anything."""

        @wraps(view)
        def fit(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            told = unfit(request)
            if told:
                return self._refuse(request, told)
            answer: HttpResponse = view(request, *args, **kwargs)
            return answer

        return super().admin_view(fit, cacheable)

    def _refuse(self, request: HttpRequest, told: str) -> HttpResponse:
        context = {**self.each_context(request), "title": _("This cannot be read"), "told": told}
        return TemplateResponse(request, "admin/unfit.html", context, status=400)

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return cast("HttpResponse", BestFirst.as_view(admin_site=self)(request))
