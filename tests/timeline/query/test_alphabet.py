import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.matching.names import any_name_has
from events.models import Organization
from tests.factories import OrganizationFactory
from timeline.query.alphabet import alphabet, fold

pytestmark = pytest.mark.django_db


def named(q: str) -> list[str]:
    known = alphabet()
    return [known.rows[n][0] for n in known.named(q)]


@pytest.mark.parametrize(
    "name",
    [
        "Harbor Workers’ Union (Kowloon)",
        "People's Party",
        "海港 職工會",
        "H.W.U.",
        "a_b",
        "ÉCOLE—x",
        "!",
    ],
)
def test_names_fold_as_in_the_database(name):
    OrganizationFactory(name=name)

    assert Organization.objects.values_list("folded", flat=True).get() == fold(name)


TERMS = ["harbor", "WORKERS", "union harbor", "workers' union", "海港", "港", "h.w.u", "HWU", "%"]


@pytest.mark.parametrize("term", TERMS)
def test_it_finds_what_the_database_finds(term):
    organization = OrganizationFactory(name="Harbor Workers’ Union (Kowloon)")
    organization.names.create(text="海港工會", language="zh-Hant", role="official")
    organization.names.create(text="H.W.U.", role="acronym")
    OrganizationFactory(name="Elsewhere").names.create(text="Harbor", role="former")
    keys = any_name_has(Organization, term)

    found = Organization.objects.filter(pk__in=keys).order_by("folded")
    assert named(term) == list(found.values_list("folded", flat=True))


def test_words_of_two_names_do_not_add_up():
    OrganizationFactory(name="Harbor").names.create(text="Dock League")

    assert named("harbor league") == []
    assert named("league dock") == ["harbor"]


@given(st.text(max_size=20))
def test_any_text_can_be_asked_for(q):
    alphabet().named(q)


def test_a_change_of_the_record_is_seen():
    OrganizationFactory(name="Harbor")
    assert named("harbor") == ["harbor"]
    Organization.objects.update(is_withheld=True, withholding_reason="Danger.")

    assert named("harbor") == []


@pytest.mark.django_db(transaction=True)
def test_it_is_made_once_a_version(django_assert_num_queries):
    organization = OrganizationFactory(name="Harbor")
    first = alphabet()
    with django_assert_num_queries(1):
        assert alphabet() is first
    organization.names.create(text="Quay")

    assert named("quay") == ["harbor"]
