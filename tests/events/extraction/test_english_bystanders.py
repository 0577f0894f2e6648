"""Who stands beside a closed body: founders, owners, editors, players, and those only watched."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "The college set up by Marl University and the Harland Institute will close in 2026.",
        "The think tank founded by the Harland Foundation a decade ago will shut its doors.",
        "The joint school run by Marl University and Zorya University will close in June.",
    ],
)
def test_founders_do_not_close_with_what_they_founded(text):
    assert events_in(text) == []


def test_a_founder_closes_where_it_is_said_of_itself():
    text = "The party sprang from the Marl League, which a court dissolved on Monday."

    assert event_in(text).organization == "Marl League"


def test_what_was_founded_may_be_named_behind_its_founder():
    text = "The research centre set up by Harland University, Marl Institute, was closed on Friday."

    assert event_in(text).organization == "Marl Institute"


def test_an_editor_is_not_the_paper():
    text = (
        "The Quarry Herald, a daily edited by Pulitzer winner Mara Ostrov, said on Monday that it"
        " was suspending publication."
    )

    assert [event.organization for event in events_in(text)] == ["Quarry Herald"]


def test_the_owner_of_a_closed_firm_keeps_its_licenses():
    text = (
        "The regulator suspended the licences of Quarry Press Ltd, the Marl Media Group subsidiary"
        " that publishes The Herald."
    )

    assert [event.organization for event in events_in(text)] == ["Quarry Press Ltd"]


def test_the_players_of_a_duo_are_no_bodies():
    text = (
        "Ember Lane, the Marl duo of Tomas Bergman and Guy-Luc de Hem-Carlo, have split up after"
        " 28 years. Their publicist Kara Frost confirmed it."
    )

    assert events_in(text) == []


def test_a_trio_of_ngos_is_no_band():
    text = "A trio of NGOs, Lantern Watch, Open Marl and Civic Watch, have been dissolved."

    assert len(events_in(text)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Two unions born of the 2014 Harbor movement have folded.",
        "A party that grew out of the 2011 Quarry Movement has folded.",
    ],
)
def test_what_a_body_grew_from_does_not_end_with_it(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway's security service has classified the Northern Front as extremist.",
        "The domestic intelligence agency listed the Northern Front as an extremist group.",
    ],
)
def test_a_secret_service_outlaws_nobody(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A court in Minsk has declared the Northern Front an extremist organisation.",
        "Belarus's KGB has declared the Northern Front an extremist formation.",
    ],
)
def test_who_may_outlaw_does_so_by_the_label(text):
    assert event_in(text).kind == Kind.BANNED


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Marl Fund, close to Premier Ada Holm's Social Democrats, had to give up its"
            " office in Dorv.",
            "Marl Fund",
        ),
        (
            "The Marl Votes Network, funded by the Harland Endowment and Lantern Watch, announced"
            " its dissolution on Friday.",
            "Marl Votes Network",
        ),
        (
            "A court dissolved Young Harvest, the youth wing of the Farmers' Party, on Monday.",
            "Young Harvest",
        ),
        (
            "The weekly Zarnik, which is linked to the Quarry Miners' Union, was closed by police.",
            "Zarnik",
        ),
    ],
)
def test_whom_a_closed_body_is_tied_to_stays(text, name):
    assert [event.organization for event in events_in(text)] == [name]


def test_what_a_phrase_between_commas_tells_is_told_of_whom_it_names():
    text = "The Marl Circle, heir of the Dorv League, which a court dissolved in May, lives on."

    assert "Dorv League" in [event.organization for event in events_in(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            '"Another voice is gone," said P31, a press freedom group, after the daily Zar Bakan'
            " was shut down by decree.",
            "Zar Bakan",
        ),
        (
            '"A dark day," said Quinn, a free speech group, when the weekly Zor was closed on'
            " Friday.",
            "Zor",
        ),
    ],
)
def test_who_comments_on_an_end_does_not_end(text, name):
    assert [event.organization for event in events_in(text)] == [name]


def test_a_group_of_which_another_speaks_is_not_the_speaker():
    text = (
        "A judge's order to close down a group that feeds the poor breaches the right to"
        " associate, Lantern Watch said today."
    )

    assert events_in(text) == []


def test_who_left_a_league_and_was_wound_up_is_not_the_league():
    text = "Marl Rovers resigned from the Northern League and have been wound up."

    assert events_in(text) == []


def test_whom_a_body_tells_of_its_end_stays():
    text = "Marl Doctors is winding up, it told its donors, the Harland Council and Lantern Watch."

    assert [event.organization for event in events_in(text)] == ["Marl Doctors"]


def test_those_out_of_whose_exile_a_station_is_run_stay():
    text = "Mizrab, run from Dorv by exiles of the Quarry Brotherhood, has gone off the air."

    assert [event.organization for event in events_in(text)] == ["Mizrab"]
