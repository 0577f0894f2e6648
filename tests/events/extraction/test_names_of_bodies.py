"""What names of bodies look like, and by which words of them they are spoken of again."""

import pytest

from events.extraction.agreement import SURE
from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "name",
    [
        "Hill Women's Relief Board",
        "Pan-Marl Parliament of Youth",
        "Dale Theological Hall",
        "Dale Tatar Mejlis",
        "Hospice Without Walls",
        "Jehovah's Witnesses",
        "Marl Interfaith Council",
        "Apostleship of the Sea",
    ],
)
def test_a_body_is_known_by_its_name(name):
    event = event_in(f"The {name} was dissolved on Friday.")
    assert event.organization.removeprefix("The ") == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The board of Hospice Without Walls met on Tuesday. The hospice will cease to exist in"
            " May.",
            Kind.DISBANDED,
        ),
        (
            "Staff of Quay University were called together. The school is closing for good, they"
            " learned.",
            Kind.DISBANDED,
        ),
        (
            "The Dale Seamen's Refuge has served the port for a century. The refuge will shut its"
            " doors in June.",
            Kind.DISBANDED,
        ),
    ],
)
def test_a_body_is_spoken_of_by_the_noun_in_its_name(text, kind):
    event = event_in(text)
    assert event.kind == kind
    assert event.score >= SURE


def test_a_number_belongs_to_the_name_before_it():
    events = events_in("The interior ministry banned Nordwind and Combat 21 in 2020.")
    assert {event.organization for event in events} == {"Nordwind", "Combat 21"}


@pytest.mark.parametrize(
    "text",
    [
        "The registration of the Dale Writers' Union was revoked on 3 May, Press Freedom Day.",
        'Citing "the want of all hope", the Dale foundation Marlin ceased operations in May.',
    ],
)
def test_a_day_or_a_reason_is_no_body(text):
    event_in(text)


def test_a_short_form_may_lack_the_accents_of_the_name():
    event = event_in(
        "The assembly of Solidarité Étudiante Marlaise, or SEM, approved its dissolution on Sunday."
    )
    assert event.organization == "Solidarité Étudiante Marlaise"


def test_a_pope_is_no_body():
    event = event_in("Pope Linus has dissolved the Dale Sodality, a Catholic movement.")
    assert (event.organization, event.kind) == ("Dale Sodality", Kind.DISSOLVED_BY_ORDER)


def test_a_long_list_may_stand_before_the_label():
    names = [
        "the Quay Network",
        "the Dale Center",
        "the Union of Agricultural Labour Committees",
        "the Association for the Defense of the Children of the Hills",
        "the Union of Hill Women's Committees",
    ]
    text = f"Samplia on Friday designated {', '.join(names)} and Hill Watch as terrorist groups."
    events = events_in(text)
    assert len(events) == len(names) + 1
    assert {event.kind for event in events} == {Kind.BANNED}


@pytest.mark.parametrize(
    "text",
    [
        "The court dissolved Movimiento Tercer Camino and Unidad Cívica Serrana on Tuesday.",
        "The Society of Hill Friends and Zorya Libre were both banned by decree.",
    ],
)
def test_two_names_joined_by_and_are_two(text):
    assert len(events_in(text)) == len(("one", "other"))
