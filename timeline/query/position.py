"""A point in the timeline's total order, readable in an address: `2021-10-31_2021-10-31_66`."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from events.models import ClosureEvent

# The id stays below PostgreSQL's bigint.
LAST_ID = 10**18 - 1
FORM = re.compile(r"(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)_(\d{1,18})", re.ASCII)


@dataclass(frozen=True, order=True)
class Position:
    """Where an event stands; id 0 stands before every event that shares its dates."""

    lower: date
    upper: date
    id: int = 0

    @classmethod
    def of(cls, closure: ClosureEvent) -> Self:
        return cls(closure.lower, closure.upper, closure.pk)

    @classmethod
    def start_of(cls, day: date) -> Self:
        """Before every event whose range begins on `day` or later, after all others."""
        return cls(day, day)

    @classmethod
    def end_of(cls, day: date) -> Self:
        """After every event whose range begins on `day` or earlier, before all others."""
        return cls(day, date.max, LAST_ID)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the form in which an address carries it; ValueError for anything else."""
        match = FORM.fullmatch(text)
        if not match:
            raise ValueError(text)
        lower, upper, id_ = match.groups()
        return cls(date.fromisoformat(lower), date.fromisoformat(upper), int(id_))

    def __str__(self) -> str:
        return f"{self.lower.isoformat()}_{self.upper.isoformat()}_{self.id}"


class PositionField(forms.CharField):
    """Takes what a link of ours carries; None where the address carries nothing."""

    widget = forms.HiddenInput

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            return Position.parse(text)
        except ValueError as error:
            raise ValidationError(
                _("This is no place on the timeline. It reads like 2021-10-31_2021-10-31_66."),
                code="position",
            ) from error
