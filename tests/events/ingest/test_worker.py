"""Real workers with beat, on the test's own PostgreSQL and Redis."""

import os
import signal
import threading
import time
from collections.abc import Callable
from itertools import pairwise

import pytest

from events.ingest.discover import discover
from events.ingest.poll import register_feed
from events.models import Article, Proposal
from tests.site import CLOSURE, WEATHER, Site, article, content

State = Article.State
TITLE = "Harbor Reading Circle to disband"

pytestmark = pytest.mark.django_db(transaction=True)


def within(seconds: float, done: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if done():
            return True
        time.sleep(0.05)
    return False


def states() -> list[str]:
    return sorted(Article.objects.values_list("state", flat=True))


def test_a_feed_becomes_proposals(site: Site, worker):
    site.article("/closing", *CLOSURE, title=TITLE)
    site.article("/weather", *WEATHER)
    worker(FETCH_ALLOWED_HOSTS=site.host)

    register_feed(site.feed("/feed", "/closing", "/weather"), outlet="The Example")

    assert within(30, lambda: states() == [State.IRRELEVANT, State.SEARCHED])
    proposal = Proposal.objects.get()
    assert str(proposal) == "Harbor Reading Circle: disbanded"
    assert proposal.article.outlet == "The Example"
    assert proposal.article.snapshots.count() == 1


def test_what_was_never_rung_for_is_found_by_the_sweeper(site: Site, worker, redis):
    register_feed(site.feed("/feed", "/closing"))
    site.article("/closing", *CLOSURE, title=TITLE)
    redis.flushdb()

    worker(FETCH_ALLOWED_HOSTS=site.host, SWEEP_INTERVAL_SECONDS="0.5")

    assert within(30, lambda: states() == [State.SEARCHED])


def test_an_article_whose_worker_is_killed_is_finished_by_another(site: Site, worker):
    """The site holds its answer back until the first worker is dead."""
    answers = threading.Event()
    page = article(*CLOSURE, title=TITLE)

    def hold(request):
        answers.wait(30)
        site.page("/closing", page)
        site.pages["/closing"](request)

    address = site.page("/closing", hold)
    settings = {
        "FETCH_ALLOWED_HOSTS": site.host,
        "SWEEP_INTERVAL_SECONDS": "0.5",
        "ARTICLE_LEASE_SECONDS": "3",
    }
    first = worker(**settings)
    found = discover(address)
    assert within(20, lambda: "/closing" in site.asked)
    found.refresh_from_db()
    assert (found.state, found.attempts) == (State.DISCOVERED, 1)
    assert found.leased_until

    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    answers.set()
    worker(**settings)

    assert within(30, lambda: states() == [State.SEARCHED])
    found.refresh_from_db()
    assert found.snapshots.count() == 1
    assert Proposal.objects.count() == 1
    assert site.asked.count("/closing") == 2


def test_an_article_lasts_through_a_wiped_queue(site: Site, worker, redis):
    site.article("/closing", *CLOSURE, title=TITLE)
    worker(FETCH_ALLOWED_HOSTS=site.host, SWEEP_INTERVAL_SECONDS="0.5")

    discover(f"{site.address}/closing")
    redis.flushdb()

    assert within(30, lambda: states() == [State.SEARCHED])
    assert Proposal.objects.count() == 1


def test_articles_of_one_host_are_fetched_one_after_the_other_and_none_has_failed(
    site: Site, worker
):
    """No sweep comes in between: a worker is rung at the time of each turn."""
    times: list[float] = []

    def weather(request):
        times.append(time.monotonic())
        content(article(*WEATHER))(request)

    for number in range(5):
        site.page(f"/{number}", weather)
    worker(FETCH_ALLOWED_HOSTS=site.host, FETCH_HOST_SECONDS="1.5", SWEEP_INTERVAL_SECONDS="60")

    for number in range(5):
        discover(f"{site.address}/{number}")

    assert within(30, lambda: states() == [State.IRRELEVANT] * 5)
    assert times[-1] - times[0] > 4 * 1.5 - 0.5
    assert all(later - earlier > 0.8 for earlier, later in pairwise(times))
    assert site.robots_asked == 1
