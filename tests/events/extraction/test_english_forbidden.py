"""Organizations that may not go on with their work; both readers find them."""

import pytest

from events.extraction.agreement import SURE
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "The Marble Gazette may not appear until further notice, the media council ruled.",
        'Radio Marl may not broadcast "until further notice", the regulator said on Sunday.',
        "The ministry ordered The Marble Gazette not to appear until further notice.",
        "The Marble Gazette was told not to publish for two weeks.",
        "The daily Al-Fajr has been forbidden to appear until further notice.",
        "A court barred Harbor Union from operating for three months.",
    ],
)
def test_what_is_forbidden_for_a_time_is_suspended(text):
    event = event_in(text)

    assert event.kind == "suspended"
    assert event.score >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union may not operate in Samplia, the interior minister said on Monday.",
        "The Baltic Observer must not be printed, a court decided on Monday.",
    ],
)
def test_what_is_forbidden_for_good_is_banned(text):
    event = event_in(text)

    assert event.kind == "banned"
    assert event.score >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "Radio Marl may not broadcast the speech, the minister said.",
        "The Marble Gazette may not appear tomorrow because its printers are on strike.",
        "Harbor Union must not work with foreign donors, the ministry said.",
    ],
)
def test_a_rule_about_one_matter_forbids_nobody(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Radio Marl is no longer allowed to broadcast, state television said.",
        "Radio Marl was cut off on Saturday morning.",
        "Radio Marl is off the air, the commission said.",
    ],
)
def test_a_silenced_station_is_found_by_both(text):
    assert event_in(text).score >= SURE
