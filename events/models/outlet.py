"""Who publishes articles, and what an editor stated of who stands behind it."""

from typing import Any
from urllib.parse import urlsplit

from django.db import models
from django.db.models import BooleanField, CharField, F, Func, OuterRef, Subquery
from django.db.models.functions import Length, Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField

from .address import web_address
from .history import with_history
from .record_version import grows_version
from .unseen import seen_in_a_line


class _Host(Func):
    """SQL: the host of a web address, without `www.`"""

    template = r"substring(%(expressions)s from '^https?://(?:www\.)?([^/:?#]+)')"
    output_field: Any = CharField()


class _HostAndAbove(Func):
    """SQL: a host and the two names above it, `en.news.example` and `news.example`, `example`."""

    template = (
        r"(ARRAY[%(expressions)s, regexp_replace(%(expressions)s, '^[^.]+\.', ''), "
        r"regexp_replace(%(expressions)s, '^[^.]+\.[^.]+\.', '')])"
    )


class _IsOneOf(Func):
    """SQL: a predicate that an index on the first serves."""

    template = "%(expressions)s"
    arg_joiner = " = ANY "
    output_field: Any = BooleanField()


@with_history("OutletHistory")
class Outlet(models.Model):
    """A newspaper, broadcaster, agency or site, known by the host of its address.

    What is stated of it holds for the articles at that host and at hosts below it.
    """

    class Affiliation(models.TextChoices):
        UNKNOWN = "unknown", _("not stated")
        STATE_AFFILIATED = "state_affiliated", _("state-affiliated")
        INDEPENDENT = "independent", _("independent")

    name = models.CharField(_("name"), max_length=200, validators=[seen_in_a_line])
    site = models.URLField(
        _("address"),
        max_length=2000,
        validators=[web_address],
        help_text=_("Of its front page."),
    )
    host = models.GeneratedField(
        expression=_Host(Lower("site")),
        output_field=models.CharField(_("host"), max_length=2000),
        db_persist=True,
    )
    country = CountryField(_("country"), blank=True)
    language = models.CharField(_("language"), max_length=35, blank=True)
    affiliation = models.CharField(
        _("affiliation"),
        max_length=16,
        choices=Affiliation,
        default=Affiliation.UNKNOWN,
        help_text=_(
            "Readers see it beside every passage of this outlet. State it only where it is known "
            "who owns, pays or directs it."
        ),
    )
    entered_at = models.DateTimeField(_("entered"), default=timezone.now, editable=False)

    # For `ReasonedForm`: what is said of an outlet is shown to readers.
    is_public = True

    class Meta:
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        ordering = ("name", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["host"],
                name="outlet_host_once",
                violation_error_message=_("An outlet at this host is entered already."),
            ),
        ]
        triggers = [grows_version()]

    def __str__(self) -> str:
        return self.name


def affiliation_of(url: str) -> Subquery:
    """The affiliation of the outlet at the address in a column: of several, the nearest host's."""
    here = _HostAndAbove(_Host(Lower(OuterRef(url))))
    outlets = Outlet.objects.filter(_IsOneOf(F("host"), here)).order_by(Length("host").desc())
    return Subquery(outlets.values("affiliation")[:1])


def host_of(site: str) -> str:
    """The same in Python, of an address in its one form."""
    return (urlsplit(site).hostname or "").removeprefix("www.")
