import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.models import Citation, ClosureEvent
from events.record.standing import withhold
from tests import people
from tests.factories import ArticleFactory, ClosureFactory, LawFactory, OrganizationFactory
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db

ADD = "/admin/events/closureevent/add/"
LIST = "/admin/events/closureevent/"


def change(closure) -> str:
    return reverse("admin:events_closureevent_change", args=[closure.pk])


def filled(closure=None, **typed) -> dict[str, str]:
    """The event form with what an editor types, and the citations and laws that are there."""
    citations = list(closure.citations.all()) if closure else []
    sent = {
        "organization": str((closure.organization if closure else OrganizationFactory()).pk),
        "kind": "disbanded",
        "status": "completed",
        "decided_by": "organization",
        "effective": "2021-10-31",
        "jurisdiction": "HK",
        "citations-TOTAL_FORMS": str(len(citations)),
        "citations-INITIAL_FORMS": str(len(citations)),
        "attributions-TOTAL_FORMS": "0",
        "attributions-INITIAL_FORMS": "0",
        "steps-TOTAL_FORMS": "0",
        "steps-INITIAL_FORMS": "0",
        "reason": "A better source.",
        "_save": "1",
    }
    for number, citation in enumerate(citations):
        sent[f"citations-{number}-id"] = str(citation.pk)
        sent[f"citations-{number}-closure"] = str(citation.closure_id)
        sent[f"citations-{number}-article"] = str(citation.article_id)
    return sent | typed


def citing(article) -> dict[str, str]:
    return {"citations-TOTAL_FORMS": "1", "citations-0-article": str(article.pk)}


def told(response) -> str:
    return Page(response.content.decode()).text


def test_an_event_is_entered_as_a_draft_with_its_source_and_law(client, editor):
    law, article = LawFactory(), ArticleFactory()
    laws = {
        "attributions-TOTAL_FORMS": "1",
        "attributions-0-law": str(law.pk),
        "attributions-0-basis": "reported_by_media",
    }

    client.post(ADD, filled(**citing(article), **laws))

    closure = ClosureEvent.objects.get()
    assert closure.stage == "draft"
    assert closure.articles.get() == article
    assert closure.laws.get() == law


def test_one_button_saves_and_publishes(client, editor):
    response = client.post(ADD, filled(**citing(ArticleFactory()), _publish="1"), follow=True)

    closure = ClosureEvent.objects.get()
    assert closure.stage == "published"
    links = [link.get("href") for link in Page(response.content.decode()).all("a")]
    assert closure.get_absolute_url() in links


def test_a_draft_is_published_from_its_own_page(client, editor):
    draft = ClosureFactory(stage="draft")

    assert "_publish" in client.get(change(draft)).content.decode()
    client.post(change(draft), filled(draft, _publish="1"))

    draft.refresh_from_db()
    assert draft.stage == "published"


def test_what_is_published_has_no_button_to_publish_it(client, editor):
    assert "_publish" not in client.get(change(ClosureFactory())).content.decode()


def test_nothing_is_published_without_a_citation(client, editor):
    response = client.post(ADD, filled(_publish="1"))

    assert "needs at least one citation" in told(response)
    assert ClosureEvent.objects.count() == 0


def test_a_contributor_enters_drafts_and_publishes_nothing(client):
    client.force_login(people.contributor())

    assert "_publish" not in client.get(ADD).content.decode()
    client.post(ADD, filled(**citing(ArticleFactory()), _publish="1"))

    assert ClosureEvent.objects.get().stage == "draft"


@pytest.mark.django_db(transaction=True)
def test_a_published_event_keeps_its_last_citation(client, editor):
    closure = ClosureFactory()

    response = client.post(change(closure), filled(closure, **{"citations-0-DELETE": "on"}))

    assert response.status_code == 200
    assert "needs at least one citation" in told(response)
    assert closure.citations.count() == 1


@pytest.mark.django_db(transaction=True)
def test_what_the_database_refuses_at_the_commit_is_a_message(client, editor, monkeypatch):
    closure = ClosureFactory()
    monkeypatch.setattr("events.admin.closure_parts.CitationFormSet.clean", lambda formset: None)

    typed = filled(closure, **{"citations-0-DELETE": "on"})
    response = client.post(change(closure), typed, follow=True)

    assert "Nothing was saved" in told(response)
    assert closure.citations.count() == 1


def test_one_of_two_citations_may_go(client, editor):
    closure = ClosureFactory()
    Citation.objects.create(closure=closure, article=ArticleFactory())

    client.post(change(closure), filled(closure, **{"citations-0-DELETE": "on"}))

    assert closure.citations.count() == 1


def test_a_passage_cannot_be_moved_to_another_article(client, editor):
    closure = ClosureFactory()
    article = closure.citations.get().article

    other = str(ArticleFactory().pk)
    client.post(change(closure), filled(closure, **{"citations-0-article": other}))

    assert closure.citations.get().article == article


def test_an_event_without_any_date_is_told_at_the_form(client, editor):
    response = client.post(ADD, filled(effective="", announced=""))

    assert "Give the date announced, the date effective, or both." in told(response)
    assert ClosureEvent.objects.count() == 0


def test_a_date_that_is_none_is_answered_with_an_example(client, editor):
    response = client.post(ADD, filled(effective="31.10.2021"))

    assert "“31.10.2021” is not a date in EDTF. Write for example" in told(response)


def test_the_same_law_twice_is_told_at_the_form(client, editor):
    law = str(LawFactory().pk)
    twice = {"attributions-TOTAL_FORMS": "2"}
    for number in range(2):
        twice |= {f"attributions-{number}-law": law}
        twice |= {f"attributions-{number}-basis": "reported_by_media"}

    response = client.post(ADD, filled(**twice))

    assert response.status_code == 200
    assert "duplicate" in told(response)


def test_only_drafts_can_be_deleted(client, editor):
    published, draft = ClosureFactory(), ClosureFactory(stage="draft")

    assert client.post(f"{change(published)[:-7]}delete/", {"post": "yes"}).status_code == 403
    client.post(f"{change(draft)[:-7]}delete/", {"post": "yes"})
    chosen = {"action": "delete_selected", "_selected_action": [published.pk], "post": "yes"}
    response = client.post(LIST, chosen, follow=True)

    assert "1 of them are on the record" in told(response)
    assert ClosureEvent.objects.get() == published


def test_selected_drafts_can_be_deleted_together(client, editor):
    drafts = ClosureFactory.create_batch(2, stage="draft")
    chosen = {"action": "delete_selected", "_selected_action": [draft.pk for draft in drafts]}

    assert "Are you sure" in client.post(LIST, chosen).content.decode()
    client.post(LIST, chosen | {"post": "yes"})

    assert not ClosureEvent.objects.exists()


@pytest.mark.parametrize("of", ["itself", "its organization"])
def test_what_is_withheld_is_not_called_published_in_the_list(client, editor, of):
    closure = ClosureFactory()
    withheld = closure if of == "itself" else closure.organization
    withhold(withheld, by=editor, reason="Somebody is in danger.")

    shown = client.get(LIST).content.decode()
    assert re.findall(r'<td class="field-stands_as">(.*?)</td>', shown) == ["withheld"]


def test_a_draft_has_no_link_to_a_public_page(client, editor):
    def links_to(closure) -> bool:
        return "viewsitelink" in client.get(change(closure)).content.decode()

    assert links_to(ClosureFactory())
    assert not links_to(ClosureFactory(stage="draft"))


def test_many_drafts_are_published_at_once_and_what_cannot_be_is_told(client, editor):
    draft, public = ClosureFactory(stage="draft"), ClosureFactory()
    chosen = {"action": "publish_drafts", "_selected_action": [draft.pk, public.pk]}

    shown = client.post(LIST, chosen)
    confirmed = {"seen": shown.context["seen"], "reason": "Checked.", "_confirm": "1"}
    response = client.post(LIST, chosen | confirmed, follow=True)

    assert "1 event is on the record." in told(response)
    assert "is no draft any more" in told(response)
    draft.refresh_from_db()
    assert draft.stage == "published"


def test_the_list_costs_the_same_queries_however_many_events_it_shows(client, editor):
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(LIST).status_code == 200
        return len(queries)

    ClosureFactory()
    few = cost()
    for _ in range(8):
        ClosureFactory()

    assert cost() == few
