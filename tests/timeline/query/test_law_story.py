from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates.edtf import Edtf, parse
from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory
from timeline.query.law_story import Named, law_story, reckoned, story_of

ORGANIZATION, MEDIA = "stated_by_organization", "reported_by_media"


@pytest.mark.parametrize(
    ("text", "day", "is_exact"),
    [
        ("2021-10-31", "2021-10-31", True),
        ("2021-10-31~", "2021-10-31", False),
        ("2021-10", "2021-10-16", False),
        ("2021", "2021-07-02", False),
        ("2020", "2020-07-01", False),
        ("2021-06/2021-09", "2021-07-31", False),
        ("2021/2022", None, False),
        ("2021-06/..", None, False),
        ("../2021-12-31", None, False),
    ],
)
def test_a_range_counts_at_its_middle_unless_it_is_open_or_wider_than_a_year(text, day, is_exact):
    found, exact = reckoned(parse(text))

    assert (str(found) if found else None, exact) == (day, is_exact)


def named(*days: str | None, basis: str = MEDIA) -> list[Named]:
    return [Named(basis, date.fromisoformat(day) if day else None) for day in days]


def test_those_before_are_told_apart_and_enter_no_median():
    story = story_of(
        parse("2020-06-30"),
        named("2020-06-29", "2020-06-30", "2020-07-10", "2020-07-20", None),
    )

    assert (story.count, story.all.before, story.all.undated) == (5, 1, 1)
    assert story.all.after == (0, 10, 20)
    assert story.all.median == 10
    assert len(story.days) == 4


def test_a_median_of_an_even_number_lies_between_the_middle_two():
    story = story_of(parse("2020-06-30"), named("2020-07-01", "2020-07-04"))

    assert story.all.median == 2.5
    assert story.all.quartiles is None


def test_the_middle_half_lies_between_the_quartiles():
    days = [str(date(2020, 6, 30) + timedelta(days=n)) for n in range(0, 50, 10)]

    assert story_of(parse("2020-06-30"), named(*days)).all.quartiles == (10, 30)


def test_each_basis_has_its_own_median():
    said = named("2020-07-10", basis=ORGANIZATION) + named("2020-07-30", "2020-08-09")

    story = story_of(parse("2020-06-30"), said)

    assert [(lag.basis, lag.count, lag.median) for lag in story.by_basis] == [
        (ORGANIZATION, 1, 10),
        (MEDIA, 2, 35),
    ]


@pytest.mark.parametrize("in_force", [None, "2010/2020", "../2020-06-30"])
def test_without_a_known_entry_into_force_nothing_is_before_or_after(in_force):
    story = story_of(parse(in_force) if in_force else None, named("2020-07-10"))

    assert story.entry is None
    assert (story.all.before, story.all.after, story.all.median) == (0, (), None)
    assert story.days == (date(2020, 7, 10),)


def test_an_entry_not_known_to_the_day_counts_at_its_middle_and_says_so():
    story = story_of(parse("2020-06"), named("2020-06-17"))

    assert (story.entry, story.is_entry_exact) == (date(2020, 6, 15), False)
    assert story.all.after == (2,)


bounds = st.dates(date(1, 1, 1), date(9999, 12, 31))
wild = st.one_of(
    st.tuples(bounds, bounds).map(sorted).map(lambda pair: Edtf("x", *pair)),
    bounds.map(lambda day: Edtf("x", None, day)),
    bounds.map(lambda day: Edtf("x", day, None)),
)


@given(
    st.one_of(st.none(), wild), st.lists(st.tuples(st.sampled_from([MEDIA, ORGANIZATION]), wild))
)
def test_no_event_is_lost_whatever_its_date(in_force, dates):
    story = story_of(in_force, [Named(basis, *reckoned(when)) for basis, when in dates])

    for lag in (story.all, *story.by_basis):
        told_apart = len(lag.after) + lag.before if story.entry else len(story.days)
        assert lag.basis or told_apart + lag.undated == lag.count
        if story.entry:
            assert told_apart + lag.undated == lag.count
    assert sum(lag.count for lag in story.by_basis) == story.count == len(dates)


@pytest.mark.django_db
def test_it_is_told_of_published_events_by_their_effective_date_in_one_query(
    django_assert_num_queries,
):
    law = LawFactory(in_force="2020-06-30")
    for stage, effective, announced in (
        ("published", "2020-07-10", "2020-07-01"),
        ("published", None, "2020-07-20"),
        ("draft", "2020-07-10", None),
    ):
        closure = ClosureFactory(stage=stage, effective=effective, announced=announced)
        Attribution.objects.create(closure=closure, law=law, basis=MEDIA)

    with django_assert_num_queries(1):
        story = law_story(law)

    assert story.all.after == (10, 20)


@pytest.mark.django_db
@pytest.mark.parametrize("hidden", ["event", "organization"])
def test_nothing_withheld_counts(hidden):
    law = LawFactory(in_force="2020-06-30")
    closure = ClosureFactory()
    Attribution.objects.create(closure=closure, law=law, basis=MEDIA)
    record = closure if hidden == "event" else closure.organization
    type(record).objects.filter(pk=record.pk).update(
        is_withheld=True, withholding_reason="It endangers people."
    )

    assert law_story(law).count == 0
