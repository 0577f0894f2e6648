from typing import Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField

from events.dates.field import EdtfField, bound_of

from .address import web_address
from .history import with_history
from .name import Name, folded
from .on_record import OnRecord, stage_rules
from .record_version import STAGED, grows_version, of_public
from .search_text import refreshes_search
from .unseen import seen_in_a_line, seen_in_lines

EVENTS_OF = "SELECT closure_id FROM events_attribution WHERE law_id IN (OLD.{k}, NEW.{k})"


class LawQuerySet(models.QuerySet["Law"]):
    def with_names(self) -> Self:
        return self.prefetch_related("names")

    def published(self) -> Self:
        return self.filter(stage=Law.Stage.PUBLISHED)


@with_history("LawHistory")
class Law(OnRecord):
    """A statute, ordinance or decree named as ground of closures."""

    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=300, validators=[seen_in_a_line])
    folded = folded("name")
    short_name = models.CharField(
        _("short name"), max_length=120, blank=True, validators=[seen_in_a_line]
    )
    jurisdiction = CountryField(_("jurisdiction"))
    enacted = EdtfField(_("enacted"))
    enacted_lower = bound_of("enacted", "lower")
    enacted_upper = bound_of("enacted", "upper")
    in_force = EdtfField(_("entry into force"))
    in_force_lower = bound_of("in_force", "lower")
    in_force_upper = bound_of("in_force", "upper")
    repealed = EdtfField(_("repealed"))
    repealed_lower = bound_of("repealed", "lower")
    repealed_upper = bound_of("repealed", "upper")
    note = models.TextField(_("note"), blank=True, validators=[seen_in_lines])
    source_url = models.URLField(_("source"), max_length=2000, blank=True, validators=[web_address])

    objects = LawQuerySet.as_manager()

    class Meta:
        verbose_name = _("law")
        verbose_name_plural = _("laws")
        ordering = ("jurisdiction", "name", "pk")
        indexes = [models.Index(fields=["folded"], name="law_folded")]
        triggers = [
            grows_version(STAGED),
            refreshes_search(EVENTS_OF.format(k="id"), "name", "short_name", "stage"),
        ]
        constraints = stage_rules("law")

    def __str__(self) -> str:
        return self.short_name or self.name

    def get_absolute_url(self) -> str:
        return reverse("law", args=[self.slug])


@with_history("LawNameHistory")
class LawName(Name):
    """One more name of a law."""

    law = models.ForeignKey(Law, models.CASCADE, related_name="names")

    class Meta:
        verbose_name = _("name")
        verbose_name_plural = _("names")
        ordering = ("pk",)
        indexes = [models.Index(fields=["folded"], name="lawname_folded")]
        triggers = [
            grows_version(of_public("events_law", "law_id")),
            refreshes_search(EVENTS_OF.format(k="law_id")),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["law", "language", "role", "text"],
                name="law_name_once",
                violation_error_message=_("The law has this name already."),
            ),
        ]
