from django.contrib import admin
from django.http import HttpRequest

from events.models import Article, Snapshot

from .site import ADDRESSES


class SnapshotInline(admin.TabularInline[Snapshot, Article]):
    model = Snapshot
    fields = ("fetched_at", "status", "final_url", "size", "sha256")
    readonly_fields = fields
    can_delete = False
    extra = 0
    max_num = 0


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin[Article]):
    list_display = ("__str__", "outlet", "published", "language", "state", "reason", "recorded_at")
    list_filter = ("state", "language", "is_sample")
    search_fields = ("title", "url", "outlet")
    fields = (
        "url", "title", "outlet", "author", "published", "language", "state", "reason",
        "attempts", "next_try_at", "recorded_at", "feed", "is_sample", "text",
    )  # fmt: skip
    readonly_fields = (
        "language", "state", "reason", "attempts", "next_try_at", "recorded_at", "feed",
        "is_sample", "text",
    )  # fmt: skip
    show_full_result_count = False
    formfield_overrides = ADDRESSES
    inlines = (SnapshotInline,)

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> list[str]:
        """The address of an article is fixed once it is entered."""
        return [*self.readonly_fields, "url"] if obj else [*self.readonly_fields]
