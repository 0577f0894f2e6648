"""What somebody demands to be undone has come: "should lift the ban on A"."""

import pytest

from events.extraction.agreement import SURE
from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Marl Press Club called on the regime to lift the ban on the daily Tavan.", "banned"),
        (
            "The authorities must reverse their decision to suspend the weekly Tavan for a month.",
            "suspended",
        ),
        ("Editors urged the cabinet to lift the suspension of the daily Tavan.", "suspended"),
    ],
)
def test_what_is_to_be_undone_has_come(text, kind):
    event = event_in(text)

    assert (event.organization, event.kind, event.status) == ("Tavan", kind, "completed")


def test_both_readers_see_what_is_to_be_undone():
    text = "The ministry should rescind its order to close the station Tavan, editors said."

    event = event_in(text)

    assert event.kind == Kind.PUBLICATION_CEASED
    assert event.score >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "The Clay Union asked the minister to lift the ban on overtime.",
        "A court ordered the ministry to lift the ban on the daily Tavan.",
        "The Marl Press Club called on lawmakers to reject a bill to close the daily Tavan.",
    ],
)
def test_other_demands_tell_of_no_end(text):
    assert events_in(text) == []
