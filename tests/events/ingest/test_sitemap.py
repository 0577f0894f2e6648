from datetime import timedelta

import pytest
from django.utils import timezone

from events.ingest import entries, sitemap
from events.ingest.faults import LastingFault
from tests.corpus.hostile import laughs

from .test_listing import MAP, NEWS, news, read, told


def urls(*inner: str) -> str:
    return f"<?xml version='1.0'?><urlset {MAP} {NEWS}>{''.join(inner)}</urlset>"


def page(link: str, changed: str = "") -> str:
    day = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{link}</loc>{day}</url>"


def index(*links: str, changed: str = "2021-10-01") -> str:
    parts = "".join(
        f"<sitemap><loc>{link}</loc><lastmod>{changed}</lastmod></sitemap>" for link in links
    )
    return f"<sitemapindex {MAP}>{parts}</sitemapindex>"


def test_of_a_sitemap_only_what_is_new_is_news():
    today, old = timezone.now().date(), timezone.now().date() - timedelta(days=30)

    found = read(urls(page("/imprint"), page("/old", f"{old}"), page("/new", f"{today}")))

    assert [entry.url for entry in found.entries] == ["https://news.example/new"]
    assert found.entries[0].published is None  # changed then, published nobody knows when
    assert found.passed_over().startswith("2 pages are no news")


def test_the_newest_are_taken_wherever_they_stand():
    found = read(urls(news("/1", "2021-10-01"), news("/3", "2021-10-03"), news("/2", "2021-10-02")))

    assert [url[-1] for url, _title, _day in told(found)] == ["3", "2", "1"]


def test_of_a_sitemap_without_end_the_newest_are_taken(monkeypatch):
    monkeypatch.setattr(sitemap, "MOST_PAGES", 3000)

    found = read(urls(*(news(f"/{n}", "2021-10-01") for n in range(4000))))

    assert len(found.entries) == entries.MOST_ENTRIES
    assert found.passed_over() == "3000 items beyond the first 1000 were left out."


def test_pictures_have_titles_and_addresses_of_their_own():
    picture = (
        '<image:image xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
        "<image:loc>/picture.jpg</image:loc><image:title>Hall</image:title></image:image>"
    )

    found = read(urls(news("/a", "2021-10-01").replace("<url>", "<url>" + picture)))

    assert told(found) == [("https://news.example/a", "Circle ends", "2021-10-01")]


def test_an_index_names_sitemaps_of_its_own_site_the_newest_first():
    parts = "".join(
        f"<sitemap><loc>https://news.example/{n}.xml</loc><lastmod>2021-{n:02}-01</lastmod></sitemap>"
        for n in range(1, 10)
    )
    others = "<sitemap><loc>https://other.example/1.xml</loc></sitemap><sitemap/>"

    found = read(f"<sitemapindex {MAP}>{others}{parts}</sitemapindex>")

    assert found.format == "sitemap index"
    assert found.parts == [f"https://news.example/{n}.xml" for n in (9, 8, 7, 6, 5)]
    assert found.passed_over() == "6 sitemaps are of another site, or not among the newest."


def test_of_many_sitemaps_those_for_news_come_first():
    names = [f"/posts-{n}.xml" for n in range(9)] + ["/news.xml"]

    assert read(index(*names)).parts[0] == "https://news.example/news.xml"


def test_a_sitemap_that_breaks_off_is_read_as_far_as_it_goes():
    found = read(urls(news("/a", "2021-10-01"), news("/b", "2021-10-02"))[:-100])

    assert [entry.url[-1] for entry in found.entries] == ["a"]
    assert found.passed_over() == "It breaks off before its end."


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (f"<!DOCTYPE urlset [{laughs()}]>" + urls(page("&l10;")), "has a document type"),
        ('<!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + urls(page("&x;")),
         "has a document type"),
        ('<!DOCTYPE urlset [<!ATTLIST a b CDATA "very much of it for each">]>' + urls("<a/>" * 9),
         "has a document type"),
        (urls("<url>" * 50), "nested more deeply"),
    ],
)  # fmt: skip
def test_a_sitemap_that_means_harm_is_refused(body, why):
    body = body.replace("<?xml version='1.0'?>", "")

    with pytest.raises(LastingFault, match=why):
        read(body)
