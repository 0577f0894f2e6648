"""Reading, filtering and paging need no JavaScript."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("unions")]


@pytest.fixture
def page(reader):
    return reader("/", java_script_enabled=False)


def entries(page):
    return page.locator("#chronicle article.entry")


def test_a_reader_filters_and_gets_an_address_to_share(page):
    page.locator("#facet-jurisdiction").click()
    page.locator("input[value=HK]").check()
    page.locator("#q").fill("union")
    page.locator("#from").fill("2021-06")
    page.get_by_role("button", name="Show").click()

    assert page.url.endswith("/?q=union&from=2021-06&jurisdiction=HK")
    expect(page.get_by_role("heading", level=1)).to_have_text("What closed in Hong Kong")
    expect(entries(page)).to_have_count(20)
    expect(page.locator(".asked li")).to_have_count(3)


def test_what_makes_no_sense_is_told_at_its_field(page):
    page.locator("#from").fill("the day before")
    page.locator("#to").fill("2021")
    page.get_by_role("button", name="Show").click()

    expect(page.locator("#from-fault")).to_contain_text("This is no date")
    expect(page.locator("#from")).to_have_value("the day before")
    expect(page.locator("#to")).to_have_value("2021")


def test_a_reader_turns_pages_jumps_and_opens_an_event(page):
    first = page.locator(".who a").first.inner_text()
    page.locator("a[rel=next]").click()
    assert page.locator(".who a").first.inner_text() != first
    page.locator("a[rel=prev]").click()
    assert page.locator(".who a").first.inner_text() == first
    page.locator("#at").fill("2021-03")
    page.get_by_role("button", name="Go").click()
    expect(page.locator(".month h3").first).to_contain_text("March")
    page.locator(".when a").first.click()

    assert re.search(r"/events/\d+/$", page.url)
    page.go_back()
    assert "at=2021-03" in page.url
