from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.pictures.cells import Cell, Cells, Unit, number_of


@pytest.mark.parametrize(
    ("first", "last", "unit", "count"),
    [
        ("2021-10-01", "2021-10-31", Unit.DAY, 31),
        ("2021-10-01", "2022-01-01", Unit.DAY, 93),
        ("2021-10-01", "2022-01-02", Unit.MONTH, 4),
        ("2000-01-01", "2024-12-31", Unit.MONTH, 300),
        ("2000-01-01", "2025-01-01", Unit.YEAR, 26),
        ("2021-10-31", "2021-10-31", Unit.DAY, 1),
    ],
)
def test_a_period_is_cut_into_what_suits_its_length(first, last, unit, count):
    cells = Cells.over(date.fromisoformat(first), date.fromisoformat(last))

    assert (cells.unit, len(cells)) == (unit, count)


def test_a_cell_is_named_and_anchored_by_its_first_day():
    day = date(2021, 10, 31)
    named = {unit: Cell(unit, number_of(unit, day)) for unit in Unit}

    assert [str(cell) for cell in named.values()] == ["2021-10-31", "2021-10", "2021"]
    assert [cell.anchor for cell in named.values()] == ["m2021-10", "m2021-10", "y2021"]


days = st.dates()
periods = st.tuples(days, days).map(sorted)


@given(periods, days)
def test_any_day_has_a_place_in_any_period(period, day):
    cells = Cells.over(*period)

    assert 0 <= cells.index(day) < len(cells)
    assert 0 <= cells.place(day) <= len(cells)


@given(periods)
def test_the_cells_follow_each_other_without_a_gap(period):
    cells = Cells.over(*period)
    edges = cells.edges

    assert edges == sorted(set(edges))
    assert edges[0] <= period[0] <= period[1] <= edges[-1]
    for cell, end in zip(cells, edges[1:-1], strict=False):
        assert number_of(cell.unit, end - timedelta(days=1)) == cell.number


@given(days)
def test_a_day_lies_in_the_cell_of_its_number(day):
    for unit in Unit:
        cell = Cell(unit, number_of(unit, day))
        assert cell.first_day <= day
        assert cell.end is None or day < cell.end
