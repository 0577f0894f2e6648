"""Rings a worker: the only sender of tasks, which are named and never imported."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)

_muted = ContextVar("doorbell_muted", default=False)


def ring(
    task: str,
    rows: int | list[int],
    *,
    after: timedelta | None = None,
    expires: timedelta | None = None,
) -> None:
    """Ask a worker to look at a row, or a lot of rows, once this transaction is committed.

    Never raises when Redis is away: the row is due, the sweeper finds it. It is heard `after` a
    short while, which workers keep in memory; one that is not heard by `expires` is forgotten.
    """
    if _muted.get():
        return

    def send() -> None:  # not a partial: Django 5.2 logs a robust hook by __qualname__
        try:
            current_app.send_task(
                task,
                args=[rows],
                retry=False,
                countdown=after.total_seconds() if after else None,
                expires=expires.total_seconds() if expires else None,
            )
        except OperationalError as error:
            logger.warning("No worker was rung for %s(%s): %s", task, rows, error)

    transaction.on_commit(send, robust=True)


@contextmanager
def muted() -> Iterator[None]:
    """No worker is rung within: what is to be done is done here and now."""
    token = _muted.set(True)
    try:
        yield
    finally:
        _muted.reset(token)
