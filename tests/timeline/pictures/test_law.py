import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates.edtf import parse
from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory
from timeline.pictures.law import BINS, Curve, caveat, curve, lag_picture
from timeline.pictures.strip import strip
from timeline.query.filters import TimelineQuery
from timeline.query.law_story import LawStory, Named, law_story, story_of
from timeline.query.selection import Selection

ENTRY = date(2020, 6, 30)


def story(*lags: int, basis: str = "reported_by_media") -> LawStory:
    named = [Named(basis, ENTRY + timedelta(days=lag)) for lag in lags]
    return story_of(parse(str(ENTRY)), named)


def test_the_picture_says_who_names_the_law_and_that_this_proves_nothing():
    said = caveat(story(1, 2))

    assert said == "Named by media (2); not proved to be the cause."


@pytest.mark.django_db
def test_the_curve_climbs_by_one_for_each_closure_and_carries_its_caveat():
    drawn = drawn_curve("2020-07-10", "2021-07-10", "2021-07-10", "2021/..")

    heights = [float(y) for y in re.findall(r"V([\d.]+)", drawn.outline)]
    assert heights == sorted(heights, reverse=True)
    assert len(heights) == 2
    assert (drawn.axis - heights[0]) * 3 == pytest.approx(drawn.axis - heights[1], abs=0.3)
    words = " ".join(line for line, _y in drawn.words)
    assert "Named by media (4); not proved to be the cause." in words
    assert "Not a census" in words


def drawn_curve(*days: str) -> Curve:
    law = LawFactory(in_force=str(ENTRY))
    for day in days:
        closure = ClosureFactory(effective=day)
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
    picture = strip(Selection.of(TimelineQuery(laws=(law.slug,))))
    assert picture
    drawn = curve(law_story(law), picture)
    assert drawn
    return drawn


@pytest.mark.django_db
def test_no_words_of_the_curve_touch_it():
    drawn = drawn_curve("2020-07-10")

    top = min(float(y) for y in re.findall(r"V([\d.]+)", drawn.outline))
    assert max(y for _line, y in drawn.words) < top


def test_one_basis_alone_needs_no_row_of_all():
    drawn = lag_picture(story(5))

    assert drawn
    assert [row.lag.basis for row in drawn.rows] == ["reported_by_media"]
    assert drawn.rows[0].median == "5 days"


def test_closures_before_the_law_are_told_beside_the_scale_not_on_it():
    drawn = lag_picture(story(-400, 5, 10))

    assert drawn
    (row,) = drawn.rows
    assert row.before == "1 before"
    assert len(row.ticks) == 2
    assert min(x for x, _top in row.ticks) >= drawn.zero > 10


def test_a_law_after_which_nothing_closed_has_no_days_to_draw():
    assert lag_picture(story()) is None
    assert lag_picture(story(-3)) is None


@given(st.lists(st.integers(-700_000, 2_900_000), min_size=1, max_size=40))
def test_every_closure_after_the_law_is_drawn_within_the_picture(lags):
    drawn = lag_picture(story(*lags))

    if not drawn:
        assert all(lag < 0 for lag in lags)
        return
    for row in drawn.rows:
        assert 1 <= len(row.ticks) <= BINS
        for x, top in [*row.ticks, (row.median_x, 0)]:
            assert drawn.zero <= x <= 100
            assert 0 <= top < drawn.height
        if row.half:
            assert row.half[1] >= 0
            assert row.half[0] + row.half[1] <= 100


def test_ten_thousand_closures_are_drawn_as_few_ticks():
    drawn = lag_picture(story(*range(10_000)))

    assert drawn
    assert len(drawn.rows[0].ticks) == BINS
