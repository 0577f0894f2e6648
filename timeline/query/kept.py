"""What is made once for each record version and kept in memory, in each process."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from django.db import connection

from .version import Version, current_version

T = TypeVar("T")


class Kept(Generic[T]):
    """The newest version of something, made by the first who asks for it."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._newest: tuple[Version, T] | None = None
        self._lock = Lock()

    def now(self) -> T:
        """As of the record now. Inside a transaction it is made anew: what is not committed has
        no version."""
        if connection.in_atomic_block:
            return self._make()
        version = current_version()
        with self._lock:
            if self._newest is None or self._newest[0] != version:
                self._newest = version, self._make()
            return self._newest[1]
