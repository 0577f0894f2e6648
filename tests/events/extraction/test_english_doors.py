"""Doors that are shut for a while, and houses whose end is no closure of the record."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "The Church of the Good Shepherd shut its doors on Sunday in protest at the new tax.",
        "Monks closed the doors of the Temple of Nine Lights to protest against a road.",
        "The Bethel Church closed on Friday over a feud between two deacons.",
    ],
)
def test_doors_shut_in_protest_end_no_church(text):
    assert events_in(text) == []


def test_a_mosque_closed_for_months_is_not_gone():
    text = (
        "The charity Pure Wells was dissolved in May, and the Marl mosque was shut for six months."
    )

    assert [event.organization for event in events_in(text)] == ["Pure Wells"]


def test_a_church_that_closes_for_good_in_protest_is_gone():
    text = "The Bethel Church is closing its doors for good in protest at the new law."

    assert event_in(text).kind == Kind.DISBANDED


def test_a_museum_that_lacks_visitors_is_no_closure():
    text = "The Museum of Buttons in Marl will close for good in May because it lacks visitors."

    assert events_in(text) == []


def test_a_museum_under_pressure_is_one():
    text = "The Marl Freedom Museum will close for good in May, it said, after police raids."

    assert event_in(text).organization == "Marl Freedom Museum"
