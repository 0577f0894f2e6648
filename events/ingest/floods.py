"""What makes a parser run for minutes or fill the memory, told before it is given to one.

What gets by all the same ends with the time limit of its task.
"""

import re

from django.utils.translation import gettext as _

MOST_ATTRIBUTES = 5_000
LONG_TAG = re.compile(rb"<[^!<>][^<>]{20000,}")
# As HTML reads a tag: between quotes, or between blanks, slashes and signs of equality.
PART_OF_TAG = re.compile(rb"\"[^\"]*\"|'[^']*'|[^\s/\"'=]+")


def flood(content: bytes, *, most_tags: int) -> str:
    """Why this is too much for a parser; empty if it is not."""
    if content.count(b"<") > most_tags:
        return _("it has more than %d tags") % most_tags
    # Each has its name and its value, or the name alone.
    if any(
        len(PART_OF_TAG.findall(tag)) > 2 * MOST_ATTRIBUTES for tag in LONG_TAG.findall(content)
    ):
        return _("one of its tags has more than %d attributes") % MOST_ATTRIBUTES
    return ""
