import pytest

from events.matching.names import any_name_has, best_first
from events.models import Law, Organization
from tests.factories import LawFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


def found(term, model=Organization) -> list[str]:
    rows = model.objects.filter(pk__in=any_name_has(model, term))
    return [row.name for row in best_first(rows, term)]


@pytest.fixture
def harbor():
    organization = OrganizationFactory(name="Harbor Workers’ Union (Kowloon)")
    organization.names.create(text="海港工會", language="zh-Hant", role="official")
    organization.names.create(text="H.W.U.", role="acronym")
    return organization


@pytest.mark.parametrize(
    "term",
    ["harbor", "WORKERS", "union harbor", "workers' union", "(kowloon)", "海港", "h.w.u", "HWU"],
)
def test_any_part_of_any_name_finds_it(harbor, term):
    OrganizationFactory(name="Elsewhere")

    assert found(term) == [harbor.name]


@pytest.mark.parametrize("term", ["harbor council", "%", "_", "har_or", "harbor\x00x"])
def test_signs_of_the_database_are_no_wildcards(harbor, term):
    assert found(term) == ([harbor.name] if term == "%" else [])


def test_words_of_two_names_do_not_add_up(harbor):
    harbor.names.create(text="Dock League", role="former")

    assert found("harbor league") == []


def test_the_best_match_comes_first():
    OrganizationFactory(name="The Great HU")
    OrganizationFactory(name="Huron League")
    OrganizationFactory(name="Harbor Union").names.create(text="HU", role="acronym")
    OrganizationFactory(name="Hu")

    assert found("hu") == ["Hu", "Harbor Union", "Huron League", "The Great HU"]
    assert found("H.U.")[:2] == ["Hu", "Harbor Union"]


def test_a_law_is_found_by_its_short_name_too():
    LawFactory(name="Safeguarding Order Ordinance", short_name="SOO")
    LawFactory(name="Soothing Act").names.create(text="安撫法", language="zh-Hant")

    assert found("soo", Law) == ["Safeguarding Order Ordinance", "Soothing Act"]
    assert found("安撫", Law) == ["Soothing Act"]
