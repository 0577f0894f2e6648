"""In an organization's own statement "we" are the organization."""

import pytest

from events.extraction.findings import Kind
from tests.events.extraction.articles import events_in


def told(text: str, title: str = "") -> set[tuple[str, Kind]]:
    return {(event.organization, event.kind) for event in events_in(text, title=title)}


def test_who_signs_a_statement_ends():
    text = (
        "Dear friends, after 12 years we have decided to cease our activities on 31 May 2022. "
        "We thank all of you. The board of Hands for Marl"
    )

    assert told(text) == {("Hands for Marl", Kind.DISBANDED)}


def test_who_signs_with_a_person_ends():
    text = (
        "With sadness we announce that our association will be dissolved in June. The members "
        "voted for it. Ada Marl, President, Asociación Luz y Arena"
    )

    assert told(text) == {("Asociación Luz y Arena", Kind.DISBANDED)}


@pytest.mark.parametrize(
    "title",
    [
        "Statement by the Lantern Committee",
        "Goodbye from the Lantern Committee",
        "A letter from the Lantern Committee",
    ],
)
def test_whose_statement_the_title_announces_ends(title):
    text = "We regret to tell you that we are closing our doors. The archive goes to a museum."

    assert told(text, title) == {("Lantern Committee", Kind.DISBANDED)}


def test_who_announces_what_we_will_do_ends():
    text = "Harbor Union is announcing today that we will close our office in Samplia in May."

    assert told(text) == {("Harbor Union", Kind.OFFICE_CLOSED)}


def test_who_is_quoted_ends():
    text = '"We are closing our doors for good," the Lantern Committee said on Monday.'

    assert told(text) == {("Lantern Committee", Kind.DISBANDED)}


def test_a_ministry_that_is_quoted_does_not_end():
    text = (
        '"We shut down the Marl Youth League because it broke the law," the Interior Ministry said.'
    )

    assert {name for name, _ in told(text)} == {"Marl Youth League"}


def test_a_reporters_own_we_is_nobody():
    text = "We went to see the Lantern Committee. A club next door has closed. We will be back."

    assert told(text) == set()
