"""Which odd names the whole of an article shows to be organizations'."""

import pytest

from events.extraction.agreement import SURE
from tests.events.extraction.articles import event_in, events_in


def closed(text: str) -> set[str]:
    return {event.organization for event in events_in(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Night Ferry (a choir group) has disbanded.", "Night Ferry"),
        ("Night Ferry, which trains midwives, has been dissolved.", "Night Ferry"),
        ("Night Ferry, whose volunteers mend boats, has closed.", "Night Ferry"),
        ("Night Ferry, nuns who ran a school, has been dissolved.", "Night Ferry"),
        ("Samplia-funded Night Ferry has disbanded.", "Night Ferry"),
        ("Volunteers with Night Ferry said on Friday that it had disbanded.", "Night Ferry"),
        ("Night Ferry said on Friday that it would disband.", "Night Ferry"),
        ("Night Ferry will close in June, the charity's director said.", "Night Ferry"),
        ("Night Ferry, once the third force in the council, has folded.", "Night Ferry"),
        ("Night Ferry's trustees said that it had disbanded.", "Night Ferry"),
        ("The ministry struck Night Ferry from the register of charities.", "Night Ferry"),
        ("The lawyers of Night Ferry said the association had been dissolved.", "Night Ferry"),
        ("Solidarity Ost announced on Facebook that it had disbanded.", "Solidarity Ost"),
        ("The school of journalism Dvor Marl was banned.", "Dvor Marl"),
    ],
)
def test_what_a_sentence_says_around_an_odd_name_shows_a_body(text, name):
    assert closed(text) == {name}


def test_what_the_next_sentence_calls_a_name_shows_a_body():
    assert closed("Night Ferry bade farewell. The collective has disbanded.") == {"Night Ferry"}


def test_a_name_behind_an_unnamed_body_is_that_body_s():
    text = "A reading group in the port has disbanded. Night Ferry said that rents had risen."

    assert closed(text) == {"Night Ferry"}


def test_the_last_word_alone_behind_an_article_shows_a_body():
    text = "The Great Plain Pool met on Friday. The ministry has dissolved the Pool."

    assert closed(text) == {"Great Plain Pool"}


@pytest.mark.parametrize(
    "text",
    [
        "The board dissolved three charities: Night Ferry, Bridge to Marl and the Ost Trust.",
        "Night Ferry, Bridge to Marl and the Ost Trust have been dissolved.",
    ],
)
def test_all_in_a_list_of_bodies_are_bodies(text):
    assert closed(text) == {"Night Ferry", "Bridge to Marl", "Ost Trust"}


def test_all_of_a_list_that_is_ordered_to_close_are_bodies():
    text = "The ministry ordered Casa Marl, Nueva Orilla and La Ferry to close."

    assert closed(text) == {"Casa Marl", "Nueva Orilla", "La Ferry"}


def test_two_newspapers_joined_by_and_are_two():
    text = "Two newspapers, Le Marlois and Zorya Dnes, have ceased publication."

    assert closed(text) == {"Le Marlois", "Zorya Dnes"}


@pytest.mark.parametrize(
    "text",
    [
        "Blue Orchid, the restaurant on the harbor, will close in June, its owner said.",
        "Ada Marl, a deputy of the council, has been suspended, and the party met.",
        "Port Ashby has closed its harbor. The group of workers left.",
        "Evidence was thin. The party was dissolved.",
        "The media regulator ARCT has suspended the licence of a station.",
        "The ministry outlawed 11 Samplian groups.",
        "Church Quay was closed at night. The lane is shut until May.",
        "Marl Swift will close its office in May, the Samplia-listed company said.",
        "The airline Grand Marl has ceased operations.",
    ],
)
def test_persons_places_and_businesses_are_none(text):
    assert closed(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "A court dissolved Ponte Nova on Monday. The charity had worked with refugees.",
        "Perspektiva was dissolved by a court. The NGO had monitored elections since 2004.",
        "The Justice Ministry declared Slow Ferry undesirable on Monday.",
        "The Constitutional Court dissolved Dawn Ahead on Monday.",
        "Samplia revoked the legal personality of Casa Marl on Monday.",
        "The junta revoked the licenses of Marl News and Tha Byay.",
    ],
)
def test_the_text_tells_that_an_odd_name_is_a_body(text):
    assert {event.score >= SURE for event in events_in(text)} == {True}


def test_names_far_behind_what_they_all_are_are_bodies():
    text = "In June, 57 NGOs lost their registration, including Haki Marl, Al-Muntada and Adeso."

    assert {event.organization for event in events_in(text)} == {"Haki Marl", "Al-Muntada", "Adeso"}


@pytest.mark.parametrize(
    "text",
    [
        "Samplia has ordered the Nightjar office in Marl to close, police said.",
        "Nightjar's Marl office was sealed by police on Monday because of the law on charities.",
    ],
)
def test_whose_office_an_authority_closes_is_an_organization(text):
    event = event_in(text)

    assert (event.organization, event.kind) == ("Nightjar", "office_closed")


def test_a_town_whose_office_closes_is_none():
    event = event_in("Police closed the Marl office of Lantern Watch in October.")

    assert event.organization == "Lantern Watch"


def test_names_before_many_others_are_a_list():
    text = "The minister withdrew the licences of Marl TV, Raypower and 50 others over debts."

    assert {event.organization for event in events_in(text)} == {"Marl TV", "Raypower"}
