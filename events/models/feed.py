from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .outlet import Outlet

FIVE_MINUTES = timedelta(minutes=5)
HOUR = timedelta(hours=1)
DAY = timedelta(hours=24)


class FeedQuerySet(models.QuerySet["Feed"]):
    def polled(self) -> Self:
        """Those that are asked at all, by themselves."""
        return self.filter(is_paused=False, is_listed=True)

    def due(self, now: datetime) -> Self:
        return self.polled().filter(next_poll_at__lte=now)

    def failing(self) -> Self:
        """Those whose last poll failed, the longest first."""
        return self.polled().filter(failures__gt=0).order_by("-failures", "pk")


class Feed(models.Model):
    """An RSS, Atom or JSON feed or a news sitemap, polled on its own interval.

    The sitemaps that an index names are feeds of their own, as long as it names them.
    """

    class Failure(models.TextChoices):
        SOFT = "soft", _("the site is in trouble")
        HARD = "hard", _("the site gives no feed there")
        NAME = "name", _("the host is not found")

    url = models.URLField(_("address"), max_length=2000, unique=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    outlet = models.CharField(_("outlet"), max_length=200, blank=True)
    published_by = models.ForeignKey(
        Outlet,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="feeds",
        verbose_name=_("published by"),
    )
    language = models.CharField(_("language"), max_length=35, blank=True)
    is_sample = models.BooleanField(
        _("sample"), default=False, help_text=_("Invented, for trying.")
    )
    is_paused = models.BooleanField(_("paused"), default=False)
    index = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="parts",
        verbose_name=_("sitemap index"),
    )
    is_listed = models.BooleanField(
        _("listed"),
        default=True,
        editable=False,
        help_text=_("Whether its index still names it, among the newest."),
    )

    interval = models.DurationField(_("interval"), default=HOUR)
    next_poll_at = models.DateTimeField(_("next poll"), default=timezone.now, db_index=True)
    polled_at = models.DateTimeField(_("last polled"), null=True, blank=True)
    changed_at = models.DateTimeField(
        _("last brought something new"), null=True, blank=True, editable=False
    )
    format = models.CharField(_("format"), max_length=40, blank=True, editable=False)
    passed_over = models.TextField(
        _("passed over"),
        blank=True,
        editable=False,
        help_text=_("What of it brought no article, or not all that it should, when last read."),
    )
    etag = models.CharField(_("ETag"), max_length=500, blank=True)
    last_modified = models.CharField(_("Last-Modified"), max_length=100, blank=True)
    body_sha256 = models.CharField(
        _("SHA-256 of its body"), max_length=64, blank=True, editable=False
    )
    failures = models.PositiveIntegerField(_("failures in a row"), default=0)
    failure = models.CharField(
        _("sort of failure"), max_length=4, choices=Failure, blank=True, editable=False
    )
    last_error = models.TextField(_("last error"), blank=True)

    objects = FeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("feed")
        verbose_name_plural = _("feeds")
        ordering = ("outlet", "url")
        constraints = [
            models.CheckConstraint(
                name="feed_interval_within_bounds",
                condition=Q(interval__range=(FIVE_MINUTES, DAY)),
                violation_error_message=_("Poll every 5 minutes to 24 hours."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.outlet or self.url
