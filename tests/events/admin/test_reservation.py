"""Two editors on the review page keep apart."""

import pytest
from django.test import Client
from django.utils import timezone

from events.models import ClosureEvent
from events.review import queue
from tests import people
from tests.factories import OrganizationFactory, ProposalFactory
from tests.timeline.pages.pages import Page

from .test_review import address, as_prefilled, opened

pytestmark = pytest.mark.django_db

LIST = "/admin/events/proposal/"


@pytest.fixture
def first(client):
    client.force_login(people.editor("first"))
    return client


@pytest.fixture
def second():
    other = Client()
    other.force_login(people.editor("second"))
    return other


def buttons(page) -> set[str | None]:
    return {one.get("name") for one in page.all("input") if one.get("type") == "submit"}


def test_whoever_opens_it_holds_it_and_others_may_read_and_see_who(first, second):
    proposal = ProposalFactory()

    own, others = opened(first, proposal), opened(second, proposal)

    assert {"_accept", "_evidence", "_reject", "_skip"} <= buttons(own)
    assert "In review by first now" not in own.text
    assert "In review by first now" in others.text
    assert "The Harbor Union disbands." in others.text
    assert {"_accept", "_evidence", "_reject", "_skip"} & buttons(others) == {"_skip"}
    assert "first" in Page(second.get(LIST).content.decode()).text


def test_who_may_not_decide_holds_nothing(first):
    proposal = ProposalFactory()
    reader = Client()
    reader.force_login(people.contributor())

    opened(reader, proposal)

    proposal.refresh_from_db()
    assert proposal.reserved_by is None


def test_after_a_decision_comes_what_the_other_does_not_hold(first, second):
    mine, held, free = (ProposalFactory(score=score) for score in (0.9, 0.8, 0.7))
    opened(first, mine)
    opened(second, held)

    response = first.post(address(mine), {"_reject": "1", "reason": "No closure"})

    assert response.url == address(free)


def test_what_is_left_is_free_for_others_and_the_next_is_opened(first, second):
    left, following = ProposalFactory(score=0.9), ProposalFactory(score=0.8)
    opened(first, left)

    response = first.post(address(left), {"_skip": "1"})

    assert response.url == address(following)
    assert "_accept" in buttons(opened(second, left))


def test_whoever_decides_late_on_what_another_holds_is_told_and_keeps_the_words(
    first, second, time_machine
):
    OrganizationFactory(name="Harbor Union")
    proposal = ProposalFactory()
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    typed = as_prefilled(first, proposal) | {"summary": "What I typed.", "_accept": "1"}
    time_machine.move_to(start + queue.HELD_FOR, tick=False)
    opened(second, proposal)

    response = first.post(address(proposal), typed)

    page = Page(response.content.decode())
    assert response.status_code == 409
    assert "In review by second now: nothing of yours was kept" in page.text
    assert "What I typed." in page.text
    assert "please correct" not in page.text
    assert ClosureEvent.objects.count() == 0


def test_whoever_is_late_while_nobody_else_came_decides_all_the_same(first, time_machine):
    OrganizationFactory(name="Harbor Union")
    proposal = ProposalFactory()
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    typed = as_prefilled(first, proposal) | {"_accept": "1"}
    time_machine.move_to(start + 6 * queue.HELD_FOR, tick=False)

    first.post(address(proposal), typed)

    assert ClosureEvent.objects.count() == 1


def test_a_form_that_was_refused_holds_it_anew(first, time_machine):
    proposal = ProposalFactory()
    start = timezone.now()
    time_machine.move_to(start, tick=False)
    opened(first, proposal)
    time_machine.move_to(start + queue.HELD_FOR / 2, tick=False)

    first.post(address(proposal), {"_reject": "1", "reason": ""})

    proposal.refresh_from_db()
    assert proposal.reserved_until == timezone.now() + queue.HELD_FOR


def test_whoever_came_upon_what_another_holds_goes_on_and_frees_nothing(first, second):
    held, following = ProposalFactory(score=0.9), ProposalFactory(score=0.8)
    opened(first, held)
    opened(second, held)

    response = second.post(address(held), {"_skip": "1"})

    assert response.url == address(following)
    held.refresh_from_db()
    assert held.holder(timezone.now()).username == "first"
