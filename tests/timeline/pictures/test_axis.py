from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.pictures.axis import minor_ticks, ticks
from timeline.pictures.cells import Cells


def words(first: str, last: str) -> list[str]:
    cells = Cells.over(date.fromisoformat(first), date.fromisoformat(last))
    return [tick.label for tick in ticks(cells, 1000) if tick.label]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2021-10-01", "2021-10-31", ["1 Oct 2021", "8", "15", "22"]),
        ("2021-09-30", "2021-12-31", ["1 Oct 2021", "15", "22", "1 Nov 2021"]),
        ("2021-10-31", "2021-10-31", ["31 Oct 2021"]),
        ("2021-02-01", "2021-07-31", ["Feb 2021", "Mar", "Apr", "May", "Jun", "Jul"]),
        ("2019-01-01", "2022-12-31", ["2019", "Apr", "Jul", "Oct", "2020"]),
        ("1990-01-01", "2025-12-31", ["1990", "1995", "2000", "2005"]),
    ],
)
def test_the_axis_says_days_months_or_years(first, last, said):
    assert words(first, last)[: len(said)] == said


def test_a_long_word_at_the_end_is_left_out_rather_than_cut_off():
    cells = Cells.over(date(2021, 9, 3), date(2021, 11, 2))

    (last,) = [tick for tick in ticks(cells, 1000) if tick.x > 950]

    assert (last.label, last.is_strong) == ("", True)


@given(st.tuples(st.dates(), st.dates()).map(sorted))
def test_an_axis_always_says_when_and_never_runs_off(period):
    cells = Cells.over(*period)
    found = ticks(cells, 1000)

    assert any(tick.label for tick in found)
    assert all(tick.x <= 958 for tick in found if tick.label)
    assert all(0 <= x < 1000 for x in minor_ticks(cells, 1000))
