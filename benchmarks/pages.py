"""Every public page at 50,000 events, drawn anew each time, against an empty view of Django's.

`python -m benchmarks.pages`; with `--events 1000000` the chronicle's pages at any depth.
"""

import argparse
import os
from collections.abc import Callable
from math import ceil
from random import Random
from statistics import median

from .database import on_own_database
from .questions import Draw, deep, families
from .record import EVENTS
from .side_by_side import milliseconds

ROUNDS = 100
PUBLICATIONS = 10
QUICK = 300
LIMIT_MILLISECONDS = 100
LIMIT_QUERIES = 12
LIMIT_FIRST = 500
LIMIT_KEPT = 3
EMPTY = "/empty"

Ask = Callable[..., object]


def measure() -> None:
    from .record import fill

    fill()
    ask = reader()
    print(f"{EVENTS:,} events; load of the machine {_load()}\n")
    print(f"{'drawn anew':28} queries  median     p99  empty view   ratio")
    for name, draw in families().items():
        measure_family(name, draw, ask)
    print(f"\nload of the machine {_load()}\n")
    measure_first_readers(ask)
    measure_kept(ask)


def measure_a_million(events: int) -> None:
    from .record import fill, grow

    fill()
    grow(events)
    ask = reader()
    print(f"{events:,} events; load of the machine {_load()}\n")
    measure_pages_alone()
    print(f"\n{'whole pages':28} queries  median     p99  empty view   ratio")
    for name, draw in families().items():
        if name.startswith("timeline"):
            measure_family(name, draw, ask)


def measure_family(name: str, draw: Draw, ask: Ask) -> None:
    """Each address in turn with the empty view, so that a drifting machine slows both alike."""
    random = Random(5)
    addresses = [draw(random) for _ in range(ROUNDS)]
    queries = max(count_queries(ask, address) for address in set(addresses[:20]))
    pairs = [(timed(ask, address), timed(ask, EMPTY)) for address in addresses]
    ours = sorted(mine for mine, _ in pairs)
    slowest = ours[ceil(0.99 * ROUNDS) - 1]
    ratio = median(mine / empty for mine, empty in pairs)
    empty = median(empty for _, empty in pairs)
    over = queries > LIMIT_QUERIES or slowest > LIMIT_MILLISECONDS
    print(
        f"{name:28} {queries:7} {median(ours):7.1f} {slowest:7.1f} {empty:11.2f} {ratio:7.1f}"
        f"{'  over the limit' if over else ''}",
        flush=True,
    )


def measure_first_readers(ask: Ask) -> None:
    """Who comes first after a publication, each time at a page of another family."""
    print(f"{'first after a publication':28}          median     max")
    for name, draw in families().items():
        random = Random(7)
        times = []
        for _ in range(PUBLICATIONS):
            publish()
            times.append(timed(ask, draw(random)))
        mark = "  over the limit" if max(times) > LIMIT_FIRST else ""
        print(f"{name:28}         {median(times):7.1f} {max(times):7.1f}{mark}", flush=True)


def measure_kept(ask: Ask) -> None:
    etag = ask("/")["ETag"]  # type: ignore[index]
    empty = [timed(ask, EMPTY) for _ in range(QUICK)]
    kept = [milliseconds(lambda: ask("/")) for _ in range(QUICK)]
    unchanged = [milliseconds(lambda: ask("/", etag=etag)) for _ in range(QUICK)]
    for name, times in (("empty view", empty), ("kept page", kept), ("304", unchanged)):
        mark = "  over the limit" if median(times) > LIMIT_KEPT else ""
        slowest = sorted(times)[ceil(0.99 * QUICK) - 1]
        print(f"{name}: median {median(times):.2f} ms, p99 {slowest:.2f} ms{mark}")


def measure_pages_alone() -> None:
    """What the chronicle itself costs: no counts, no picture, no template."""
    from timeline.query.chronicle import chronicle_page
    from timeline.query.filters import TimelineQuery
    from timeline.query.position import Position
    from timeline.query.selection import Selection

    for name, conditions in (("everything", {}), ("one place", {"jurisdictions": ("HK",)})):
        random, times = Random(3), []
        for _ in range(ROUNDS):
            _side, place = deep(random)
            selection = Selection.of(TimelineQuery(**conditions))  # type: ignore[arg-type]
            position = Position.parse(place)
            times.append(milliseconds(lambda: chronicle_page(selection, after=position)))  # noqa: B023
        slowest = sorted(times)[ceil(0.99 * ROUNDS) - 1]
        print(
            f"a page of {name}, at any depth: median {median(times):.1f} ms, p99 {slowest:.1f} ms"
        )


def reader() -> Ask:
    """Asks the site in this process; a page that is not shown stops the benchmark."""
    from django.http import HttpResponse
    from django.test import Client
    from django.urls import path

    import timeline.urls
    from timeline.collector import collect_between_answers

    timeline.urls.urlpatterns.append(path(EMPTY.strip("/"), lambda request: HttpResponse()))
    client = Client(headers={"host": "localhost", "accept-encoding": "gzip"})

    def ask(address: str, etag: str = "") -> object:
        answer = client.get(address, headers={"if-none-match": etag} if etag else None)
        if answer.status_code != (304 if etag else 200):
            raise SystemExit(f"{address} answers {answer.status_code}")
        return answer

    ask("/")
    collect_between_answers()  # as the web server does
    return ask


def timed(ask: Ask, address: str) -> float:
    """Milliseconds to draw a page that is not kept."""
    from django.core.cache import caches

    caches["pages"].clear()
    return milliseconds(lambda: ask(address))


def count_queries(ask: Ask, address: str) -> int:
    from django.core.cache import caches
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    caches["pages"].clear()
    with CaptureQueriesContext(connection) as queries:
        ask(address)
    return len(queries)


def publish() -> None:
    """As a publication leaves it: the record has another version."""
    from django.db.models import F
    from django.utils import timezone

    from events.models import RecordVersion

    RecordVersion.objects.update(number=F("number") + 1, changed_at=timezone.now())


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=EVENTS)
    many = parser.parse_args().events
    on_own_database(measure if many == EVENTS else lambda: measure_a_million(many))
