"""What organizations, laws, events and claims have in common: drafts, publication, withdrawal."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class OnRecord(models.Model):
    """A row that enters as a draft, is published once, and stays at its address ever after.

    `entered_at` is when the row was entered, `recorded_at` when it was published; neither says
    when anything happened. A withdrawn row keeps a tombstone with its reason; one that was merged
    is withdrawn and leads to the row that it went into.
    """

    class Stage(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("withdrawn")

    stage = models.CharField(
        _("stage"), max_length=10, choices=Stage, default=Stage.DRAFT, editable=False
    )
    withdrawal_reason = models.TextField(
        _("reason for withdrawal"), blank=True, editable=False, help_text=_("Shown to readers.")
    )
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged_from",
        verbose_name=_("merged into"),
    )
    entered_at = models.DateTimeField(_("entered"), default=timezone.now, editable=False)
    recorded_at = models.DateTimeField(
        _("recorded"),
        null=True,
        blank=True,
        editable=False,
        help_text=_("When it was put on the record (UTC)."),
    )
    is_sample = models.BooleanField(
        _("sample"), default=False, help_text=_("Invented, for trying.")
    )

    class Meta:
        abstract = True

    @property
    def is_public(self) -> bool:
        return self.stage == self.Stage.PUBLISHED


class Withholdable(models.Model):
    """A row whose identifying fields leave by no door while it is withheld."""

    is_withheld = models.BooleanField(_("withheld"), default=False, editable=False)
    withholding_reason = models.TextField(
        _("reason for withholding"), blank=True, editable=False, help_text=_("For editors only.")
    )

    class Meta:
        abstract = True


# The fields by which a row is public, withdrawn, merged or withheld; each has acts of its own.
STANDING = frozenset(f.name for f in (*OnRecord._meta.fields, *Withholdable._meta.fields))


def stage_rules(name: str) -> list[models.BaseConstraint]:
    """The constraints of an OnRecord table; `name` begins their names."""
    return [
        models.CheckConstraint(
            name=f"{name}_recorded_when_public",
            condition=Q(stage="draft") | Q(recorded_at__isnull=False),
        ),
        models.CheckConstraint(
            name=f"{name}_withdrawn_with_reason",
            condition=~Q(stage="withdrawn") | ~Q(withdrawal_reason=""),
            violation_error_message=_("Say why it is withdrawn."),
        ),
        models.CheckConstraint(
            name=f"{name}_merged_is_withdrawn",
            condition=Q(merged_into=None) | (Q(stage="withdrawn") & ~Q(merged_into=F("id"))),
        ),
    ]


def withholding_rule(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{name}_withheld_with_reason",
        condition=Q(is_withheld=False) | ~Q(withholding_reason=""),
        violation_error_message=_("Say why it is withheld."),
    )


def published_now() -> dict[str, Any]:
    """The fields of a row that enters the record at once."""
    return {"stage": OnRecord.Stage.PUBLISHED, "recorded_at": timezone.now()}
