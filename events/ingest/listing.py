"""From the body of a feed to what it names: its form is told by its first characters."""

import re
from collections.abc import Mapping

from django.utils.translation import gettext as _

from . import json_feed, sitemap, syndicated
from .entries import Listing
from .faults import LastingFault
from .unpack import unpack

GZIP = b"\x1f\x8b"
BOM_UTF8 = b"\xef\xbb\xbf"
LONGEST_PROLOG = 20_000
COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
FIRST_TAG = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")


def listing(content: bytes, headers: Mapping[str, str], url: str) -> Listing:
    """Whatever the server says that it is: many say it wrongly. Raises LastingFault, PassingFault.

    `headers` have names in lower case.
    """
    if content.startswith(GZIP):  # a sitemap that is a packed file
        content = unpack(content, {"content-encoding": "gzip"})
    begin = content[:LONGEST_PROLOG].removeprefix(BOM_UTF8).lstrip()
    if not begin:
        raise LastingFault(_("The page is no feed that could be read."))
    if begin.startswith((b"{", b"[")):
        return json_feed.listing(content, url)
    if _root(begin) in sitemap.ROOTS:
        return sitemap.listing(content, url)
    return syndicated.listing(content, headers, url)


def _root(begin: bytes) -> str:
    """The name of the first tag, "" if there is none."""
    tag = FIRST_TAG.search(COMMENT.sub(b"", begin))
    return tag[1].decode("ascii", errors="replace") if tag else ""
