"""An index of sitemaps: what it names are feeds of their own."""

import pytest
from django.utils import timezone

from events.models import Article, Feed
from tests.events.ingest.test_poll import polled, polled_again
from tests.site import Site

pytestmark = pytest.mark.django_db


def sitemap(*links: str, root: str = "urlset", each: str = "url") -> str:
    day = timezone.now().date()
    named = "".join(f"<{each}><loc>{link}</loc><lastmod>{day}</lastmod></{each}>" for link in links)
    return f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{named}</{root}>'


def index(*links: str) -> str:
    return sitemap(*links, root="sitemapindex", each="sitemap")


def test_the_sitemaps_that_an_index_names_are_feeds_of_their_own(site: Site):
    site.page("/new.xml", sitemap("/a"), Content_Type="application/xml")
    feed = polled(
        site.page("/index.xml", index("/new.xml"), Content_Type="text/xml"), outlet="The Example"
    )

    part = polled(f"{site.address}/new.xml")

    assert (feed.format, part.format) == ("sitemap index", "sitemap")
    assert (part.index, part.outlet) == (feed, "The Example")
    assert Article.objects.get().feed == part


def test_a_sitemap_that_its_index_names_no_more_is_left_alone_until_it_does(site: Site):
    feed = polled(site.page("/index.xml", index("/1.xml", "/2.xml"), Content_Type="text/xml"))
    due = Feed.objects.due(timezone.now()).filter(index=feed)
    assert due.count() == 2

    site.page("/index.xml", index("/2.xml"), Content_Type="text/xml")
    polled_again(feed)
    assert [part.url for part in due.all()] == [f"{site.address}/2.xml"]

    site.page("/index.xml", index("/1.xml", "/2.xml"), Content_Type="text/xml")
    polled_again(feed)
    assert Feed.objects.due(timezone.now()).filter(index=feed).count() == 2


def test_an_index_within_an_index_is_not_followed(site: Site):
    site.page("/2.xml", index("/3.xml"), Content_Type="text/xml")
    polled(site.page("/1.xml", index("/2.xml"), Content_Type="text/xml"))

    part = polled(f"{site.address}/2.xml")

    assert "within another one: not followed" in part.last_error
    assert Feed.objects.count() == 2
