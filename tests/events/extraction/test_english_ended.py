"""Names that no noun shows to be a body's, known by the ending that is told of them."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tarvelin is giving up after nineteen years, its founder wrote.", "Tarvelin"),
        ("Sapwen is history since Friday, one of the founders said.", "Sapwen"),
        ("The governor suspended Sapwen on Thursday for helping rebels.", "Sapwen"),
        ("Orvel will be no more by summer, the board of the group decided.", "Orvel"),
        ("Manbar al-Waha was shut by order of the social affairs ministry.", "Manbar al-Waha"),
        ("Kalinda Sur resolved on Monday to go out of existence.", "Kalinda Sur"),
        ("Brookforest was suspended until further notice.", "Brookforest"),
        ("Sapwen draws a line under its work, the group said.", "Sapwen"),
        ("Police sealed the offices of Dorvalin and led two activists away.", "Dorvalin"),
        (
            "Çınar Evi was closed by emergency decree in May along with hundreds of groups.",
            "Çınar Evi",
        ),
    ],
)
def test_a_name_is_a_bodys_that_ends_as_bodies_do(text, name):
    assert event_in(text).organization == name


def test_two_short_names_under_one_verb_are_two():
    events = events_in("The governor suspended RUMBA and Falimba, two youth groups, on Thursday.")

    assert {event.organization for event in events} == {"RUMBA", "Falimba"}


@pytest.mark.parametrize(
    "text",
    [
        "Three Harbor MPs have been suspended from the opposition party.",
        "Shops in Dorvel closed as the party called a strike.",
        "The minister disbanded the Sokol, the riot police that beat activists.",
        "Ada Marl was suspended on Monday for a month, the party said.",
        "Schools closed on Friday because of the elections.",
        "Ostrava gave up after he lost the election.",
    ],
)
def test_nobody_else_is_taken_for_a_body_by_an_ending(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The council of ministers dissolved Synergie d'action pour le Sud on Wednesday.",
            "Synergie d'action pour le Sud",
        ),
        (
            "In May, the founders said, Ljudska knjižnica za mir had ended all its activities.",
            "Ljudska knjižnica za mir",
        ),
        (
            "The junta has dissolved the Coordination of Movements, Committees and Friends.",
            "Coordination of Movements, Committees and Friends",
        ),
    ],
)
def test_a_name_goes_on_with_small_words_of_its_language_and_with_lists(text, name):
    assert event_in(text).organization == name


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union exists no more.",
        "Harbor Union has drawn a line under its work.",
        "Harbor Union draws a line under forty years of activism this month.",
        "Harbor Union is ceasing all ministries in May, a notice says.",
        "Neither Harbor Union nor Lantern Watch exists any more.",
    ],
)
def test_a_body_is_said_in_many_ways_to_be_over(text):
    assert {event.kind for event in events_in(text)} == {Kind.DISBANDED}


def test_what_stops_until_further_notice_is_suspended():
    event = event_in("Harbor Union stops all activities until further notice, citing threats.")

    assert event.kind == Kind.SUSPENDED


def test_without_legal_existence_a_body_is_deregistered():
    event = event_in("The association Harbor Union has no legal existence since Tuesday.")

    assert event.kind == Kind.DEREGISTERED


@pytest.mark.parametrize(
    "text",
    [
        "NRJ, TMI and KAS were banned by the governor on Saturday.",
        "The governor has outlawed NRJ, TMI and KAS, three students' groups.",
    ],
)
def test_short_names_in_a_row_end_together(text):
    assert {event.organization for event in events_in(text)} == {"NRJ", "TMI", "KAS"}


def test_a_town_behind_a_name_is_no_body():
    event = event_in("Ostra Mula from Dorva Luka announced its dissolution, the group said.")

    assert event.organization == "Ostra Mula"


def test_one_of_the_few_still_at_work_is_named_behind_what_it_is():
    event = event_in(
        "One of the few independent rights groups still working in Samplia, MARCEP, has been"
        " suspended until further notice."
    )

    assert (event.organization, event.kind) == ("MARCEP", Kind.SUSPENDED)


def test_whom_a_headline_sees_break_up_the_text_may_call_the_church():
    text = (
        "Three weeks after its pastor quit, Harrow Hill is giving up. Dan Brusker told the elders"
        " on Monday that the church would dissolve by May 1."
    )
    event = event_in(text, title="Harrow Hill to break up, hand buildings to its branches")

    assert event.organization == "Harrow Hill"


def test_who_tells_what_a_church_will_do_is_no_church():
    assert events_in("Dan Brusker told the elders on Monday that the church would dissolve.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union found the letter in its box on Tuesday: all activities suspended for one"
        " month.",
        "Harbor Union got the order on Monday: work halted until further notice.",
        "Harbor Union was handed a letter: all its operations are suspended for 30 days.",
        "Harbor Union had to cease its activities after the raid.",
    ],
)
def test_what_an_order_at_the_door_bids_is_suspension(text):
    assert event_in(text).kind == Kind.SUSPENDED


def test_a_body_gives_up_its_work():
    event = event_in("Harbor Union gives up its work in May, it wrote to parents.")

    assert event.kind == Kind.DISBANDED


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The junta dissolved Appel du 20 janvier, a civic movement.", "Appel du 20 janvier"),
        ("The governor suspended Rien sans les Femmes, a coalition.", "Rien sans les Femmes"),
        ("Sowarin Dahl was declared a terrorist group by the council.", "Sowarin Dahl"),
    ],
)
def test_days_and_articles_are_part_of_foreign_names(text, name):
    assert event_in(text).organization == name


def test_where_something_closed_is_no_body():
    events = events_in("The site on religion in the Fergan Valley closed on Friday.")

    assert "Fergan Valley" not in {event.organization for event in events}


def test_a_group_packs_it_in():
    event = event_in("Harbor Union packs it in after 22 years.")

    assert event.kind == Kind.DISBANDED
