"""How a cited page stands today, beside its passage."""

from datetime import date

import pytest

from events.models import Source
from events.record.standing import withhold
from tests.factories import ClaimFactory, ClosureFactory
from tests.people import editor
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db(transaction=True)

STANDS = {
    "live": "Live when last looked at.",
    "changed": "The page was changed after it was cited, seen on 1 March 2026 .",
    "gone": "The page is no longer there, seen on 1 March 2026 .",
    "shut": "The page is shut to robots and not looked at, seen on 1 March 2026 .",
}


def look(article, state: str) -> None:
    since = None if state == "unseen" else date(2026, 3, 1)
    Source.objects.create(article=article, state=state, since=since)


@pytest.mark.parametrize("state", STANDS)
@pytest.mark.parametrize("address", ["/", "event"])
def test_it_is_told_beside_the_passage(client, state, address):
    closure = ClosureFactory()
    look(closure.articles.get(), state)

    response = client.get(closure.get_absolute_url() if address == "event" else address)

    assert STANDS[state] in Page(response.content.decode()).text


def test_of_a_claim_it_is_told_too(client):
    look(ClaimFactory().article, "gone")

    assert STANDS["gone"] in Page(client.get("/claims/").content.decode()).text


@pytest.mark.parametrize("entered", [True, False])
def test_before_the_first_look_nothing_is_told(client, entered):
    closure = ClosureFactory()
    if entered:
        look(closure.articles.get(), "unseen")

    html = client.get(closure.get_absolute_url()).content.decode()

    assert 'class="stands"' not in html


def test_of_a_withheld_source_nothing_is_told(client):
    closure = ClosureFactory()
    look(closure.articles.get(), "gone")
    withhold(closure.articles.get(), by=editor(), reason="Danger.")

    assert "no longer there" not in client.get(closure.get_absolute_url()).content.decode()
    told = client.get(f"/api/v1/events/{closure.pk}/").json()["citations"]
    assert (told[0]["source_state"], told[0]["source_since"]) == (None, None)


def test_the_api_tells_it(client):
    closure = ClosureFactory()
    look(closure.articles.get(), "changed")

    told = client.get(f"/api/v1/events/{closure.pk}/").json()["citations"][0]

    assert (told["source_state"], told["source_since"]) == ("changed", "2026-03-01")


def test_a_page_that_was_kept_is_drawn_anew_once_a_source_turns(client):
    closure = ClosureFactory()
    look(closure.articles.get(), "live")
    first = client.get(closure.get_absolute_url())

    Source.objects.update(state="gone")
    second = client.get(closure.get_absolute_url(), headers={"if-none-match": first["etag"]})

    assert second.status_code == 200
    assert "no longer there" in second.content.decode()
