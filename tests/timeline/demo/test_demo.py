"""`manage.py demo` as a newcomer runs it: servers, worker, site and sample news of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.folders import make_passable
from timeline.embedded import free_port

ROOT = Path(__file__).resolve().parents[3]
READY_SECONDS = 90
GIVEN_BY_THE_SUITE = {"DATABASE_URL", "REDIS_URL", "SNAPSHOT_ROOT"}

pytestmark = pytest.mark.timeout(240)


class Demo:
    """A demo that runs with its files in `var`; `said` is what it printed so far."""

    def __init__(self, var: Path, port: int, **environment: str) -> None:
        self.site = f"http://127.0.0.1:{port}"
        kept = {name: value for name, value in os.environ.items() if name not in GIVEN_BY_THE_SUITE}
        self.said = ""
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "demo", "--port", str(port)],
            cwd=ROOT,
            env=kept
            | {"VAR_ROOT": str(var), "DJANGO_SETTINGS_MODULE": "timeline.settings.demo"}
            | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def until_it_says(self, words: str) -> str:
        assert self.process.stdout is not None
        until = time.monotonic() + READY_SECONDS
        while words not in self.said:
            line = self.process.stdout.readline()
            assert line, self.said
            assert time.monotonic() < until, self.said
            self.said += line
        return self.said

    def stop(self, number: int) -> int:
        self.process.send_signal(number)
        rest, _ = self.process.communicate(timeout=60)
        self.said += rest
        return self.process.returncode


@pytest.fixture
def var(tmp_path: Path) -> Iterator[Path]:
    """Run as root, PostgreSQL works as another user, who must be able to get here."""
    make_passable(tmp_path)
    yield tmp_path
    for pid in left_behind(tmp_path):
        os.kill(pid, signal.SIGKILL)


def left_behind(var: Path) -> list[int]:
    """The processes that were started with this folder."""
    mark = f"VAR_ROOT={var}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            named = mark in (process / "environ").read_bytes()
            named = named or str(var).encode() in (process / "cmdline").read_bytes()
        except OSError:
            continue
        if named:
            found.append(int(process.name))
    return found


def nothing_is_left(var: Path) -> bool:
    """The keepers of the servers end by themselves, a moment after the demo."""
    until = time.monotonic() + 10
    while left_behind(var) and time.monotonic() < until:
        time.sleep(0.05)
    return not left_behind(var)


def page(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as response:
        text: str = response.read().decode()
    return text


def test_the_demo_shows_the_whole_path_stops_cleanly_and_resumes(var):
    demo = Demo(var, free_port())
    said = demo.until_it_says("Ctrl-C stops everything")

    assert re.search(r"6 articles read, 6 proposals wait", said)
    assert re.search(r"user editor, password \S+", said)
    assert "345 events on the record" in said
    assert "Organizations that closed under law" in page(demo.site + "/")
    assert page(demo.site + "/healthz") == "ok"
    assert demo.stop(signal.SIGINT) == 0
    assert "Everything is stopped." in demo.said
    assert nothing_is_left(var)

    again = Demo(var, free_port())
    said = again.until_it_says("Ctrl-C stops everything")

    assert "changepassword editor" in said
    assert re.search(r"6 articles read, 6 proposals wait", said)
    assert again.stop(signal.SIGTERM) == 0
    assert nothing_is_left(var)


def test_a_taken_port_is_said_in_one_sentence_with_the_remedy(var):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        demo = Demo(var, port)
        said, _ = demo.process.communicate(timeout=60)

    assert demo.process.returncode == 1
    assert f"Port {port} is taken: choose another one, such as make demo PORT=" in said
    assert "Traceback" not in said
    assert nothing_is_left(var)


def test_a_database_that_does_not_answer_is_said_with_the_remedy(var):
    demo = Demo(var, free_port(), DATABASE_URL=f"postgresql://127.0.0.1:{free_port()}/none")
    said, _ = demo.process.communicate(timeout=60)

    assert demo.process.returncode == 1
    assert "The PostgreSQL that DATABASE_URL names does not answer" in said
    assert "Traceback" not in said
    assert nothing_is_left(var)
