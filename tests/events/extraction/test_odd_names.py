"""Odd names that both readers know for an organization's, and those that are somebody's."""

import pytest

from events.extraction.agreement import SURE
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The licence of İzmir Şahin University has been revoked.", "İzmir Şahin University"),
        (
            "On Monday the court banned Šatrija, a society of students that was founded last year.",
            "Šatrija",
        ),
        ("The government banned the pro-Samplian Tarla party on Monday.", "Tarla"),
        ("The Marist order was banned last year.", "Marist order"),
        ("The Jesuit order was banned last year.", "Jesuit order"),
        ("elNorte, a paper in Marl, publishes for the last time on Monday.", "elNorte"),
        ("A court has dissolved the Kotoku temple.", "Kotoku temple"),
        ("The Shia party al-Amal was dissolved in July.", "al-Amal"),
        ("The women's group Mujeres en Marcha has been dissolved.", "Mujeres en Marcha"),
        ("The registrar struck off the Refugee Consortium of Marl.", "Refugee Consortium of Marl"),
        (
            'A court has ordered the closure of the League of Young Lawyers "Sova".',
            'League of Young Lawyers "Sova"',
        ),
        (
            "The board deregistered the Marl Human Rights Commission (MHRC) on Monday.",
            "Marl Human Rights Commission",
        ),
        (
            "Tern Relief, the charity that Camila Bertran started in 1996, closed its office"
            " in Marl.",
            "Tern Relief",
        ),
        (
            "The National Party for Justice (NPJ) of the jailed Lin Su Kyi was dissolved.",
            "National Party for Justice",
        ),
        (
            "The Justice Ministry has put The Baltic Times, an online newspaper, on its"
            ' list of "undesirable" organisations.',
            "Baltic Times",
        ),
    ],
)
def test_a_name_is_known_by_what_stands_around_it(text, name):
    event = event_in(text)

    assert event.organization == name
    assert event.score >= SURE


def test_two_dailies_are_two():
    events = events_in("The dailies Tavan and Rafta were closed by decree.")

    assert {event.organization for event in events} == {"Tavan", "Rafta"}


def test_the_office_of_an_international_body_closes_as_an_office():
    event = event_in("The UN Human Rights Office in Samplia has closed.")

    assert (event.kind, event.unit) == ("office_closed", "Office in Samplia")
    assert event.score >= SURE


def test_who_suspends_a_party_is_not_the_party():
    assert events_in("NEBT suspended the party for three months.") == []


def test_what_is_quoted_behind_a_noun_is_no_name_if_it_tells_how_long():
    text = (
        'The Information Authority suspended the newspaper "until further notice" on Friday.'
        " The staff of The Marble Gazette were sent home."
    )

    assert "until further notice" not in {event.organization for event in events_in(text)}


def test_a_quoted_name_is_not_the_known_one_that_it_begins_with():
    found = events_in('"Lantern Watch Zeit" was closed by a court on Tuesday.')

    assert all(event.slug is None for event in found)


@pytest.mark.parametrize(
    "text",
    [
        "Garnet Colliery closed in January 2008 when the coal ran out.",
        "State-owned Sable Wagons has ceased operations, the economy ministry said.",
        "Loss-making Air Samplia has been liquidated, the minister told parliament.",
        "The High Court wound up Larch Timber on a petition by the tax office.",
        "The last Hopmart in Dorv is to close, its manager told the local paper, the Marl Post.",
        "The ministry revoked the permits of 34 recruitment agencies, among them Ember Hands and"
        " Sola Bridge.",
        "The Marl Paper Mill fell silent for good on Friday after 112 years.",
    ],
)
def test_firms_by_their_names_or_by_what_they_are_called_are_no_bodies(text):
    assert events_in(text) == []


def test_a_charity_may_be_called_like_a_firm():
    text = "The charity Clean Energy was struck off the register on Monday."

    assert event_in(text).organization == "Clean Energy"


def test_what_a_body_is_like_is_no_part_of_its_name():
    text = "Far-right Tarla was outlawed by the court on Monday."

    assert event_in(text).organization == "Tarla"


def test_who_tells_that_the_church_ends_is_not_the_church():
    text = (
        "Mercy Fellowship is giving up. Tom Aldridge told the congregation on Sunday that the"
        " church would dissolve by August."
    )

    assert [event.organization for event in events_in(text)] == ["Mercy Fellowship"]


def test_a_church_of_an_odd_name_is_the_one_whose_end_a_pastor_tells():
    text = (
        "Seattle - Two weeks after its founder quit, Harvest Light is giving up. Dave Brandt told"
        " the elders on Monday that the church would dissolve by May 1."
    )

    assert [event.organization for event in events_in(text)] == ["Harvest Light"]


def test_small_words_with_a_stroke_are_part_of_a_name():
    text = "The government has banned the weekly Taimi 'o Marl from the kingdom."

    assert event_in(text).organization == "Taimi 'o Marl"


@pytest.mark.parametrize(
    "text",
    [
        "La Perla, a tapas bar in the old port, shut for good on Sunday.",
        "Sudbanken Marl was closed by the financial regulator on Friday evening.",
        "The crypto platform BitGranat was shut down by the regulator.",
        "The Samplian Netball Association has been dissolved by its members.",
        "The gallery Sable Yates is closed on Mondays.",
    ],
)
def test_bars_banks_platforms_and_sports_are_no_bodies(text):
    assert events_in(text) == []
