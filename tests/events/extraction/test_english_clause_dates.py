"""Which dates of a sentence stand in the clause about a closure, and which in that of another."""

import pytest

from tests.events.extraction.articles import dates_in, event_in, events_in


def days_in(text):
    return {event.organization: event.effective for event in events_in(text)}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Harbor Union was dissolved on Monday and Lantern Watch on Friday.",
            {"Harbor Union": "2021-10-25", "Lantern Watch": "2021-10-22"},
        ),
        (
            "On 3 May a court banned Harbor Union, and Lantern Watch had been outlawed the year"
            " before.",
            {"Harbor Union": "2021-05-03", "Lantern Watch": "2020"},
        ),
    ],
)
def test_each_of_two_has_the_day_of_its_own_clause(text, days):
    assert days_in(text) == days


def test_a_day_that_begins_the_next_clause_is_not_taken():
    text = "Harbor Union closed its office, and in January a court jailed its chairman."

    assert event_in(text).effective is None


@pytest.mark.parametrize(
    ("text", "effective"),
    [
        (
            "The council on Friday banned Harbor Union, the friends of the mayor, who retires in"
            " January.",
            "2021-10-22",
        ),
        ("After the quarrels last May Harbor Union closed its office in Samplia.", None),
        ("Following a meeting on Friday, Harbor Union has disbanded.", "2021-10-22"),
    ],
)
def test_the_day_of_what_went_before_or_of_somebody_else_is_not_taken(text, effective):
    assert event_in(text).effective == effective


def test_who_is_named_by_another_word_for_polls_may_still_say_something_on_a_day():
    text = "The election watchdog Harbor Union announced on Friday that it is shutting down."

    assert event_in(text).announced == "2021-10-22"


@pytest.mark.parametrize(
    ("text", "effective"),
    [
        ("Harbor Union was liquidated by court order in 2016.", "2016"),
        (
            "The ministry revoked the licence of Harbor Union yesterday; its work is prohibited as"
            " of today.",
            "2021-10-25",
        ),
        ("Harbor Union voted to disband on Saturday.", None),
        (
            "The Marble Gazette, a daily, will close; its issue of Friday, 29 October is the last.",
            "2021-10-29",
        ),
    ],
)
def test_the_day_of_an_end_may_be_worded_in_many_ways(text, effective):
    assert event_in(text).effective == effective


@pytest.mark.parametrize(
    ("behind", "announced", "effective"),
    [
        ("The October 14 order accuses it of spying.", "2021-10-14", "2021-10-14"),
        (
            "The minister signed the order on 4 October, but it came to light only on Friday.",
            "2021-10-22",
            "2021-10-04",
        ),
        ("They may not meet any more, the state agency Quill said on Friday.", "2021-10-22", None),
    ],
)
def test_a_paper_behind_an_act_gives_its_day(behind, announced, effective):
    event = event_in(f"The mayor has banned Harbor Union. {behind}")

    assert (event.announced, event.effective) == (announced, effective)


def test_what_went_before_does_not_give_the_news_its_day():
    text = (
        "The Marble Gazette has been closed by a decree issued on Friday. The Marble Gazette had"
        " been shut for a week by a court in August."
    )

    assert "2021-10-22" in {event.effective for event in events_in(text)}


def test_a_decree_may_be_signed_on_one_day_and_published_on_another():
    text = "Under a decree signed on 4 October and published on Friday, Harbor Union is dissolved."
    event = event_in(text)

    assert (event.announced, event.effective) == ("2021-10-22", "2021-10-04")


def test_the_vote_behind_a_colon_is_no_day_to_come():
    event = event_in("Harbor Union is no more: on Friday its members voted for its dissolution.")

    assert (event.announced, event.effective) == ("2021-10-22", None)


def test_what_another_end_follows_has_the_day_of_its_own_clause():
    text = "After Harbor Union was shut in 2016, the Dawn Party was closed by police last Thursday."

    days = {event.organization: event.effective for event in events_in(text)}

    assert days == {"Harbor Union": "2016", "Dawn Party": "2021-10-21"}


@pytest.mark.parametrize(
    ("text", "announced", "effective"),
    [
        (
            "On Friday police shut down Harbor Union, a spokesman said on Sunday.",
            "2021-10-24",
            "2021-10-22",
        ),
        (
            '"As of today, Harbor Union no longer exists," its director said on Sunday.',
            "2021-10-24",
            "2021-10-24",
        ),
        (
            "As of 1 October Harbor Union no longer exists, its director said on Sunday.",
            "2021-10-24",
            "2021-10-01",
        ),
        (
            "The mayor has ordered Harbor Union to halt all work from 1 November in a letter dated"
            " 18 October.",
            "2021-10-18",
            "2021-11-01",
        ),
    ],
)
def test_a_day_before_the_end_is_its_own_though_it_is_told_later(text, announced, effective):
    event = event_in(text)

    assert (event.announced, event.effective) == (announced, effective)


@pytest.mark.parametrize(
    ("text", "effective"),
    [
        (
            "The ban on Harbor Union, announced on Tuesday, took effect at midnight on Thursday.",
            "2021-10-21",
        ),
        (
            "Samplia outlawed Harbor Union by decree on 1 October; the decree was published in the"
            " official gazette on 5 October and came into force the next day.",
            "2021-10-06",
        ),
    ],
)
def test_a_ban_is_effective_on_the_day_it_comes_into_force(text, effective):
    assert event_in(text).effective == effective


def test_the_year_of_what_it_did_is_not_that_of_its_end():
    event = event_in(
        "Harbor Union, a dockers' union that insured 900 families last year, is to close."
    )

    assert event.effective is None


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "On Friday The Marble Gazette was banned over a report that appeared on 4 October.",
            ("2021-10-22", "2021-10-22"),
        ),
        (
            "Harbor Union was raided on 9 March 2020 and lost its license on 8 May of that year.",
            ("2020-05-08", "2020-05-08"),
        ),
        ("Harbor Union disbanded on 3 October, its founder said that day.", ("2021-10-03",) * 2),
        (
            "Four months after its head was expelled on 7 December 2020, Harbor Union disbanded.",
            (None, None),
        ),
    ],
)
def test_a_day_of_a_cause_is_not_that_of_the_end(text, dates):
    event = event_in(text)

    assert event.effective == dates[1]
    assert event.announced in {None, dates[0]}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Harbor Union was outlawed on Friday, five years after a court ruled on 15 July 2016"
            " that it was void.",
            ("2021-10-22", "2021-10-22"),
        ),
        (
            "On 9 October 2021, a Saturday, The Marble Gazette stopped appearing.",
            (None, "2021-10-09"),
        ),
        (
            "Published in the official journal on Friday, the decision cancels the legal status of"
            " Harbor Union.",
            ("2021-10-22", "2021-10-22"),
        ),
        (
            "The High Court dissolved Harbor Union with immediate effect on 7 October.",
            ("2021-10-07", "2021-10-07"),
        ),
        (
            'Harbor Union suspended its work "until further notice" as of 15 October, according to'
            " a message of 10 October.",
            ("2021-10-10", "2021-10-15"),
        ),
        (
            "Harbor Union was dissolved by the cabinet on 4 October, and the decree was published"
            " the following Tuesday.",
            ("2021-10-05", "2021-10-04"),
        ),
        ("Harbor Union moved its registered office abroad in April 2018.", (None, "2018-04")),
        (
            "Sanctions were imposed on 2 February on Radio Harbor, which went off the air that"
            " night.",
            (None, "2021-02-02"),
        ),
    ],
)
def test_each_day_of_a_sentence_belongs_to_its_own_act(text, dates):
    event = event_in(text)

    assert event.effective == dates[1]
    assert dates[0] in {None, event.announced}


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Watch said today that Samplia should reverse the suspension of Harbor Union. The"
        " ministry suspended the union on 4 October.",
        "Samplia should immediately lift the suspension of Harbor Union, lawyers said. The ministry"
        " suspended the union on 4 October.",
    ],
)
def test_the_day_of_a_demand_to_undo_an_end_is_not_that_of_the_end(text):
    assert dates_in(text) == ("2021-10-04", "2021-10-04")
