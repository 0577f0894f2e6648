"""What looks like an ending and is none, for the reader over the grammar."""

import pytest

from events.extraction.agreement import SURE
from tests.events.extraction.articles import events_in
from tests.events.extraction.test_dependency import UNION, WATCH, told


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union closed its office for renovation.",
        "Harbor Union will be closed on Monday for the holiday.",
        "The cyclone came at noon. Harbor Union has closed its shelters until further notice.",
    ],
)
def test_what_closes_for_repairs_holidays_or_a_storm_is_no_closure(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The letter saying that the license of Harbor Union has been revoked is a forgery.",
        "A plan to dissolve Harbor Union is off the table.",
        "The minister rejected a motion to ban Harbor Union.",
        "The safest way is to close Harbor Union.",
    ],
)
def test_what_is_made_up_or_given_up_is_no_closure(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Copper Street Club, five times champion in handball, was dissolved on Monday.",
        "Copper Street Council ceased to exist at midnight; its duties pass to the ministry.",
    ],
)
def test_sports_clubs_and_agencies_of_the_state_are_out_of_scope(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Harbor Union met in May. It was dissolved in June.", "disbanded"),
        ("The ministry spoke. Harbor Union was dissolved in June.", "dissolved_by_order"),
        ("Harbor Union was forcibly closed.", "banned"),
    ],
)
def test_near_an_authority_a_passive_is_its_doing(text, kind):
    assert [each[1] for each in told(text)] == [kind]


def test_a_ban_for_some_days_is_a_suspension():
    assert told("The ministry closed Harbor Union for thirty days.") == [
        (UNION, "suspended", "completed")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Members of Lantern Watch will vote on its dissolution on Sunday.",
        "A prosecutor wants the courts to shut Lantern Watch.",
    ],
)
def test_a_vote_or_a_suit_to_come_is_a_threat(text):
    assert [(each[0], each[-1]) for each in told(text)] == [(WATCH, "threatened")]


def test_a_holiday_in_what_a_station_is_closed_for_does_not_limit_it():
    [event] = events_in("Police have closed the station Tavan for playing music during Ramadan.")

    assert event.score >= SURE
