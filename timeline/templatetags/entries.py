"""What stands dozens of times on a page is written by Jinja2, in a quarter of the time that
Django's own templates take: decision 0011."""

from typing import Any

from django import template
from django.template import engines
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined

from events.models import Citation, Claim, ClosureEvent, Organization
from timeline.query.coverage import Coverage
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


@register.simple_tag
def claim(coverage: Coverage) -> SafeString:
    """What somebody counted, beside what is recorded for the same scope."""
    return _written("claim.html", coverage=coverage, timeline=reverse("chronicle"))


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


def comparator_words(comparator: str) -> str:
    return str(Claim.Comparator(comparator).label)


def named_here(coverage: Coverage) -> SafeString:
    """How many events the record holds for a claim; both ends where some may lie outside."""
    if coverage.unsure:
        told = gettext("<b>{low} to {high}</b> named here")
        return format_html(told, low=coverage.certain, high=coverage.possible)
    return format_html(gettext("<b>{n}</b> named here"), n=coverage.possible)


def compared(coverage: Coverage) -> str:
    """That count against the one of the claim, and what is not sure of it."""
    said = [_difference(coverage)]
    if coverage.kind:
        said.insert(0, gettext("of the kind “{kind}”").format(kind=coverage.kind))
    if coverage.unsure:
        told = ngettext(
            "{n} stands at a date that may lie outside.",
            "{n} stand at dates that may lie outside.",
            coverage.unsure,
        )
        said.append(told.format(n=coverage.unsure))
    return " ".join(said)


def _difference(coverage: Coverage) -> str:
    if coverage.missing:
        told = gettext(
            "· {percent}% of what was said; {n} fewer: missing here, or counted otherwise there."
        )
        return told.format(percent=coverage.possible_percent, n=coverage.missing)
    if coverage.beyond and coverage.is_open:
        return gettext("· as many as said and more, which the claim allows.")
    if coverage.beyond:
        told = gettext("· {n} more than said: counted otherwise there, or unknown to it.")
        return told.format(n=coverage.beyond)
    if coverage.unsure:
        return gettext("· perhaps as many as said.")
    return gettext("· as many as said.")


WORDS = (
    capfirst,
    and_more,
    last_of,
    naming_it,
    organization_words,
    comparator_words,
    named_here,
    compared,
)


def sample() -> str:
    """The words beside what was invented for trying, the same as in Django's templates."""
    return render_to_string("parts/sample.html")


def environment(**options: Any) -> Environment:
    """With the filters of Django's templates; a name that is not there is an error."""
    made = Environment(**{**options, "undefined": StrictUndefined})  # noqa: S701, Django escapes
    made.filters.update(record.register.filters, **{one.__name__: one for one in WORDS})
    made.globals.update(_=gettext, sample=sample)
    return made
