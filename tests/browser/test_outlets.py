"""An outlet entered by its address: its feeds are found by a real worker and chosen by keyboard."""

import pytest
from playwright.sync_api import expect

from events.models import Article, Feed
from tests.events.ingest.test_worker import within
from tests.site import CLOSURE, article

pytestmark = pytest.mark.django_db(transaction=True)

LINK = '<link rel="alternate" type="application/rss+xml" href="/all.xml">'


def state_anew(page) -> str:
    """What the page of a feed says once it is loaded again; it may be polled just now."""
    page.reload()
    said: str = page.locator(".field-state .readonly").inner_text()
    return said


def test_the_feeds_of_a_site_are_found_chosen_and_polled(signed_in, live_server, site, worker):
    site.page("/", article(*CLOSURE, head=LINK))
    site.feed("/all.xml", "/closing")
    site.article("/closing", *CLOSURE, title="Circle to disband")
    worker(FETCH_ALLOWED_HOSTS=site.host)
    page = signed_in
    page.goto(f"{live_server.url}/admin/events/outlet/add/")
    page.get_by_label("Address").fill(f"{site.address}/")
    page.locator("#id_name").fill("The Example")
    page.get_by_role("button", name="Save", exact=True).press("Enter")

    expect(page.locator("output")).to_have_text(
        "1 feed found. Choose what is polled.", timeout=30_000
    )
    page.get_by_role("link", name="Show what was found").press("Enter")
    page.get_by_label("News").press("Space")
    page.get_by_role("button", name="Poll the chosen feeds").press("Enter")

    expect(page.locator(".messagelist")).to_contain_text("1 feed is polled from now on.")
    page.get_by_role("region", name="Polled").get_by_role("link", name="News").press("Enter")
    page.get_by_role("button", name="Poll now").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("1 feed is polled now.")
    assert within(30, Article.objects.filter(url__endswith="/closing").exists)
    assert within(30, lambda: state_anew(page).startswith("Read"))
    assert Feed.objects.filter(published_by__name="The Example").exists()
