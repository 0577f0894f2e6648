import threading

import pytest
from django.db import connection, transaction

from events.ingest.addresses import BadAddress
from events.ingest.discover import discover, find, same_as
from events.models import Article
from tests.factories import ArticleFactory, FeedFactory

State = Article.State

pytestmark = pytest.mark.django_db


def test_the_same_address_twice_is_one_article():
    first = discover("https://news.example/a")
    second = discover("HTTPS://NEWS.example:443/a?utm_source=feed#top")

    assert first == second
    assert first.state == State.DISCOVERED


def test_an_address_is_known_by_the_canonical_one_too():
    article = ArticleFactory(
        url="https://news.example/a?id=7", canonical_url="https://news.example/a"
    )

    assert find("https://news.example/a#top") == article


def test_an_address_that_may_not_be_fetched_is_not_entered():
    with pytest.raises(BadAddress):
        discover("ftp://news.example/a")

    assert not Article.objects.exists()


def test_an_article_that_was_only_cited_is_to_be_fetched_and_keeps_what_was_entered():
    cited = ArticleFactory(url="https://news.example/a", title="As entered", state=State.CITED)

    found = discover("https://news.example/a", title="As the feed says", published="2020-01-01")

    assert found == cited
    assert (found.state, found.title) == (State.DISCOVERED, "As entered")
    assert str(found.published) == "2021-10-25"


def test_a_cited_address_is_found_as_it_was_written():
    cited = ArticleFactory(url="http://news.example/a?utm_source=rss", state=State.CITED)

    assert discover("http://news.example/a?utm_source=rss") == cited


def test_what_has_been_searched_stays_so():
    searched = ArticleFactory(url="https://news.example/a", state=State.SEARCHED)

    assert discover("https://news.example/a") == searched
    searched.refresh_from_db()
    assert searched.state == State.SEARCHED


def test_what_a_feed_says_is_kept_until_the_page_is_read():
    feed = FeedFactory(outlet="The Example")

    found = discover("https://news.example/a", feed=feed, title="Hint", published="2021-10-25")

    found.refresh_from_db()
    assert (found.title, str(found.published), found.outlet) == ("Hint", "2021-10-25", feed.outlet)


def test_articles_of_a_sample_feed_and_of_its_site_are_samples():
    feed = FeedFactory(url="http://127.0.0.1:8100/feed", is_sample=True)

    assert discover("http://elsewhere.example/a", feed=feed).is_sample
    assert discover("http://127.0.0.1:8100/by-hand").is_sample
    assert not discover("http://127.0.0.1:8101/other-site").is_sample


@pytest.mark.django_db(transaction=True)
def test_many_who_discover_an_address_at_once_get_one_article():
    found, gate = [], threading.Barrier(8)

    def run():
        gate.wait()
        found.append(discover("https://news.example/a").pk)
        connection.close()

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 8
    assert len(set(found)) == 1


@pytest.mark.parametrize("state", [State.DUPLICATE, State.FAILED])
def test_a_copy_or_a_failure_is_no_original(state):
    copy = ArticleFactory(state=State.FETCHED)
    ArticleFactory(url="https://news.example/original", state=state)

    with transaction.atomic():
        assert same_as(copy, "https://news.example/original") is None


def test_nobody_is_a_copy_of_itself():
    article = ArticleFactory(url="https://news.example/a", state=State.FETCHED)

    assert same_as(article, "https://news.example/a") is None
