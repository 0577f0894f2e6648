"""What the pictures of the record count, in words."""

from django import template
from django.utils.translation import gettext_lazy as _

from events.models import Attribution
from timeline.pictures.law import in_days

register = template.Library()

COUNTED = {"day": _("Closures a day"), "month": _("Closures a month"), "year": _("Closures a year")}
UNIT = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
PALE = {
    "day": _("Pale: the date is not known to the day; each day’s expected share"),
    "month": _("Pale: the month is not known; each month’s expected share"),
    "year": _("Pale: the year is not known; each year’s expected share"),
}


@register.filter
def counted(unit: str) -> str:
    """What one cell of a picture counts."""
    return str(COUNTED[unit])


@register.filter
def unit_words(unit: str) -> str:
    return str(UNIT[unit])


@register.filter
def pale_bar(unit: str) -> str:
    """What a pale part of a bar says."""
    return str(PALE[unit])


@register.filter
def named_by(basis: str) -> str:
    """Who names a law; "" stands for everybody."""
    return str(Attribution.Basis(basis).label).capitalize() if basis else str(_("All"))


register.filter("in_days", in_days)
