from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .article import Article
from .record_version import grows_version

TURNS_IN_PUBLIC = """
COALESCE(OLD.state, 'unseen') <> COALESCE(NEW.state, 'unseen') AND (
EXISTS (SELECT 1 FROM events_citation c WHERE c.article_id IN (OLD.article_id, NEW.article_id))
OR EXISTS (SELECT 1 FROM events_claim c WHERE c.article_id IN (OLD.article_id, NEW.article_id)))
"""


class SourceQuerySet(models.QuerySet["Source"]):
    def due(self, now: datetime) -> Self:
        """Those to be looked at again (UTC), the longest due first; nothing that is withheld."""
        due = self.filter(next_look_at__lte=now, article__is_withheld=False)
        return due.order_by("next_look_at", "pk")

    def turned(self) -> Self:
        """What became of sources that no editor has noted yet, the newest first."""
        return self.filter(is_noted=False).order_by("-since", "-pk")


class Source(models.Model):
    """A cited address as it stands today, looked at again now and then."""

    class State(models.TextChoices):
        UNSEEN = "unseen", _("not looked at yet")
        LIVE = "live", _("live")
        CHANGED = "changed", _("changed")
        GONE = "gone", _("gone")
        SHUT = "shut", _("shut to robots")

    article = models.OneToOneField(
        Article, models.CASCADE, primary_key=True, related_name="source", verbose_name=_("article")
    )
    state = models.CharField(_("state"), max_length=7, choices=State, default=State.UNSEEN)
    since = models.DateField(
        _("since"), null=True, blank=True, help_text=_("The day (UTC) it was first seen to be so.")
    )
    reason = models.TextField(_("reason"), blank=True, help_text=_("What was found there."))
    looked_at = models.DateTimeField(_("last looked at"), null=True, blank=True, db_index=True)
    next_look_at = models.DateTimeField(_("next look"), default=timezone.now, db_index=True)
    failures = models.PositiveSmallIntegerField(_("looks in vain"), default=0)
    is_noted = models.BooleanField(
        _("noted"), default=True, help_text=_("Whether an editor has seen what became of it.")
    )

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("cited address")
        verbose_name_plural = _("cited addresses")
        ordering = ("-since", "-pk")
        indexes = [
            models.Index(
                fields=["-since", "-article"], name="source_turned", condition=Q(is_noted=False)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="source_seen_has_a_day",
                condition=Q(state="unseen", since=None)
                | (~Q(state="unseen") & Q(since__isnull=False)),
            ),
        ]
        triggers = [grows_version(TURNS_IN_PUBLIC, columns=("state",))]

    def __str__(self) -> str:
        return str(self.article)
