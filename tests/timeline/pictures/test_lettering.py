from hypothesis import given
from hypothesis import strategies as st

from timeline.pictures.lettering import beside, cut, rows, width_of


def test_a_chinese_sign_takes_more_room_than_a_letter():
    assert width_of("港區國安法", 10) == 50 > width_of("Laws!", 10)


def test_what_does_not_fit_ends_in_an_ellipsis():
    assert cut("National Security Law", 1000, 10) == "National Security Law"
    assert cut("National Security Law", 70, 10) == "National S…"


def test_words_stand_before_a_line_that_is_near_the_end():
    assert not beside(100, 300, within=1000, gap=8).is_end
    assert beside(900, 300, within=1000, gap=8).span == (592, 892)


@given(st.floats(0, 1000), st.floats(0, 3000))
def test_words_never_run_off_the_picture(x, wanted):
    start, stop = beside(x, wanted, within=1000, gap=8).span

    assert -0.001 <= start <= stop <= 1000.001 or wanted == 0


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 1000)).map(sorted), max_size=9))
def test_words_in_one_row_do_not_touch(spans):
    found = list(zip(rows(spans, gap=8), spans, strict=True))

    for n, (row, (start, stop)) in enumerate(found):
        for other, (low, high) in found[:n]:
            assert row != other or stop < low or high < start


@given(st.text(), st.floats(20, 400))
def test_a_cut_text_fits(text, width):
    assert width_of(cut(text, width, 14), 14) <= width
