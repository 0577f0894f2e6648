import pytest

from tests.factories import ProposalFactory, finding

CLAIM = {"comparator": "at_least", "count": 35, "unit": "groups", "claimant": "The Example"}


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({}, "Harbor Union: disbanded"),
        ({"unit": "east office", "kind": "office_closed"},
         "Harbor Union, east office: office closed"),
        ({"kind": "of a later extractor"}, "Harbor Union: of a later extractor"),
    ],
)  # fmt: skip
def test_a_proposed_event_says_who_and_what(said, shown):
    assert str(ProposalFactory.build(finding=finding(**said))) == shown


@pytest.mark.parametrize(
    ("claimant", "shown"),
    [("The Example", "The Example: at least 35 groups"), (None, "at least 35 groups")],
)
def test_a_proposed_claim_says_who_counted_what(claimant, shown):
    proposal = ProposalFactory.build(subject="claim", finding=CLAIM | {"claimant": claimant})

    assert str(proposal) == shown
