"""The editors' site. Not in `events.admin`: its modules register with it while they are loaded."""

from typing import Any, cast

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

CHOICES_AT_ONCE = 20


class BestFirst(AutocompleteJsonView):
    """Choices while one types: the best first, told apart from their namesakes, none counted.

    A ModelAdmin may have `best_first(rows, term)` and `choice_text(row)`.
    """

    def get(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> JsonResponse:
        self.term, self.model_admin, self.source_field, to_field = self.process_request(request)
        if not self.has_perm(request):
            raise PermissionDenied
        rows = self.get_queryset()
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
        return max(int(asked), 1) if asked.isascii() and asked.isdigit() else 1


class RecordSite(admin.AdminSite):
    site_header = _("Shuttered: the record")
    site_title = _("Shuttered")
    index_title = _("Desk")

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        from events.admin.desk import desk

        return super().index(request, {"desk": desk(request.user), **(extra_context or {})})

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return cast("HttpResponse", BestFirst.as_view(admin_site=self)(request))
