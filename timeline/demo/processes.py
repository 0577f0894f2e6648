"""The demo's child processes: started with a log each, stopped with all that they started."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from . import CannotRun

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE_SECONDS = 10


@dataclass(frozen=True)
class Child:
    name: str
    process: "subprocess.Popen[bytes]"
    log: Path

    def must_run(self) -> None:
        """Raises CannotRun when the process has ended."""
        if self.process.poll() is not None:
            lines = self.log.read_text(errors="replace").strip().splitlines() or ["it said nothing"]
            raise CannotRun(f"The {self.name} ended: {lines[-1].strip()} (more in {self.log})")


@contextmanager
def child(
    name: str, module: str, *arguments: str, log: Path, environment: Mapping[str, str]
) -> Iterator[Child]:
    """Run a Python module in the background meanwhile.

    It gets a process group of its own: Ctrl-C reaches the demo alone, which then stops it.
    """
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        yield Child(name, process, log)
    finally:
        _stop(process)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """Ask it to finish what it does, and end what is left of its group after a while."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(PATIENCE_SECONDS)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait_for(condition: Callable[[], bool], *children: Child, seconds: float) -> bool:
    """Wait until `condition()` is true, at most so long; raises CannotRun when a child ends."""
    until = time.monotonic() + seconds
    while not condition():
        for one in children:
            one.must_run()
        if time.monotonic() > until:
            return False
        time.sleep(0.2)
    return True
