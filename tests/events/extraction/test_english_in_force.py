"""The later day on which an act takes effect that was decided before."""

import pytest

from tests.events.extraction.articles import dates_in


@pytest.mark.parametrize(
    "behind",
    [
        "The ruling came into force on 18 October, as nobody appealed.",
        "The decision became final on 18 October.",
        "The measure applies from 18 October.",
    ],
)
def test_what_a_sentence_behind_says_to_take_effect_later_ends_then(behind):
    text = f"A court dissolved Harbor Union on 4 October. {behind}"

    assert dates_in(text) == ("2021-10-04", "2021-10-18")


@pytest.mark.parametrize(
    "behind",
    [
        "The Public Order Act took effect on 18 October.",
        "A similar ban on others took effect on 18 October.",
        "The order applies until 18 November.",
    ],
)
def test_a_day_on_which_something_else_takes_effect_or_ends_is_not_taken(behind):
    text = f"A court dissolved Harbor Union on 4 October. {behind}"

    assert dates_in(text) == ("2021-10-04", "2021-10-04")


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union announced its closure on Friday, with effect from 1 December.",
        "On Friday Harbor Union announced that it would close, effective 1 December.",
        "Samplia on Friday withdrew the license of Harbor Union; the measure applies from"
        " 1 December.",
    ],
)
def test_an_end_announced_on_one_day_takes_effect_from_another(text):
    assert dates_in(text) == ("2021-10-22", "2021-12-01")


def test_from_the_third_counts_from_the_order():
    text = "On 1 October the regulator told Radio Harbor to cease broadcasting from the 3rd."

    assert dates_in(text) == ("2021-10-01", "2021-10-03")
