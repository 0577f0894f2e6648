"""One act is one closure, however many words a text has for it."""

import pytest

from events.extraction.findings import Kind

from .articles import event_in, events_in


def told_in(text, **more):
    return [(event.organization, event.kind) for event in events_in(text, **more)]


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Watch has ended its in-country operations and closed its bureau in Samplia.",
        "The Samplia office of Lantern Watch was ordered to close last month.",
        "Lantern Watch has closed its office in Samplia after the government told it to suspend"
        " its operations there.",
        "Lantern Watch closed its office in Samplia and moved its staff to Marl.",
    ],
)
def test_an_office_that_ends_is_told_once(text):
    [event] = events_in(text)

    assert event.kind in {Kind.OFFICE_CLOSED, Kind.RELOCATED}


def test_the_seal_on_the_door_of_what_was_dissolved_is_no_second_closure():
    text = (
        "The regulator revoked the licence of Radio Marl on Monday. Police later sealed the"
        " station's offices in Samplia."
    )

    assert told_in(text) == [("Radio Marl", Kind.DEREGISTERED)]


def test_the_office_that_it_means_is_not_the_whole():
    text = (
        "Samplia will not prolong the mandate of the Lantern Watch office in Marl and has told it"
        " to close, the ministry said."
    )

    assert told_in(text) == [("Lantern Watch", Kind.OFFICE_CLOSED)]


def test_the_office_of_the_united_nations_in_a_country_is_an_office():
    text = "The UN Sand Rights Office in Samplia is closing after 18 years, its head said."

    assert [event.kind for event in events_in(text)] == [Kind.OFFICE_CLOSED]


def test_a_center_that_is_the_body_itself_ends_as_a_whole():
    text = "The Center for Marl Studies was fined last year. The center has since chosen to close."

    assert told_in(text) == [("Center for Marl Studies", Kind.DISBANDED)]


def test_one_told_with_others_ends_as_its_own_sentence_says():
    text = (
        "Samplia has expelled 13 foreign aid groups since Wednesday. Three local groups have been"
        " shut down as well, among them the Marl Rights Association."
    )

    assert told_in(text) == [("Marl Rights Association", Kind.BANNED)]


@pytest.mark.parametrize(
    "text",
    [
        "A court has banned the Marl Youth Movement and ordered its offices closed.",
        "The ministry has banned the Marl Youth Movement. Its offices were shut as well.",
    ],
)
def test_the_offices_of_what_is_banned_end_with_it(text):
    assert told_in(text) == [("Marl Youth Movement", Kind.BANNED)]


def test_the_seal_on_the_studios_of_a_closed_station_is_no_second_closure():
    text = "The Marl Press Club condemned the closure of Radio Marl by the regulator. Police sealed"
    text += " its studios on Monday."

    assert told_in(text) == [("Radio Marl", Kind.PUBLICATION_CEASED)]


def test_the_chapters_of_a_banned_body_end_with_it():
    event = event_in(
        "Samplia's Supreme Court banned Harbor Union. The ruling also closes its local chapters."
    )

    assert (event.kind, event.unit) == ("banned", None)


def test_who_suspends_its_work_and_goes_on_from_elsewhere_does_one_thing():
    text = (
        "Lantern Watch, a rights group, has suspended its work in Norland. Its director said that "
        "the group would go on from Samplia."
    )

    assert [event.kind for event in events_in(text)] == ["suspended"]


def test_a_headline_of_a_halt_tells_of_the_suspension_below_it():
    text = "The Harbor Opinion Institute said it was indefinitely suspending all its research."

    found = events_in(text, title="Harbor Opinion Institute halts its work")
    assert [event.kind for event in found] == ["suspended"]
