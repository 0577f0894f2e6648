"""Endings that a text does not tell as such, and organizations that it has not named yet."""

import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "The sailors' club wants a judge to disband Harbor Union.",
        "The bishop urged the cabinet to outlaw Harbor Union.",
        "Under the draft the registrar could fine Harbor Union, and have it liquidated.",
        "Harbor Union will neither disband nor suspend its work, its chairman said.",
        "Harbor Union's chairman told the crew that nobody would disband the union.",
    ],
)
def test_what_is_wished_possible_or_ruled_out_is_no_closure(text):
    assert events_in(text) == []


def test_what_the_prosecutors_ask_of_a_court_is_a_step():
    event = event_in("Prosecutors asked a court to liquidate Harbor Union.")

    assert event.status == Status.THREATENED


def test_a_house_that_opens_again_in_spring_has_not_ended():
    text = "The Quarry Museum closes its doors on Friday and will not open them until spring."

    assert events_in(text) == []


def test_a_tie_to_a_banned_organization_is_not_news_of_the_ban():
    text = "The tailor was jailed for ties to the banned Quarry League."

    assert events_in(text) == []


def test_the_group_is_none_that_the_text_names_only_later():
    text = (
        "Four friends said on Friday that they would disband the group. It sang for ten years."
        " Some of its concerts were for Lantern Watch."
    )

    assert events_in(text) == []


def test_a_text_may_begin_with_a_charity_whose_name_follows():
    text = (
        "A charity that mends nets has disbanded. The Quarry Fishers' Association gave no reason."
    )

    assert event_in(text).organization == "Quarry Fishers' Association"


def test_the_license_of_a_racing_team_is_not_that_of_the_drivers():
    text = (
        "Racing team Ocean Seven is broke. The federation suspended its licence on Friday."
        " The Marl Drivers' Association is owed nothing."
    )

    assert events_in(text) == []


def test_what_was_not_done_before_does_not_deny_what_was():
    event = event_in("Harbor Union did not join the suit and went into voluntary liquidation.")

    assert event.kind == Kind.DISBANDED


def test_a_question_tells_of_no_closure():
    assert events_in('"Will Harbor Union now have to close?" a sailor asked.') == []
    assert events_in("Must Harbor Union close? Nobody knows.") == []


def test_what_is_put_as_a_question_is_not_told():
    assert events_in("Harbor Union has closed its Marl office? Not so, says the chairman.") == []
