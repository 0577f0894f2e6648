import pytest
from django.conf import settings
from django.utils import timezone

from events.ingest import seek
from events.ingest.download import download
from events.ingest.faults import MustWait
from events.models import Feed, FeedSearch
from tests.factories import OutletFactory
from tests.site import CLOSURE, Site, article, content

pytestmark = pytest.mark.django_db


def sought(site: Site) -> FeedSearch:
    search = seek.begin(OutletFactory(site=f"{site.address}/"))
    seek.feeds(search.pk)
    search.refresh_from_db()
    return search


def front(site: Site, *links: str, body: str = "") -> None:
    site.page("/", article(body, *CLOSURE, head="".join(links)))


def link(href: str, kind: str = "application/rss+xml") -> str:
    return f'<link rel="alternate" type="{kind}" href="{href}" title="x">'


def found(search: FeedSearch) -> list[str]:
    return [each["url"].partition("//")[2].partition("/")[2] for each in search.found]


def test_the_feeds_that_a_page_declares_are_found(site: Site):
    front(site, link("/all.xml"), link("gone.xml"), link("/en/", "text/html"))
    site.feed("/all.xml", "/a", "/b")

    search = sought(site)

    assert search.is_done
    assert search.found == [{
        "url": f"{site.address}/all.xml", "title": "News", "format": "RSS 2.0", "entries": 2,
        "newest": None,
    }]  # fmt: skip
    assert not Feed.objects.exists()


def test_a_feed_that_a_page_links_to_by_such_a_name_is_found(site: Site):
    front(site, body='<a href="/news/rss">RSS</a> <a href="/about-rss-readers">?</a>')
    site.feed("/news/rss", "/a")

    assert found(sought(site)) == ["news/rss"]


def test_the_sitemaps_that_robots_txt_names_are_found(site: Site):
    front(site)
    site.page("/robots.txt", f"Sitemap: {site.address}/n.xml\n", Content_Type="text/plain")
    site.page("/n.xml", "<urlset><url><loc>/a</loc></url></urlset>", Content_Type="text/xml")

    assert found(sought(site)) == ["n.xml"]


def test_where_a_site_says_nothing_the_usual_places_are_asked(site: Site):
    front(site)
    site.feed("/rss.xml", "/a")

    assert found(sought(site)) == ["rss.xml"]


def test_where_a_site_says_something_the_usual_places_are_not_asked(site: Site):
    front(site, link("/all.xml"))
    site.feed("/all.xml", "/a")

    sought(site)

    assert "/rss.xml" not in site.asked


def test_a_site_without_feeds_is_said_so(site: Site):
    front(site)

    search = sought(site)

    assert (search.is_done, search.found, search.reason) == (True, [], "")


def test_a_front_page_that_is_not_given_is_told_and_the_usual_places_are_asked(site: Site):
    site.page("/", content("no", 403))
    site.feed("/feed/", "/a")

    search = sought(site)

    assert "status 403" in search.reason
    assert found(search) == ["feed/"]


def test_a_site_in_trouble_is_asked_again_later(site: Site):
    site.page("/", content("no", 503))

    search = sought(site)

    assert not search.is_done
    assert search.next_try_at > timezone.now()
    assert "status 503" in search.reason


def test_a_site_that_stays_in_trouble_is_given_up(site: Site):
    site.page("/", content("no", 503))
    search = sought(site)
    for _attempt in range(settings.FETCH_MAX_ATTEMPTS + 1):
        FeedSearch.objects.update(next_try_at=timezone.now())
        seek.feeds(search.pk)

    search.refresh_from_db()
    assert search.is_done
    assert "status 503" in search.reason


def test_a_search_waits_for_its_turn_and_goes_on_where_it_was(site: Site, monkeypatch):
    front(site, link("/1.xml"), link("/2.xml"))
    site.feed("/1.xml", "/a")
    site.feed("/2.xml", "/b")
    really = download

    def busy(url, *given):
        if url.endswith("/2.xml"):
            raise MustWait("later", after=settings.SWEEP_INTERVAL * 2)
        return really(url, *given)

    with monkeypatch.context() as patch:
        patch.setattr(seek, "download", busy)
        search = sought(site)
    assert (found(search), search.is_done, search.attempts) == (["1.xml"], False, 0)

    FeedSearch.objects.update(next_try_at=timezone.now())
    seek.feeds(search.pk)

    search.refresh_from_db()
    assert (found(search), search.is_done) == (["1.xml", "2.xml"], True)
    assert site.asked.count("/1.xml") == 1


def test_no_more_than_some_addresses_are_asked(site: Site):
    front(site, *(link(f"/{n}.xml") for n in range(500)))

    sought(site)

    assert len(site.asked) <= 1 + seek.MOST_NAMED + seek.MOST_SITEMAPS + len(seek.USUAL)


def test_a_front_page_of_tags_upon_tags_is_not_read(site: Site):
    site.page("/", "<p>" * 150_000)

    assert "more than 100000 tags" in sought(site).reason


def test_a_search_that_is_done_or_held_is_left_alone(site: Site):
    front(site)
    search = sought(site)
    asked = len(site.asked)

    seek.feeds(search.pk)

    assert len(site.asked) == asked


def test_a_search_that_was_begun_anew_is_not_overwritten_by_the_worker_before(
    site: Site, monkeypatch
):
    front(site, link("/1.xml"))
    really = download

    def begun_anew(url, *given):
        if url.endswith("/1.xml"):
            FeedSearch.objects.update(next_try_at=timezone.now(), step=FeedSearch.Step.PAGE)
        return really(url, *given)

    monkeypatch.setattr(seek, "download", begun_anew)

    search = sought(site)

    assert (found(search), search.step) == ([], FeedSearch.Step.PAGE)
