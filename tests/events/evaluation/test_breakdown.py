import pytest

from events.evaluation.breakdown import breakdown

from .texts import guess, label, one


def test_what_is_right_is_no_error(tmp_path):
    assert not breakdown(*one(tmp_path, [label()], [guess()])).cases


def test_what_was_missed_is_told_by_category_kind_and_language(tmp_path):
    errors = breakdown(*one(tmp_path, [label()], []))

    [case] = errors.of("missed")
    assert case.by == {"category": "news", "kind": "disbanded", "language": "en"}
    assert case.expected == "Harbor Union: disbanded"
    assert case.passage == "The Harbor Union disbanded on Sunday."


def test_a_false_alarm_is_told_by_its_rule(tmp_path):
    errors = breakdown(*one(tmp_path, [], [guess(rule="en.noun")]))

    assert errors.classes("false alarm")["rule"] == {"en.noun": 1}
    assert errors.of("false alarm")[0].said == "Harbor Union: disbanded"


@pytest.mark.parametrize(
    ("aspect", "labelled", "said"),
    [
        ("kind", {"kind": "banned"}, {"kind": "suspended"}),
        ("unit", {"unit": "its choir"}, {}),
        ("status", {"status": "ordered"}, {"status": "completed"}),
        ("announced", {"announced": "2024-03-17"}, {"announced": "2024-03-10"}),
        ("effective", {"effective": "2024-03-17"}, {"effective": "2024-03"}),
        ("effective", {}, {"effective": "2024-03-17"}),
        ("laws", {"laws": ["Public Order Act"]}, {"laws": []}),
        ("laws", {}, {"laws": ["Public Order Act"]}),
    ],
)
def test_what_is_wrong_with_the_right_organization_is_told(tmp_path, aspect, labelled, said):
    errors = breakdown(*one(tmp_path, [label(**labelled)], [guess(**said)]))

    assert errors.errors() == [f"wrong {aspect}"]


def test_two_endings_of_one_organization_are_not_taken_for_each_other(tmp_path):
    labels = [label(kind="banned"), label(kind="suspended")]

    errors = breakdown(*one(tmp_path, labels, [guess(kind="suspended"), guess(kind="banned")]))

    assert not errors.cases


def test_a_passage_that_is_not_in_the_text_is_told(tmp_path):
    errors = breakdown(*one(tmp_path, [label()], [guess(evidence="The union ended.")]))

    assert errors.errors() == ["passage not verbatim"]
