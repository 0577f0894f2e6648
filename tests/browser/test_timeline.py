"""The timeline as a reader's browser shows it: real Chromium, no JavaScript of ours."""

import re

import pytest
from playwright.sync_api import expect

from timeline.query.chronicle import PAGE_SIZE

from .conftest import unions_closed_in_2021

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def record(transactional_db):
    unions_closed_in_2021(60, a_month=5)


def test_a_reader_chooses_a_place_and_sees_its_events_only(visit, page):
    visit("/")
    page.locator("#facet-jurisdiction").click()
    page.locator("input[value=HK]").check()
    page.get_by_role("button", name="Show").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("What closed in Hong Kong")
    assert page.locator("article.entry").count() == PAGE_SIZE


def test_a_reader_turns_the_page_and_comes_back(visit, page):
    visit("/")
    first = page.locator(".who").all_inner_texts()
    page.locator("a[rel=next]").click()
    assert page.locator("article.entry").count() == PAGE_SIZE
    page.locator("a[rel=prev]").click()

    assert page.locator(".who").all_inner_texts() == first


def test_a_month_on_the_strip_leads_to_that_month(visit, page):
    visit("/")
    page.locator("svg a.column").first.click()

    page.wait_for_url(re.compile("#m2021-01$"))
    assert page.locator("#m2021-01").is_visible()
    assert "January" in (page.locator(".month h3").first.text_content() or "")


def test_the_table_says_what_the_strip_shows(visit, page):
    visit("/")
    page.get_by_text("The same as a table").click()

    rows = page.locator(".as-table tbody tr")
    assert rows.count() == page.locator("svg a.column").count() == 12


def test_an_entry_leads_to_its_permanent_page(visit, page):
    visit("/")
    page.locator(".when a").first.click()

    assert re.search(r"/events/\d+/$", page.url)
    assert page.get_by_role("heading", name="How we know").is_visible()


def test_the_keyboard_reaches_the_content_first(visit, page):
    visit("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    assert page.locator(".skip").bounding_box()["x"] >= 0


def test_nothing_overflows_sideways(visit, page):
    visit("/?jurisdiction=HK")

    for width in (1440, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_filters_are_folded_so_that_the_events_come_soon(visit, page):
    page.set_viewport_size({"width": 390, "height": 844})
    visit("/?jurisdiction=HK")

    assert page.locator("#ask").bounding_box()["height"] < 330
    assert not page.locator("#facet-kind").is_visible()
    page.locator(".more > summary").click()
    assert page.locator("#facet-kind").is_visible()


def test_where_there_is_room_no_filter_is_folded(visit, page):
    visit("/?jurisdiction=HK")

    assert page.locator("#facet-kind").is_visible()
    assert not page.locator(".more > summary").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_paper(visit, page, scheme):
    page.emulate_media(color_scheme=scheme)
    visit("/")

    for selector in ("body", ".when", ".decided", ".outlet", ".lead p", ".told"):
        assert page.evaluate(CONTRAST, selector) >= 4.5, selector


CONTRAST = """selector => {
  const luminance = color => {
    const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map(Number).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  const ink = getComputedStyle(document.querySelector(selector)).color;
  const [low, high] = [luminance(paper), luminance(ink)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}"""
