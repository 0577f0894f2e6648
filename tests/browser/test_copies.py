"""Copies of a report, and cited pages that turned, as an editor meets them."""

from datetime import date

import pytest

from events.models import ClosureEvent, Proposal, Source
from tests.events.review.test_copies import story
from tests.factories import ArticleFactory, OrganizationFactory

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE = "It closes in May, the board said.\nThe members voted.\nThe library goes to the town."
AFTER = "It closes in June, the board said.\nThe members voted.\nThe library is sold."


def turned(state: str) -> Source:
    article = ArticleFactory(title=f"The circle ends ({state})", text=BEFORE, language="en")
    reason = "Its text is another one; 1 of 1 quoted passages are not there."
    return Source.objects.create(
        article=article, state=state, since=date(2026, 3, 1), reason=reason, is_noted=False
    )


def test_one_copy_is_left_out_by_keyboard_and_the_rest_accepted(signed_in, live_server):
    OrganizationFactory(name="Harbor Union")
    first, copies = story(3)
    page = signed_in
    page.goto(f"{live_server.url}/admin/events/proposal/{first.pk}/change/")

    page.get_by_label(str(copies[1].article)).focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Accept and publish").press("Enter")
    page.wait_for_url("**/change/")

    assert ClosureEvent.objects.get().citations.exclude(passage="").count() == 3
    assert list(Proposal.objects.pending()) == [copies[1]]


def test_the_desk_leads_to_what_turned_and_to_what_was_changed(signed_in, live_server):
    turned("gone")
    changed = turned("changed")
    changed.article.snapshots.create(
        final_url=changed.article.url, status=200, sha256="0" * 64, size=1, body="a", text=AFTER
    )
    page = signed_in
    page.goto(f"{live_server.url}/admin/")

    page.get_by_role("link", name="2 cited pages changed or gone").press("Enter")
    page.get_by_role("link", name="The circle ends (changed)").press("Enter")
    page.get_by_role("link", name="What was changed").press("Enter")
    page.wait_for_url("**/changed/**")

    assert page.locator("ins").all_inner_texts() == ["June", "is sold"]
