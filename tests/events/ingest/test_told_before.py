from typing import Any

import pytest
from django.utils import timezone

from events.extraction.findings import FoundEvent
from events.ingest.told_before import Found, told_before
from events.models import Proposal
from tests.factories import ClosureFactory, OrganizationFactory, ProposalFactory, finding
from tests.people import editor

from .readings import claim, proposed, read_before

State = Proposal.State
ELSEWHERE = {"evidence": ["text", 200, 240]}

pytestmark = pytest.mark.django_db


def found(**said: Any) -> FoundEvent:
    return FoundEvent.from_dict(finding(**said))


def told(findings: list[Found], *known: Proposal) -> list[Proposal | None]:
    again = told_before(known, {each.key: each for each in findings})
    return [again.get(each.key) for each in findings]


@pytest.fixture
def article():
    return read_before()


def decided(state: State, **row: Any) -> dict[str, Any]:
    reason = "It denies it." if state == State.REJECTED else ""
    return {"state": state, "decided_at": timezone.now(), "decided_by": editor(),
            "reason": reason, **row}  # fmt: skip


def accepted(**organization: Any) -> dict[str, Any]:
    closure = ClosureFactory(organization=OrganizationFactory(**organization))
    return decided(State.ACCEPTED, closure=closure)


def test_the_same_key_is_the_same(article):
    known = proposed(article, "Harbor Union")

    assert told([found(status="announced", spans=ELSEWHERE)], known) == [known]


def test_another_kind_of_what_was_accepted_is_the_same(article):
    known = proposed(article, "Harbor Union", proposal=accepted())

    assert told([found(kind="suspended", spans=ELSEWHERE)], known) == [known]


def test_a_name_that_the_register_came_to_know_is_the_same(article):
    """The editor entered the organization under its full name."""
    row = accepted(slug="harbor-union", name="Union of the Harbor Workers")
    known = proposed(article, "Harbor Union", proposal=row)

    again = found(organization="Union of the Harbor Workers", slug="harbor-union")

    assert told([again], known) == [known]


def test_a_name_spelled_a_little_differently_in_the_same_passage_is_the_same(article):
    known = proposed(article, "Harbor Union", proposal=accepted())

    assert told([found(organization="the Harbor Unions")], known) == [known]


def test_a_name_spelled_a_little_differently_elsewhere_is_another(article):
    known = proposed(article, "Harbor Union", proposal=accepted())

    assert told([found(organization="Harbor Unions", spans=ELSEWHERE)], known) == [None]


def test_two_that_the_register_knows_are_two(article):
    known = proposed(article, "Harbor Union", slug="harbor-union", proposal=accepted())

    assert told([found(slug="harbor-union-of-old")], known) == [None]


def test_what_was_rejected_in_this_passage_is_the_same_with_another_kind(article):
    known = proposed(article, "Harbor Union", proposal=decided(State.REJECTED))

    assert told([found(kind="suspended")], known) == [known]


def test_what_was_rejected_elsewhere_is_another_with_another_kind(article):
    known = proposed(article, "Harbor Union", proposal=decided(State.REJECTED))

    assert told([found(kind="suspended", spans=ELSEWHERE)], known) == [None]


def test_a_local_and_a_regional_office_are_two(article):
    known = proposed(article, "Harbor Union", unit="its local office", proposal=accepted())

    assert told([found(unit="its regional office")], known) == [None]


def test_each_is_told_once(article):
    """What was suspended is told by its key; that it was banned too is new."""
    known = proposed(article, "Harbor Union", kind="suspended", proposal=accepted())

    assert told([found(kind="suspended"), found(kind="banned")], known) == [known, None]


def test_the_nearest_is_taken(article):
    office = proposed(article, "Harbor Union", unit="bureau", kind="suspended")
    whole = proposed(article, "Harbor Union", kind="suspended")

    assert told([found(unit="the Paris bureau"), found()], office, whole) == [office, whole]


def test_a_claim_is_known_by_its_count(article):
    known = ProposalFactory(
        article=article, subject=Proposal.Subject.CLAIM, finding=claim().as_dict()
    )

    assert told([claim(unit="civic groups")], known) == [known]
    assert told([claim(count=13)], known) == [None]
    assert told([found()], known) == [None]
