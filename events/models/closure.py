from datetime import date
from typing import Self, cast

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField

from events.dates.edtf import Edtf
from events.dates.field import Bound, EdtfField, bound_of

from .article import Article
from .history import with_history
from .law import Law
from .masked import masked
from .on_record import OnRecord, Withholdable, stage_rules, withholding_rule
from .organization import Organization, with_public_parent
from .record_version import STAGED, grows_version, of_public
from .search_text import refreshes_search
from .unseen import seen_in_a_line, seen_in_lines

OWN_WORDS = (
    "SELECT closure_id FROM (VALUES (OLD.closure_id), (NEW.closure_id)) AS told (closure_id)"
)
PART = of_public("events_closureevent", "closure_id")
# What has not come about as far as is known, the most pressing first.
UNVERIFIED = ("ordered", "announced", "threatened")
NEEDS_A_CITATION = "A published event needs at least one citation."


def place_on_timeline(end: str) -> models.GeneratedField:
    """Where an event stands: at its effective date, else at the announcement.

    A range that is open at one end stands at its other end.
    """
    other = "upper" if end == "lower" else "lower"
    return models.GeneratedField(
        expression=Coalesce(
            Bound(F("effective"), end=end),
            Bound(F("effective"), end=other),
            Bound(F("announced"), end=end),
            Bound(F("announced"), end=other),
        ),
        output_field=models.DateField(null=True),
        db_persist=True,
    )


SHOWN_OF_A_SOURCE = (
    "closure", "passage", "supports", "is_withheld",
    "article__url", "article__title", "article__outlet", "article__language",
    "article__published", "article__is_withheld", "article__is_sample",
    "article__source__state", "article__source__since",
)  # fmt: skip


class ClosureEventQuerySet(models.QuerySet["ClosureEvent"]):
    def published(self) -> Self:
        """What readers may see: on the record, neither withheld nor of a withheld organization."""
        return self.on_record().filter(is_withheld=False, organization__is_withheld=False)

    def on_record(self) -> Self:
        """What counts in totals without any filter: also what is withheld."""
        return self.filter(stage=ClosureEvent.Stage.PUBLISHED)

    def possibly_within(self, start: date | None, end: date | None) -> Self:
        """Whose place on the timeline overlaps the period; None is an open end of it."""
        asked = {"upper__gte": start, "lower__lte": end}
        return self.filter(**{bound: day for bound, day in asked.items() if day})

    def certainly_within(self, start: date | None, end: date | None) -> Self:
        """Whose place on the timeline lies in the period; None is an open end of it."""
        asked = {"lower__gte": start, "upper__lte": end}
        return self.filter(**{bound: day for bound, day in asked.items() if day})

    def for_chronicle(self) -> Self:
        """With all that readers are shown of an event among others, in a fixed number of queries.

        Withheld passages and sources are left out; no other way leads from events to readers.
        """
        laws = Attribution.objects.select_related("law").filter(law__stage=Law.Stage.PUBLISHED)
        names: models.Prefetch[str] = models.Prefetch("organization__names", to_attr="names_shown")
        sources = masked(
            Citation.objects.select_related("article__source").only(*SHOWN_OF_A_SOURCE)
        )
        return self.select_related("organization").prefetch_related(
            names,
            models.Prefetch("attributions", laws, to_attr="attributions_shown"),
            models.Prefetch("citations", sources, to_attr="citations_shown"),
        )

    def in_full(self) -> Self:
        """With all that readers are shown of an event on its own."""
        return self.for_chronicle().prefetch_related(
            with_public_parent("organization__parent"), "steps"
        )


@with_history("ClosureHistory")
class ClosureEvent(OnRecord, Withholdable):
    """One organization, or a named unit of it, ends or suspends its work."""

    class Kind(models.TextChoices):
        DISBANDED = "disbanded", _("disbanded")
        OFFICE_CLOSED = "office_closed", _("office closed")
        SUSPENDED = "suspended", _("suspended")
        RELOCATED = "relocated", _("moved away")
        DISSOLVED_BY_ORDER = "dissolved_by_order", _("dissolved by order")
        DEREGISTERED = "deregistered", _("deregistered")
        BANNED = "banned", _("banned")
        PUBLICATION_CEASED = "publication_ceased", _("ceased publication")

    class Status(models.TextChoices):
        THREATENED = "threatened", _("threatened")
        ORDERED = "ordered", _("ordered")
        ANNOUNCED = "announced", _("announced")
        COMPLETED = "completed", _("completed")
        REVERSED = "reversed", _("reversed")

    class DecidedBy(models.TextChoices):
        ORGANIZATION = "organization", _("the organization")
        AUTHORITY = "authority", _("an authority")

    key = models.SlugField(
        _("key"), max_length=160, unique=True, null=True, blank=True, editable=False
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="closures", verbose_name=_("organization")
    )
    unit = models.CharField(
        _("unit"),
        max_length=200,
        blank=True,
        help_text=_("The part that closed, such as an office; empty for the whole organization."),
        validators=[seen_in_a_line],
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    status = models.CharField(_("status"), max_length=12, choices=Status)
    decided_by = models.CharField(_("decided by"), max_length=12, choices=DecidedBy)
    announced = EdtfField(_("announced"))
    announced_phrase = models.CharField(_("announced, in words"), max_length=200, blank=True)
    announced_lower = bound_of("announced", "lower")
    announced_upper = bound_of("announced", "upper")
    effective = EdtfField(_("effective"))
    effective_phrase = models.CharField(_("effective, in words"), max_length=200, blank=True)
    effective_lower = bound_of("effective", "lower")
    effective_upper = bound_of("effective", "upper")
    lower = place_on_timeline("lower")
    upper = place_on_timeline("upper")
    jurisdiction = CountryField(_("jurisdiction"), help_text=_("Whose law or authority acts."))
    place = models.CharField(
        _("place"),
        max_length=200,
        blank=True,
        help_text=_("In words."),
        validators=[seen_in_a_line],
    )
    summary = models.TextField(
        _("summary"),
        blank=True,
        help_text=_("In your own words; names no private person."),
        validators=[seen_in_lines],
    )

    # What readers are shown of these: set by `for_chronicle`.
    attributions_shown: "list[Attribution]"
    citations_shown: "list[Citation]"

    laws = models.ManyToManyField(Law, through="Attribution", related_name="closures")
    articles = models.ManyToManyField(Article, through="Citation", related_name="closures")

    objects = ClosureEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        permissions = [("publish_record", _("Can publish, withdraw, merge and withhold"))]
        ordering = ("-lower", "-upper", "-pk")
        indexes = [
            models.Index(
                fields=["lower", "upper", "id"],
                name="closure_chronicle",
                condition=Q(stage="published"),
            ),
            models.Index(
                fields=["jurisdiction", "lower", "upper", "id"],
                name="closure_chronicle_place",
                condition=Q(stage="published"),
            ),
            models.Index(
                fields=["effective_upper", "effective_lower", "id"],
                name="closure_due",
                condition=Q(stage="published", status__in=UNVERIFIED),
            ),
            models.Index(
                fields=["organization"],
                name="closure_withheld",
                condition=Q(stage="published", is_withheld=True),
            ),
            # For editors, who see drafts as well.
            models.Index(fields=["lower", "upper", "id"], name="closure_desk"),
            models.Index(fields=["jurisdiction"], name="closure_desk_place"),
        ]
        constraints = [
            *stage_rules("closure"),
            withholding_rule("closure"),
            models.CheckConstraint(
                name="closure_has_a_date",
                condition=Q(announced__isnull=False) | Q(effective__isnull=False),
                violation_error_message=_("Give the date announced, the date effective, or both."),
            ),
        ]
        triggers = [
            grows_version(STAGED),
            refreshes_search(
                "SELECT id FROM (VALUES (OLD.id), (NEW.id)) AS told (id)",
                "organization_id",
                "unit",
                "place",
                "summary",
            ),
            pgtrigger.Trigger(
                name="published_needs_citation",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.After,
                timing=pgtrigger.Deferred,
                condition=pgtrigger.Q(new__stage="published"),
                func=(
                    "IF NOT EXISTS (SELECT 1 FROM events_citation WHERE closure_id = NEW.id) "  # noqa: S608
                    "AND EXISTS (SELECT 1 FROM events_closureevent "
                    "WHERE id = NEW.id AND stage = 'published') THEN "
                    f"RAISE EXCEPTION '{NEEDS_A_CITATION}' USING ERRCODE = 'check_violation'; "
                    "END IF; RETURN NULL;"
                ),
            ),
        ]

    def __str__(self) -> str:
        what = f"{self.organization}, {self.unit}" if self.unit else str(self.organization)
        return f"{what}: {self.get_kind_display()}"

    def get_absolute_url(self) -> str:
        return reverse("closure", args=[self.pk])

    @property
    def stands_at(self) -> Edtf:
        """The date by which the event stands on the timeline; the database has none without."""
        return cast("Edtf", self.effective or self.announced)


@with_history("StepHistory")
class Step(models.Model):
    """A status that an event has reached, and when: threatened in March, ordered in June."""

    closure = models.ForeignKey(ClosureEvent, models.CASCADE, related_name="steps")
    status = models.CharField(_("status"), max_length=12, choices=ClosureEvent.Status)
    reached = EdtfField(_("date"))
    reached_phrase = models.CharField(_("date, in words"), max_length=200, blank=True)
    reached_lower = bound_of("reached", "lower")
    reached_upper = bound_of("reached", "upper")

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ("reached_lower", "reached_upper", "pk")
        triggers = [grows_version(PART)]
        constraints = [
            models.UniqueConstraint(
                fields=["closure", "status", "reached"],
                name="step_once",
                violation_error_message=_("The event has this step already."),
            ),
            models.CheckConstraint(
                name="step_has_a_date",
                condition=Q(reached__isnull=False),
                violation_error_message=_("Give the date of the step."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_status_display()} {self.reached}"


@with_history("AttributionHistory")
class Attribution(models.Model):
    """The role of a law in an event, and who says so."""

    class Basis(models.TextChoices):
        STATED_BY_ORGANIZATION = "stated_by_organization", _("stated by the organization")
        STATED_BY_AUTHORITY = "stated_by_authority", _("stated by an authority")
        REPORTED_BY_MEDIA = "reported_by_media", _("reported by media")
        INFERRED_BY_EDITOR = "inferred_by_editor", _("inferred by an editor")

    closure = models.ForeignKey(ClosureEvent, models.CASCADE, related_name="attributions")
    law = models.ForeignKey(Law, models.PROTECT, related_name="attributions", verbose_name=_("law"))
    basis = models.CharField(_("basis"), max_length=24, choices=Basis)

    class Meta:
        verbose_name = _("law's role")
        verbose_name_plural = _("laws' roles")
        ordering = ("pk",)
        triggers = [grows_version(PART), refreshes_search(OWN_WORDS, "closure_id", "law_id")]
        constraints = [
            models.UniqueConstraint(
                fields=["closure", "law"],
                name="attribution_once",
                violation_error_message=_("This law stands with the event already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.law} ({self.get_basis_display()})"


class CitationQuerySet(models.QuerySet["Citation"]):
    def with_article(self) -> Self:
        return self.select_related("article").defer("article__text")


@with_history("CitationHistory")
class Citation(Withholdable):
    """An article supports an event: the exact passage, and which fields it supports.

    `passage` is `article.text[start:end]` (characters); it is empty where the page is cited but its
    passage is not yet archived.
    """

    closure = models.ForeignKey(ClosureEvent, models.CASCADE, related_name="citations")
    article = models.ForeignKey(
        Article, models.PROTECT, related_name="citations", verbose_name=_("article")
    )
    passage = models.TextField(_("passage"), blank=True)
    start = models.PositiveIntegerField(_("from character"), null=True, blank=True)
    end = models.PositiveIntegerField(_("to character"), null=True, blank=True)
    supports = ArrayField(
        models.CharField(max_length=20), verbose_name=_("supports"), default=list, blank=True
    )

    # What an editor stated of the outlet, for readers: set by `masked`.
    affiliation: str = ""

    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ("pk",)
        constraints = [
            withholding_rule("citation"),
            models.UniqueConstraint(
                fields=["closure", "article", "start"],
                name="citation_once",
                nulls_distinct=False,
                violation_error_message=_("This source stands with the event already."),
            ),
            models.CheckConstraint(
                name="citation_passage_has_its_place",
                condition=Q(passage="", start=None, end=None)
                | (
                    # Said apart: a comparison with NULL is no refusal.
                    Q(start__isnull=False, end__isnull=False, start__lt=F("end")) & ~Q(passage="")
                ),
                violation_error_message=_("A passage needs its place in the archived text."),
            ),
        ]
        triggers = [
            grows_version(PART),
            refreshes_search(OWN_WORDS, "closure_id", "article_id", "passage", "is_withheld"),
            pgtrigger.Trigger(
                name="published_keeps_citation",
                operation=pgtrigger.Delete | pgtrigger.UpdateOf("closure_id"),  # type: ignore[no-untyped-call]
                when=pgtrigger.After,
                timing=pgtrigger.Deferred,
                func=(
                    "IF EXISTS (SELECT 1 FROM events_closureevent "  # noqa: S608
                    "WHERE id = OLD.closure_id AND stage = 'published') AND NOT EXISTS "
                    "(SELECT 1 FROM events_citation WHERE closure_id = OLD.closure_id) THEN "
                    f"RAISE EXCEPTION '{NEEDS_A_CITATION}' USING ERRCODE = 'check_violation'; "
                    "END IF; RETURN NULL;"
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.article)
