"""From a feed to the articles it names."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import feedparser
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from events.doorbell import ring
from events.models import Article, Feed

from . import plain
from .addresses import BadAddress, joined, normalize
from .discover import discover
from .download import NOT_MODIFIED, Download, Wanted, download
from .faults import Fault, LastingFault, MustWait
from .published import day_of
from .states import back_off

POLL_FEED = "events.poll_feed"
MOST_ENTRIES = 500
FEED = Wanted(
    "a feed",
    (
        "application/atom+xml",
        "application/rss+xml",
        "application/rdf+xml",
        "application/xml",
        "text/xml",
        "text/html",  # how many a feed is served by mistake
        "text/plain",
    ),
)


@dataclass(frozen=True)
class Entry:
    """What a feed says of an article; title and day are hints until the article is read."""

    url: str
    title: str
    published: str | None


def register_feed(
    url: str, *, title: str = "", outlet: str = "", language: str = "", is_sample: bool = False
) -> Feed:
    """The feed at an address, entered and due if it is new; safe to repeat. Raises BadAddress."""
    found, is_new = Feed.objects.get_or_create(
        url=normalize(url),
        defaults={"title": title, "outlet": outlet, "language": language, "is_sample": is_sample},
    )
    if is_new:
        ring(POLL_FEED, found.pk)
    return found


def make_due(feeds: "QuerySet[Feed]", now: datetime) -> int:
    """Have feeds polled now, whatever their interval; says how many."""
    ids = list(feeds.values_list("pk", flat=True))
    count = Feed.objects.filter(pk__in=ids).update(next_poll_at=now)
    for feed_id in ids:
        ring(POLL_FEED, feed_id)
    return count


def feed(feed_id: int) -> None:
    """Poll a feed if it is due and enter what it names; a failure is written in its row."""
    claimed = _claim(feed_id, now=timezone.now(), lease=settings.ARTICLE_LEASE)
    if claimed is None:
        return
    try:
        answer = download(claimed.url, FEED, _conditions(claimed))
        entries = [] if answer.status == NOT_MODIFIED else list(_entries(answer))
        _enter(claimed, answer, entries)
    except MustWait as fault:
        _wait(claimed, fault.after)
    except Fault as fault:
        _put_off(claimed, str(fault), after=getattr(fault, "after", None))
    except Exception as error:
        _put_off(claimed, _("It met an unforeseen fault: %s.") % type(error).__name__)
        raise


def _claim(feed_id: int, *, now: datetime, lease: timedelta) -> Feed | None:
    """Take a feed that is due. It counts as failed until it is read, lest one that kills its
    workers comes back as soon as the lease is over, for ever. Once may be the worker's own end.
    """
    due = Feed.objects.due(now).filter(pk=feed_id)
    found = due.first()
    if found is None:
        return None
    wait = max(_wait_after_failure(found), lease) if found.failures else lease
    is_mine = due.update(
        next_poll_at=now + wait,
        failures=found.failures + 1,
        last_error=_("Its worker broke off over it."),
    )
    return found if is_mine else None


def _wait_after_failure(failed: Feed) -> timedelta:
    return back_off(failed.failures + 1, first=failed.interval / 4)


def _conditions(known: Feed) -> dict[str, str]:
    """Asks for the feed only if it has changed since."""
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in asked.items() if value}


@transaction.atomic
def _enter(polled: Feed, answer: Download, entries: list[Entry]) -> None:
    """All of it or nothing: a feed that counts as read has all its articles entered."""
    for entry in _unknown(entries):
        discover(entry.url, feed=polled, title=entry.title, published=entry.published)
    now = timezone.now()
    told = {"polled_at": now, "next_poll_at": now + polled.interval, "failures": 0}
    if answer.status != NOT_MODIFIED:
        told["etag"] = _condition(answer, "etag", 500)
        told["last_modified"] = _condition(answer, "last-modified", 100)
    Feed.objects.filter(pk=polled.pk).update(last_error="", **told)


def _unknown(entries: list[Entry]) -> Iterator[Entry]:
    """Entries that are new, or cited only: on most polls none, so this is asked in one query."""
    known = Article.objects.filter(url__in=[entry.url for entry in entries])
    ingested = set(known.exclude(state=Article.State.CITED).values_list("url", flat=True))
    return (entry for entry in entries if entry.url not in ingested)


def _condition(answer: Download, header: str, longest: int) -> str:
    """A header to be sent back at the next poll: as it is or not at all."""
    value = answer.headers.get(header, "")
    return value if len(value) <= longest and value.isascii() and value.isprintable() else ""


def _put_off(failed: Feed, reason: str, *, after: timedelta | None = None) -> None:
    """Try again, later each time and at least once a day: a feed never dies."""
    wait = max(_wait_after_failure(failed), after or timedelta(0))
    now = timezone.now()
    Feed.objects.filter(pk=failed.pk).update(
        polled_at=now,
        next_poll_at=now + wait,
        failures=failed.failures + 1,
        last_error=reason,
    )


def _wait(waiting: Feed, after: timedelta) -> None:
    """Others are served first: this is no failure of the feed."""
    Feed.objects.filter(pk=waiting.pk).update(
        next_poll_at=timezone.now() + after,
        failures=waiting.failures,
        last_error=waiting.last_error,
    )


def _entries(answer: Download) -> Iterator[Entry]:
    # A stream: given bytes, feedparser first tries to open a file of that name.
    parsed = feedparser.parse(
        io.BytesIO(answer.content),
        response_headers={
            "content-type": answer.headers.get("content-type", ""),
            "content-location": answer.url,
        },
    )
    if not parsed.get("version"):
        raise LastingFault(_("The page is no feed that could be read."))
    for entry in parsed.entries[:MOST_ENTRIES]:
        link = entry.get("link")
        if not link:  # joined with the feed's address it would be the feed itself
            continue
        try:
            url = normalize(joined(answer.url, link))
        except BadAddress:
            continue
        yield Entry(url, plain.line(_title(entry), 500), _published(entry))


def _title(entry: Any) -> str:
    return str(entry.get("title", ""))


def _published(entry: Any) -> str | None:
    """The day as written: the parsed time is in UTC, where it may be another day."""
    day = day_of(str(entry.get("published", "")))
    return day.isoformat() if day else None
