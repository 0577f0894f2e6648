from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from events.dates.edtf import parse
from events.ingest import states
from events.ingest.addresses import BadAddress, normalize
from events.ingest.discover import discover, find
from events.models import Article, Citation, Source
from events.models.unseen import seen_in_a_line
from events.review.hints import hints_of

from .editing import SavesWhatWasEdited
from .ingestion import ShowsIngestion
from .lists import Listed, number_of, spoken
from .recorded import Recorded
from .site import ADDRESSES, normalized
from .snapshot import HasSnapshots, SnapshotInline


class ArticleForm(forms.ModelForm[Article]):
    """What a page says of itself is kept as it is found; what an editor types can be seen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in {"title", "outlet", "author"} & set(self.fields):
            self.fields[name].validators.append(seen_in_a_line)

    def clean_url(self) -> str:
        """The same address twice is one article, whatever stands behind the question mark."""
        address = normalized(self.cleaned_data["url"])
        if known := find(self.cleaned_data["url"]):
            told = _("An article with this address already exists: %s.")
            raise ValidationError(told % known, code="unique")
        return address


@admin.register(Article)
class ArticleAdmin(
    ShowsIngestion,
    HasSnapshots,
    Recorded,
    SavesWhatWasEdited,
    Listed,
    admin.ModelAdmin[Article],
):
    """An article that is entered by its address is fetched and read by the next free worker."""

    form = ArticleForm
    list_display = (
        "__str__", "outlet", "day", "language", "state", "reason", "cited", "recorded",
    )  # fmt: skip
    list_filter = ("state", "failure", "language", "is_withheld", "is_sample")
    search_fields = ("title", "url", "outlet")
    search_help_text = _("Title, outlet or address.")
    readonly_fields = (
        "language", "state", "reason", "attempts", "next_try_at", "recorded_at", "feed",
        "read_by", "is_sample", "text", "hints", "stands",
    )  # fmt: skip
    formfield_overrides = ADDRESSES
    inlines = (SnapshotInline,)
    actions = ("try_again",)
    entered = ("url", "title", "outlet", "author", "published")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("text")

    def listed(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        counted: QuerySet[Any] = rows.annotate(
            times_cited=number_of(Citation.objects.all(), "article")
        )
        return counted

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> Any:
        entered = (None, {"fields": ("url", "title", ("outlet", "author"), "published")})
        if obj is None:
            return (entered,)
        archived = {"fields": ("language", "text", "hints"), "classes": ("archived",)}
        steps = (
            ("state", "reason"),
            ("attempts", "next_try_at"),
            ("recorded_at", "feed"),
            ("read_by",),
        )
        return (
            entered,
            (_("As archived"), archived),
            (_("As it stands today"), {"fields": ("stands",)}),
            (_("How far it has come"), {"fields": (*steps, "is_sample")}),
        )

    def get_inlines(self, request: HttpRequest, obj: Article | None) -> Any:
        return self.inlines if obj else ()

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> Any:
        """The address of an article is fixed once it is entered."""
        return (*self.readonly_fields, "url") if obj else self.readonly_fields

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """A new one enters as any address does, so that a worker is rung."""
        if not change:
            obj.pk = discover(obj.url, keep=True).pk
            obj._state.adding = False
        super().save_model(request, obj, form, change=True)

    @admin.action(description=_("Try to fetch again"), permissions=["change"])
    def try_again(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        """Those that failed or wait for their next try; the rest stays as it is."""
        tried = sum(states.retry(pk) for pk in articles.values_list("pk", flat=True))
        told = ngettext("%d article is tried again.", "%d articles are tried again.", tried)
        self.message_user(request, told % tried)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        """A pasted address finds its article in whatever form it was pasted."""
        try:
            address = normalize(search_term)
        except BadAddress:
            return super().get_search_results(request, queryset, search_term)
        return queryset.filter(Q(url=address) | Q(canonical_url=address)), False

    def choice_text(self, article: Article) -> str:
        told = ", ".join(filter(None, (article.outlet, spoken(article.published))))
        return f"{article} ({told})" if told else str(article)

    @admin.display(description=_("published"), ordering="published_lower")
    def day(self, article: Article) -> str:
        return spoken(article.published)

    @admin.display(description=_("bodies that it does not name"))
    def hints(self, article: Article) -> str:
        """Told to end in its text; an editor may know who is meant."""
        hints = hints_of(article, article.proposals.all())
        if not hints:
            return str(_("None."))
        told = {"hints": hints, "article": article}
        return render_to_string("admin/events/proposal/hints.html", told)

    @admin.display(description=_("its address"))
    def stands(self, article: Article) -> str:
        source: Source | None = getattr(article, "source", None)
        if source is None or source.since is None:
            return str(_("Not looked at again yet."))
        told = _("%(state)s since %(day)s. %(reason)s")
        said = {"state": capfirst(source.get_state_display()), "reason": source.reason}
        return str(told % {**said, "day": spoken(parse(source.since.isoformat()))})

    @admin.display(description=_("cited"))
    def cited(self, article: Any) -> int:
        return int(article.times_cited)

    @admin.display(description=_("recorded"), ordering="recorded_at")
    def recorded(self, article: Article) -> str:
        return f"{article.recorded_at:%Y-%m-%d}"
