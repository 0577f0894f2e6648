from datetime import timedelta

import pytest
from django.utils import timezone

from events.ingest import states
from events.ingest.faults import LastingFault, MustWait, PassingFault
from events.ingest.states import advance, back_off, claim, fail, retry, work
from events.models import Article
from tests.factories import ArticleFactory

State = Article.State
LEASE = timedelta(minutes=2)

pytestmark = pytest.mark.django_db


@pytest.fixture
def now():
    return timezone.now()


def discovered(**said):
    return ArticleFactory(state=State.DISCOVERED, **said)


def taken(article, now) -> Article:
    claimed = claim(article.pk, state=State.DISCOVERED, now=now, lease=LEASE)
    assert claimed is not None
    return claimed


def test_only_one_of_two_workers_gets_the_article(now):
    article = discovered(next_try_at=now)

    first = claim(article.pk, state=State.DISCOVERED, now=now, lease=LEASE)
    second = claim(article.pk, state=State.DISCOVERED, now=now, lease=LEASE)

    assert first == article
    assert second is None


def test_an_article_whose_worker_died_is_free_when_the_lease_is_over(now):
    article = discovered(next_try_at=now)
    claim(article.pk, state=State.DISCOVERED, now=now, lease=LEASE)

    later = claim(article.pk, state=State.DISCOVERED, now=now + 2 * LEASE, lease=LEASE)

    assert later is not None
    assert later.attempts == 2


def test_nobody_gets_an_article_before_its_time_or_in_another_state(now):
    early = discovered(next_try_at=now + LEASE)
    fetched = ArticleFactory(state=State.FETCHED)

    assert claim(early.pk, state=State.DISCOVERED, now=now, lease=LEASE) is None
    assert claim(fetched.pk, state=State.DISCOVERED, now=now, lease=LEASE) is None


def test_an_article_goes_on_with_a_clean_slate(now):
    article = discovered(reason="slow", next_try_at=now)
    claimed = taken(article, now)

    advance(claimed, State.FETCHED, title="As read")

    claimed.refresh_from_db()
    assert (claimed.state, claimed.title, claimed.reason) == (State.FETCHED, "As read", "")
    assert (claimed.attempts, claimed.leased_until) == (0, None)


def test_who_was_too_slow_writes_nothing(now):
    article = discovered(next_try_at=now)
    slow = taken(article, now)
    claim(article.pk, state=State.DISCOVERED, now=now + 2 * LEASE, lease=LEASE)

    with pytest.raises(states.LeaseLost):
        advance(slow, State.FETCHED)
    fail(slow, "too slow")

    article.refresh_from_db()
    assert (article.state, article.reason) == (State.DISCOVERED, "")


def test_a_step_that_lost_its_lease_ends_quietly():
    article = discovered()

    def step(claimed: Article) -> None:
        Article.objects.filter(pk=claimed.pk).update(state=State.FETCHED)
        advance(claimed, State.FETCHED, title="too late")

    work(article.pk, state=State.DISCOVERED, step=step)

    article.refresh_from_db()
    assert article.title != "too late"


def test_a_lasting_fault_parks_the_article_with_its_reason():
    article = discovered()

    work(article.pk, state=State.DISCOVERED, step=raising(LastingFault("The page is not there.")))

    article.refresh_from_db()
    assert (article.state, article.reason) == (State.FAILED, "The page is not there.")
    assert article.leased_until is None


def test_a_passing_fault_puts_the_article_off(now):
    article = discovered(next_try_at=now)

    work(article.pk, state=State.DISCOVERED, step=raising(PassingFault("The site is busy.")))

    article.refresh_from_db()
    assert (article.state, article.reason) == (State.DISCOVERED, "The site is busy.")
    assert article.next_try_at > now + timedelta(seconds=30)
    assert article.leased_until is None


def test_a_site_that_asks_for_patience_gets_it(now):
    article = discovered(next_try_at=now)
    asked = PassingFault("The site is busy.", after=timedelta(hours=5))

    work(article.pk, state=State.DISCOVERED, step=raising(asked))

    article.refresh_from_db()
    assert article.next_try_at > now + timedelta(hours=4, minutes=59)


def test_after_so_many_attempts_a_passing_fault_is_a_lasting_one(settings):
    settings.FETCH_MAX_ATTEMPTS = 3
    article = discovered(attempts=2)

    work(article.pk, state=State.DISCOVERED, step=raising(PassingFault("The site is busy.")))

    article.refresh_from_db()
    assert article.state == State.FAILED
    assert article.reason == "The site is busy. Given up after 3 attempts."


def test_an_unforeseen_fault_is_raised_but_cannot_loop(now):
    article = discovered(next_try_at=now)

    with pytest.raises(ZeroDivisionError):
        work(article.pk, state=State.DISCOVERED, step=raising(ZeroDivisionError()))

    article.refresh_from_db()
    assert article.next_try_at > now + timedelta(seconds=30)
    assert article.reason == "It met an unforeseen fault: ZeroDivisionError."


def test_an_article_that_kills_its_workers_is_parked(settings):
    settings.FETCH_MAX_ATTEMPTS = 3
    article = discovered(attempts=3)

    work(article.pk, state=State.DISCOVERED, step=raising(AssertionError("not to be tried again")))

    article.refresh_from_db()
    assert article.state == State.FAILED
    assert article.reason == "Workers broke off over it 3 times."


def test_a_failed_article_can_be_tried_again():
    article = ArticleFactory(state=State.FAILED, attempts=5, reason="The site is busy.")

    assert retry(article.pk)

    article.refresh_from_db()
    assert (article.state, article.attempts) == (State.DISCOVERED, 0)


def test_what_has_been_searched_is_not_tried_again():
    article = ArticleFactory(state=State.SEARCHED)

    assert not retry(article.pk)

    article.refresh_from_db()
    assert article.state == State.SEARCHED


def test_waits_grow_and_end_at_a_day():
    minute = timedelta(minutes=1)

    waits = [back_off(failures, first=minute) for failures in (1, 2, 3, 4, 50)]

    assert waits == sorted(waits)
    assert waits[0] >= minute * 0.75
    assert waits[-1] == timedelta(days=1)


def raising(error: Exception):
    def step(_article: Article) -> None:
        raise error

    return step


def test_an_article_that_waits_for_its_turn_has_not_failed(now):
    article = discovered(attempts=2)

    def others_first(_article):
        raise MustWait("It waits for its turn.", after=timedelta(minutes=3))

    for _try in range(9):
        work(article.pk, state=State.DISCOVERED, step=others_first)
        article.refresh_from_db()
        assert (article.state, article.attempts) == (State.DISCOVERED, 2)
        assert (article.reason, article.leased_until) == ("It waits for its turn.", None)
        assert article.next_try_at >= now + timedelta(minutes=3)
        Article.objects.filter(pk=article.pk).update(next_try_at=now)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("seconds", "rings"), [(2, 1), (3600, 0)])
def test_a_worker_is_rung_for_a_turn_that_comes_soon(redis, seconds, rings):
    """For a later one the sweeper rings in time."""
    article = discovered()

    def others_first(_article):
        raise MustWait("It waits.", after=timedelta(seconds=seconds))

    work(article.pk, state=State.DISCOVERED, step=others_first)

    assert redis.llen("celery") == rings
