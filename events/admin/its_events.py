"""The latest events on the page of the organization or law that they belong to."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from events.models import ClosureEvent

SHOWN = 20


@dataclass(frozen=True)
class ItsEvents:
    """The latest; `all_at` leads to the list of all of them where there are more."""

    rows: list[ClosureEvent]
    more: bool
    all_at: str
    add_at: str


class ShowsItsEvents:
    """For admins of rows with `closures`; `events_by` is how the list of events is narrowed."""

    events_by: str
    is_named_in_new_events = False

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = context.get("original")
        if row and not context.get("is_popup"):
            context = context | {"its_events": self._its_events(request, row)}
        response: HttpResponse = super().render_change_form(  # type: ignore[misc]
            request, context, *args, **kwargs
        )
        return response

    def _its_events(self, request: HttpRequest, row: Any) -> ItsEvents:
        found = row.closures.select_related("organization").defer("summary")[: SHOWN + 1]
        rows = list(found)
        listed, added = "admin:events_closureevent_changelist", "admin:events_closureevent_add"
        may_add = self.is_named_in_new_events and request.user.has_perm("events.add_closureevent")
        return ItsEvents(
            rows[:SHOWN],
            len(rows) > SHOWN,
            reverse(listed, query={self.events_by: row.pk}),
            reverse(added, query={self.events_by.partition("__")[0]: row.pk}) if may_add else "",
        )
