"""When an event that nobody has verified is due: one rule, for readers' pages and for the desk."""

from datetime import date, timedelta

from django.db.models import Q, TextChoices
from django.utils.translation import gettext_lazy as _

from events.models.closure import UNVERIFIED

NEAR = timedelta(days=90)


class Due(TextChoices):
    OVERDUE = "overdue", _("Overdue")
    NEAR = "near", _("Due now")
    LATER = "later", _("Later")
    OPEN = "open", _("No date known")


def is_due(due: Due, today: date) -> Q:
    """Which of the events that are not verified are due then.

    An event is due at the day on which it takes effect; its announcement is no such day. A range
    is near while any of its days is; one without a beginning is taken by its end.
    """
    begins_later = Q(effective_lower__gt=today + NEAR) | Q(
        effective_lower=None, effective_upper__gt=today + NEAR
    )
    passed = Q(effective_upper__lt=today - NEAR)
    dated = Q(status__in=UNVERIFIED, effective_upper__isnull=False)
    return {
        Due.OVERDUE: dated & passed,
        Due.NEAR: dated & ~passed & ~begins_later,
        Due.LATER: dated & ~passed & begins_later,
        Due.OPEN: Q(status__in=UNVERIFIED, effective_upper=None),
    }[due]
