import pytest
from django.db import IntegrityError, transaction

from events.models import Report
from events.reports import receive as receiving
from events.reports.receive import TooManyReports, receive
from events.reports.throttle import MOST_FROM_ONE_PLACE
from tests.factories import ClosureFactory, ReportFactory

pytestmark = pytest.mark.django_db


def test_a_report_waits_and_says_nothing_of_its_sender():
    report = receive(ClosureFactory(), kind="error", text="The day.", sender="203.0.113.7")

    assert report.state == Report.State.NEW
    told = Report.objects.filter(pk=report.pk).values().get()
    assert not [value for value in told.values() if "203.0.113" in str(value)]


def test_what_is_sent_twice_waits_once():
    closure = ClosureFactory()
    said = {"kind": "source", "address": "https://a.example/"}

    assert receive(closure, **said) == receive(closure, **said)
    assert receive(ClosureFactory(), **said) not in closure.reports.all()
    assert Report.objects.count() == 2


def test_too_many_from_one_place_are_refused():
    closure = ClosureFactory()
    for number in range(MOST_FROM_ONE_PLACE):
        receive(closure, kind="error", text=str(number), sender="203.0.113.7")

    with pytest.raises(TooManyReports, match="from your network"):
        receive(closure, kind="error", text="One more.", sender="203.0.113.7")
    assert Report.objects.count() == MOST_FROM_ONE_PLACE


def test_more_than_can_be_read_are_refused(monkeypatch):
    monkeypatch.setattr(receiving, "MOST_A_DAY", 1)
    ReportFactory()

    with pytest.raises(TooManyReports, match="can be read"):
        receive(ClosureFactory(), kind="danger", text="Once more.")


def test_danger_waits_first_then_the_oldest():
    kinds = ("source", "error", "danger", "error", "danger")
    reports = [ReportFactory(kind=kind) for kind in kinds]

    assert list(Report.objects.waiting()) == [reports[i] for i in (2, 4, 1, 3, 0)]


@pytest.mark.parametrize(
    "senseless",
    [
        {"text": "", "address": ""},
        {"state": "acted_on"},
        {"state": "not_acted_on", "settled_at": "2026-01-01T00:00Z"},
        {"settled_at": "2026-01-01T00:00Z"},
    ],
)
def test_the_database_refuses_a_report_that_makes_no_sense(senseless):
    with pytest.raises(IntegrityError), transaction.atomic():
        ReportFactory(**senseless)
