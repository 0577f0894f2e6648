"""The suite's own PostgreSQL and Redis, up before Django reads its settings.

A pytest plugin, loaded early by `-p tests.services`. DATABASE_URL and REDIS_URL are used instead
when they are given; tests make databases of their own in the first, which stay until the next
run makes them anew, and empty the second.
"""

import ipaddress
import os
import sys
import tempfile
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psycopg
import pytest

# Before Celery, which the package brings in, settles on the settings of a checkout.
os.environ["DJANGO_SETTINGS_MODULE"] = "timeline.settings.test"

from timeline import embedded


class OutsideHost(RuntimeError):
    """A test dialed a host that is not this machine. No OSError, lest code takes it for weather."""


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None]:
    servers = ExitStack()
    early_config.add_cleanup(servers.close)
    try:
        _start(servers)
    except embedded.Unavailable as reason:
        raise pytest.UsageError(str(reason)) from reason
    sys.addaudithook(_refuse_outside_hosts)
    return (yield)


def _start(servers: ExitStack) -> None:
    folder = Path(servers.enter_context(tempfile.TemporaryDirectory(prefix="shuttered-tests-")))
    folder.chmod(0o755)  # run as root, PostgreSQL works here as another user
    if not os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL"] = servers.enter_context(embedded.postgres(folder))
        _write_without_waiting(os.environ["DATABASE_URL"])
    if not os.environ.get("REDIS_URL"):
        os.environ["REDIS_URL"] = servers.enter_context(embedded.redis(folder))
    if worker := os.environ.get("PYTEST_XDIST_WORKER"):  # gw0, gw1: each empties its own database
        place, _, _number = os.environ["REDIS_URL"].rpartition("/")
        os.environ["REDIS_URL"] = f"{place}/{int(worker.removeprefix('gw')) + 1}"
    os.environ["SNAPSHOT_ROOT"] = str(folder / "snapshots")


def _write_without_waiting(address: str) -> None:
    """The suite's rows need not outlive a loss of power; tests of faults have their own servers."""
    with psycopg.connect(address, autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")


def _refuse_outside_hosts(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if not _is_here(host):
        raise OutsideHost(f"A test asked for the outside host {host!r}.")


def _is_here(host: str | bytes | None) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return True
    try:
        address = ipaddress.ip_address(str(name))
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
