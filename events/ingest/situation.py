"""How ingestion stands: what waits, what came to its end, what failed, and whether it lives."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Aggregate, Count, Min, Q

from events.models import Article, Heartbeat

from .states import TASKS
from .sweep import SWEEP

State = Article.State
Failure = Article.Failure

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
BEATS_MISSED = 3


@dataclass(frozen=True)
class Waiting:
    """Articles that wait in a state. `later` are put off, `held` are in a worker's hands."""

    state: Article.State
    count: int
    held: int
    later: int
    oldest: datetime | None


@dataclass(frozen=True)
class Ended:
    """Articles that came to an end, in all and lately."""

    state: Article.State
    count: int
    in_hour: int
    in_day: int


@dataclass(frozen=True)
class Failed:
    failure: Article.Failure
    count: int


@dataclass(frozen=True)
class Situation:
    waiting: list[Waiting]
    ended: list[Ended]
    failed: list[Failed]
    last_beat: datetime | None
    is_alive: bool

    @property
    def oldest(self) -> datetime | None:
        return min((one.oldest for one in self.waiting if one.oldest), default=None)

    @property
    def in_hour(self) -> int:
        return sum(one.in_hour for one in self.ended)

    @property
    def in_day(self) -> int:
        return sum(one.in_day for one in self.ended)


def situation(now: datetime) -> Situation:
    """As of `now` (UTC), in four queries."""
    last_beat = Heartbeat.objects.filter(task=SWEEP).values_list("beaten_at", flat=True).first()
    late = BEATS_MISSED * settings.SWEEP_INTERVAL
    return Situation(
        _waiting(now),
        _ended(now),
        _failed(),
        last_beat,
        last_beat is not None and now - last_beat <= max(late, timedelta(seconds=10)),
    )


def _waiting(now: datetime) -> list[Waiting]:
    found = _by_state(
        TASKS,
        held=Count("pk", filter=Q(leased_until__gte=now)),
        later=Count("pk", filter=Q(next_try_at__gt=now)),
        oldest=Min("recorded_at"),
    )
    return [Waiting(state, *found.get(state, (0, 0, 0, None))) for state in TASKS]


def _ended(now: datetime) -> list[Ended]:
    ends = (State.SEARCHED, State.IRRELEVANT, State.DUPLICATE, State.FAILED)
    found = _by_state(
        ends,
        in_hour=Count("pk", filter=Q(settled_at__gt=now - HOUR)),
        in_day=Count("pk", filter=Q(settled_at__gt=now - DAY)),
    )
    return [Ended(state, *found.get(state, (0, 0, 0))) for state in ends]


def _by_state(states: Iterable[str], **counts: Aggregate) -> dict[str, list[Any]]:
    """The number of articles in each of these states, then the `counts` in their order."""
    articles = Article.objects.filter(state__in=states).order_by().values_list("state")
    counted = articles.annotate(count=Count("pk"), **counts)
    return {state: rest for state, *rest in counted}


def _failed() -> list[Failed]:
    """The most frequent first."""
    counted = Article.objects.failed().order_by().values_list("failure").annotate(Count("pk"))
    found = [Failed(Failure(failure), count) for failure, count in counted]
    return sorted(found, key=lambda one: (-one.count, one.failure))
