"""Who may change what: without the permission to publish, drafts only."""

from typing import Any

from django.http import HttpRequest

from events.models.on_record import OnRecord
from events.record.roles import PUBLISH


def may_publish(request: HttpRequest) -> bool:
    return request.user.has_perm(PUBLISH)


def is_open_to(request: HttpRequest, row: OnRecord | None) -> bool:
    """Whether a row may be changed, as far as its stage goes."""
    return row is None or row.stage == OnRecord.Stage.DRAFT or may_publish(request)


class OpenWhileDraft:
    """For the admin of what is on record: the rest is shown to contributors, read-only.

    Nobody deletes what was published: its address is for ever.
    """

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed: bool = super().has_change_permission(request, obj)  # type: ignore[misc]
        return allowed and is_open_to(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed: bool = super().has_delete_permission(request, obj)  # type: ignore[misc]
        return allowed and (obj is None or obj.stage == OnRecord.Stage.DRAFT)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return may_publish(request)


def public_page(row: Any) -> str | None:
    """The address at which readers see a row; None for one that is not on the record."""
    return row.get_absolute_url() if row.is_public else None


class ShownToReaders:
    """For the admin of rows with a public page."""

    view_on_site: Any = staticmethod(public_page)


class PartOpenWhileDraft:
    """For the rows that stand within one on record; `obj` is the row that they belong to."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed: bool = super().has_add_permission(request, obj)  # type: ignore[misc]
        return allowed and is_open_to(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed: bool = super().has_change_permission(request, obj)  # type: ignore[misc]
        return allowed and is_open_to(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed: bool = super().has_delete_permission(request, obj)  # type: ignore[misc]
        return allowed and is_open_to(request, obj)
