"""An editor enters the record by hand, in a real browser under the strict policy."""

import pytest
from playwright.sync_api import expect

from events.models import ClosureEvent
from tests.factories import ArticleFactory, ClosureFactory, LawFactory, OrganizationFactory

from .test_review import choose

pytestmark = pytest.mark.django_db(transaction=True)

SOURCE = "https://news.example/union-ends"


def test_the_closure_of_a_new_organization_takes_one_form_to_the_public_page(
    signed_in, live_server
):
    page = signed_in
    LawFactory(name="Public Order Act", jurisdiction="HK", in_force="1990")
    page.get_by_role("link", name="Events").first.click()
    page.get_by_role("link", name="Add event").click()

    page.locator("#id_new_name").fill("Harbor Union")
    page.locator("#id_new_kind").select_option("union")
    page.locator("#id_new_jurisdiction").select_option("HK")
    page.locator("#id_kind").select_option("disbanded")
    page.locator("#id_status").select_option("completed")
    page.locator("#id_decided_by").select_option("organization")
    page.locator("#id_jurisdiction").select_option("HK")
    page.locator("#id_effective").fill("2021-10")
    page.locator("#id_summary").fill("The union ended its work.")
    choose(page, "id_attributions-0-law", "order")
    page.locator("#id_attributions-0-basis").select_option("stated_by_organization")
    page.locator("#id_citations-0-address").fill(SOURCE)
    page.locator("#citations-0").get_by_label("organization").check()
    page.get_by_role("button", name="Add another Source").click()
    page.locator("#id_citations-1-address").fill("https://other.example/union")
    page.get_by_role("button", name="Add another Step").click()
    page.locator("#id_steps-0-status").select_option("completed")
    page.locator("#id_steps-0-reached").fill("2021-10")
    page.get_by_role("button", name="Save and publish").click()

    assert "On the record: Harbor Union: disbanded." in page.locator(".messagelist").inner_text()
    page.get_by_role("link", name="See it as readers do.").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Harbor Union"
    for words in ("October 2021", "The union ended its work.", "Public Order Act"):
        assert words in page.locator("main").inner_text()
    assert page.locator(f"a[href='{SOURCE}']").count() == 1
    closure = ClosureEvent.objects.get()
    assert [citation.supports for citation in closure.citations.all()] == [["organization"], []]
    assert [article.state for article in closure.articles.all()] == ["discovered"] * 2


@pytest.mark.parametrize(("width", "at_least"), [(1280, 400), (390, 200)])
def test_the_search_for_a_known_article_is_wide_enough_to_read(
    signed_in, live_server, width, at_least
):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/admin/events/closureevent/add/")

    box = page.locator("#id_citations-0-article + .select2").bounding_box()

    assert box["width"] >= at_least


def test_what_is_wrong_is_told_at_its_field_and_what_was_typed_stays(signed_in, live_server):
    page = signed_in
    OrganizationFactory(name="Harbor Union")
    page.goto(f"{live_server.url}/admin/events/closureevent/add/")
    page.locator("#id_new_name").fill("HARBOR-UNION")
    page.locator("#id_citations-0-address").fill("ftp://news.example/a")
    page.get_by_role("button", name="Save as draft").click()

    assert "In the register already" in page.locator(".field-new_name").inner_text()
    assert "http or https" in page.locator("#citations-0").inner_text()
    assert page.locator("#id_citations-0-address").input_value() == "ftp://news.example/a"
    assert not ClosureEvent.objects.exists()


def test_namesakes_can_be_told_apart_while_one_types(signed_in, live_server):
    page = signed_in
    OrganizationFactory(name="Harbor Union", kind="union", jurisdiction="HK")
    OrganizationFactory(name="Harbor Union", kind="media", jurisdiction="GB")
    page.goto(f"{live_server.url}/admin/events/closureevent/add/")
    page.locator("[aria-labelledby='select2-id_organization-container']").click()
    page.locator(".select2-search__field").fill("harbor")

    expect(page.locator(".select2-results__option")).to_have_text(
        ["Harbor Union (trade union, Hong Kong)", "Harbor Union (media, United Kingdom)"]
    )


@pytest.mark.parametrize("width", [390, 1400])
def test_forms_and_lists_fit_the_screen(signed_in, live_server, width):
    page = signed_in
    page.set_viewport_size({"width": width, "height": 900})
    closure = ClosureFactory(stage="draft")
    closure.citations.create(article=ArticleFactory(title="A very long headline " * 8))
    law = LawFactory()
    closure.attributions.create(law=law, basis="reported_by_media")
    folder = f"{live_server.url}/admin/events"
    for path in (
        "closureevent/add/",
        f"closureevent/{closure.pk}/change/",
        f"organization/{closure.organization.pk}/change/",
        f"law/{law.pk}/change/",
        "closureevent/",
    ):
        page.goto(f"{folder}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
