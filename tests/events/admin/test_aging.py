"""What became of cited pages: on the desk until noted, in a list, word by word on its own page."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from events.models import Snapshot, Source
from tests import people
from tests.factories import ArticleFactory
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db

BEFORE = "It closes in May.\nThe members voted.\nThe library goes to the town."
AFTER = "It closes in June.\nThe members voted.\nThe library is <b>sold</b>."


def source(state: str = "gone", **said: Any) -> Source:
    fields = {"since": date(2026, 3, 1), "reason": "Not there (404).", "is_noted": False}
    article = ArticleFactory(title="The circle ends", text=BEFORE)
    return Source.objects.create(article=article, state=state, **(fields | said))


def changed(turned: Source) -> Snapshot:
    return turned.article.snapshots.create(
        final_url=turned.article.url, status=200, sha256="0" * 64, size=1, body="a", text=AFTER
    )


def page(client, address: str) -> Page:
    response = client.get(address)
    assert response.status_code == 200
    return Page(response.content.decode())


def at(turned: Source, snapshot: Snapshot) -> str:
    return reverse("admin:events_article_changed", args=[turned.pk, snapshot.pk])


def act(client, action: str, *sources: Source) -> Page:
    sent = {"action": action, "_selected_action": [each.pk for each in sources]}
    response = client.post(reverse("admin:events_source_changelist"), sent, follow=True)
    return Page(response.content.decode())


def test_the_desk_tells_what_turned_until_an_editor_notes_it(client, editor):
    turned = source()

    before = page(client, "/admin/")
    act(client, "note", turned)
    after = page(client, "/admin/")

    assert "Sources that are not what they were" in before.text
    assert "The circle ends gone 1 March 2026 Not there (404)." in before.text
    assert "Sources that are not what they were" not in after.text


def test_the_list_opens_on_what_the_desk_counts(client, editor):
    turned, _noted = source(), source(is_noted=True)

    response = client.get(reverse("admin:events_source_changelist") + "?noted=no")

    assert list(response.context["cl"].result_list) == [turned]


def test_an_editor_has_an_address_looked_at_again(client, editor):
    turned = source(next_look_at=timezone.now() + timedelta(days=20))

    told = act(client, "look_again", turned)

    turned.refresh_from_db()
    assert "1 is looked at again." in told.text
    assert turned.next_look_at <= timezone.now()


def test_a_contributor_sees_the_list_and_notes_nothing(client):
    client.force_login(people.contributor())
    turned = source()

    act(client, "note", turned)

    turned.refresh_from_db()
    assert not turned.is_noted


def test_what_was_changed_is_shown_word_by_word_and_escaped(client, editor):
    turned = source("changed")

    shown = page(client, at(turned, changed(turned)))

    assert "It closes in May June ." in shown.text
    assert "1 paragraph as it was" in shown.text
    assert len(shown.all("ins")) == len(shown.all("del")) == 2
    assert "<b>sold</b>" in shown.text
    assert shown.all("b") == []


def test_the_article_says_how_its_address_stands_and_leads_to_the_change(client, editor):
    turned = source("changed", reason="Its text is another one.")
    snapshot = changed(turned)

    shown = page(client, reverse("admin:events_article_change", args=[turned.pk]))

    assert "Changed since 1 March 2026. Its text is another one." in shown.text
    assert at(turned, snapshot) in shown.addresses()


def test_a_snapshot_that_changed_nothing_or_of_another_article_is_not_found(client, editor):
    turned, other = source("changed"), source("changed")
    Snapshot.objects.filter(pk=(snapshot := changed(turned)).pk).update(text="")

    assert client.get(at(turned, snapshot)).status_code == 404
    assert client.get(at(other, changed(turned))).status_code == 404


def test_who_may_not_see_articles_does_not_see_what_was_changed(client):
    client.force_login(people.UserFactory(is_staff=True))
    turned = source("changed")

    assert client.get(at(turned, changed(turned))).status_code == 403
