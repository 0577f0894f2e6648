"""Firms, shops and houses by the subject of the article."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Nightclub loses licence", "Magistrates revoked the licence of the Green Heron."),
        ("Airline folds", "MarlSky ceased operations on Monday. Its pilots were not paid."),
        ("Cinema shuts", "The Regal in Marl shut for good on Sunday after 80 years."),
    ],
)
def test_what_an_article_about_a_trade_names_without_a_noun_is_of_that_trade(title, text):
    assert events_in(text, title=title) == []


def test_a_company_that_a_regulator_closes_is_out_of_scope():
    text = (
        "The Financial Services Authority revoked the licence of Marl Harbor Company AS on Monday."
    )

    assert events_in(text) == []


def test_savings_societies_are_out_of_scope():
    assert events_in("The Harbor Building Society closed its last branch in Marl on Friday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The government has decided to close HMP Marl.",
        "The Marl Teachers' Pension Fund closes to new members in May.",
    ],
)
def test_prisons_and_what_takes_no_more_members_are_no_closures(text):
    assert events_in(text) == []


def test_a_newsroom_that_moves_within_its_town_is_not_moved():
    assert events_in("The Marble Gazette will move its newsroom to the suburbs.") == []


def test_a_newsroom_that_moves_abroad_is_moved():
    event = event_in("The Marble Gazette will move its newsroom to new premises in Samplia.")

    assert event.kind == Kind.RELOCATED
