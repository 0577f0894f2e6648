"""Who shares a fate that was told before, and what only seems to, for the reader over grammar."""

import pytest

from tests.events.extraction.test_dependency import PAPER, UNION, WATCH, told


@pytest.mark.parametrize(
    "text",
    [
        "The rulers banned two groups on Monday. A decree names Harbor Union and Lantern Watch.",
        "Two groups have been banned since May; Harbor Union and Lantern Watch were the first.",
        "The rulers banned two groups. They imposed the sanctions against Harbor Union and Lantern"
        " Watch in June.",
        "The state banned Lantern Watch. The same label was given to Harbor Union.",
        "The state banned Lantern Watch, and Harbor Union came to the same end.",
        "The state banned Lantern Watch on Monday. Harbor Union went in February.",
        "The state banned two groups. Two were identified: Harbor Union and Lantern Watch.",
    ],
)
def test_those_named_behind_share_the_ban(text):
    assert [(name, kind) for name, kind, _ in told(text)] == [(UNION, "banned"), (WATCH, "banned")]


@pytest.mark.parametrize(
    "text",
    [
        "The state banned Lantern Watch. Harbor Union went to court in February.",
        "Two groups have been banned since May; Harbor Union was the first to protest.",
        "The charity Harbor Union has denied a video according to which it was expelled.",
        "Harbor Union is not closing, its head said, after a blog wrote that it would disband.",
    ],
)
def test_who_acts_or_denies_shares_no_fate(text):
    assert UNION not in [each[0] for each in told(text)]


def test_a_hearing_against_another_body_is_a_threat():
    text = "The court dissolved Harbor Union. A hearing against Lantern Watch opens next week."
    assert (WATCH, "dissolved_by_order", "threatened") in told(text)


def test_a_vote_on_whether_to_dissolve_is_a_threat():
    text = "The members of Harbor Union vote on Sunday on whether to dissolve it."
    assert told(text) == [(UNION, "disbanded", "threatened")]


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union and Lantern Watch ended their patrols when the law took effect.",
        "Some charities, among them Harbor Union and Lantern Watch, suspended their programs.",
    ],
)
def test_all_that_a_plural_means_suspend_their_work(text):
    assert [each[:2] for each in told(text)] == [(UNION, "suspended"), (WATCH, "suspended")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Marble Gazette put out its farewell on Sunday.", PAPER, "publication_ceased"),
        (
            "Readers of The Marble Gazette found its last issue on the stands.",
            PAPER,
            "publication_ceased",
        ),
        ("Harbor Union is leaving Samplia for Norway.", UNION, "relocated"),
        ("Harbor Union will sell its last book on Friday.", UNION, "disbanded"),
    ],
)
def test_an_end_is_told_by_its_farewell(text, name, kind):
    assert [each[:2] for each in told(text)] == [(name, kind)]


def test_two_branches_closed_by_others_keep_to_the_body_spoken_of():
    text = (
        "The ministry revoked the permit of Harbor Union. The Dorell branch had been shut down by"
        " the governor on May 14, and the Maro branch on June 2."
    )
    units = [each[1] for each in told(text) if len(each) > 3]
    assert units == ["Dorell branch", "Maro branch"]
