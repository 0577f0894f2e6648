"""Papers and stations are silenced by what is done to their presses, transmitters and signals."""

import pytest

from events.extraction.agreement import SURE
from events.extraction.findings import Kind
from events.extraction.triage import may_report_closure
from tests.events.extraction.articles import events_in


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday police sealed the printing press of the daily Tavan.",
        "The press of the daily Tavan was sealed on Thursday after its editor was arrested.",
        "Tavan's transmitters were switched off in March. The channel is mute.",
        "Soldiers cut the signal of the station Tavan on Monday.",
        "Tavan's screens went black on Monday, the station said.",
        "Officials seized transmission equipment of the channel Tavan on Monday.",
    ],
)
def test_a_medium_whose_presses_or_signals_are_stopped_ends(text):
    [event] = events_in(text)

    assert (event.organization, event.kind) == ("Tavan", Kind.PUBLICATION_CEASED)
    assert event.score >= SURE


def test_all_whose_equipment_is_seized_end():
    events = events_in("Agents seized broadcasting equipment of Marl Radio and Zorya TV on Monday.")

    assert {event.organization for event in events} == {"Marl Radio", "Zorya TV"}


@pytest.mark.parametrize(
    "text",
    [
        "Police may seal the press of the daily Tavan.",
        "A court refused to seal the press of the daily Tavan.",
        "On Monday police seized equipment of Lantern Watch.",
        "The press of Tavan was not sealed, its editor said.",
    ],
)
def test_no_medium_ends_whose_presses_nobody_stops(text):
    assert not events_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The publisher of the Marl Gazette said on Monday that Friday's paper will be the last.",
        "The dailies Tavan and Rafta, both of Marl, printed their last issues on Monday.",
        "The owners have decided to end the Marl Post after 117 years, editors say.",
    ],
)
def test_the_end_of_a_paper_is_told_by_its_last_number(text):
    assert {event.kind for event in events_in(text)} == {Kind.PUBLICATION_CEASED}


@pytest.mark.parametrize(
    "text", ["The station's transmitters fell silent.", "The daily's presses were seized."]
)
def test_presses_and_transmitters_near_a_medium_let_an_article_pass(text):
    assert may_report_closure("", text)
