"""Organizations named as examples of many, or as sharing the fate of one."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import events_in

GUILD, ORDER, CLUB = "Tailors' Guild", "Order of Saint Odile", "Rotary Club of Marl"


def kinds(text: str) -> dict[str, Kind]:
    return {event.organization: event.kind for event in events_in(text)}


@pytest.mark.parametrize(
    "told",
    [
        "Those affected include",
        "Among the groups are",
        "They include",
        "On the list are",
        "The list includes",
    ],
)
def test_the_next_sentence_names_examples(told):
    text = (
        "Lawmakers cancelled the legal personality of 25 associations on Wednesday. "
        f"{told} the {GUILD}, the {ORDER} and the {CLUB}."
    )

    assert kinds(text) == dict.fromkeys([GUILD, ORDER, CLUB], Kind.DEREGISTERED)


def test_a_decree_bans_what_it_closes():
    text = f"Decree Law No. 677 shut down 40 associations. Among them are the {GUILD}."

    assert kinds(text) == {GUILD: Kind.BANNED}


@pytest.mark.parametrize(
    "told",
    [
        f"The {GUILD} met the same fate, as did the {ORDER}.",
        f"The same fate befell the {GUILD} and the {ORDER}.",
        f"The {GUILD} and the {ORDER} followed suit.",
    ],
)
def test_others_share_the_fate(told):
    text = f"The ministry deregistered Harbor Union on Monday. {told}"

    found = kinds(text)

    assert found.keys() == {"Harbor Union", GUILD, ORDER}
    assert set(found.values()) == {Kind.DEREGISTERED}


def test_both_of_which_are_two():
    text = f"It follows the {GUILD} and the {ORDER}, both of which have broken up."

    assert kinds(text) == dict.fromkeys([GUILD, ORDER], Kind.DISBANDED)


def test_a_list_behind_a_colon_has_dates_of_its_own():
    text = (
        "Its two affiliates had already lost their registration: the "
        f"{GUILD} in December 2018, and the {ORDER} in February 2019."
    )

    events = events_in(text)

    assert [(event.organization, event.effective) for event in events] == [
        (GUILD, "2018-12"),
        (ORDER, "2019-02"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She once chaired the now-defunct Harbor Union.", Kind.DISBANDED),
        ("He was a member of the banned Harbor Union.", Kind.BANNED),
        ("The rally came days after the closure of Harbor Union.", Kind.DISBANDED),
        ("Since Harbor Union disbanded, nobody takes such cases.", Kind.DISBANDED),
    ],
)
def test_the_background_tells_of_earlier_endings(text, kind):
    assert kinds(text) == {"Harbor Union": kind}


@pytest.mark.parametrize(
    "told",
    [
        f"The order also covers the {GUILD} and the {ORDER}.",
        f"The same goes for the {GUILD} and the {ORDER}.",
        f"Gone too are the {GUILD} and the {ORDER}.",
    ],
)
def test_an_order_may_reach_further(told):
    text = f"The ministry banned Harbor Union on Monday. {told}"

    assert kinds(text) == dict.fromkeys(["Harbor Union", GUILD, ORDER], Kind.BANNED)


def test_the_lines_of_a_list_are_its_members():
    text = f"The ministry has deregistered these six groups:\n- the {GUILD}\n- {CLUB}\n- {ORDER}"

    assert kinds(text) == dict.fromkeys([GUILD, CLUB, ORDER], Kind.DEREGISTERED)


def test_papers_are_taken_from_others_too():
    text = (
        f"The registrar cancelled the registration of the {GUILD}, a charity for seamstresses, and"
        f" of two of its partners, the {ORDER} and the {CLUB}."
    )

    assert kinds(text) == dict.fromkeys([GUILD, ORDER, CLUB], Kind.DEREGISTERED)


def test_the_same_label_is_given_to_another():
    text = (
        f"Prosecutors declared the {GUILD} an undesirable organization on Monday. Last month the"
        f" same label was given to the {CLUB}."
    )

    assert kinds(text) == dict.fromkeys([GUILD, CLUB], Kind.BANNED)
