"""Endings that somebody condemns: they have come, unless they are only planned."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import events_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Marl Press Club condemned the closure of the Clay League.", Kind.BANNED),
        ("Lantern Watch denounces the suspension of the Clay League.", Kind.SUSPENDED),
        ("Lantern Watch deplored the forced dissolution of the Clay League.", None),
        ("The club is alarmed by the ban on the Clay League.", Kind.BANNED),
    ],
)
def test_what_is_condemned_has_come(text, kind):
    [event] = events_in(text)

    assert event.organization == "Clay League"
    assert kind is None or event.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The Marl Press Club condemned the planned closure of the Clay League.",
        "Lantern Watch condemned threats against the Clay League.",
        "Lantern Watch did not condemn the closure of the Clay League.",
        "The club condemned the suspension of talks with the Clay League.",
    ],
)
def test_what_is_only_planned_has_not_come_however_condemned(text):
    assert events_in(text) == []


def test_what_an_armed_force_seals_is_not_its_own():
    text = "Lantern Watch condemned the closure of Radio Marl. The Civil Guard sealed its premises."

    assert {event.organization for event in events_in(text)} == {"Radio Marl"}


def test_the_affiliate_that_has_a_name_is_what_ends():
    text = "The Clay Federation condemns the liquidation of its affiliate, the Marl Association."

    assert [event.organization for event in events_in(text)] == ["Marl Association"]
