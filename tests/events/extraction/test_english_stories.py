"""Novels, films, satire and old history tell of no closure."""

import pytest

from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "In Ada Marl's new novel The Ferry, the Harbor League is dissolved by a mad king.",
        "The film Low Water follows the Harbor League, which is banned by a general.",
        "In her first play, The Quarry, the weekly Marl Post is shut down by order.",
        "The Harbor League was dissolved after its members lost a sock. This is a satirical piece.",
        "April Fool! The Harbor League has disbanded, we wrote last week.",
    ],
)
def test_what_ends_in_a_story_is_no_closure(text):
    assert events_in(text) == []


def test_a_body_that_publishes_stories_may_end():
    event = event_in(
        "The Harbor League, which printed the novel Low Water, was dissolved on Monday."
    )

    assert event.organization == "Harbor League"


@pytest.mark.parametrize(
    "text",
    [
        "The emperor closed the Marl Academy in 529.",
        "In the 14th century the king dissolved the Order of the Harbor Knights.",
    ],
)
def test_what_ended_centuries_ago_is_no_closure(text):
    assert events_in(text) == []
