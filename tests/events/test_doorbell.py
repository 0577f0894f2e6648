import os
import subprocess
import sys

import pytest
from django.db import transaction

from events.doorbell import muted, ring
from tests.conftest import ROOT

WITHOUT_REDIS = """
import time
import django
django.setup()
from events.doorbell import ring
ring("events.fetch_article", 1)  # what is made at the first ring only
begun = time.monotonic()
ring("events.fetch_article", 1)
print(f"{time.monotonic() - begun:.3f}")
"""


@pytest.mark.django_db(transaction=True)
def test_a_worker_is_rung_once_the_row_is_there(redis):
    with transaction.atomic():
        ring("events.fetch_article", 7)
        assert redis.llen("celery") == 0

    assert redis.llen("celery") == 1


@pytest.mark.django_db(transaction=True)
def test_nobody_is_rung_for_a_row_that_was_not_kept(redis):
    with transaction.atomic():
        ring("events.fetch_article", 7)
        transaction.set_rollback(True)

    assert redis.llen("celery") == 0


@pytest.mark.django_db(transaction=True)
def test_who_does_the_work_himself_rings_nobody(redis):
    with muted():
        ring("events.fetch_article", 7)
    assert redis.llen("celery") == 0

    ring("events.fetch_article", 7)
    assert redis.llen("celery") == 1


def test_ringing_returns_at_once_when_redis_is_away():
    """In a process of its own: connections to Redis are kept as long as a process lives."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_REDIS],
        cwd=ROOT,
        env=os.environ | {"REDIS_URL": "redis://127.0.0.1:1/0"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert float(done.stdout) < 0.5
    assert "No worker was rung for events.fetch_article(1)" in done.stderr
    assert "Traceback" not in done.stderr
