import pytest

from events.matching.organizations import find
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
