"""The closure of a new organization, with law and source, is entered in one form."""

import pytest

from events.models import Article, Attribution, ClosureEvent, Organization, Step
from tests import people
from tests.factories import ArticleFactory, LawFactory, OrganizationFactory
from tests.timeline.pages.pages import Page

from .test_closure import ADD, told

pytestmark = pytest.mark.django_db

URL = "https://news.example/union-ends"


def typed(**more) -> dict[str, str]:
    """All of it: a new organization, one law, one source by its address, one step."""
    return {
        "organization": "",
        "new_name": "Harbor Union",
        "new_kind": "union",
        "new_jurisdiction": "HK",
        "kind": "disbanded",
        "status": "completed",
        "decided_by": "organization",
        "effective": "2021-10-31",
        "jurisdiction": "HK",
        "attributions-TOTAL_FORMS": "1",
        "attributions-INITIAL_FORMS": "0",
        "citations-TOTAL_FORMS": "1",
        "citations-INITIAL_FORMS": "0",
        "citations-0-address": URL,
        "citations-0-supports": ["organization", "effective"],
        "steps-TOTAL_FORMS": "1",
        "steps-INITIAL_FORMS": "0",
        "steps-0-status": "completed",
        "steps-0-reached": "2021-10-31",
        "_save": "1",
        **more,
    }


def by_law(law) -> dict[str, str]:
    return {"attributions-0-law": str(law.pk), "attributions-0-basis": "reported_by_media"}


def wrong_fields(response) -> set[str]:
    """The fields at which something is told."""
    page = Page(response.content.decode())
    inputs = [a for tag in ("input", "select", "textarea") for a in page.all(tag)]
    return {str(field["name"]) for field in inputs if field.get("aria-invalid") == "true"}


def nothing_is_written() -> bool:
    return not any(m.objects.exists() for m in (Organization, ClosureEvent, Article, Step))


def test_all_of_it_is_saved_as_a_draft_at_once(client, editor):
    law = LawFactory()

    client.post(ADD, typed(**by_law(law)))

    closure = ClosureEvent.objects.get()
    organization = closure.organization
    assert (closure.stage, organization.stage) == ("draft", "draft")
    assert (organization.name, organization.slug, organization.kind) == (
        "Harbor Union", "harbor-union", "union",
    )  # fmt: skip
    assert closure.attributions.get().law == law
    citation = closure.citations.get()
    assert (citation.article.url, citation.article.state) == (URL, "discovered")
    assert citation.supports == ["organization", "effective"]
    assert closure.steps.get().reached.text == "2021-10-31"


def test_all_of_it_is_published_with_the_other_button(client, editor):
    client.post(ADD, typed(_publish="1", **by_law(LawFactory(stage="draft"))))

    closure = ClosureEvent.objects.get()
    assert closure.stage == closure.organization.stage == closure.laws.get().stage == "published"


def test_a_worker_is_rung_for_an_article_that_was_not_known(
    client, editor, monkeypatch, django_capture_on_commit_callbacks
):
    rung: list[str] = []
    monkeypatch.setattr(
        "celery.app.base.Celery.send_task", lambda _a, name, **_k: rung.append(name)
    )

    with django_capture_on_commit_callbacks(execute=True):
        client.post(ADD, typed())

    assert rung == ["events.fetch_article"]


def test_a_known_article_is_found_by_its_address_in_any_form(client, editor):
    article = ArticleFactory(url=URL)

    client.post(ADD, typed(**{"citations-0-address": f" {URL}?utm_source=x#top "}))

    assert ClosureEvent.objects.get().articles.get() == article
    assert Article.objects.count() == 1


@pytest.mark.parametrize(
    ("more", "field", "words"),
    [
        ({"new_name": ""}, "organization", "Choose the organization, or enter its name below."),
        ({"new_kind": ""}, "new_kind", "This field is required."),
        ({"new_jurisdiction": "QQ"}, "new_jurisdiction", "Select a valid choice."),
        ({"effective": "soon"}, "effective", "is not a date in EDTF"),
        ({"citations-0-address": "ftp://a.example"}, "citations-0-address", "http or https"),
        ({"citations-0-address": ""}, "citations-0-address", "Give the address of the source"),
        ({"citations-0-supports": ["x"]}, "citations-0-supports", "Select a valid choice"),
        ({"steps-0-reached": "soon"}, "steps-0-reached", "is not a date in EDTF"),
        ({"attributions-0-basis": "reported_by_media"}, "attributions-0-law", "required"),
    ],
)
def test_every_fault_is_told_at_its_field_and_nothing_is_written(
    client, editor, more, field, words
):
    response = client.post(ADD, typed(_publish="1", **more))

    assert response.status_code == 200
    assert field in wrong_fields(response)
    assert words in told(response)
    assert nothing_is_written()


def test_all_faults_are_told_at_once(client, editor):
    response = client.post(
        ADD, typed(new_kind="", effective="soon", **{"citations-0-address": "nonsense"})
    )

    assert {"new_kind", "effective", "citations-0-address"} <= wrong_fields(response)


def test_who_is_in_the_register_already_is_not_entered_anew(client, editor):
    OrganizationFactory(name="Harbour League").names.create(text="Harbor Union", role="former")

    response = client.post(ADD, typed())

    assert "In the register already: Harbour League has it as former name." in told(response)
    assert "new_name" in wrong_fields(response)
    assert ClosureEvent.objects.count() == 0


def test_one_chooses_or_enters_and_does_not_do_both(client, editor):
    response = client.post(ADD, typed(organization=str(OrganizationFactory().pk)))

    assert "new_name" in wrong_fields(response)
    assert ClosureEvent.objects.count() == 0


def test_an_address_and_another_article_contradict_each_other(client, editor):
    response = client.post(ADD, typed(**{"citations-0-article": str(ArticleFactory().pk)}))

    assert "citations-0-address" in wrong_fields(response)


def test_the_same_source_twice_is_told_at_its_field(client, editor):
    twice = {"citations-TOTAL_FORMS": "2", "citations-1-address": f"{URL}#again"}

    response = client.post(ADD, typed(**twice))

    assert "citations-1-address" in wrong_fields(response)
    assert nothing_is_written()


def test_an_empty_row_says_nothing(client, editor):
    rows = {"citations-0-address": "", "citations-0-supports": [], "steps-0-status": ""}

    client.post(ADD, typed(**rows, **{"steps-0-reached": ""}))

    closure = ClosureEvent.objects.get()
    assert not closure.citations.exists()
    assert not Attribution.objects.exists()


def test_nothing_is_published_without_a_source(client, editor):
    empty = {"citations-0-address": "", "citations-0-supports": []}

    response = client.post(ADD, typed(_publish="1", **empty))

    assert "needs at least one citation" in told(response)
    assert nothing_is_written()


def test_doubts_are_told_after_saving_and_keep_nobody_from_it(client, editor):
    response = client.post(ADD, typed(announced="2021-11-05"), follow=True)

    assert "It took effect before it was announced." in told(response)
    closure = ClosureEvent.objects.get()
    page = client.get(f"/admin/events/closureevent/{closure.pk}/change/")
    assert "It took effect before it was announced." in told(page)


def test_who_may_enter_no_organization_or_article_chooses_known_ones(client):
    user = people.contributor()
    user.groups.get().permissions.filter(codename__in=["add_organization", "add_article"]).delete()
    client.force_login(user)

    assert "new_name" not in client.get(ADD).content.decode()
    response = client.post(ADD, typed(organization=str(OrganizationFactory().pk)))

    assert "citations-0-address" in wrong_fields(response)
    assert Organization.objects.count() == 1
