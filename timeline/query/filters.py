"""What a reader may ask for: one form and one query object for pages, API, feeds and files."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, cast

from django import forms
from django.core import validators
from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from events.models import Attribution, ClosureEvent, Law, Organization
from events.models.closure import ClosureEventQuerySet

from .asked import AskedForm, OneValue, SeveralValues
from .period import PeriodField, shortest
from .position import Position, PositionField
from .search import LONGEST, matching


class Order(TextChoices):
    NEWEST = "newest", _("newest first")
    OLDEST = "oldest", _("oldest first")


class Within(TextChoices):
    POSSIBLE = "possible", _("possibly within")
    CERTAIN = "certain", _("certainly within")


@dataclass(frozen=True)
class TimelineQuery:
    """Which events are asked for, and in which order.

    `start` and `end` are the first and the last day of the period asked for. Several values of one
    condition mean any of them; a law and a basis together mean that law on that basis.
    """

    q: str = ""
    start: date | None = None
    end: date | None = None
    within: Within = Within.POSSIBLE
    jurisdictions: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    organization_kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    decided_by: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    order: Order = Order.NEWEST

    def apply(self, closures: ClosureEventQuerySet) -> ClosureEventQuerySet:
        """Those of `closures` that are asked for, in no particular order."""
        columns = {
            "jurisdiction": self.jurisdictions,
            "kind": self.kinds,
            "status": self.statuses,
            "decided_by": self.decided_by,
            "organization__kind": self.organization_kinds,
        }
        closures = closures.filter(**{f"{name}__in": v for name, v in columns.items() if v})
        if self.laws or self.bases:
            closures = closures.filter(pk__in=self._attributions().values("closure"))
        if self.within == Within.CERTAIN:
            closures = closures.certainly_within(self.start, self.end)
        else:
            closures = closures.possibly_within(self.start, self.end)
        return closures.filter(pk__in=matching(self.q)) if self.q else closures

    def _attributions(self) -> Any:
        named = {"law__slug": self.laws, "basis": self.bases}
        return Attribution.objects.filter(
            law__stage=Law.Stage.PUBLISHED,
            **{f"{name}__in": values for name, values in named.items() if values},
        )

    @property
    def is_narrow(self) -> bool:
        """Whether any event may be left out."""
        free = ("order", "within")
        return any(getattr(self, one.name) for one in fields(self) if one.name not in free)

    def address(self, **places: Position | str | None) -> str:
        """The query string that asks for this, "" where nothing is asked.

        `places` adds `after`, `before` or `at`. Two queries that ask the same have one address.
        """
        asked = [*self.parameters, *((name, str(at)) for name, at in places.items() if at)]
        return f"?{urlencode(asked)}" if asked else ""

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """The names and values that ask for this, without those that say nothing."""
        asked: dict[str, str | list[str]] = {
            "q": self.q,
            "from": shortest(self.start, is_end=False) if self.start else "",
            "to": shortest(self.end, is_end=True) if self.end else "",
            "within": self.within.value if self.within != Within.POSSIBLE else "",
            "jurisdiction": sorted(self.jurisdictions),
            "law": sorted(self.laws),
            "kind": sorted(self.kinds),
            "organization_kind": sorted(self.organization_kinds),
            "status": sorted(self.statuses),
            "decided_by": sorted(self.decided_by),
            "basis": sorted(self.bases),
            "order": self.order.value if self.order != Order.NEWEST else "",
        }
        several = {name: [v] if isinstance(v, str) else v for name, v in asked.items()}
        return [(name, value) for name, values in several.items() for value in values if value]


class Laws(SeveralValues):
    """Published laws by their slugs; cleans to the laws themselves."""

    default_error_messages = {
        "unknown": _("There is no law “%(slug)s” on the record: choose one of the list."),
    }

    def validate(self, value: list[str]) -> None:
        """Nothing to choose from here: `clean` looks them up."""

    def clean(self, value: Any) -> Any:
        slugs = super().clean(value)
        named = [slug for slug in slugs if validators.slug_re.fullmatch(slug)]
        known = {law.slug: law for law in Law.objects.published().filter(slug__in=named)}
        unknown = next((slug for slug in slugs if slug not in known), None)
        if unknown is not None:
            raise ValidationError(
                self.error_messages["unknown"], code="unknown", params={"slug": unknown[:80]}
            )
        return list(known.values())


class TimelineForm(AskedForm):
    """The parameters of every reading address. Their names are fixed; add, do not change."""

    q = forms.CharField(label=_("Search"), max_length=LONGEST, required=False)
    to = PeriodField(label=_("To"))
    within = OneValue(label=_("Unsure dates"), choices=Within, required=False)
    jurisdiction = SeveralValues(label=_("Place"), choices=lambda: list(countries), required=False)
    law = Laws(label=_("Law"), required=False)
    kind = SeveralValues(label=_("What happened"), choices=ClosureEvent.Kind, required=False)
    organization_kind = SeveralValues(
        label=_("Kind of organization"), choices=Organization.Kind, required=False
    )
    status = SeveralValues(label=_("Status"), choices=ClosureEvent.Status, required=False)
    decided_by = SeveralValues(
        label=_("Decided by"), choices=ClosureEvent.DecidedBy, required=False
    )
    basis = SeveralValues(label=_("Who names the law"), choices=Attribution.Basis, required=False)
    order = OneValue(label=_("Order"), choices=Order, required=False)
    at = PeriodField(label=_("Jump to"))
    after = PositionField(label=_("After"), required=False)
    before = PositionField(label=_("Before"), required=False)

    field_order = ["q", "from"]

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if sum(bool(given.get(name)) for name in ("at", "after", "before")) > 1:
            raise ValidationError({"before": _("Give one of at, after and before, not several.")})
        start, end = given.get("from"), given.get("to")
        if start and end and start[0] > end[1]:
            raise ValidationError({"to": _("This ends before it begins: set it to a later time.")})
        return given

    def query(self) -> TimelineQuery:
        """What a valid form asks for."""
        given = self.cleaned_data
        return TimelineQuery(
            q=" ".join(given["q"].split()),
            start=given["from"] and given["from"][0],
            end=given["to"] and given["to"][1],
            within=Within(given["within"] or Within.POSSIBLE),
            jurisdictions=tuple(given["jurisdiction"]),
            laws=tuple(law.slug for law in given["law"]),
            kinds=tuple(given["kind"]),
            organization_kinds=tuple(given["organization_kind"]),
            statuses=tuple(given["status"]),
            decided_by=tuple(given["decided_by"]),
            bases=tuple(given["basis"]),
            order=Order(given["order"] or Order.NEWEST),
        )

    @property
    def begins_after(self) -> Position | None:
        """Where the page of a valid form begins; a jump to a time leads to its first events."""
        given = self.cleaned_data
        if not given["at"]:
            return cast("Position | None", given["after"])
        first, last = given["at"]
        is_rising = given["order"] == Order.OLDEST
        return Position.start_of(first) if is_rising else Position.end_of(last)

    @property
    def ends_before(self) -> Position | None:
        """Where the page of a valid form ends."""
        return cast("Position | None", self.cleaned_data["before"])


# `from` is a word of Python's own.
TimelineForm.base_fields["from"] = PeriodField(label=_("From"))
