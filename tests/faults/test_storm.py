"""Workers are killed, Redis is emptied, PostgreSQL goes down while news comes in: nothing is lost,
nothing doubled. `FAULT_SEED=…` repeats a run."""

import hashlib
import os
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler
from random import Random, SystemRandom

import psycopg
import pytest

from tests.site import CLOSURE, WEATHER, Answer, Site, serving

from .house import House, house

WORKING = ("discovered", "fetched", "read")
OF_A_FEED = 400


def sort_of(number: int) -> str:
    """Of twenty articles: eleven without a closure, six with one, one twice, one that is gone."""
    if number % 20 == 0:
        return "gone"
    if number % 20 in {1, 2}:
        return "twice"
    return "closing" if number % 20 < 9 else "weather"


def fill(site: Site, count: int) -> list[str]:
    """The addresses of so many articles."""
    addresses = []
    for number in range(count):
        path, sort = f"/{number}.html", sort_of(number)
        title = f"Report {number}"
        if sort == "weather":
            site.article(path, *WEATHER, title=title)
        elif sort == "closing":
            site.article(path, *CLOSURE, title=title)
        elif sort == "twice":
            head = f'<link rel="canonical" href="/twice-{number // 20}.html">'
            site.article(path, *CLOSURE, title=title, head=head)
        if path in site.pages:
            site.pages[path] = slowly(site.pages[path])
        addresses.append(site.address + path)
    return addresses


def slowly(answer: Answer) -> Answer:
    """As over a network, so that faults meet workers in the midst of it."""

    def answer_later(request: BaseHTTPRequestHandler) -> None:
        time.sleep(0.05)
        answer(request)

    return answer_later


def bring_in(built: House, site: Site, addresses: list[str]) -> None:
    """Half by feeds, half by a list."""
    half = len(addresses) // 2
    for start in range(0, half, OF_A_FEED):
        paths = [one.removeprefix(site.address) for one in addresses[start : start + OF_A_FEED]]
        paths = paths[: half - start]
        feed = site.feed(f"/feed-{start}.xml", *paths)
        call = f"from events.ingest.poll import register_feed; register_feed({feed!r})"
        built.manage("shell", "--verbosity", "0", "-c", call)
    listed = built.folder / "addresses.txt"
    listed.write_text("\n".join(addresses[half:]))
    built.manage("ingest", "--from-file", str(listed), "--workers", "0")


def ended(built: House) -> int:
    """How many articles have come to their end; -1 while PostgreSQL is down."""
    query = "SELECT count(*) FROM events_article WHERE NOT state = ANY(%s)"
    try:
        return int(built.ask(query, list(WORKING))[0][0])
    except psycopg.OperationalError:
        return -1


def storm(built: House, random: Random, count: int, faults: int, seconds: float) -> Counter[str]:
    """Let faults happen whenever so many articles have ended, until all have."""
    kinds = [
        "worker",
        "redis",
        "postgres",
        *random.choices(["worker", "redis", "postgres"], k=faults),
    ]
    kinds = kinds[:faults]
    random.shuffle(kinds)
    due = sorted(random.randrange(count * 3 // 5) for _ in kinds)
    happened: Counter[str] = Counter()
    until = time.monotonic() + seconds
    while (so_far := ended(built)) < count or due:
        assert time.monotonic() < until, f"{so_far} of {count} ended.\n{built.last_words()}"
        happened["ended by itself"] += built.replace_dead_workers()
        if due and so_far >= due[0]:
            due.pop(0)
            time.sleep(random.uniform(0, 0.5))
            befall(built, kinds[-1], random)
            happened[kinds.pop()] += 1
        else:
            time.sleep(0.1)
    return happened


def befall(built: House, kind: str, random: Random) -> None:
    if kind == "worker":
        built.kill_worker(random)
    elif kind == "redis":
        built.redis.restart()
    else:
        built.postgres.restart(random.choice(["fast", "immediate"]))


def weather_a_storm(count: int, faults: int, seconds: float) -> None:
    seed = int(os.environ.get("FAULT_SEED") or SystemRandom().randrange(10**6))
    print(f"FAULT_SEED={seed}")  # noqa: T201
    random = Random(seed)
    with serving() as site, house(FETCH_ALLOWED_HOSTS=site.host) as built:
        addresses = fill(site, count)
        bring_in(built, site, addresses)
        started = time.monotonic()
        built.start_worker()
        built.start_worker()
        happened = storm(built, random, count, faults, seconds)
        print(f"{count} articles in {time.monotonic() - started:.0f} s, faults: {dict(happened)}")  # noqa: T201
        assert_nothing_lost_nothing_doubled(built, addresses)


def assert_nothing_lost_nothing_doubled(built: House, addresses: list[str]) -> None:
    rows = built.ask("SELECT id, url, state FROM events_article")
    assert sorted(url for _id, url, _state in rows) == sorted(addresses)
    state_of = {url: state for _id, url, state in rows}
    expected = {"gone": "failed", "weather": "irrelevant", "closing": "searched"}
    twice = []
    for number, address in enumerate(addresses):
        sort = sort_of(number)
        if sort == "twice":
            twice.append(state_of[address])
        else:
            assert state_of[address] == expected[sort], address
    assert Counter(twice) == {"searched": len(twice) // 2, "duplicate": len(twice) // 2}

    searched = {pk for pk, _url, state in rows if state == "searched"}
    proposed = [pk for (pk,) in built.ask("SELECT article_id FROM events_proposal")]
    assert sorted(proposed) == sorted(searched)
    assert_snapshots(built, searched)


def assert_snapshots(built: House, searched: set[int]) -> None:
    """Whole for all that was searched; what reports no closure has none."""
    kept = built.ask(
        "SELECT article_id, state, body, sha256 FROM events_snapshot s "
        "JOIN events_article a ON a.id = s.article_id"
    )
    assert sorted(pk for pk, state, _body, _digest in kept if state == "searched") == sorted(
        searched
    )
    assert {state for _pk, state, _body, _digest in kept} == {"searched", "duplicate"}
    for _pk, _state, body, digest in kept:
        assert hashlib.sha256((built.snapshots / body).read_bytes()).hexdigest() == digest


@pytest.mark.timeout(400)
def test_200_articles_come_through_5_faults():
    weather_a_storm(200, 5, 300)


@pytest.mark.fault
@pytest.mark.timeout(2400)
def test_2000_articles_come_through_20_faults():
    weather_a_storm(2000, 20, 2000)
