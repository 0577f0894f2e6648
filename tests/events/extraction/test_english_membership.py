"""Who is put out of a larger body goes on."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in, events_in


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union was suspended from the Trades Union Congress.",
        "The Dale Students' Union was expelled from the federation on Friday.",
        "The Marl Democrats were banned from the election in May.",
        "The Marl Democrats were suspended from the Liberal Alliance for a year.",
    ],
)
def test_who_is_put_out_of_a_larger_body_does_not_end(text):
    assert events_in(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lantern Watch was expelled from Samplia.", Kind.OFFICE_CLOSED),
        ("Lantern Watch was banned from all activities by the ministry.", Kind.BANNED),
        ("Lantern Watch was struck off the list of charities.", Kind.DEREGISTERED),
    ],
)
def test_who_is_put_out_of_a_land_or_a_register_does(text, kind):
    assert event_in(text).kind == kind
