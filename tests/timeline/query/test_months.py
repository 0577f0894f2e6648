import pytest

from tests.factories import ClosureFactory
from timeline.query.chronicle import chronicle_page
from timeline.query.filters import TimelineQuery
from timeline.query.months import Month, by_year
from timeline.query.selection import Selection

pytestmark = pytest.mark.django_db


def test_events_are_told_by_year_and_month_in_their_order():
    for effective in ("2020-12-31", "2021-10", "2021-10-31", "2021-11-01"):
        ClosureFactory(effective=effective)

    years = by_year(chronicle_page(Selection.of(TimelineQuery())).closures)

    assert [(year.year, [month.month for month in year.months]) for year in years] == [
        (2021, [Month(2021, 11), Month(2021, 10)]),
        (2020, [Month(2020, 12)]),
    ]


def test_an_event_of_which_only_the_year_is_known_is_not_told_as_januarys():
    for effective in ("2021-01-01", "2021", "2021-01-31"):
        ClosureFactory(effective=effective)

    (year,) = by_year(chronicle_page(Selection.of(TimelineQuery())).closures)

    assert [month.month for month in year.months] == [Month(2021, 1), None, Month(2021, 1)]
    assert [month.anchor for month in year.months] == ["m2021-01", "", ""]


def test_a_year_without_known_month_is_reached_where_it_stands():
    ClosureFactory(effective="2021")

    (year,) = by_year(chronicle_page(Selection.of(TimelineQuery())).closures)

    assert [(month.month, month.anchor) for month in year.months] == [(None, "m2021-01")]
