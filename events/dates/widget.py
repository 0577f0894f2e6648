from typing import Any

from django import forms
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from .edtf import EdtfError
from .wording import reading


class EdtfInput(forms.TextInput):
    """An input for EDTF with its reading beside it, which a script renews as one types."""

    class Media:
        css = {"all": ["events/edtf.css"]}
        js = ["events/edtf.js"]

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        attrs = {
            "autocomplete": "off",
            "spellcheck": "false",
            "data-reading-at": reverse("date_reading"),
            **(attrs or {}),
        }
        return format_html(
            '<span class="edtf">{}<output for="{}" aria-live="polite">{}</output></span>',
            super().render(name, value, attrs, renderer),
            attrs.get("id", ""),
            self._reading(self.format_value(value)),
        )

    def _reading(self, text: str | None) -> str:
        """Nothing where it is no date: the form says so at the field."""
        try:
            return reading(text, get_language() or "en") if text else ""
        except EdtfError:
            return ""
