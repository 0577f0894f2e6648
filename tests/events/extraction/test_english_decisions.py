"""Decisions against or of one organization, put in set words."""

import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "The Weavers' Club has taken the difficult decision to close.",
        "The Weavers' Club made the decision to disband.",
        "The Weavers' Club had no choice but to close.",
    ],
)
def test_a_decision_that_a_body_takes_is_sure(text: str) -> None:
    event = event_in(text)
    assert (event.kind, event.score >= 0.9) == (Kind.DISBANDED, True)


def test_a_body_whose_president_says_that_it_is_disbanding_ends_by_itself() -> None:
    event = event_in("The Weavers Union is disbanding, its last president wrote in a letter.")
    assert (event.kind, event.status) == (Kind.DISBANDED, Status.ANNOUNCED)


@pytest.mark.parametrize(
    "text",
    [
        "Judges voted 5-4 to dissolve the Reed Democrats, barring its leaders for ten years.",
        "The court's decision to liquidate the Weavers' Club has entered into force.",
        "The city court granted the prosecutor's request to liquidate the Weavers' Club.",
        "The Weavers Union has been ordered into liquidation.",
        "Lawmakers voted on Thursday to abolish the Weavers Union.",
    ],
)
def test_what_judges_and_lawmakers_decide_is_sure(text: str) -> None:
    event = event_in(text)
    assert (event.kind, event.score >= 0.9) == (Kind.DISSOLVED_BY_ORDER, True)


@pytest.mark.parametrize(
    "text",
    [
        "The Weavers' Club was hit with a six-month suspension.",
        "Radio Marble has been handed a three-month suspension.",
    ],
)
def test_a_body_given_a_suspension_is_suspended(text: str) -> None:
    event = event_in(text)
    assert (event.kind, event.score >= 0.9) == (Kind.SUSPENDED, True)


def test_a_president_given_a_suspension_is_no_body() -> None:
    assert events_in("The president of the Bar Association was handed a month's suspension.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A judge has ordered the local congregation of Jehovah's Witnesses dissolved.",
        "The Marl community of Jehovah's Witnesses was ordered liquidated on Monday.",
        "A judge upheld the liquidation of the Marl community of Jehovah's Witnesses.",
    ],
)
def test_a_local_community_that_a_court_liquidates_is_the_body_named_behind_it(text):
    event = event_in(text)

    assert event.organization == "Jehovah's Witnesses"
    assert (event.kind, event.status) == ("dissolved_by_order", "ordered")


def test_what_is_ordered_closed_has_an_order():
    event = event_in("The Marl branch of Harbor Union was ordered shut on Monday.")

    assert (event.unit, event.status) == ("Marl branch", "ordered")


@pytest.mark.parametrize(
    "text",
    [
        "A judge declared void the registration of Harbor Union.",
        "The court declared the registration of Harbor Union null and void on Tuesday.",
        "The ministry declared Harbor Union's licence null and void.",
    ],
)
def test_a_registration_declared_void_is_taken_away(text):
    assert {(event.organization, event.kind) for event in events_in(text)} == {
        ("Harbor Union", "deregistered")
    }


def test_a_students_union_of_a_university_ends_as_a_body():
    text = "The university announced the dissolution of the students' union of Marl University."

    (event,) = events_in(text)
    assert (event.kind, event.unit) == ("disbanded", None)
