"""The whole path of an article, from fetched bytes to its committed end, against bare trafilatura.

`python -m benchmarks.ingest`: PostgreSQL and all else on one core. The reference reads the same
pages with `bare_extraction` and metadata, and keeps nothing.
Pages are made by a seed, 150 KiB each.
"""

import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from . import news
from .database import on_own_database
from .side_by_side import milliseconds

PAGES = 100
ROUNDS = 5
HEADERS = {"content-type": "text/html; charset=utf-8", "content-encoding": "gzip"}


@dataclass(frozen=True)
class Stream:
    """Pages of which every so-manyth reports a closure (0: none), and the ratio to reach."""

    name: str
    every: int
    least: float | None = None

    def reports_closure(self, number: int) -> bool:
        return bool(self.every) and number % self.every == 0


STREAMS = (
    Stream("irrelevant", 0, 3.0),
    Stream("1 % relevant", 100, 2.5),
    Stream("relevant", 1),
)


def measure() -> None:
    from events.ingest import backfill, fetch

    size = len(news.page(1)) // 1024
    print(f"{PAGES} pages of {size} KiB, {ROUNDS} rounds\n")
    print(f"{'stream':26} pages/s  trafilatura   ratio")
    for stream in STREAMS:
        sent = {
            news.url(n): news.packed(n, reports_closure=stream.reports_closure(n))
            for n in range(1, PAGES + 1)
        }
        vars(fetch)["download"] = lambda url, *_rest: _fetched(url, sent[url])  # noqa: B023
        _tell(stream.name, stream.least, list(sent), sent, backfill.take_on)
        if stream.every == 0:
            _tell(f"{stream.name}, one by one", None, list(sent), sent, _one_by_one)


def _tell(
    name: str,
    least: float | None,
    addresses: list[str],
    sent: dict[str, bytes],
    take_on: Callable[[list[int]], object],
) -> None:
    from events.ingest.fetch import LOT

    pairs = []
    for _round in range(ROUNDS + 1):
        ids = _entered(addresses)
        lots = [ids[start : start + LOT] for start in range(0, len(ids), LOT)]
        ours = milliseconds(lambda: [take_on(lot) for lot in lots])  # noqa: B023
        _refuse_unless_ended()
        pairs.append((ours, milliseconds(lambda: _bare(sent))))
    pairs = pairs[1:]  # the first warms up
    mine, theirs = (PAGES / median(times) * 1000 for times in zip(*pairs, strict=True))
    ratio = median(reference / ours for ours, reference in pairs)
    below = f"  below {least}" if least and ratio < least else ""
    print(f"{name:26} {mine:7.0f} {theirs:12.0f} {ratio:7.2f}{below}", flush=True)


def _one_by_one(ids: Sequence[int]) -> None:
    from events.doorbell import muted
    from events.ingest import fetch

    with muted():
        for article_id in ids:
            fetch.article(article_id)


def _fetched(url: str, received: bytes) -> object:
    from events.ingest.request import Download
    from events.ingest.unpack import unpack

    return Download(url, 200, HEADERS, received, unpack(received, HEADERS))


def _bare(sent: dict[str, bytes]) -> None:
    from trafilatura import bare_extraction

    from events.ingest.unpack import unpack

    for url, received in sent.items():
        bare_extraction(unpack(received, HEADERS), url=url, with_metadata=True)


def _entered(addresses: list[str]) -> list[int]:
    """The articles as a feed would have entered them, and nothing else."""
    from django.db import connection

    from events.models import Article

    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE events_article, events_articlehistory, events_snapshot, "
            "events_proposal CASCADE"
        )
    Article.objects.bulk_create(Article(url=address) for address in addresses)
    return list(Article.objects.order_by("pk").values_list("pk", flat=True))


def _refuse_unless_ended() -> None:
    from events.models import Article

    if Article.objects.exclude(state__in=("irrelevant", "searched")).exists():
        raise SystemExit("Not every article came to its end.")


def main() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SNAPSHOT_ROOT"] = folder
        on_own_database(measure)


if __name__ == "__main__":
    main()
