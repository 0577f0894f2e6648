"""What a reader may ask for: one form and one query object for pages, API, feeds and files."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from events.models import Attribution, Law
from events.models.closure import ClosureEventQuerySet

from .position import Position, PositionField


class Order(TextChoices):
    NEWEST = "newest", _("newest first")
    OLDEST = "oldest", _("oldest first")


@dataclass(frozen=True)
class TimelineQuery:
    """Which events are asked for, and in which order."""

    jurisdictions: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    order: Order = Order.NEWEST

    def apply(self, closures: ClosureEventQuerySet) -> ClosureEventQuerySet:
        """Those of `closures` that are asked for, in no particular order."""
        if self.jurisdictions:
            closures = closures.filter(jurisdiction__in=self.jurisdictions)
        if self.laws:
            named = Attribution.objects.filter(law__slug__in=self.laws)
            closures = closures.filter(pk__in=named.values("closure"))
        return closures

    @property
    def is_narrow(self) -> bool:
        """Whether any event is left out."""
        return self != TimelineQuery(order=self.order)

    def address(self, **places: Position | None) -> str:
        """The query string that asks for this, "" where nothing is asked.

        `places` adds `after` or `before`.
        """
        asked: dict[str, Any] = {"jurisdiction": self.jurisdictions, "law": self.laws}
        if self.order != Order.NEWEST:
            asked["order"] = self.order.value
        asked |= {name: str(place) for name, place in places.items() if place}
        string = urlencode(asked, doseq=True)
        return f"?{string}" if string else ""


class SeveralValues(forms.MultipleChoiceField):
    """Several values by repeating the name; an empty one, as a form sends it, says nothing."""

    def to_python(self, value: Any) -> list[str]:
        return list(dict.fromkeys(one for one in super().to_python(value) if one))


class TimelineForm(forms.Form):
    """The parameters of every reading address. Their names are fixed; add, do not change."""

    jurisdiction = SeveralValues(label=_("Place"), choices=lambda: list(countries), required=False)
    law = forms.ModelMultipleChoiceField(
        Law.objects.published(), label=_("Law"), to_field_name="slug", required=False
    )
    order = forms.ChoiceField(label=_("Order"), choices=Order, required=False)
    after = PositionField(label=_("After"), required=False)
    before = PositionField(label=_("Before"), required=False)

    def __init__(self, asked: QueryDict) -> None:
        super().__init__(asked)

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("after") and self.cleaned_data.get("before"):
            raise ValidationError({"before": _("Give after or before, not both.")})
        return self.cleaned_data

    def query(self) -> TimelineQuery:
        """What a valid form asks for."""
        return TimelineQuery(
            jurisdictions=tuple(self.cleaned_data["jurisdiction"]),
            laws=tuple(law.slug for law in self.cleaned_data["law"]),
            order=Order(self.cleaned_data["order"] or Order.NEWEST),
        )
