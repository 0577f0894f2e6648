"""Things, people and meetings that a name only tells more of."""

import pytest

from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "Samplia has expelled Marble Gazette correspondent Ada Marl.",
        "The agency has withdrawn the accreditation of the Lantern Watch laboratory.",
        "The ministry has wound up the Harbor Union vaccination task force.",
        "The spring congress of Harbor Union closed in Marl on Monday.",
        "A judge ruled the strike of Harbor Union illegal.",
        "The ruling coalition of the Marl League and the Harbor Party has broken up.",
        "The alliance between the Marl League and the Harbor Party was dissolved.",
    ],
)
def test_what_a_name_only_tells_more_of_is_not_the_body(text):
    assert events_in(text) == []


def test_a_station_for_the_weather_is_no_medium():
    text = "After 90 years the weather station on Ben Marl is closing, The Marble Gazette reports."

    assert events_in(text) == []


def test_a_party_ruled_unlawful_by_its_own_name_is_banned():
    event = event_in("The court declared the northern branch of Harbor Union illegal.")

    assert event.organization == "Harbor Union"


def test_a_prison_is_no_office():
    assert events_in("The Lantern Watch detention centre was closed by the ministry.") == []
