"""Organizations that are back, or were saved."""

import pytest

from tests.events.extraction.articles import events_in


@pytest.mark.parametrize(
    "text",
    [
        "The high court quashed the deregistration of the Marl Rights Centre. The centre was struck"
        " off the register last year.",
        "An appeals court has overturned the dissolution of the Marl Alliance. It was dissolved by"
        " the prefect in May.",
        "The council gave the Marl Sentinel newspaper its licence back. The council had suspended"
        " it for a month.",
        "Readers have saved the weekly Marl Spektr. It was to close in June.",
        "The Marl Women's Centre was rescued at the last minute. It was to shut on Friday.",
    ],
)
def test_what_is_back_or_saved_is_no_closure(text):
    assert events_in(text) == []


def test_who_asks_a_court_for_a_license_back_has_lost_it():
    text = "The ministry revoked the registration of the Marl Alliance. It asked a court to lift"
    text += " the ban."

    assert [event.organization for event in events_in(text)] == ["Marl Alliance"]
