"""A quick look at a page, cheap enough for the most of news that reports no closure."""

from dataclasses import dataclass
from datetime import date

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from . import plain
from .published import published_on

LONGEST_TITLE = 500
LONGEST_OUTLET = 200


@dataclass(frozen=True)
class Glance:
    """What a page shows and says of itself. `running` are the lines of it that are sentences."""

    title: str
    shown: str
    running: str
    language: str
    canonical: str
    outlet: str


def glance(source: str) -> Glance:
    """Look at a page; of its tree nothing is kept, whose nodes must die in the thread that made it.

    The text is taken without `main_content`, whose cost grows with the square of the nesting.
    """
    tree = HTMLTree.parse(source)
    document = tree.document
    root = document and document.query_selector("html")
    site = document and document.query_selector("meta[property='og:site_name']")
    link = document and document.query_selector("link[rel~='canonical']")
    shown = plain.paragraphs(extract_plain_text(tree, main_content=False, alt_texts=False))
    return Glance(
        title=plain.line(tree.title, LONGEST_TITLE),
        shown=shown,
        running=plain.running(shown),
        language=(root and root.getattr("lang")) or "",
        canonical=(link and link.getattr("href")) or "",
        outlet=plain.line((site and site.getattr("content")) or "", LONGEST_OUTLET),
    )


def published_in(source: str, url: str) -> date | None:
    """The day that a page states for itself; asked only of those that are read in full."""
    document = HTMLTree.parse(source).document
    return published_on(document, url) if document else None
