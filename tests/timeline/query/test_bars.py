from hypothesis import given
from hypothesis import strategies as st

from timeline.query.bars import MOST_LINES, Stack, scale_lines
from timeline.query.tally import Bar


def test_what_is_sure_stands_lowest_and_red_over_ink():
    parts = Stack(Bar(3, 0.5), Bar(2, 1.5)).parts(10, 100)

    assert [(part.decided_by, part.is_pale, part.y, part.height) for part in parts] == [
        ("organization", False, 70, 30),
        ("authority", False, 50, 20),
        ("organization", True, 45, 5),
        ("authority", True, 30, 15),
    ]


def test_one_event_among_very_many_is_still_seen():
    (part,) = Stack(Bar(1, 0), Bar(0, 0)).parts(0.001, 100)

    assert part.height > 0.5


def test_the_scale_has_round_numbers():
    assert scale_lines(7) == [2, 4, 6]
    assert scale_lines(1234) == [500, 1000]
    assert scale_lines(1) == [1]
    assert scale_lines(0.4) == []


@given(st.floats(1, 1e7))
def test_a_scale_has_a_few_lines_and_none_over_the_highest_bar(highest):
    lines = scale_lines(highest)

    assert 1 <= len(lines) <= MOST_LINES
    assert max(lines) <= highest
