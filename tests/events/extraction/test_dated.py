"""How the words for a date of a closure become one date."""

from datetime import date

import pytest

from tests.events.extraction.articles import dates_in, event_in


def test_what_happens_tonight_is_to_come():
    event = event_in("Harbor Union closes its doors at midnight tonight.")

    assert (event.status, event.effective) == ("announced", "2021-10-25")


def test_an_immediate_end_is_on_the_day_of_the_statement():
    text = (
        "Harbor Union is closing its doors. It said in a statement on Friday, announcing an"
        " immediate end to its work, that its funds had run out."
    )

    assert dates_in(text) == ("2021-10-22", "2021-10-22")


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("last week", "2021-10"),
        ("early last month", "2021-09"),
        ("two weeks ago", "2021-10"),
        ("a week ago", "2021-10-18"),
        ("in early 2019", "2019"),
        ("earlier this year", "2021"),
        ("on 21 and 22 May", "2021-05-21/2021-05-22"),
    ],
)
def test_what_happens_once_is_dated_by_the_month_or_year_of_a_vaguer_stretch(words, date):
    assert event_in(f"Samplia banned Harbor Union {words}.").effective == date


def test_a_week_of_two_months_stays_a_week():
    event = event_in("Samplia banned Harbor Union last week.", published=date(2021, 10, 6))

    assert event.effective == "2021-09-27/2021-10-03"


def test_what_will_close_within_two_months_may_do_so_all_that_while():
    event = event_in("Harbor Union will close within two months.")

    assert event.effective == "2021-10-25/2021-12-25"


def test_what_is_told_since_a_day_was_made_known_on_that_day():
    event = event_in("Harbor Union has been closed since Friday, when soldiers came.")

    assert event.effective == "2021-10-22"
    assert event.announced in {None, "2021-10-22"}


def test_a_hearing_to_be_held_gives_no_day_gone_by():
    event = event_in(
        "A hearing on the dissolution of Harbor Union is to be held on 2 November, its lawyer said"
        " on Friday."
    )

    assert event.announced == "2021-10-22"


def test_a_day_to_come_when_it_was_told_may_have_gone_by_since():
    event = event_in("Harbor Union will disband on 1 May, its chairwoman told members on 13 April.")

    assert (event.announced, event.effective) == ("2021-04-13", "2021-05-01")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Harbor Union said on 3 December 2018 that it had disbanded on 30 November.",
            ("2018-12-03", "2018-11-30"),
        ),
        (
            "The Marble Gazette printed its last issue on 4 May 2017; it had told readers on"
            " 25 April.",
            ("2017-04-25", "2017-05-04"),
        ),
    ],
)
def test_two_days_of_one_end_are_of_one_year(text, dates):
    assert dates_in(text) == dates


def test_a_suspension_from_one_day_to_another_begins_on_the_first():
    event = event_in(
        "Harbor Union decided on 4 October to suspend its activities from 1 November to 5 December."
    )

    assert event.effective == "2021-11-01"
