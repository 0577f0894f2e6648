"""RSS 0.9 to 2.0 and Atom."""

import io
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from .entries import MOST_ENTRIES, Item, Listing, Why
from .faults import LastingFault
from .floods import flood

# More makes feedparser run for minutes, or fill the memory.
MOST_TAGS = 300_000
MOST_ESCAPES = 1_000_000
LONGEST_MARKUP = 5_000
FORMS = {"rss": "RSS", "atom": "Atom", "cdf": "CDF"}
BEGIN_OF_ITEM = re.compile(rb"<(?:[\w.-]+:)?(?:item|entry)(?=[\s>/])", re.IGNORECASE)
END_OF_ITEM = re.compile(rb"</(?:[\w.-]+:)?(?:item|entry)\s*>", re.IGNORECASE)
END_OF_FEED = re.compile(rb"</(?:[\w.-]+:)?(?:rss|rdf|feed|channel)\s*>", re.IGNORECASE)
LAST_WORDS = 5_000
LONGEST_DECLARATION = 200  # by the square of it grows the time it takes to look through it
DECLARED_ENCODING = re.compile(r"""^(\s*<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']""")


def listing(content: bytes, headers: Mapping[str, str], url: str) -> Listing:
    """The first MOST_ENTRIES items; `headers` have names in lower case. Raises LastingFault."""
    import feedparser  # here: only workers read feeds

    kept, beyond = _first_items(_in_utf_8(content))
    _refuse_what_chokes_parsers(kept)
    # A stream: given bytes, feedparser first tries to open a file of that name.
    parsed = feedparser.parse(
        io.BytesIO(kept),
        response_headers={
            "content-type": headers.get("content-type", ""),
            "content-location": url,
        },
        resolve_relative_uris=False,
        sanitize_html=False,  # of all its markup only titles are looked at, and taken as text
    )
    version = str(parsed.get("version") or "")
    if not version:
        raise LastingFault(_("The page is no feed that could be read."))
    found = Listing(_form(version), title=_text(parsed.feed, "title"))
    found.passed[Why.BEYOND] = beyond
    found.is_cut = _breaks_off(kept)
    found.take(_items(parsed), url)
    return found


def _in_utf_8(content: bytes) -> bytes:
    """UTF-16 recoded, so that tags can be found in it."""
    if not content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content
    text = content.decode("utf-16", errors="replace")
    begin, rest = text[:LONGEST_DECLARATION], text[LONGEST_DECLARATION:]
    return (DECLARED_ENCODING.sub(r"\1", begin) + rest).encode("utf-8-sig")


def _first_items(content: bytes) -> tuple[bytes, int]:
    """The document with its first items alone, and how many were taken out.

    feedparser reads all that it is given, some hundred items a second.
    """
    begins = [found.start() for found in BEGIN_OF_ITEM.finditer(content)]
    if len(begins) <= MOST_ENTRIES:
        return content, 0
    begin, end = begins[MOST_ENTRIES], len(content)
    for last in END_OF_ITEM.finditer(content, begin):
        end = last.end()
    return content[:begin] + content[end:], len(begins) - MOST_ENTRIES


def _refuse_what_chokes_parsers(content: bytes) -> None:
    if why := flood(content, most_tags=MOST_TAGS):
        raise LastingFault(_("The feed is not read: %s.") % why)
    if content.count(b"&") > MOST_ESCAPES:
        raise LastingFault(_("The feed has more than %d escaped characters.") % MOST_ESCAPES)


def _breaks_off(content: bytes) -> bool:
    return bool(BEGIN_OF_ITEM.search(content)) and not END_OF_FEED.search(content[-LAST_WORDS:])


def _form(version: str) -> str:
    """feedparser says `rss20` or `rss091u`."""
    name, digits = re.fullmatch(r"([a-z]*)(\d*)\w*", version).groups()  # type: ignore[union-attr]
    number = f"{digits[0]}.{digits[1:]}" if digits else ""
    return f"{FORMS.get(name, name.upper())} {number}".rstrip()


def _items(parsed: Any) -> Iterator[Item]:
    for entry in parsed.entries:
        link, published = str(entry.get("link", "")), str(entry.get("published", ""))
        yield Item(link, _text(entry, "title"), published)


def _text(told: Any, name: str) -> str:
    """What a value says that may be markup, or escaped markup."""
    value = str(told.get(name, ""))[:LONGEST_MARKUP]
    kind = (told.get(f"{name}_detail") or {}).get("type", "")
    return unescape(strip_tags(value)) if "html" in str(kind) else value
