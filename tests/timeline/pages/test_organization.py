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


def test_an_unknown_organization_is_not_found(client):
    assert client.get("/organizations/nobody/").status_code == 404
