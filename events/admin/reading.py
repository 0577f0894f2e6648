"""How a date is read, for the date inputs of the admin while one types."""

from django.contrib import admin
from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from events.dates.edtf import EdtfError
from events.dates.wording import reading


@admin.site.admin_view
@require_safe
def date_reading(request: HttpRequest) -> JsonResponse:
    """JSON {reading}, or {error} with an example; an empty text reads as nothing."""
    text = request.GET.get("text", "").strip()
    try:
        return JsonResponse({"reading": reading(text, get_language() or "en") if text else ""})
    except EdtfError as error:
        return JsonResponse({"error": str(error)})
