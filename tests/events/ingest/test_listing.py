"""Every kind of feed, and what stands in them that brings no article."""

import gzip
import json
import time

import pytest

from events.ingest import entries
from events.ingest.entries import Listing
from events.ingest.faults import LastingFault
from events.ingest.listing import listing

HERE = "https://news.example/feeds/all"
NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
MAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'


def read(body: "str | bytes", kind: str = "") -> Listing:
    return listing(body.encode() if isinstance(body, str) else body, {"content-type": kind}, HERE)


def told(found: Listing) -> list[tuple[str, str, str | None]]:
    return [(entry.url, entry.title, entry.published) for entry in found.entries]


def rss(*items: str) -> str:
    return f'<rss version="2.0"><channel><title>News</title>{"".join(items)}</channel></rss>'


def items(count: int) -> list[str]:
    return [f"<item><title>N</title><link>https://news.example/{n}</link></item>"
            for n in range(count)]  # fmt: skip


def news(link: str, day: str, title: str = "Circle ends") -> str:
    return (
        f"<url><loc>{link}</loc><news:news><news:publication_date>{day}</news:publication_date>"
        f"<news:title>{title}</news:title></news:news></url>"
    )


ENTRY = [("https://news.example/a", "Circle ends", "2021-10-26")]
KINDS = {
    "RSS 0.90": f'<rdf:RDF {RDF} xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/>'
                 "<item><title>Circle ends</title><link>https://news.example/a</link></item>"
                 "</rdf:RDF>",
    "RSS 0.91": '<rss version="0.91"><channel><item><title>Circle ends</title>'
                 "<link>https://news.example/a</link></item></channel></rss>",
    "RSS 0.92": '<rss version="0.92"><channel><item><title>Circle ends</title><link>/a</link>'
                 "</item></channel></rss>",
    "RSS 1.0": f'<rdf:RDF {RDF} xmlns="http://purl.org/rss/1.0/" '
               'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel/><item rdf:about="/a">'
               "<title>Circle ends</title><link>/a</link>"
               "<dc:date>2021-10-26T00:30:00+08:00</dc:date></item></rdf:RDF>",
    "RSS 2.0": rss("<item><title>Circle ends</title><guid>https://news.example/a</guid>"
                   "<pubDate>Tue, 26 Oct 2021 00:30:00 +0800</pubDate></item>"),
    "Atom 0.3": '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>'
                '<title>Circle ends</title><link rel="alternate" href="/a"/>'
                "<issued>2021-10-26T00:30:00+08:00</issued></entry></feed>",
    "Atom 1.0": '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">'
                '&lt;b&gt;Circle&lt;/b&gt; ends</title><link rel="self" href="/x"/>'
                '<link href="/a"/><published>2021-10-26T00:30:00+08:00</published></entry></feed>',
    "JSON Feed 1.1": json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": "News",
        "items": [{"id": 1, "url": "/a", "title": "Circle ends",
                   "date_published": "2021-10-26T00:30:00+08:00"}],
    }),
    "news sitemap": f"<!-- <rss> --><urlset {MAP} {NEWS}>"
                    + news("https://news.example/a", "2021-10-26") + "</urlset>",
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_feed_is_read(kind):
    found = read(KINDS[kind])

    dated = [(url, title, published or "2021-10-26") for url, title, published in told(found)]
    assert (found.format, dated, found.passed_over()) == (kind, ENTRY, "")


@pytest.mark.parametrize("kind", KINDS)
def test_a_feed_is_known_by_what_it_is_and_not_by_what_the_server_calls_it(kind):
    assert read("\ufeff \n" + KINDS[kind], "text/html; charset=utf-8").format == kind


def test_a_packed_file_is_unpacked():
    assert told(read(gzip.compress(KINDS["news sitemap"].encode()))) == ENTRY


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_feed_in_wide_characters_is_read(encoding):
    text = '\ufeff<?xml version="1.0" encoding="UTF-16"?>' + KINDS["RSS 0.91"]

    assert told(read(text.encode(encoding)))[0][:2] == ENTRY[0][:2]


def test_a_declaration_without_end_is_not_looked_through():
    begun = time.monotonic()
    with pytest.raises(LastingFault):
        read(("\ufeff<?xml" + " " * 1_000_000).encode("utf-16-le"))
    assert time.monotonic() - begun < 5


def test_of_a_feed_without_end_the_first_items_are_taken_and_the_rest_is_counted():
    found = read(rss(*items(100_000)))

    assert len(found.entries) == entries.MOST_ENTRIES
    assert found.entries[-1].url == "https://news.example/999"
    assert found.passed_over() == "99000 items beyond the first 1000 were left out."


def test_what_has_no_link_is_counted():
    found = read(
        rss("<item/>", "<item><link> </link></item>", "<item><link>mailto:a@b</link></item>")
    )

    assert found.entries == []
    assert found.passed_over() == "3 items have no link that could be followed."


def test_an_address_that_stands_there_again_is_taken_once():
    found = read(rss(*items(1), *items(1), "<item><link>/0?utm_source=x</link></item>"))

    assert len(found.entries) == 1
    assert found.passed_over() == "2 items name an address again."


def test_items_that_share_an_id_are_told_apart_by_their_addresses():
    found = read(rss(*(f"<item><guid isPermaLink='false'>7</guid><link>/{n}</link></item>"
                       for n in range(3))))  # fmt: skip

    assert len(found.entries) == 3


@pytest.mark.parametrize("date", ["yesterday", "2021-99-99", "9" * 5000, "Mon, 99 Foo 2021"])
def test_a_date_that_is_none_is_left_out_and_told(date):
    found = read(rss(f"<item><link>/a</link><pubDate>{date}</pubDate></item>"))

    assert found.entries[0].published is None
    assert found.passed_over() == "1 item has a date that is none."


def test_a_feed_that_breaks_off_is_read_as_far_as_it_goes():
    found = read('<rss version="2.0"><channel>' + items(1)[0] + "<item><title>Half")

    assert found.entries[0].url == "https://news.example/0"
    assert "It breaks off before its end." in found.passed_over()


def test_titles_are_text_whatever_markup_they_came_in():
    found = read(rss("<item><title>&lt;i&gt;Tom &amp;amp; Co&lt;/i&gt; close</title>"
                     "<link>/a</link></item>"))  # fmt: skip

    assert found.entries[0].title == "Tom & Co close"


@pytest.mark.parametrize("body", ["", " \n", "words", "<html><p>no feed</html>", "\0\0<rss"])
def test_what_is_no_feed_is_said_so(body):
    with pytest.raises(LastingFault, match="no feed that could be read"):
        read(body)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("[" * 200_000, "JSON that could not be read"),
        ('{"version": ', "JSON that could not be read"),
        ("[]", "no JSON Feed"),
        ('{"version": 7, "items": []}', "no JSON Feed"),
        ('{"openapi": "3.1.0"}', "no JSON Feed"),
    ],
)
def test_json_that_is_no_feed_is_said_so(body, why):
    with pytest.raises(LastingFault, match=why):
        read(body)


def test_a_json_feed_of_odd_values_is_read_as_far_as_it_makes_sense():
    odd = [None, 7, {}, {"url": ["/a"]}, {"url": "/b", "title": {}, "date_published": 7},
           {"id": "https://news.example/c"}, {"external_url": "/d"}]  # fmt: skip

    found = read(json.dumps({"version": "https://jsonfeed.org/version/1", "items": odd}))

    assert [entry.url[-2:] for entry in found.entries] == ["/b", "/c", "/d"]
    assert found.passed_over() == "4 items have no link that could be followed."


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<b>" * 400_000, "more than 300000 tags"),
        ("<item><title>" + "&" * 2_000_000, "more than 1000000 escaped characters"),
        ("<item " + "a=1 " * 100_000 + ">", "more than 5000 attributes"),
    ],
)
def test_a_feed_that_would_choke_its_parser_is_refused(body, why):
    with pytest.raises(LastingFault, match=why):
        read('<rss version="2.0"><channel>' + body)


def test_of_a_json_feed_without_end_the_first_items_are_taken():
    items = [{"url": f"/{n}"} for n in range(100_000)]

    found = read(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}))

    assert len(found.entries) == entries.MOST_ENTRIES
    assert found.passed_over() == "99000 items beyond the first 1000 were left out."
