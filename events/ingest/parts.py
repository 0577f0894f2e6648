"""The sitemaps that an index names: feeds of their own, as long as it names them."""

from collections.abc import Sequence
from datetime import datetime

from events.models import Feed


def enter(index: Feed, addresses: Sequence[str], *, now: datetime) -> list[Feed]:
    """Have these polled and those no longer named left alone; gives the new ones.

    One that an editor entered by itself stays a feed by itself.
    """
    if not addresses and not index.parts.exists():
        return []
    own = Feed.objects.filter(index=index)
    own.exclude(url__in=addresses).update(is_listed=False)
    own.filter(url__in=addresses, is_listed=False).update(is_listed=True, next_poll_at=now)
    known = set(Feed.objects.filter(url__in=addresses).values_list("url", flat=True))
    new = [_part(index, url, now) for url in addresses if url not in known]
    return [part for part, is_new in new if is_new]


def pause_with(index: Feed) -> None:
    """The parts of an index are paused, or polled, as it is."""
    Feed.objects.filter(index=index).update(is_paused=index.is_paused)


def _part(index: Feed, url: str, now: datetime) -> tuple[Feed, bool]:
    return Feed.objects.get_or_create(
        url=url,
        defaults={
            "index": index,
            "outlet": index.outlet,
            "language": index.language,
            "is_sample": index.is_sample,
            "is_paused": index.is_paused,
            "next_poll_at": now,
        },
    )
