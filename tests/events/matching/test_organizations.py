import pytest

from events.matching.organizations import candidates, find
from events.models import NotMeant
from tests import people
from tests.factories import OrganizationFactory

pytestmark = pytest.mark.django_db


def found(name: str) -> dict[str, str]:
    return {match.organization.name: match.reason for match in find(name)}


@pytest.mark.parametrize(
    "name", ["Harbor Union", "HARBOR  UNION", "harbor-union", "Harbor Union’s"]
)
def test_case_punctuation_and_possessive_do_not_count(name):
    OrganizationFactory(name="Harbor Union")

    assert found(name) == {"Harbor Union": "has this name"}


def test_any_name_will_do_and_its_role_is_the_reason():
    organization = OrganizationFactory(name="Harbor Union")
    organization.names.create(text="海港工會", language="zh-Hant", role="official")
    organization.names.create(text="HU", role="acronym")

    assert found("海港工會") == {"Harbor Union": "has it as official name"}
    assert found("HU") == {"Harbor Union": "has it as acronym"}


def test_an_organization_is_found_once_under_its_first_reason():
    organization = OrganizationFactory(name="Harbor Union")
    organization.names.create(text="HARBOR UNION", role="former")

    assert found("Harbor Union") == {"Harbor Union": "has this name"}


def test_all_namesakes_are_found():
    OrganizationFactory(name="Harbor Union", jurisdiction="HK")
    OrganizationFactory(name="Harbor union", jurisdiction="GB")

    assert len(find("Harbor Union")) == 2


@pytest.mark.parametrize("name", ["Harbor", "Harbor Unions", "", "...", "%", "Harbor Union\x01"])
def test_part_of_a_name_is_no_name(name):
    OrganizationFactory(name="Harbor Union Council")

    assert find(name) == []


def test_what_was_merged_into_another_is_named_no_more():
    into = OrganizationFactory(name="Elsewhere")
    into.names.create(text="Harbor Union", role="alias")
    OrganizationFactory(name="Harbor Union", stage="withdrawn", merged_into=into)

    assert found("Harbor Union") == {"Elsewhere": "has it as other name"}


def listed(name: str, **known: str) -> dict[str, bool]:
    """The candidates in their order, and whether each is preselected."""
    return {c.organization.name: c.preselected for c in candidates(name, **known)}


def test_who_has_exactly_this_name_is_preselected_and_nobody_else_is_asked_about():
    OrganizationFactory(name="Harbour Union")
    OrganizationFactory(name="Harbor Union")

    assert listed("harbor union") == {"Harbor Union": True}


def test_of_namesakes_all_are_listed_and_none_is_preselected():
    OrganizationFactory(name="Harbor Union")
    OrganizationFactory(name="Dock Union").names.create(text="Harbor Union", role="former")

    assert listed("Harbor Union") == {"Harbor Union": False, "Dock Union": False}


def test_who_was_recognized_in_the_text_goes_before_namesakes():
    OrganizationFactory(name="Harbor Union")
    OrganizationFactory(name="Union of the Harbor", slug="meant")

    found = candidates("Harbor Union", slug="meant")

    assert [(c.organization.slug == "meant", c.preselected) for c in found] == [
        (True, True), (False, False),
    ]  # fmt: skip
    assert found[0].reason == "recognized in the text"


def test_an_acronym_is_meant_where_it_is_the_only_one_of_the_place():
    for place in ("HK", "GB", "GB"):
        union = OrganizationFactory(name=f"Union of {place} {place}", jurisdiction=place)
        union.names.create(text="H.W.U.", role="acronym")

    found = candidates("HWU", jurisdiction="HK")

    assert [c.organization.jurisdiction.code for c in found if c.preselected] == ["HK"]
    assert {c.reason for c in found} == {"has it as acronym"}
    assert len(found) == 3
    assert not any(c.preselected for c in candidates("HWU", jurisdiction="GB"))
    assert not any(c.preselected for c in candidates("HWU"))


def test_a_name_goes_before_an_acronym():
    OrganizationFactory(name="Harbor Union").names.create(text="HU", role="acronym")
    OrganizationFactory(name="Hu")

    assert listed("HU", jurisdiction="HK") == {"Hu": True, "Harbor Union": False}


def test_a_name_very_much_alike_is_preselected_with_its_likeness_as_the_reason():
    OrganizationFactory(name="Harbour Workers Union")

    found = candidates("Harbor Workers Union")[0]

    assert found.preselected
    assert found.reason == "its name “harbour workers union” is alike: 97 of 100"


def test_of_two_nearly_as_much_alike_none_is_preselected():
    OrganizationFactory(name="Harbour Workers Union")
    OrganizationFactory(name="Harbor Worker Unions")

    assert list(listed("Harbor Workers Union").values()) == [False, False]


def test_a_name_somewhat_alike_is_listed_and_one_that_is_not_is_not():
    OrganizationFactory(name="Harbor Union of Kowloon")
    OrganizationFactory(name="Teachers Union")

    assert listed("Harbor Union") == {"Harbor Union of Kowloon": False}


def test_whom_an_editor_told_apart_is_asked_about_no_more_for_this_name_in_this_place():
    union = OrganizationFactory(name="Harbor Union")
    other = OrganizationFactory(name="Harbor Union of Kowloon")
    NotMeant.objects.create(
        name="HARBOR union", jurisdiction="GB", organization=union, said_by=people.editor()
    )

    assert listed("Harbor Union", jurisdiction="HK") == {"Harbor Union": True}
    assert listed("Harbor Union", jurisdiction="GB") == {other.name: False}
    assert listed("Harbor Unions", jurisdiction="GB")[union.name]


def test_at_most_eight_are_listed_in_a_fixed_number_of_queries(django_assert_max_num_queries):
    for number in range(12):
        OrganizationFactory(name=f"Harbor Union of District {number}")

    with django_assert_max_num_queries(9):
        found = candidates("Harbor Union of District", jurisdiction="HK", slug="x")

    assert len(found) == 8


@pytest.mark.parametrize("name", ["", "...", "x" * 5000])
def test_what_is_no_name_has_no_candidates(name):
    OrganizationFactory(name="Harbor Union")

    assert candidates(name) == []
