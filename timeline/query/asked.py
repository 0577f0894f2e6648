"""Forms that an address fills in: each parameter once, or several times where it takes several."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

# Cut short: what stands in an address may be of any length.
NOT_LISTED = _("There is no choice “%(value).80s” here: choose one of the list.")


class OneValue(forms.ChoiceField):
    """One of the choices, or none."""

    default_error_messages = {"invalid_choice": NOT_LISTED}


class SeveralValues(forms.MultipleChoiceField):
    """Several values by repeating the name; an empty one, as a form sends it, says nothing."""

    default_error_messages = {"invalid_choice": NOT_LISTED}

    def to_python(self, value: Any) -> list[str]:
        return list(dict.fromkeys(one for one in super().to_python(value) if one))


class AskedForm(forms.Form):
    """A question as an address asks it; what could mean two things is refused at its field."""

    data: QueryDict

    def __init__(self, asked: QueryDict) -> None:
        super().__init__(asked)

    def clean(self) -> dict[str, Any]:
        for name, field in self.fields.items():
            times = len(self.data.getlist(name))
            if times > 1 and not isinstance(field, SeveralValues):
                told = _("This stands %(times)d times in the address: leave one of them.")
                self.add_error(name, ValidationError(told, "repeated", {"times": times}))
        return self.cleaned_data
