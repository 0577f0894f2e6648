"""Hands articles that are to be read again to the workers of the service, and watches them."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from events.doorbell import ring
from events.extraction.extract import READING
from events.models import Article

from .reread import lots

REREAD = "events.reread_articles"
AT_ONCE = 8  # lots; few, so that news that comes in meanwhile does not wait behind them
RING_AGAIN = timedelta(minutes=1)
PAUSE = 0.5


@dataclass
class Handed:
    """A lot that workers were rung for, with what of it is not done, and when (monotonic)."""

    ids: list[int]
    rung_at: float


def hand_out(articles: QuerySet[Article], *, ring_again: timedelta = RING_AGAIN) -> Iterator[int]:
    """Ring for some lots at a time, and tell now and then how many more articles are done.

    Done are also those that wait for an editor. A lot that is not heard of is rung for again: the
    queue may be lost.
    """
    rest = lots(articles)
    handed: list[Handed] = []
    while True:
        while len(handed) < AT_ONCE and (ids := next(rest, None)):
            handed.append(_rung(ids, ring_again))
        if not handed:
            return
        time.sleep(PAUSE)
        yield sum(map(_done, handed))
        handed = [each for each in handed if each.ids]
        late = time.monotonic() - ring_again.total_seconds()
        handed = [_rung(each.ids, ring_again) if each.rung_at < late else each for each in handed]


def _rung(ids: list[int], expires: timedelta) -> Handed:
    ring(REREAD, ids, expires=expires)
    return Handed(ids, time.monotonic())


def _done(handed: Handed) -> int:
    """How many are done since the last look."""
    waiting = Article.objects.to_reread(READING).filter(next_try_at__lte=timezone.now())
    before = len(handed.ids)
    handed.ids = list(waiting.filter(pk__in=handed.ids).values_list("pk", flat=True))
    return before - len(handed.ids)
