import socket
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from events.models import Article
from tests.factories import ArticleFactory
from tests.site import CLOSURE, UNREAD, WEATHER, Site, article, content, redirect, serving

State = Article.State

pytestmark = pytest.mark.django_db


def ingest(*addresses: str) -> str:
    output = StringIO()
    call_command("ingest", *addresses, stdout=output)
    return output.getvalue()


def refused(*addresses: str) -> str:
    with pytest.raises(CommandError) as error:
        ingest(*addresses)
    assert error.value.returncode == 1
    return str(error.value)


def test_it_says_what_became_of_an_address(site: Site):
    address = site.page("/closing", article(*CLOSURE, title="Harbor Reading Circle to disband"))

    said = ingest(address).splitlines()

    assert said[0] == f"{address}: searched, proposals: 1."
    assert said[1].startswith("  Harbor Reading Circle: disbanded, announced")


def test_news_that_reports_no_closure_is_no_fault(site: Site):
    address = site.page("/weather", article(*WEATHER))

    assert ingest(address) == (
        f"{address}: reports no closure. It has none of the words for a closure.\n"
    )


def test_an_address_that_was_ingested_before_says_so_and_is_one_article(site: Site):
    address = site.page("/weather", article(*WEATHER))
    ingest(address)

    said = ingest(f"{address}#comments", f"{address}?utm_source=x")

    assert said.count(f"{address}: ingested before, reports no closure.") == 2
    assert Article.objects.count() == 1
    assert len(site.asked) == 1


def test_an_article_that_was_only_cited_is_ingested(site: Site):
    address = site.page("/weather", article(*WEATHER))
    ArticleFactory(url=address, state=State.CITED)

    assert "ingested before" not in ingest(address)


def test_nobody_is_rung_for_what_is_done_at_once(
    site: Site, redis, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        ingest(site.page("/weather", article(*WEATHER)))

    assert redis.llen("celery") == 0


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (content(b"%PDF-1.7", Content_Type="application/pdf"), "not HTML but application/pdf"),
        (content(""), "The page is empty."),
        (content("<html><body></body></html>"), "The page is empty"),
        (content("<p>Please sign in</p>"), "not an article"),
        (content(article(UNREAD)), "Its language, th, is not read yet."),
        (content("no", 404), "The page is not there (status 404)."),
        (content("no", 403), "The site does not give the page (status 403)."),
        (redirect("ftp://127.0.0.1/"), "with http or https"),
    ],
)
def test_what_cannot_be_read_fails_with_its_reason(site: Site, answer, reason):
    said = refused(site.page("/a", answer))

    assert said.startswith(f"{site.address}/a: failed. ")
    assert reason in said
    assert Article.objects.get().state == State.FAILED


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://news.example/a", "is not fetched: give an address with http or https."),
        ("file:///etc/passwd", "is not fetched: give an address with http or https."),
        ("news.example", "is not fetched: give an address with http or https."),
        ("http://user:secret@news.example/", "An address with a user name is not fetched."),
        ("http://", "has no host that could be asked."),
    ],
)
def test_what_is_no_web_address_is_refused(address, reason):
    said = refused(address)

    assert said.startswith(f"{address}: refused. ")
    assert reason in said
    assert not Article.objects.exists()


def test_an_address_on_a_private_network_fails_unless_it_is_listed(settings):
    with serving() as private:
        private.article("/a", *WEATHER)
        settings.FETCH_ALLOWED_HOSTS = []

        said = refused(f"{private.address}/a")

        assert "127.0.0.1 is on a private network" in said
        assert f"list {private.host} in FETCH_ALLOWED_HOSTS" in said
        assert private.asked == []

        settings.FETCH_ALLOWED_HOSTS = [private.host]
        assert "reports no closure" in ingest(f"{private.address}/a")


def test_a_site_that_cannot_be_reached_is_left_to_the_worker(settings):
    with socket.create_server(("127.0.0.1", 0)) as server:
        host = f"127.0.0.1:{server.getsockname()[1]}"
    settings.FETCH_ALLOWED_HOSTS = [host]

    said = refused(f"http://{host}/a")

    assert said == (
        f"http://{host}/a: not yet. 127.0.0.1 could not be reached: Connection refused. "
        "A worker will try again."
    )
    assert Article.objects.get().state == State.DISCOVERED


def test_what_failed_or_waits_is_tried_again_at_once(site: Site):
    address = site.page("/a", content("no", 404))
    refused(address)
    site.page("/a", content("no", 503))
    refused(address)
    site.page("/a", article(*WEATHER))

    assert "reports no closure" in ingest(address)


def test_one_bad_address_does_not_keep_the_others_back(site: Site):
    address = site.page("/weather", article(*WEATHER))

    said = refused("ftp://news.example/a", address)

    assert said.startswith("ftp://news.example/a: refused.")
    assert Article.objects.get(url=address).state == State.IRRELEVANT
