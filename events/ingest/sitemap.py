"""News sitemaps and sitemap indexes (sitemaps.org, and Google's extension for news)."""

import io
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse
from django.utils import timezone
from django.utils.translation import gettext as _

from .addresses import BadAddress, joined, normalize
from .entries import MOST_ENTRIES, Item, Listing, Why
from .faults import LastingFault
from .published import day_of

ROOTS = ("urlset", "sitemapindex")
MOST_PAGES = 50_000  # as sitemaps.org has it
MOST_PARTS = 5
MOST_DEPTH = 20
NEWS_FOR = timedelta(days=7)


@dataclass(slots=True)
class _Page:
    link: str = ""
    changed: str = ""
    published: str = ""
    title: str = ""
    is_news: bool = False

    @property
    def is_fresh(self) -> bool:
        """A sitemap lists all that a site ever had, and its imprint; only what is new is news."""
        day = day_of(self.changed)
        return self.is_news or (day is not None and day >= timezone.now().date() - NEWS_FOR)

    @property
    def as_of(self) -> str:
        """To be ordered by: times are written in one way within a sitemap."""
        return self.published or self.changed


def listing(content: bytes, url: str) -> Listing:
    """What a sitemap names, the newest first, or the parts of an index. Raises LastingFault."""
    pages: list[_Page] = []
    beyond = 0
    document = _Document(content)
    for page in document:
        if len(pages) < MOST_PAGES:
            pages.append(page)
        else:
            beyond += 1
    is_index = document.root == "sitemapindex"
    found = _of_parts(pages, url) if is_index else _of_pages(pages, url)
    found.passed[Why.OTHER_PART if is_index else Why.BEYOND] += beyond
    found.is_cut = document.is_cut
    return found


def _of_pages(pages: list[_Page], url: str) -> Listing:
    fresh = [page for page in pages if page.is_fresh]
    found = Listing("news sitemap" if any(page.is_news for page in pages) else "sitemap")
    found.passed[Why.NO_NEWS] = len(pages) - len(fresh)
    found.passed[Why.BEYOND] = max(len(fresh) - MOST_ENTRIES, 0)
    newest = sorted(fresh, key=lambda page: page.as_of, reverse=True)[:MOST_ENTRIES]
    found.take((Item(page.link, page.title, page.published) for page in newest), url)
    return found


def _of_parts(pages: list[_Page], url: str) -> Listing:
    """Those of the same site, as sitemaps.org has it; of many those for news, then the newest."""
    site, times = urlsplit(url).hostname, dict[str, str]()
    for page in pages:
        with suppress(BadAddress):
            address = normalize(joined(url, page.link))
            if urlsplit(address).hostname == site and address != normalize(url):
                times.setdefault(address, page.as_of)

    def rank(address: str) -> tuple[bool, str]:
        return "news" in urlsplit(address).path.lower(), times[address]

    ranked = sorted(times, key=rank, reverse=True)
    found = Listing("sitemap index", parts=ranked[:MOST_PARTS])
    found.passed[Why.OTHER_PART] = len(pages) - len(found.parts)
    return found


class _Document:
    """The entries of a sitemap one by one; of its tree nothing is kept.

    `root` is known, and `is_cut` right, when all were asked for.
    """

    def __init__(self, content: bytes) -> None:
        self.root = ""
        self.is_cut = False
        self._content = content

    def __iter__(self) -> Iterator[_Page]:
        # Without any DTD: an attribute that it gives to all elements may fill the memory.
        events = iterparse(io.BytesIO(self._content), ("start", "end"), forbid_dtd=True)
        try:
            yield from self._pages(events)
        except ParseError:  # what came before is as good as any
            self.is_cut = True
        except DefusedXmlException as error:
            raise LastingFault(_("The sitemap has a document type, which is not read.")) from error

    def _pages(self, events: Iterator[tuple[str, Element]]) -> Iterator[_Page]:
        depth, page = 0, _Page()
        top = Element("")
        for event, element in events:
            if event == "start":
                depth += 1
                if depth == 1:
                    top, self.root = element, _name(element)
                if depth > MOST_DEPTH:
                    raise LastingFault(_("The sitemap is nested more deeply than sitemaps are."))
                continue
            depth -= 1
            _learn(page, element, home=_space(top))
            if depth == 1:
                yield page
                page = _Page()
                top.clear()


def _learn(page: _Page, element: Element, *, home: str) -> None:
    """Pictures and films have titles and addresses as well, in name spaces of their own."""
    space, text = _space(element), (element.text or "").strip()
    match _name(element), space == home, "sitemap-news" in space:
        case "loc", True, _is_of_news:
            page.link = text
        case "lastmod", True, _is_of_news:
            page.changed = text
        case "publication_date", _is_at_home, True:
            page.published = text
        case "title", _is_at_home, True:
            page.title = text
        case "news", _is_at_home, True:
            page.is_news = True


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _space(element: Element) -> str:
    return element.tag.rpartition("}")[0]
