import socket
import threading
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from events.ingest import poll
from events.ingest.addresses import BadAddress
from events.models import Article, Feed
from tests.factories import ArticleFactory, FeedFactory
from tests.names import stands_for
from tests.site import Site, content

State = Article.State

pytestmark = pytest.mark.django_db


def polled(url: str, **said) -> Feed:
    found = Feed.objects.filter(url=url).first() or FeedFactory(url=url, **said)
    Feed.objects.filter(pk=found.pk).update(next_poll_at=timezone.now())
    poll.feed(found.pk)
    found.refresh_from_db()
    return found


def test_a_feed_is_registered_once():
    first = poll.register_feed("http://news.example/feed", title="News", is_sample=True)
    second = poll.register_feed("HTTP://news.example:80/feed#x", title="Other")

    assert first == second
    assert (second.title, second.is_sample) == ("News", True)


def test_a_feed_at_no_web_address_is_refused():
    with pytest.raises(BadAddress):
        poll.register_feed("file:///etc/passwd")


def test_what_a_feed_names_is_to_be_fetched(site: Site):
    feed = polled(site.feed("/feed", "/a", "/b"), outlet="The Example")

    articles = Article.objects.order_by("url")
    assert [article.url for article in articles] == [f"{site.address}/a", f"{site.address}/b"]
    assert {article.state for article in articles} == {State.DISCOVERED}
    assert {(article.feed, article.outlet) for article in articles} == {(feed, "The Example")}
    assert (feed.failures, feed.last_error) == (0, "")
    assert feed.next_poll_at > timezone.now() + timedelta(minutes=59)


def test_polling_again_enters_nothing_twice(site: Site):
    url = site.feed("/feed", "/a", "/a?utm_source=feed")

    polled(url)
    polled(url)

    assert Article.objects.count() == 1


def test_a_poll_with_nothing_new_asks_little_of_the_database(
    site: Site, django_assert_max_num_queries
):
    url = site.feed("/feed", *(f"/{number}" for number in range(50)))
    feed = polled(url)
    Feed.objects.update(next_poll_at=timezone.now())

    with django_assert_max_num_queries(6):
        poll.feed(feed.pk)


def test_an_article_that_was_only_cited_is_fetched_when_a_feed_names_it(site: Site):
    ArticleFactory(url=f"{site.address}/a", state=State.CITED)

    polled(site.feed("/feed", "/a"))

    assert Article.objects.get().state == State.DISCOVERED


def test_an_atom_feed_with_relative_links_is_read(site: Site):
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Caf\u00e9 '
        'closes</title><link href="a#top"/><published>2021-10-26T00:30:00+08:00</published>'
        "</entry></feed>"
    )

    polled(site.page("/news/feed", atom, Content_Type="application/atom+xml"))

    article = Article.objects.get()
    assert article.url == f"{site.address}/news/a"
    assert str(article.published) == "2021-10-26"


def test_a_feed_is_asked_only_for_what_has_changed(site: Site):
    rss = '<rss version="2.0"><channel><title>News</title></channel></rss>'
    stamp = "Mon, 25 Oct 2021 08:00:00 GMT"
    url = site.page("/feed", rss, Content_Type="text/xml", ETag='"7"', Last_Modified=stamp)
    polled(url)
    site.page("/feed", content(b"", 304))

    feed = polled(url)

    assert site.sent[1]["If-None-Match"] == '"7"'
    assert site.sent[1]["If-Modified-Since"] == stamp
    assert (feed.etag, feed.failures) == ('"7"', 0)


@pytest.mark.parametrize("stamp", ["x" * 501, "\u00e9", "a\tb"])
def test_a_stamp_that_could_not_be_sent_back_is_not_kept(site: Site, stamp):
    rss = '<rss version="2.0"><channel/></rss>'

    assert polled(site.page("/feed", rss, Content_Type="text/xml", ETag=stamp)).etag == ""


def test_links_that_lead_nowhere_are_passed_over(site: Site):
    links = ("javascript:alert(1)", "mailto:a@b", "http://[", "", "file:///etc/passwd")
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    rss = f'<rss version="2.0"><channel>{items}<item/></channel></rss>'

    feed = polled(site.page("/feed", rss, Content_Type="text/xml"))

    assert feed.last_error == ""
    assert not Article.objects.exists()


@pytest.mark.parametrize("body", [b"plain words", b"<html><p>no feed</html>", b"", b"\x00\xff<rss"])
def test_what_is_no_feed_is_said_so(site: Site, body):
    feed = polled(site.page("/feed", body, Content_Type="text/xml"))

    assert (feed.failures, feed.last_error) == (1, "The page is no feed that could be read.")


def test_a_feed_that_names_a_file_does_not_have_it_read(site: Site, tmp_path):
    """feedparser opens bytes that are a path."""
    file = tmp_path / "inner"
    file.write_text(
        '<rss version="2.0"><channel><item><link>http://inner.example/</link></item></channel></rss>'
    )

    polled(site.page("/feed", str(file), Content_Type="text/xml"))

    assert not Article.objects.exists()


def test_entities_cannot_read_files(site: Site, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("http://leaked.example/")
    rss = (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]><rss version="2.0"><channel><item>'
        "<title>&x;</title><link>http://news.example/a</link></item></channel></rss>"
    )

    polled(site.page("/feed", rss, Content_Type="text/xml"))

    assert "leaked" not in str(list(Article.objects.values()))


def test_a_failing_feed_is_polled_less_and_less_and_never_dies(site: Site):
    url = site.page("/feed", content("no", 404))
    waits = []
    for _failure in range(8):
        feed = polled(url)
        waits.append(feed.next_poll_at - timezone.now())

    assert feed.failures == 8
    assert "404" in feed.last_error
    assert waits[0] < timedelta(minutes=20)
    assert waits[-1] <= timedelta(days=1)
    assert waits[-1] > timedelta(hours=20)

    recovered = polled(site.feed("/feed", "/a"))
    assert (recovered.failures, recovered.last_error) == (0, "")


def test_a_feed_whose_worker_ends_once_is_polled_again_after_the_lease(site: Site, monkeypatch):
    url = site.feed("/feed", "/a")

    def killed(*_asked):
        raise SystemExit

    monkeypatch.setattr(poll, "download", killed)
    with pytest.raises(SystemExit):
        polled(url)

    assert Feed.objects.get().next_poll_at <= timezone.now() + settings.ARTICLE_LEASE


def test_a_feed_that_kills_its_workers_is_polled_less_and_less(site: Site, monkeypatch):
    url = site.feed("/feed", "/a")

    def killed(*_asked):
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(poll, "download", killed)
        for _worker in range(3):
            with pytest.raises(SystemExit):
                polled(url)

    feed = Feed.objects.get()
    assert (feed.failures, feed.last_error) == (3, "Its worker broke off over it.")
    assert feed.next_poll_at > timezone.now() + timedelta(hours=2)

    recovered = polled(url)
    assert (recovered.failures, recovered.last_error) == (0, "")


def test_a_fault_is_told_whatever_bytes_the_server_put_into_it(site: Site):
    feed = polled(site.page("/feed", content("no", Content_Type="te\0xt")))

    assert (feed.failures, feed.last_error) == (1, "The page is not a feed but te�xt.")


def test_a_feed_that_asks_for_patience_gets_it(site: Site):
    feed = polled(site.page("/feed", content("no", 503, Retry_After="7200")))

    assert feed.next_poll_at > timezone.now() + timedelta(minutes=119)


def test_a_feed_that_is_not_due_or_paused_is_left_alone(site: Site):
    url = site.feed("/feed", "/a")
    early = FeedFactory(url=url, next_poll_at=timezone.now() + timedelta(minutes=1))
    paused = FeedFactory(is_paused=True)

    poll.feed(early.pk)
    poll.feed(paused.pk)

    assert site.asked == []


def test_feeds_are_made_due_at_once():
    FeedFactory.create_batch(2, next_poll_at=timezone.now() + timedelta(hours=1))
    now = timezone.now()

    assert poll.make_due(Feed.objects.all(), now=now) == 2
    assert Feed.objects.due(now).count() == 2


def test_a_feed_that_waits_for_its_turn_has_not_failed(site: Site):
    site.robots("User-agent: *", "Crawl-delay: 20")
    first = polled(site.feed("/feed", "/a"))
    second = polled(site.feed("/other"), failures=1, last_error="It was down.")

    assert first.failures == 0
    assert (second.failures, second.last_error) == (1, "It was down.")
    assert second.next_poll_at > timezone.now() + timedelta(seconds=30)
    assert site.asked == ["/feed"]


def polled_again(feed: Feed) -> Feed:
    return polled(feed.url)


def test_a_body_that_has_not_changed_is_known_by_its_hash(site: Site, monkeypatch):
    feed = polled(site.feed("/feed", "/a"))

    def read_again(*_given):
        raise AssertionError

    monkeypatch.setattr(poll, "listing", read_again)
    again = polled_again(feed)

    assert (again.failures, again.last_error) == (0, "")
    assert again.interval > feed.interval


def test_a_feed_is_read_and_what_it_is_and_lacks_is_kept(site: Site):
    feed = polled(site.feed("/feed", "/a", "/a"))

    assert (feed.title, feed.format) == ("News", "RSS 2.0")
    assert feed.passed_over == "1 item names an address again."
    assert feed.changed_at is not None


def test_a_title_that_was_entered_stays(site: Site):
    assert polled(site.feed("/feed", "/a"), title="Ours").title == "Ours"


def test_the_first_poll_says_nothing_of_how_often_a_feed_changes(site: Site):
    assert polled(site.feed("/feed", "/a")).interval == timedelta(hours=1)


def test_a_feed_that_brings_something_is_polled_sooner_and_else_later(site: Site):
    feed = polled(site.feed("/feed", "/a"))
    site.feed("/feed", "/a", "/b")
    brought = polled_again(feed)
    idle = polled_again(feed)

    assert feed.interval / 2 == brought.interval < idle.interval
    assert brought.changed_at == idle.changed_at != feed.changed_at
    assert idle.next_poll_at >= timezone.now() + idle.interval - timedelta(seconds=30)


def test_news_of_an_article_that_is_known_is_no_news(site: Site):
    feed = polled(site.feed("/feed", "/a", "/b"))
    site.feed("/feed", "/b")

    assert polled_again(feed).interval > feed.interval


@pytest.mark.parametrize(
    ("status", "failure"), [(503, "soft"), (429, "soft"), (404, "hard"), (403, "hard")]
)
def test_a_failure_is_weighed_by_what_it_says(site: Site, status, failure):
    assert polled(site.page("/feed", content("no", status))).failure == failure


def test_a_host_without_a_name_fails_by_its_name(monkeypatch):
    def unknown():
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    stands_for(monkeypatch, "nowhere.invalid", unknown)

    polled("http://nowhere.invalid/feed")
    feed = polled("http://nowhere.invalid/feed")  # what robots.txt told is kept meanwhile

    assert feed.failure == "name"
    assert "The host nowhere.invalid was not found" in feed.last_error


def test_what_mends_forgets_how_it_failed(site: Site):
    failed = polled(site.page("/feed", content("no", 503)))
    site.feed("/feed", "/a")

    assert failed.failure == "soft"
    assert polled_again(failed).failure == ""


def test_a_feed_made_due_is_read_anew(site: Site):
    feed = polled(site.page("/feed", RSS, Content_Type="text/xml", ETag='"7"'))

    poll.make_due(Feed.objects.all(), now=timezone.now())
    poll.feed(feed.pk)

    assert "If-None-Match" not in site.sent[-1]


RSS = '<rss version="2.0"><channel/></rss>'


def test_paused_feeds_and_those_no_longer_listed_stay_so_when_feeds_are_made_due():
    FeedFactory(is_paused=True)
    FeedFactory(is_listed=False)

    assert poll.make_due(Feed.objects.all(), now=timezone.now()) == 0


def test_of_a_feed_that_broke_off_the_rest_is_asked_for_again(site: Site):
    whole = site.feed("/whole", "/a", "/b")
    bytes_ = f"<rss version='2.0'><channel><item><link>{site.address}/a</link></item><item>"
    site.page("/feed", bytes_, Content_Type="application/rss+xml", ETag='"1"')
    found = polled(f"{site.address}/feed")
    assert (found.articles.count(), found.etag) == (1, "")

    site.pages["/feed"] = site.pages[whole.removeprefix(site.address)]
    assert polled(found.url).articles.count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_feeds_that_name_the_same_in_another_order_do_not_wait_for_each_other(site: Site):
    paths = [f"/{number}" for number in range(100)]
    polled(site.feed("/before"))  # robots.txt is known
    feeds = [
        FeedFactory(url=site.feed("/one", *paths)),
        FeedFactory(url=site.feed("/two", *paths[::-1])),
    ]
    faults: list[Exception] = []

    def poll_one(feed_id: int) -> None:
        try:
            poll.feed(feed_id)
        except Exception as fault:  # noqa: BLE001 (told below)
            faults.append(fault)
        finally:
            connection.close()

    pollers = [threading.Thread(target=poll_one, args=[feed.pk]) for feed in feeds]
    for each in pollers:
        each.start()
    for each in pollers:
        each.join()

    assert faults == []
    assert Article.objects.count() == 100
