"""The corpus of hostile pages, by a real worker: it lives, and each page ends with a reason."""

import re
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import create_server
from urllib.parse import quote

import pytest
import trustme

from events.ingest.discover import discover
from events.ingest.poll import register_feed
from events.models import Article, Feed
from tests.corpus import hostile, hostile_feeds
from tests.site import CLOSURE, Site, serving

from .test_worker import within

State = Article.State

pytestmark = [pytest.mark.timeout(300), pytest.mark.django_db(transaction=True)]

PATIENCE_SECONDS = 150
MOST_MEMORY = 700_000  # kB, for each process of the worker; without a page it has 200,000
LIMITS = {
    "FETCH_TOTAL_SECONDS": "8",
    "FETCH_READ_SECONDS": "2",
    "FETCH_CONNECT_SECONDS": "2",
    "FETCH_MAX_BYTES": str(hostile.LIMIT),
    "FETCH_MAX_ATTEMPTS": "1",
    "SWEEP_INTERVAL_SECONDS": "1",
    "TASK_TIME_LIMIT_SECONDS": "60",
}
WORKING = [State.DISCOVERED, State.FETCHED, State.READ]


def children(pid: int) -> set[int]:
    return set(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))


def most_memory(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1])  # type: ignore[index]


def outcome(article: Article) -> tuple[str, str]:
    return article.state, article.reason


@contextmanager
def tls(context: ssl.SSLContext | None, then: bytes = b"") -> Iterator[str]:
    """A host on loopback that shakes hands by its context, or answers with bytes instead."""
    with create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            with suppress(OSError):
                while True:
                    connection, _address = server.accept()
                    with connection, suppress(OSError):
                        if context:
                            context.wrap_socket(connection, server_side=True).close()
                        else:
                            connection.recv(4096)
                            connection.sendall(then)

        threading.Thread(target=serve, daemon=True).start()
        yield f"127.0.0.1:{server.getsockname()[1]}"


def test_every_hostile_page_ends_with_a_reason_and_the_worker_lives(
    site: Site, worker, tmp_path: Path
):
    secret = tmp_path / "secret"
    secret.write_text("The Harbor Secret is 5417.")
    with serving() as inner:
        corpus = hostile.pages(site.address, inner.address, secret.as_uri())
        for name, page in corpus.items():
            site.page(f"/{quote(name)}", page.answer)
        process = worker(FETCH_ALLOWED_HOSTS=site.host, **LIMITS)
        workers = children(process.pid)

        found = {name: discover(f"{site.address}/{quote(name)}").pk for name in corpus}
        done = within(
            PATIENCE_SECONDS, lambda: not Article.objects.filter(state__in=WORKING).exists()
        )

        outcomes = {name: outcome(Article.objects.get(pk=pk)) for name, pk in found.items()}
        wrong = {
            name: outcomes[name]
            for name, page in corpus.items()
            if outcomes[name][0] != page.state or not re.search(page.reason, outcomes[name][1])
        }
        assert wrong == {}
        assert done
        assert (inner.asked, inner.robots_asked) == ([], 0)
    assert not Article.objects.filter(text__contains="5417").exists()
    assert {pid: most_memory(pid) for pid in workers if most_memory(pid) > MOST_MEMORY} == {}

    discover(site.article("/closing", *CLOSURE, title="Harbor Reading Circle to disband"))
    assert within(20, lambda: not Article.objects.filter(state__in=WORKING).exists())
    assert Article.objects.get(url__endswith="/closing").state == State.SEARCHED
    assert children(process.pid) == workers


def test_every_fault_of_tls_ends_with_a_reason(worker):
    unknown, ours = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    unknown.issue_cert("127.0.0.1").configure_cert(ours)
    with (
        tls(ours) as of_nobody,
        tls(None, b"HTTP/1.1 200 OK\r\n\r\n<p>") as plain,
        tls(None, b"\x16\x03\x03\x00\x7a\x02") as cut,
        tls(None) as mute,
    ):
        hosts = {
            of_nobody: "certificate",
            plain: "broke the connection off: .*SSL",
            cut: "broke the connection off",
            mute: "broke the connection off",
        }
        worker(FETCH_ALLOWED_HOSTS=",".join(hosts), **LIMITS)
        for host in hosts:
            discover(f"https://{host}/")

        assert within(30, lambda: not Article.objects.filter(state__in=WORKING).exists())
        for host, reason in hosts.items():
            state, told = outcome(Article.objects.get(url=f"https://{host}/"))
            assert state == State.FAILED
            assert re.search(reason, told), told


def test_every_hostile_feed_is_read_as_far_as_it_goes_or_says_why_not(
    site: Site, worker, tmp_path: Path
):
    secret = tmp_path / "secret"
    secret.write_text("The Harbor Secret is 5417.")
    corpus = hostile_feeds.feeds(secret.as_uri())
    process = worker(FETCH_ALLOWED_HOSTS=site.host, **LIMITS)
    workers = children(process.pid)

    found = {
        name: register_feed(site.page(f"/feeds/{name}", feed.answer)).pk
        for name, feed in corpus.items()
    }

    assert within(60, lambda: not Feed.objects.filter(polled_at=None).exists())
    for name, expected in corpus.items():
        feed = Feed.objects.get(pk=found[name])
        told = (name, feed.articles.count(), feed.last_error)
        assert feed.articles.count() == expected.articles, told
        assert (expected.error in feed.last_error) if expected.error else not feed.last_error, told
    assert not Article.objects.filter(title__contains="5417").exists()
    assert children(process.pid) == workers
    assert {pid: most_memory(pid) for pid in workers if most_memory(pid) > MOST_MEMORY} == {}
