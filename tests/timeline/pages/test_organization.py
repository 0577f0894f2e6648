import pytest

from tests.factories import ClosureFactory, OrganizationFactory

from .pages import Page

pytestmark = pytest.mark.django_db


def test_an_organization_shows_its_names_and_its_published_events(client):
    organization = OrganizationFactory(name="Harbor Union", founded="1995")
    organization.names.create(text="HU", role="acronym")
    ClosureFactory(organization=organization, unit="local office")
    ClosureFactory(organization=organization, unit="secret office", stage="draft")

    page = Page(client.get(organization.get_absolute_url()).content.decode())

    for words in ("Harbor Union", "HU", "1995", "local office"):
        assert words in page.text
    assert "secret office" not in page.text


@pytest.mark.parametrize("near", ["parent", "branch"])
def test_what_is_above_and_below_it_is_named_if_readers_may_know_it(client, near):
    def page(**fields):
        other = OrganizationFactory(name="Dockers of the South", **fields)
        one = OrganizationFactory(parent=other if near == "parent" else None, ended="2022-03")
        if near == "branch":
            other.parent = one
            other.save()
        return Page(client.get(one.get_absolute_url()).content.decode()).text

    assert "Dockers of the South" in page()
    assert "Ended March 2022" in page(stage="draft")
    assert "Dockers" not in page(stage="draft")
    assert "Dockers" not in page(is_withheld=True, withholding_reason="Danger.")


def test_an_unknown_organization_is_not_found(client):
    assert client.get("/organizations/nobody/").status_code == 404
