"""From a feed to the articles it names."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from events.doorbell import ring
from events.models import Article, Feed
from events.models.feed import FeedQuerySet

from . import parts, plain, rhythm
from .addresses import normalize
from .discover import discover
from .download import NOT_MODIFIED, Download, Wanted, download
from .entries import Entry, Listing
from .faults import Fault, LastingFault, MustWait
from .listing import listing

POLL_FEED = "events.poll_feed"
LONGEST_TITLE = 300
FEED = Wanted(
    "a feed",
    (
        "application/atom+xml",
        "application/rss+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/json",
        "application/xml",
        "text/xml",
        # How many a feed is served by mistake, or as a packed file.
        "text/html",
        "text/plain",
        "application/gzip",
        "application/x-gzip",
        "application/octet-stream",
    ),
)


def register_feed(url: str, **said: Any) -> Feed:
    """The feed at an address, entered with these fields, and due, if it is new; safe to repeat.

    Raises BadAddress.
    """
    found, is_new = Feed.objects.get_or_create(url=normalize(url), defaults=said)
    if is_new:
        ring(POLL_FEED, found.pk)
    return found


def make_due(feeds: FeedQuerySet, now: datetime) -> int:
    """Have feeds polled now and read anew, whatever their interval; says how many.

    Those that are paused, or that their index names no more, stay so.
    """
    ids = list(feeds.polled().values_list("pk", flat=True))
    count = Feed.objects.filter(pk__in=ids).update(
        next_poll_at=now, etag="", last_modified="", body_sha256=""
    )
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
        _enter(claimed, answer, _read(claimed, answer))
    except MustWait as fault:
        _wait(claimed, fault.after)
    except Fault as fault:
        after = getattr(fault, "after", None)
        _put_off(claimed, str(fault), rhythm.sort_of(fault), after=after)
    except Exception as error:
        told = _("It met an unforeseen fault: %s.") % type(error).__name__
        _put_off(claimed, told, Feed.Failure.HARD)
        raise


def _claim(feed_id: int, *, now: datetime, lease: timedelta) -> Feed | None:
    """Take a feed that is due. It counts as failed until it is read, lest one that kills its
    workers comes back as soon as the lease is over, for ever. Once may be the worker's own end.
    """
    due = Feed.objects.due(now).filter(pk=feed_id)
    found = due.first()
    if found is None:
        return None
    failures = found.failures + 1
    wait = rhythm.after_failure(Feed.Failure.HARD, failures) if found.failures else lease
    is_mine = due.update(
        next_poll_at=now + max(wait, lease),
        failures=failures,
        failure=Feed.Failure.HARD,
        last_error=_("Its worker broke off over it."),
    )
    return found if is_mine else None


def _conditions(known: Feed) -> dict[str, str]:
    """Asks for the feed only if it has changed since."""
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in asked.items() if value}


def _read(known: Feed, answer: Download) -> Listing | None:
    """What a feed names; None if that is what it named before. Raises LastingFault."""
    if answer.status == NOT_MODIFIED or _digest(answer) == known.body_sha256:
        return None
    found = listing(answer.content, answer.headers, answer.url)
    if found.parts and known.index_id:
        raise LastingFault(_("It is an index of sitemaps within another one: not followed."))
    return found


def _digest(answer: Download) -> str:
    return sha256(answer.content).hexdigest()


@transaction.atomic
def _enter(polled: Feed, answer: Download, found: Listing | None) -> None:
    """All of it or nothing: a feed that counts as read has all its articles entered."""
    now = timezone.now()
    brought = _brought(polled, found, now) if found else 0
    interval = polled.interval
    if polled.body_sha256:  # when it is first read, or read anew, all or nothing is new in it
        interval = rhythm.adapted(interval, brought_something=brought > 0)
    told: dict[str, Any] = {
        "polled_at": now,
        "next_poll_at": now + rhythm.until_next(interval),
        "interval": interval,
        "failures": 0,
        "failure": "",
        "last_error": "",
    }
    if brought:
        told["changed_at"] = now
    if answer.status != NOT_MODIFIED:
        # Of what broke off on its way the rest is asked for again.
        is_whole = found is None or not found.is_cut
        told["etag"] = _condition(answer, "etag", 500) if is_whole else ""
        told["last_modified"] = _condition(answer, "last-modified", 100) if is_whole else ""
        told["body_sha256"] = _digest(answer)
    if found:
        told["format"], told["passed_over"] = found.format, found.passed_over()
        told["title"] = polled.title or plain.line(found.title, LONGEST_TITLE)
    Feed.objects.filter(pk=polled.pk).update(**told)


def _brought(polled: Feed, found: Listing, now: datetime) -> int:
    """Enter what a feed names; how much of it is new.

    In the order of addresses: of two feeds that name the same, else each may wait for the other.
    """
    unknown = sorted(_unknown(found.entries), key=lambda entry: entry.url)
    for entry in unknown:
        discover(entry.url, feed=polled, title=entry.title, published=entry.published)
    new_parts = parts.enter(polled, found.parts, now=now)
    for part in new_parts:
        ring(POLL_FEED, part.pk)
    return len(unknown) + len(new_parts)


def _unknown(entries: list[Entry]) -> Iterator[Entry]:
    """Entries that are new, or cited only: on most polls none, so this is asked in one query."""
    known = Article.objects.filter(url__in=[entry.url for entry in entries])
    ingested = set(known.exclude(state=Article.State.CITED).values_list("url", flat=True))
    return (entry for entry in entries if entry.url not in ingested)


def _condition(answer: Download, header: str, longest: int) -> str:
    """A header to be sent back at the next poll: as it is or not at all."""
    value = answer.headers.get(header, "")
    return value if len(value) <= longest and value.isascii() and value.isprintable() else ""


def _put_off(
    failed: Feed, reason: str, failure: Feed.Failure, *, after: timedelta | None = None
) -> None:
    """Try again, later each time and at least once a day: a feed never dies."""
    failures = failed.failures + 1
    wait = max(rhythm.after_failure(failure, failures), after or timedelta(0))
    now = timezone.now()
    Feed.objects.filter(pk=failed.pk).update(
        polled_at=now,
        next_poll_at=now + wait,
        failures=failures,
        failure=failure,
        last_error=reason,
    )


def _wait(waiting: Feed, after: timedelta) -> None:
    """Others are served first: this is no failure of the feed."""
    Feed.objects.filter(pk=waiting.pk).update(
        next_poll_at=timezone.now() + after,
        failures=waiting.failures,
        failure=waiting.failure,
        last_error=waiting.last_error,
    )
