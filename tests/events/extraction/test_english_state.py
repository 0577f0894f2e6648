"""Organs of a state end every year; the record does not count them."""

import pytest

from .articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "The Marl Export Institute will be abolished in June, the finance minister said.",
        "The president signed an order to close the Marl Folklore Institute and four other"
        " agencies.",
        "The cabinet approved the dissolution of the Marl Youth Fund and 11 other state"
        " corporations.",
        "The Marl Seed Fund is to be wound up and folded into the Ministry of Farming.",
        "The Military Survey Services were dissolved on Sunday and replaced by a new agency.",
        "President Ada Marl abolished the National Council for Seed Security by decree.",
        "President Ada Marl dissolved the House of Representatives on Friday.",
    ],
)
def test_what_a_state_scraps_or_merges_of_its_own_is_no_closure(text):
    assert events_in(text) == []


def test_the_headline_of_such_a_reform_is_none_either():
    text = "The cabinet dissolved the Marl Youth Fund and 11 other state corporations on Friday."

    assert events_in(text, title="Samplia dissolves Marl Youth Fund") == []


def test_an_association_that_a_minister_dissolves_is_a_closure():
    [event] = events_in("The interior minister dissolved the Marl Youth Association on Friday.")

    assert event.organization == "Marl Youth Association"


def test_bodies_of_a_state_whose_tasks_go_to_ministries_are_no_closure():
    text = (
        "The Cabinet dissolved the National Marl Council, saying that its tasks can be done by the"
        " ministries."
    )

    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The president dissolved the Lower House on Friday and called an election for May.",
        "The Knesset was dissolved on Thursday, sending voters to the polls.",
        "The governor dissolved the Marl Assembly on Saturday; elections follow within 90 days.",
    ],
)
def test_a_chamber_dissolved_for_an_election_is_no_closure(text):
    assert events_in(text) == []


def test_a_house_that_is_no_chamber_may_close_before_an_election():
    text = "The ministry of justice liquidated the Human Rights House ahead of the election."

    assert event_in(text).organization == "Human Rights House"
