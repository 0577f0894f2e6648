"""Finds the feeds of a site: where its front page and its robots.txt say, else where they usually
are. What is found is offered to an editor; nothing is polled until one is chosen."""

import logging
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from resiliparse.parse.encoding import detect_encoding
from resiliparse.parse.html import ElementNode, HTMLTree

from events.doorbell import ring
from events.models import FeedSearch, Outlet

from . import plain, robots
from .addresses import BadAddress, fetchable, joined, normalize
from .deadline import Deadline
from .download import download
from .faults import Fault, LastingFault, MustWait, PassingFault
from .fetch import PAGE
from .floods import flood
from .listing import listing
from .poll import FEED
from .read import MOST_TAGS
from .states import FIRST_WAIT, LeaseLost, back_off

logger = logging.getLogger(__name__)

SEEK_FEEDS = "events.seek_feeds"
Step = FeedSearch.Step

MOST_NAMED = 12
MOST_SITEMAPS = 3
KINDS = {
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
}
FEED_PATH = re.compile(r"/(?:rss|feed|atom)(?:/|\.xml)?$", re.IGNORECASE)
USUAL = (
    "/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json",
    "/news-sitemap.xml", "/sitemap_index.xml", "/sitemap.xml",
)  # fmt: skip


def begin(outlet: Outlet) -> FeedSearch:
    """Look for the feeds of an outlet, anew if they were looked for before."""
    found, _is_new = FeedSearch.objects.update_or_create(
        outlet=outlet,
        defaults={
            "step": Step.PAGE,
            "to_ask": [],
            "found": [],
            "reason": "",
            "attempts": 0,
            "next_try_at": timezone.now(),
        },
    )
    ring(SEEK_FEEDS, found.pk)
    return found


def feeds(search_id: int) -> None:
    """Go on with a search as far as our turns at its hosts allow; safe to repeat."""
    claimed = _claim(search_id, now=timezone.now(), lease=settings.ARTICLE_LEASE)
    if claimed is None:
        return
    try:
        _search(claimed)
    except LeaseLost:
        logger.info("The search for feeds %s was begun anew.", search_id)


def _search(claimed: FeedSearch) -> None:
    """Raises LeaseLost."""
    try:
        while not claimed.is_done:
            _go_on(claimed)
            _keep(claimed)
    except LeaseLost:
        raise
    except MustWait as fault:
        claimed.attempts -= 1
        _wait(claimed, fault.after)
    except Exception as error:
        _wait(claimed, back_off(claimed.attempts, first=FIRST_WAIT))
        if not isinstance(error, PassingFault):
            raise


def _claim(search_id: int, *, now: datetime, lease: timedelta) -> FeedSearch | None:
    due = FeedSearch.objects.due(now).filter(pk=search_id)
    found = due.select_related("outlet").first()
    if found is None:
        return None
    found.attempts += 1
    found.next_try_at = now + lease
    is_mine = due.update(next_try_at=found.next_try_at, attempts=found.attempts)
    if is_mine and found.attempts > settings.FETCH_MAX_ATTEMPTS:
        found.reason = found.reason or _("Given up after %d attempts.") % (found.attempts - 1)
        found.step = Step.DONE
        _keep(found)
    return found if is_mine else None


def _go_on(search: FeedSearch) -> None:
    """Read the front page, or ask one address. Raises MustWait, PassingFault."""
    if search.step == Step.PAGE:
        search.to_ask = _named(search)
        search.step = Step.NAMED
    elif search.to_ask:
        found = _asked(search.to_ask[0])
        search.to_ask = search.to_ask[1:]
        if found and found["url"] not in {other["url"] for other in search.found}:
            search.found.append(found)
    elif search.step == Step.NAMED and not search.found:
        search.to_ask = [joined(search.outlet.site, path) for path in USUAL]
        search.step = Step.USUAL
    else:
        search.step = Step.DONE


def _named(search: FeedSearch) -> list[str]:
    """Where the site says that it has feeds; what went wrong on the way is kept as `reason`."""
    site, named = search.outlet.site, list[str]()
    try:
        page = download(site, PAGE)
        named += _links(page.content, page.url)
    except MustWait:
        raise
    except PassingFault as fault:
        search.reason = str(fault)
        if search.attempts < settings.FETCH_MAX_ATTEMPTS:
            raise
    except Fault as fault:
        search.reason = str(fault)
    return _once([*named[:MOST_NAMED], *_sitemaps(site)])


def _links(content: bytes, here: str) -> list[str]:
    """Feeds that a page declares, then those that it links to by such a name."""
    if why := flood(content, most_tags=MOST_TAGS):
        raise LastingFault(_("The front page is not looked through: %s.") % why)
    encoding = detect_encoding(content, from_html_meta=True) or "utf-8"
    tree = HTMLTree.parse_from_bytes(content, encoding)
    if tree.document is None:
        return []
    # Taken in one slice: to give the elements one by one the list is walked anew for each.
    declared = tree.document.query_selector_all("link[rel~='alternate'][href]")[:]
    linked = tree.document.query_selector_all("a[href]")[:]
    links = [
        *(_href(link) for link in declared if _kind(link) in KINDS),
        *(_href(link) for link in linked if FEED_PATH.search(_href(link))),
    ]
    return [address for link in links for address in _address(here, link)]


def _href(link: ElementNode) -> str:
    return link.getattr("href") or ""


def _kind(link: ElementNode) -> str:
    return (link.getattr("type") or "").partition(";")[0].strip().lower()


def _sitemaps(site: str) -> list[str]:
    """Those that robots.txt names, for news first; it was read for the page a moment ago."""
    try:
        with Deadline(settings.FETCH_TOTAL_SECONDS) as deadline:
            named = list(robots.rules(fetchable(site), deadline).sitemaps)
    except Fault:
        return []
    ranked = sorted(named, key=lambda each: "news" not in each.lower())
    return [address for each in ranked for address in _address(site, each)][:MOST_SITEMAPS]


def _asked(url: str) -> dict[str, Any] | None:
    """What feed stands at an address. Raises MustWait."""
    try:
        answer = download(url, FEED)
        found = listing(answer.content, answer.headers, answer.url)
    except MustWait:
        raise
    except Fault:
        return None
    days = [entry.published for entry in found.entries if entry.published]
    return {
        "url": normalize(answer.url),
        "title": plain.line(found.title, 300),
        "format": found.format,
        "entries": len(found.entries) or len(found.parts),
        "newest": max(days, default=None),
    }


def _address(here: str, link: str) -> Iterable[str]:
    with suppress(BadAddress):
        return [normalize(joined(here, link))]
    return []


def _once(addresses: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(addresses))


def _keep(search: FeedSearch) -> None:
    """Raises LeaseLost."""
    _write(search, "step", "to_ask", "found", "reason")


def _wait(search: FeedSearch, after: timedelta) -> None:
    """Raises LeaseLost."""
    _write(search, "attempts", "reason", next_try_at=timezone.now() + after)
    if after <= settings.SWEEP_INTERVAL:
        ring(SEEK_FEEDS, search.pk, after=after)


def _write(search: FeedSearch, *fields: str, **facts: Any) -> None:
    """Only while the search is this worker's: it may have been begun anew, or taken as overdue."""
    mine = FeedSearch.objects.filter(pk=search.pk, next_try_at=search.next_try_at)
    if not mine.update(**{name: getattr(search, name) for name in fields}, **facts):
        raise LeaseLost(search)
