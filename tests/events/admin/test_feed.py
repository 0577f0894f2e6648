import re
from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone

from events.models import Feed
from tests import people
from tests.factories import FeedFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/events/feed/"


@pytest.fixture
def later():
    return timezone.now() + timedelta(hours=3, minutes=1)


def cell(response, name: str) -> str:
    """What the list says in a column of its only row."""
    told = re.search(rf'class="field-{name}[^"]*">(.*?)</td>', response.content.decode())
    return unescape(told[1]).replace("\xa0", " ") if told else ""


def at(feed: Feed) -> str:
    return f"{LIST}{feed.pk}/change/"


def test_one_press_has_a_feed_polled_now(client, editor, later):
    feed = FeedFactory(next_poll_at=later, etag='"7"')

    response = client.post(f"{LIST}{feed.pk}/poll/", follow=True)

    feed.refresh_from_db()
    assert feed.next_poll_at <= timezone.now()
    assert feed.etag == ""
    assert "1 feed is polled now." in response.content.decode()


def test_a_look_polls_nothing(client, editor, later):
    feed = FeedFactory(next_poll_at=later)

    assert client.get(f"{LIST}{feed.pk}/poll/").status_code == 405
    assert client.post(f"{LIST}999/poll/").status_code == 404
    feed.refresh_from_db()
    assert feed.next_poll_at == later


def test_contributors_poll_nothing(client, later):
    client.force_login(people.contributor())
    feed = FeedFactory(next_poll_at=later)

    assert client.post(f"{LIST}{feed.pk}/poll/").status_code == 403
    assert "Poll now" not in client.get(at(feed)).content.decode()


def test_many_are_polled_and_those_that_are_paused_are_told(client, editor, later):
    feeds = [FeedFactory(next_poll_at=later), FeedFactory(next_poll_at=later, is_paused=True)]
    chosen = {"action": "poll_now", "_selected_action": [feed.pk for feed in feeds]}

    told = client.post(LIST, chosen, follow=True).content.decode()

    assert "1 feed is polled now." in told
    assert "1 feed is left alone: it is paused" in told
    assert Feed.objects.due(timezone.now()).count() == 1


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ({}, "Not polled yet"),
        ({"polled_at": timezone.now()}, "Read"),
        ({"is_paused": True, "failures": 2, "failure": "hard"}, "Paused"),
        ({"is_listed": False}, "No longer named by its index"),
        ({"failures": 1, "failure": "name"}, "Fails: the host is not found (once)"),
        ({"failures": 7, "failure": "soft"},
         "Fails: the site is in trouble (7 times in a row)"),
    ],
)  # fmt: skip
def test_the_state_of_a_feed_is_said_in_words(client, editor, said, state):
    feed = FeedFactory(**said)

    assert cell(client.get(LIST), "state") == state
    assert state in client.get(at(feed)).content.decode()


def test_the_list_says_how_often_and_when_next(client, editor, later):
    FeedFactory(interval=timedelta(minutes=30), next_poll_at=later, changed_at=timezone.now())

    response = client.get(LIST)

    assert cell(response, "every") == "30 minutes"
    assert cell(response, "next_poll") == "in 3 hours"


def test_what_was_passed_over_is_told(client, editor):
    feed = FeedFactory(passed_over="3 items name an address again.", format="RSS 2.0")

    told = client.get(at(feed)).content.decode()

    assert "3 items name an address again." in told
    assert "RSS 2.0" in told


def test_a_feed_that_is_entered_is_due_at_its_one_address(client, editor):
    client.post(f"{LIST}add/", {"url": "HTTP://News.example:80/feed#x", "title": "News"})

    feed = Feed.objects.get()
    assert feed.url == "http://news.example/feed"
    assert Feed.objects.due(timezone.now()).exists()

    again = client.post(f"{LIST}add/", {"url": "http://news.example/feed?utm_source=x"})
    assert "A feed with this address already exists: News." in again.content.decode()


@pytest.mark.parametrize("url", ["ftp://news.example/feed", "http://a:b@news.example/feed"])
def test_what_is_no_address_is_refused(client, editor, url):
    assert client.post(f"{LIST}add/", {"url": url}).status_code == 200
    assert not Feed.objects.exists()


def test_at_another_address_a_feed_is_read_anew(client, editor, later):
    feed = FeedFactory(next_poll_at=later, etag='"7"', body_sha256="7" * 64)

    client.post(at(feed), {"url": "http://news.example/moved"})

    feed.refresh_from_db()
    assert (feed.etag, feed.body_sha256) == ("", "")
    assert feed.next_poll_at <= timezone.now()


def test_the_sitemaps_of_an_index_are_paused_with_it(client, editor):
    feed = FeedFactory()
    part = FeedFactory(index=feed)

    client.post(at(feed), {"url": feed.url, "is_paused": "on"})

    part.refresh_from_db()
    assert part.is_paused


def test_the_list_costs_the_same_for_many(client, editor, django_assert_max_num_queries):
    FeedFactory.create_batch(20)

    with django_assert_max_num_queries(12):
        client.get(LIST)
