"""Workers are killed again and again while a feed is read: nothing is lost, nothing doubled."""

import time

import pytest

from events.ingest.poll import register_feed
from events.models import Article, Proposal, Snapshot
from tests.site import CLOSURE, serving

from .house import kill, within

pytestmark = [pytest.mark.fault, pytest.mark.timeout(300), pytest.mark.django_db(transaction=True)]

ARTICLES = 40
KILLS = 6
PATIENCE_SECONDS = 180
WORKING = [Article.State.DISCOVERED, Article.State.FETCHED, Article.State.READ]
ENVIRONMENT = {
    "SWEEP_INTERVAL_SECONDS": "0.5",
    "ARTICLE_LEASE_SECONDS": "2",
    "FETCH_MAX_ATTEMPTS": "20",
}


def test_workers_killed_at_random_points_lose_and_double_nothing(worker):
    with serving() as site:
        paths = [f"/{number}.html" for number in range(ARTICLES)]
        for path in paths:
            site.article(path, *CLOSURE, title=f"Report {path}")
        register_feed(site.feed("/feed.xml", *paths))
        environment = ENVIRONMENT | {"FETCH_ALLOWED_HOSTS": site.host}

        for number in range(KILLS):
            running = worker(**environment)
            time.sleep(0.1 + 0.35 * number)
            kill(running)
        worker(**environment)
        assert within(
            PATIENCE_SECONDS,
            lambda: (
                Article.objects.count() == ARTICLES
                and not Article.objects.filter(state__in=WORKING).exists()
            ),
        )

    assert set(Article.objects.values_list("state", flat=True)) == {Article.State.SEARCHED}
    assert Proposal.objects.count() == ARTICLES
    for snapshot in Snapshot.objects.all():
        assert snapshot.body.size == snapshot.size
