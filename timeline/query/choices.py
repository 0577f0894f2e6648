"""The choices of the filters, each with the number of events it would give."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext as _

from events.models import Attribution, ClosureEvent, Law, Organization

from .filters import TimelineForm
from .place_names import place_name
from .selection import Selection

# By the parameter's name: the condition of a TimelineQuery, and its values if they are few.
CONDITIONS: dict[str, tuple[str, type[TextChoices] | None]] = {
    "jurisdiction": ("jurisdictions", None),
    "law": ("laws", None),
    "kind": ("kinds", ClosureEvent.Kind),
    "organization_kind": ("organization_kinds", Organization.Kind),
    "status": ("statuses", ClosureEvent.Status),
    "decided_by": ("decided_by", ClosureEvent.DecidedBy),
    "basis": ("bases", Attribution.Basis),
}


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Facet:
    """A filter of which several values may be chosen; `name` is its parameter."""

    name: str
    label: str
    choices: list[Choice]

    @property
    def chosen(self) -> list[Choice]:
        return [choice for choice in self.choices if choice.is_chosen]


def facets(selection: Selection) -> dict[str, Facet]:
    """Every filter with its choices: those that would find something, and those chosen."""
    return {name: _facet(name, selection) for name in CONDITIONS}


def _facet(name: str, selection: Selection) -> Facet:
    condition, values = CONDITIONS[name]
    counts = selection.counts(condition)
    asked = getattr(selection.query, condition)
    labels = _labels(name, values, {*counts, *asked}, selection)
    return Facet(
        name,
        str(TimelineForm.base_fields[name].label),
        [Choice(value, label, counts.get(value, 0), value in asked) for value, label in labels],
    )


def law_name(law: Law) -> str:
    """A law with its place: short names are alike in many."""
    return _("%(law)s (%(place)s)") % {"law": law, "place": place_name(law.jurisdiction.code)}


def _labels(
    name: str, values: type[TextChoices] | None, shown: set[str], selection: Selection
) -> Iterable[tuple[str, str]]:
    """Values with their names, in the order in which a reader looks for them."""
    if values:
        return [(one.value, str(one.label)) for one in values if one.value in shown]
    if name == "jurisdiction":
        named = {code: place_name(code) for code in shown}
    else:
        laws = selection.tally.laws
        named = {slug: law_name(laws[slug]) if slug in laws else slug for slug in shown}
    return sorted(named.items(), key=lambda pair: pair[1].casefold())
