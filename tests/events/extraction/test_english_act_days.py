"""Which day an English text gives an act: its own, that of the request, of the vote, of feasts;
and which orders are in force as they are told."""

from datetime import date

import pytest

from events.extraction.findings import Status
from events.extraction.when import resolve
from tests.events.extraction.articles import event_in, events_in

FRIDAY = "2021-10-22"


@pytest.mark.parametrize(
    "text",
    [
        "The Constitutional Court on Friday dissolved the Blue Field Party.",
        "Samplia's highest court on Friday banned the Blue Field Party.",
        "The ministry on Friday issued a gazette notification imposing a ban on the Blue Field"
        " Party.",
    ],
)
def test_what_nobody_can_undo_is_done_on_the_day_of_the_ruling(text):
    event = event_in(text)

    assert (event.status, event.effective) == (Status.COMPLETED, FRIDAY)


def test_what_a_court_below_dissolves_is_dissolved_that_day():
    event = event_in("A district court on Friday dissolved the Blue Field Party.")

    assert (event.status, event.effective) == (Status.COMPLETED, FRIDAY)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Supreme Court on Friday ordered Harbor Union dissolved.", Status.ORDERED),
        (
            "At the request of the prosecutors, a court on Friday dissolved Harbor Union.",
            Status.COMPLETED,
        ),
        ("The government on Friday declared Harbor Union illegal.", Status.COMPLETED),
        ("The government on Friday declared Harbor Union undesirable.", Status.ORDERED),
    ],
)
def test_what_is_ordered_waits_and_what_is_done_or_declared_illegal_does_not(text, status):
    event = event_in(text)

    assert (event.status, event.effective is None) == (status, status == Status.ORDERED)


def test_a_motion_that_a_body_be_dissolved_is_no_more_than_a_threat():
    text = "On the agenda stands a motion that Harbor Union be dissolved."

    assert event_in(text).status == Status.THREATENED


def test_the_day_of_the_request_is_not_that_of_the_closure():
    text = "Lantern Watch was struck off the register on a motion that prosecutors filed in May."

    assert event_in(text).effective is None


def test_the_day_of_an_earlier_act_in_between_is_not_that_of_the_closure():
    text = (
        "The council on Friday revoked the licence of The Marble Gazette, which it had suspended"
        " in May 2018."
    )

    assert event_in(text).effective == FRIDAY


def test_a_raid_and_a_ban_fall_on_one_day():
    text = "Police searched flats at dawn on Friday as the ministry banned Lantern Watch."

    assert event_in(text).effective == FRIDAY


def test_the_vote_before_the_closure_is_its_announcement():
    text = (
        "Members voted on Friday by 40 to three. Under the motion Harbor Union will dissolve on"
        " 20 December."
    )
    event = event_in(text)

    assert (event.announced, event.effective) == (FRIDAY, "2021-12-20")


def test_an_hour_belongs_to_the_day_of_the_sentence_before():
    text = (
        "By Friday night the newsroom of The Marble Gazette stood empty. At 4 p.m. The Marble"
        " Gazette had announced that it was closing immediately."
    )
    event = event_in(text)

    assert (event.announced, event.effective) == (FRIDAY, FRIDAY)


@pytest.mark.parametrize(
    "behind",
    [
        "The move is to be completed by the end of June.",
        "Its staff should be in place by the end of June.",
        "The closure will take effect by the end of June.",
    ],
)
def test_the_step_comes_about_on_the_day_that_a_sentence_behind_it_names(behind):
    text = f"Lantern Watch is closing its office in Samplia, it said on Friday. {behind}"

    assert event_in(text).effective == "../2022-06-30"


def test_the_day_of_a_similar_case_is_not_that_of_this_one():
    text = (
        "The ministry revoked the licence of The Marble Gazette. A similar order was issued last"
        " week to a bakers' club."
    )

    assert event_in(text).effective is None


def test_a_gazette_that_names_the_closed_is_no_other_organization():
    text = (
        "The ministry has cancelled the registrations of 50 groups. The resolution was published"
        " in the Official Gazette on Friday. It lists Lantern Watch."
    )
    events = {event.slug: event for event in events_in(text)}

    assert events["lantern-watch"].effective == FRIDAY


def test_a_body_is_silent_since_the_day_from_which_it_has_not_appeared():
    text = "The Marble Gazette, which has not been printed since 3 May, has been shut down."

    assert event_in(text).status == Status.COMPLETED


def test_a_day_to_come_outweighs_what_the_same_sentence_says_of_the_year():
    text = (
        "Harbor Union will cease to exist on 1 December, it announced on Friday, the third union"
        " to throw in the towel this year."
    )

    assert event_in(text).status == Status.ANNOUNCED


def test_a_feast_is_no_name():
    assert event_in("Harbor Union will disband by Christmas.").effective == "../2021-12-25"


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("on Good Friday", "2021-04-02"),
        ("on Easter Monday 2022", "2022-04-18"),
        ("last December", "2020-12"),
        ("at Easter 2024", "2024-03-31"),
        ("on New Year's Day", "2021-01-01"),
    ],
)
def test_feasts_and_months_gone_by(phrase, edtf):
    assert resolve(phrase, date(2021, 10, 25), tense="past") == edtf


def test_a_week_earlier_counts_from_the_day_spoken_of():
    resolved = resolve(
        "A week earlier the court", date(2021, 10, 25), tense="past", anchor=date(2021, 10, 14)
    )

    assert resolved == "2021-10-07"


def test_the_day_a_ban_takes_effect_is_that_of_the_closure_and_not_of_a_law():
    text = "The regulator banned Lantern Watch. The ban took effect on Friday."

    assert event_in(text).effective == FRIDAY


def test_the_day_of_an_order_is_effective_where_its_rooms_are_sealed():
    text = (
        "The governor on Friday had the doors of its rooms sealed off, sealed the offices and"
        " ordered Lantern Watch to cease all activities at once."
    )

    assert FRIDAY in {event.effective for event in events_in(text)}


def test_a_decision_of_one_day_may_come_into_force_on_another():
    text = "On 12 October the cabinet banned Lantern Watch; the ban takes effect on 1 November."
    event = event_in(text)

    assert (event.announced, event.effective) == ("2021-10-12", "2021-11-01")


def test_what_was_told_with_effect_from_a_day_gone_by_is_done():
    text = "Lantern Watch ceased operations with effect from 1 October, it said on Friday."
    event = event_in(text)

    assert (event.status, event.effective) == (Status.COMPLETED, "2021-10-01")


def test_the_end_of_a_suspension_is_not_its_day():
    assert event_in("Lantern Watch has suspended its work until 1 March.").effective is None


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("Six days after a quarrel of 28 September", "2021-10-04"),
        ("a week before the vote on Friday", "2021-10-15"),
        ("last October", "2020-10"),
        ("last May", "2021-05"),
    ],
)
def test_days_counted_from_a_day_that_is_named_and_months_gone_by(phrase, edtf):
    assert resolve(phrase, date(2021, 10, 25), tense="past") == edtf


def test_the_order_by_which_it_is_done_gives_its_day():
    text = "By an order of 12 October the governor has withdrawn the licence of Harbor Union."
    event = event_in(text)

    assert (event.announced, event.effective) == ("2021-10-12", "2021-10-12")


def test_what_is_branded_undesirable_has_no_day_on_which_it_takes_effect():
    text = "Prosecutors on Friday outlawed Harbor Union, the latest body branded undesirable."

    assert (event_in(text).status, event_in(text).effective) == (Status.ORDERED, None)


def test_those_named_as_off_the_air_are_so_since_the_act_of_the_sentence_before():
    text = (
        "Samplia suspended the licences of two channels on Friday. The Marble Gazette and Harbor"
        " Radio are off the air."
    )

    assert {event.effective for event in events_in(text)} == {FRIDAY}


def test_of_what_only_the_headline_tells_the_text_may_name_the_day_to_come():
    text = "The body will end its courses for welders by 2028, its council decided on Thursday."
    event = event_in(text, title="Lantern Watch to close its office in Samplia")

    assert (event.announced, event.effective) == ("2021-10-21", "../2028-12-31")


def test_a_communique_is_of_the_day_in_the_line_above():
    text = (
        "Samplia, 25 September 2021. With regret Harbor Union makes known that it will disband"
        " with effect from 1 November 2021."
    )
    event = event_in(text, published=None)

    assert (event.announced, event.effective) == ("2021-09-25", "2021-11-01")


def test_those_counted_in_another_sentence_do_not_share_the_day():
    text = (
        "The mayor on Friday banned Harbor Union and two other groups. A hundred groups have been"
        " banned since 2018, among them Lantern Watch."
    )
    days = {event.organization: event.effective for event in events_in(text)}

    assert days == {"Harbor Union": FRIDAY, "Lantern Watch": None}


def test_the_day_of_the_same_fate_may_go_before():
    text = (
        "The mayor banned Harbor Union on Friday. A week earlier the same fate befell Lantern"
        " Watch."
    )
    days = {event.organization: event.effective for event in events_in(text)}

    assert days == {"Harbor Union": FRIDAY, "Lantern Watch": "2021-10-15"}


def test_what_is_told_in_the_present_of_a_day_to_come_is_announced_behind_it():
    text = (
        "Harbor Union shuts down for good next Friday. Its head confirmed it in a message to"
        " students and friends on Sunday night."
    )

    assert event_in(text).announced == "2021-10-24"


def test_those_who_must_go_by_a_day_were_told_so_on_the_day_of_the_order():
    text = (
        "The council has ordered two bodies to close, its head said on Friday. Harbor Union must"
        " shut down by 30 November."
    )
    event = event_in(text)

    assert (event.announced, event.effective) == (FRIDAY, "../2021-11-30")


def test_the_day_of_a_cause_is_not_that_of_those_named_behind_it():
    text = (
        "Two unions were expelled from Samplia after a court issued a warrant on 4 October. Harbor"
        " Union confirmed that it had been told to leave."
    )

    assert event_in(text).effective is None


def test_what_was_done_a_day_before_does_not_take_the_day_of_the_news():
    text = (
        "Samplia has closed Lantern Watch, a day after it banned Harbor Union. The order is dated"
        " 12 October."
    )
    days = {event.organization: event.effective for event in events_in(text)}

    assert days == {"Lantern Watch": "2021-10-12", "Harbor Union": None}


def test_all_operations_may_cease_in_the_sentence_behind():
    text = (
        "The head of Lantern Watch said today that its office in Samplia is closing. It ceases all"
        " operations on Saturday."
    )

    assert event_in(text).effective == "2021-10-30"


def test_the_headline_may_give_the_day_to_come_that_the_text_leaves_out():
    event = event_in(
        "Harbor Union said on Friday that it would wind up its affairs.",
        title="Harbor Union to shut down by 1 December",
    )

    assert (event.announced, event.effective) == (FRIDAY, "../2021-12-01")


def test_those_on_a_list_do_not_share_the_day_of_the_one_told_before():
    text = (
        "Eighteen groups have closed in Samplia since August. Harbor Union wound up last month."
        " Lantern Watch is on the list as well."
    )
    days = {event.organization: event.effective for event in events_in(text)}

    assert days.get("Lantern Watch") is None
