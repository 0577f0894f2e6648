"""The page on which a list from a gazette becomes drafts."""

import pytest

from events.models import Article, ClosureEvent, Organization
from tests import people
from tests.factories import ArticleFactory, ClosureFactory, LawFactory
from tests.timeline.pages.pages import Page

from .test_closure import LIST, told

pytestmark = pytest.mark.django_db

PASTE = "/admin/events/closureevent/paste/"
URL = "https://gazette.example/2021/44.pdf"


def typed(**more) -> dict[str, str]:
    return {
        "address": URL,
        "title": "Notice 44",
        "outlet": "The Gazette",
        "published": "2021-11-02",
        "kind": "deregistered",
        "status": "completed",
        "decided_by": "authority",
        "jurisdiction": "HK",
        "effective": "2021-10-31",
        "organization_kind": "union",
        "beside": "unit",
        "names": "Harbor Union\nLighthouse | Kowloon",
        **more,
    }


def preview(client, **more):
    return client.post(PASTE, typed(**more))


def enter(client, shown, **more):
    """Press the button of a preview, with what its table says."""
    sent = dict(typed(**more))
    for field in Page(shown.content.decode()).all("input"):
        name = field.get("name") or ""
        if name.startswith("seen-") or (name.startswith("enter-") and "checked" in field):
            sent[name] = field.get("value") or "on"
    return client.post(PASTE, sent | {"_enter": "1"}, follow=True)


def test_a_preview_enters_nothing(client, editor):
    response = preview(client)

    assert response.status_code == 200
    for words in (
        "Harbor Union",
        "Lighthouse",
        "Kowloon",
        "2 lines.",
        "a new one",
        "31 October 2021",
    ):
        assert words in told(response)
    assert not ClosureEvent.objects.exists()
    assert not Article.objects.exists()


def test_what_was_shown_is_entered_and_listed(client, editor):
    law = LawFactory()
    more = {"law": str(law.pk), "basis": "stated_by_authority"}

    response = enter(client, preview(client, **more), **more)

    assert "2 drafts were entered." in told(response)
    assert "source=" in response.redirect_chain[0][0]
    closures = ClosureEvent.objects.order_by("pk")
    assert [(str(c.organization), c.unit, c.stage) for c in closures] == [
        ("Harbor Union", "", "draft"), ("Lighthouse", "Kowloon", "draft"),
    ]  # fmt: skip
    article = Article.objects.get()
    assert (article.url, article.title, article.outlet) == (URL, "Notice 44", "The Gazette")
    assert (article.published.text, article.state) == ("2021-11-02", "discovered")
    assert {c.laws.get() for c in closures} == {law}
    assert {c.articles.get() for c in closures} == {article}


def test_the_list_of_what_was_entered_shows_nothing_else(client, editor):
    ClosureFactory(stage="draft")
    response = enter(client, preview(client))

    assert "2 events" in told(response)


def test_a_known_document_stays_as_it_is(client, editor):
    article = ArticleFactory(url=URL, title="As known", outlet="Known")

    enter(client, preview(client))

    article.refresh_from_db()
    assert (article.title, article.outlet, article.citations.count()) == ("As known", "Known", 2)


def test_the_button_without_a_preview_shows_the_preview_first(client, editor):
    response = client.post(PASTE, typed(_enter="1"))

    assert "look at each line again" in told(response)
    assert not ClosureEvent.objects.exists()
    assert not Article.objects.exists()


def test_pressing_twice_is_told(client, editor):
    shown = preview(client)
    enter(client, shown)

    response = enter(client, shown)

    assert "look at each line again" in told(response)
    assert "Likely recorded already:" in told(response)
    assert ClosureEvent.objects.count() == 2


def test_without_a_tick_nothing_is_entered(client, editor):
    twin = ClosureFactory(kind="deregistered", effective="2021-10-31")
    names = {"names": str(twin.organization)}

    response = enter(client, preview(client, **names), **names)

    assert "No line is ticked; nothing was entered." in told(response)
    assert ClosureEvent.objects.get() == twin


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"address": "ftp://gazette.example"}, "http or https"),
        ({"address": ""}, "This field is required."),
        ({"effective": ""}, "Give the date announced, the date effective, or both."),
        ({"effective": "31.10.2021"}, "is not a date in EDTF"),
        ({"basis": "stated_by_authority"}, "A law and its basis stand together"),
        ({"names": "a|b|c"}, "Line 1: there is more than one"),
        ({"names": "a\x00b"}, "Null characters are not allowed."),
        ({"title": "Notice\u202e 44"}, "Character 7 is U+202E (right-to-left override)"),
        ({"outlet": "The\u2066 Gazette"}, "Character 4 is U+2066"),
        ({"language": "!!!"}, "“!!!” is no language code"),
        ({"kind": "x"}, "Select a valid choice."),
        ({"organization_kind": ""}, "This field is required."),
    ],
)
def test_every_fault_is_told_and_nothing_is_entered(client, editor, more, words):
    response = client.post(PASTE, typed(_enter="1", **more))

    assert response.status_code == 200
    assert words in told(response)
    assert not Organization.objects.exists()


def test_names_are_text(client, editor):
    response = preview(client, names="<script>alert(1)</script>")

    assert "<script>alert(1)" not in response.content.decode()


def test_who_may_not_enter_organizations_pastes_no_list(client):
    user = people.contributor()
    client.force_login(user)
    assert client.get(PASTE).status_code == 200
    assert "Paste a list" in told(client.get(LIST))
    user.groups.get().permissions.filter(codename="add_organization").delete()
    client.force_login(people.UserFactory())

    assert client.get(PASTE).status_code == 403
