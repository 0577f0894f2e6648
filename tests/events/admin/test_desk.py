"""The desk says unmissably what waits, and costs the same however much does."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.dates.today import today
from events.models import ClosureEvent
from events.record.acts import act
from events.reports.settle import not_acted_on
from tests import people
from tests.factories import (
    ArticleFactory,
    ClosureFactory,
    FeedFactory,
    ProposalFactory,
    ReportFactory,
    finding,
)
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db

DESK = "/admin/"
MOST_QUERIES = 20


def seen(client) -> Page:
    response = client.get(DESK)
    assert response.status_code == 200
    return Page(response.content.decode())


def in_days(number: int) -> str:
    return f"{today() + timedelta(days=number):%Y-%m-%d}"


def announced(days: int, **fields):
    return ClosureFactory(status="announced", announced="2020", effective=in_days(days), **fields)


def test_an_empty_desk_says_so(client, editor):
    page = seen(client)

    assert "0 reports from readers" in page.text
    assert "0 proposals wait" in page.text
    assert "Nothing was changed yet." in page.text


def test_the_desk_leads_to_the_state_of_ingestion(client, editor):
    assert "/admin/events/article/ingestion/" in seen(client).addresses()


def test_proposals_that_wait_are_counted_and_the_surest_shown(client, editor):
    ProposalFactory(finding=finding(organization="Less Sure Union"), score=0.4)
    ProposalFactory(finding=finding(organization="Surest Union"), score=0.9)

    page = seen(client)

    assert "2 proposals wait" in page.text
    assert page.text.index("Surest Union") < page.text.index("Less Sure Union")


def test_danger_comes_first_among_reports_and_is_counted(client, editor):
    ReportFactory(text="A slip.")
    ReportFactory(kind="danger", text="<b>A threat.</b>")
    not_acted_on(ReportFactory(text="Old news.").pk, by=editor, reason="No.")

    page = seen(client)

    assert "2 reports from readers 1 of danger" in page.text
    assert page.text.index("<b>A threat.</b>") < page.text.index("A slip.")
    assert "Old news." not in page.text


def test_contributors_see_the_desk_without_reports(client):
    ReportFactory(text="A slip.")
    client.force_login(people.contributor())

    page = seen(client)

    assert "proposals wait" in page.text
    assert "from reader" not in page.text
    assert "A slip." not in page.text


def test_announced_closures_are_shown_when_they_are_due(client, editor):
    overdue, now, later = (announced(days) for days in (-91, 1, 91))
    withheld = announced(-100, is_withheld=True, withholding_reason="Danger.")
    announced(-100, stage="draft")

    page = seen(client)

    assert "2 to verify, overdue" in page.text
    assert "1 to verify now" in page.text
    links = page.addresses()
    due = [f"/admin/events/closureevent/{row.pk}/change/" for row in (withheld, overdue, now)]
    assert [link for link in links if link in due] == due
    assert str(later) not in page.text


@pytest.mark.parametrize(("due", "days"), [("overdue", -91), ("near", 1), ("later", 91)])
def test_the_list_of_events_shows_those_that_are_due(client, editor, due, days):
    rows = {one: announced(one) for one in (-91, 1, 91)}
    announced(days, stage="draft")

    shown = client.get(f"/admin/events/closureevent/?due={due}").context["cl"].result_list

    assert [row.pk for row in shown] == [rows[days].pk]
    assert client.get("/admin/events/closureevent/?due=nonsense").status_code == 200


def test_feeds_and_sources_that_fail_are_shown_with_their_reasons(client, editor):
    FeedFactory(title="Harbor News", failures=3, last_error="No answer in time.")
    FeedFactory(title="Paused News", failures=9, is_paused=True)
    ArticleFactory(title="Lost report", state="failed", reason="It answered 404.")

    page = seen(client)

    for words in ("1 feed fails", "1 source failed", "3 failures in a row: No answer in time."):
        assert words in page.text
    assert "Lost report It answered 404." in page.text
    assert "Paused News" not in page.text
    feeds = client.get("/admin/events/feed/?failing=yes").context["cl"].result_list
    assert [str(feed) for feed in feeds] == ["Harbor News"]


@pytest.mark.django_db(transaction=True)
def test_recent_changes_lead_to_their_history(client, editor):
    closure = ClosureFactory()
    with act(by=editor, reason="The day was wrong."):
        ClosureEvent.objects.filter(pk=closure.pk).update(place="Quay")

    page = seen(client)

    assert "changed by editor The day was wrong." in page.text
    assert f"/admin/events/closureevent/{closure.pk}/history/" in page.addresses()


def test_every_link_of_the_desk_leads_somewhere(client, editor):
    announced(-91)
    announced(1)
    ReportFactory(kind="danger")
    ProposalFactory()
    FeedFactory(failures=1)
    ArticleFactory(state="failed")

    for address in seen(client).addresses():
        if address.startswith("/admin/events"):
            assert client.get(address).status_code == 200, address


def test_it_costs_the_same_queries_however_much_waits(client, editor):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(DESK)
        return len(queries)

    def more():
        announced(-91)
        ReportFactory(closure=announced(1), kind="danger")
        ProposalFactory()
        FeedFactory(failures=1)
        ArticleFactory(state="failed")

    more()
    few = cost()
    for _ in range(6):
        more()

    assert cost() == few <= MOST_QUERIES
