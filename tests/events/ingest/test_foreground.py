import pytest

from events.ingest.foreground import ingest
from events.models import Article
from tests.site import CLOSURE, WEATHER, Site

State = Article.State

pytestmark = pytest.mark.django_db


def test_an_article_that_reports_a_closure_is_searched(site: Site):
    address = site.article("/closing", *CLOSURE, title="Harbor Reading Circle to disband")

    article = ingest(address)

    assert (article.state, article.reason) == (State.SEARCHED, "")
    assert article.title == "Harbor Reading Circle to disband"
    assert article.proposals.count() == 1


def test_most_news_ends_at_the_first_look(site: Site):
    article = ingest(site.article("/weather", *WEATHER))

    assert (article.state, article.text) == (State.IRRELEVANT, "")
    assert "words for a closure" in article.reason


def test_who_is_waited_for_gets_his_turn(site: Site, settings):
    settings.FETCH_HOST_SECONDS = 1.5
    for path in ("/a", "/b"):
        assert ingest(site.article(path, *WEATHER)).state == State.IRRELEVANT
