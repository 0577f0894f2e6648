import pytest

from events.matching.likeness import alike
from events.models import Organization
from tests.factories import OrganizationFactory

pytestmark = pytest.mark.django_db


def found(name: str) -> dict[str, int]:
    keys = {one.organization: int(one.score) for one in alike(name)}
    return {row.name: keys[row.pk] for row in Organization.objects.filter(pk__in=keys)}


def test_names_that_are_nearly_the_same_are_alike_whatever_the_letter_case():
    OrganizationFactory(name="Harbour Workers’ Union")
    OrganizationFactory(name="Teachers' League")

    assert found("HARBOR WORKERS UNION") == {"Harbour Workers’ Union": 97}


def test_names_without_blanks_between_words_are_compared_as_well():
    OrganizationFactory(name="香港海港碼頭工人工會")

    assert list(found("香港海港碼頭工會")) == ["香港海港碼頭工人工會"]


def test_an_organization_is_found_once_by_the_name_most_alike():
    union = OrganizationFactory(name="Harbor Union of Kowloon")
    union.names.create(text="Harbour Union", role="former")

    assert [(one.name, one.organization) for one in alike("Harbor Union")] == [
        ("harbour union", union.pk)
    ]


def test_an_acronym_is_not_alike_to_another():
    OrganizationFactory(name="Elsewhere").names.create(text="HKCTUX", role="acronym")

    assert alike("HKCTU") == []


def test_what_was_merged_is_found_no_more():
    into = OrganizationFactory(name="Elsewhere")
    OrganizationFactory(name="Harbour Union", stage="withdrawn", merged_into=into)

    assert alike("Harbor Union") == []


def test_a_change_in_the_register_is_known_at_once():
    union = OrganizationFactory(name="Elsewhere")
    assert alike("Harbor Union") == []

    union.name = "Harbour Union"
    union.save()
    assert list(found("Harbor Union")) == ["Harbour Union"]

    union.delete()
    assert alike("Harbor Union") == []


def test_an_unchanged_register_is_not_loaded_again(django_assert_num_queries):
    OrganizationFactory(name="Harbour Union")
    alike("Harbor Union")

    with django_assert_num_queries(1):
        assert alike("Harbor Union")


@pytest.mark.parametrize("nothing", ["", "...", "\x00"])
def test_what_is_no_name_is_like_none(nothing):
    OrganizationFactory(name="Harbor Union")

    assert alike(nothing) == []
