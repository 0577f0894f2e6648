"""How far an article has come, who holds it, and when it is due again.

The row is the truth. A worker takes an article for a time (the lease), does one step, and writes
its outcome in one transaction that checks the article is still its own.
"""

import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from events.doorbell import ring
from events.models import Article

from .faults import BrokeWorkers, LastingFault, MustWait, PassingFault
from .spread import spread

logger = logging.getLogger(__name__)

State = Article.State
Failure = Article.Failure

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
    if article is not None:
        attempt(article, step)


def attempt(article: Article, step: Callable[[Article], None]) -> None:
    """Do one step with an article that is claimed, as `work` does."""
    try:
        _refuse_what_kills_workers(article)
        step(article)
    except LeaseLost:
        logger.info("Article %s was finished by another worker.", article.pk)
    except LastingFault as fault:
        fail(article, str(fault), failure=fault.failure)
    except MustWait as fault:
        wait(article, str(fault), after=fault.after)
    except PassingFault as fault:
        retry_later(article, str(fault), after=fault.after, failure=fault.failure)
    except (OperationalError, InterfaceError):
        raise  # the database went away: no fault of the article, which is due when its lease ends
    except Exception as error:
        told = _("It met an unforeseen fault: %s.") % type(error).__name__
        retry_later(article, told, failure=Failure.UNFORESEEN)
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


def claim_lot(
    ids: Collection[int], *, state: Article.State, now: datetime, lease: timedelta
) -> list[Article]:
    """Take those of some articles that nobody has tried, all until the same time; as `claim` does.

    One that was tried goes alone: it may have killed its worker, and would take the others along.
    """
    untried = Article.objects.due(state, now).filter(pk__in=ids, attempts=0).defer("text")
    with transaction.atomic():
        lot = list(untried.order_by("pk").select_for_update(skip_locked=True, no_key=True))
        leased: dict[str, Any] = {"leased_until": now + lease, "attempts": 1}
        Article.objects.filter(pk__in=[article.pk for article in lot]).update(**leased)
    for article in lot:
        article.leased_until, article.attempts = now + lease, 1
    return lot


def give_back(lot: Collection[Article]) -> None:
    """Let claimed articles go untried, for whoever has time for them."""
    for article in lot:
        _put_down(article, attempts=article.attempts - 1)


def advance(article: Article, state: Article.State, **facts: Any) -> None:
    """Let a claimed article go on to `state` with what was learned, and ring for the next step.

    Raises LeaseLost; the caller's transaction then keeps nothing.
    """
    _let_go(article, **moved_to(state, timezone.now()), **{"reason": ""} | facts)
    if state in TASKS:
        ring(TASKS[state], article.pk)


def keep(article: Article, **facts: Any) -> None:
    """Put a claimed article down, as a rule in the state in which it is. Raises LeaseLost."""
    _let_go(article, **facts)


def moved_to(state: Article.State, now: datetime) -> dict[str, Any]:
    """What the row of an article says that has just come to a state: nothing is held against it."""
    return {
        "state": state,
        "attempts": 0,
        "failure": "",
        "next_try_at": now,
        "settled_at": None if state in TASKS else now,
    }


def retry_later(
    article: Article,
    reason: str,
    *,
    after: timedelta | None = None,
    failure: Article.Failure = Failure.OTHER,
) -> None:
    """Put a claimed article off, longer each time; after FETCH_MAX_ATTEMPTS it is parked."""
    if article.attempts >= settings.FETCH_MAX_ATTEMPTS:
        told = {"reason": reason, "count": article.attempts}
        fail(article, _("%(reason)s Given up after %(count)d attempts.") % told, failure=failure)
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


def fail(article: Article, reason: str, *, failure: Article.Failure = Failure.OTHER) -> None:
    """Park a claimed article with a reason that an editor can read."""
    _put_down(
        article, state=State.FAILED, reason=reason, failure=failure, settled_at=timezone.now()
    )


def retry(article_id: int) -> bool:
    """Make an article that failed or waits for its next try due at once; False for any other."""
    now = timezone.now()
    waiting = Article.objects.filter(pk=article_id)
    failed = _begin_again(waiting.filter(state=State.FAILED), now)
    waits = waiting.filter(state__in=TASKS, next_try_at__gt=now).update(next_try_at=now)
    if failed or waits:
        ring(TASKS[State(waiting.get().state)], article_id)
    return bool(failed or waits)


def retry_all(failure: Article.Failure) -> int:
    """Make all that failed in one way due at once, and say how many; the sweeper rings for them."""
    return _begin_again(Article.objects.failed().filter(failure=failure), timezone.now())


def back_off(failures: int, *, first: timedelta) -> timedelta:
    """How long to wait after so many failures: four times as long each time, a day at most.

    Spread by up to a quarter either way.
    """
    steps: int = 4 ** min(failures - 1, 10)
    return min(spread(first * steps), LONGEST_WAIT)


def _begin_again(articles: QuerySet[Article], now: datetime) -> int:
    return articles.update(**moved_to(State.DISCOVERED, now), leased_until=None)


def _refuse_what_kills_workers(article: Article) -> None:
    """Each claim counts, so that also those are counted whose workers did not live to tell."""
    if article.attempts > settings.FETCH_MAX_ATTEMPTS:
        raise BrokeWorkers(_("Workers broke off over it %d times.") % (article.attempts - 1))


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
