"""A source is given by its address, fetched in the background, and told of in place."""

import pytest
from django.utils import timezone

from events.ingest import fetch
from events.models import Article
from tests import people
from tests.factories import ArticleFactory, ClosureFactory, ReportFactory
from tests.people import UserFactory
from tests.site import CLOSURE, redirect
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db

FETCH = "/admin/source/"
URL = "https://news.example/union-ends"


def form(closure) -> str:
    return f"/admin/events/closureevent/{closure.pk}/change/"


def test_an_address_is_entered_and_its_progress_can_be_asked_for(client, editor):
    told = client.post(FETCH, {"address": f" {URL}?utm_source=x "}).json()

    article = Article.objects.get()
    assert (article.url, article.state) == (URL, "discovered")
    assert told == {"text": "Waits to be fetched …", "ask": f"{FETCH}{article.pk}/"}
    assert client.get(told["ask"]).json() == told


def test_once_it_is_settled_nothing_is_asked_any_more(client, editor, site):
    address = site.article("/closing", *CLOSURE, title="Circle to disband")
    client.post(FETCH, {"address": address})
    article = Article.objects.get()
    fetch.article(article.pk)
    ask = f"{FETCH}{article.pk}/"
    assert client.get(ask).json() == {"text": "Archived, being read …", "ask": ask}

    Article.objects.update(state="searched", title="Circle to disband")

    told = client.get(ask).json()
    assert told == {"text": "Archived and read: Circle to disband", "ask": ""}


def test_a_private_host_is_refused_as_for_any_address(client, editor):
    client.post(FETCH, {"address": "http://127.0.0.1:9/secret"})
    article = Article.objects.get()
    fetch.article(article.pk)

    told = client.get(f"{FETCH}{article.pk}/").json()

    assert "It could not be had. 127.0.0.1 is on a private network" in told["text"]
    assert told["ask"] == ""


@pytest.mark.parametrize("address", ["", "ftp://a.example/", "javascript:alert(1)", "nonsense"])
def test_what_is_no_address_is_told_and_nothing_entered(client, editor, address):
    response = client.post(FETCH, {"address": address})

    assert response.status_code == 400
    assert response.json()["error"]
    assert not Article.objects.exists()


def test_one_that_failed_is_tried_again(client, editor):
    ArticleFactory(url=URL, state="failed", reason="It answered 404.", attempts=5)

    told = client.post(FETCH, {"address": URL}).json()

    assert told["text"] == "Waits to be fetched …"
    assert Article.objects.get().attempts == 0


def test_only_those_who_may_enter_articles_enter_them(client):
    known = ArticleFactory(url=URL, state="searched")
    client.force_login(UserFactory())
    assert client.post(FETCH, {"address": URL}).status_code == 403
    assert client.get(f"{FETCH}{known.pk}/").status_code == 403

    client.force_login(people.contributor())
    assert client.post(FETCH, {"address": "https://news.example/other"}).status_code == 200
    assert client.get(FETCH).status_code == 405
    assert client.get(f"{FETCH}{10**9}/").status_code == 404
    client.logout()
    assert client.post(FETCH, {"address": URL}).status_code == 302


@pytest.mark.parametrize(
    ("state", "told", "asks"),
    [("failed", "It could not be had. 404.", False), ("discovered", "Waits to be fetched", True)],
)
def test_the_form_of_an_event_tells_how_far_its_sources_have_come(
    client, editor, state, told, asks
):
    closure = ClosureFactory()
    Article.objects.update(state=state, reason="404.", next_try_at=timezone.now())

    page = Page(client.get(form(closure)).content.decode())

    assert told in page.text
    outputs = [output.get("data-progress-at") for output in page.all("output")]
    article = Article.objects.get()
    assert (f"{FETCH}{article.pk}/" in outputs) == asks


def test_a_reported_source_leads_to_the_form_with_its_address(client, editor):
    report = ReportFactory(kind="source", text="", address=f"{URL}?a=1&b=<2>")
    shown = Page(client.get(f"/admin/events/report/{report.pk}/change/").content.decode())
    (link,) = [link for link in shown.addresses() if "source=" in link]

    page = Page(client.get(link.partition("#")[0]).content.decode())

    values = [field.get("value") for field in page.all("input")]
    assert f"{URL}?a=1&b=<2>" in values


def test_a_form_that_comes_back_still_tells_how_far_an_address_has_come(client, editor):
    ArticleFactory(url=URL, state="failed", reason="It answered 404.")

    shown = client.get(f"/admin/events/closureevent/add/?source={URL}")

    assert "It could not be had. It answered 404." in Page(shown.content.decode()).text


def test_failed_articles_are_tried_again_from_the_list(client, editor):
    failed, done = ArticleFactory(state="failed"), ArticleFactory(state="searched")
    chosen = {"action": "try_again", "_selected_action": [failed.pk, done.pk]}

    response = client.post("/admin/events/article/", chosen, follow=True)

    assert "1 article is tried again." in response.content.decode()
    states = Article.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["discovered", "searched"]


def test_the_way_by_which_a_page_came_is_told(client, editor, site):
    site.article("/b", *CLOSURE)
    article = ArticleFactory(url=site.page("/a", redirect("/b", 301)), state="discovered")
    fetch.article(article.pk)

    page = Page(client.get(f"/admin/events/article/{article.pk}/change/").content.decode())
    assert f"{site.address}/a (301)" in page.text
