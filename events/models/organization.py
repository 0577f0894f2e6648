from typing import Any, Self

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField

from events.dates.field import EdtfField, bound_of

from .address import web_address
from .history import with_history
from .name import Name, folded, folded_index
from .on_record import OnRecord, Withholdable, stage_rules, withholding_rule
from .record_version import STAGED, grows_version, of_public
from .search_text import refreshes_search
from .unseen import seen_in_a_line, seen_in_lines

wikidata_item = RegexValidator(r"^Q[1-9]\d*$", _("Write the item as in Q42."))
EVENTS_OF = "SELECT id FROM events_closureevent WHERE organization_id IN (OLD.{k}, NEW.{k})"


class OrganizationQuerySet(models.QuerySet["Organization"]):
    def with_names(self) -> Self:
        return self.prefetch_related("names")

    def published(self) -> Self:
        """What readers may see: on the record, neither withheld nor with withheld events alone.

        One of which nothing else is recorded would tell by its name what is withheld.
        """
        closures: Any = self.model._meta.get_field("closures").related_model
        events = closures.objects.filter(
            organization=OuterRef("pk"), stage=Organization.Stage.PUBLISHED
        )
        return self.filter(stage=Organization.Stage.PUBLISHED, is_withheld=False).filter(
            ~Exists(events.filter(is_withheld=True)) | Exists(events.filter(is_withheld=False))
        )


@with_history("OrganizationHistory")
class Organization(OnRecord, Withholdable):
    """A body that exists apart from its members."""

    class Kind(models.TextChoices):
        NGO = "ngo", _("NGO")
        INTERNATIONAL_NGO = "international_ngo", _("international NGO")
        UNION = "union", _("trade union")
        PARTY = "party", _("political party")
        MEDIA = "media", _("media")
        STUDENT_UNION = "student_union", _("student union")
        RELIGIOUS = "religious", _("religious body")
        PROFESSIONAL_BODY = "professional_body", _("professional body")
        FOUNDATION = "foundation", _("foundation")
        FUND = "fund", _("fund")
        THINK_TANK = "think_tank", _("think tank")
        ALLIANCE = "alliance", _("alliance")
        UNIVERSITY = "university", _("university")
        LEGAL_AID = "legal_aid", _("legal aid")
        COMPANY = "company", _("company")
        OTHER = "other", _("other")

    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    name = models.CharField(
        _("name"),
        max_length=300,
        help_text=_("In English where there is one."),
        validators=[seen_in_a_line],
    )
    folded = folded("name")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.OTHER)
    jurisdiction = CountryField(_("home jurisdiction"), blank=True)
    founded = EdtfField(_("founded"))
    founded_lower = bound_of("founded", "lower")
    founded_upper = bound_of("founded", "upper")
    ended = EdtfField(_("ended"), help_text=_("The end of its legal existence, where it is known."))
    ended_lower = bound_of("ended", "lower")
    ended_upper = bound_of("ended", "upper")
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="branches",
        verbose_name=_("parent"),
        help_text=_("The organization of which it is a branch or member."),
    )
    website = models.URLField(_("website"), blank=True, validators=[web_address])
    wikidata = models.CharField(
        _("Wikidata item"),
        max_length=20,
        blank=True,
        validators=[wikidata_item],
    )
    note = models.TextField(_("note"), blank=True, validators=[seen_in_lines])

    # Its other names, set by `for_chronicle` of its events.
    names_shown: "list[OrganizationName]"

    objects = OrganizationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ("name", "pk")
        indexes = [
            models.Index(fields=["folded"], name="organization_folded"),
            folded_index("organization_part_of_name"),
            models.Index(fields=["name", "id"], name="organization_by_name"),
            models.Index(fields=["jurisdiction"], name="organization_by_place"),
        ]
        triggers = [
            grows_version(STAGED),
            refreshes_search(EVENTS_OF.format(k="id"), "name"),
        ]
        constraints = [
            *stage_rules("organization"),
            withholding_rule("organization"),
            models.CheckConstraint(
                name="organization_is_not_its_own_parent",
                condition=Q(parent=None) | ~Q(parent=F("id")),
                violation_error_message=_("An organization is not its own parent."),
            ),
            models.CheckConstraint(
                name="organization_has_a_name",
                condition=~Q(name=""),
                violation_error_message=_("An organization needs a name."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organization", args=[self.slug])


@with_history("OrganizationNameHistory")
class OrganizationName(Name):
    """One more name of an organization."""

    organization = models.ForeignKey(Organization, models.CASCADE, related_name="names")

    class Meta:
        verbose_name = _("name")
        verbose_name_plural = _("names")
        ordering = ("pk",)
        indexes = [
            models.Index(fields=["folded"], name="organizationname_folded"),
            folded_index("organizationname_part_of_name"),
        ]
        triggers = [
            grows_version(of_public("events_organization", "organization_id")),
            refreshes_search(EVENTS_OF.format(k="organization_id")),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "language", "role", "text"],
                name="organization_name_once",
                violation_error_message=_("The organization has this name already."),
            ),
        ]


def with_public_parent(path: str = "parent") -> models.Prefetch[str]:
    """What to prefetch so that a parent that readers may not know of is None."""
    return models.Prefetch(path, Organization.objects.published())
