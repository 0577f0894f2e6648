"""Steps against a body: suits to have it ended, procedures begun, notices to show cause."""

import pytest

from events.extraction.findings import Kind, Status
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "The justice ministry is suing to have the Weavers' Club liquidated.",
        "Prosecutors asked the court to have the Tenants Network dissolved.",
    ],
)
def test_a_suit_to_have_a_body_dissolved_is_a_pending_step(text: str) -> None:
    event = event_in(text)
    assert (event.kind, event.status) == (Kind.DISSOLVED_BY_ORDER, Status.THREATENED)


def test_what_an_authority_had_dissolved_is_dissolved() -> None:
    event = event_in("The ministry had the Weavers' Club dissolved on Monday.")
    assert event.status == Status.COMPLETED


def test_a_suit_thrown_out_is_no_step() -> None:
    text = "A court threw out the lawsuit that sought to have the Tenants Network shut down."
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ministry has begun the process of revoking the license of the Weavers' Club.",
        "The ministry has launched proceedings to revoke the license of the Weavers' Club.",
        "The registrar intends to cancel the registration of the Weavers' Club, a letter says.",
        "The registrar sent the Weavers' Club a notice of intention to cancel its registration.",
    ],
)
def test_a_procedure_that_an_authority_begins_is_a_pending_step(text: str) -> None:
    event = event_in(text)
    assert (event.kind, event.status) == (Kind.DEREGISTERED, Status.THREATENED)


def test_a_dissolution_that_a_minister_initiates_is_a_pending_step() -> None:
    event = event_in("The interior minister has initiated the dissolution of the Weavers' Club.")
    assert event.status == Status.THREATENED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The registrar served the Tenants Network a notice to show cause why its registration "
            "should not be canceled.",
            Kind.DEREGISTERED,
        ),
        (
            "The ministry gave the Bible Church of Samplia a week to explain why it should not be "
            "dissolved.",
            Kind.DISSOLVED_BY_ORDER,
        ),
    ],
)
def test_a_notice_to_show_cause_is_a_pending_step(text: str, kind: Kind) -> None:
    event = event_in(text)
    assert (event.kind, event.status) == (kind, Status.THREATENED)


def test_an_editor_who_asks_why_a_union_should_end_threatens_nobody() -> None:
    text = "Critics asked why the union should be dissolved, the Masons Union said."
    assert events_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Masons Union was banned from holding a rally on Saturday.",
        "The governor banned the Masons Union from holding a rally on Saturday.",
    ],
)
def test_a_body_banned_from_one_deed_goes_on(text: str) -> None:
    assert events_in(text) == []


def test_a_body_that_suspends_its_activities_until_further_notice_is_suspended() -> None:
    event = event_in("The Tenants Network has suspended its activities until further notice.")
    assert event.kind == Kind.SUSPENDED
