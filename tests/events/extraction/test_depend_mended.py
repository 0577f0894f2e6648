"""What the parser gets wrong in news is put right before the patterns read it."""

import pytest

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
