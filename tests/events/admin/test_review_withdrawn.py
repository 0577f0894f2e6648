"""What was withdrawn from the record is told on the review page, and never chosen."""

import pytest
from django.urls import reverse

from events.models import ClosureEvent
from events.record.history import history_of
from tests.factories import (
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
    ProposalFactory,
    finding,
)
from tests.timeline.pages.pages import Page

from .test_review import accept, opened
from .test_review_matches import checked, give_as_evidence

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("editor")]


def test_a_withdrawn_organization_is_refused_with_the_reason(client):
    OrganizationFactory(name="Harbor Union", stage="withdrawn")

    page = Page(accept(client, ProposalFactory()).content.decode())

    assert "was withdrawn; reinstate it first" in page.text
    assert ClosureEvent.objects.count() == 0


def test_evidence_for_what_was_withdrawn_meanwhile_is_refused(client):
    other = ClosureFactory(stage="withdrawn")

    answer = give_as_evidence(client, ProposalFactory(), other_closure=str(other.pk))

    assert "was withdrawn; choose another event" in Page(answer.content.decode()).text
    assert other.citations.count() == 1


def test_a_withdrawn_organization_is_told_but_cannot_be_chosen(client):
    union = OrganizationFactory(name="Harbor Union", stage="withdrawn")
    proposal = ProposalFactory()

    page = opened(client, proposal)

    meant = [one["value"] for one in page.all("input") if one.get("name") == "match-meant"]
    assert (meant, checked(page, "match-meant")) == (["new"], [])
    reinstate = reverse("admin:events_organization_standing", args=[union.pk, "reinstate"])
    assert reinstate in [link.get("href") for link in page.all("a")]
    assert "Entered by mistake." in page.text


def test_a_namesake_of_a_withdrawn_organization_is_entered_once_it_is_told_apart(client):
    gone = OrganizationFactory(name="Harbor Union", stage="withdrawn")
    proposal = ProposalFactory()
    new = {"match-meant": "new", "new-name": "Harbor Union"}

    refused = Page(accept(client, proposal, **new).content.decode())
    accept(client, proposal, **new, **{"match-not_meant": str(gone.pk)})

    assert "Withdrawn: Harbor Union has this name. Reinstate it" in refused.text
    assert ClosureEvent.objects.get().organization != gone


def test_a_withdrawn_twin_is_told_with_the_way_to_reinstate_it(client):
    union = OrganizationFactory(name="Harbor Union")
    twin = ClosureFactory(organization=union, stage="withdrawn")
    proposal = ProposalFactory()

    page = opened(client, proposal)
    asked = Page(accept(client, proposal).content.decode())

    reinstate = reverse("admin:events_closureevent_standing", args=[twin.pk, "reinstate"])
    assert reinstate in [link.get("href") for link in page.all("a")]
    assert f"{twin} is likely the same: reinstate it" in asked.text
    assert ClosureEvent.objects.get() == twin
    accept(client, proposal, **{"match-seen": str(twin.pk)})
    assert ClosureEvent.objects.count() == 2


def test_after_an_undone_acceptance_the_event_is_reinstated_and_the_proposal_is_evidence(client):
    proposal = ProposalFactory()
    accept(client, proposal)
    closure = ClosureEvent.objects.get()
    done = history_of(closure)[0].key
    undo = reverse("admin:events_closureevent_undo", args=[closure.pk, done])
    client.post(undo, {"reason": "Too early."})

    page = opened(client, proposal)
    for row in (closure.organization, closure):
        name = f"admin:events_{row._meta.model_name}_standing"
        address_of_it = reverse(name, args=[row.pk, "reinstate"])
        assert address_of_it in [link.get("href") for link in page.all("a")]
        client.post(address_of_it, {"reason": "It is known now."})
    give_as_evidence(client, proposal)

    proposal.refresh_from_db()
    closure.refresh_from_db()
    assert (closure.stage, ClosureEvent.objects.count()) == ("published", 1)
    assert (proposal.state, proposal.closure) == ("merged", closure)


def test_a_withdrawn_law_is_told_and_not_filled_in(client):
    gone, kept = LawFactory(stage="withdrawn"), LawFactory()
    old = LawFactory(stage="withdrawn", merged_into=kept)
    span = ["text", 0, 3]
    named = [{"name": "Act", "slug": law.slug, "span": span, "basis": None} for law in (gone, old)]
    proposal = ProposalFactory(finding=finding(law_details=named))

    page = opened(client, proposal)
    accept(client, proposal)

    reinstate = reverse("admin:events_law_standing", args=[gone.pk, "reinstate"])
    assert reinstate in [link.get("href") for link in page.all("a")]
    assert [role.law for role in ClosureEvent.objects.get().attributions.all()] == [kept]
