"""JSON Feed 1.0 and 1.1 (jsonfeed.org)."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from .entries import Item, Listing, Why
from .faults import LastingFault

VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/([\d.]{1,9})")
MOST_ITEMS = 50_000
WEB_ADDRESS = re.compile(r"https?://")


def listing(content: bytes, url: str) -> Listing:
    """The items in the order in which they stand there. Raises LastingFault."""
    try:
        told = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise LastingFault(_("The page is JSON that could not be read.")) from error
    version = VERSION.match(str(told.get("version", ""))) if isinstance(told, dict) else None
    if version is None:
        raise LastingFault(_("The page is JSON, but no JSON Feed."))
    found = Listing(f"JSON Feed {version[1]}", title=_text(told, "title"))
    items = told.get("items")
    listed = items if isinstance(items, list) else []
    found.take(_items(listed[:MOST_ITEMS]), url)
    found.passed[Why.BEYOND] += len(listed[MOST_ITEMS:])
    return found


def _items(items: list[Any]) -> Iterator[Item]:
    for item in items:
        said = item if isinstance(item, dict) else {}
        link = _text(said, "url") or _text(said, "external_url") or _address(_text(said, "id"))
        yield Item(link, _text(said, "title"), _text(said, "date_published"))


def _address(identity: str) -> str:
    """An id is the item's address where it looks like one, as jsonfeed.org recommends."""
    return identity if WEB_ADDRESS.match(identity) else ""


def _text(said: dict[str, Any], name: str) -> str:
    value = said.get(name)
    return value if isinstance(value, str) else ""
