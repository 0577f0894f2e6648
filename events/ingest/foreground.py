"""Does here and now what workers do in the background."""

import time
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from events.doorbell import muted
from events.models import Article

from . import fetch, propose, read, states
from .discover import discover

State = Article.State

STEPS = {State.DISCOVERED: fetch.article, State.FETCHED: read.article, State.READ: propose.article}
PAUSE = 0.2
# Waits for a turn at a host; a fault puts off for longer.
PATIENCE = timedelta(seconds=30)


def ingest(url: str) -> Article:
    """Take an address as far as it goes; one that failed or waits is tried again at once.

    A step that a worker is busy with is waited for. Raises BadAddress.
    """
    with muted():
        article = discover(url)
        states.retry(article.pk)
        until = time.monotonic() + 2 * settings.ARTICLE_LEASE.total_seconds()
        while _takes_a_step(article.pk) and time.monotonic() < until:
            pass
    article.refresh_from_db()
    return article


def _takes_a_step(article_id: int) -> bool:
    """False when there is nothing to be done, or nothing yet."""
    now = timezone.now()
    article = Article.objects.get(pk=article_id)
    step = STEPS.get(State(article.state))
    if step is None or article.next_try_at > now + PATIENCE:
        return False
    if article.next_try_at > now:
        time.sleep((article.next_try_at - now).total_seconds())
    elif article.leased_until and article.leased_until >= now:
        time.sleep(PAUSE)
    else:
        step(article_id)
    return True
