"""With JavaScript the filters answer at once, and every state keeps its own address."""

import re

import pytest
from playwright.sync_api import expect

from timeline.query.chronicle import PAGE_SIZE

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("unions")]


@pytest.fixture
def opened(reader):
    """A page that knows whether it was left."""
    page = reader("/")
    page.evaluate("window.wasNotLeft = true")
    return page


def entries(page):
    return page.locator("#chronicle article.entry")


def tick(page, name, value):
    page.locator(f"#facet-{name}").click()
    page.locator(f"input[name={name}][value={value}]").check()


def test_the_button_tells_what_would_be_shown_before_anything_is(opened):
    address = opened.url
    tick(opened, "jurisdiction", "HK")
    expect(opened.locator("#found")).to_have_text("35")
    opened.locator("#q").press_sequentially("union 07")
    expect(opened.locator("#found")).to_have_text("1")

    assert opened.url == address
    expect(entries(opened)).to_have_count(PAGE_SIZE)
    assert opened.evaluate("window.wasNotLeft")


def test_what_is_asked_is_shown_under_an_address_to_share(opened, reader):
    tick(opened, "jurisdiction", "HK")
    opened.locator("#to").fill("2021-05")
    opened.get_by_role("button", name="Show").click()
    opened.wait_for_url(re.compile(r"/\?to=2021-05&jurisdiction=HK$"))

    expect(opened.get_by_role("heading", level=1)).to_have_text("What closed in Hong Kong")
    expect(opened).to_have_title(re.compile("^What closed in Hong Kong"))
    assert opened.evaluate("window.wasNotLeft")
    names = opened.locator(".who a").all_inner_texts()
    shared = reader(opened.url)
    assert shared.locator(".who a").all_inner_texts() == names


def test_back_returns_to_what_was_shown_and_asked(opened):
    tick(opened, "jurisdiction", "HK")
    opened.get_by_role("button", name="Show").click()
    opened.wait_for_url(re.compile("jurisdiction=HK"))
    opened.go_back()

    expect(opened.get_by_role("heading", level=1)).to_have_text(
        "Organizations that closed under law"
    )
    expect(opened.locator("#ask input[value=HK]")).not_to_be_checked()
    assert opened.url.endswith("/")
    opened.go_forward()
    expect(opened.get_by_role("heading", level=1)).to_have_text("What closed in Hong Kong")
    expect(opened.locator("#ask input[value=HK]")).to_be_checked()


def test_nonsense_is_told_at_its_field_without_leaving(opened):
    opened.locator("#from").fill("nonsense")
    opened.get_by_role("button", name="Show").click()

    expect(opened.locator("#from-fault")).to_contain_text("This is no date")
    expect(opened.locator("#found")).to_have_text("")
    assert opened.evaluate("window.wasNotLeft")
    opened.locator("#from").fill("2021-06")
    opened.get_by_role("button", name="Show").click()
    expect(opened.locator("#from-fault")).to_have_count(0)


def test_a_click_elsewhere_closes_a_filter_and_one_within_does_not(opened):
    opened.locator("#facet-jurisdiction").click()
    opened.get_by_text("Hong Kong").first.click()
    expect(opened.locator(".facet[open]")).to_have_count(1)
    opened.get_by_role("heading", level=1).click()

    expect(opened.locator(".facet[open]")).to_have_count(0)


def test_what_cannot_be_fetched_is_loaded_as_without_script(page, live_server):
    page.goto(live_server.url)
    page.evaluate("window.wasNotLeft = true")
    page.route(re.compile("q=union"), lambda route: route.abort(), times=1)
    page.locator("#q").fill("union")
    page.locator("#show").focus()
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile(r"\?q=union$"))
    assert not page.evaluate("window.wasNotLeft")
