import pytest

from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory
from timeline.query.places import small_strips

pytestmark = pytest.mark.django_db


def test_the_places_with_most_events_come_first():
    for jurisdiction in ("RU", "HK", "HK"):
        ClosureFactory(jurisdiction=jurisdiction)

    drawn = small_strips()

    assert drawn
    assert [(small.code, small.count) for small in drawn.strips] == [("HK", 2), ("RU", 1)]


def test_one_place_needs_no_comparison():
    ClosureFactory(jurisdiction="HK")
    ClosureFactory(jurisdiction="RU", stage="draft")

    assert small_strips() is None


def test_each_event_is_one_cell_by_who_decided():
    for decided_by in ("organization", "authority", "authority"):
        ClosureFactory(jurisdiction="HK", decided_by=decided_by)
    ClosureFactory(jurisdiction="RU")

    drawn = small_strips()

    assert drawn
    hong_kong = drawn.strips[0]
    assert (hong_kong.own.count("M"), hong_kong.imposed.count("M")) == (1, 2)


def test_a_law_that_published_events_name_is_told_with_its_place():
    law, unnamed = (
        LawFactory(jurisdiction="HK", in_force="2021-06-30"),
        LawFactory(jurisdiction="HK", in_force="2021-07-01"),
    )
    named, draft = ClosureFactory(jurisdiction="HK"), ClosureFactory(stage="draft")
    ClosureFactory(jurisdiction="RU")
    for closure, its_law in ((named, law), (draft, unnamed)):
        Attribution.objects.create(closure=closure, law=its_law, basis="reported_by_media")

    drawn = small_strips()

    assert drawn
    assert {small.code: small.laws for small in drawn.strips} == {"HK": [law], "RU": []}


@pytest.mark.parametrize("count", [2, 12])
def test_it_costs_the_same_queries_however_many_places(count, django_assert_num_queries):
    for code in ("HK", "RU", "NI", "TR", "BY", "EG", "IN", "UG", "CN", "IL", "MM", "BI")[:count]:
        ClosureFactory(jurisdiction=code)

    with django_assert_num_queries(3):
        small_strips()
