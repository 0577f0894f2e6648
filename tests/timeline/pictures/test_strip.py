from datetime import date

import pytest
import time_machine

from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory
from timeline.pictures import columns
from timeline.pictures.marks import WIDTH
from timeline.pictures.strip import Strip, period, strip
from timeline.query.filters import Order, TimelineQuery
from timeline.query.months import Month
from timeline.query.selection import Selection

pytestmark = pytest.mark.django_db

HONG_KONG = TimelineQuery(jurisdictions=("HK",))


def drawn(query: TimelineQuery) -> Strip:
    found = strip(Selection.of(query))
    assert found
    return found


def named(law, closure):
    Attribution.objects.create(closure=closure, law=law, basis=Attribution.Basis.REPORTED_BY_MEDIA)


def test_no_events_draw_no_strip():
    assert strip(Selection.of(TimelineQuery())) is None


def test_each_event_is_drawn_once_in_the_month_where_it_stands():
    for effective in ("2021-10-31", "2021-10", "2021-12-01", "2021/2022"):
        ClosureFactory(effective=effective)

    picture = drawn(TimelineQuery())

    assert [(str(column.cell), len(column.marks)) for column in picture.columns] == [
        ("2021-01", 1),
        ("2021-10", 2),
        ("2021-12", 1),
    ]


def test_a_draft_is_not_drawn():
    ClosureFactory(stage="draft")

    assert strip(Selection.of(TimelineQuery())) is None


def test_a_column_tells_who_decided():
    ClosureFactory(decided_by="authority")
    ClosureFactory(decided_by="organization")
    ClosureFactory(decided_by="organization")

    (column,) = drawn(TimelineQuery()).columns

    assert (column.by_authority, column.by_organization) == (1, 2)


@pytest.mark.parametrize(
    ("order", "day"), [(Order.NEWEST, "2021-11-01"), (Order.OLDEST, "2021-10-01")]
)
def test_a_month_leads_to_the_page_that_begins_with_it(order, day):
    ClosureFactory(effective="2021-10-31")

    (column,) = drawn(TimelineQuery(order=order)).columns

    assert column.address.endswith(f"after={day}_{day}_0#m2021-10")


def test_a_law_of_the_place_shown_is_an_era_from_its_entry_into_force():
    law = LawFactory(jurisdiction="HK", in_force="2021-06-30")
    named(law, ClosureFactory(jurisdiction="HK", effective="2021-10-31"))

    (era,) = drawn(HONG_KONG).eras

    assert era.law == law
    assert 0 < era.x < WIDTH
    assert era.x + era.width == pytest.approx(WIDTH, abs=0.2)


def test_a_repealed_law_ends():
    law = LawFactory(jurisdiction="HK", in_force="2021-06-30", repealed="2021-08-31")
    named(law, ClosureFactory(jurisdiction="HK", effective="2021-10-31"))

    (era,) = drawn(HONG_KONG).eras

    assert era.x + era.width < WIDTH / 2


def test_a_law_that_only_a_draft_names_is_no_era():
    law = LawFactory(jurisdiction="HK", in_force="2021-06-30")
    named(law, ClosureFactory(jurisdiction="HK", stage="draft"))
    ClosureFactory(jurisdiction="HK")

    assert drawn(HONG_KONG).eras == []


def test_the_world_has_no_eras():
    named(LawFactory(in_force="2021-06-30"), ClosureFactory())

    assert drawn(TimelineQuery()).eras == []


def test_a_crowded_month_makes_smaller_marks_not_a_taller_picture():
    for _ in range(60):
        ClosureFactory(effective="2021-10-31")

    picture = drawn(TimelineQuery())

    assert picture.height < 230
    assert picture.drawing.scale < 0.3


def test_a_period_is_shown_as_asked_and_in_the_unit_that_suits_it():
    ClosureFactory(effective="2021-10-31")
    asked = TimelineQuery(start=date(2021, 10, 1), end=date(2021, 11, 30))

    picture = drawn(asked)

    assert picture.unit == "day"
    assert [str(picture.cells[0]), str(picture.cells[len(picture.cells) - 1])] == [
        "2021-10-01",
        "2021-11-30",
    ]
    assert [str(column.cell) for column in picture.columns] == ["2021-10-31"]


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (None, None, ("2020-12-01", "2022-06-30")),
        (date(2021, 1, 1), None, ("2021-01-01", "2022-01-31")),
        (None, date(2022, 12, 31), ("2020-12-01", "2022-12-31")),
        (date(1, 1, 1), date(9999, 12, 31), ("2020-12-01", "2022-01-31")),
        (date(2021, 6, 1), date(2021, 6, 30), ("2021-06-01", "2021-06-30")),
    ],
)
def test_a_period_far_beyond_all_events_is_not_drawn_empty(start, end, shown):
    found = period(TimelineQuery(start=start, end=end), date(2021, 1, 15), date(2021, 12, 31))

    assert tuple(map(str, found)) == shown


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2021-10-15", ("2020-05-01", "2021-11-30")),
        ("2021-12-15", ("2020-06-01", "2021-12-31")),
        ("2022-09-15", ("2021-03-01", "2022-09-30")),
        ("2023-09-15", ("2021-09-01", "2023-03-31")),
    ],
)
def test_a_short_time_is_drawn_among_the_months_before_today(day, shown):
    event = date(2021, 10, 1)
    with time_machine.travel(f"{day} 12:00Z", tick=False):
        found = period(TimelineQuery(), event, event)

    assert tuple(map(str, found)) == shown


def test_an_event_on_the_last_day_of_the_calendar_is_in_the_bars(monkeypatch):
    monkeypatch.setattr(columns, "MOST_MARKS", 0)
    ClosureFactory(effective="9999-12-31")
    days = TimelineQuery(start=date(9999, 12, 1), end=date(9999, 12, 31))

    for query in (TimelineQuery(), days):
        (column,) = drawn(query).columns
        assert column.count == 1


def test_an_event_that_began_before_the_period_stands_at_its_beginning():
    ClosureFactory(effective="2021-09/2021-10")
    asked = TimelineQuery(start=date(2021, 10, 1), end=date(2021, 10, 31), order=Order.OLDEST)

    (column,) = drawn(asked).columns

    assert str(column.cell) == "2021-10-01"
    assert "after" not in column.address
    (placed,) = column.marks
    assert (placed.bar_x, round(placed.bar_width)) == (0, WIDTH - 2)


def test_the_telling_of_a_month_begins_with_the_first_told_of_its_days():
    for effective in ("2021-10-05", "2021-10-31"):
        ClosureFactory(effective=effective)
    asked = TimelineQuery(start=date(2021, 10, 1), end=date(2021, 10, 31))

    begins = [column.begins for column in drawn(asked).columns]

    assert begins == [None, Month(2021, 10)]


def test_a_day_leads_to_the_page_that_begins_with_it():
    for effective in ("2021-10-05", "2021-10-31"):
        ClosureFactory(effective=effective)
    asked = TimelineQuery(start=date(2021, 10, 1), end=date(2021, 10, 31))

    first, _last = drawn(asked).columns

    assert first.address == ("/?from=2021-10&to=2021-10&after=2021-10-06_2021-10-06_0#m2021-10")


def test_a_year_leads_to_its_section():
    for effective in ("1980-05-01", "2021-10-31"):
        ClosureFactory(effective=effective)

    picture = drawn(TimelineQuery())

    assert picture.unit == "year"
    assert [(column.address, column.begins) for column in picture.columns] == [
        ("/?after=1981-01-01_1981-01-01_0#y1980", Month(1980, 5)),
        ("/?after=2022-01-01_2022-01-01_0#y2021", Month(2021, 10)),
    ]


def test_the_last_cell_of_the_calendar_leads_to_the_first_page():
    ClosureFactory(effective="9999-12-31")

    (column,) = drawn(TimelineQuery()).columns

    assert column.address == "/#m9999-12"


def test_many_events_are_drawn_as_bars_by_who_decided(monkeypatch):
    monkeypatch.setattr(columns, "MOST_MARKS", 3)
    ClosureFactory(effective="2021-10-05", decided_by="authority")
    for effective in ("2021-10-31", "2021-10", "2021-11/2021-12"):
        ClosureFactory(effective=effective)

    picture = drawn(TimelineQuery())

    assert picture.drawing.is_bars
    assert [
        (str(column.cell), column.by_organization, column.by_authority, round(column.doubtful, 2))
        for column in picture.columns
    ] == [("2021-10", 2, 1, 0), ("2021-11", 0, 0, 0.49), ("2021-12", 0, 0, 0.51)]
    assert [(layer.decided_by, layer.is_pale) for layer in picture.drawing.layers] == [
        ("organization", False),
        ("authority", False),
        ("organization", True),
    ]
    assert picture.columns[1].said == "November 2021: 0 closures, 0.5 more expected"
    assert picture.drawing.lines


def test_a_cell_too_crowded_for_marks_makes_bars(monkeypatch):
    monkeypatch.setattr(columns, "HIGHEST_STACK", 2)
    for _ in range(3):
        ClosureFactory(effective="2021-10-31")

    assert drawn(TimelineQuery()).drawing.is_bars


def test_a_day_as_a_bar_leads_to_its_page(monkeypatch):
    monkeypatch.setattr(columns, "MOST_MARKS", 0)
    ClosureFactory(effective="2021-10-31")
    asked = TimelineQuery(start=date(2021, 10, 1), end=date(2021, 10, 31))

    (column,) = drawn(asked).columns

    assert column.begins is None
    assert column.address.endswith("after=2021-11-01_2021-11-01_0#m2021-10")


@pytest.mark.parametrize("most", [0, 600])
def test_it_costs_the_same_queries_however_many_events(
    most, monkeypatch, django_assert_num_queries
):
    monkeypatch.setattr(columns, "MOST_MARKS", most)
    law = LawFactory(jurisdiction="HK", in_force="2021-06-30")
    for _ in range(5):
        named(law, ClosureFactory(jurisdiction="HK"))
    selection = Selection.of(HONG_KONG)

    with django_assert_num_queries(1 if most else 0):
        strip(selection)
