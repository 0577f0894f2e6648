"""Rings for whatever is due: the queue may be lost, the rows are not."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone

from events.doorbell import ring
from events.models import Article, Feed, FeedSearch, Heartbeat

from .fetch import LOT
from .poll import POLL_FEED
from .seek import SEEK_FEEDS
from .states import TASKS

SWEEP = "events.sweep"
FETCH_LOT = "events.fetch_articles"
BATCH = 200
BACKLOG = 100 * LOT


def ring_for_all_due() -> None:
    """Ring for what has waited longest, a batch of each sort.

    Among them are those whose worker died (the lease ran out) and those never rung for. Articles
    that become due before the next sweep are rung for at their time, or all whose turns at a host
    are one after the other would come at once. Rings that are not heard until the next sweep are
    forgotten, or a long queue would grow by itself.
    """
    now = timezone.now()
    Heartbeat.objects.update_or_create(task=SWEEP, defaults={"beaten_at": now})
    rung = _ring_for_lots(now)
    for state, task in TASKS.items():
        due = Article.objects.due(state, now + settings.SWEEP_INTERVAL).exclude(pk__in=rung)
        waiting = due.order_by("next_try_at").values_list("pk", "next_try_at")
        for article_id, time in waiting[:BATCH]:
            after = max(time - now, timedelta(0))
            ring(task, article_id, after=after, expires=after + settings.SWEEP_INTERVAL)
    _ring_for_each(POLL_FEED, Feed.objects.due(now).order_by("next_poll_at"))
    _ring_for_each(SEEK_FEEDS, FeedSearch.objects.due(now).order_by("next_try_at"))


def _ring_for_each(task: str, due: QuerySet[Any]) -> None:
    for key in due.values_list("pk", flat=True)[:BATCH]:
        ring(task, key, expires=settings.SWEEP_INTERVAL)


def _ring_for_lots(now: datetime) -> list[int]:
    """Where many wait that nobody has tried, whole lots of them are fetched in one go."""
    untried = Article.objects.due(Article.State.DISCOVERED, now).filter(attempts=0)
    ids = list(untried.order_by("next_try_at").values_list("pk", flat=True)[:BACKLOG])
    del ids[len(ids) - len(ids) % LOT :]
    for start in range(0, len(ids), LOT):
        ring(FETCH_LOT, ids[start : start + LOT], expires=settings.SWEEP_INTERVAL)
    return ids
