from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from events.ingest.addresses import BadAddress, normalize
from events.models import Article, Snapshot

from .editing import SavesWhatWasEdited
from .site import ADDRESSES


class ArticleForm(forms.ModelForm[Article]):
    def clean_url(self) -> str:
        """The same address twice is one article, whatever stands behind the question mark."""
        try:
            return normalize(self.cleaned_data["url"])
        except BadAddress as error:
            raise ValidationError(str(error), code="bad_address") from error


class SnapshotInline(admin.TabularInline[Snapshot, Article]):
    model = Snapshot
    fields = ("fetched_at", "status", "final_url", "size", "sha256")
    readonly_fields = fields
    can_delete = False
    extra = 0
    max_num = 0


@admin.register(Article)
class ArticleAdmin(SavesWhatWasEdited, admin.ModelAdmin[Article]):
    """An article that is entered by its address is fetched and read by the next free worker."""

    form = ArticleForm
    list_display = ("__str__", "outlet", "published", "language", "state", "reason", "recorded_at")
    list_filter = ("state", "language", "is_sample")
    search_fields = ("title", "url", "outlet")
    readonly_fields = (
        "language", "state", "reason", "attempts", "next_try_at", "recorded_at", "feed",
        "is_sample", "text",
    )  # fmt: skip
    show_full_result_count = False
    formfield_overrides = ADDRESSES
    inlines = (SnapshotInline,)
    entered = ("url", "title", "outlet", "author", "published")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("text")

    def get_fields(self, request: HttpRequest, obj: Article | None = None) -> Any:
        return (*self.entered, *self.readonly_fields) if obj else self.entered

    def get_inlines(self, request: HttpRequest, obj: Article | None) -> Any:
        return self.inlines if obj else ()

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> Any:
        """The address of an article is fixed once it is entered."""
        return (*self.readonly_fields, "url") if obj else self.readonly_fields
