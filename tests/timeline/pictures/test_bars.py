from hypothesis import given
from hypothesis import strategies as st

from timeline.pictures.bars import MOST_LINES, Stack, layers, scale_lines
from timeline.query.tally import Bar


def drawn(stack: Stack, unit: float) -> list[tuple[str, bool, str]]:
    found = layers({0: stack}, unit=unit, axis=100, width=10)
    return [(layer.decided_by, layer.is_pale, layer.outline) for layer in found]


def test_what_is_sure_stands_lowest_and_red_over_ink():
    assert drawn(Stack(Bar(3, 0.5), Bar(2, 1.5)), 10) == [
        ("organization", False, "M0.8 70.00h8.4v30.00h-8.4z"),
        ("authority", False, "M0.8 50.00h8.4v20.00h-8.4z"),
        ("organization", True, "M0.8 45.00h8.4v5.00h-8.4z"),
        ("authority", True, "M0.8 30.00h8.4v15.00h-8.4z"),
    ]


def test_one_event_among_very_many_is_still_seen():
    assert drawn(Stack(Bar(1, 0), Bar(0, 0)), 0.001) == [
        ("organization", False, "M0.8 99.25h8.4v0.75h-8.4z")
    ]


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
