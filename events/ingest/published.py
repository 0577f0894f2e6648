"""The day on which a page says that it was published, in its own time zone.

Only what the page states about itself counts. Dates that stand elsewhere on it, beside other
stories or in its footer, are what makes guessing programs name false days.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from email.utils import parsedate_to_datetime
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from django.utils import timezone
from resiliparse.parse.html import DocumentNode, ElementNode

ARTICLE_TYPE = re.compile(r"Article$|Posting$|^Report$")
ISO_DAY = re.compile(r"(\d{4})(?:-(\d\d)-(\d\d)|/(\d\d)/(\d\d)|(\d\d)(\d\d))(?!\d)")
DAY_IN_PATH = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)")
EARLIEST_YEAR = 1900
STATED = (
    "meta[property='article:published_time']",
    "meta[property='og:article:published_time']",
    "meta[itemprop='datePublished']",
    "time[itemprop='datePublished']",
    "meta[name='datePublished']",
    "meta[name='parsely-pub-date']",
    "meta[name='publishdate']",
    "meta[name='pubdate']",
    "meta[name='dcterms.issued']",
    "meta[name='DC.date.issued']",
    "meta[name='date']",
    "time[pubdate]",
)


def published_on(document: DocumentNode, url: str) -> date | None:
    """The day a page states for itself in its data, its head or its address; None if in none."""
    stated = chain(
        _from_linked_data(document), _from_elements(document), _alone_in_article(document)
    )
    days = chain(map(day_of, stated), [_from_address(url)])
    return next((day for day in days if day is not None), None)


def day_of(stated: str) -> date | None:
    """The day of a time as written there: `2021-10-26T00:30+08:00` is the 26th.

    None for what is no time, lies ahead, or is older than newspapers on the web could say.
    """
    match = ISO_DAY.match(stated.strip())
    if match:
        return _day(*(part for part in match.groups() if part))
    try:
        day = parsedate_to_datetime(stated)
    except (ValueError, TypeError, OverflowError):
        return None
    return _day(str(day.year), str(day.month), str(day.day))


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    tomorrow = timezone.now().date() + timedelta(days=1)  # somewhere it is tomorrow already
    return found if found.year >= EARLIEST_YEAR and found <= tomorrow else None


def _from_linked_data(document: DocumentNode) -> Iterator[str]:
    for script in _all(document, "script[type='application/ld+json']"):
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kinds = node.get("@type")
            stated = node.get("datePublished")
            named = kinds if isinstance(kinds, list) else [kinds]
            if isinstance(stated, str) and any(ARTICLE_TYPE.search(str(kind)) for kind in named):
                yield stated


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """What the page describes as itself: the top, and the members of a graph."""
    members = data if isinstance(data, list) else [data]
    for member in members:
        if isinstance(member, dict):
            yield member
            graph = member.get("@graph")
            yield from (
                (node for node in graph if isinstance(node, dict))
                if isinstance(graph, list)
                else ()
            )


def _from_elements(document: DocumentNode) -> Iterator[str]:
    for selector in STATED:
        for element in _all(document, selector):
            yield _time_of(element)


def _alone_in_article(document: DocumentNode) -> Iterator[str]:
    """The only day that stands as a time within the page's only article."""
    articles = _all(document, "article")
    if len(articles) != 1:
        return
    times = [_time_of(element) for element in _all(articles[0], "time[datetime]")]
    if len({day_of(stated) for stated in times}) == 1:
        yield times[0]


def _all(within: DocumentNode | ElementNode, selector: str) -> tuple[ElementNode, ...]:
    """Taken in one slice: to give the elements one by one the list is walked anew for each."""
    return tuple(within.query_selector_all(selector)[:])


def _time_of(element: ElementNode) -> str:
    return element.getattr("content") or element.getattr("datetime") or ""


def _from_address(url: str) -> date | None:
    match = DAY_IN_PATH.search(urlsplit(url).path)
    return _day(*match.groups()) if match else None
