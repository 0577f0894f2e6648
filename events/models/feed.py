from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

FIVE_MINUTES = timedelta(minutes=5)
HOUR = timedelta(hours=1)
DAY = timedelta(hours=24)


class FeedQuerySet(models.QuerySet["Feed"]):
    def due(self, now: datetime) -> Self:
        return self.filter(is_paused=False, next_poll_at__lte=now)

    def failing(self) -> Self:
        """Those whose last poll failed, the longest first."""
        return self.filter(is_paused=False, failures__gt=0).order_by("-failures", "pk")


class Feed(models.Model):
    """An RSS, Atom or JSON feed or a news sitemap, polled on its own interval."""

    url = models.URLField(_("address"), max_length=2000, unique=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    outlet = models.CharField(_("outlet"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=35, blank=True)
    is_sample = models.BooleanField(
        _("sample"), default=False, help_text=_("Invented, for trying.")
    )
    is_paused = models.BooleanField(_("paused"), default=False)
    interval = models.DurationField(_("interval"), default=HOUR)
    next_poll_at = models.DateTimeField(_("next poll"), default=timezone.now, db_index=True)
    polled_at = models.DateTimeField(_("last polled"), null=True, blank=True)
    etag = models.CharField(_("ETag"), max_length=500, blank=True)
    last_modified = models.CharField(_("Last-Modified"), max_length=100, blank=True)
    failures = models.PositiveIntegerField(_("failures in a row"), default=0)
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
