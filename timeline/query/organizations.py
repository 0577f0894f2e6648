"""The list of organizations: which are asked for, how many there are, and its pages by keyset."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import Any, Self, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from events.models import ClosureEvent, Organization
from timeline.query.place_names import place_name

from .alphabet import Alphabet, Traits, alphabet
from .asked import SeveralValues
from .choices import Choice, Facet, choices_by_name
from .register import RegisterForm

PAGE_SIZE = 50
PLACE = re.compile(r"(\d{1,18})_(.{0,320})", re.ASCII | re.DOTALL)


@dataclass(frozen=True)
class NamePlace:
    """Where an organization stands in the alphabet: its folded name, then its id.

    An address carries it as `66_harbor union`: the place stays when the organization goes.
    """

    folded: str
    id: int

    @classmethod
    def of(cls, organization: Organization) -> Self:
        return cls(organization.folded, organization.pk)

    def __str__(self) -> str:
        return f"{self.id}_{self.folded}"


class NamePlaceField(forms.CharField):
    """Takes what a link of ours carries; None where the address carries nothing."""

    widget = forms.HiddenInput

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, strip=False, **options)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        match = PLACE.fullmatch(text)
        if not match:
            raise ValidationError(_("This is no place in the list. It reads like 66_harbor union."))
        return NamePlace(match[2], int(match[1]))


class OrganizationsForm(RegisterForm):
    organization_kind = SeveralValues(
        label=_("Kind"), choices=lambda: Organization.Kind.choices, required=False
    )
    after = NamePlaceField(label=_("After"))
    before = NamePlaceField(label=_("Before"))

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if given.get("after") and given.get("before"):
            raise ValidationError({"before": _("Give after or before, not both.")})
        return given

    def query(self) -> "OrganizationsQuery":
        """What a valid form asks for."""
        return OrganizationsQuery(
            q=self.cleaned_data["q"],
            jurisdictions=tuple(self.cleaned_data["jurisdiction"]),
            kinds=tuple(self.cleaned_data["organization_kind"]),
        )


@dataclass(frozen=True)
class OrganizationsQuery:
    """Which organizations are asked for."""

    q: str = ""
    jurisdictions: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    def takes(self, place: str, kind: str) -> bool:
        """Whether an organization of this home and kind is asked for, whatever its name."""
        return (not self.jurisdictions or place in self.jurisdictions) and (
            not self.kinds or kind in self.kinds
        )

    def address(self, **places: NamePlace | None) -> str:
        """The query string that asks for this; `places` adds `after` or `before`."""
        asked: dict[str, Any] = {
            "q": self.q,
            "jurisdiction": self.jurisdictions,
            "organization_kind": self.kinds,
        } | {name: str(place) for name, place in places.items() if place}
        return "?" + urlencode({name: value for name, value in asked.items() if value}, doseq=True)


@dataclass(frozen=True)
class Found:
    """The organizations that have the name asked for (`named`), as positions in the alphabet, and
    how many of them there are by place and kind."""

    query: OrganizationsQuery
    alphabet: Alphabet
    named: Sequence[int]
    by_place_and_kind: Counter[Traits]

    @classmethod
    def of(cls, query: OrganizationsQuery) -> Self:
        known = alphabet()
        named = known.named(query.q)
        return cls(query, known, named, known.by_place_and_kind(named))

    @property
    def positions(self) -> Sequence[int]:
        """Those that are also at the places and of the kinds asked for."""
        query = self.query
        if not query.jurisdictions and not query.kinds:
            return self.named
        asked = {traits for traits in self.by_place_and_kind if query.takes(*traits)}
        return [n for n in self.named if self.alphabet.told(n) in asked]

    @property
    def total(self) -> int:
        return self.of_query(self.query)

    def of_query(self, query: OrganizationsQuery) -> int:
        """How many are shown where the same name is asked for, at these places, of these kinds."""
        return sum(n for traits, n in self.by_place_and_kind.items() if query.takes(*traits))

    @property
    def facets(self) -> list[Facet]:
        fields = OrganizationsForm.base_fields
        known = {"jurisdiction": self.places, "organization_kind": self.kinds}
        return [Facet(name, str(fields[name].label), found) for name, found in known.items()]

    @property
    def places(self) -> list[Choice]:
        anywhere, found = replace(self.query, jurisdictions=()), Counter[str]()
        for (place, kind), count in self.by_place_and_kind.items():
            found[place] += count if anywhere.takes(place, kind) else 0
        return choices_by_name(+found, self.query.jurisdictions, place_name)

    @property
    def kinds(self) -> list[Choice]:
        of_any, found = replace(self.query, kinds=()), Counter[str]()
        for (place, kind), count in self.by_place_and_kind.items():
            found[kind] += count if of_any.takes(place, kind) else 0
        names = {kind.value: str(kind.label) for kind in Organization.Kind}
        return choices_by_name(+found, self.query.kinds, names.__getitem__)


@dataclass(frozen=True)
class Listed:
    """An organization with how many published events it has, and the last of them."""

    organization: Organization
    count: int
    last: ClosureEvent | None

    @property
    def letter(self) -> str:
        """The head under which it stands in the alphabet; "…" for other scripts and digits."""
        first = self.organization.folded[:1].upper()
        return first if first and first in ascii_uppercase else "…"


@dataclass(frozen=True)
class OrganizationsPage:
    listed: list[Listed]
    before: NamePlace | None
    after: NamePlace | None


def organizations_page(
    found: Found,
    *,
    after: NamePlace | None = None,
    before: NamePlace | None = None,
    size: int = PAGE_SIZE,
) -> OrganizationsPage:
    """The `size` organizations next after, or else next before, a place in the alphabet."""
    known, positions = found.alphabet, found.positions
    if before:
        end = bisect_left(positions, known.before((before.folded, before.id)))
        first = max(end - size, 0)
    else:
        first = bisect_left(positions, known.until((after.folded, after.id))) if after else 0
        end = min(first + size, len(positions))

    def place(n: int) -> NamePlace:
        """A place where nothing stands still leads back to where something does."""
        return NamePlace(*known.place(positions[n])) if first < end else cast(NamePlace, start)

    start = before or after
    return OrganizationsPage(
        _with_events([known.rows[n][1] for n in positions[first:end]]),
        place(first) if first > 0 else None,
        place(end - 1) if end < len(positions) else None,
    )


def _with_events(ids: Sequence[int]) -> list[Listed]:
    events = ClosureEvent.objects.published().filter(organization__in=ids)
    counts = dict(events.order_by().values_list("organization").annotate(count=Count("pk")))
    last = events.order_by("organization_id", "-lower", "-upper", "-pk").distinct("organization_id")
    last_of = {closure.organization_id: closure for closure in last}
    organizations = Organization.objects.published().with_names().in_bulk(ids)
    return [
        Listed(organizations[pk], counts.get(pk, 0), last_of.get(pk))
        for pk in ids
        if pk in organizations
    ]
