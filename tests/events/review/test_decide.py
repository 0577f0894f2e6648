import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from events.dates.edtf import parse
from events.models import (
    Attribution,
    Citation,
    Claim,
    ClosureEvent,
    NotMeant,
    Organization,
    Proposal,
)
from events.record.publish import CannotPublish, ClosureDetails
from events.record.register import NewOrganization
from events.review.decide import (
    AlreadyDecided,
    HeldByAnother,
    accept_as_evidence,
    accept_claim,
    accept_closure,
    reject,
)
from events.review.naming import Naming
from events.review.queue import reserve
from tests import people
from tests.factories import (
    ArticleFactory,
    ClosureFactory,
    LawFactory,
    OrganizationFactory,
    ProposalFactory,
    finding,
)

pytestmark = pytest.mark.django_db

CLAIM = {
    "comparator": "at_least",
    "count": 35,
    "unit": "groups",
    "claimant": "The Example",
    "evidence": "It said so on Monday.",
    "spans": {"evidence": ["text", 27, 48]},
}


def details(**said) -> ClosureDetails:
    facts = {
        "kind": "disbanded",
        "status": "completed",
        "decided_by": "organization",
        "jurisdiction": "HK",
        "effective": parse("2021-10-31"),
        **said,
    }
    facts.setdefault("organization", None)
    facts["organization"] = facts["organization"] or OrganizationFactory()
    return ClosureDetails(**facts)


def claim(**said) -> Claim:
    return Claim(**{"claimant": "The Example", "comparator": "at_least", "count": 35,
                    "what": "groups", **said})  # fmt: skip


def test_an_accepted_event_is_public_and_cites_the_passage_and_what_it_supports():
    proposal, editor, law = ProposalFactory(), people.editor(), LawFactory()

    closure = accept_closure(
        proposal.pk, by=editor, details=details(laws=[(law, "stated_by_organization")])
    )

    citation = closure.citations.get()
    assert ClosureEvent.objects.published().get() == closure
    assert (citation.passage, citation.start, citation.end) == (proposal.finding["evidence"], 0, 26)
    assert set(citation.supports) == {"organization", "kind", "announced", "effective"}
    assert Attribution.objects.get().basis == "stated_by_organization"
    proposal.refresh_from_db()
    assert (proposal.state, proposal.closure, proposal.decided_by) == ("accepted", closure, editor)
    assert proposal.decided_at is not None


def test_an_event_of_a_sample_article_is_a_sample_and_so_is_its_new_organization():
    article = ArticleFactory(is_sample=True, text="The Harbor Union disbands.")
    new = NewOrganization("Harbor Union", "union", "HK")

    closure = accept_closure(
        ProposalFactory(article=article).pk, by=people.editor(), details=details(organization=new)
    )

    assert closure.is_sample
    assert closure.organization.is_sample
    assert closure.organization.slug == "harbor-union"


def test_a_new_organization_never_takes_the_slug_of_another():
    OrganizationFactory(slug="harbor-union")
    new = NewOrganization("Harbor Union", "union")

    closure = accept_closure(
        ProposalFactory().pk, by=people.editor(), details=details(organization=new)
    )

    assert closure.organization.slug == "harbor-union-2"


@pytest.mark.parametrize(
    ("evidence", "span"),
    [("The Harbor Union disbands.", ["title", 0, 26]), ("It said no such thing.", ["text", 0, 22])],
)
def test_nothing_is_quoted_that_the_archived_text_does_not_hold(evidence, span):
    said = finding(evidence=evidence, spans={"evidence": span})

    closure = accept_closure(
        ProposalFactory(finding=said).pk, by=people.editor(), details=details()
    )

    citation = closure.citations.get()
    assert (citation.passage, citation.start, citation.end) == ("", None, None)


def test_a_passage_that_has_moved_is_cited_where_it_stands_now():
    proposal = ProposalFactory(article=ArticleFactory(text="Read anew. The Harbor Union disbands."))

    citation = accept_closure(proposal.pk, by=people.editor(), details=details()).citations.get()

    assert (citation.passage, citation.start) == ("The Harbor Union disbands.", 11)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"kind": "ended"}, "kind"),
        ({"jurisdiction": ""}, "jurisdiction"),
        ({"effective": None}, "__all__"),
        ({"organization": NewOrganization("", "union")}, "organization"),
        ({"organization": NewOrganization("Harbor Union", "club")}, "organization"),
    ],
)
def test_details_that_do_not_fit_leave_nothing_behind(wrong, field):
    proposal = ProposalFactory()

    with pytest.raises(ValidationError) as refused:
        accept_closure(proposal.pk, by=people.editor(), details=details(**wrong))

    assert field in refused.value.message_dict
    assert ClosureEvent.objects.count() == Citation.objects.count() == 0
    assert not Organization.objects.filter(name="Harbor Union").exists()
    proposal.refresh_from_db()
    assert proposal.state == "pending"


def test_an_organization_is_not_entered_when_its_event_does_not_fit():
    new = NewOrganization("Harbor Union", "union")

    with pytest.raises(ValidationError):
        accept_closure(
            ProposalFactory().pk, by=people.editor(), details=details(organization=new, kind="x")
        )

    assert Organization.objects.count() == 0


def test_an_accepted_claim_is_public_with_its_passage():
    proposal = ProposalFactory(subject="claim", finding=CLAIM)

    accept_claim(proposal.pk, by=people.editor(), claim=claim())

    kept = Claim.objects.get()
    assert (kept.passage, kept.article, kept.is_public) == (
        CLAIM["evidence"], proposal.article, True,
    )  # fmt: skip


def test_a_claim_that_does_not_fit_leaves_nothing_behind():
    proposal = ProposalFactory(subject="claim", finding=CLAIM)

    with pytest.raises(ValidationError):
        accept_claim(proposal.pk, by=people.editor(), claim=claim(claimant=""))

    assert Claim.objects.count() == 0
    proposal.refresh_from_db()
    assert proposal.state == "pending"


def test_a_rejected_proposal_says_who_and_why_and_publishes_nothing():
    proposal, editor = ProposalFactory(), people.editor()

    reject(proposal.pk, by=editor, reason=" Reports no closure ")

    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by) == ("rejected", editor)
    assert proposal.reason == "Reports no closure"
    assert ClosureEvent.objects.count() == 0


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_nothing_is_rejected_without_a_reason(reason):
    proposal = ProposalFactory()

    with pytest.raises(ValidationError, match="Say why"):
        reject(proposal.pk, by=people.editor(), reason=reason)


def test_a_decision_is_taken_once():
    proposal, editor = ProposalFactory(), people.editor("first")
    reject(proposal.pk, by=editor, reason="Reports no closure")

    with pytest.raises(AlreadyDecided, match="Decided already by first: rejected"):
        reject(proposal.pk, by=people.editor("second"), reason="Out of scope")
    with pytest.raises(AlreadyDecided):
        accept_closure(proposal.pk, by=people.editor("third"), details=details())

    proposal.refresh_from_db()
    assert (proposal.decided_by, proposal.reason) == (editor, "Reports no closure")
    assert ClosureEvent.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_of_two_editors_at_the_same_moment_one_decides():
    proposal = ProposalFactory()
    organization = OrganizationFactory()
    editors = [people.editor("first"), people.editor("second")]
    together = threading.Barrier(2, timeout=10)
    outcomes: list[object] = []

    def accept(editor) -> None:
        try:
            together.wait()
            said = details(organization=organization)
            outcomes.append(accept_closure(proposal.pk, by=editor, details=said))
        except AlreadyDecided as too_late:
            outcomes.append(too_late)
        finally:
            connection.close()

    threads = [threading.Thread(target=accept, args=[editor]) for editor in editors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert sorted(type(outcome).__name__ for outcome in outcomes) == [
        "AlreadyDecided",
        "ClosureEvent",
    ]
    closure = ClosureEvent.objects.get()
    assert closure.citations.count() == 1
    assert Proposal.objects.get().closure == closure


def test_an_accepted_proposal_says_whether_it_was_corrected():
    as_found, corrected, editor = ProposalFactory(), ProposalFactory(), people.editor()

    accept_closure(as_found.pk, by=editor, details=details())
    accept_closure(corrected.pk, by=editor, details=details(), was_corrected=True)

    for proposal in (as_found, corrected):
        proposal.refresh_from_db()
    assert (as_found.was_corrected, corrected.was_corrected) == (False, True)


def test_what_was_told_of_a_name_is_kept_with_the_decision():
    union, other = OrganizationFactory(), OrganizationFactory(name="Harbour Union")
    naming = Naming("Harbor Union", "HK", "en", is_kept=True, not_meant=[other])

    accept_closure(
        ProposalFactory().pk,
        by=people.editor(),
        details=details(organization=union),
        naming=naming,
    )

    assert union.names.get().text == "Harbor Union"
    assert NotMeant.objects.get().organization == other


def test_what_was_told_of_a_name_is_lost_with_a_decision_that_does_not_fit():
    union = OrganizationFactory(stage="withdrawn")
    naming = Naming("Harbor Union", is_kept=True, not_meant=[OrganizationFactory()])

    with pytest.raises(CannotPublish, match="was withdrawn"):
        accept_closure(
            ProposalFactory().pk,
            by=people.editor(),
            details=details(organization=union),
            naming=naming,
        )

    assert not union.names.exists()
    assert not NotMeant.objects.exists()


def test_evidence_is_cited_for_the_event_and_changes_nothing_else():
    closure, proposal, editor = ClosureFactory(), ProposalFactory(), people.editor()

    accept_as_evidence(proposal.pk, by=editor, closure=closure)

    citation = closure.citations.get(article=proposal.article)
    assert (citation.passage, citation.start) == ("The Harbor Union disbands.", 0)
    assert closure.citations.count() == 2
    assert ClosureEvent.objects.get() == closure
    proposal.refresh_from_db()
    assert (proposal.state, proposal.closure, proposal.decided_by) == ("merged", closure, editor)


def test_evidence_may_be_for_a_draft_which_stays_one():
    draft = ClosureFactory(stage="draft")

    accept_as_evidence(ProposalFactory().pk, by=people.editor(), closure=draft)

    draft.refresh_from_db()
    assert draft.stage == "draft"
    assert draft.citations.count() == 2


def test_the_same_passage_is_cited_once():
    closure, article = ClosureFactory(), ProposalFactory().article

    for proposal in (article.proposals.get(), ProposalFactory(article=article)):
        accept_as_evidence(proposal.pk, by=people.UserFactory(), closure=closure)

    assert closure.citations.filter(article=article).count() == 1


@pytest.mark.parametrize(
    ("event", "article", "told"),
    [
        ({"stage": "withdrawn"}, {}, "was withdrawn"),
        ({}, {"is_sample": True}, "invented for trying"),
    ],
)
def test_what_can_be_no_evidence_is_refused_and_nothing_is_kept(event, article, told):
    closure = ClosureFactory(**event)
    proposal = ProposalFactory(article=ArticleFactory(text="The Harbor Union disbands.", **article))

    with pytest.raises(ValidationError, match=told):
        accept_as_evidence(proposal.pk, by=people.editor(), closure=closure)

    assert closure.citations.count() == 1
    proposal.refresh_from_db()
    assert proposal.state == "pending"


def test_nobody_decides_what_another_editor_holds():
    proposal, holder = ProposalFactory(), people.editor("holder")
    reserve(proposal.pk, by=holder)
    other = people.editor("other")

    for decide in (
        lambda: accept_closure(proposal.pk, by=other, details=details()),
        lambda: accept_as_evidence(proposal.pk, by=other, closure=ClosureFactory()),
        lambda: reject(proposal.pk, by=other, reason="No closure"),
    ):
        with pytest.raises(HeldByAnother, match="In review by holder now"):
            decide()

    reject(proposal.pk, by=holder, reason="No closure")
    proposal.refresh_from_db()
    assert (proposal.state, proposal.reserved_by, proposal.reserved_until) == (
        "rejected", None, None,
    )  # fmt: skip
