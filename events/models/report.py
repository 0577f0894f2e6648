from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.dates.today import today

from .closure import ClosureEvent
from .record_version import grows_version

LONGEST_TEXT = 2000
IS_PUBLIC = "COALESCE(OLD.state, 'new') = 'acted_on' OR COALESCE(NEW.state, 'new') = 'acted_on'"


class ReportQuerySet(models.QuerySet["Report"]):
    def waiting(self) -> Self:
        """Those that nobody answered yet: danger first, then the oldest."""
        return self.filter(state=Report.State.NEW).order_by("kind", "pk")

    def corrected(self) -> Self:
        """Those whose answer readers may see, as far as the report goes; the newest first.

        A danger is not told: that something was changed because of it would point at it.
        """
        answered = self.filter(state=Report.State.ACTED_ON).exclude(kind=Report.Kind.DANGER)
        return answered.order_by("-settled_at", "-pk")


class Report(models.Model):
    """What a reader says of an event: that something is wrong, or dangerous, or a source.

    Who sent it is not known. `text` and `address` are for editors alone, and shown as text.
    `act` is that of the history (`pgh_context_id`) by which it was acted on. `record_then` names
    what the record was when it came in (`events.record.history.state_of_tables`): of when that was
    the day alone is kept, since the hour would help to find out who sent it.
    """

    class Kind(models.TextChoices):  # in the order of the alphabet, which is that of urgency
        DANGER = "danger", _("danger")
        ERROR = "error", _("error")
        SOURCE = "source", _("new source")

    class State(models.TextChoices):
        NEW = "new", _("waiting")
        ACTED_ON = "acted_on", _("acted on")
        NOT_ACTED_ON = "not_acted_on", _("not acted on")

    closure = models.ForeignKey(
        ClosureEvent, models.PROTECT, related_name="reports", verbose_name=_("event")
    )
    kind = models.CharField(_("kind"), max_length=6, choices=Kind)
    text = models.CharField(_("text"), max_length=LONGEST_TEXT, blank=True)
    address = models.CharField(_("address"), max_length=LONGEST_TEXT, blank=True)
    received_on = models.DateField(_("received"), default=today, db_index=True, editable=False)
    record_then = models.TextField(_("the record then"), blank=True, db_default="", editable=False)
    state = models.CharField(
        _("state"), max_length=12, choices=State, default=State.NEW, editable=False
    )
    reason = models.TextField(_("reason"), blank=True, editable=False)
    act = models.UUIDField(_("act"), null=True, blank=True, editable=False)
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True, editable=False)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("settled by"),
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ("kind", "pk")
        triggers = [grows_version(IS_PUBLIC)]
        indexes = [
            models.Index(fields=["kind", "id"], name="report_queue", condition=Q(state="new")),
            models.Index(
                fields=["-settled_at", "-id"],
                name="report_corrections",
                condition=Q(state="acted_on"),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="report_says_something", condition=~Q(text="") | ~Q(address="")
            ),
            models.CheckConstraint(
                name="report_settled_or_new",
                condition=Q(state="new", settled_at=None)
                | (~Q(state="new") & Q(settled_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="report_answered",
                condition=Q(state="new", act=None)
                | Q(state="acted_on", act__isnull=False)
                | (Q(state="not_acted_on", act=None) & ~Q(reason="")),
                violation_error_message=_("Say why it is not acted on."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.closure}"
