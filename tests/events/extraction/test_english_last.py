"""The last issue or broadcast of a paper or station; both readers find it."""

import pytest

from events.extraction.agreement import SURE
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Marble Gazette will come out for the last time on Friday.", "announced"),
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
