"""The list of laws: which are asked for, by place, and how many published events name each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Count
from django.utils.http import urlencode

from events.matching.names import any_name_has
from events.models import Law
from timeline.query.place_names import place_name

from .choices import Choice, Facet, choices_by_name
from .register import RegisterForm
from .tally import tally

MOST_SHOWN = 100


@dataclass(frozen=True)
class LawsQuery:
    q: str = ""
    jurisdictions: tuple[str, ...] = ()

    @classmethod
    def of(cls, form: RegisterForm) -> "LawsQuery":
        """What a valid form asks for."""
        return cls(form.cleaned_data["q"], tuple(form.cleaned_data["jurisdiction"]))

    def address(self) -> str:
        asked: dict[str, Any] = {"q": self.q, "jurisdiction": self.jurisdictions}
        return "?" + urlencode({name: value for name, value in asked.items() if value}, doseq=True)


@dataclass(frozen=True)
class ListedLaw:
    law: Law
    count: int


@dataclass(frozen=True)
class LawsOfPlace:
    name: str
    code: str
    laws: list[ListedLaw]


@dataclass(frozen=True)
class LawsList:
    """The laws asked for, at most MOST_SHOWN of `total`; and every place that has some."""

    groups: list[LawsOfPlace]
    total: int
    shown: int
    places: list[Choice]

    @property
    def facets(self) -> list[Facet]:
        label = RegisterForm.base_fields["jurisdiction"].label
        return [Facet("jurisdiction", str(label), self.places)]

    @property
    def rest(self) -> int:
        return self.total - self.shown

    @property
    def in_any_place(self) -> int:
        return sum(choice.count for choice in self.places)


def laws_list(query: LawsQuery) -> LawsList:
    """Grouped by place in alphabetical order, in a fixed number of queries."""
    named = Law.objects.published()
    if query.q:
        named = named.filter(pk__in=any_name_has(Law, query.q))
    counts = Counter(dict(named.order_by().values_list("jurisdiction").annotate(count=Count("pk"))))
    places = choices_by_name(counts, query.jurisdictions, place_name)
    listed = [choice for choice in places if choice.is_chosen or not query.jurisdictions]
    rank = {choice.value: i for i, choice in enumerate(listed)}
    asked = named.filter(jurisdiction__in=rank).order_by()
    laws = sorted(
        (rank[place], (short or name).casefold(), pk)
        for place, short, name, pk in asked.values_list("jurisdiction", "short_name", "name", "pk")
    )
    found = named.with_names().in_bulk([pk for _rank, _name, pk in laws[:MOST_SHOWN]])
    shown = [found[pk] for _rank, _name, pk in laws[:MOST_SHOWN] if pk in found]
    return LawsList(list(_by_place(shown)), len(laws), len(shown), places)


def _by_place(laws: list[Law]) -> Iterator[LawsOfPlace]:
    now = tally()
    for code, told in groupby(laws, lambda law: law.jurisdiction.code):
        listed = [ListedLaw(law, now.named([law.slug]).bit_count()) for law in told]
        yield LawsOfPlace(place_name(code), code, listed)
