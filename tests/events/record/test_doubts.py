from datetime import date

import pytest
import time_machine

from events.models import Attribution
from events.record.doubts import doubts
from tests.factories import ClosureFactory, LawFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


def test_an_ordinary_event_raises_no_doubt():
    closure = ClosureFactory(announced="2021-10-25", effective="2021-10-31")
    closure.steps.create(status="announced", reached="2021-10-25")
    closure.steps.create(status="completed", reached="2021-10-31")
    law = LawFactory(in_force="2020-06-30")
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")

    assert doubts(closure) == []


@pytest.mark.parametrize(
    ("announced", "effective", "is_odd"),
    [
        ("2021-10-25", "2021-10-24", True),
        ("2021-10-25", "2021-09", True),
        ("2021-10-25", "2021-10", False),
        ("2021-10-25", "2021/..", False),
        ("2021-10-25", None, False),
    ],
)
def test_taking_effect_surely_before_the_announcement_is_doubtful(announced, effective, is_odd):
    told = doubts(ClosureFactory(announced=announced, effective=effective))

    assert told == (["It took effect before it was announced."] if is_odd else [])


@pytest.mark.parametrize(
    ("unit", "kind", "effective", "is_odd"),
    [
        ("", "disbanded", "2021-10", True),
        ("", "disbanded", "2021-11", False),
        ("", "deregistered", "2021-10-31", False),
        ("Local office", "disbanded", "2021", True),
    ],
)
def test_the_same_of_the_same_organization_at_the_same_time_may_be_a_duplicate(
    unit, kind, effective, is_odd
):
    first = ClosureFactory(effective="2021-10-31")
    other = ClosureFactory(
        organization=first.organization, unit=unit, kind=kind, effective=effective
    )

    told = doubts(first)
    assert told == ([f"It may be the same as event {other.pk}: {other}."] if is_odd else [])


def test_two_units_are_two_events_and_one_unit_twice_is_doubtful():
    organization = OrganizationFactory()
    local = ClosureFactory(organization=organization, unit="Local office", kind="office_closed")
    ClosureFactory(organization=organization, unit="Regional office", kind="office_closed")
    again = ClosureFactory(organization=organization, unit="local office", kind="suspended")

    assert doubts(local) == [f"It may be the same as event {again.pk}: {again}."]


def test_what_was_withdrawn_or_is_of_another_organization_is_no_duplicate():
    first = ClosureFactory()
    ClosureFactory()
    ClosureFactory(organization=first.organization, stage="withdrawn")

    assert doubts(first) == []


def test_the_latest_step_and_the_status_should_agree():
    closure = ClosureFactory(status="completed")
    closure.steps.create(status="reversed", reached="2022")
    closure.steps.create(status="completed", reached="2021-10")

    assert doubts(closure) == ["Its latest step is “reversed”, its status “completed”."]


def test_words_without_their_date_are_told():
    closure = ClosureFactory(announced=None, announced_phrase="on Monday")

    assert doubts(closure) == ["The announcement has words, but no date."]


def test_a_law_of_elsewhere_or_not_yet_in_force_is_doubtful():
    closure = ClosureFactory(effective="2019-05", jurisdiction="HK")
    law = LawFactory(name="Order Act", jurisdiction="RU", in_force="2020-06-30")
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")

    assert doubts(closure) == [
        "Order Act is a law of Russia; the event has another jurisdiction.",
        "Order Act was not yet in force.",
    ]


@time_machine.travel(date(2021, 10, 30), tick=False)
def test_what_is_completed_does_not_lie_in_the_future():
    completed = ClosureFactory(effective="2021-10-31", status="completed")
    announced = ClosureFactory(effective="2021-10-31", status="announced")
    this_month = ClosureFactory(effective="2021-10", status="completed")

    assert doubts(completed) == ["It is completed, but its date lies in the future."]
    assert doubts(announced) == doubts(this_month) == []


def test_it_asks_three_times_however_much_there_is(django_assert_num_queries):
    closure = ClosureFactory()
    for _ in range(5):
        ClosureFactory(organization=closure.organization)

    with django_assert_num_queries(3):
        assert len(doubts(closure)) == 3
