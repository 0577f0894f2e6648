from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField

from events.dates.field import EdtfField, bound_of

from .article import Article
from .history import with_history
from .law import Law
from .on_record import OnRecord, stage_rules
from .record_version import STAGED, grows_version
from .unseen import seen_in_a_line


class ClaimQuerySet(models.QuerySet["Claim"]):
    def published(self) -> Self:
        return self.filter(stage=Claim.Stage.PUBLISHED)


@with_history("ClaimHistory")
class Claim(OnRecord):
    """A total that somebody stated, such as "at least 35 groups since June 2020"."""

    class Comparator(models.TextChoices):
        AT_LEAST = "at_least", _("at least")
        MORE_THAN = "more_than", _("more than")
        ABOUT = "about", _("about")
        EXACTLY = "exactly", _("exactly")

    key = models.SlugField(_("key"), max_length=160, unique=True, null=True, editable=False)
    claimant = models.CharField(_("who says so"), max_length=200, validators=[seen_in_a_line])
    comparator = models.CharField(_("comparator"), max_length=10, choices=Comparator)
    count = models.PositiveIntegerField(_("count"))
    what = models.CharField(_("what is counted"), max_length=300, validators=[seen_in_a_line])
    jurisdiction = CountryField(_("jurisdiction"), blank=True)
    law = models.ForeignKey(
        Law, models.PROTECT, null=True, blank=True, related_name="claims", verbose_name=_("law")
    )
    since = EdtfField(_("since"))
    since_lower = bound_of("since", "lower")
    since_upper = bound_of("since", "upper")
    as_of = EdtfField(_("as of"), help_text=_("The day it was stated, or the end of its count."))
    as_of_lower = bound_of("as_of", "lower")
    as_of_upper = bound_of("as_of", "upper")
    article = models.ForeignKey(
        Article, models.PROTECT, related_name="claims", verbose_name=_("article")
    )
    passage = models.TextField(_("passage"), blank=True)
    start = models.PositiveIntegerField(_("from character"), null=True, blank=True)
    end = models.PositiveIntegerField(_("to character"), null=True, blank=True)

    # What an editor stated of the outlet, for readers: set by `masked`.
    affiliation: str = ""

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ("-as_of_lower", "-pk")
        triggers = [grows_version(STAGED)]
        indexes = [
            models.Index(fields=["jurisdiction", "-as_of_lower", "-id"], name="claims_on_place"),
        ]
        constraints = [
            *stage_rules("claim"),
            models.CheckConstraint(
                name="claim_passage_has_its_place",
                condition=Q(passage="", start=None, end=None)
                | (
                    # Said apart: a comparison with NULL is no refusal.
                    Q(start__isnull=False, end__isnull=False, start__lt=F("end")) & ~Q(passage="")
                ),
                violation_error_message=_("A passage needs its place in the archived text."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claimant}: {self.get_comparator_display()} {self.count} {self.what}"
