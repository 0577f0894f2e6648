"""Organizations, laws, articles, feeds and claims are entered by hand."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Article, Law, Organization
from tests import people
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    FeedFactory,
    LawFactory,
    OrganizationFactory,
)
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def editor(client):
    client.force_login(people.editor())


def names(**rows) -> dict[str, str]:
    return {
        "names-TOTAL_FORMS": "1",
        "names-INITIAL_FORMS": "0",
        "names-0-language": "zh-Hant",
        "names-0-role": "official",
        "closures-TOTAL_FORMS": "0",
        "closures-INITIAL_FORMS": "0",
        **rows,
    }


def test_an_organization_is_entered_with_its_names(client):
    typed = {"name": "Harbor Union", "slug": "harbor-union", "kind": "union", "jurisdiction": "HK"}
    client.post(
        "/admin/events/organization/add/",
        names(**typed, founded="1990~", website="union.example", **{"names-0-text": "海港工會"}),
    )

    organization = Organization.objects.get()
    assert organization.founded.text == "1990~"
    assert organization.website == "https://union.example"
    assert organization.names.get().text == "海港工會"


def test_a_name_with_an_unseen_character_is_refused_at_its_field(client):
    typed = {"name": "Harbor\u202e Union", "slug": "harbor-union", "kind": "union"}
    response = client.post(
        "/admin/events/organization/add/", names(**typed, **{"names-0-text": "海港\u2067工會"})
    )

    form, (other_names, *_rest) = (
        response.context["adminform"],
        response.context["inline_admin_formsets"],
    )
    assert "U+202E (right-to-left override)" in form.errors["name"][0]
    assert "U+2067 (right-to-left isolate)" in other_names.formset.errors[0]["text"][0]
    assert not Organization.objects.exists()


def test_a_law_is_entered_with_its_dates(client):
    typed = {"name": "Order Act", "slug": "order-act", "jurisdiction": "HK", "in_force": "2020-06"}
    client.post("/admin/events/law/add/", names(**typed, **{"names-0-text": "治安法"}))

    assert Law.objects.get().in_force_lower.isoformat() == "2020-06-01"


def test_an_address_entered_twice_is_one_article(client):
    ArticleFactory(url="https://news.example/a?id=1")

    response = client.post(
        "/admin/events/article/add/", {"url": "HTTPS://News.example:443/a?id=1&utm_source=x#top"}
    )

    assert "already exists" in Page(response.content.decode()).text
    assert Article.objects.count() == 1


def test_an_entered_address_waits_to_be_fetched(client):
    client.post("/admin/events/article/add/", {"url": "https://news.example/b", "title": "B"})

    article = Article.objects.get()
    assert (article.state, article.title) == ("discovered", "B")


@pytest.mark.parametrize("url", ["ftp://news.example/a", "nonsense", "https://u:p@news.example/"])
def test_an_address_that_cannot_be_fetched_is_refused(client, url):
    assert client.post("/admin/events/article/add/", {"url": url}).status_code == 200
    assert Article.objects.count() == 0


def test_an_edit_leaves_alone_what_workers_write(client):
    article = ArticleFactory(state="searched", text="Archived.", title="Old")
    path = f"/admin/events/article/{article.pk}/change/"
    snapshots = {"snapshots-TOTAL_FORMS": "0", "snapshots-INITIAL_FORMS": "0"}

    typed = {"title": "New", "outlet": "The Example", "published": "2021-10-25", "url": "x"}
    with CaptureQueriesContext(connection) as queries:
        client.post(path, typed | snapshots)

    article.refresh_from_db()
    assert (article.title, article.state, article.text) == ("New", "searched", "Archived.")
    assert article.url != "x"
    (written,) = [q["sql"] for q in queries if 'UPDATE "events_article"' in q["sql"]]
    assert written.count(" = ") == 2  # the title, and which row


@pytest.mark.parametrize(
    "factory",
    [OrganizationFactory, LawFactory, ArticleFactory, FeedFactory, ClaimFactory, ClosureFactory],
)
def test_every_list_and_form_opens_without_inline_script_or_style(client, factory):
    made = factory()
    folder = f"/admin/events/{made._meta.model_name}/"

    for address in ("/admin/", folder, f"{folder}add/", f"{folder}{made.pk}/change/"):
        page = Page(client.get(address, follow=True).content.decode())
        assert all(script.get("src") for script in page.all("script")), address
        assert not [tag for tag, attributes in page.tags if "style" in attributes], address


@pytest.mark.parametrize("term", ["harbor", "海港", "HU"])
def test_organizations_are_found_by_any_name_or_acronym(client, term):
    organization = OrganizationFactory(name="Harbor Union")
    organization.names.create(text="海港工會", language="zh-Hant", role="official")
    organization.names.create(text="HU", role="acronym")
    asked = {"app_label": "events", "model_name": "closureevent", "field_name": "organization"}

    answer = client.get("/admin/autocomplete/", asked | {"term": term}).json()

    assert [found["text"] for found in answer["results"]] == ["Harbor Union (NGO, Hong Kong)"]
