"""Of one organization more than one thing is told: what ends it, what came before, what it is."""

from events.extraction.agreement import SURE
from tests.events.extraction.articles import event_in, events_in


def test_an_end_for_good_counts_more_than_a_suspension_before_it():
    event = event_in(
        "Harbor Union is in trouble. It will close at the end of the year. The government suspended"
        " it in February 2020."
    )

    assert (event.kind, event.status) == ("disbanded", "announced")
    assert event.score >= SURE


def test_who_lost_its_licence_may_move_too():
    events = events_in(
        "The Education Ministry took away the licence of Marl Free University in July 2004. In"
        " June 2005 it moved to Samplia at the invitation of the government."
    )

    assert {event.kind for event in events} == {"deregistered", "relocated"}
    assert all(event.score >= SURE for event in events)


def test_the_center_is_the_whole_of_a_center():
    event = event_in(
        "The Center for Civic Ideas was fined. The center has since chosen to close and to work as"
        " a public movement."
    )

    assert (event.kind, event.unit) == ("disbanded", None)
    assert event.score >= SURE


def test_a_court_puts_a_union_into_liquidation():
    event = event_in("The Supreme Court put Harbor Union into liquidation on Friday over debts.")

    assert event.kind == "dissolved_by_order"
    assert event.score >= SURE


def test_the_ruling_party_is_not_ruled_to_be_anything():
    text = (
        "The ruling Dawn Party of Samplia will not be dissolved: the court refused to take a case"
        " on illegal financing."
    )

    assert events_in(text) == []


def test_who_stopped_working_has_ended():
    event = event_in("Harbor Union stopped working last month.")

    assert event.kind == "disbanded"
    assert event.score >= SURE
