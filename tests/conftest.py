"""What every test may ask for: an empty Redis, real workers, a real browser."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import redis as redis_client
from django.conf import settings
from django.db import connection
from hypothesis import settings as hypothesis_settings
from pytest_django.fixtures import Settings

from .emptying import empty_quickly
from .site import Site, serving

ROOT = Path(__file__).resolve().parent.parent
READY_SECONDS = 90

# How long one example takes says nothing on a machine that others use as well.
hypothesis_settings.register_profile("shared machine", hypothesis_settings(), deadline=None)
hypothesis_settings.load_profile("shared machine")

empty_quickly()

Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.hookimpl(trylast=True)  # after they were shuffled
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that may take long come first, lest all but one process wait for them at the end."""
    items.sort(key=lambda item: item.get_closest_marker("timeout") is None)


@pytest.fixture(autouse=True)
def redis() -> Iterator["redis_client.Redis"]:
    """Redis, emptied before each test."""
    with redis_client.Redis.from_url(settings.REDIS_URL) as client:
        client.flushdb()
        yield client


@pytest.fixture
def site(settings: Settings) -> Iterator[Site]:
    """A news site on loopback that may be fetched."""
    with serving() as served:
        settings.FETCH_ALLOWED_HOSTS = [served.host]
        yield served


@pytest.fixture
def worker(tmp_path: Path, transactional_db: None, redis: "redis_client.Redis") -> Iterator[Start]:
    """Start real Celery workers with beat on the test's database and Redis.

    `worker(FETCH_ALLOWED_HOSTS="127.0.0.1:8765")` gives the process once it is ready; keywords are
    environment variables. Workers still alive at the end are stopped.
    """
    started: list[subprocess.Popen[bytes]] = []

    def start(**environment: str) -> "subprocess.Popen[bytes]":
        number = len(started)
        log = tmp_path / f"worker-{number}.log"
        process = _celery(number, log, tmp_path / f"beat-{number}", environment)
        started.append(process)
        _wait_until_ready(process, log)
        return process

    yield start
    for process in started:
        _stop(process)


def _celery(
    number: int, log: Path, schedule: Path, environment: dict[str, str]
) -> "subprocess.Popen[bytes]":
    address = urlsplit(os.environ["DATABASE_URL"])
    database = address._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    options = ["-B", "-s", str(schedule), "-n", f"test{number}@%h", "-c", "2", "-l", "INFO"]
    with log.open("wb") as output:
        return subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", "timeline", "worker", *options],
            cwd=ROOT,
            env=os.environ | {"DATABASE_URL": database} | environment,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )


def _wait_until_ready(process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + READY_SECONDS
    while " ready." not in log.read_text():
        if process.poll() is not None or time.monotonic() > until:
            pytest.fail(f"The worker did not get ready:\n{log.read_text()}")
        time.sleep(0.05)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """Stop it at once, children and all: the tests have seen what they wanted."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
