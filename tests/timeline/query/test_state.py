import pytest

from tests.factories import ClosureFactory, OrganizationFactory
from timeline.query.state import Condition, state_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def organization():
    return OrganizationFactory(jurisdiction="HK")


@pytest.fixture
def event(organization):
    def event(kind, status="completed", effective="2021-10-31", **fields):
        return ClosureFactory(
            organization=organization, kind=kind, status=status, effective=effective, **fields
        )

    return event


def state(*events, home="HK"):
    return state_of(home, events)


def test_without_an_event_nothing_is_known():
    assert state().condition is Condition.UNKNOWN
    assert not state().is_over


@pytest.mark.parametrize(
    "kind", ["disbanded", "dissolved_by_order", "deregistered", "banned", "publication_ceased"]
)
def test_a_completed_end_of_the_whole_ends_it(event, kind):
    closure = event(kind)

    found = state(closure)

    assert (found.condition, found.event) == (Condition.SETTLED, closure)
    assert found.is_over


@pytest.mark.parametrize("kind", ["suspended", "relocated"])
def test_a_suspension_and_a_move_are_no_end(event, kind):
    found = state(event(kind))

    assert found.condition is Condition.SETTLED
    assert not found.is_over


def test_the_end_of_a_part_does_not_end_the_organization(event):
    found = state(event("dissolved_by_order", unit="Print company"), event("disbanded", unit="X"))

    assert found.condition is Condition.PARTS_ONLY
    assert found.event is None


def test_a_closed_office_does_not_end_it_even_where_no_part_is_named(event):
    assert state(event("office_closed")).condition is Condition.PARTS_ONLY


def test_a_part_beside_the_whole_changes_nothing(event):
    end = event("disbanded", effective="2021-01-01")

    assert state(end, event("office_closed", effective="2022-01-01", unit="Office")).event == end


def test_of_two_ends_the_later_one_is_told(event):
    own, order = event("disbanded", effective="2021-09-25"), event("dissolved_by_order")

    assert state(order, own).event == state(own, order).event == order


def test_an_end_outweighs_a_suspension_or_move_whichever_came_first(event):
    banned = event("banned", effective="2021-01-01")
    later = event("suspended", effective="2022"), event("relocated", effective="2023")

    assert state(banned, *later).event == banned


def test_a_new_suspension_after_a_reversed_one_counts(event):
    old, new = event("suspended", "reversed", "2021-08-20"), event("suspended", effective="2026")

    assert state(old, new).event == new


def test_what_was_reversed_makes_it_active_again(event):
    old, new = event("suspended", "reversed", "2020"), event("suspended", "reversed", "2021")

    found = state(old, new)

    assert (found.condition, found.event) == (Condition.REVERSED, new)


def test_a_reversed_event_does_not_undo_another_end(event):
    ban = event("banned", effective="2021-01-01")

    assert state(ban, event("deregistered", "reversed", "2022")).event == ban


@pytest.mark.parametrize("status", ["threatened", "ordered", "announced"])
def test_what_is_not_yet_carried_out_is_open(event, status):
    closure = event("disbanded", status)

    found = state(closure, event("suspended", "reversed"))

    assert (found.condition, found.event) == (Condition.OPEN, closure)
    assert not found.is_over


def test_an_order_presses_more_than_an_announcement_and_that_more_than_a_threat(event):
    threat, word, order = (event("banned", s) for s in ("threatened", "announced", "ordered"))

    assert state(threat, word, order).event == order
    assert state(threat, word).event == word


def test_a_suspended_organization_may_be_about_to_end(event):
    stop, word = event("suspended"), event("disbanded", "announced", "2022-06")

    found = state(stop, word)

    assert (found.event, found.pending) == (stop, word)


def test_a_ban_abroad_does_not_end_it_at_home(event):
    abroad = event("banned", jurisdiction="RU", effective="2022")

    found = state(abroad)
    assert (found.condition, found.is_over) == (Condition.ABROAD, False)
    assert state(abroad, home="").is_over
    assert state(abroad, event("suspended", effective="2020")).condition is Condition.SETTLED
