"""What the parser gets wrong in news is put right before the patterns read it."""

import pytest

from events.extraction.depend_mended import mended
from events.extraction.depend_tree import Tree, Word
from events.extraction.reading import Reading
from events.extraction.sentences import Sentence
from tests.events.extraction.articles import event_in, events_in
from tests.events.extraction.test_dependency import PAPER, UNION, WATCH, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "People mourn after the closures of Harbor Union in June and of Lantern Watch in May.",
            {UNION, WATCH},
        ),
        (
            "The minister has by order prohibited the operation in Samplia of Lantern Watch.",
            {WATCH},
        ),
        (
            "The Marble Gazette, a daily with a website, printed for the last time on Tuesday.",
            {PAPER},
        ),
    ],
)
def test_names_hang_where_they_belong(text, expected):
    assert {each[0] for each in told(text)} == expected


def test_put_behind_its_subject_is_told_as_past():
    text = "The Marble Gazette, a satirical weekly, put out its last issue on Tuesday."

    assert {each[0] for each in told(text)} == {PAPER}


def test_words_that_hang_on_each_other_in_a_circle_get_a_root():
    reading = Reading(Sentence("courts shut clubs", "text", 0), (), ())
    circle = [
        Word(0, "courts", "NNS", "nsubj", 1, 0, 6),
        Word(1, "shut", "VBD", "dep", 2, 7, 11),
        Word(2, "clubs", "NNS", "dobj", 1, 12, 17),
    ]
    tree = Tree(reading, mended(reading, circle))
    assert [above.i for above, _ in tree.above(tree.words[0])] == [1]
    assert [each.i for each in tree.below(tree.words[1])] == [1, 2, 0]


def test_the_first_of_a_list_is_ended_with_the_others():
    text = (
        "The removal committee has dissolved the Workers' Welfare Fund, Marl Charity, Tarn Charity"
        " and Anassim Organisation, and seized their property."
    )

    assert {event.organization for event in events_in(text)} == {
        "Workers' Welfare Fund",
        "Marl Charity",
        "Tarn Charity",
        "Anassim Organisation",
    }


def test_a_body_that_wound_itself_up_is_not_hurt():
    event = event_in("The Clay Circle, a reading group, wound itself up on Monday.")

    assert (event.organization, event.score >= 0.9) == ("Clay Circle", True)


def test_no_clause_behind_a_semicolon_governs_the_one_before():
    text = (
        "The commission said Marl Radio and Clay FM had been taken off the air for good; a third,"
        " Noorin, was let off with a warning."
    )

    assert {event.organization for event in events_in(text)} == {"Marl Radio", "Clay FM"}


def test_a_clause_on_the_first_of_a_list_is_not_of_the_rest():
    text = (
        "Some groups have left, it said, counting Marl Watch, which was deregistered, and the Clay"
        " Union."
    )

    assert event_in(text).organization == "Marl Watch"
