"""A second name of an organization: "A, known as B", "A “B”", "the group, formally the B"."""

import re

from events.extraction.cast import Body, Cast
from events.extraction.english_described import DESCRIPTOR
from events.extraction.english_names import Name

ALSO = re.compile(
    r"(?:\s?\([^)]{1,30}\))?,? (?:\w+ )?(?:known|referred to) (?:as|by (?:its|the) \w+) (?:the )?"
    r"[\"“‘«]?"
)
OR_SHORT = re.compile(r", or (?:simply |just )?(?:the )?[\"“‘«]?")  # "A, or |B, was"
QUOTED_BEHIND = re.compile(r" [\"“‘«]")
CLOSING_QUOTES = tuple('"”’»')
FORMALLY = re.compile(
    rf"\b[Tt]he (?:{DESCRIPTOR}), (?:formally|officially|formerly|legally|properly|otherwise|also"
    r"|or)(?: (?:known as|called|named|registered as))? (?:the )?[\"“‘]?$"
)
BEFORE = 80


def learn_other_name(cast: Cast, text: str, before: Name | None, name: Name) -> None:
    """Know the organization named `before`, or first in the article, by a new name as well, if the
    text says that it is another name of it."""
    if cast.find(name.text) is not None:
        return
    other: Body | None = None
    if before is not None and _joins(text, before, name):
        other = cast.find(before.text)
    elif FORMALLY.search(text[max(0, name.start - BEFORE) : name.start]):
        other = next(iter(cast.bodies), None)
    if other is not None:
        cast.name(other, name.text)


def _joins(text: str, before: Name, name: Name) -> bool:
    if ALSO.fullmatch(text, before.end, name.start):
        return True
    if OR_SHORT.fullmatch(text, before.end, name.start) and " " not in name.text:
        return text[name.end : name.end + 1] == ","
    is_quoted = QUOTED_BEHIND.fullmatch(text, before.end, name.start)
    return is_quoted is not None and text[name.end : name.end + 1] in CLOSING_QUOTES
