import pytest

from events.extraction.findings import Comparator
from tests.events.extraction.articles import read


def claims_in(text):
    return list(read(text).claims)


@pytest.mark.parametrize(
    ("text", "comparator", "count", "unit"),
    [
        ("At least 35 other groups have disbanded.", Comparator.AT_LEAST, 35, "groups"),
        ("The ministry suspended 54 NGOs.", Comparator.EXACTLY, 54, "NGOs"),
        (
            "Samplia has closed down more than 3,000 civic groups.",
            Comparator.MORE_THAN,
            3000,
            "civic groups",
        ),
        (
            "The ministry revoked the registrations of around 20,000 charities.",
            Comparator.ABOUT,
            20000,
            "charities",
        ),
        ("Twelve trade unions have dissolved.", Comparator.EXACTLY, 12, "trade unions"),
        ("已有逾90個組織解散。", Comparator.MORE_THAN, 90, "組織"),
        ("至少49個團體停運。", Comparator.AT_LEAST, 49, "團體"),
    ],
)
def test_a_count_of_closures_is_a_claim_and_no_event(text, comparator, count, unit):
    [claim] = claims_in(text)

    assert (claim.comparator, claim.count, claim.unit) == (comparator, count, unit)
    assert read(text).events == ()


@pytest.mark.parametrize(
    "text",
    [
        "At least 4,909 NGOs face deregistration.",
        "More than 40 groups may be banned.",
        "The union has 97 member groups and will not disband.",
        "The police arrested 47 people and closed the street.",
    ],
)
def test_a_count_of_anything_else_is_no_claim(text):
    assert claims_in(text) == []


def test_the_count_begins_where_the_law_took_effect():
    text = "At least 35 groups have closed since the law took effect in June 2020."

    assert claims_in(text)[0].since == "2020-06"


@pytest.mark.parametrize(
    "text",
    [
        "Lantern Watch said that at least 35 groups have closed.",
        "At least 35 groups have closed, Lantern Watch said.",
        "At least 35 groups have closed, according to Lantern Watch.",
        "At least 35 groups have closed, by a Lantern Watch count.",
    ],
)
def test_who_counted_is_named(text):
    assert claims_in(text)[0].claimant == "Lantern Watch"
