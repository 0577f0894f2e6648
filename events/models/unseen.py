"""Characters that cannot be seen and change how the words around them read."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
CONTROLS = "\\x00-\\x1f\\x7f-\\x9f"
IN_A_LINE = re.compile(f"[{DIRECTIONS}{CONTROLS}]")
IN_LINES = re.compile(rf"(?![\t\n\r])[{DIRECTIONS}{CONTROLS}]")


def seen_in_a_line(value: str) -> None:
    """Refuse direction overrides and isolates, and control characters such as a line break."""
    _refuse(IN_A_LINE, value)


def seen_in_lines(value: str) -> None:
    """Refuse the same in a text of several lines, which may have line breaks and tabs."""
    _refuse(IN_LINES, value)


def only_seen(text: str) -> str:
    """One line with the same words in which nothing is refused."""
    return " ".join(IN_A_LINE.sub(lambda unseen: " " if unseen[0].isspace() else "", text).split())


def only_seen_in_lines(text: str) -> str:
    """The same lines in which nothing is refused."""
    return IN_LINES.sub("", text)


def _refuse(unseen: re.Pattern[str], value: str) -> None:
    found = unseen.search(value)
    if found:
        told = _(
            "Character %(position)d is %(code)s (%(name)s), which cannot be seen: "
            "take it out, or type the words anew."
        )
        params = {
            "position": found.start() + 1,
            "code": f"U+{ord(found[0]):04X}",
            "name": unicodedata.name(found[0], "").lower() or _("control character"),
        }
        raise ValidationError(told, code="unseen", params=params)
