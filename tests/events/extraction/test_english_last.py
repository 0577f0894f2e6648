"""The last issue or broadcast of a paper or station; both readers find it."""

import pytest

from events.extraction.agreement import SURE
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Marble Gazette will appear for the last time on Friday.", "announced"),
        ("The Marble Gazette will be printed for the last time on Friday.", "announced"),
        ("The last Marlow Evening Post was printed on Saturday night.", "completed"),
        ("The last issue of The Marble Gazette was printed on Saturday.", "completed"),
        ("The final edition of The Marble Gazette will appear on 30 November.", "announced"),
        ("The Marble Gazette announced that Friday's issue would be its last.", "announced"),
        ("The Marble Gazette's last issue came out on Thursday.", "completed"),
        ("Thursday's edition of The Marble Gazette was its last.", "completed"),
        ("The Marble Gazette has no money. Its last issue appeared on 3 May.", "completed"),
        ("Radio Marl's last broadcast went out on Friday.", "completed"),
    ],
)
def test_a_last_issue_ends_a_paper(text, status):
    event = event_in(text)

    assert (event.kind, event.status) == ("publication_ceased", status)
    assert event.score >= SURE


def test_a_latest_issue_is_no_end():
    assert events_in("In its last issue The Marble Gazette attacked the mayor.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Marble Gazette did not come out on Monday.",
        "Police took its computers, and The Marble Gazette has been offline since then.",
        "Soldiers came in May. The Marble Gazette failed to appear on Tuesday.",
    ],
)
def test_a_paper_that_does_not_come_out_has_ceased(text):
    assert event_in(text).kind == "publication_ceased"


def test_a_paper_that_a_strike_keeps_back_has_not():
    assert events_in("The Marble Gazette did not come out on Monday because of a strike.") == []
