"""Names in a row with a closed one share its fate."""

import pytest

from tests.events.extraction.articles import events_in


def names(text: str) -> set[str]:
    return {event.organization for event in events_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The council suspended the licenses of Marl TV, TV6 and Radio Sand on Friday.",
        "The licenses of Marl TV, TV6 and Radio Sand were revoked.",
    ],
)
def test_an_odd_name_between_two_plain_ones_is_closed_with_them(text):
    assert len(names(text)) == 3


def test_a_name_behind_its_role_is_closed_with_the_one_before():
    text = "Samplia revoked the licenses of Lantern Watch and a local partner, Hands for Marl."

    assert names(text) == {"Lantern Watch", "Hands for Marl"}


def test_who_acts_next_is_not_in_the_row():
    assert names("A court dissolved Lantern Watch, and Harbor Union has protested.") == {
        "Lantern Watch"
    }


def test_what_belongs_to_the_last_in_the_row_leaves_that_one_out():
    text = "A court dissolved Lantern Watch, and Harbor Union's lawyers left the room."

    assert names(text) == {"Lantern Watch"}


def test_a_church_that_a_school_is_of_is_not_in_a_row_with_it():
    text = "Marl College, a United Methodist school, will close for good in May."

    assert names(text) == {"Marl College"}


def test_names_behind_the_label_are_labeled():
    text = (
        "The minister designated as terrorist organizations Al-Dar, the Union of Marl Farmers and"
        " the Clay Women's Committee."
    )

    assert names(text) == {"Al-Dar", "Union of Marl Farmers", "Clay Women's Committee"}
