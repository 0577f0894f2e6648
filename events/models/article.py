from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.dates.field import EdtfField, bound_of

from .address import web_address
from .feed import Feed
from .history import with_history
from .on_record import Withholdable, withholding_rule
from .record_version import grows_version
from .search_text import refreshes_search

PUBLIC_FIELDS = ("url", "title", "outlet", "author", "published", "language", "is_withheld")
IS_CITED = """
EXISTS (SELECT 1 FROM events_citation c WHERE c.article_id IN (OLD.id, NEW.id))
OR EXISTS (SELECT 1 FROM events_claim c WHERE c.article_id IN (OLD.id, NEW.id))
"""


class ArticleQuerySet(models.QuerySet["Article"]):
    def due(self, state: "Article.State", now: datetime) -> Self:
        """Articles in `state` whose time has come and that no worker holds (UTC)."""
        return self.filter(state=state).free(now)

    def free(self, now: datetime) -> Self:
        """Those whose time has come and that no worker holds (UTC)."""
        is_held_by_nobody = Q(leased_until=None) | Q(leased_until__lt=now)
        return self.filter(is_held_by_nobody, next_try_at__lte=now)

    def to_reread(self, reading: int) -> Self:
        """Those with a text that an older version of the rules was the last to search."""
        searched = (Article.State.SEARCHED, Article.State.IRRELEVANT)
        return self.filter(state__in=searched, read_by__lt=reading).exclude(text="")

    def failed(self) -> Self:
        return self.filter(state=Article.State.FAILED)


@with_history("ArticleHistory", fields=["id", *PUBLIC_FIELDS, "withholding_reason"])
class Article(Withholdable):
    """One piece of news at one canonical address.

    `state` says how far ingestion has come; what is due is worked on by whichever worker claims it.
    """

    class State(models.TextChoices):
        CITED = "cited", _("cited, not fetched")
        DISCOVERED = "discovered", _("to be fetched")
        FETCHED = "fetched", _("to be read")
        READ = "read", _("to be searched for closures")
        SEARCHED = "searched", _("searched")
        IRRELEVANT = "irrelevant", _("reports no closure")
        DUPLICATE = "duplicate", _("the same as another")
        FAILED = "failed", _("failed")

    class Failure(models.TextChoices):
        OTHER = "", _("other")
        ADDRESS = "address", _("no address that may be fetched")
        SITE = "site", _("the site could not be reached")
        GONE = "gone", _("the page is not there")
        REFUSED = "refused", _("the site does not give the page")
        ROBOTS = "robots", _("shut to programs by robots.txt")
        NO_ARTICLE = "no_article", _("the page is no article")
        LANGUAGE = "language", _("in a language that is not read")
        UNFORESEEN = "unforeseen", _("an unforeseen fault")

    url = models.URLField(_("address"), max_length=2000, unique=True, validators=[web_address])
    canonical_url = models.URLField(
        _("canonical address"),
        max_length=2000,
        blank=True,
        help_text=_("As the page gives it; empty until it is read."),
    )
    title = models.CharField(_("title"), max_length=500, blank=True)
    outlet = models.CharField(_("outlet"), max_length=200, blank=True)
    author = models.CharField(_("author"), max_length=200, blank=True)
    published = EdtfField(_("published"), help_text=_("The day in the article's own time zone."))
    published_lower = bound_of("published", "lower")
    published_upper = bound_of("published", "upper")
    language = models.CharField(_("language"), max_length=35, blank=True)
    text = models.TextField(_("text"), blank=True)
    is_sample = models.BooleanField(
        _("sample"), default=False, help_text=_("Invented, for trying.")
    )
    is_kept = models.BooleanField(
        _("kept"),
        default=False,
        db_default=False,
        editable=False,
        help_text=_("An editor gave its address: its bytes are kept, whatever it reports."),
    )
    feed = models.ForeignKey(
        Feed,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("feed"),
    )
    recorded_at = models.DateTimeField(_("recorded"), default=timezone.now, editable=False)

    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DISCOVERED)
    reason = models.TextField(
        _("reason"), blank=True, help_text=_("Why it stands where it stands.")
    )
    failure = models.CharField(
        _("sort of failure"), max_length=10, choices=Failure, blank=True, default="", db_default=""
    )
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    next_try_at = models.DateTimeField(_("next try"), default=timezone.now)
    leased_until = models.DateTimeField(_("held by a worker until"), null=True, blank=True)

    read_by = models.SmallIntegerField(
        _("read by rules of version"),
        default=0,
        db_default=0,
        editable=False,
        help_text=_("Older rules than those of now have it read again by manage.py reread."),
    )
    settled_at = models.DateTimeField(
        _("settled"), null=True, blank=True, help_text=_("When it came to its end (UTC).")
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ("-recorded_at", "-pk")
        indexes = [
            models.Index(
                fields=["state", "next_try_at"],
                name="article_due",
                condition=Q(state__in=("discovered", "fetched", "read")),
            ),
            models.Index(fields=["-recorded_at", "-id"], name="article_recorded"),
            models.Index(
                fields=["-recorded_at", "-id"],
                name="article_failed",
                condition=Q(state="failed"),
            ),
            models.Index(fields=["failure"], name="article_failure", condition=Q(state="failed")),
            models.Index(
                fields=["state", "settled_at"],
                name="article_settled",
                condition=Q(state__in=("searched", "irrelevant", "duplicate", "failed")),
            ),
        ]
        triggers = [
            grows_version(IS_CITED, columns=PUBLIC_FIELDS),
            refreshes_search(
                "SELECT closure_id FROM events_citation WHERE article_id = NEW.id", "is_withheld"
            ),
        ]
        constraints = [
            withholding_rule("article"),
            models.UniqueConstraint(
                fields=["canonical_url"],
                name="article_canonical_once",
                condition=~Q(canonical_url=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.url


class Snapshot(models.Model):
    """The bytes of an article as fetched, never altered."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="snapshots")
    fetched_at = models.DateTimeField(_("fetched"), default=timezone.now)
    final_url = models.URLField(_("final address"), max_length=2000)
    redirects = models.JSONField(
        _("redirects"),
        default=list,
        help_text=_(
            "Addresses that sent on to the next, with their HTTP status; the final one "
            "is not among them."
        ),
    )
    status = models.PositiveSmallIntegerField(_("HTTP status"))
    headers = models.JSONField(_("headers"), default=dict)
    sha256 = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    size = models.PositiveBigIntegerField(_("bytes"))
    body = models.FileField(_("body"), max_length=200)
    text = models.TextField(
        _("text"),
        blank=True,
        db_default="",  # workers of before go on archiving while a site is renewed
        help_text=_("What the page had come to say, where it was changed after it was cited."),
    )

    class Meta:
        verbose_name = _("snapshot")
        verbose_name_plural = _("snapshots")
        ordering = ("-fetched_at", "-pk")

    def __str__(self) -> str:
        return f"{self.final_url} ({self.fetched_at:%Y-%m-%d %H:%M} UTC)"
