"""What becomes of a proposal on the review page: decided once, shown after, taken back."""

import pytest
from django.urls import reverse

from events.models import ClosureEvent, Proposal
from events.review import decide, queue
from tests import people
from tests.factories import OrganizationFactory, ProposalFactory
from tests.timeline.pages.pages import Page

from .test_review import accept, address, as_prefilled, opened

pytestmark = pytest.mark.django_db


def test_a_rejected_proposal_keeps_its_reason(client, editor):
    proposal = ProposalFactory()

    client.post(address(proposal), {"_reject": "1", "reason": " Reports no closure "})

    proposal.refresh_from_db()
    assert (proposal.state, proposal.reason) == ("rejected", "Reports no closure")
    assert proposal.decided_by == editor


def test_nothing_is_rejected_without_a_reason(client, editor):
    proposal = ProposalFactory()

    response = client.post(address(proposal), {"_reject": "1", "reason": "  "})

    assert "Say why it is rejected." in Page(response.content.decode()).text
    proposal.refresh_from_db()
    assert proposal.state == "pending"


def test_after_a_decision_comes_the_rest_of_the_article_then_the_queue(client, editor):
    first, second = ProposalFactory(score=0.8), ProposalFactory(score=0.9)
    sibling = ProposalFactory(article=first.article, score=0.1)

    def reject(proposal):
        return client.post(address(proposal), {"_reject": "1", "reason": "No closure"}).url

    assert reject(first) == address(sibling)
    assert reject(sibling) == address(second)
    assert reject(second) == reverse("admin:events_proposal_changelist")


def test_the_slower_editor_learns_who_decided_and_keeps_the_words(client, editor):
    OrganizationFactory(name="Harbor Union")
    proposal = ProposalFactory()
    typed = as_prefilled(client, proposal) | {"summary": "What I typed.", "_accept": "1"}
    queue.release(proposal.pk, by=editor)  # as it ends by itself after a while
    decide.reject(proposal.pk, by=people.editor("faster"), reason="Out of scope")

    response = client.post(address(proposal), typed)

    page = Page(response.content.decode())
    assert response.status_code == 409
    assert "Decided already by faster: rejected." in page.text
    assert "Out of scope" in page.text
    assert "What I typed." in page.text
    names = {button.get("name") for button in page.all("input") if button.get("type") == "submit"}
    assert not names & {"_accept", "_evidence", "_reject", "_skip"}
    assert ClosureEvent.objects.count() == 0


def test_a_decided_proposal_shows_who_when_why_and_its_event(client, editor):
    OrganizationFactory(name="Harbor Union")
    proposal = ProposalFactory()
    accept(client, proposal)
    closure = ClosureEvent.objects.get()

    page = opened(client, proposal)

    assert "Accepted" in page.text
    assert "By editor" in page.text
    assert closure.get_absolute_url() in [link.get("href") for link in page.all("a")]
    assert not [field for field in page.all("input") if field.get("name") == "_accept"]


def test_an_editor_lets_a_rejected_proposal_wait_again(client):
    proposal = ProposalFactory()
    reviewer = people.editor()
    decide.reject(proposal.pk, by=reviewer, reason="No closure.")
    client.force_login(reviewer)
    address = f"/admin/events/proposal/{proposal.pk}/change/"

    assert 'name="_reopen"' in client.get(address).content.decode()
    client.post(address, {"_reopen": "1"})

    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.PENDING
    assert 'name="_reopen"' not in client.get(address).content.decode()
