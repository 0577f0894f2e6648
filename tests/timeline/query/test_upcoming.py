from datetime import date

import pytest

from events.models import ClosureEvent
from events.record.due import Due, is_due
from tests.factories import ClosureFactory
from timeline.query.upcoming import upcoming

pytestmark = pytest.mark.django_db

TODAY = date(2026, 6, 30)


def groups(**options):
    return {group.due: group for group in upcoming(TODAY, **options)}


@pytest.mark.parametrize(
    ("effective", "due"),
    [
        ("2026-04-01", Due.NEAR),  # 90 days ago
        ("2026-03-31", Due.OVERDUE),
        ("2026-06-30", Due.NEAR),
        ("2026-09-28", Due.NEAR),  # in 90 days
        ("2026-09-29", Due.LATER),
        ("2026", Due.NEAR),
        ("2025", Due.OVERDUE),
        ("2027", Due.LATER),
        ("../2026-03", Due.OVERDUE),
        ("../2026-12", Due.LATER),
        ("2026-01/..", Due.OPEN),
        (None, Due.OPEN),
    ],
)
def test_an_event_is_due_by_the_day_it_takes_effect(effective, due):
    closure = ClosureFactory(status="announced", announced="2026-01-01", effective=effective)

    assert [group.due for group in upcoming(TODAY) if closure in group.closures] == [due]
    assert [one for one in Due if ClosureEvent.objects.filter(is_due(one, TODAY))] == [due]


@pytest.mark.parametrize("status", ["completed", "reversed"])
def test_what_came_about_is_not_upcoming(status):
    ClosureFactory(status=status, effective="2026-07-01")

    assert sum(group.total for group in upcoming(TODAY)) == 0


def test_what_readers_may_not_see_is_neither_told_nor_counted():
    hidden = {"is_withheld": True, "withholding_reason": "Danger."}
    ClosureFactory(status="announced", effective="2026-07-01", stage="draft")
    ClosureFactory(status="announced", effective="2026-07-01", **hidden)

    assert sum(group.total for group in upcoming(TODAY)) == 0


def test_the_soonest_comes_first():
    days = ["2026-07-03", "2026-07-01", "2026-07", "2026-07-02"]
    for day in days:
        ClosureFactory(status="ordered", effective=day)

    near = groups()[Due.NEAR]

    assert [str(c.effective) for c in near.closures] == [
        "2026-07-01",
        "2026-07-02",
        "2026-07-03",
        "2026-07",
    ]


def test_a_long_group_says_how_many_are_left_out():
    for _ in range(3):
        ClosureFactory(status="threatened", effective="2026-07-01")

    near = groups(most=2)[Due.NEAR]

    assert (len(near.closures), near.total, near.rest) == (2, 3, 1)


def test_all_groups_take_a_fixed_number_of_queries(django_assert_num_queries):
    for day in ("2026-07-01", "2025-01-01", "2027-01-01", "2026/.."):
        ClosureFactory(status="announced", effective=day)

    with django_assert_num_queries(5):
        upcoming(TODAY)
