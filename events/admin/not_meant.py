from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from events.models import NotMeant

from .lists import Listed


@admin.register(NotMeant)
class NotMeantAdmin(Listed, admin.ModelAdmin[NotMeant]):
    """Entered while reviewing; removed here, where it was a mistake: then it is asked again."""

    list_display = ("name", "jurisdiction_name", "organization", "said_by", "said_at")
    list_select_related = ("organization", "said_by")
    list_display_links = None
    search_fields = ("name", "organization__name")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
