"""How ingestion stands, for editors, and what they can do about it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from events.models import Article, Heartbeat
from tests import people
from tests.factories import ArticleFactory
from tests.timeline.pages.pages import Page

State = Article.State
Failure = Article.Failure

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/events/article/ingestion/"
LIST = "/admin/events/article/"


def seen(client) -> Page:
    response = client.get(ADDRESS)
    assert response.status_code == 200
    return Page(response.content.decode())


def try_again(client, failure: str) -> str:
    response = client.post(ADDRESS, {"failure": failure}, follow=True)
    return Page(response.content.decode()).text


def test_it_tells_what_waits_what_ended_and_what_failed(client, editor):
    now = timezone.now()
    Heartbeat.objects.create(task="events.sweep", beaten_at=now)
    ArticleFactory(state=State.DISCOVERED, recorded_at=now - timedelta(hours=5))
    ArticleFactory(state=State.IRRELEVANT, settled_at=now)
    ArticleFactory(state=State.FAILED, failure=Failure.GONE, settled_at=now)

    page = seen(client)

    assert "Work in the background lives" in page.text
    assert "To be fetched 1 0 0 5 hours" in page.text
    assert "Reports no closure 1 1 1" in page.text
    assert "The page is not there 1" in page.text
    assert f"{LIST}?state__exact=failed&failure__exact=gone" in page.addresses()


def test_without_a_beat_it_says_what_to_do(client, editor):
    assert "No beat was ever heard" in seen(client).text

    Heartbeat.objects.create(task="events.sweep", beaten_at=timezone.now() - timedelta(days=2))
    assert "No beat for 2 days: nothing is fetched or read." in seen(client).text


def test_all_that_failed_in_one_way_are_tried_again(client, editor):
    gone = ArticleFactory.create_batch(3, state=State.FAILED, failure=Failure.GONE, attempts=5)
    other = ArticleFactory(state=State.FAILED, failure=Failure.LANGUAGE)

    assert "3 articles are tried again." in try_again(client, "gone")

    for article in gone:
        article.refresh_from_db()
        assert (article.state, article.attempts, article.failure) == (State.DISCOVERED, 0, "")
    other.refresh_from_db()
    assert other.state == State.FAILED


def test_those_that_are_selected_are_tried_again(client, editor):
    first, second = ArticleFactory.create_batch(2, state=State.FAILED, failure=Failure.GONE)

    client.post(
        f"{LIST}?state__exact=failed&failure__exact=gone",
        {"action": "try_again", "_selected_action": [first.pk]},
    )

    states = dict(Article.objects.values_list("pk", "state"))
    assert states == {first.pk: State.DISCOVERED, second.pk: State.FAILED}


def test_failures_of_no_known_sort_can_be_listed_and_tried_again(client, editor):
    other = ArticleFactory(state=State.FAILED)
    ArticleFactory(state=State.FAILED, failure=Failure.GONE)

    listed = client.get(f"{LIST}?state__exact=failed&failure__exact=")
    assert list(listed.context["cl"].result_list) == [other]

    assert "1 article is tried again." in try_again(client, "")


def test_a_sort_that_there_is_not_is_refused(client, editor):
    ArticleFactory(state=State.FAILED)

    assert "There is no such sort of failure" in try_again(client, "nonsense")
    assert Article.objects.get().state == State.FAILED


def test_contributors_look_but_try_nothing_again(client):
    ArticleFactory(state=State.FAILED)
    client.force_login(people.contributor())

    assert not seen(client).all("form") or "Try all again" not in seen(client).text
    assert client.post(ADDRESS, {"failure": ""}).status_code == 403
    assert Article.objects.get().state == State.FAILED


def test_strangers_are_led_to_the_door(client):
    assert client.get(ADDRESS).status_code == 302


def test_the_list_of_articles_leads_there(client, editor):
    assert ADDRESS in Page(client.get(LIST).content.decode()).addresses()


def test_it_costs_the_same_however_much_there_is(client, editor, django_assert_max_num_queries):
    for failure in Failure.values:
        ArticleFactory.create_batch(3, state=State.FAILED, failure=failure)

    with django_assert_max_num_queries(15):
        seen(client)
