"""The keyboard alone does everything, and the focus is always to be seen."""

import re

import pytest
from playwright.sync_api import expect

from .keyboard import tab_to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("unions")]


@pytest.fixture(params=[390, 1440])
def page(reader, request):
    """Without smooth scrolling, so that what has the focus is in view at once."""
    size = {"width": request.param, "height": 800}
    return reader("/", viewport=size, reduced_motion="reduce")


def entries(page):
    return page.locator("#chronicle article.entry")


def first_name(page):
    return page.locator(".who a").first.inner_text()


def unfold_filters(page):
    """Which are folded where there is little room."""
    if page.viewport_size["width"] < 700:
        tab_to(page, ".more > summary")
        page.keyboard.press("Enter")


def test_words_are_searched(page):
    tab_to(page, "#q")
    page.keyboard.type("union 07")
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile(r"/\?q=union\+07$"))
    expect(entries(page)).to_have_count(1)
    expect(page.locator("#q")).to_be_focused()


def test_a_choice_is_opened_ticked_and_shown(page):
    unfold_filters(page)
    tab_to(page, "#facet-jurisdiction")
    page.keyboard.press("Enter")
    tab_to(page, "input[value=HK]")
    page.keyboard.press("Space")
    expect(page.locator("#found")).to_have_text("35")
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile(r"/\?jurisdiction=HK$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("What closed in Hong Kong")
    expect(page.locator("#facet-jurisdiction")).to_be_focused()


def test_esc_closes_a_filter_and_stays_at_it(page):
    unfold_filters(page)
    tab_to(page, "#facet-jurisdiction")
    page.keyboard.press("Enter")
    tab_to(page, "input[value=HK]")
    page.keyboard.press("Escape")

    expect(page.locator(".facet[open]")).to_have_count(0)
    expect(page.locator("#facet-jurisdiction")).to_be_focused()


def test_a_condition_is_removed(page):
    page.goto("/?jurisdiction=HK")
    tab_to(page, ".asked a")
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile(r"/$"))
    expect(page.locator(".asked a")).to_have_count(0)


def test_pages_are_turned_onward_and_back(page):
    first = first_name(page)
    tab_to(page, "a[rel=next]")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("after="))
    assert first_name(page) != first
    tab_to(page, "a[rel=prev]")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("before="))

    assert first_name(page) == first


def test_a_date_is_jumped_to(page):
    tab_to(page, "#at")
    page.keyboard.type("2021-03")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("at=2021-03"))

    assert "March" in (page.locator(".month h3").first.text_content() or "")


def test_an_event_is_opened_and_the_reader_comes_back_to_the_same_place(page):
    tab_to(page, "article.entry:nth-of-type(4) .when a")
    place = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/events/\d+/"))
    page.go_back()

    page.wait_for_function("place => Math.abs(scrollY - place) < 3", arg=place)
    assert place > 300


def test_the_table_of_the_strip_is_opened(page):
    tab_to(page, ".as-table summary")
    page.keyboard.press("Enter")

    expect(page.locator(".as-table tbody tr").first).to_be_visible()
