"""A limit of time for a whole download."""

import threading
import time
from contextlib import suppress
from socket import SHUT_RDWR, socket
from typing import Self


class Deadline:
    """Cuts the connections it watches when the time is up, whatever they are busy with.

    Time-outs of sockets are for one read each: a page sent byte by byte outlives them all.
    """

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds
        self._watched: list[socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_details: object) -> None:
        self._timer.cancel()
        with self._lock:
            for connection in self._watched:
                connection.close()
            self._watched.clear()

    @property
    def seconds_left(self) -> float:
        return max(self._ends - time.monotonic(), 0.001)

    @property
    def has_passed(self) -> bool:
        return time.monotonic() >= self._ends

    def watch(self, connection: socket) -> socket:
        """Gives the socket back and keeps a copy: TLS takes the original over."""
        with self._lock:
            self._watched.append(connection.dup())
        if self.has_passed:
            self._cut()
        return connection

    def _cut(self) -> None:
        with self._lock:
            for connection in self._watched:
                with suppress(OSError):  # it ended by itself
                    connection.shutdown(SHUT_RDWR)
