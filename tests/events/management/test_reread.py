"""`manage.py reread`: new rules for old articles, here or by the workers of the service."""

import threading
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from events.extraction.extract import EXTRACTOR, READING
from events.ingest.hand_out import hand_out
from events.models import Article, Proposal
from tests.events.ingest.readings import proposed, read_before
from tests.people import editor
from tests.site import WEATHER

RULES = f"{EXTRACTOR} (reading {READING})"

pytestmark = pytest.mark.django_db


def run(**options) -> str:
    output = StringIO()
    call_command("reread", stdout=output, stderr=StringIO(), **options)
    return output.getvalue()


def read() -> int:
    return Article.objects.filter(read_by=READING).count()


def test_old_articles_are_read_again_and_it_is_told_what_came_of_it():
    read_before(state=Article.State.IRRELEVANT)
    proposed(read_before("\n".join(WEATHER)))

    said = run(workers=1)

    assert said == (f"Read again by {RULES}: 2.\nNew proposals: 1. No longer found: 1.\n")
    assert read() == 2


def test_given_again_there_is_nothing_to_do():
    read_before()
    run(workers=1)

    assert run(workers=1).startswith(f"Read again by {RULES}: 0.")


def test_all_reads_also_what_these_rules_have_read():
    read_before(read_by=READING)

    assert run(workers=1, all=True).startswith(f"Read again by {RULES}: 1.")


def test_a_dry_run_tells_how_many_and_reads_none():
    read_before()
    read_before(read_by=READING)

    assert run(dry_run=True) == f"1 articles would be read again by {RULES}.\n"
    assert run(dry_run=True, all=True).startswith("2 articles would")
    assert Proposal.objects.count() == 0


@pytest.mark.parametrize(
    ("option", "asked"),
    [
        ({"language": "zh"}, {"language": "zh-Hant"}),
        ({"outlet": "the mail"}, {"outlet": "The Mail"}),
        ({"since": datetime(2024, 5, 1, tzinfo=UTC)},
         {"recorded_at": datetime(2024, 5, 2, tzinfo=UTC)}),
    ],
    ids=["language", "outlet", "since"],
)  # fmt: skip
def test_only_those_that_are_asked_for_are_read(option, asked):
    usual: dict[str, Any] = {"recorded_at": datetime(2024, 4, 1, tzinfo=UTC)}
    read_before(**usual)
    meant = read_before(**{**usual, **asked})

    run(workers=1, **option)

    assert list(Article.objects.filter(read_by=READING)) == [meant]


def test_what_is_no_day_is_refused():
    with pytest.raises(CommandError, match="'yesterday' is no day; write it as 2021-10-25"):
        call_command("reread", "--since", "yesterday")


def test_what_an_editor_has_open_is_told_to_be_left():
    row = {"reserved_by": editor(), "reserved_until": timezone.now() + timedelta(hours=1)}
    proposed(read_before(), proposal=row)

    said = run(workers=1)

    assert said.endswith("Left for later, being read or in review by an editor now: 1.\n")


def test_what_could_not_be_read_is_told():
    proposal = proposed(read_before())
    Proposal.objects.filter(pk=proposal.pk).update(key="x", finding={"spans": {}})

    assert "Could not be read again: 1; the list of articles says why." in run(workers=1)


@pytest.mark.django_db(transaction=True)
def test_the_workers_of_the_service_read_them(worker):
    articles = [read_before(f"Paper {number}.\n" + "\n".join(WEATHER)) for number in range(25)]
    lost = proposed(articles[7])
    worker(SWEEP_INTERVAL_SECONDS="60")

    said = run()

    lost.refresh_from_db()
    assert said.startswith(f"Read again by {RULES}: 25.")
    assert lost.state == Proposal.State.OUTDATED


@pytest.mark.django_db(transaction=True)
def test_a_lost_queue_is_rung_for_again_and_a_stopped_command_goes_on(worker, redis):
    """The first command is stopped before a worker is there; the second finds a lost queue."""
    for _ in range(3):
        read_before()
    first = hand_out(Article.objects.to_reread(READING))
    assert next(first) == 0
    del first
    redis.flushdb()
    worker(SWEEP_INTERVAL_SECONDS="60")

    run()

    assert read() == 3


@pytest.mark.django_db(transaction=True)
def test_two_commands_at_once_read_each_article_once():
    for number in range(15):
        read_before(f"Paper {number}.\n" + "\n".join(WEATHER), state=Article.State.IRRELEVANT)
    said: list[str] = []

    def command() -> None:
        try:
            said.append(run(workers=1))
        finally:
            connection.close()

    commands = [threading.Thread(target=command) for _ in range(2)]
    for each in commands:
        each.start()
    for each in commands:
        each.join()

    assert len(said) == 2
    assert read() == 15
