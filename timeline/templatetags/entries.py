"""What stands dozens of times on a page is written by Jinja2, in a quarter of the time that
Django's own templates take: decision 0011."""

from typing import Any

from django import template
from django.template import engines
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined

from events.models import Citation, Claim, ClosureEvent, Organization
from timeline.query.laws import ListedLaw
from timeline.query.organizations import Listed

from . import record

register = template.Library()


@register.simple_tag
def entry(closure: ClosureEvent, *, level: int, own: bool = False) -> SafeString:
    """An event among others; `own` where the page is about its organization.

    The closure is loaded by `for_chronicle`, here and below.
    """
    return _written("entry.html", closure=closure, level=level, own=own)


@register.simple_tag
def line(closure: ClosureEvent) -> SafeString:
    """What happened, who decided, under which law, and how sure that is."""
    return _written("line.html", closure=closure, own=False)


@register.simple_tag
def source(citation: Citation | Claim) -> SafeString:
    """Where something was said, and the words."""
    return _written("source.html", citation=citation)


@register.simple_tag
def listed_organization(listed: Listed) -> SafeString:
    """One line of the list of organizations."""
    told = {"organization": listed.organization, "last": listed.last, "count": listed.count}
    return _written("listed_organization.html", **told)


@register.simple_tag
def listed_law(listed: ListedLaw) -> SafeString:
    """One line of the list of laws."""
    return _written("listed_law.html", law=listed.law, count=listed.count)


def _written(name: str, **context: Any) -> SafeString:
    return SafeString(engines["jinja2"].get_template(name).render(context))


def and_more(count: int) -> str:
    return gettext("and {n} more").format(n=count)


def last_of(count: int) -> str:
    return gettext("last of {n} events").format(n=count)


def naming_it(count: int) -> SafeString:
    told = ngettext("{n} recorded closure names it", "{n} recorded closures name it", count)
    return format_html(told, n=format_html("<b>{}</b>", count))


def organization_words(kind: str) -> str:
    """What sort of organization it is; Django's own display hashes all choices at each call."""
    return str(Organization.Kind(kind).label)


WORDS = (capfirst, and_more, last_of, naming_it, organization_words)


def sample() -> str:
    """The words beside what was invented for trying, the same as in Django's templates."""
    return render_to_string("parts/sample.html")


def environment(**options: Any) -> Environment:
    """With the filters of Django's templates; a name that is not there is an error."""
    made = Environment(**{**options, "undefined": StrictUndefined})  # noqa: S701, Django escapes
    made.filters.update(record.register.filters, **{one.__name__: one for one in WORDS})
    made.globals.update(_=gettext, sample=sample)
    return made
