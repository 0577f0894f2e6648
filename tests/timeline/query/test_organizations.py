import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import ClosureFactory, OrganizationFactory
from timeline.query.organizations import (
    Found,
    NamePlace,
    OrganizationsQuery,
    organizations_page,
)

pytestmark = pytest.mark.django_db

ALL = OrganizationsQuery()


def page(query, **place):
    return organizations_page(Found.of(query), **place)


def names(page) -> list[str]:
    return [listed.organization.name for listed in page.listed]


def found(**asked) -> list[str]:
    return names(page(OrganizationsQuery(**asked)))


@pytest.fixture
def confederation():
    organization = OrganizationFactory(name="Confederation of Trade Unions", kind="union")
    organization.names.create(text="香港職工會聯盟", language="zh-Hant", role="official")
    organization.names.create(text="CTU", role="acronym")
    OrganizationFactory(name="Elsewhere")
    return organization


@pytest.mark.parametrize("term", ["職工會", "「職工會」", "工會", "ctu", "C.T.U.", "trade UNION"])
def test_any_part_of_any_name_finds_it(confederation, term):
    assert found(q=term) == [confederation.name]


@pytest.mark.parametrize(
    "hidden", [{"stage": "draft"}, {"stage": "withdrawn"}, {"is_withheld": True}]
)
def test_what_readers_may_not_see_is_neither_listed_nor_counted(hidden):
    if "is_withheld" in hidden:
        hidden["withholding_reason"] = "Danger."
    OrganizationFactory(name="Harbor Union", **hidden).names.create(text="HU")

    assert found() == found(q="hu") == []
    assert Found.of(ALL).total == 0
    assert Found.of(ALL).places == Found.of(ALL).kinds == []


def test_names_stand_in_the_alphabet_whatever_their_case():
    for name in ("bread League", "Bread-Bakers", "ABC", "Act Voice"):
        OrganizationFactory(name=name)

    assert found() == ["ABC", "Act Voice", "Bread-Bakers", "bread League"]


def test_several_values_of_a_filter_add_up_and_two_filters_narrow():
    for place in ("HK", "RU", "BY"):
        for kind in ("union", "media", "party"):
            OrganizationFactory(name=f"{place} {kind}", jurisdiction=place, kind=kind)

    assert found(jurisdictions=("HK", "RU"), kinds=("union", "media")) == [
        "HK media",
        "HK union",
        "RU media",
        "RU union",
    ]


def test_a_count_beside_a_choice_is_what_choosing_it_shows():
    for number in range(3):
        OrganizationFactory(jurisdiction="HK", kind="union", name=f"Harbor {number}")
    OrganizationFactory(jurisdiction="RU", kind="media", name="Harbor")
    OrganizationFactory(jurisdiction="RU", kind="union")
    OrganizationFactory(jurisdiction="", kind="union", name="Harbor of nowhere")
    asked = OrganizationsQuery(q="harbor", kinds=("union",))

    counts = Found.of(asked)

    assert [(c.value, c.count) for c in counts.places] == [("HK", 3)]
    assert [(c.value, c.count, c.is_chosen) for c in counts.kinds] == [
        ("media", 1, False),
        ("union", 4, True),
    ]
    assert counts.total == 4


def test_a_choice_that_shows_nothing_stays_to_be_taken_back():
    assert [(c.value, c.count) for c in Found.of(OrganizationsQuery(kinds=("party",))).kinds] == [
        ("party", 0)
    ]


def test_the_last_published_event_is_told():
    organization = OrganizationFactory()
    ClosureFactory(organization=organization, effective="2021-01-01")
    last = ClosureFactory(organization=organization, effective="2022-01-01")
    ClosureFactory(organization=organization, effective="2023", stage="draft")
    hidden = {"is_withheld": True, "withholding_reason": "Danger."}
    ClosureFactory(organization=organization, effective="2024", **hidden)
    silent = OrganizationFactory()

    listed = {row.organization: row for row in page(ALL).listed}

    assert (listed[organization].last, listed[organization].count) == (last, 2)
    assert (listed[silent].last, listed[silent].count) == (None, 0)


# Several that share a name, and names that fold to the same.
NAMES = st.lists(st.sampled_from(["A", "a", "A.", "B", "職工會", "é", "_"]), max_size=9)


@given(NAMES, st.integers(1, 4))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_walking_the_pages_meets_each_once_in_both_directions(db, chosen, size):
    from django.db import transaction

    with transaction.atomic():
        for name in chosen:
            OrganizationFactory(name=name)
        whole = names(page(ALL, size=100))
        forth, shown = [], page(ALL, size=size)
        forth += names(shown)
        while shown.after:
            shown = page(ALL, after=shown.after, size=size)
            assert shown.before
            forth += names(shown)
        back = names(shown)
        while shown.before:
            shown = page(ALL, before=shown.before, size=size)
            back = names(shown) + back
        transaction.set_rollback(True)

    assert forth == whole
    assert back == whole
    assert len(whole) == len(chosen)


def test_beyond_the_last_the_way_back_remains():
    OrganizationFactory(name="Harbor")

    shown = page(ALL, after=NamePlace("zzz", 1))

    assert shown.listed == []
    assert shown.before
    assert names(page(ALL, before=shown.before)) == ["Harbor"]


def test_a_page_takes_a_fixed_number_of_queries(django_assert_num_queries):
    for number in range(30):
        ClosureFactory(organization=OrganizationFactory(name=f"Harbor {number}"))

    with django_assert_num_queries(2):
        found = Found.of(OrganizationsQuery(q="harbor"))
        assert found.places
        assert found.kinds
    with django_assert_num_queries(4):
        organizations_page(found)
