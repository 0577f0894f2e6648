"""What is asked of a court: a step that is pending."""

import pytest

from tests.events.extraction.articles import events_in


def told(text: str) -> dict[str, tuple[str, str]]:
    return {event.organization: (event.kind, event.status) for event in events_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors have turned to a court to get the Sunrise Foundation liquidated.",
        "The ministry went to court to have the Sunrise Foundation liquidated.",
        "The ministry's claim seeks the liquidation of the Sunrise Foundation.",
        "The lawsuit calls for the liquidation of the Sunrise Foundation.",
    ],
)
def test_what_a_court_is_asked_for_is_pending(text):
    assert told(text) == {"Sunrise Foundation": ("dissolved_by_order", "threatened")}


def test_a_suit_against_more_bodies_is_pending_against_each():
    text = (
        "Prosecutors have asked the Supreme Court to ban the Green Valley Party. The suit also asks"
        " for the closure of the newspapers Zarya and Iskra and of the radio station Kanal 9."
    )
    paper = ("publication_ceased", "threatened")
    assert told(text) == {
        "Green Valley Party": ("banned", "threatened"),
        **dict.fromkeys(["Zarya", "Iskra", "Kanal 9"], paper),
    }


def test_those_a_suit_targets_are_not_ended_by_it():
    text = (
        "The ruling Marl Dream party will ask the Constitutional Court to outlaw two opposition"
        " parties. The lawsuit targets the National Renewal Movement and the Alliance of Greens."
    )
    pending = ("banned", "threatened")
    assert told(text) == dict.fromkeys(["National Renewal Movement", "Alliance of Greens"], pending)


def test_what_the_public_asks_for_is_no_step():
    assert (
        told("A petition by 20,000 readers asks for the closure of the Sunrise Foundation.") == {}
    )


def test_those_a_suit_does_not_concern_are_left_alone():
    text = (
        "Prosecutors asked the court to ban the Green Valley Party on Friday. The suit cites"
        " reports by the Sunrise Foundation."
    )
    assert told(text).keys() == {"Green Valley Party"}


def test_a_suit_is_against_each_of_two_however_odd_their_names_are():
    text = (
        "Prosecutors have gone to court to have the unregistered party Arise! and the movement"
        " People's Square declared extremist and banned."
    )
    pending = ("banned", "threatened")
    assert told(text) == {"Arise": pending, "People's Square": pending}


def test_whose_leader_is_named_between_is_sued_as_well():
    text = (
        "The ruling Marl Dream will ask the Constitutional Court to ban two parties. The lawsuit is"
        " directed against the National Renewal Movement of former President Ivo Lund and the"
        " Alliance of Greens."
    )
    assert told(text).keys() == {"National Renewal Movement", "Alliance of Greens"}
