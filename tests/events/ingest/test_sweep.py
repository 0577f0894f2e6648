import json
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from events.ingest.fetch import LOT
from events.ingest.sweep import ring_for_all_due
from events.models import Article, Heartbeat
from tests.factories import ArticleFactory, FeedFactory

State = Article.State

pytestmark = pytest.mark.django_db


@pytest.fixture
def rung(redis):
    """The tasks that wait in the queue, with the ids they are for."""

    def waiting() -> list[tuple[str, int]]:
        messages = [json.loads(message) for message in redis.lrange("celery", 0, -1)]
        return sorted(
            (message["headers"]["task"], json.loads(message["headers"]["argsrepr"])[0])
            for message in messages
        )

    return waiting


def test_whatever_is_due_is_rung_for(rung, django_capture_on_commit_callbacks):
    long_ago = timezone.now() - timedelta(minutes=5)
    never_rung = ArticleFactory(state=State.DISCOVERED)
    worker_died = ArticleFactory(state=State.FETCHED, leased_until=long_ago)
    to_be_searched = ArticleFactory(state=State.READ)
    feed = FeedFactory()

    with django_capture_on_commit_callbacks(execute=True):
        ring_for_all_due()

    assert rung() == sorted(
        [
            ("events.fetch_article", never_rung.pk),
            ("events.read_article", worker_died.pk),
            ("events.search_article", to_be_searched.pk),
            ("events.poll_feed", feed.pk),
        ]
    )


def test_what_is_held_waits_or_has_ended_is_not_rung_for(rung, django_capture_on_commit_callbacks):
    later = timezone.now() + timedelta(minutes=5)
    ArticleFactory(state=State.DISCOVERED, leased_until=later)
    ArticleFactory(state=State.DISCOVERED, next_try_at=later)
    for state in (State.CITED, State.SEARCHED, State.IRRELEVANT, State.DUPLICATE, State.FAILED):
        ArticleFactory(state=state)
    FeedFactory(next_poll_at=later)
    FeedFactory(is_paused=True)

    with django_capture_on_commit_callbacks(execute=True):
        ring_for_all_due()

    assert rung() == []


def test_where_many_wait_whole_lots_are_rung_for(redis, django_capture_on_commit_callbacks):
    untried = ArticleFactory.create_batch(2 * LOT + 3, state=State.DISCOVERED)
    tried = ArticleFactory(state=State.DISCOVERED, attempts=1)

    with django_capture_on_commit_callbacks(execute=True):
        ring_for_all_due()

    messages = [json.loads(message) for message in redis.lrange("celery", 0, -1)]
    told = [(m["headers"]["task"], json.loads(m["headers"]["argsrepr"])[0]) for m in messages]
    lots = [ids for task, ids in told if task == "events.fetch_articles"]
    single = {article_id for task, article_id in told if task == "events.fetch_article"}
    assert sorted(map(len, lots)) == [LOT, LOT]
    assert len({article_id for lot in lots for article_id in lot} | single) == 2 * LOT + 4
    assert tried.pk in single
    assert {article.pk for article in untried} >= set(lots[0])


def test_a_sweep_leaves_word_that_it_ran():
    ring_for_all_due()
    ring_for_all_due()

    assert timezone.now() - Heartbeat.objects.get().beaten_at < timedelta(seconds=10)


def test_a_sweep_is_a_bounded_batch(rung, monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr("events.ingest.sweep.BATCH", 2)
    articles = ArticleFactory.create_batch(3, state=State.DISCOVERED)

    with django_capture_on_commit_callbacks(execute=True):
        ring_for_all_due()

    assert [article_id for _task, article_id in rung()] == [article.pk for article in articles[:2]]


def test_what_becomes_due_before_the_next_sweep_is_rung_for_at_its_time(
    redis, settings, django_capture_on_commit_callbacks
):
    settings.SWEEP_INTERVAL = timedelta(seconds=30)
    now = timezone.now()
    ArticleFactory(state=State.DISCOVERED, next_try_at=now + timedelta(seconds=20))
    ArticleFactory(state=State.DISCOVERED, next_try_at=now + timedelta(seconds=40))

    with django_capture_on_commit_callbacks(execute=True):
        ring_for_all_due()

    (message,) = redis.lrange("celery", 0, -1)
    headers = json.loads(message)["headers"]
    assert datetime.fromisoformat(headers["eta"]) - now < timedelta(seconds=21)
    assert datetime.fromisoformat(headers["expires"]) - now > timedelta(seconds=49)
