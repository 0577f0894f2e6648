from datetime import datetime, timedelta, timezone

import pytest

from events.models import Attribution, Citation
from events.record.acts import act
from tests.factories import (
    ArticleFactory,
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
    OutletFactory,
)

pytestmark = pytest.mark.django_db


def test_an_event_is_told_with_its_dates_laws_and_citations(client):
    closure = ClosureFactory(
        organization=OrganizationFactory(slug="harbor-union", name="Harbor Union"),
        effective="2021-10-31",
        effective_phrase="at the end of the month",
    )
    Attribution.objects.create(
        closure=closure, law=LawFactory(slug="security-law"), basis="stated_by_organization"
    )

    told = client.get(f"/api/v1/events/{closure.pk}/").json()

    assert told["url"] == f"http://testserver/events/{closure.pk}/"
    assert told["organization"]["slug"] == "harbor-union"
    assert told["effective"] == {"edtf": "2021-10-31", "phrase": "at the end of the month"}
    assert told["announced"] is None
    assert [(law["slug"], law["basis"]) for law in told["laws"]] == [
        ("security-law", "stated_by_organization")
    ]
    (citation,) = told["citations"]
    assert citation["url"] == closure.citations.get().article.url
    assert citation["passage"] is None


def test_when_it_was_recorded_and_when_it_happened_are_told_apart(client):
    recorded = datetime(2026, 3, 4, 23, 30, tzinfo=timezone(timedelta(hours=-2)))
    closure = ClosureFactory(effective="2021-10-31", recorded_at=recorded)

    told = client.get(f"/api/v1/events/{closure.pk}/").json()

    assert told["recorded_at"] == "2026-03-05T01:30:00Z"
    assert told["effective"]["edtf"] == "2021-10-31"


def test_the_steps_come_in_their_order(client):
    closure = ClosureFactory()
    closure.steps.create(status="completed", reached="2021-07", reached_phrase="in July")
    closure.steps.create(status="threatened", reached="2021-03-01")

    assert client.get(f"/api/v1/events/{closure.pk}/").json()["steps"] == [
        {"status": "threatened", "edtf": "2021-03-01", "phrase": ""},
        {"status": "completed", "edtf": "2021-07", "phrase": "in July"},
    ]


@pytest.mark.parametrize(
    ("parent", "told"),
    [
        ({}, "union"),
        ({"stage": "draft"}, None),
        ({"is_withheld": True, "withholding_reason": "Danger."}, None),
    ],
)
def test_an_organization_has_its_end_and_a_parent_that_readers_may_know(client, parent, told):
    branch = OrganizationFactory(ended="2022", parent=OrganizationFactory(slug="union", **parent))
    closure = ClosureFactory(organization=branch)

    organization = client.get(f"/api/v1/events/{closure.pk}/").json()["organization"]

    assert (organization["ended"], organization["parent"]) == ("2022", told)


def test_the_history_stands_at_the_event_alone(client):
    closure = ClosureFactory()
    with act(by=None, reason="One more report."):
        Citation.objects.create(closure=closure, article=ArticleFactory())

    told = client.get(f"/api/v1/events/{closure.pk}/").json()["history"]
    (listed,) = client.get("/api/v1/events/").json()["results"]

    today = f"{closure.entered_at:%Y-%m-%d}"
    added = {"on": today, "role": "program", "deed": "changed", "reason": "One more report."}
    first = {"on": today, "role": "unknown", "deed": "published", "reason": None}
    assert told == [added | {"changed": ["citations"]}, first | {"changed": []}]
    assert "history" not in listed


@pytest.mark.parametrize("what", ["passage", "source"])
def test_a_citation_says_what_of_it_is_withheld(client, what):
    hidden = {"is_withheld": True, "withholding_reason": "Danger."}
    article = ArticleFactory(title="Union ends", **hidden if what == "source" else {})
    closure = ClosureFactory()
    Citation.objects.create(
        closure=closure,
        article=article,
        passage="We close.",
        start=0,
        end=9,
        **hidden if what == "passage" else {},
    )

    citation = client.get(f"/api/v1/events/{closure.pk}/").json()["citations"][1]

    assert (citation["withheld"], citation["passage"]) == (what, None)
    assert citation["title"] == ("Union ends" if what == "passage" else None)


def test_pages_lead_through_all_events_and_back(client):
    for _ in range(51):
        ClosureFactory()

    first = client.get("/api/v1/events/").json()
    last = client.get(first["next"]).json()

    assert first["previous"] is None
    assert (len(first["results"]), len(last["results"])) == (50, 1)
    assert last["next"] is None
    assert client.get(last["previous"]).json()["results"] == first["results"]


def test_the_api_takes_the_filters_of_the_pages(client):
    here = ClosureFactory(jurisdiction="HK")
    ClosureFactory(jurisdiction="RU")

    told = client.get("/api/v1/events/?jurisdiction=HK").json()

    assert [event["id"] for event in told["results"]] == [here.pk]


def test_nonsense_is_answered_400_by_field(client):
    response = client.get("/api/v1/events/?after=yesterday")

    assert response.status_code == 400
    assert list(response.json()) == ["after"]


def test_a_draft_is_not_told(client):
    closure = ClosureFactory(stage="draft")

    assert client.get("/api/v1/events/").json()["results"] == []
    assert client.get(f"/api/v1/events/{closure.pk}/").status_code == 404


def test_the_api_only_reads(client):
    assert client.post("/api/v1/events/", {}).status_code == 405


@pytest.mark.parametrize("count", [1, 9])
def test_a_page_costs_the_same_queries_however_many_events(
    client, django_assert_num_queries, count
):
    for _ in range(count):
        ClosureFactory()

    # Three count the record, as in every transaction; five tell the page.
    with django_assert_num_queries(8):
        client.get("/api/v1/events/")


@pytest.mark.parametrize("address", ["/api/v1/events/", "/api/v1/events/?order=x"])
def test_a_browser_gets_json_too(client, address):
    response = client.get(address, headers={"accept": "text/html,*/*;q=0.8"})

    assert response["Content-Type"] == "application/json"


def test_an_outlet_is_called_what_an_editor_stated_and_else_nothing(client):
    OutletFactory(site="https://state.example/", affiliation="state_affiliated")
    OutletFactory(site="https://unknown.example/")
    closure = ClosureFactory()
    for host in ("state.example", "unknown.example"):
        article = ArticleFactory(url=f"https://{host}/a")
        Citation.objects.create(closure=closure, article=article)

    told = client.get(f"/api/v1/events/{closure.pk}/").json()["citations"]

    assert [each["affiliation"] for each in told] == [None, "state_affiliated", None]
