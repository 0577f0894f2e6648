import pytest

from events.matching.closures import Told, known
from tests.factories import ClosureFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def union():
    return OrganizationFactory(name="Harbor Union")


def listed(union, **said):
    told = Told(**{"kind": "disbanded", "effective": "2021-10-31", **said})
    return known(told, [union.pk])


def test_the_same_kind_at_the_same_time_is_likely_the_same_event(union):
    closure = ClosureFactory(organization=union)

    (found,) = listed(union)

    assert (found.closure, found.is_likely) == (closure, True)
    assert found.reasons == ["at the same time", "of the same kind"]


def test_dates_overlap_when_one_is_less_sure_than_the_other(union):
    ClosureFactory(organization=union, effective="2021")

    assert listed(union, effective="2021-10")[0].is_likely


def test_an_announcement_in_those_days_will_do(union):
    ClosureFactory(organization=union, announced="2021-10-25", effective="2022-03")

    assert listed(union, announced="2021-10-25", effective="")[0].is_likely


@pytest.mark.parametrize(
    ("facts", "reasons"),
    [
        ({"effective": "2019"}, ["at another time", "of the same kind"]),
        ({"kind": "suspended"}, ["at the same time", "of another kind"]),
    ],
)
def test_another_time_or_kind_is_listed_as_less_likely(union, facts, reasons):
    ClosureFactory(organization=union, **facts)

    (found,) = listed(union)

    assert (found.reasons, found.is_likely) == (reasons, False)


def test_two_named_units_are_two_events_and_the_same_unit_is_one(union):
    ClosureFactory(organization=union, unit="west office")
    ClosureFactory(organization=union, unit="East Office", kind="office_closed")

    same, other = listed(union, unit="east office")

    assert same.reasons == ["at the same time", "of another kind", "the same unit"]
    assert same.is_likely
    assert other.reasons == ["at the same time", "of the same kind", "another unit"]
    assert not other.is_likely


def test_the_likeliest_comes_first_and_a_few_are_listed_in_one_query(
    union, django_assert_num_queries
):
    meant = ClosureFactory(organization=union, effective="2021-10")
    for year in range(2000, 2012):
        ClosureFactory(organization=union, effective=str(year))
    ClosureFactory(organization=union, effective="2022", kind="suspended")

    with django_assert_num_queries(1):
        found = listed(union)
        assert str(found[0].closure) == "Harbor Union: disbanded"

    assert found[0].closure == meant
    assert len(found) == 8


def test_drafts_are_listed_and_what_was_withdrawn_is_not(union):
    draft = ClosureFactory(organization=union, stage="draft")
    ClosureFactory(organization=union, stage="withdrawn")
    ClosureFactory()

    assert [one.closure for one in listed(union)] == [draft]


@pytest.mark.parametrize("said", [{"effective": ""}, {"effective": "soon"}, {"effective": "../.."}])
def test_news_without_a_date_says_nothing_of_the_time(union, said):
    ClosureFactory(organization=union)

    (found,) = listed(union, **said)

    assert (found.reasons, found.is_likely) == (["of the same kind"], False)


def test_no_organization_has_no_events():
    ClosureFactory()

    assert known(Told(kind="disbanded"), []) == []
