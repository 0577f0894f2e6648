"""Processes that do lots of work side by side for a command. Imports no models: see `_begin`."""

import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import Protocol, TypeVar

import django

Work = TypeVar("Work")
Done = TypeVar("Done")


class Each(Protocol):
    def __call__(self, do: Callable[[Work], Done], work: Iterable[Work], /) -> Iterator[Done]: ...


@contextmanager
def crew(workers: int) -> "Iterator[Each]":
    """Gives a `map` that hands work to so many processes as they are free; one works here.

    Results come in the order in which they are done. Raises BrokenProcessPool where a process is
    killed.
    """
    if workers == 1:
        yield map
        return
    # Spawned, not forked: each has a connection to the database of its own.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield partial(_each, pool, 2 * workers)
    finally:
        pool.shutdown(cancel_futures=True)


def _each(
    pool: ProcessPoolExecutor, at_once: int, do: Callable[[Work], Done], work: Iterable[Work]
) -> Iterator[Done]:
    """A few are handed out ahead: a list of a million is not turned into a million promises."""
    rest = iter(work)
    begun: set[Future[Done]] = {pool.submit(do, one) for one in islice(rest, at_once)}
    while begun:
        done, begun = wait(begun, return_when=FIRST_COMPLETED)
        begun |= {pool.submit(do, one) for one in islice(rest, len(done))}
        for future in done:
            yield future.result()


def _begin() -> None:
    """Before a process is given its first work, which names functions that need the models. An
    interrupt is for the command, which lets each process finish what it holds."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    django.setup()
