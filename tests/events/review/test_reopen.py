import pytest

from events.models import Proposal
from events.record.history import history_of
from events.record.standing import withdraw
from events.record.undo import CannotRevert
from events.review import decide
from events.review.reopen import CannotReopen, reopen, undo_act
from tests.events.review.test_decide import details
from tests.factories import ClosureFactory, ProposalFactory
from tests.people import editor

pytestmark = pytest.mark.django_db


def undone(closure, *by):
    """Undo the newest act on an event; then that undoing, and so on, each by an editor."""
    for name in by or ["undoer"]:
        act = next(act.key for act in history_of(closure) if act.key)
        undo_act(act, by=editor(name), reason="A mistake.")


def test_a_rejected_proposal_waits_again():
    proposal = ProposalFactory()
    decide.reject(proposal.pk, by=editor(), reason="No closure.")

    reopened = reopen(proposal.pk)

    assert reopened.state == Proposal.State.PENDING
    assert (reopened.decided_by, reopened.decided_at, reopened.reason) == (None, None, "")


def test_what_waits_is_not_reopened():
    with pytest.raises(CannotReopen, match="Only what was rejected"):
        reopen(ProposalFactory().pk)


def test_a_proposal_waits_again_when_its_acceptance_is_undone():
    proposal = ProposalFactory()
    closure = decide.accept_closure(proposal.pk, by=editor(), details=details())

    undone(closure)

    proposal.refresh_from_db()
    closure.refresh_from_db()
    assert (proposal.state, proposal.closure) == (Proposal.State.PENDING, None)
    assert (closure.stage, closure.withdrawal_reason) == ("withdrawn", "A mistake.")


def test_a_proposal_waits_again_when_its_evidence_is_taken_back():
    proposal, closure = ProposalFactory(), ClosureFactory()
    decide.accept_as_evidence(proposal.pk, by=editor(), closure=closure)

    undone(closure)

    proposal.refresh_from_db()
    assert (proposal.state, proposal.closure) == (Proposal.State.PENDING, None)
    assert closure.citations.count() == 1


def test_a_proposal_stays_decided_where_the_act_cannot_be_undone():
    proposal = ProposalFactory()
    closure = decide.accept_closure(proposal.pk, by=editor(), details=details())
    type(closure).objects.filter(pk=closure.pk).update(summary="Changed since.")
    act = next(act.key for act in history_of(closure) if act.key)

    with pytest.raises(CannotRevert, match="changed since"):
        undo_act(act, by=editor("undoer"), reason="A mistake.")

    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.ACCEPTED


def test_undoing_the_undoing_decides_the_proposal_again_and_so_on():
    proposal = ProposalFactory()
    closure = decide.accept_closure(proposal.pk, by=editor(), details=details(), was_corrected=True)

    undone(closure, "first", "second")

    proposal.refresh_from_db()
    closure.refresh_from_db()
    assert closure.stage == "published"
    assert (proposal.state, proposal.closure) == (Proposal.State.ACCEPTED, closure)
    assert (proposal.was_corrected, proposal.decided_by.username) == (True, "second")

    undone(closure, "third")

    proposal.refresh_from_db()
    closure.refresh_from_db()
    assert (proposal.state, closure.stage) == (Proposal.State.PENDING, "withdrawn")

    undone(closure, "fourth")

    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.ACCEPTED


def test_undoing_the_undoing_makes_evidence_of_the_proposal_again():
    proposal, closure = ProposalFactory(), ClosureFactory()
    decide.accept_as_evidence(proposal.pk, by=editor(), closure=closure)

    undone(closure, "first", "second")

    proposal.refresh_from_db()
    assert (proposal.state, proposal.closure) == (Proposal.State.MERGED, closure)
    assert closure.citations.count() == 2


def test_the_undoing_stands_where_the_proposal_was_decided_since():
    proposal = ProposalFactory()
    closure = decide.accept_closure(proposal.pk, by=editor(), details=details())
    undone(closure, "first")
    decide.reject(proposal.pk, by=editor("another"), reason="No closure.")

    with pytest.raises(CannotRevert, match="was decided since: rejected"):
        undone(closure)

    closure.refresh_from_db()
    proposal.refresh_from_db()
    assert (closure.stage, proposal.state) == ("withdrawn", Proposal.State.REJECTED)


def test_the_undoing_stands_where_the_event_left_the_record_since():
    proposal, closure = ProposalFactory(), ClosureFactory()
    decide.accept_as_evidence(proposal.pk, by=editor(), closure=closure)
    undone(closure)
    undoing = history_of(closure)[0].key
    withdraw(closure, by=editor("another"), reason="Wrong.")

    with pytest.raises(CannotRevert, match="was withdrawn since; reinstate it first"):
        undo_act(undoing, by=editor("again"), reason="It was right.")

    proposal.refresh_from_db()
    assert proposal.state == Proposal.State.PENDING
    assert closure.citations.count() == 1
