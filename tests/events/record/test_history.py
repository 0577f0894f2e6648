import pytest

from events.models import ClosureEvent
from events.record.acts import act
from events.record.history import history_of, state_of
from tests.factories import ClosureFactory, LawFactory, OrganizationFactory
from tests.people import editor

pytestmark = pytest.mark.django_db


def changes(act_) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    return [
        (change.what, change.label, [(f.label, f.before, f.after) for f in change.fields])
        for change in act_.changes
    ]


def test_a_change_is_told_as_a_difference_with_who_and_why():
    closure = ClosureFactory(status="announced")

    with act(by=editor("maria"), reason="It has closed."):
        ClosureEvent.objects.update(status="completed", effective="2021-11")

    newest = history_of(closure)[0]
    assert (newest.editor, newest.role, newest.reason) == ("maria", "editor", "It has closed.")
    assert changes(newest) == [
        (
            "event",
            "changed",
            [("status", "announced", "completed"), ("effective", "2021-10-31", "2021-11")],
        )
    ]


@pytest.mark.django_db(transaction=True)
def test_parts_are_told_with_the_event_in_the_act_that_changed_them():
    closure, law = ClosureFactory(), LawFactory(name="Public Order Act")

    with act(by=editor(), reason="Named in the statement."):
        closure.attributions.create(law=law, basis="stated_by_organization")
        closure.steps.create(status="announced", reached="2021-09")

    told = {what: fields for what, _label, fields in changes(history_of(closure)[0])}
    assert set(told) == {"law's role", "step"}
    assert ("law", "", "Public Order Act") in told["law's role"]


def test_a_removed_part_says_what_it_was():
    organization = OrganizationFactory()
    organization.names.create(text="HU", role="acronym")

    with act(by=editor(), reason="No name of it."):
        organization.names.all().delete()

    assert changes(history_of(organization)[0]) == [
        ("name", "removed", [("name", "HU", ""), ("role", "acronym", "")])
    ]


def test_what_a_shell_does_has_no_editor():
    with act(by=editor(), reason="Entered."):
        closure = ClosureFactory()
    ClosureEvent.objects.update(summary="Said past the admin.")

    assert (history_of(closure)[0].editor, history_of(closure)[0].role) == ("", "")


def test_it_asks_the_same_number_of_questions_however_long_it_is(django_assert_max_num_queries):
    closure, user = ClosureFactory(), editor()
    for number in range(20):
        with act(by=user, reason="More."):
            ClosureEvent.objects.update(summary=f"Summary {number}.")
            closure.steps.create(status="announced", reached=f"2021-09-{number + 1:02}")

    with django_assert_max_num_queries(9):
        assert len(history_of(closure)) > 20


def test_the_state_of_a_row_changes_with_each_of_its_parts():
    closure = ClosureFactory()
    states = [state_of(closure)]

    closure.steps.create(status="announced", reached="2021-09")
    states.append(state_of(closure))
    ClosureEvent.objects.update(summary="Other.")
    states.append(state_of(closure))
    closure.steps.all().delete()
    states.append(state_of(closure))

    assert len(set(states)) == 4
    assert state_of(closure) == states[-1]


def test_history_since_a_state_tells_only_what_came_after():
    closure = ClosureFactory()
    ClosureEvent.objects.update(summary="Before.")
    state = state_of(closure)
    with act(by=editor(), reason="Better."):
        ClosureEvent.objects.update(summary="After.")

    [newest] = history_of(closure, since=state)

    assert changes(newest) == [("event", "changed", [("summary", "Before.", "After.")])]
