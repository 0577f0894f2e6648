import pytest

from events.dates.edtf import parse
from events.models import ClosureEvent
from events.record.twins import twins_of
from tests.factories import ClosureFactory

pytestmark = pytest.mark.django_db


def test_events_that_are_not_saved_yet_have_twins_in_one_query(django_assert_num_queries):
    one, other = ClosureFactory(effective="2021-10"), ClosureFactory(effective="2020")
    new = [
        ClosureEvent(organization=row.organization, kind=row.kind, effective=parse("2021"))
        for row in (one, other)
    ]

    with django_assert_num_queries(1):
        assert twins_of(new) == [[one], []]


def test_of_no_events_there_are_no_twins(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert twins_of([]) == []
