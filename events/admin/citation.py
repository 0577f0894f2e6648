from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from events.models import Citation, ClosureEvent

from .address import AskedByAddress
from .drafts import may_publish
from .standing import HasStanding


@admin.register(Citation)
class CitationAdmin(HasStanding, AskedByAddress, admin.ModelAdmin[Citation]):
    """Reached from its event, where it is edited; here its passage is withheld or disclosed."""

    change_form_template = "admin/events/change_form.html"
    fields = ("closure", "article", "passage", "supports", "is_withheld", "withholding_reason")
    readonly_fields = fields
    list_select_related = ("closure__organization", "article")

    def get_fields(self, request: HttpRequest, obj: Citation | None = None) -> Any:
        """Why something is withheld is for editors alone."""
        return self.fields if may_publish(request) else self.fields[:-1]

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Citation | None = None) -> bool:
        """It goes with its draft."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or obj.closure.stage == ClosureEvent.Stage.DRAFT)
