import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise

import pytest
from redis import Redis

from events.ingest import manners
from events.ingest.download import download
from events.ingest.faults import MustWait, PassingFault
from events.ingest.fetch import PAGE
from events.ingest.manners import turn
from tests.conftest import ROOT
from tests.site import Site, content, redirect

TAKES_A_TURN = """
import django
django.setup()
from events.ingest.manners import turn
from events.ingest.faults import MustWait
try:
    with turn("news.example"):
        print("taken")
except MustWait:
    print("waits")
"""


@pytest.fixture
def _redis_is_away(settings):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    manners._redis.cache_clear()
    manners._alone.clear()
    yield
    manners._redis.cache_clear()


def told_to_wait(host: str = "news.example", **asked) -> float:
    with (
        pytest.raises(MustWait, match=f"waits for its turn at {host}") as told,
        turn(host, **asked),
    ):
        pass
    return told.value.after.total_seconds()


def test_a_host_is_asked_once_in_a_while(settings):
    settings.FETCH_HOST_SECONDS = 0.3

    begun = time.monotonic()
    for _visit in range(4):
        with turn("news.example"):
            pass
    assert 0.9 <= time.monotonic() - begun < 2


def test_another_host_is_asked_at_once(settings):
    settings.FETCH_HOST_SECONDS = 10
    with turn("news.example"):
        pass

    begun = time.monotonic()
    with turn("other.example"):
        pass
    assert time.monotonic() - begun < 0.5


def test_who_would_wait_long_is_told_when_to_come_again_one_after_the_other(settings):
    settings.FETCH_HOST_SECONDS = 10
    with turn("news.example"):
        pass

    assert [round(told_to_wait()) for _visit in range(3)] == [20, 30, 40]


def test_who_comes_at_the_time_told_is_served(settings):
    settings.FETCH_HOST_SECONDS = 1.2
    with turn("news.example"):
        pass
    time.sleep(told_to_wait() - manners.PATIENCE)

    with turn("news.example"):
        pass


def test_a_site_may_ask_for_more_time_but_not_for_ever(settings):
    settings.FETCH_HOST_SECONDS = 1
    with turn("slow.example", asked_delay=20):
        pass
    with turn("slower.example", asked_delay=1e9):
        pass

    assert 39 < told_to_wait("slow.example", asked_delay=20) <= 40
    assert 119 < told_to_wait("slower.example", asked_delay=1e9) <= 120


def test_only_so_many_ask_a_host_at_once(settings):
    settings.FETCH_HOST_CONNECTIONS = 2
    with turn("news.example"), turn("news.example"):
        assert told_to_wait() >= manners.LEAST_WAIT
        with turn("other.example"):
            pass
    with turn("news.example"):
        pass


def test_a_turn_is_given_back_whatever_happens(settings):
    settings.FETCH_HOST_CONNECTIONS = 1
    with pytest.raises(ZeroDivisionError), turn("news.example"):
        raise ZeroDivisionError

    with turn("news.example"):
        pass


def test_a_turn_whose_worker_died_is_free_after_its_time(settings, redis: Redis):
    settings.FETCH_HOST_CONNECTIONS = 1
    settings.FETCH_TOTAL_SECONDS = 0.1
    assert manners._take("news.example", "of the dead", 0)[0]
    told_to_wait()

    (seconds, microseconds) = redis.time()
    redis.zadd("turns:news.example:held", {"of the dead": seconds * 1000 + microseconds // 1000})
    time.sleep(0.01)

    with turn("news.example"):
        pass


def test_what_is_known_of_a_host_is_forgotten_in_time(settings, redis: Redis):
    settings.FETCH_HOST_SECONDS = 5
    with turn("news.example"):
        assert 40_000 < redis.pttl("turns:news.example:held") <= 41_000
    told_to_wait()

    assert redis.keys("turns:*") == [b"turns:news.example:times"]
    assert 9_000 < redis.pttl("turns:news.example:times") <= 10_001


def test_threads_that_come_at_once_never_ask_faster(settings):
    settings.FETCH_HOST_SECONDS = 0.1
    times: list[float] = []

    def visit(_number: int) -> None:
        try:
            with turn("news.example"):
                times.append(time.monotonic())
        except MustWait:
            pass

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(visit, range(20)))

    times.sort()
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert 8 <= len(times) <= 13
    assert sum(gaps) / len(gaps) > 0.09


def test_all_processes_count_together(settings):
    settings.FETCH_HOST_SECONDS = 30
    with turn("news.example"):
        pass

    done = subprocess.run(
        [sys.executable, "-c", TAKES_A_TURN], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "waits\n"


def test_a_page_takes_a_turn_and_robots_txt_says_how_long(site: Site):
    site.robots("User-agent: *", "Crawl-delay: 20")
    download(site.article("/a", "Harbor"), PAGE)

    with pytest.raises(MustWait) as told:
        download(site.article("/b", "Harbor"), PAGE)
    assert 39 < told.value.after.total_seconds() <= 40
    assert site.asked == ["/a"]


def test_a_redirect_within_a_host_is_one_visit(site: Site, settings):
    settings.FETCH_HOST_SECONDS = 20
    settings.FETCH_HOST_CONNECTIONS = 1
    site.article("/b", "Harbor")

    assert download(site.page("/a", redirect("/b")), PAGE).status == 200


def test_a_host_that_has_too_much_to_do_is_left_alone(site: Site):
    address = site.article("/b", "Harbor")
    with pytest.raises(PassingFault, match="429"):
        download(site.page("/a", content("no", 429, Retry_After="30")), PAGE)

    with pytest.raises(MustWait) as told:
        download(address, PAGE)
    assert 29 < told.value.after.total_seconds() <= 31
    assert site.asked == ["/a"]


def test_a_host_cannot_ask_to_be_left_alone_for_longer_than_an_hour():
    manners.rest("news.example", timedelta(days=1))

    assert 3599 < told_to_wait() <= 3601


@pytest.mark.usefixtures("_redis_is_away")
def test_without_redis_a_process_counts_for_itself_and_goes_slower(settings):
    settings.FETCH_HOST_SECONDS = 10
    with turn("news.example"), turn("other.example"):
        pass

    assert 39 < told_to_wait() <= 40


@pytest.mark.usefixtures("_redis_is_away")
def test_without_redis_a_short_wait_is_slept(settings):
    settings.FETCH_HOST_SECONDS = 0.05
    begun = time.monotonic()
    for _visit in range(3):
        with turn("news.example"):
            pass
    assert time.monotonic() - begun >= 0.4
