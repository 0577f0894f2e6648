"""A list from a gazette: from fifty pasted names to fifty published entries."""

import pytest

from events.models import Article, ClosureEvent
from tests.factories import ClosureFactory, LawFactory, OrganizationFactory

from .test_review import choose

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(300)]

GAZETTE = "https://gazette.example/2021/44.pdf"
NAMES = [f"Harbor Association {number:02}" for number in range(1, 51)]


def test_fifty_pasted_names_become_fifty_published_entries(signed_in, live_server):
    page = signed_in
    page.set_default_timeout(60_000)
    LawFactory(name="Associations Act", jurisdiction="HK", in_force="1990")
    known = OrganizationFactory(name=NAMES[0].upper(), kind="union", jurisdiction="HK")
    twin = ClosureFactory(
        organization=OrganizationFactory(name=NAMES[1]), kind="deregistered", effective="2021-10"
    )
    page.get_by_role("link", name="Events").first.click()
    page.get_by_role("link", name="Paste a list").click()
    page.get_by_label("Address").fill(GAZETTE)
    page.locator("#id_title").fill("Notice 44")
    page.locator("#id_outlet").fill("The Gazette")
    page.locator("#id_published").fill("2021-11-02")
    page.locator("#id_kind").select_option("deregistered")
    page.locator("#id_status").select_option("completed")
    page.locator("#id_decided_by").select_option("authority")
    page.locator("#id_jurisdiction").select_option("HK")
    choose(page, "id_law", "associations")
    page.locator("#id_basis").select_option("stated_by_authority")
    page.locator("#id_effective").fill("2021-10-31")
    page.locator("#id_names").fill("\n".join(NAMES))
    page.locator("#id_organization_kind").select_option("ngo")
    page.get_by_role("button", name="Show what becomes of it").click()

    told = page.locator(".many").inner_text()
    assert "50 lines. Not in the register yet: 48. Doubtful, and not ticked: 1." in told
    assert "Likely recorded already:" in told
    page.get_by_role("button", name="Enter the ticked lines as drafts").click()

    assert "49 drafts were entered." in page.locator(".messagelist").inner_text()
    page.get_by_label("Select all objects on this page").check()
    page.get_by_role("button", name="Select all 49 events").click()
    page.get_by_label("Action:").select_option(label="Publish the selected drafts")
    page.get_by_role("button", name="Go").click()
    assert "Selected: 49. To be changed: 49." in page.locator(".many").inner_text()
    page.get_by_label("Why").fill("As the gazette has it.")
    page.get_by_role("button", name="Confirm: 49 of them").click()

    assert "49 events are on the record." in page.locator(".messagelist").inner_text()
    assert known.closures.get().is_public
    assert ClosureEvent.objects.published().exclude(pk=twin.pk).count() == 49
    assert Article.objects.get(url=GAZETTE).citations.count() == 49
    page.goto(f"{live_server.url}/?q=association+50")
    entry = page.locator("article.entry")
    assert entry.count() == 1
    for words in ("Harbor Association 50", "31 October 2021", "Associations Act"):
        assert words in entry.inner_text()


@pytest.mark.parametrize("width", [390, 1400])
def test_the_page_fits_the_screen(signed_in, live_server, width):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/admin/events/closureevent/paste/")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
