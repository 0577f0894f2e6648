from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates.edtf import Edtf, parse
from timeline.pictures.cells import Cells, Unit
from timeline.pictures.marks import WIDTH, Mark, levels, placed
from timeline.query.months import Month

A_YEAR = Cells.over(date(2021, 1, 1), date(2021, 12, 31))


def mark(text: str) -> Mark:
    return Mark.of("disbanded", "organization", parse(text))


def heights(*texts: str) -> list[int]:
    return levels(mark(text).span(A_YEAR) for text in texts)


def test_a_sure_day_is_a_day():
    assert mark("2021-10-31").is_day
    assert not mark("2021-10-31").is_bar(Unit.MONTH)


@pytest.mark.parametrize("text", ["2021-10", "2021-10-31~", "2021-10-31?", "2021-10-30/2021-10-31"])
def test_anything_less_sure_is_a_bar(text):
    assert not mark(text).is_day
    assert mark(text).is_bar(Unit.MONTH)
    assert mark(text).is_bar(Unit.DAY)


@pytest.mark.parametrize(
    ("text", "is_bar"),
    [("2021-10", False), ("2021", False), ("2021-10~", True), ("2021-12/2022-01", True)],
)
def test_among_years_what_is_known_to_the_year_is_sure(text, is_bar):
    assert mark(text).is_bar(Unit.YEAR) == is_bar


def test_a_range_is_as_long_as_its_months():
    assert mark("2021-06/2021-09").span(A_YEAR) == (5, 8)


def test_an_open_end_runs_on_and_fades():
    opened = mark("2021-06/..")

    assert opened.opens == "end"
    assert opened.stands_at == opened.first == date(2021, 6, 1)
    assert opened.last > opened.first


def test_an_open_start_fades_backward_from_where_it_stands():
    opened = mark("../2021-12-31")

    assert opened.opens == "start"
    assert opened.stands_at == opened.last == date(2021, 12, 31)
    assert opened.first < opened.last


def test_marks_of_one_month_are_stacked():
    assert heights("2021-10-01", "2021-10-31", "2021-11-01") == [0, 1, 0]


def test_a_day_stands_on_a_bar_that_covers_its_month():
    assert heights("2021-01/2021-11", "2021-10-31", "2021-12-01") == [0, 1, 0]


def test_a_month_at_the_end_of_the_calendar_has_no_later_one():
    assert Month(9999, 12).plus(6) == Month(9999, 12)
    assert Month(1, 2).plus(-6) == Month(1, 1)


def test_a_bar_that_goes_on_beyond_the_picture_runs_to_its_edge():
    one = placed(mark("2020-06/2022-06"), 0, A_YEAR, scale=1, axis=100)

    assert (one.bar_x, one.bar_width) == (0, WIDTH)


@st.composite
def dates(draw):
    lower, upper = sorted([draw(st.dates()), draw(st.dates())])
    opens = draw(st.sampled_from(["", "lower", "upper"]))
    return Edtf(
        draw(st.sampled_from(["a", "a~", "a?", "a%"])),
        None if opens == "lower" else lower,
        None if opens == "upper" else upper,
    )


@given(st.lists(dates(), min_size=1, max_size=8), st.tuples(st.dates(), st.dates()).map(sorted))
def test_every_mark_has_a_place_of_its_own_within_the_picture(given_dates, period):
    cells = Cells.over(*period)
    marks = [Mark.of("disbanded", "organization", one) for one in given_dates]
    found = levels(one.span(cells) for one in marks)

    taken: set[tuple[int, int]] = set()
    for one, level in zip(marks, found, strict=True):
        drawn = placed(one, level, cells, scale=1, axis=0)
        assert 0 <= drawn.bar_x <= drawn.bar_x + drawn.bar_width <= 1000.02
        assert drawn.bar_width > 0
        first, last = one.span(cells)
        mine = {(cell, level) for cell in range(first, last + 1)}
        assert not mine & taken
        taken |= mine
