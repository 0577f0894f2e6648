"""How far an article has come, who holds it, and when it is due again.

The row is the truth. A worker takes an article for a time (the lease), does one step, and writes
its outcome in one transaction that checks the article is still its own.
"""

import logging
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from events.doorbell import ring
from events.models import Article

from .faults import LastingFault, MustWait, PassingFault

logger = logging.getLogger(__name__)

State = Article.State

# Who goes on with an article that waits in a state.
TASKS = {
    State.DISCOVERED: "events.fetch_article",
    State.FETCHED: "events.read_article",
    State.READ: "events.search_article",
}
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(days=1)


class LeaseLost(Exception):
    """The article was not finished in time; another worker has it."""


def work(article_id: int, *, state: Article.State, step: Callable[[Article], None]) -> None:
    """Claim an article and do one step, whose faults are written in the row; safe to repeat.

    An unknown exception is raised, but only when the article is put off: it cannot loop.
    """
    now = timezone.now()
    article = claim(article_id, state=state, now=now, lease=settings.ARTICLE_LEASE)
    if article is None:
        return
    try:
        _refuse_what_kills_workers(article)
        step(article)
    except LeaseLost:
        logger.info("Article %s was finished by another worker.", article_id)
    except LastingFault as fault:
        fail(article, str(fault))
    except MustWait as fault:
        wait(article, str(fault), after=fault.after)
    except PassingFault as fault:
        retry_later(article, str(fault), after=fault.after)
    except Exception as error:
        retry_later(article, _("It met an unforeseen fault: %s.") % type(error).__name__)
        raise


def claim(
    article_id: int, *, state: Article.State, now: datetime, lease: timedelta
) -> Article | None:
    """Take an article in `state` for this worker until `now + lease` (UTC).

    None when another worker holds it or it has moved on.
    """
    due = Article.objects.due(state, now).filter(pk=article_id)
    if not due.update(leased_until=now + lease, attempts=F("attempts") + 1):
        return None
    return Article.objects.select_related("feed").get(pk=article_id)


def advance(article: Article, state: Article.State, **facts: Any) -> None:
    """Let a claimed article go on to `state` with what was learned, and ring for the next step.

    Raises LeaseLost; the caller's transaction then keeps nothing.
    """
    _let_go(article, state=state, attempts=0, next_try_at=timezone.now(), **{"reason": ""} | facts)
    if state in TASKS:
        ring(TASKS[state], article.pk)


def retry_later(article: Article, reason: str, *, after: timedelta | None = None) -> None:
    """Put a claimed article off, longer each time; after FETCH_MAX_ATTEMPTS it is parked."""
    if article.attempts >= settings.FETCH_MAX_ATTEMPTS:
        fail(article, _("%(reason)s Given up after %(count)d attempts.")
             % {"reason": reason, "count": article.attempts})  # fmt: skip
        return
    wait = max(back_off(article.attempts, first=FIRST_WAIT), after or timedelta(0))
    _put_down(article, reason=reason, next_try_at=timezone.now() + wait)


def wait(article: Article, reason: str, *, after: timedelta) -> None:
    """Put a claimed article off that did nothing wrong: this attempt does not count.

    The sweeper rings in time for those that wait longer than until its next round.
    """
    _put_down(
        article,
        reason=reason,
        attempts=article.attempts - 1,
        next_try_at=timezone.now() + after,
    )
    if after <= settings.SWEEP_INTERVAL:
        ring(TASKS[State(article.state)], article.pk, after=after)


def fail(article: Article, reason: str) -> None:
    """Park a claimed article with a reason that an editor can read."""
    _put_down(article, state=State.FAILED, reason=reason)


def retry(article_id: int) -> bool:
    """Make an article that failed or waits for its next try due at once; False for any other."""
    now = timezone.now()
    waiting = Article.objects.filter(pk=article_id)
    failed = waiting.filter(state=State.FAILED).update(
        state=State.DISCOVERED, attempts=0, next_try_at=now, leased_until=None
    )
    waits = waiting.filter(state__in=TASKS, next_try_at__gt=now).update(next_try_at=now)
    if failed or waits:
        ring(TASKS[State(waiting.get().state)], article_id)
    return bool(failed or waits)


def back_off(failures: int, *, first: timedelta) -> timedelta:
    """How long to wait after so many failures: four times as long each time, a day at most.

    Spread by up to a quarter either way, lest all that failed together come back together.
    """
    spread = random.uniform(0.75, 1.25)  # noqa: S311 (no secret)
    steps: int = 4 ** min(failures - 1, 10)
    return min(first * steps * spread, LONGEST_WAIT)


def _refuse_what_kills_workers(article: Article) -> None:
    """Each claim counts, so that also those are counted whose workers did not live to tell."""
    if article.attempts > settings.FETCH_MAX_ATTEMPTS:
        raise LastingFault(_("Workers broke off over it %d times.") % (article.attempts - 1))


def _put_down(article: Article, **facts: Any) -> None:
    try:
        with transaction.atomic():
            _let_go(article, **facts)
    except LeaseLost:
        logger.info("Article %s was finished by another worker.", article.pk)


def _let_go(article: Article, **facts: Any) -> None:
    mine = Article.objects.filter(
        pk=article.pk, state=article.state, leased_until=article.leased_until
    )
    if not mine.update(leased_until=None, **facts):
        raise LeaseLost(article)
