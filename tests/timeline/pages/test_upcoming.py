from datetime import UTC, datetime

import pytest
import time_machine

from tests.factories import ClosureFactory, OrganizationFactory
from timeline.query import upcoming

from .pages import Page

pytestmark = pytest.mark.django_db


def shown(client) -> Page:
    response = client.get("/upcoming/")
    assert response.status_code == 200
    return Page(response.content.decode())


@pytest.fixture
def announced():
    return ClosureFactory(
        organization=OrganizationFactory(name="Harbor Union"),
        status="announced",
        effective="2026-06-30",
    )


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2026-01-01", "Later 1"),
        ("2026-05-01", "Due now 1"),
        ("2026-07-01", "Due now 1"),
        ("2026-12-01", "Overdue 1"),
    ],
)
def test_it_moves_from_group_to_group_as_days_pass(client, announced, today, told):
    with time_machine.travel(today, tick=False):
        assert told in shown(client).text


@time_machine.travel(datetime(2026, 7, 1, 23, 59, tzinfo=UTC), tick=False)
def test_the_day_is_that_of_utc(client, announced):
    assert "1 event, seen from 1 July 2026 (UTC)" in shown(client).text


def test_date_status_and_evidence_are_told(client, announced):
    page = shown(client)

    for words in ("30 June 2026", "Harbor Union", "Announced, not yet verified", "The Example"):
        assert words in page.text


def test_the_rest_of_a_long_group_is_a_link_into_the_timeline(client, announced, monkeypatch):
    ClosureFactory(status="ordered", effective="2026-06-30")
    monkeypatch.setattr(upcoming, "MOST_SHOWN", 1)

    page = shown(client)

    assert "and 1 more, on the timeline" in page.text
    assert "/?status=announced&status=ordered&status=threatened" in page.addresses()


def test_the_page_takes_few_queries(client, announced, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        shown(client)
