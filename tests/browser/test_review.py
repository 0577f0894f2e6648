"""An editor at work, in a real browser under the strict Content-Security-Policy."""

import re

import pytest

from events.models import ClosureEvent
from tests.factories import (
    ArticleFactory,
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
    ProposalFactory,
    finding,
)

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "News of the day. " * 200 + "The Harbor Union disbands. It said so on Monday."
START = TEXT.index("The Harbor Union")


@pytest.fixture
def proposal():
    article = ArticleFactory(title="Union ends", outlet="The Example", text=TEXT, language="en")
    spans = {
        "evidence": ["text", START, START + 26],
        "organization": ["text", START + 4, START + 16],
    }
    return ProposalFactory(article=article, finding=finding(spans=spans))


def choose(page, field, term):
    """Type into a field that searches the register, and take what it finds."""
    page.locator(f"[aria-labelledby='select2-{field}-container']").click()
    page.locator(".select2-search__field").fill(term)
    page.locator(".select2-results__option--highlighted").click()


def test_an_editor_accepts_a_proposal_and_finds_it_on_the_timeline(signed_in, proposal):
    page = signed_in
    page.get_by_role("link", name="Proposals").first.click()
    page.get_by_role("link", name="Harbor Union").click()
    passage = page.locator("#passage")
    assert passage.inner_text() == "The "
    box, frame = passage.bounding_box(), page.locator("#archived-text").bounding_box()
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]

    page.locator("#id_new-kind").select_option("union")
    page.get_by_label("Summary").fill("The union ended its work.")
    page.get_by_role("button", name="Accept and publish").click()

    assert "On the record: Harbor Union: disbanded." in page.locator(".messagelist").inner_text()
    page.get_by_role("link", name="See it as readers do.").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Harbor Union"
    assert page.locator(".passage q").inner_text() == "The Harbor Union disbands."

    page.get_by_role("link", name="Timeline", exact=True).click()
    entry = page.locator("article.entry")
    assert entry.count() == 1
    for words in ("Harbor Union", "31 October 2021", "The union ended its work."):
        assert words in entry.inner_text()


def test_the_register_is_searched_as_one_types(signed_in, live_server, proposal):
    page = signed_in
    organization = OrganizationFactory(name="Dock Workers")
    organization.names.create(text="DWU", role="acronym")
    law = LawFactory(name="Public Order Act")
    page.goto(f"{live_server.url}/admin/events/proposal/{proposal.pk}/change/")

    choose(page, "id_organization", "dwu")
    choose(page, "id_laws-0-law", "order")
    page.locator("#id_laws-0-basis").select_option("reported_by_media")
    page.get_by_role("button", name="Accept and publish").click()

    page.wait_for_url(re.compile("/admin/events/proposal/$"))
    closure = ClosureEvent.objects.get()
    assert closure.organization == organization
    assert closure.laws.get() == law


def test_a_law_is_entered_in_passing(signed_in, live_server, proposal):
    page = signed_in
    page.goto(f"{live_server.url}/admin/events/proposal/{proposal.pk}/change/")
    with page.expect_popup() as opened:
        page.locator("#add_id_laws-0-law").click()
    window = opened.value
    window.get_by_label("Name:", exact=True).press_sequentially("Gathering Decree")
    window.locator("#id_jurisdiction").select_option("HK")
    assert window.locator("#id_slug").input_value() == "gathering-decree"
    with window.expect_event("close"):
        window.get_by_role("button", name="Save", exact=True).click()

    assert (
        page.locator("#select2-id_laws-0-law-container").inner_text().endswith("Gathering Decree")
    )


def test_what_does_not_fit_is_told_and_what_was_typed_stays(signed_in, live_server, proposal):
    page = signed_in
    page.goto(f"{live_server.url}/admin/events/proposal/{proposal.pk}/change/")
    page.get_by_label("Effective:").fill("31.10.2021")
    page.get_by_label("Summary").fill("What I typed.")
    page.get_by_role("button", name="Accept and publish").click()

    assert "is not a date in EDTF" in page.locator(".wrong").inner_text()
    assert page.get_by_label("Summary").input_value() == "What I typed."
    assert ClosureEvent.objects.count() == 0


def test_an_event_is_entered_by_hand_and_published(signed_in, live_server):
    page = signed_in
    OrganizationFactory(name="Harbor Union")
    ArticleFactory(title="Union ends")
    page.goto(f"{live_server.url}/admin/events/closureevent/add/")
    choose(page, "id_organization", "harbor")
    page.get_by_label("Kind:").select_option("disbanded")
    page.get_by_label("Status:").select_option("completed")
    page.get_by_label("Decided by:").select_option("organization")
    page.locator("#id_effective").fill("2021-10")
    page.locator("#id_jurisdiction").select_option("HK")
    choose(page, "id_citations-0-article", "union")
    page.get_by_role("button", name="Save and publish").click()

    page.get_by_role("link", name="See it as readers do.").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Harbor Union"
    assert "October 2021" in page.locator("main").inner_text()


def test_the_last_citation_of_a_public_event_is_kept_with_a_message(signed_in, live_server):
    page = signed_in
    closure = ClosureFactory()
    page.goto(f"{live_server.url}/admin/events/closureevent/{closure.pk}/change/")
    page.locator("#id_citations-0-DELETE").check()
    page.get_by_role("button", name="Save", exact=True).click()

    page.get_by_text("needs at least one citation").wait_for()
    assert closure.citations.count() == 1


@pytest.mark.parametrize("width", [390, 1400])
def test_the_review_page_fits_the_screen(signed_in, live_server, proposal, width):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/admin/events/proposal/{proposal.pk}/change/")

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_figures_of_extractors_fit_a_phone(signed_in, live_server, proposal):
    page = signed_in
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{live_server.url}/admin/events/proposal/accuracy/")

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
