import hashlib
import json
from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .article import Article
from .claim import Claim
from .closure import ClosureEvent


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def pending(self) -> Self:
        """What an editor is asked; copies are not, they wait with the one that they repeat."""
        return self.filter(state=Proposal.State.PENDING, copy_of=None)

    def wait_as_one(self) -> None:
        """Let copies wait by themselves from now on: the oldest of them takes the place of the
        proposal that they were copies of."""
        copies = list(self.order_by("pk").values_list("pk", flat=True))
        for leading in copies[:1]:
            self.model.objects.filter(pk=leading).update(copy_of=None)
            self.model.objects.filter(pk__in=copies[1:]).update(copy_of=leading)

    def free_for(self, editor: Any, now: datetime) -> Self:
        """What no other editor holds."""
        is_free = Q(reserved_until=None) | Q(reserved_until__lte=now) | Q(reserved_by=editor)
        return self.filter(is_free)


class Proposal(models.Model):
    """What an extractor found in one article, waiting for an editor.

    `finding` is the extractor's finding as JSON (events.extraction.findings); `key` identifies it
    within the article, so that reading again does not propose it twice; what was waiting and is not
    found again is `outdated`. What a copy of the article says again is a `copy_of` it and decided
    with it. An editor who has it open holds it until `reserved_until` (UTC).
    """

    class Subject(models.TextChoices):
        EVENT = "event", _("event")
        CLAIM = "claim", _("claim")

    class State(models.TextChoices):
        PENDING = "pending", _("waiting")
        ACCEPTED = "accepted", _("accepted")
        MERGED = "merged", _("accepted as evidence")
        REJECTED = "rejected", _("rejected")
        OUTDATED = "outdated", _("no longer found")

    article = models.ForeignKey(
        Article, models.PROTECT, related_name="proposals", verbose_name=_("article")
    )
    copy_of = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        db_index=False,
        related_name="copies",
        verbose_name=_("copy of"),
    )
    subject = models.CharField(_("subject"), max_length=5, choices=Subject)
    key = models.CharField(_("key"), max_length=64)
    finding = models.JSONField(_("finding"))
    extractor = models.CharField(_("extractor"), max_length=60)
    rule = models.CharField(_("rule"), max_length=60)
    score = models.FloatField(_("score"))
    found_at = models.DateTimeField(_("found"), default=timezone.now)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.PENDING)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    reason = models.TextField(_("reason"), blank=True)
    closure = models.ForeignKey(
        ClosureEvent,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name=_("event"),
    )
    claim = models.ForeignKey(
        Claim,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        verbose_name=_("claim"),
    )

    reserved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        db_index=False,
        related_name="+",
        verbose_name=_("reserved by"),
    )
    reserved_until = models.DateTimeField(_("reserved until"), null=True, blank=True)
    was_corrected = models.BooleanField(
        _("corrected"),
        default=False,
        help_text=_("Accepted, but not as it was found."),
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ("-score", "pk")
        indexes = [
            models.Index(
                fields=["-score", "id"],
                name="proposal_waiting",
                condition=Q(state="pending", copy_of=None),
            ),
            models.Index(
                fields=["copy_of"], name="proposal_copies", condition=Q(copy_of__isnull=False)
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["article", "key"], name="proposal_once"),
            models.CheckConstraint(
                name="proposal_decided_or_pending",
                condition=Q(state="pending", decided_at=None)
                | (~Q(state="pending") & Q(decided_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="proposal_rejected_with_reason",
                condition=~Q(state="rejected") | ~Q(reason=""),
                violation_error_message=_("Say why it is rejected."),
            ),
            models.CheckConstraint(
                name="proposal_corrected_is_accepted",
                condition=Q(was_corrected=False) | Q(state="accepted"),
            ),
        ]

    def __str__(self) -> str:
        finding = self.finding
        if self.subject == self.Subject.CLAIM:
            comparator = dict(Claim.Comparator.choices).get(finding["comparator"], "")
            counted = f"{comparator} {finding['count']} {finding['unit']}"
            return f"{finding['claimant']}: {counted}" if finding.get("claimant") else counted
        unit = f", {finding['unit']}" if finding.get("unit") else ""
        kind = dict(ClosureEvent.Kind.choices).get(finding["kind"], finding["kind"])
        return f"{finding['organization']}{unit}: {kind}"

    @property
    def print(self) -> str:
        """The same as long as the finding is."""
        told = json.dumps(self.finding, sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()[:16]

    def holder(self, now: datetime) -> Any:
        """The editor who has it open now, if anybody has."""
        is_held = self.reserved_until is not None and self.reserved_until > now
        return self.reserved_by if is_held else None
