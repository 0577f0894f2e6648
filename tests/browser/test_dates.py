"""Dates typed by an editor, in a real browser under the strict Content-Security-Policy."""

import pytest
from playwright.sync_api import expect

from events.models import Organization
from tests.factories import OrganizationFactory, ProposalFactory

pytestmark = pytest.mark.django_db(transaction=True)


def reading(page, field):
    """What stands under a date input."""
    return page.locator(f".edtf:has(#id_{field}) output")


def test_a_date_is_read_back_as_one_types(signed_in, live_server):
    page = signed_in
    page.goto(f"{live_server.url}/admin/events/organization/add/")
    founded = page.locator("#id_founded")

    founded.press_sequentially("2021-12")
    expect(reading(page, "founded")).to_have_text("December 2021, day unknown")

    founded.press_sequentially("-31")
    expect(reading(page, "founded")).to_have_text("31 December 2021")

    founded.fill("")
    expect(reading(page, "founded")).to_have_text("")
    expect(reading(page, "ended")).to_have_text("")


def test_nonsense_is_told_as_one_types_with_an_example(signed_in, live_server):
    page = signed_in
    page.goto(f"{live_server.url}/admin/events/organization/add/")

    page.locator("#id_founded").press_sequentially("in October")

    expect(reading(page, "founded")).to_contain_text("is not a date in EDTF. Write for example")
    expect(reading(page, "founded")).to_have_class("wrong")
    page.locator("#id_founded").fill("2021")
    expect(reading(page, "founded")).to_have_text("2021, month and day unknown")
    expect(reading(page, "founded")).not_to_have_class("wrong")


def test_the_answer_to_the_last_key_stays_however_slow_an_earlier_one_is(signed_in, live_server):
    page = signed_in
    page.goto(f"{live_server.url}/admin/events/organization/add/")
    held = []
    page.route("**/date-reading/?text=2020", lambda route: held.append(route))  # noqa: PLW0108

    with page.expect_request("**/date-reading/?text=2020"):
        page.locator("#id_founded").fill("2020")
    page.locator("#id_founded").fill("2021")
    expect(reading(page, "founded")).to_have_text("2021, month and day unknown")
    held[0].continue_()

    page.wait_for_timeout(300)
    expect(reading(page, "founded")).to_have_text("2021, month and day unknown")


def test_the_dates_of_a_proposal_are_read_back(signed_in, live_server):
    page = signed_in
    proposal = ProposalFactory()
    page.goto(f"{live_server.url}/admin/events/proposal/{proposal.pk}/change/")
    expect(reading(page, "effective")).to_have_text("31 October 2021")

    page.get_by_label("Effective:").fill("../2021-12-31")

    expect(reading(page, "effective")).to_have_text("by the end of 2021")


def test_a_date_is_read_back_in_a_window_of_its_own(signed_in, live_server):
    page = signed_in
    page.goto(f"{live_server.url}/admin/events/closureevent/add/")
    with page.expect_popup() as opened:
        page.locator("#add_id_attributions-0-law").click()
    window = opened.value

    window.locator("#id_enacted").fill("1990~")

    expect(reading(window, "enacted")).to_have_text("about 1990, month and day unknown")
    window.close()


def test_a_date_in_a_row_added_later_is_read_back(signed_in, live_server):
    page = signed_in
    page.goto(f"{live_server.url}/admin/events/closureevent/add/")
    for _ in range(2):
        page.locator("#steps-group .add-row a").click()

    page.locator("#id_steps-1-reached").fill("2021-06/2021-09")

    expect(reading(page, "steps-1-reached")).to_have_text("between June and September 2021")
    expect(reading(page, "steps-1-reached")).to_have_attribute("for", "id_steps-1-reached")
    expect(reading(page, "steps-0-reached")).to_have_text("")


def test_a_date_is_read_back_and_saved(signed_in, live_server):
    page = signed_in
    organization = OrganizationFactory(stage="draft", founded="1990")
    page.goto(f"{live_server.url}/admin/events/organization/{organization.pk}/change/")
    expect(reading(page, "founded")).to_have_text("1990, month and day unknown")

    page.locator("#id_founded").fill("1991-05")
    page.get_by_role("button", name="Save", exact=True).click()

    expect(page.locator(".messagelist")).to_contain_text("changed successfully")
    assert str(Organization.objects.get().founded) == "1991-05"
