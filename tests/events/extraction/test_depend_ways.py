"""More ways in which an ending is told, pending or denied, for the reader over the grammar."""

import pytest

from tests.events.extraction.test_dependency import PAPER, UNION, WATCH, told


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union will neither close nor move to Norway.",
        "Harbor Union does not dissolve or suspend its work.",
        "Harbor Union should be dissolved, the senator said.",
        "The senator would like to close Harbor Union.",
        "Harbor Union closes its office on Friday and will not open it again before Easter.",
        "Harbor Union closed on Monday for repairs.",
        "He was accused of ties to the banned Harbor Union.",
        "Harbor Union stopped publishing answers to letters.",
    ],
)
def test_what_is_wished_passing_or_only_mentioned_is_no_closure(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Harbor Union has vanished since the spring.", "disbanded", "completed"),
        ("Harbor Union went into voluntary dissolution in May.", "disbanded", "completed"),
        ("Harbor Union ground to a halt in June.", "disbanded", "completed"),
        ("Harbor Union's board resolved to cease all surveys.", "disbanded", "announced"),
        ("Harbor Union answered by suspending all services.", "suspended", "completed"),
        ("Harbor Union has moved its staff abroad.", "relocated", "completed"),
    ],
)
def test_an_organization_ends_or_pauses_in_other_words(text, kind, status):
    assert told(text) == [(UNION, kind, status)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The court rejected Harbor Union's appeal against its dissolution.", "ordered"),
        ("A court will hear a lawsuit for the dissolution of Harbor Union.", "threatened"),
        ("Members of Harbor Union will be asked whether to dissolve it.", "threatened"),
    ],
)
def test_a_case_is_pending_or_lost(text, status):
    assert [each[-1] for each in told(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministry struck off Lantern Watch by an ordinance.", "completed"),
        ("The ministry refused renewal and struck Lantern Watch off its list.", "completed"),
    ],
)
def test_a_body_is_struck_off_without_a_word_of_the_register(text, status):
    assert told(text) == [(WATCH, "deregistered", status)]


@pytest.mark.parametrize(
    "text",
    [
        "Readers bought The Marble Gazette for the last time on Thursday.",
        "The Marble Gazette has not appeared since March.",
        "The Marble Gazette is to cease publication, its editor said, and sell its presses.",
        "The owner has discontinued The Marble Gazette.",
    ],
)
def test_a_paper_is_gone(text):
    assert [(name, kind) for name, kind, _ in told(text)] == [(PAPER, "publication_ceased")]


@pytest.mark.parametrize(
    "text",
    [
        "Some 60 groups have closed, among them Harbor Union and Lantern Watch.",
        "Some 60 groups have closed, Harbor Union and Lantern Watch among them.",
        "The court outlawed 60 groups. Eight are unions, including Harbor Union and Lantern Watch.",
        "The court outlawed 60 groups. Harbor Union and Lantern Watch fall under the ban as well.",
        "The court outlawed 60 groups. It lists Harbor Union and Lantern Watch.",
        "Harbor Union and Lantern Watch have learned that they were struck off the register.",
        "The ministry suspended the activities of Harbor Union and Lantern Watch.",
    ],
)
def test_all_of_several_are_found(text):
    assert {name for name, *_ in told(text)} == {UNION, WATCH}


def test_a_pronoun_means_nobody_named_only_later():
    text = "The owners decided to close it on Friday. Harbor Union met on Monday."

    assert told(text) == []


def test_a_suspension_stands_beside_an_office_that_closed():
    text = "Lantern Watch closed its Oslo office in May. Lantern Watch has suspended its work."

    assert {kind for *_, kind, _ in told(text)} == {"office_closed", "suspended"}


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Union, a body of dockers, is to close in July, its trustees told staff.",
        "Harbor Union is to close its doors on 30 April, it told members in a post.",
    ],
)
def test_who_tells_that_it_is_to_close_orders_nothing(text):
    assert told(text) == [(UNION, "disbanded", "announced")]
