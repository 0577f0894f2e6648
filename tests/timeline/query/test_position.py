import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.query.position import Position


@given(st.dates(), st.dates(), st.integers(0, 10**18 - 1))
def test_an_address_carries_a_position_there_and_back(lower, upper, id_):
    position = Position(lower, upper, id_)

    assert Position.parse(str(position)) == position


def test_a_position_reads_as_dates_and_id():
    assert str(Position(date(2021, 10, 31), date(2021, 10, 31), 66)) == "2021-10-31_2021-10-31_66"


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "2021-10-31",
        "2021-02-30_2021-10-31_1",
        "2021-10-31_2021-10-31_",
        "٢٠٢١-10-31_2021-10-31_1",
    ],
)
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself is the message
        Position.parse(text)


@given(st.text())
def test_no_text_breaks_the_parser(text):
    with contextlib.suppress(ValueError):
        Position.parse(text)
