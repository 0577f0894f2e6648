"""What the lists of organizations and of laws have in common: a name to search for, and places."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from .asked import AskedForm, SeveralValues
from .search import LONGEST


class TermField(forms.CharField):
    """A name or a part of one, in any script."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=LONGEST, required=False, **options)

    def validate(self, value: str) -> None:
        super().validate(value)
        if value and not re.search(r"[^\W_]", value):
            raise ValidationError(_("Write at least one letter or digit."), code="empty")


class RegisterForm(AskedForm):
    q = TermField(label=_("Name"))
    jurisdiction = SeveralValues(label=_("Place"), choices=lambda: list(countries), required=False)

    @property
    def typed(self) -> str:
        """The term as it was typed, as far as a page can show it again."""
        return str(self.data.get("q", "")).replace("\x00", "")[:LONGEST]
