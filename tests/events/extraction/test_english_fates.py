"""Appeals that fail, lists in other sentences, owners and parts: who else ends, and how."""

import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "A court in Samplia rejected the objection of Harbor Union to its dissolution.",
        "Harbor Union lost its appeal against its dissolution on Friday.",
        "An appeal by Harbor Union against its dissolution was dismissed.",
    ],
)
def test_an_appeal_that_fails_leaves_the_order_standing(text):
    event = event_in(text)

    assert (event.kind, event.status) == (Kind.DISSOLVED_BY_ORDER, Status.ORDERED)


@pytest.mark.parametrize(
    "told",
    [
        "It names",
        "Letters were sent on Monday to",
        "On the list are, among others,",
        "Affected are",
    ],
)
def test_the_next_sentence_says_whom_it_hits(told):
    text = (
        "The registrar cancelled the licences of 25 associations on Wednesday."
        f" {told} the Tailors' Guild and the Rotary Club of Marl."
    )

    assert {event.organization for event in events_in(text)} == {
        "Tailors' Guild",
        "Rotary Club of Marl",
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Tailors' Guild recalled the Marl League and the Clay Circle, both gone since May.",
        "The Marl League and the Clay Circle learned that they were removed from the register.",
        "The police outlawed the Marl League. The Clay Circle falls under the ban as well.",
    ],
)
def test_others_share_the_fate(text):
    assert {event.organization for event in events_in(text)} == {"Marl League", "Clay Circle"}


@pytest.mark.parametrize(
    "text",
    [
        "The editors of The Marble Gazette, a weekly, have decided to close it.",
        "Pelican Holding has decided to close The Marble Gazette.",
        "The Marble Gazette is to cease publication in May.",
    ],
)
def test_owners_and_editors_end_a_newspaper(text):
    assert event_in(text).kind == Kind.PUBLICATION_CEASED


def test_what_a_newspaper_leaves_out_does_not_end_it():
    assert events_in("The Marble Gazette stopped publishing letters in 2019.") == []


def test_a_branch_of_the_union_is_the_union_s():
    text = "The police came for Harbor Union. The Samplia branch of the union was closed."

    assert event_in(text).unit == "Samplia branch"


def test_the_daily_is_the_one_named_in_the_sentence():
    text = (
        "The Marl Daily was fined. Soldiers searched the Clay Courier; the newspaper has since"
        " moved its newsroom to Samplia."
    )

    assert event_in(text).organization == "Clay Courier"


def test_a_name_may_begin_with_a_month_or_a_number():
    text = "A court dissolved the March Guard Association. The broadcaster 50% Marl was shut down."

    assert {event.organization for event in events_in(text)} == {
        "March Guard Association",
        "50% Marl",
    }


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("The list is headed by the Marl League, with 12 seats.", {"Marl League"}),
        ("The largest of them is the Marl League, which holds 12 seats.", {"Marl League"}),
        (
            "Also on it: the Marl League, the Clay Circle and the Union of Potters.",
            {"Marl League", "Clay Circle", "Union of Potters"},
        ),
        ("A statement on Thursday named only one of them, the Marl League.", {"Marl League"}),
        (
            "The ministry said on Friday that the Marl League, the Clay Circle and the Union of"
            " Potters had not met their obligations.",
            {"Marl League", "Clay Circle", "Union of Potters"},
        ),
    ],
)
def test_the_next_sentence_names_the_largest_or_all_of_them(told, named):
    events = events_in(f"The council suspended three parties on Friday. {told}")

    assert {(event.organization, event.kind) for event in events} == {
        (name, Kind.SUSPENDED) for name in named
    }


def test_the_largest_of_those_that_nothing_befell_is_left_out():
    text = "The council lists three parties. The biggest is the Marl League, which holds 12 seats."

    assert events_in(text) == []


@pytest.mark.parametrize(
    "told",
    [
        "Named along with it in the gazette is the Clay Foundation.",
        "The Home Ministry's order, issued late on Tuesday, also covers affiliates such as the"
        " Clay Foundation.",
    ],
)
def test_a_ban_is_said_to_cover_another_body(told):
    text = f"The Marl League and six of its fronts were declared unlawful on Friday. {told}"

    assert {event.organization for event in events_in(text)} == {"Marl League", "Clay Foundation"}


@pytest.mark.parametrize(
    "told",
    [
        "received a similar two-month suspension",
        "confirmed receiving the same order",
        "said that it had received an identical letter",
    ],
)
def test_another_body_got_such_an_order_too(told):
    text = f"The Marl League was told to stop its activities. The Clay Foundation {told}."

    assert {event.organization for event in events_in(text)} == {"Marl League", "Clay Foundation"}


@pytest.mark.parametrize(
    "told",
    [
        "The same thing befell the Clay Circle in March.",
        "Its fate was shared last autumn by the Clay Circle.",
        "The Clay Circle went the same way a week ago.",
        "So, a fortnight ago, did the Clay Circle.",
        "Its closure follows that of the Clay Circle, which had 30 members, in May.",
        "Lawyers at the Clay Circle found theirs under the door.",
    ],
)
def test_a_fate_told_as_past_has_come_for_the_other(told):
    text = f"The police outlawed the Marl League on Monday. {told}"
    ended = {event.organization: event.status for event in events_in(text)}

    assert ended == {"Marl League": Status.COMPLETED, "Clay Circle": Status.COMPLETED}


@pytest.mark.parametrize(
    "later", ["a week later", "on Tuesday", "two days after that", "soon afterwards"]
)
def test_one_may_follow_another_after_a_while(later):
    text = f"The Marl Herald has ceased publication, followed {later} by the Clay Courier."

    assert {event.organization for event in events_in(text)} == {"Marl Herald", "Clay Courier"}


def test_a_list_may_be_an_authoritys():
    text = (
        "Samplia's interior minister has suspended three groups. On his list are the Marl League,"
        " the Clay Circle and Ropa."
    )

    assert {event.organization for event in events_in(text)} == {
        "Marl League",
        "Clay Circle",
        "Ropa",
    }


def test_one_of_the_many_may_be_named():
    text = "Nine newspapers were closed by decree, one of them the Clay Courier."

    assert event_in(text).organization == "Clay Courier"


def test_what_is_the_fourth_to_be_closed_is_closed_by_whom_the_text_names():
    text = (
        "Samplia's rulers have dissolved the Marl League. It is the fourth group to be broken up"
        " in as many months; a council of elders, the Clay Circle, went the same way last week."
    )
    ended = {event.organization: (event.kind, event.status) for event in events_in(text)}

    assert ended == {
        "Marl League": (Kind.DISSOLVED_BY_ORDER, Status.COMPLETED),
        "Clay Circle": (Kind.DISSOLVED_BY_ORDER, Status.COMPLETED),
    }


def test_an_ousted_president_does_not_throw_out_his_party():
    text = (
        "Samplia's junta has suspended two parties. The decrees target the Marl Party of ousted"
        " president Ada Marl and the Clay Party."
    )

    assert {event.kind for event in events_in(text)} == {Kind.SUSPENDED}


@pytest.mark.parametrize(
    "text",
    [
        "Dawn grew out of the Clay Party of former premier Ada Rix, which a court closed in 1998.",
        "Dawn grew out of the Clay Party, which the same court had closed in 1998.",
    ],
)
def test_what_a_court_closed_is_told_behind_its_name(text):
    event = event_in(text, published=None)

    assert (event.organization, event.effective) == ("Clay Party", "1998")


@pytest.mark.parametrize(
    "told",
    [
        "It shares the list with the Clay Circle.",
        "The Clay Circle shares its plight.",
        "So was that of its sister body, the Clay Circle.",
        "Others were let off; so were not its leaders, and the Clay Circle was in May.",
    ],
)
def test_the_list_may_be_shared(told):
    text = f"The licence of the Marl League was withdrawn on Monday. {told}"

    assert {event.organization for event in events_in(text)} == {"Marl League", "Clay Circle"}


def test_one_may_join_another():
    text = "The Marl Herald has ceased publication, joining the Clay Courier."

    assert {event.organization for event in events_in(text)} == {"Marl Herald", "Clay Courier"}


def test_to_join_others_in_a_call_ends_none():
    text = "The Marl Herald has ceased publication, joining the Clay Courier in a call for help."

    assert event_in(text).organization == "Marl Herald"


def test_what_one_will_do_another_may_have_done():
    text = "The charity Marl Aid will fold, as the Clay Circle did last year."
    ended = {event.organization: event.status for event in events_in(text)}

    assert ended == {"Marl Aid": Status.ANNOUNCED, "Clay Circle": Status.COMPLETED}


@pytest.mark.parametrize(
    "told",
    [
        "Days later Harbor Union followed, saying that it had to keep its members safe.",
        "Harbor Union followed a few weeks later, saying that it had no choice.",
        "Within a month Harbor Union followed.",
    ],
)
def test_who_follows_shares_the_fate(told):
    names = {event.organization for event in events_in(f"Lantern Watch disbanded in May. {told}")}
    assert names == {"Lantern Watch", "Harbor Union"}


def test_a_list_may_go_on_behind_a_semicolon():
    text = (
        "The government closed four outlets by decree. These were the dailies Marl Herald and Clay"
        " Courier; the magazine Tarn; and the agency Ropa."
    )

    assert {event.organization for event in events_in(text)} == {
        "Marl Herald",
        "Clay Courier",
        "Tarn",
        "Ropa",
    }


def test_those_before_whom_one_goes_too_have_gone():
    text = (
        "After the Hop Growers' Union in March and the Clay Guild in May, the Marl Society too has"
        " voted to disband."
    )
    ended = {event.organization: (event.status, event.effective) for event in events_in(text)}

    assert ended == {
        "Hop Growers' Union": (Status.COMPLETED, "2021-03"),
        "Clay Guild": (Status.COMPLETED, "2021-05"),
        "Marl Society": (Status.ANNOUNCED, None),
    }


@pytest.mark.parametrize(
    "told",
    [
        "So is the Clay Courier.",
        "The Clay Courier went before it.",
        "The Clay Courier is another name on a long list.",
        "The Clay Courier and Radio Tarn are other names on a growing list.",
    ],
)
def test_the_dead_have_company(told):
    text = f"The Marl Herald is dead. {told}"

    assert {event.organization for event in events_in(text)} >= {"Marl Herald", "Clay Courier"}


def test_the_latest_of_many_shares_their_end():
    text = "Four newspapers have closed since spring, most recently the Sand Courier."

    assert {(event.organization, event.kind) for event in events_in(text)} == {
        ("Sand Courier", "publication_ceased")
    }


def test_who_says_that_it_got_its_letter_is_among_those_told_to_leave():
    text = (
        "Dozens of groups were told to leave the country by Friday. Harbor Relief Foundation says "
        "it received its letter on Monday. So did Lantern Union."
    )

    assert {event.organization for event in events_in(text)} == {
        "Harbor Relief Foundation",
        "Lantern Union",
    }
