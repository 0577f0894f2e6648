from datetime import datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .outlet import Outlet


class FeedSearchQuerySet(models.QuerySet["FeedSearch"]):
    def due(self, now: datetime) -> Self:
        return self.exclude(step=FeedSearch.Step.DONE).filter(next_try_at__lte=now)


class FeedSearch(models.Model):
    """Looking for the feeds of an outlet, in the background, one address after the other.

    `found` are dicts of `url`, `title`, `format`, `entries` (how many) and `newest` (a day, or
    None); `to_ask` the addresses where there may be one.
    """

    class Step(models.TextChoices):
        PAGE = "page", _("to read its front page")
        NAMED = "named", _("to ask where the site says that feeds are")
        USUAL = "usual", _("to ask where feeds usually are")
        DONE = "done", _("done")

    outlet = models.OneToOneField(
        Outlet, models.CASCADE, related_name="search", verbose_name=_("outlet")
    )
    step = models.CharField(_("step"), max_length=5, choices=Step, default=Step.PAGE)
    to_ask = ArrayField(models.CharField(max_length=2000), default=list, blank=True)
    found = models.JSONField(_("found"), default=list)
    reason = models.TextField(_("reason"), blank=True)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    next_try_at = models.DateTimeField(_("next try"), default=timezone.now)

    objects = FeedSearchQuerySet.as_manager()

    class Meta:
        verbose_name = _("search for feeds")
        verbose_name_plural = _("searches for feeds")

    def __str__(self) -> str:
        return str(self.outlet)

    @property
    def is_done(self) -> bool:
        return self.step == self.Step.DONE
