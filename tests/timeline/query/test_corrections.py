import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import ClosureEvent, Organization, Report
from events.record.acts import act
from events.record.merge import merge
from events.record.standing import withdraw, withhold
from events.reports.settle import acted_on, acts_since, not_acted_on, reopen
from tests.factories import ClosureFactory, ReportFactory
from tests.people import editor
from timeline.query.corrections import corrections

# Each act is a transaction of its own, as in life.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def by():
    return editor()


def corrected(report, by, reason="The quay was wrong.", do=None):
    """Answer a report by a change of its event, or by what `do` does."""
    if do:
        do()
    else:
        with act(by=by, reason=reason):
            ClosureEvent.objects.filter(pk=report.closure_id).update(place="Quay")
    acted_on(report.pk, by=by, act=acts_since(report)[0][1].key)


def told():
    return [
        (found.closure, found.change.reason, [field.name for field in found.change.fields])
        for found in corrections()
    ]


def test_what_was_changed_because_of_a_report_is_told_with_its_reason(by):
    report = ReportFactory()
    corrected(report, by)

    assert told() == [(report.closure, "The quay was wrong.", ["place"])]


def test_what_is_not_acted_on_or_taken_back_is_not_told(by):
    refused, taken_back = ReportFactory(), ReportFactory()
    not_acted_on(refused.pk, by=by, reason="It is so.")
    corrected(taken_back, by)
    reopen(taken_back.pk)

    assert corrections() == []


def test_of_a_danger_nothing_is_told(by):
    corrected(ReportFactory(kind="danger"), by)

    assert corrections() == []


def test_one_change_because_of_two_reports_is_told_once(by):
    first = ReportFactory()
    second = ReportFactory(closure=first.closure)
    corrected(first, by)
    acted_on(second.pk, by=by, act=acts_since(second)[0][1].key)

    assert len(corrections()) == 1


def test_a_change_of_the_organization_is_told_by_the_event(by):
    report = ReportFactory()

    def rename():
        with act(by=by, reason="As on its letterhead."):
            Organization.objects.filter(pk=report.closure.organization_id).update(name="Union")

    corrected(report, by, do=rename)

    assert told() == [(report.closure, "As on its letterhead.", ["name"])]


def test_a_withdrawal_is_told_and_what_was_corrected_before_is_not(by):
    before, last = ReportFactory(), ReportFactory()
    Report.objects.filter(pk=last.pk).update(closure=before.closure)
    last.refresh_from_db()
    corrected(before, by)
    corrected(last, by, do=lambda: withdraw(last.closure, by=by, reason="It never was."))

    (found,) = corrections()
    assert (found.change.deed, found.change.reason) == ("withdrawn", "It never was.")
    assert not found.is_named


def test_a_merger_is_told_unless_it_leads_to_what_is_withheld(by):
    report = ReportFactory()
    remaining = ClosureFactory(organization=report.closure.organization)
    corrected(report, by, do=lambda: merge(report.closure, remaining, by=by, reason="The same."))
    assert [found.change.deed for found in corrections()] == ["withdrawn"]

    withhold(remaining, by=by, reason="Danger.")
    assert corrections() == []


@pytest.mark.parametrize("what", ["event", "organization"])
def test_what_is_withheld_since_is_not_told(by, what):
    report = ReportFactory()
    corrected(report, by)

    withhold(report.closure if what == "event" else report.closure.organization, by=by, reason="!")

    assert corrections() == []


def test_it_costs_the_same_queries_however_much_was_corrected(by):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            corrections()
        return len(queries)

    corrected(ReportFactory(), by)
    few = cost()
    for _ in range(3):
        corrected(ReportFactory(), by)

    assert cost() == few
