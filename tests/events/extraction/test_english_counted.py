"""Organizations that are as many as were counted."""

import pytest

from tests.events.extraction.articles import events_in


def names(text: str) -> set[str]:
    return {event.organization for event in events_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The junta put an end on Friday to two dailies, the Marl Herald and Golden Coast Times.",
        "A judge has done away with two of its affiliates, the Marl Herald and Golden Coast Times.",
        "Two dailies have folded: the Marl Herald and, in the south, Golden Coast Times.",
        "The registrar struck off two dailies. The Marl Herald and Golden Coast Times may no longer"
        " hire reporters.",
    ],
)
def test_names_are_of_those_counted_if_they_are_as_many(text):
    assert names(text) == {"Marl Herald", "Golden Coast Times"}


@pytest.mark.parametrize(
    "text",
    [
        "The registrar struck off three dailies. The Marl Herald and Golden Coast Times spoke.",
        "The registrar struck off two dailies. The Marl Herald and Golden Coast Times protested.",
    ],
)
def test_names_of_others_are_not(text):
    assert names(text) == set()


def test_a_list_of_unions_may_say_whom_one_is_for():
    text = (
        "In May congresses of the three unions had each voted to dissolve: the rail union RTU, DOK"
        " for dockers and lockkeepers, and IG Textil."
    )
    assert names(text) == {"RTU", "DOK", "IG Textil"}


@pytest.mark.parametrize(
    "text",
    [
        "The ruling came a week after the same court had put an end to two of its affiliates, the"
        " radio and electronics workers' union REPA and Golden Weavers (GW).",
        "The junta stripped two media houses of their licences: Radio REPA and Golden Weavers.",
        "A decree has closed two media organs. Among them: the daily REPA and Golden Weavers.",
    ],
)
def test_bodies_are_counted_by_many_words(text):
    assert {name.removeprefix("Radio ") for name in names(text)} == {"REPA", "Golden Weavers"}


@pytest.mark.parametrize(
    "listed",
    [
        "Marl Aid of Britain, Samplia's Ropa and the Samplia-based Tarn Relief got letters.",
        "A clerk read out the names: Marl Aid, Ropa and Tarn Relief may no longer work.",
    ],
)
def test_as_many_names_as_were_counted_follow_with_their_homes(listed):
    text = f"Samplia has ordered three foreign NGOs to end their work. {listed}"
    ended = {event.organization.removesuffix(" of Britain") for event in events_in(text)}

    assert ended == {"Marl Aid", "Ropa", "Tarn Relief"}
