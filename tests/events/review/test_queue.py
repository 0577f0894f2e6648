import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from events.review.queue import HELD_FOR, next_waiting, release, reserve
from tests import people
from tests.factories import ProposalFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return people.editor()


@pytest.fixture
def other():
    return people.editor("other")


def test_the_rest_of_the_article_comes_first(editor):
    read = ProposalFactory(score=0.9)
    ProposalFactory(score=0.8)
    sibling = ProposalFactory(article=read.article, score=0.1)

    assert next_waiting(read, by=editor) == sibling


def test_then_comes_what_follows_in_the_queue(editor):
    passed_over, current = ProposalFactory(score=0.9), ProposalFactory(score=0.5)
    equal, lower = ProposalFactory(score=0.5), ProposalFactory(score=0.2)

    assert next_waiting(current, by=editor) == equal
    assert next_waiting(equal, by=editor) == lower
    assert next_waiting(lower, by=editor) == passed_over


def test_what_is_decided_does_not_wait(editor):
    ProposalFactory(state="rejected", decided_at=timezone.now(), reason="No closure")

    assert next_waiting(ProposalFactory(), by=editor) is None


def test_what_another_editor_holds_is_passed_over(editor, other):
    current, held, free = (ProposalFactory(score=score) for score in (0.9, 0.8, 0.7))
    sibling = ProposalFactory(article=current.article, score=0.1)
    for proposal in (held, sibling):
        reserve(proposal.pk, by=other)

    assert next_waiting(current, by=editor) == free
    assert next_waiting(current, by=other) == sibling


def test_the_rest_of_an_article_is_left_to_the_editor_who_is_at_it(editor, other):
    current, free = ProposalFactory(score=0.9), ProposalFactory(score=0.8)
    sibling = ProposalFactory(article=current.article, score=0.1)
    reserve(current.pk, by=other)
    current.refresh_from_db()

    assert next_waiting(current, by=editor) == free
    assert next_waiting(current, by=other) == sibling


def test_one_editor_holds_it_until_it_ends_by_itself(editor, other, time_machine):
    proposal = ProposalFactory()
    start = timezone.now()
    time_machine.move_to(start, tick=False)

    assert reserve(proposal.pk, by=editor)
    assert not reserve(proposal.pk, by=other)

    time_machine.move_to(start + HELD_FOR - timedelta(seconds=1), tick=False)
    assert not reserve(proposal.pk, by=other)
    proposal.refresh_from_db()
    assert proposal.holder(timezone.now()) == editor

    time_machine.move_to(start + HELD_FOR, tick=False)
    assert proposal.holder(timezone.now()) is None
    assert reserve(proposal.pk, by=other)
    assert not reserve(proposal.pk, by=editor)


def test_who_holds_it_may_take_it_anew_for_as_long_again(editor, other, time_machine):
    proposal = ProposalFactory()
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    reserve(proposal.pk, by=editor)

    time_machine.move_to(start + HELD_FOR / 2, tick=False)
    assert reserve(proposal.pk, by=editor)

    time_machine.move_to(start + HELD_FOR, tick=False)
    assert not reserve(proposal.pk, by=other)


def test_it_is_released_by_who_holds_it_alone(editor, other):
    proposal = ProposalFactory()
    reserve(proposal.pk, by=editor)

    release(proposal.pk, by=other)
    assert not reserve(proposal.pk, by=other)

    release(proposal.pk, by=editor)
    assert reserve(proposal.pk, by=other)


def test_what_is_decided_is_not_reserved(editor):
    decided = ProposalFactory(state="rejected", decided_at=timezone.now(), reason="No closure")

    assert not reserve(decided.pk, by=editor)


@pytest.mark.django_db(transaction=True)
def test_of_two_editors_at_the_same_moment_one_gets_it():
    proposal = ProposalFactory()
    editors = [people.editor("first"), people.editor("second")]
    together = threading.Barrier(2, timeout=10)
    got: list[bool] = []

    def take(editor) -> None:
        try:
            together.wait()
            got.append(reserve(proposal.pk, by=editor))
        finally:
            connection.close()

    threads = [threading.Thread(target=take, args=[editor]) for editor in editors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert sorted(got) == [False, True]
