import pytest

from events.dates.edtf import parse
from timeline.query.marks import Mark, levels
from timeline.query.months import Month


def mark(text: str) -> Mark:
    return Mark.of("disbanded", "organization", parse(text))


def test_a_sure_day_is_a_day():
    assert mark("2021-10-31").is_day


@pytest.mark.parametrize("text", ["2021-10", "2021-10-31~", "2021-10-31?", "2021-10-30/2021-10-31"])
def test_anything_less_sure_is_a_bar(text):
    assert not mark(text).is_day


def test_a_range_is_as_long_as_its_months():
    assert mark("2021-06/2021-09").months == [Month(2021, m) for m in (6, 7, 8, 9)]


def test_an_open_end_runs_on_and_fades():
    opened = mark("2021-06/..")

    assert opened.opens == "end"
    assert opened.stands_in == opened.first == Month(2021, 6)
    assert opened.last > opened.first


def test_an_open_start_fades_backward_from_where_it_stands():
    opened = mark("../2021-12-31")

    assert opened.opens == "start"
    assert opened.stands_in == opened.last == Month(2021, 12)


def test_marks_of_one_month_are_stacked():
    assert levels([mark("2021-10-01"), mark("2021-10-31"), mark("2021-11-01")]) == [0, 1, 0]


def test_a_day_stands_on_a_bar_that_covers_its_month():
    assert levels([mark("2021"), mark("2021-10-31"), mark("2022-01-01")]) == [0, 1, 0]


def test_a_month_at_the_end_of_the_calendar_has_no_later_one():
    assert Month(9999, 12).plus(6) == Month(9999, 12)
    assert Month(1, 2).plus(-6) == Month(1, 1)
