"""The steps of the demo, each told as it is done."""

import os
import socket
import time
import urllib.request
from collections.abc import Callable
from contextlib import ExitStack
from urllib.error import URLError

from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connection
from redis import Redis, RedisError

from events.ingest.poll import register_feed
from events.models import Article, ClosureEvent, Feed, Proposal
from events.record.transfer import load
from events.starter import STARTER
from timeline.embedded import VAR

from . import CannotRun
from .account import NAME, editor_account
from .news_site import sample_news
from .processes import Child, child, wait_for

LOGS = VAR / "demo"
WEB_SECONDS = 30
NEWS_SECONDS = 60

Tell = Callable[[str], None]


class Steps:
    """Tells each step when it begins and, on the same line, when it is done."""

    def __init__(self, tell: Tell, count: int) -> None:
        self.tell, self.count, self.number = tell, count, 0

    def begin(self, what: str) -> None:
        self.number += 1
        self.started = time.monotonic()
        self.tell(f"[{self.number}/{self.count}] {what} … ")

    def done(self, result: str) -> None:
        self.tell(f"{result} ({time.monotonic() - self.started:.1f} s)\n")


def run(port: int, tell: Tell) -> None:
    """Run the service on 127.0.0.1:`port` until interrupted.

    PostgreSQL and Redis run already. Raises CannotRun; everything started is stopped then too.
    """
    refuse_taken(port)
    LOGS.mkdir(parents=True, exist_ok=True)
    steps = Steps(tell, count=8)
    tell_servers(steps)
    password = prepare_record(steps)
    with ExitStack() as running:
        steps.begin("Starting the sample news site")
        origin = running.enter_context(sample_news(LOGS / "news-port"))
        feed = register_feed(
            f"{origin}/feed.xml", title="Samplia Sampler (invented)", is_sample=True
        )
        steps.done(f"{origin}, its feed is registered")
        environment = {"FETCH_ALLOWED_HOSTS": allowed_hosts(origin)}
        steps.begin("Starting the worker with beat")
        worker = running.enter_context(
            child("worker", *WORKER, log=LOGS / "worker.log", environment=environment)
        )
        steps.done(f"log in {LOGS / 'worker.log'}")
        steps.begin("Starting the web site")
        web = running.enter_context(
            child("web site", *web_server(port), log=LOGS / "web.log", environment=environment)
        )
        if not wait_for(lambda: answers(port), worker, web, seconds=WEB_SECONDS):
            raise CannotRun(f"The web site did not answer in {WEB_SECONDS} s: see {web.log}")
        steps.done(f"http://127.0.0.1:{port}/")
        watch_the_news(feed, steps, worker, web)
        tell(what_to_try(port, password))
        while True:
            wait_for(lambda: False, worker, web, seconds=3600)


WORKER = [
    "celery", "-A", "timeline", "worker", "--beat", "--schedule", str(LOGS / "beat-schedule"),
    "--concurrency", "2", "--loglevel", "INFO",
]  # fmt: skip


def web_server(port: int) -> list[str]:
    options = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    return ["granian", *options, "--workers", "1", "timeline.wsgi:application"]


def refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise CannotRun(
                f"Port {port} is taken: choose another one, such as make demo PORT={port + 1}"
            ) from error


def tell_servers(steps: Steps) -> None:
    steps.begin("PostgreSQL and Redis")
    try:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            version = cursor.fetchone()[0]
    except OperationalError as error:
        reason = str(error).strip().splitlines()[0]
        raise CannotRun(
            f"The PostgreSQL that DATABASE_URL names does not answer ({reason}): "
            "start it, or unset DATABASE_URL to use the one the demo brings"
        ) from error
    try:
        with Redis.from_url(settings.REDIS_URL, socket_connect_timeout=2, retry=None) as redis:
            redis.ping()
    except RedisError as error:
        raise CannotRun(
            f"The Redis that REDIS_URL names does not answer ({error}): "
            "start it, or unset REDIS_URL to use the one the demo brings"
        ) from error
    steps.done(f"PostgreSQL {version} runs, and so does Redis")


def prepare_record(steps: Steps) -> str | None:
    """Migrate, load the starter record, create the editor; the password if it is new."""
    steps.begin("Migrating the database")
    call_command("migrate", interactive=False, verbosity=0)
    steps.done("up to date")
    steps.begin("Loading the starter record")
    load(STARTER)
    steps.done(f"{ClosureEvent.objects.published().count()} events on the record")
    steps.begin("Creating the editor's account")
    password = editor_account()
    steps.done("created" if password else "kept as it is")
    return password


def allowed_hosts(origin: str) -> str:
    """What may be fetched although it is private: the sample news, and what was allowed before."""
    return ",".join(filter(None, [os.environ.get("FETCH_ALLOWED_HOSTS"), origin.split("//")[1]]))


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as response:
            return bool(response.status == 200)
    except (URLError, OSError):
        return False


def watch_the_news(feed: Feed, steps: Steps, *children: Child) -> None:
    """Wait until the worker has read the sample articles, and tell what waits for the editor."""
    steps.begin("Waiting for the worker to read the sample news")
    articles = Article.objects.filter(feed=feed)
    working = [Article.State.DISCOVERED, Article.State.FETCHED, Article.State.READ]

    def all_read() -> bool:
        polled = Feed.objects.filter(pk=feed.pk, polled_at__isnull=False)
        return polled.exists() and not articles.filter(state__in=working).exists()

    if not wait_for(all_read, *children, seconds=NEWS_SECONDS):
        steps.done(f"it is not done yet: see {LOGS / 'worker.log'}")
        return
    waiting = Proposal.objects.pending().filter(article__feed=feed).count()
    steps.done(f"{articles.count()} articles read, {waiting} proposals wait")


def what_to_try(port: int, password: str | None) -> str:
    site = f"http://127.0.0.1:{port}"
    secret = (
        f"password {password}  (told only now)"
        if password
        else f"password as before; to set another: .venv/bin/python manage.py changepassword {NAME}"
    )
    return f"""
Shuttered is running.

  The timeline    {site}/
  The admin       {site}/admin/
                  user {NAME}, {secret}
  Health          {site}/healthz

What to try first:
  1. Open the timeline and choose a place.
  2. Sign in to the admin, open Proposals, accept one, and find it on the timeline.
  3. .venv/bin/python manage.py ingest ADDRESS   reads an article of your choice.

Ctrl-C stops everything; make demo resumes with its data, kept under {VAR}.
"""
