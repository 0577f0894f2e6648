import pytest
from django.db import IntegrityError

from events.models import Citation, Claim, Outlet, RecordVersion
from events.models.masked import masked
from tests.factories import ArticleFactory, ClaimFactory, ClosureFactory, OutletFactory

pytestmark = pytest.mark.django_db


def affiliation_at(url: str) -> str:
    claim = ClaimFactory(article=ArticleFactory(url=url))
    return masked(Claim.objects.select_related("article")).get(pk=claim.pk).affiliation


@pytest.mark.parametrize(
    ("url", "affiliation"),
    [
        ("https://news.example/a", "state_affiliated"),
        ("http://www.news.example:8080/a", "state_affiliated"),
        ("https://NEWS.example?x=https://free.news.example/", "state_affiliated"),
        ("https://en.news.example/a", "state_affiliated"),
        ("https://free.news.example/a", "independent"),
        ("https://silent.news.example/a", ""),
        ("https://othernews.example/a", ""),
        ("https://other.example/news.example", ""),
    ],
)
def test_an_article_is_of_the_outlet_at_the_nearest_host(url, affiliation):
    OutletFactory(site="https://www.news.example/", affiliation="state_affiliated")
    OutletFactory(site="https://free.news.example/", affiliation="independent")
    OutletFactory(site="https://silent.news.example/")

    assert affiliation_at(url) == affiliation


def test_nothing_is_said_where_no_editor_stated_it():
    OutletFactory(site="https://news.example/")

    assert affiliation_at("https://news.example/a") == ""


def test_a_withheld_source_does_not_tell_whose_it_was():
    OutletFactory(site="https://news.example/", affiliation="independent")
    article = ArticleFactory(
        url="https://news.example/a", is_withheld=True, withholding_reason="Danger."
    )
    closure = ClosureFactory()
    Citation.objects.create(closure=closure, article=article)

    told = masked(Citation.objects.select_related("article")).get(article=article)

    assert told.affiliation == ""


def test_no_two_outlets_are_at_one_host():
    OutletFactory(site="https://news.example/")

    with pytest.raises(IntegrityError):
        OutletFactory(site="http://www.news.example/en/")


@pytest.mark.django_db(transaction=True)
def test_what_is_stated_of_an_outlet_changes_what_readers_see():
    outlet = OutletFactory()
    before = RecordVersion.objects.get().number

    Outlet.objects.filter(pk=outlet.pk).update(affiliation="independent")

    assert RecordVersion.objects.get().number == before + 1
