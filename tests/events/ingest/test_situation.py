from datetime import timedelta

import pytest
from django.utils import timezone

from events.ingest.situation import situation
from events.models import Article, Heartbeat
from tests.factories import ArticleFactory

State = Article.State
Failure = Article.Failure

pytestmark = pytest.mark.django_db


@pytest.fixture
def now():
    return timezone.now()


def test_what_waits_is_told_by_state_with_the_age_of_the_oldest(now):
    hour = timedelta(hours=1)
    ArticleFactory(state=State.DISCOVERED, recorded_at=now - 5 * hour, next_try_at=now + hour)
    ArticleFactory(state=State.DISCOVERED, leased_until=now + hour, next_try_at=now)
    ArticleFactory(state=State.READ, recorded_at=now - 2 * hour, next_try_at=now)

    told = situation(now)

    found = {one.state: (one.count, one.held, one.later) for one in told.waiting}
    assert found == {State.DISCOVERED: (2, 1, 1), State.FETCHED: (0, 0, 0), State.READ: (1, 0, 0)}
    assert told.oldest == now - 5 * hour


def test_what_ended_is_told_in_all_and_lately(now):
    for hours in (0.5, 5, 50):
        at = now - timedelta(hours=hours)
        ArticleFactory(state=State.IRRELEVANT, settled_at=at)
    ArticleFactory(state=State.SEARCHED, settled_at=now)

    told = situation(now)

    ended = {one.state: (one.count, one.in_hour, one.in_day) for one in told.ended}
    assert ended[State.IRRELEVANT] == (3, 1, 2)
    assert (told.in_hour, told.in_day) == (2, 3)


def test_failures_are_told_by_sort_the_most_frequent_first(now):
    ArticleFactory(state=State.FAILED, failure=Failure.GONE)
    ArticleFactory.create_batch(2, state=State.FAILED, failure=Failure.SITE)
    ArticleFactory(state=State.FAILED)

    found = [(one.failure, one.count) for one in situation(now).failed]

    assert found == [(Failure.SITE, 2), (Failure.OTHER, 1), (Failure.GONE, 1)]


def test_a_beat_that_fails_to_come_is_told(now, settings):
    assert not situation(now).is_alive

    Heartbeat.objects.create(task="events.sweep", beaten_at=now)
    assert situation(now).is_alive
    assert not situation(now + 10 * settings.SWEEP_INTERVAL).is_alive
    assert situation(now).last_beat == now


def test_it_costs_the_same_however_much_there_is(now, django_assert_num_queries):
    ArticleFactory.create_batch(5, state=State.FAILED)

    with django_assert_num_queries(4):
        situation(now)
