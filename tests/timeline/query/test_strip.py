from typing import Any

import pytest

from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory
from timeline.query.filters import Order, TimelineQuery
from timeline.query.months import Month
from timeline.query.strip import WIDTH, Strip, strip

pytestmark = pytest.mark.django_db

HONG_KONG = TimelineQuery(jurisdictions=("HK",))


def drawn(query: TimelineQuery, **given: Any) -> Strip:
    found = strip(query, **given)
    assert found
    return found


def named(law, closure):
    Attribution.objects.create(closure=closure, law=law, basis=Attribution.Basis.REPORTED_BY_MEDIA)


def test_no_events_draw_no_strip():
    assert strip(TimelineQuery()) is None


def test_each_event_is_drawn_once_in_the_month_where_it_stands():
    for effective in ("2021-10-31", "2021-10", "2021-12-01", "2021/2022"):
        ClosureFactory(effective=effective)

    picture = drawn(TimelineQuery())

    assert [(str(column.month), len(column.marks)) for column in picture.columns] == [
        ("2021-01", 1),
        ("2021-10", 2),
        ("2021-12", 1),
    ]


def test_a_draft_is_not_drawn():
    ClosureFactory(stage="draft")

    assert strip(TimelineQuery()) is None


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


def test_a_month_that_begins_on_the_page_shown_is_an_anchor():
    ClosureFactory(effective="2021-10-31")

    (column,) = drawn(TimelineQuery(), on_page={Month(2021, 10)}).columns

    assert column.address == "#m2021-10"


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
    assert picture.scale < 0.3
