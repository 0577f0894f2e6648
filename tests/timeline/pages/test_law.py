import pytest

from events.models import Attribution
from tests.factories import ClosureFactory, LawFactory

from .pages import Page

pytestmark = pytest.mark.django_db


def test_a_law_shows_its_dates_and_the_published_events_that_name_it(client):
    law = LawFactory(name="The Long Security Law", short_name="Security Law", in_force="2020-06-30")
    for unit, stage in (("local office", "published"), ("secret office", "draft")):
        closure = ClosureFactory(unit=unit, stage=stage)
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")

    page = Page(client.get(law.get_absolute_url()).content.decode())

    for words in ("The Long Security Law", "30 June 2020", "1 recorded closure", "local office"):
        assert words in page.text
    assert "not proved to be the cause" in page.text
    assert "secret office" not in page.text


def test_an_unknown_law_is_not_found(client):
    assert client.get("/laws/none/").status_code == 404
