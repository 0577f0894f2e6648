import uuid

import pytest

from events.models import ClosureEvent, Organization, RecordVersion, Report
from events.record.acts import act
from events.record.history import history_of
from events.record.standing import disclose, withdraw, withhold
from events.reports.receive import receive
from events.reports.settle import (
    CannotSettle,
    acted_on,
    acts_since,
    is_told,
    next_waiting,
    not_acted_on,
    reopen,
)
from tests.factories import ClosureFactory, ReportFactory
from tests.people import editor

pytestmark = pytest.mark.django_db(transaction=True)


def changed(row, by, reason="The day was wrong.", **fields):
    """Change a row in an act; gives the act's key."""
    with act(by=by, reason=reason):
        type(row).objects.filter(pk=row.pk).update(**fields)
    return history_of(row)[0].key


def version() -> int:
    return RecordVersion.objects.get().number


def test_a_report_is_settled_by_the_act_that_answers_it():
    report, by = ReportFactory(), editor()
    key = changed(report.closure, by, place="Harbor")
    before = version()

    acted_on(report.pk, by=by, act=key, reason="A slip.")

    report.refresh_from_db()
    assert (report.state, report.act, report.reason) == ("acted_on", key, "A slip.")
    assert (report.settled_by, report.settled_at is not None) == (by, True)
    assert version() == before + 1


def test_what_changes_nothing_needs_a_reason_and_is_not_public():
    report, by = ReportFactory(), editor()
    before = version()

    with pytest.raises(CannotSettle, match="Say why"):
        not_acted_on(report.pk, by=by, reason=" ")
    not_acted_on(report.pk, by=by, reason="It stands in the source.\0")

    report.refresh_from_db()
    assert (report.state, report.reason) == ("not_acted_on", "It stands in the source.")
    assert version() == before


def test_only_what_was_done_with_it_since_the_report_answers_it():
    by = editor()
    report = ReportFactory()
    own = changed(report.closure, by, place="Harbor")
    of_organization = changed(report.closure.organization, by, note="A note.")
    elsewhere = changed(ClosureFactory(), by, place="Quay")
    late = ReportFactory(closure=report.closure, received_on="2200-01-01")

    assert [done.key for _row, done in acts_since(report)] == [of_organization, own]
    assert [type(row) for row, _done in acts_since(report)] == [Organization, ClosureEvent]
    for senseless in (elsewhere, uuid.uuid4()):
        with pytest.raises(CannotSettle, match="Choose what was changed"):
            acted_on(report.pk, by=by, act=senseless)
    with pytest.raises(CannotSettle):
        acted_on(late.pk, by=by, act=own)


def test_what_was_done_the_same_day_before_it_came_in_is_no_answer():
    by, closure = editor(), ClosureFactory()
    before = changed(closure, by, place="Harbor")
    report = receive(closure, kind="error", text="The place is wrong.")
    after = changed(closure, by, place="Quay")

    assert [done.key for _row, done in acts_since(report)] == [after]
    with pytest.raises(CannotSettle, match="since it came in"):
        acted_on(report.pk, by=by, act=before)


def told(report):
    return [is_told(report, row, done) for row, done in acts_since(report)]


def test_readers_are_not_told_of_a_withholding():
    by, report = editor(), ReportFactory()
    withhold(report.closure, by=by, reason="Danger.")
    report.closure.refresh_from_db()

    assert told(report) == [False]
    disclose(report.closure, by=by, reason="It is over.")
    changed(report.closure, by, place="Harbor")
    report.closure.refresh_from_db()
    assert told(report) == [True, False, False]


def test_of_what_is_withdrawn_readers_are_told_the_withdrawal_alone():
    by, report = editor(), ReportFactory()
    changed(report.closure, by, place="Harbor")
    withdraw(report.closure, by=by, reason="It never closed.")
    report.closure.refresh_from_db()

    assert told(report) == [True, False]


def test_readers_are_told_nothing_because_of_a_danger():
    by, report = editor(), ReportFactory(kind="danger")
    changed(report.closure, by, place="Harbor")

    assert told(report) == [False]


def test_of_two_editors_one_settles_it_and_the_other_is_told():
    report, first, second = ReportFactory(), editor("first"), editor("second")
    not_acted_on(report.pk, by=first, reason="It stands in the source.")

    with pytest.raises(CannotSettle, match="already by first: not acted on"):
        not_acted_on(report.pk, by=second, reason="Mine.")

    report.refresh_from_db()
    assert report.reason == "It stands in the source."


def test_an_answer_can_be_taken_back():
    report, by = ReportFactory(), editor()
    acted_on(report.pk, by=by, act=changed(report.closure, by, place="Harbor"))

    for _ in range(2):
        reopen(report.pk)

    assert list(Report.objects.waiting()) == [report]
    report.refresh_from_db()
    assert (report.act, report.settled_by, report.settled_at) == (None, None, None)


def test_the_next_one_is_the_most_urgent():
    first, danger = ReportFactory(), ReportFactory(kind="danger")

    assert next_waiting(first) == danger
    not_acted_on(danger.pk, by=editor(), reason="No.")
    assert next_waiting(first) is None
