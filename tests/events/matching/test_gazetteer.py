import pytest

from events.extraction.gazetteer import KnownLaw, KnownOrganization, KnownPlace
from events.matching.gazetteer import register
from events.models import LawName, OrganizationName
from tests.factories import LawFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


def test_the_register_is_known_by_all_its_names():
    union = OrganizationFactory(slug="harbor-union", name="Harbor Union", kind="union")
    OrganizationName.objects.create(organization=union, text="海港工會", language="zh-Hant")
    law = LawFactory(slug="poa", name="Public Order Act", short_name="POA", in_force="2020-06-30")
    LawName.objects.create(law=law, text="公安條例")

    known = register()

    names = ("Harbor Union", "海港工會")
    assert known.organizations == (KnownOrganization("harbor-union", names, "union", "HK"),)
    law.refresh_from_db()
    assert known.laws == (
        KnownLaw("poa", ("Public Order Act", "POA", "公安條例"), "HK", law.in_force_lower),
    )


def test_a_change_in_the_register_is_known_at_once():
    union = OrganizationFactory(name="Harbor Union")
    before = register()

    union.name = "Harbor Workers' Union"
    union.save()
    renamed = register()
    OrganizationName.objects.create(organization=union, text="HWU")

    assert before.organizations[0].names == ("Harbor Union",)
    assert renamed.organizations[0].names == ("Harbor Workers' Union",)
    assert register().organizations[0].names == ("Harbor Workers' Union", "HWU")


def test_an_unchanged_register_is_asked_for_in_one_query(django_assert_num_queries):
    OrganizationFactory.create_batch(3)
    known = register()

    with django_assert_num_queries(1):
        assert register() is known


def test_the_invented_place_of_the_samples_is_known(settings):
    settings.COUNTRIES_OVERRIDE = {"XS": "Samplia (invented)"}
    OrganizationFactory()

    assert KnownPlace("Samplia", "XS", ("Samplia",)) in register().places
