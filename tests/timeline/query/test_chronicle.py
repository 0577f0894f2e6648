from datetime import date, timedelta
from itertools import chain

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.models import ClosureEvent
from tests.factories import ClosureFactory
from timeline.query.chronicle import ChroniclePage, chronicle_page
from timeline.query.filters import Order, TimelineQuery
from timeline.query.position import Position
from timeline.query.selection import Selection

pytestmark = pytest.mark.django_db

NEWEST = TimelineQuery()
OLDEST = TimelineQuery(order=Order.OLDEST)

# A short calendar, so that events often share their dates.
dates = st.sampled_from(
    [
        "2021-10-30",
        "2021-10-31",
        "2021-10",
        "2021",
        "2021-10-31/2021-11",
        "../2021-12",
        "2021-11/..",
    ]
)


def ids(page: ChroniclePage) -> list[int]:
    return [closure.pk for closure in page.closures]


def walk(query: TimelineQuery, size: int) -> list[list[int]]:
    """Every page by following `after` from the first."""
    page = chronicle_page(Selection.of(query), size=size)
    pages = [ids(page)]
    while page.after:
        page = chronicle_page(Selection.of(query), after=page.after, size=size)
        pages.append(ids(page))
    return pages


def walk_back(query: TimelineQuery, start: Position, size: int) -> list[list[int]]:
    """Every page before `start`, nearest first, by following `before`."""
    page = chronicle_page(Selection.of(query), before=start, size=size)
    pages = [ids(page)]
    while page.before:
        page = chronicle_page(Selection.of(query), before=page.before, size=size)
        pages.append(ids(page))
    return pages


def test_the_newest_event_comes_first():
    old, new = ClosureFactory(effective="2020-06-30"), ClosureFactory(effective="2021-10-31")

    assert ids(chronicle_page(Selection.of(NEWEST))) == [new.pk, old.pk]
    assert ids(chronicle_page(Selection.of(OLDEST))) == [old.pk, new.pk]


def test_events_of_one_day_stand_in_the_order_of_their_ids():
    first, second = ClosureFactory(), ClosureFactory()

    assert ids(chronicle_page(Selection.of(NEWEST))) == [second.pk, first.pk]


def test_an_event_without_effective_date_stands_at_its_announcement():
    announced = ClosureFactory(effective=None, announced="2021-06")
    ClosureFactory(effective="2021-07-01")

    assert ids(chronicle_page(Selection.of(NEWEST)))[-1] == announced.pk


def test_a_range_open_at_its_start_stands_at_its_end():
    open_start = ClosureFactory(effective="../2021-12-31")
    ClosureFactory(effective="2021-12-01")

    assert ids(chronicle_page(Selection.of(NEWEST)))[0] == open_start.pk


def test_a_draft_never_shows():
    ClosureFactory(stage=ClosureEvent.Stage.DRAFT)
    ClosureFactory(stage=ClosureEvent.Stage.WITHDRAWN)

    assert ids(chronicle_page(Selection.of(NEWEST))) == []


def test_the_first_page_leads_only_onward():
    for _ in range(3):
        ClosureFactory()

    page = chronicle_page(Selection.of(NEWEST), size=2)

    assert page.before is None
    assert page.after == Position.of(page.closures[-1])


def test_the_last_page_leads_only_back():
    for _ in range(3):
        ClosureFactory()
    first = chronicle_page(Selection.of(NEWEST), size=2)

    last = chronicle_page(Selection.of(NEWEST), after=first.after, size=2)

    assert last.after is None
    assert last.before == Position.of(last.closures[0])
    assert ids(chronicle_page(Selection.of(NEWEST), before=last.before, size=2)) == ids(first)


def test_a_jump_to_a_day_begins_with_that_day():
    before, on_it = ClosureFactory(effective="2021-09-30"), ClosureFactory(effective="2021-10-01")
    day = Position.start_of(date(2021, 10, 1))

    assert ids(chronicle_page(Selection.of(OLDEST), after=day)) == [on_it.pk]
    assert ids(chronicle_page(Selection.of(NEWEST), after=day)) == [before.pk]


def test_a_place_beyond_the_last_event_leads_back():
    closure = ClosureFactory()

    beyond = chronicle_page(Selection.of(NEWEST), after=Position.start_of(date(1900, 1, 1)))

    assert beyond.closures == []
    assert beyond.before is not None
    assert ids(chronicle_page(Selection.of(NEWEST), before=beyond.before)) == [closure.pk]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    effective=st.lists(dates, min_size=1, max_size=9),
    size=st.integers(1, 4),
    order=st.sampled_from(Order),
)
def test_paging_yields_every_event_once_in_order_both_ways(effective, size, order):
    ClosureEvent.objects.all().delete()
    for text in effective:
        ClosureFactory(effective=text)
    key = ("lower", "upper", "pk")
    expected = list(ClosureEvent.objects.order_by(*key).values_list("pk", flat=True))
    if order == Order.NEWEST:
        expected.reverse()
    query = TimelineQuery(order=order)
    end = date(1, 1, 1) if order == Order.NEWEST else date(9999, 1, 1)

    forward = walk(query, size)
    back = walk_back(query, Position.start_of(end), size)

    assert list(chain.from_iterable(forward)) == expected
    assert list(chain.from_iterable(reversed(back))) == expected


@pytest.mark.parametrize("count", [1, 12])
def test_a_page_costs_the_same_queries_however_many_events_it_shows(count):
    for days in range(count):
        ClosureFactory(effective=(date(2021, 1, 1) + timedelta(days=days)).isoformat())

    everything = Selection.of(NEWEST)
    with CaptureQueriesContext(connection) as queries:
        chronicle_page(everything)

    # Events with organizations; names; laws; citations with articles.
    assert len(queries) == 4
