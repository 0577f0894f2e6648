"""Organizations named as examples of many, or as sharing the fate of one."""

import pytest

from events.extraction.findings import Kind, Status
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


MANY_ENDED = "The ministry dissolved twelve associations on Tuesday. "
A_LIST = "the Tailors' Guild, the Order of Saint Odile and the Rotary Club of Marl"


@pytest.mark.parametrize(
    "told",
    [
        f"The decree, printed in the gazette, names {A_LIST}.",
        f"In a reply to a deputy he named, among this year's cases, {A_LIST}.",
        f"The three are {A_LIST}.",
        f"The groups are {A_LIST}, none of which may meet again.",
        f"Named in the order are {A_LIST}.",
        f"In the annex are listed {A_LIST}.",
    ],
)
def test_a_list_may_be_introduced_in_many_ways(told):
    assert set(kinds(MANY_ENDED + told)) == {GUILD, ORDER, CLUB}


def test_a_member_of_a_list_may_stand_behind_its_people():
    told = "Among them are the beekeepers of Vila Nova, the legal aid service Adukar and the "
    named = kinds(f"{MANY_ENDED}{told}Tailors' Guild.")
    assert set(named) == {"Vila Nova", "Adukar", GUILD}


def test_where_a_coined_name_comes_from_is_no_part_of_it():
    told = "They are SeedHelp of Norway, the Swiss group Lake Dialogue and the Tailors' Guild."
    assert set(kinds(MANY_ENDED + told)) == {"SeedHelp", "Lake Dialogue", GUILD}


def test_papers_of_a_counted_few_may_be_taken():
    told = "State radio read out a list of five papers on Monday night whose permits are withdrawn."
    named = kinds(f"{told} They are the Marl Post, the Sand Courier and Radio Dune.")
    assert named == dict.fromkeys(("Marl Post", "Sand Courier", "Radio Dune"), Kind.DEREGISTERED)


def test_a_like_letter_suspends_another_with_its_acronym():
    told = "The authority has suspended the Tailors' Guild. The Network for Open Budgets (NOB) "
    assert set(kinds(f"{told}received a like letter on Thursday.")) == {
        GUILD,
        "Network for Open Budgets",
    }


def test_papers_that_will_cease_are_named_behind():
    told = (
        "Two of the oldest dailies in Marl will end with the issue of November 22, the owner said. "
    )
    events = events_in(f"{told}They are the Marl Post and the Sand Courier.")
    assert {event.status for event in events} == {Status.ANNOUNCED}
    assert len(events) == 2


@pytest.mark.parametrize(
    "told",
    [
        f"Among those who protested are {A_LIST}.",
        "The minister named the Tailors' Guild as an example of lawful work.",
        "They are close to the Tailors' Guild.",
    ],
)
def test_not_everyone_named_behind_many_is_one_of_them(told):
    assert kinds(MANY_ENDED + told) == {}
