import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Citation, Law, Organization
from events.record import recent
from events.record.acts import act
from events.record.merge import merge
from events.record.publish import publish
from events.record.recent import recent_acts
from events.record.standing import reinstate, withdraw
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
)
from tests.people import editor

# Each act is a transaction of its own, as in life.
pytestmark = pytest.mark.django_db(transaction=True)


def told(most=10):
    return [(one.editor, one.label.value, str(one.row), one.reason) for one in recent_acts(most)]


def change(row, **fields):
    type(row).objects.filter(pk=row.pk).update(**fields)


def test_the_latest_act_comes_first_with_who_and_why():
    closure, by = ClosureFactory(), editor()
    with act(by=by, reason="Another quay."):
        change(closure, place="Quay")
    with act(by=None, reason="Loaded."):
        law = LawFactory()

    assert told(2) == [
        ("", "entered", str(law), "Loaded."),
        ("editor", "changed", str(closure), "Another quay."),
    ]
    assert [one.role for one in recent_acts(2)] == ["program", "editor"]


def test_what_was_changed_together_is_told_once_by_the_event():
    closure, by = ClosureFactory(), editor()
    with act(by=by, reason="As in the paper."):
        Citation.objects.create(closure=closure, article=ArticleFactory())
        change(closure.organization, note="A note.")
        change(closure, place="Quay")

    latest = recent_acts()[0]

    assert (latest.row, latest.label.value, latest.others) == (closure, "changed", 1)


def test_a_part_that_is_added_changes_its_row():
    closure, by = ClosureFactory(), editor()
    with act(by=by, reason="One more."):
        closure.steps.create(status="ordered", reached="2021-10")

    assert told(1) == [("editor", "changed", str(closure), "One more.")]


def test_what_is_gone_is_told_without_its_name():
    closure, by = ClosureFactory(stage="draft"), editor()
    with act(by=by):
        closure.delete()

    latest = recent_acts(1)[0]
    assert (latest.row, latest.label.value) == (None, "removed")


def test_it_costs_the_same_queries_however_much_was_done():
    def cost():
        with CaptureQueriesContext(connection) as queries:
            recent_acts()
        return len(queries)

    by = editor()

    def more():
        for row in (ClosureFactory(), LawFactory(), ClaimFactory(), Organization.objects.first()):
            with act(by=by, reason="More."):
                change(row, is_sample=True)

    more()
    few = cost()
    more()
    more()

    assert cost() == few == 6


def deeds():
    return [(one.label.value, str(one.row), one.others, one.beside) for one in recent_acts(1)]


def test_what_became_of_a_row_is_told():
    by = editor()
    with act(by=by, reason="Found."):
        draft = ClosureFactory(stage="draft", organization=OrganizationFactory(stage="draft"))
    assert deeds() == [("drafted", str(draft), 1, 0)]

    publish(draft.pk, by=by, reason="It is known.")
    assert deeds() == [("published", str(draft), 1, 0)]

    withdraw(draft, by=by, reason="Wrong.")
    assert deeds() == [("withdrawn", str(draft), 0, 0)]

    reinstate(draft, by=by, reason="Right.")
    assert deeds() == [("reinstated", str(draft), 0, 0)]

    with act(by=by, reason="In one go."):
        entered = ClosureFactory(stage="draft", organization=draft.organization)
        publish(entered.pk, by=by)
    assert deeds() == [("entered", str(entered), 0, 0)]


def test_a_merge_is_told_by_what_was_merged():
    old, new, by = OrganizationFactory(), OrganizationFactory(), editor()
    ClosureFactory(organization=old)

    merge(old, new, by=by, reason="One and the same.")

    assert deeds() == [("merged", str(old), 0, 2)]


def test_what_is_more_than_is_looked_at_is_not_counted(monkeypatch):
    by, laws = editor(), [LawFactory() for _ in range(4)]
    monkeypatch.setattr(recent, "LOOKED_AT", 3)
    with act(by=by, reason="All."):
        Law.objects.update(note="A note.")
    with act(by=by, reason="One."):
        change(laws[0], note="Another.")

    assert [(one.reason, one.others) for one in recent_acts(2)] == [("One.", 0), ("All.", None)]
