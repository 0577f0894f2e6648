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


@pytest.mark.parametrize(
    "told",
    [
        f"The notification covers six of its fronts too, among them the {GUILD} and the {CLUB}.",
        f"The order also applies to its affiliates, including the {GUILD} and the {CLUB}.",
        f"The {GUILD} and the {CLUB} are named in its letter.",
        f"The {GUILD} and the {CLUB} said that they had been told to leave.",
    ],
)
def test_those_that_a_ban_reaches_too_are_banned(told):
    found = kinds(f"The ministry banned the {ORDER} on Monday. {told}")

    assert found == dict.fromkeys([GUILD, ORDER, CLUB], Kind.BANNED)


@pytest.mark.parametrize(
    "told",
    [
        f"the {GUILD} and several foreign chambers among them",
        f"the {GUILD} included",
    ],
)
def test_a_name_is_one_of_the_many_before_it(told):
    assert kinds(f"Samplia cancelled 60 associations on Tuesday, {told}.") == {
        GUILD: Kind.DEREGISTERED
    }


def test_what_is_on_a_list_and_so_is_another_is_closed_by_who_orders_it():
    text = (
        "In his first decree, President Marko Orr ordered the closure of 900 schools and 30 unions."
        f" The {GUILD} is on the list, and so is the {ORDER}."
    )

    assert kinds(text) == dict.fromkeys([GUILD, ORDER], Kind.BANNED)


def test_names_among_those_of_one_verb_are_not_of_the_next():
    text = f"Samplia deregistered four groups, the {GUILD} among them, and suspended six others."

    assert kinds(text) == {GUILD: Kind.DEREGISTERED}


def test_what_was_done_to_one_before_is_no_act_against_the_other():
    text = f"The ministry banned the {GUILD} on 4 October, and the {ORDER} was banned in May."

    found = {event.organization: event.effective for event in events_in(text)}

    assert found == {GUILD: "2021-10-04", ORDER: "2021-05"}


@pytest.mark.parametrize(
    "told",
    [
        f"The {GUILD} and the {CLUB} are gone too, the registrar says.",
        f"The {GUILD} and the {CLUB} are no longer allowed to meet.",
        f"The {GUILD}, led by a priest, is one of them, the {CLUB} another.",
    ],
)
def test_what_many_must_bear_names_them(told):
    text = f"Samplia deregistered 40 associations on Tuesday. {told}"

    assert kinds(text) == dict.fromkeys([GUILD, CLUB], Kind.DEREGISTERED)


def test_those_who_must_stop_by_a_day_are_ordered_to():
    text = "The regulator withdrew the licences of nine stations. Zee TV must be off air by Friday."

    [event] = events_in(text)

    assert (event.organization, event.status) == ("Zee TV", Status.ORDERED)


@pytest.mark.parametrize(
    "told",
    [
        f"The head of the {GUILD} was gone too.",
        f"The {GUILD} said that the ministry must stop closing clubs.",
        f"The {GUILD} and the {CLUB} can no longer trust the courts.",
    ],
)
def test_who_is_only_spoken_of_behind_a_ban_is_not_banned(told):
    assert kinds(f"The ministry banned the {ORDER} on Monday. {told}") == {ORDER: Kind.BANNED}


def test_those_whom_an_end_follows_ended_before():
    text = (
        "The Tailors' Guild announced on Friday that it was disbanding. Its end follows those of"
        f" the {ORDER} and the {CLUB}."
    )

    found = {event.organization: (event.status, event.effective) for event in events_in(text)}

    assert found[ORDER] == found[CLUB] == (Status.COMPLETED, None)


def test_another_count_of_others_tells_of_its_own():
    text = (
        "Samplia has expelled 13 foreign agencies since May. Three local groups were banned as"
        f" well, among them the {GUILD}."
    )

    assert kinds(text) == {GUILD: Kind.BANNED}


def test_who_is_expelled_without_papers_is_deregistered():
    text = (
        "Thirteen charities have been expelled from Samplia, their licences revoked. They include"
        f" the {GUILD}."
    )

    assert kinds(text) == {GUILD: Kind.DEREGISTERED}


@pytest.mark.parametrize(
    "text",
    [
        f"Ten NGOs were expelled, their licences revoked. The {GUILD} said it was told to leave.",
        f"The ministry struck off ten NGOs, closing their offices. The {GUILD} is on the list.",
        f"The ministry struck off ten NGOs, the {GUILD} among them, and suspended five others.",
    ],
)
def test_one_act_against_many_ends_each_of_them_once(text):
    assert [(e.organization, e.kind) for e in events_in(text)] == [(GUILD, Kind.DEREGISTERED)]


def test_those_who_only_begin_with_a_word_of_time_share_a_fate():
    text = (
        f"Police banned the {ORDER} in March. In June the same fate befell the {GUILD}, and in July"
        " Early Dew Church."
    )

    assert kinds(text).keys() == {ORDER, GUILD, "Early Dew Church"}


def test_a_thing_of_a_church_is_its_name():
    text = f"The registrar struck off the Harbor of Hope Church and the {GUILD}."

    assert kinds(text).keys() == {"Harbor of Hope Church", GUILD}


@pytest.mark.parametrize(
    "text",
    [
        "Those struck off on Monday are: (a) the Dorv Bar Association, (b) the Friends of Lake Kest"
        " and (c) Justice Watch.",
        "The registration of the following societies has been canceled: 1. Dorv Bar Association;"
        " 2. Friends of Lake Kest; 3. Justice Watch. Dated the 2nd May 2022.",
        "The registrar struck off the following bodies:\n1. Dorv Bar Association\n2. Friends of"
        " Lake Kest\n3. Justice Watch",
    ],
)
def test_entries_of_a_list_with_numbers_are_named_with_what_leads_to_it(text):
    assert {(event.organization, event.kind) for event in events_in(text)} == {
        ("Dorv Bar Association", Kind.DEREGISTERED),
        ("Friends of Lake Kest", Kind.DEREGISTERED),
        ("Justice Watch", Kind.DEREGISTERED),
    }


def test_likewise_and_also_add_to_the_list():
    text = (
        "A court annulled the registration of the Lawyers' Circle on Monday. Likewise the Memoria"
        " Foundation; also the Women's House of Kest."
    )

    assert {event.organization for event in events_in(text)} == {
        "Lawyers' Circle",
        "Memoria Foundation",
        "Women's House of Kest",
    }
