import pytest
from django.utils import timezone

from events.review.queue import next_waiting
from tests.factories import ProposalFactory

pytestmark = pytest.mark.django_db


def test_the_rest_of_the_article_comes_first():
    read = ProposalFactory(score=0.9)
    ProposalFactory(score=0.8)
    sibling = ProposalFactory(article=read.article, score=0.1)

    assert next_waiting(read) == sibling


def test_then_comes_what_follows_in_the_queue():
    passed_over, current = ProposalFactory(score=0.9), ProposalFactory(score=0.5)
    equal, lower = ProposalFactory(score=0.5), ProposalFactory(score=0.2)

    assert next_waiting(current) == equal
    assert next_waiting(equal) == lower
    assert next_waiting(lower) == passed_over


def test_what_is_decided_does_not_wait():
    ProposalFactory(state="rejected", decided_at=timezone.now(), reason="No closure")

    assert next_waiting(ProposalFactory()) is None
