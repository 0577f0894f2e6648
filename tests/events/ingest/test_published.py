import json
from datetime import date, timedelta
from time import perf_counter

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from resiliparse.parse.html import HTMLTree

from events.ingest.published import day_of, published_on

URL = "https://news.example/a"


def stated(head: str = "", body: str = "", url: str = URL) -> date | None:
    document = HTMLTree.parse(f"<html><head>{head}</head><body>{body}</body></html>").document
    assert document is not None
    return published_on(document, url)


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def meta(said: str) -> str:
    return f'<meta property="article:published_time" content="{said}">'


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2021-10-26T00:30:00+08:00", date(2021, 10, 26)),
        ("2021-10-25T16:30:00Z", date(2021, 10, 25)),
        ("2021-10-25", date(2021, 10, 25)),
        ("2021-10-25 08:00", date(2021, 10, 25)),
        ("2021/10/25", date(2021, 10, 25)),
        ("20211025", date(2021, 10, 25)),
        ("Tue, 26 Oct 2021 00:30:00 +0800", date(2021, 10, 26)),
        ("2021-02-30", None),
        ("2021-10", None),
        ("2021", None),
        ("1635202800", None),
        ("yesterday", None),
        ("", None),
        ("0001-01-01T00:00:00Z", None),
        ("Mon, 01 Jan 99999999999 00:00:00 GMT", None),
        ("Mon, 01 Jan 2021 00:00:00 +99999999999999999999", None),
    ],
)
def test_a_day_is_taken_as_written_in_its_own_zone(said, day):
    assert day_of(said) == day


def test_a_day_that_lies_ahead_is_none():
    ahead = timezone.now().date() + timedelta(days=3)

    assert day_of(ahead.isoformat()) is None


def test_the_head_of_a_page_says_when():
    assert stated(meta("2021-10-26T00:30:00+08:00")) == date(2021, 10, 26)


def test_the_linked_data_of_a_page_says_when():
    data = {"@type": "NewsArticle", "datePublished": "2021-10-26T00:30:00+08:00"}

    assert stated(linked(data)) == date(2021, 10, 26)
    assert stated(linked({"@graph": [{"@type": "WebPage"}, data]})) == date(2021, 10, 26)
    assert stated(linked([data])) == date(2021, 10, 26)


def test_linked_data_about_other_things_says_nothing():
    other = {"@type": "NewsArticle", "datePublished": "2019-01-01"}

    assert stated(linked({"@type": "ItemList", "itemListElement": [other]})) is None
    assert stated(linked({"@type": "WebSite", "datePublished": "2019-01-01"})) is None


@pytest.mark.parametrize(
    "data", ["{", "[" * 100_000, "null", "7", '{"@graph": 7}', '{"@type": {}}']
)
def test_broken_linked_data_is_passed_over(data):
    script = f'<script type="application/ld+json">{data}</script>'

    assert stated(script + meta("2021-10-25")) == date(2021, 10, 25)


def test_dates_beside_other_stories_and_in_the_footer_are_never_taken():
    aside = '<aside><time datetime="2019-01-05">5 January 2019</time></aside>'
    footer = "<footer>Copyright 2018</footer>"

    assert stated(body=f"{aside}<article><p>Text</p></article>{footer}") is None


def test_the_only_time_within_the_only_article_is_its_day():
    article = '<article><time datetime="2021-10-25T08:00">25 October</time></article>'
    aside = '<aside><time datetime="2019-01-05">other</time></aside>'

    assert stated(body=aside + article) == date(2021, 10, 25)
    assert stated(body=article + article) is None


def test_of_two_different_times_within_an_article_none_is_taken():
    times = '<time datetime="2021-10-25"></time><time datetime="2021-10-01"></time>'

    assert stated(body=f"<article>{times}</article>") is None


def test_a_page_of_very_many_times_is_read_in_seconds():
    times = "<time datetime='2021-10-25'></time>" * 5000
    start = perf_counter()

    assert stated(body=f"<article>{times}</article>") == date(2021, 10, 25)
    assert perf_counter() - start < 4


def test_a_day_in_the_address_is_the_last_resort():
    assert stated(url="https://news.example/2021/10/25/closing/") == date(2021, 10, 25)
    assert stated(meta("2021-10-26"), url="https://news.example/2021/10/25/x") == date(2021, 10, 26)
    assert stated(url="https://news.example/2021/13/45/closing/") is None


@given(st.text())
def test_any_text_is_a_day_that_was_or_none(said):
    day = day_of(said)

    assert day is None or day <= timezone.now().date() + timedelta(days=1)
