"""A checkout's own servers: shared while used, stopped by the last to leave, whoever that is."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from tests.folders import make_passable
from timeline import embedded

ROOT = Path(__file__).resolve().parents[2]
SERVERS = {"postgres": embedded.postgres, "redis": embedded.redis}


@pytest.fixture
def folder(tmp_path):
    """Run as root, PostgreSQL works as another user, who must be able to get here."""
    make_passable(tmp_path)
    return tmp_path


def runs(name: str, folder: Path) -> bool:
    return embedded.SERVERS[name](folder / name).answers()


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_runs_while_it_is_used(name, folder):
    with SERVERS[name](folder):
        assert runs(name, folder)

    assert not runs(name, folder)


@pytest.mark.parametrize("name", SERVERS)
def test_two_users_share_a_server_and_the_last_one_stops_it(name, folder):
    with SERVERS[name](folder) as first:
        with SERVERS[name](folder) as second:
            assert second == first
        assert runs(name, folder)

    assert not runs(name, folder)


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_stops_when_its_user_is_killed(name, folder):
    code = f"""
import time
from pathlib import Path
from timeline import embedded
with embedded.{name}(Path({str(folder)!r})):
    print("up", flush=True)
    time.sleep(60)
"""
    user = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE)
    assert user.stdout is not None
    assert user.stdout.readline() == b"up\n"
    assert runs(name, folder)

    os.kill(user.pid, signal.SIGKILL)
    user.wait()
    user.stdout.close()

    until = time.monotonic() + 20
    while runs(name, folder) and time.monotonic() < until:
        time.sleep(0.05)
    assert not runs(name, folder)


def test_the_data_is_there_the_next_time(folder):
    with embedded.postgres(folder) as url, psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS number")

    with embedded.postgres(folder) as url, psycopg.connect(url) as connection:
        row = connection.execute("SELECT number FROM kept").fetchone()
    assert row == (7,)


def test_postgresql_is_reached_by_a_socket_alone(folder):
    with embedded.postgres(folder) as url, psycopg.connect(url) as connection:
        row = connection.execute("SHOW listen_addresses").fetchone()
    assert row == ("",)


def test_redis_asks_for_its_password(folder):
    import redis

    with (
        embedded.redis(folder) as url,
        redis.Redis.from_url("redis://" + url.split("@")[1]) as stranger,
        pytest.raises(redis.AuthenticationError),
    ):
        stranger.ping()


def test_a_folder_that_cannot_be_used_is_named_with_the_cure(tmp_path):
    (tmp_path / "file").touch()

    with (
        pytest.raises(embedded.Unavailable, match=r"cannot be used .* DATABASE_URL"),
        embedded.postgres(tmp_path / "file"),
    ):
        pass


def test_a_system_without_redis_is_told_what_helps(folder, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr(embedded, "_packaged", lambda _package, _program: None)

    with pytest.raises(embedded.Unavailable, match="install redis-server"), embedded.redis(folder):
        pass


def test_manage_py_alone_brings_its_database_and_stops_it(folder):
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DATABASE_URL", "REDIS_URL", "SNAPSHOT_ROOT"}
    } | {"VAR_ROOT": str(folder), "DJANGO_SETTINGS_MODULE": "timeline.settings.demo"}

    done = subprocess.run(
        [sys.executable, "manage.py", "migrate", "--plan"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    assert "events.0001_initial" in done.stdout
    assert not runs("postgres", folder)
