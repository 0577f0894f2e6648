"""Organizations that are made to leave a country, or go on from abroad; both readers find them."""

import pytest

from events.extraction.agreement import SURE
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Watch has been given a week to leave Samplia.",
        "Lantern Watch has been asked to leave Samplia, the foreign ministry said.",
        "Samplia has ordered the aid group Acting Together to leave.",
        "Doctors of Hope has been told to go.",
        "Samplia told Doctors of Hope to go within 24 hours.",
    ],
)
def test_who_is_told_to_leave_has_an_order(text):
    event = event_in(text)

    assert (event.kind, event.status) == ("office_closed", "ordered")
    assert event.score >= SURE


def test_who_is_told_to_go_to_court_is_not_told_to_leave():
    assert events_in("The minister told Lantern Watch to go to court.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Watch has moved abroad.",
        "Lantern Watch will continue its work from exile, it said on Friday.",
        "Lantern Watch will give up its legal status and carry on from abroad, its board said.",
    ],
)
def test_who_goes_on_from_abroad_moves(text):
    event = event_in(text)

    assert event.kind == "relocated"
    assert event.score >= SURE


def test_who_has_long_worked_from_abroad_does_not_move():
    assert events_in("Lantern Watch, closed to visitors, continues to work from abroad.") == []


def test_all_who_are_told_to_go_are_found():
    events = events_in("Mercy Relief, Oxbow Aid and Tern Relief were told to go at once.")

    assert [event.organization for event in events] == ["Mercy Relief", "Oxbow Aid", "Tern Relief"]
    assert all(event.score >= SURE for event in events)


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Watch is leaving the Upper Marl region, the charity said.",
        "Lantern Watch has pulled out of the eastern district of Oxbow.",
        "Lantern Watch withdrew from the north of the country after a nurse was shot.",
    ],
)
def test_who_leaves_a_region_gives_up_its_work_there(text):
    event = event_in(text)

    assert event.kind == "office_closed"
    assert event.score >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "Samplia's government has thrown out Lantern Watch.",
        "The junta threw the aid group Lantern Watch out last week.",
        "The generals sent home the charity Lantern Watch.",
        "Lantern Watch has been ordered out of Samplia.",
    ],
)
def test_who_is_thrown_out_or_sent_home_has_to_leave(text):
    assert event_in(text).kind == "office_closed"


def test_a_suit_that_is_thrown_out_sends_nobody_away():
    assert events_in("The court threw out Lantern Watch's suit against Samplia.") == []


def test_a_mission_that_is_expelled_is_an_office_that_ends():
    event = event_in("Samplia has expelled the mission of the rights group Lantern Watch.")

    assert (event.kind, event.unit) == ("office_closed", "mission")


def test_who_leaves_several_countries_gives_up_its_work_there():
    event = event_in("Lantern Watch is to leave eight countries, among them Samplia.")

    assert (event.kind, event.status) == ("office_closed", "announced")
