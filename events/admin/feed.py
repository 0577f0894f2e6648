from django.contrib import admin

from events.models import Feed

from .address import AskedByAddress
from .editing import SavesWhatWasEdited
from .filters import FailingFeeds
from .site import ADDRESSES


@admin.register(Feed)
class FeedAdmin(SavesWhatWasEdited, AskedByAddress, admin.ModelAdmin[Feed]):
    list_display = ("__str__", "url", "next_poll_at", "polled_at", "failures", "is_paused")
    list_filter = ("is_paused", FailingFeeds, "is_sample")
    search_fields = ("title", "outlet", "url")
    readonly_fields = ("polled_at", "etag", "last_modified", "failures", "last_error")
    show_full_result_count = False
    formfield_overrides = ADDRESSES
