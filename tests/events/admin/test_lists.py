"""Lists and forms at few and at many rows: what they cost, and what they show."""

import pytest
from django.contrib.admin import site
from django.urls import reverse

from events.models import Attribution, ClosureEvent
from tests import people
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ClosureFactory,
    FeedFactory,
    LawFactory,
    OrganizationFactory,
    ProposalFactory,
)
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db

MOST = 15
EVENTS = "/admin/events/closureevent/"
ORGANIZATIONS = "/admin/events/organization/"


@pytest.fixture(autouse=True)
def editor(client):
    client.force_login(people.editor())


def many_parts(closure) -> None:
    for number in range(6):
        law = LawFactory()
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
        closure.citations.create(article=ArticleFactory())
        closure.steps.create(status="announced", reached=f"20{number + 10}")


def rows(response) -> list[str]:
    listed = response.context["cl"].result_list
    return [str(row) for row in listed]


@pytest.mark.parametrize("number", [1, 60])
@pytest.mark.parametrize(
    "factory",
    [
        OrganizationFactory,
        LawFactory,
        ArticleFactory,
        FeedFactory,
        ClaimFactory,
        ClosureFactory,
        ProposalFactory,
    ],
)
def test_every_list_and_form_asks_at_most_fifteen_times(
    client, django_assert_max_num_queries, factory, number
):
    made = [factory() for _ in range(number)][-1]
    name = made._meta.model_name
    for page in (
        reverse(f"admin:events_{name}_changelist"),
        f"{reverse(f'admin:events_{name}_changelist')}?q=a",
        reverse(f"admin:events_{name}_change", args=[made.pk]),
    ):
        with django_assert_max_num_queries(MOST):
            assert client.get(page).status_code == 200, page


def test_a_form_with_many_parts_asks_no_more(client, django_assert_max_num_queries):
    organization = OrganizationFactory()
    for _ in range(30):
        closure = ClosureFactory(organization=organization, stage="draft")
    many_parts(closure)
    organization.names.create(text="HU", role="acronym")
    law = closure.laws.first()

    for row in (closure, organization, law):
        page = reverse(f"admin:events_{row._meta.model_name}_change", args=[row.pk])
        with django_assert_max_num_queries(MOST):
            client.get(page)


def test_a_row_says_when_who_what_by_which_law_and_how_well_it_is_supported(client):
    closure = ClosureFactory(
        organization=OrganizationFactory(name="Harbor Union"),
        unit="Local office",
        effective="../2021-12-31",
    )
    law = LawFactory(name="Order Act")
    Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")

    text = Page(client.get(EVENTS).content.decode()).text

    for said in ("by the end of 2021", "Harbor Union, Local office", "Order Act", "Hong Kong"):
        assert said in text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("stage__exact=draft", ["draft"]),
        ("kind__exact=banned", ["banned"]),
        ("jurisdiction=RU", ["banned"]),
        ("basis=none", ["banned", "draft"]),
        ("basis=reported_by_media", ["by law"]),
        ("q=HU", ["by law"]),
        ("q=海港", ["by law"]),
        ("q=office", ["banned"]),
        ("q=nobody", []),
        ("law=x", ["banned", "by law", "draft"]),
        ("lower__year=2021", ["draft"]),
        ("lower__year=2020&lower__month=5", ["by law"]),
    ],
)
def test_events_are_narrowed(client, query, found):
    named = OrganizationFactory(name="by law")
    named.names.create(text="H.U.", role="acronym")
    named.names.create(text="海港工會", role="official", language="zh-Hant")
    by_law = ClosureFactory(organization=named, effective="2020-05-07")
    Attribution.objects.create(closure=by_law, law=LawFactory(), basis="reported_by_media")
    ClosureFactory(
        organization=OrganizationFactory(name="banned"),
        kind="banned",
        jurisdiction="RU",
        unit="Local office",
        effective="2019",
    )
    ClosureFactory(organization=OrganizationFactory(name="draft"), stage="draft")

    listed = client.get(f"{EVENTS}?{query}").context["cl"].result_list

    assert sorted(closure.organization.name for closure in listed) == found


def test_years_are_offered_but_not_while_one_searches(client):
    ClosureFactory(effective="2019")
    ClosureFactory(effective="2021")

    def years(query: str) -> bool:
        return "lower__year" in client.get(f"{EVENTS}?{query}").content.decode()

    assert years("")
    assert years("q=organization&lower__year=2021")
    assert not years("q=organization")


def test_only_jurisdictions_that_occur_are_offered(client):
    ClosureFactory(jurisdiction="RU")
    ClosureFactory(jurisdiction="HK")

    links = [str(a.get("href")) for a in Page(client.get(EVENTS).content.decode()).all("a")]

    assert {link for link in links if "jurisdiction=" in link} == {
        "?jurisdiction=HK",
        "?jurisdiction=RU",
    }


def test_the_last_of_many_pages_holds_what_is_left_in_order(client):
    for day in range(1, 29):
        ClosureFactory(effective=f"2021-05-{day:02}")
        ClosureFactory(effective=f"2021-05-{day:02}")

    last = client.get(f"{EVENTS}?p=3").context["cl"].result_list

    wanted = list(ClosureEvent.objects.order_by("-lower", "-upper", "-pk")[50:])
    assert list(last) == wanted


def test_an_organization_shows_its_events_and_leads_to_a_new_one(client):
    closure = ClosureFactory()
    page = client.get(f"{ORGANIZATIONS}{closure.organization.pk}/change/")

    links = {a.get("href") for a in Page(page.content.decode()).all("a")}
    add = f"{EVENTS}add/?organization={closure.organization.pk}"
    assert {f"{EVENTS}{closure.pk}/change/", add} <= links
    assert f'value="{closure.organization.pk}" selected' in client.get(add).content.decode()


def test_of_the_many_events_of_a_law_the_latest_are_shown_with_a_link_to_all(client):
    law = LawFactory()
    for _ in range(21):
        closure = ClosureFactory()
        Attribution.objects.create(closure=closure, law=law, basis="reported_by_media")
    ClosureFactory()

    page = client.get(f"/admin/events/law/{law.pk}/change/")

    links = [str(a.get("href")) for a in Page(page.content.decode()).all("a")]
    assert len([link for link in links if link.endswith("/change/") and EVENTS in link]) == 20
    assert f"{EVENTS}?law={law.pk}" in links
    assert len(rows(client.get(f"{EVENTS}?law={law.pk}"))) == 21


@pytest.mark.parametrize("term", ["https://news.example/a?utm_source=x#top", "union ends"])
def test_an_article_is_found_by_its_address_or_title(client, term):
    article = ArticleFactory(url="https://news.example/a", title="Union ends")
    ArticleFactory()
    asked = {"app_label": "events", "model_name": "citation", "field_name": "article", "term": term}

    answer = client.get("/admin/autocomplete/", asked).json()

    assert [found["id"] for found in answer["results"]] == [str(article.pk)]


def test_namesakes_are_told_apart_and_the_best_comes_first(client):
    OrganizationFactory(name="The Harbor Union of Old")
    OrganizationFactory(name="Harbor Union", kind="union", jurisdiction="HK")
    OrganizationFactory(name="Harbor Union", kind="media", jurisdiction="GB", stage="draft")
    asked = {"app_label": "events", "model_name": "closureevent", "field_name": "organization"}

    answer = client.get("/admin/autocomplete/", asked | {"term": "harbor union"}).json()

    assert [found["text"] for found in answer["results"]] == [
        "Harbor Union (trade union, Hong Kong)",
        "Harbor Union (media, United Kingdom, draft)",
        "The Harbor Union of Old (NGO, Hong Kong)",
    ]


def test_what_was_withdrawn_is_not_offered(client):
    OrganizationFactory(name="Harbor Union", stage="withdrawn")
    stands = OrganizationFactory(name="Harbor Union")
    asked = {"app_label": "events", "model_name": "closureevent", "field_name": "organization"}

    for term in ("harbor", ""):
        answer = client.get("/admin/autocomplete/", asked | {"term": term}).json()

        assert [found["id"] for found in answer["results"]] == [str(stands.pk)]


def test_events_of_one_organization_are_told_apart(client):
    organization = OrganizationFactory(name="Harbor Union")
    ClosureFactory(organization=organization, effective="2021-10", place="Quay")
    ClosureFactory(organization=organization, effective=None, announced="2019", stage="draft")
    asked = {"app_label": "events", "model_name": "closureevent", "field_name": "merged_into"}

    answer = client.get("/admin/autocomplete/", asked | {"term": "harbor"}).json()

    assert [found["text"] for found in answer["results"]] == [
        "Harbor Union: disbanded (October 2021, Quay, published)",
        "Harbor Union: disbanded (announced 2019, draft)",
    ]


@pytest.mark.parametrize("table", [model._meta.model_name for model in site._registry])
def test_every_list_opens(client, table):
    if table in {"user", "group"}:
        client.force_login(people.administrator())
    folder = "auth" if table in {"user", "group"} else "events"

    assert client.get(f"/admin/{folder}/{table}/").status_code == 200


def test_choices_come_twenty_at_a_time(client):
    for _ in range(21):
        OrganizationFactory()
    asked = {"app_label": "events", "model_name": "closureevent", "field_name": "organization"}

    first = client.get("/admin/autocomplete/", asked).json()
    second = client.get("/admin/autocomplete/", asked | {"page": "2"}).json()

    assert (len(first["results"]), first["pagination"]["more"]) == (20, True)
    assert (len(second["results"]), second["pagination"]["more"]) == (1, False)
    assert client.get("/admin/autocomplete/", asked | {"page": "-x"}).status_code == 200
