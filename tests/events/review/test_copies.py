import pytest

from events.models import Citation, ClosureEvent, Proposal
from events.review import decide
from events.review.reopen import reopen
from tests import people
from tests.factories import ArticleFactory, ClosureFactory, ProposalFactory, finding

from .test_decide import claim, details
from .test_reopen import undone

State = Proposal.State

pytestmark = pytest.mark.django_db


def story(copies: int) -> tuple[Proposal, list[Proposal]]:
    """A proposal, and copies of its report, in each of which the passage stands elsewhere."""
    first = ProposalFactory()
    return first, [copy_of(first, number) for number in range(copies)]


def copy_of(first: Proposal, number: int) -> Proposal:
    before = f"Paper {number}. "
    place = ["text", len(before), len(before) + 26]
    return ProposalFactory(
        copy_of=first,
        article=ArticleFactory(text=f"{before}The Harbor Union disbands. It said so."),
        finding=finding(spans={"evidence": place}),
    )


def keys(copies: list[Proposal]) -> list[int]:
    return [copy.pk for copy in copies]


def test_accepted_with_nine_copies_an_event_has_ten_citations_each_with_its_own_passage():
    first, copies = story(9)

    closure = decide.accept_closure(
        first.pk, by=people.editor(), details=details(), copies=keys(copies)
    )

    citations = Citation.objects.filter(closure=closure).select_related("article")
    assert citations.count() == 10
    for citation in citations:
        assert citation.passage == "The Harbor Union disbands."
        assert citation.article.text[citation.start : citation.end] == citation.passage
    assert len({citation.article_id for citation in citations}) == 10
    assert set(first.copies.values_list("state", "closure")) == {(State.MERGED, closure.pk)}


def test_copies_become_evidence_of_an_event_that_stands_already():
    (first, copies), closure = story(2), ClosureFactory()

    decide.accept_as_evidence(first.pk, by=people.editor(), closure=closure, copies=keys(copies))

    assert closure.citations.exclude(passage="").count() == 3


def test_a_claim_keeps_its_one_source():
    said = {"comparator": "at_least", "count": 35, "unit": "groups", "evidence": "It said so.",
            "spans": {"evidence": ["text", 27, 38]}}  # fmt: skip
    first = ProposalFactory(subject="claim", finding=said)
    copy = ProposalFactory(subject="claim", finding=said, copy_of=first)

    entered = decide.accept_claim(first.pk, by=people.editor(), claim=claim(), copies=[copy.pk])

    copy.refresh_from_db()
    assert (copy.state, copy.claim, entered.article) == (State.MERGED, entered, first.article)


def test_copies_are_rejected_with_the_same_reason():
    first, copies = story(2)

    decide.reject(first.pk, by=people.editor(), reason="It denies it.", copies=keys(copies))

    told = first.copies.values_list("state", "reason")
    assert set(told) == {(State.REJECTED, "It denies it.")}


def test_copies_that_the_editor_has_not_seen_wait_as_one():
    first, (seen, *others) = story(4)

    closure = decide.accept_closure(
        first.pk, by=people.editor(), details=details(), copies=[seen.pk]
    )

    assert closure.citations.count() == 2
    assert list(Proposal.objects.pending()) == others[:1]
    assert list(others[0].copies.order_by("pk")) == others[1:]


def test_only_copies_of_the_proposal_are_decided_with_it():
    first, _copies = story(0)
    stranger = ProposalFactory()

    decide.reject(first.pk, by=people.editor(), reason="No.", copies=[stranger.pk])

    stranger.refresh_from_db()
    assert stranger.state == State.PENDING


def test_a_rejection_that_is_taken_back_takes_its_copies_along():
    first, copies = story(2)
    decide.reject(first.pk, by=people.editor(), reason="No.", copies=keys(copies))

    reopen(first.pk)

    assert list(Proposal.objects.pending()) == [first]
    assert first.copies.filter(state=State.PENDING).count() == 2


def test_an_acceptance_that_is_undone_and_done_again_takes_its_copies_along():
    first, copies = story(2)
    closure = decide.accept_closure(
        first.pk, by=people.editor(), details=details(), copies=keys(copies)
    )

    undone(closure)

    assert list(Proposal.objects.pending()) == [first]
    assert first.copies.filter(state=State.PENDING).count() == 2

    undone(closure, "again")

    assert set(first.copies.values_list("state", "closure")) == {(State.MERGED, closure.pk)}
    assert ClosureEvent.objects.published().get().citations.count() == 3
