"""A source by its address, fetched by a real worker while the editor goes on."""

import pytest
from playwright.sync_api import expect

from events.models import Article, Report
from tests.factories import ClosureFactory, ReportFactory
from tests.site import CLOSURE

pytestmark = pytest.mark.django_db(transaction=True)

TITLE = "Harbor Reading Circle to disband"
DONE = f"Archived and read: {TITLE}"


def form(closure) -> str:
    return f"/admin/events/closureevent/{closure.pk}/change/"


def address_row(page):
    """A new row for a source, reached and opened by keyboard."""
    page.get_by_role("button", name="Add another Source").press("Enter")
    return page.locator("#citations-1")


def test_it_is_fetched_while_one_goes_on_and_told_in_place(signed_in, live_server, site, worker):
    address = site.article("/closing", *CLOSURE, title=TITLE)
    worker(FETCH_ALLOWED_HOSTS=site.host)
    closure, page = ClosureFactory(), signed_in
    page.goto(live_server.url + form(closure))
    row = address_row(page)
    row.get_by_label("Address").fill(address)
    row.get_by_role("button", name="Fetch it now").press("Enter")
    page.locator("#id_summary").fill("It closed.")

    expect(row.locator("output")).to_have_text(DONE, timeout=30_000)
    expect(page.locator("#id_summary")).to_have_value("It closed.")
    page.get_by_label("Why you change it").fill("One more source.")
    page.get_by_role("button", name="Save and continue editing").click()

    citation = closure.citations.get(article__url=address)
    assert citation.article.snapshots.count() == 1
    expect(page.locator("#citations-1 .field-archived output")).to_have_text(DONE)


def test_what_is_wrong_with_it_is_told_in_place(signed_in, live_server, site, worker):
    worker(FETCH_ALLOWED_HOSTS="")
    page = signed_in
    page.goto(live_server.url + form(ClosureFactory()))
    row = address_row(page)
    row.get_by_label("Address").fill(f"{site.address}/closing")
    row.get_by_role("button", name="Fetch it now").click()

    expect(row.locator("output")).to_contain_text("is on a private network", timeout=30_000)
    assert site.asked == []


def test_that_it_could_not_be_asked_for_is_told_in_place(signed_in, live_server):
    page = signed_in
    page.goto(live_server.url + form(ClosureFactory()))
    row = address_row(page)
    row.get_by_label("Address").fill("https://news.example/closing")
    page.context.clear_cookies(name="sessionid")

    row.get_by_role("button", name="Fetch it now").click()

    expect(row.locator("output")).to_contain_text("are you still signed in?")
    assert not Article.objects.filter(url="https://news.example/closing").exists()


def test_one_that_is_saved_is_told_without_a_reload(signed_in, live_server):
    closure, page = ClosureFactory(), signed_in
    Article.objects.update(state="discovered")
    page.goto(live_server.url + form(closure))
    told = page.locator("#citations-0 .field-archived output")
    expect(told).to_have_text("Waits to be fetched …")

    Article.objects.update(state="searched", title=TITLE)

    expect(told).to_have_text(DONE)


def test_without_script_saving_fetches_and_a_reload_tells(browser, signed_in, live_server):
    closure = ClosureFactory()
    Article.objects.update(state="discovered")
    cookies = signed_in.context.cookies()
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(cookies)
    page = context.new_page()
    page.goto(f"{live_server.url}{form(closure)}?source=https://news.example/b")

    expect(page.get_by_role("button", name="Fetch it now").first).to_be_hidden()
    page.get_by_label("Why you change it").fill("One more source.")
    page.get_by_role("button", name="Save and continue editing").click()
    told = page.locator("#citations-1 .field-archived output")
    expect(told).to_have_text("Waits to be fetched …")
    Article.objects.update(state="failed", reason="It answered 404.")
    page.reload()
    expect(told).to_have_text("It could not be had. It answered 404.")
    context.close()


def test_a_reader_reports_a_source_and_the_editor_cites_it_and_says_so(
    reader, signed_in, live_server
):
    closure = ClosureFactory()
    asking = reader(closure.get_absolute_url(), java_script_enabled=False)
    asking.get_by_role("link", name="Report an error, a danger or a source").click()
    asking.get_by_label("A source").check()
    asking.get_by_label("Address of a public source").fill("news.example/found")
    asking.get_by_role("button", name="Send to the editors").click()
    expect(asking.get_by_role("heading", level=1)).to_have_text("Thank you")
    assert asking.context.cookies() == []

    page = signed_in
    page.goto(f"{live_server.url}/admin/")
    page.get_by_role("link", name="1 report from a reader").click()
    page.locator("#result_list").get_by_role("link", name="new source").click()
    page.get_by_role("link", name="Add it as a source").click()
    page.get_by_label("Why you change it").fill("A second source.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.goto(f"{live_server.url}/admin/events/report/{Report.objects.get().pk}/change/")
    page.get_by_label("Acted on", exact=True).check()
    page.get_by_label("A second source.").check()
    page.get_by_role("button", name="Settle it").click()
    expect(page.locator(".messagelist")).to_contain_text("acted on")

    listed = reader("/corrections/").locator("main").inner_text()
    assert "A second source." in listed
    assert "news.example" not in listed


def test_reports_of_danger_are_seen_at_once(signed_in, live_server):
    ReportFactory(kind="danger")
    page = signed_in
    for width in (390, 1400):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{live_server.url}/admin/")
        tile = page.get_by_role("link", name="1 of danger")
        assert tile.bounding_box()["y"] < 400
        assert page.evaluate("document.documentElement.scrollWidth") <= width
