from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField

from .name import Folded, folded
from .organization import Organization


class NotMeantQuerySet(models.QuerySet["NotMeant"]):
    def by_name(self, name: str, jurisdiction: str) -> Self:
        return self.filter(folded=Folded(Value(name)), jurisdiction=jurisdiction)


class NotMeant(models.Model):
    """An editor has said that an organization is not the one that news from a place names so."""

    name = models.CharField(_("name in the news"), max_length=300)
    folded = folded("name")
    jurisdiction = CountryField(_("jurisdiction"), blank=True)
    organization = models.ForeignKey(
        Organization, models.CASCADE, related_name="+", verbose_name=_("is not")
    )
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("said by")
    )
    said_at = models.DateTimeField(_("said"), default=timezone.now)

    objects = NotMeantQuerySet.as_manager()

    class Meta:
        verbose_name = _("name told apart")
        verbose_name_plural = _("names told apart")
        ordering = ("-said_at", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["folded", "jurisdiction", "organization"], name="not_meant_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ≠ {self.organization}"
