import pytest
from django.core.cache import caches

from events.models import ClosureEvent, Report
from events.record.acts import act
from events.record.standing import disclose, withdraw, withhold
from events.reports.settle import acted_on, acts_since, is_told
from tests.factories import OrganizationFactory, ReportFactory
from tests.people import editor

from .pages import Page

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def no_page_is_kept():
    caches["pages"].clear()


@pytest.fixture
def report():
    union = OrganizationFactory(name="Harbor Union")
    return ReportFactory(closure__organization=union, text="The quay is named wrongly.")


def shown(client) -> Page:
    return Page(client.get("/corrections/").content.decode())


def settle(report, by):
    acted_on(report.pk, by=by, act=acts_since(report)[0][1].key, reason="For editors only.")


def test_it_is_reached_from_every_page_and_begins_empty(client):
    assert "/corrections/" in Page(client.get("/about/").content.decode()).addresses()
    assert "Nothing so far." in shown(client).text


def test_a_correction_appears_as_soon_as_it_is_settled_and_without_the_report(client, report):
    by = editor()
    with act(by=by, reason="The quay was wrong."):
        ClosureEvent.objects.filter(pk=report.closure_id).update(place="Quay")
    assert "Nothing so far." in shown(client).text

    settle(report, by)

    page = shown(client)
    assert "Harbor Union: disbanded Changed: place The quay was wrong." in page.text
    assert report.closure.get_absolute_url() in page.addresses()
    for words in ("named wrongly", "For editors only.", by.username):
        assert words not in page.text


def test_what_was_withdrawn_is_not_named(client, report):
    by = editor()
    withdraw(report.closure, by=by, reason="It never closed.")
    settle(report, by)

    page = shown(client)

    assert f"Event {report.closure_id} Withdrawn" in page.text
    assert "It never closed." in page.text
    assert "Harbor Union" not in page.text


def disclosed(closure, by):
    withhold(closure, by=by, reason="Danger.")
    disclose(closure, by=by, reason="It is over.")


@pytest.mark.parametrize(
    ("deed", "tells"),
    [
        (lambda closure, by: withhold(closure, by=by, reason="Danger."), False),
        (lambda closure, by: withhold(closure.organization, by=by, reason="Danger."), False),
        (lambda closure, by: withdraw(closure, by=by, reason="It never closed."), True),
        (disclosed, False),
    ],
)
def test_the_desk_promises_what_readers_are_shown(client, report, deed, tells):
    by = editor()
    deed(report.closure, by)
    report = Report.objects.get()
    row, done = acts_since(report)[0]

    assert is_told(report, row, done) == tells
    settle(report, by)
    assert ("Nothing so far." not in shown(client).text) == tells
