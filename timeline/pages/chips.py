"""What is shown, in words: each condition with the address of everything but it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from events.models import Attribution, ClosureEvent, Law, Organization
from timeline.query.choices import law_name
from timeline.query.filters import TimelineQuery, Within
from timeline.query.period import shortest
from timeline.query.place_names import place_name
from timeline.query.selection import Selection
from timeline.query.words import words


@dataclass(frozen=True)
class Chip:
    label: str
    without: TimelineQuery
    count_without: int

    @property
    def address_without(self) -> str:
        return reverse("chronicle") + self.without.address()


def chips(selection: Selection, laws: Iterable[Law]) -> list[Chip]:
    """The conditions of a selection, of which `laws` are those named in it."""
    query, counted = selection.query, selection.tally
    found = []
    for label, without in _told(query, laws):
        loose = replace(query, **without)
        bits = counted.select(loose, selection.matched if loose.q else counted.all)
        found.append(Chip(label, loose, bits.bit_count()))
    return found


def _told(query: TimelineQuery, laws: Iterable[Law]) -> Iterator[tuple[str, dict[str, Any]]]:
    if query.q:
        yield _("“%(words)s”") % {"words": query.q}, {"q": ""}
    if query.start or query.end:
        yield _period(query), {"start": None, "end": None, "within": Within.POSSIBLE}
    named = {law.slug: law_name(law) for law in laws}
    for condition, label in (
        ("jurisdictions", place_name),
        ("laws", lambda slug: named.get(slug, slug)),
        ("kinds", lambda value: ClosureEvent.Kind(value).label),
        ("organization_kinds", lambda value: Organization.Kind(value).label),
        ("statuses", lambda value: ClosureEvent.Status(value).label),
        (
            "decided_by",
            lambda value: _("decided by %(who)s") % {"who": ClosureEvent.DecidedBy(value).label},
        ),
        ("bases", lambda value: _("law %(said)s") % {"said": Attribution.Basis(value).label}),
    ):
        values = getattr(query, condition)
        for value in values:
            yield str(label(value)), {condition: tuple(one for one in values if one != value)}


def _period(query: TimelineQuery) -> str:
    start = words(shortest(query.start, is_end=False)) if query.start else ""
    end = words(shortest(query.end, is_end=True)) if query.end else ""
    if start == end:
        said = start
    elif start and end:
        said = _("%(start)s to %(end)s") % {"start": start, "end": end}
    elif start:
        said = _("since %(start)s") % {"start": start}
    else:
        said = _("until %(end)s") % {"end": end}
    certain = query.within == Within.CERTAIN
    return _("%(period)s, certainly") % {"period": said} if certain else said
