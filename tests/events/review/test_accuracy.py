import pytest

from events.review.accuracy import by_extractor
from tests.factories import ProposalFactory

pytestmark = pytest.mark.django_db


def decided(extractor, state, **said):
    ProposalFactory(
        extractor=extractor, state=state, decided_at="2021-11-01T12:00Z", reason="So.", **said
    )


def test_each_version_of_an_extractor_is_counted_by_itself(django_assert_num_queries):
    for state, said in (
        ("accepted", {}), ("accepted", {"was_corrected": True}), ("merged", {}), ("rejected", {}),
    ):  # fmt: skip
        decided("rules 2", state, **said)
    decided("rules 1", "rejected")
    ProposalFactory(extractor="rules 3")

    with django_assert_num_queries(1):
        first, second, third = by_extractor()

    assert (first.extractor, first.rejected, first.percent_taken) == ("rules 1", 1, 0)
    assert (second.unchanged, second.corrected, second.merged, second.rejected) == (1, 1, 1, 1)
    assert (second.decided, second.percent_taken) == (4, 75)
    assert (third.waiting, third.decided, third.percent_taken) == (1, 0, None)


def test_where_nothing_was_proposed_nothing_is_counted():
    assert by_extractor() == []
