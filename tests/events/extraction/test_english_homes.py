"""Which country an organization is of, and what the end of its work there means."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import event_in


@pytest.mark.parametrize(
    "text",
    [
        "Samplia's oldest charity, Tern Relief, is ending all its activities in Samplia.",
        "Tern Relief, Samplia's oldest charity, is ending all its activities in Samplia.",
        "The Samplian charity Tern Relief is ending all its activities in Samplia.",
    ],
)
def test_who_ends_its_work_at_home_ends(text):
    assert event_in(text).kind == "disbanded"


def test_who_ends_its_work_elsewhere_leaves():
    event = event_in("The Danish Relief Forum is ending all its activities in Samplia.")

    assert event.kind == "office_closed"


@pytest.mark.parametrize(
    "told",
    [
        "will shift its digital news operation from Hong Kong to Seoul",
        "will move part of its Hong Kong office to Seoul",
    ],
)
def test_a_part_that_is_shifted_elsewhere_has_moved(told):
    assert event_in(f"Lantern Watch {told}.").kind == Kind.RELOCATED
