import pytest

from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory
from timeline.pictures.small_strips import WIDTH, small_strips
from timeline.query.filters import TimelineQuery
from timeline.query.selection import Selection

pytestmark = pytest.mark.django_db


def everything() -> Selection:
    return Selection.of(TimelineQuery())


def test_the_places_with_most_events_come_first():
    for jurisdiction in ("RU", "HK", "HK"):
        ClosureFactory(jurisdiction=jurisdiction)

    drawn = small_strips(everything())

    assert drawn
    assert [(small.code, small.count) for small in drawn.strips] == [("HK", 2), ("RU", 1)]


def test_one_place_needs_no_comparison():
    ClosureFactory(jurisdiction="HK")
    ClosureFactory(jurisdiction="RU", stage="draft")

    assert small_strips(everything()) is None


def test_each_event_is_one_cell_by_who_decided():
    for decided_by in ("organization", "authority", "authority"):
        ClosureFactory(jurisdiction="HK", decided_by=decided_by)
    ClosureFactory(jurisdiction="RU")

    drawn = small_strips(everything())

    assert drawn
    own, imposed = drawn.strips[0].strokes
    assert (own.decided_by, own.outline.split("V")[1]) == ("organization", "104.0")
    assert (imposed.decided_by, imposed.outline.split("V")[1]) == ("authority", "92.0")
    assert own.dashes == imposed.dashes == "4.92 1.08"


def test_a_date_wider_than_a_quarter_is_spread_over_those_it_may_lie_in():
    ClosureFactory(jurisdiction="HK", effective="2021")
    ClosureFactory(jurisdiction="RU")

    drawn = small_strips(everything())

    assert drawn
    assert drawn.has_doubt
    (pale,) = drawn.strips[0].strokes
    assert (pale.is_pale, pale.outline.count("M")) == (True, 4)


def test_a_place_with_much_has_a_height_of_its_own_and_leaves_others_readable():
    for _ in range(40):
        ClosureFactory(jurisdiction="HK")
    ClosureFactory(jurisdiction="RU")

    drawn = small_strips(everything())

    assert drawn
    large, small = drawn.strips
    assert large.line == (30, 27.5)
    assert large.strokes[0].dashes == ""
    assert small.line is None
    assert small.strokes[0].outline.endswith("V104.0")


def test_a_few_events_long_before_all_others_are_counted_not_drawn():
    for _ in range(60):
        ClosureFactory(jurisdiction="HK", effective="2021-10-31")
    ClosureFactory(jurisdiction="RU", effective="1950-10-31")
    ClosureFactory(jurisdiction="RU", effective="2020-10-31")

    drawn = small_strips(everything())

    assert drawn
    assert [year for year, _x in drawn.years] == [2020, 2021]
    assert [(small.code, small.earlier) for small in drawn.strips] == [("HK", 0), ("RU", 1)]


def test_an_era_ends_with_the_law_and_its_number_stands_apart():
    for in_force in ("2021-07-01", "2021-07-02"):
        law = LawFactory(jurisdiction="HK", in_force=in_force, repealed="2021-10-01")
        closure = ClosureFactory(jurisdiction="HK")
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
    ClosureFactory(jurisdiction="RU")

    drawn = small_strips(everything())

    assert drawn
    first, second = drawn.strips[0].eras
    assert second.x + second.width < WIDTH * 0.76
    assert second.number_x - first.number_x >= 20


def test_a_date_that_reaches_into_the_next_year_is_drawn_to_its_end():
    ClosureFactory(jurisdiction="HK", effective="2021-11/2022-02")
    ClosureFactory(jurisdiction="RU", effective="2021-01-01")

    drawn = small_strips(everything())

    assert drawn
    assert [year for year, _x in drawn.years] == [2021, 2022]
    (pale,) = drawn.strips[0].strokes
    assert pale.outline.count("M") == 2


def test_the_years_are_written_where_they_have_room():
    for effective in ("2009-10-31", "2021-10-31"):
        ClosureFactory(jurisdiction="HK", effective=effective)
    ClosureFactory(jurisdiction="RU", effective="2010")

    drawn = small_strips(everything())

    assert drawn
    assert [year for year, _x in drawn.years] == [2009, 2013, 2017]


def test_a_law_that_published_events_name_is_told_with_its_place():
    law, unnamed = (
        LawFactory(jurisdiction="HK", in_force="2021-06-30"),
        LawFactory(jurisdiction="HK", in_force="2021-07-01"),
    )
    named, draft = ClosureFactory(jurisdiction="HK"), ClosureFactory(stage="draft")
    ClosureFactory(jurisdiction="RU")
    for closure, its_law in ((named, law), (draft, unnamed)):
        Attribution.objects.create(closure=closure, law=its_law, basis="reported_by_media")

    drawn = small_strips(everything())

    assert drawn
    assert {small.code: [era.law for era in small.eras] for small in drawn.strips} == {
        "HK": [law],
        "RU": [],
    }


@pytest.mark.parametrize("count", [2, 12])
def test_it_costs_no_query_beside_the_selection(count, django_assert_num_queries):
    for code in ("HK", "RU", "NI", "TR", "BY", "EG", "IN", "UG", "CN", "IL", "MM", "BI")[:count]:
        ClosureFactory(jurisdiction=code)

    found = everything()
    with django_assert_num_queries(0):
        small_strips(found)


@pytest.mark.parametrize(("in_force", "shown"), [("2019-06-30", True), ("1962-04-01", False)])
def test_a_law_from_shortly_before_the_picture_stands_behind_all_of_it(in_force, shown):
    law = LawFactory(jurisdiction="HK", in_force=in_force)
    closure = ClosureFactory(jurisdiction="HK", effective="2021-10-31")
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
    ClosureFactory(jurisdiction="RU", effective="2021-10-31")

    drawn = small_strips(everything())

    assert drawn
    eras = [(era.x, era.width, era.is_entry) for era in drawn.strips[0].eras]
    assert eras == ([(0, WIDTH, False)] if shown else [])
