"""What closes for a while is no closure: for repairs, days, seasons, storms or unrest."""

import pytest

from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union closed its office for repairs.",
        "Lantern Watch has closed its centre in Samplia until the storm has passed.",
        "Lantern Watch has closed its Samplia office. It expects to reopen in spring.",
        "Typhoon Ida came near. Harbor Union shut its office. The typhoon left at noon.",
    ],
)
def test_what_closes_for_a_while_is_no_closure(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The library of the Marl Heritage Foundation is to close until the end of April while the"
        " heating is replaced.",
        "The Marl Heritage Foundation is closed from 7 to 25 March for rewiring.",
        "The Marl Heritage Foundation is closed while the painters are in.",
    ],
)
def test_what_closes_while_workmen_are_in_it_is_no_closure(text):
    assert events_in(text) == []


def test_a_station_off_the_air_for_hours_is_no_closure():
    assert events_in("Radio Marl went off the air for two hours on Sunday in a thunderstorm.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Harbor Foundation shut its doors on 1 July. It opens them again in September.",
        "Lantern Watch has closed its office over Christmas.",
        "The Tailors' Guild will be closed during August, its archivist says.",
        "Harbor Union closed its headquarters on Tuesday after a clerk tested positive.",
        "Lantern Watch closed its office for three days. The locks were changed after a theft.",
    ],
)
def test_what_closes_for_some_days_or_a_season_is_no_closure(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Brodno University was closed indefinitely on Tuesday after students clashed with police.",
        "Brodno University has closed its gates. Teachers there went on strike over fees.",
        "Brodno University has suspended all lectures, as its teachers are on strike.",
    ],
)
def test_a_university_that_closes_for_unrest_opens_again(text):
    assert events_in(text) == []


def test_a_university_whose_license_is_taken_after_unrest_is_closed():
    event = event_in(
        "Brodno University was closed on Tuesday after protests: the ministry revoked its license."
    )

    assert event.organization == "Brodno University"


def test_what_was_shut_overnight_in_some_year_stayed_shut():
    events = events_in("Another critical newspaper, The Clay Daily, was shut overnight in 2016.")

    assert [event.organization for event in events] == ["Clay Daily"]


@pytest.mark.parametrize(
    "text",
    [
        "Guided tours led by the Friends of the Gallery are suspended until the rooms open again.",
        "Lectures held by the Royal Marl Society are suspended until the library opens again.",
    ],
)
def test_what_a_body_holds_elsewhere_may_rest_without_it(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The regulator slapped a seven-day ban on Radio Marl.",
        "The ministry banned The Marble Gazette from appearing for three months.",
    ],
)
def test_a_ban_of_days_or_months_suspends(text):
    assert event_in(text).kind == "suspended"
