"""Times as a reader types them: a year, a month or a day, as `2021`, `2021-10`, `2021-10-31`."""

import re
from calendar import monthrange
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# The year comes first, so no day is taken for a month; 2021年10月31日 is read as well.
FORM = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日]?", re.ASCII)
LONGEST = 40

Period = tuple[date, date]


def period(text: str) -> Period:
    """The first and the last day of a year, a month or a day. Raises ValueError."""
    match = FORM.fullmatch(text)
    if not match:
        raise ValueError(text)
    year, month, day = (int(part) if part else 0 for part in match.groups())
    first = date(year, month or 1, day or 1)
    if day:
        return first, first
    last_month = month or 12
    return first, date(year, last_month, monthrange(year, last_month)[1])


def shortest(day: date, *, is_end: bool) -> str:
    """The shortest text whose first (or last) day this is: `2021` for 1 January as a start."""
    month = f"{day.year:04}-{day.month:02}"
    fitting = (text for text in (f"{day.year:04}", month) if period(text)[is_end] == day)
    return next(fitting, day.isoformat())


class PeriodField(forms.CharField):
    """A year, a month or a day; cleans to its Period, or None where nothing is typed."""

    def __init__(self, *, label: Any) -> None:
        super().__init__(label=label, max_length=LONGEST, required=False)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            return period(text)
        except ValueError as error:
            raise ValidationError(
                _("This is no date. Write a year, a month or a day: 2021, 2021-10 or 2021-10-31."),
                code="period",
            ) from error
