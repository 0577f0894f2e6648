"""The choices of the filters, each with the number of events it would give."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext as _

from events.models import Attribution, ClosureEvent, Law, Organization

from .filters import TimelineForm
from .place_names import place_name
from .selection import Selection, remembered

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


@remembered
def facets(selection: Selection) -> dict[str, Facet]:
    """Every filter with its choices: those that would find something, and those chosen."""
    return {name: _facet(name, selection) for name in CONDITIONS}


def _facet(name: str, selection: Selection) -> Facet:
    condition, values = CONDITIONS[name]
    counts = selection.counts(condition)
    asked = getattr(selection.query, condition)
    if values:
        found = [
            Choice(one.value, str(one.label), counts.get(one.value, 0), one.value in asked)
            for one in values
            if one.value in counts or one.value in asked
        ]
    else:
        laws = selection.tally.laws
        named = place_name if name == "jurisdiction" else lambda slug: _law_name(laws, slug)
        found = choices_by_name(counts, asked, named)
    return Facet(name, str(TimelineForm.base_fields[name].label), found)


def choices_by_name(
    counts: Mapping[str, int], chosen: Iterable[str], name: Callable[[str], str]
) -> list[Choice]:
    """Those that show something or are chosen, by their names; what has no value cannot be."""
    values = {*counts, *chosen} - {""}
    listed = [Choice(v, name(v), counts.get(v, 0), v in set(chosen)) for v in values]
    return sorted(listed, key=lambda choice: choice.label.casefold())


def law_name(law: Law) -> str:
    """A law with its place: short names are alike in many."""
    return _("%(law)s (%(place)s)") % {"law": law, "place": place_name(law.jurisdiction.code)}


def _law_name(known: Mapping[str, Law], slug: str) -> str:
    return law_name(known[slug]) if slug in known else slug
