"""What is asked of the admin, before anything is looked up by it.

What is typed into forms is checked by their fields.
"""

from typing import Any

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.http import HttpRequest
from django.utils.translation import gettext as _

LONGEST_KEY = 19
NUL = "\0"  # the one character that PostgreSQL does not take


def is_key(value: Any) -> bool:
    """Whether it can be the primary key of a row."""
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) < LONGEST_KEY


def unfit(request: HttpRequest) -> str:
    """Why no row can be meant by what is selected, for the editor; "" where one can."""
    for key in request.POST.getlist(ACTION_CHECKBOX_NAME):
        if not is_key(key):
            told = _("“%s” is no row of this list: go back and select the rows anew.")
            return told % key.replace(NUL, "")[:80]
    return ""
