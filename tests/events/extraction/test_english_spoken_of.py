"""Whom "the group" means in the sentence behind."""

from tests.events.extraction.articles import event_in


def test_the_group_is_the_one_whose_end_was_spoken_of():
    event = event_in(
        "The Quarry Council said the ban on the Harbor League would solve nothing. The minister"
        " outlawed the group on Monday."
    )

    assert event.organization == "Harbor League"


def test_the_party_is_not_the_one_it_will_merge_with():
    event = event_in(
        "Delegates of the Marl Party voted to dissolve the party, which will merge with the"
        " Harbor Party."
    )

    assert event.organization == "Marl Party"
