import json
from pathlib import Path

from events.evaluation.figures import figures
from events.evaluation.labels import Proposed, labelled
from tests import corpus

from .texts import guess, label, line, one, written

FOLDER = Path(corpus.__file__).parent / "evaluation"


def test_the_figures_are_those_that_the_scorer_of_the_sets_gives():
    """What it gave for these files stands beside them."""
    lines = map(json.loads, (FOLDER / "proposed.jsonl").read_text(encoding="utf-8").splitlines())
    proposed = {line["id"]: Proposed.of(line) for line in lines}

    reached = figures(labelled(FOLDER / "labelled.jsonl"), proposed)

    assert reached == json.loads((FOLDER / "figures.json").read_text(encoding="utf-8"))


def test_an_optional_label_is_neither_required_nor_held_against_who_finds_it(tmp_path):
    labels = [label(), label(organization="Hill League", optional=True)]

    without = figures(*one(tmp_path, labels, [guess()]))
    with_it = figures(*one(tmp_path, labels, [guess(), guess(organization="Hill League")]))

    assert without["strict"] == with_it["strict"]
    assert with_it["strict"]["f1"] == 1.0


def test_one_proposal_stands_for_one_label(tmp_path):
    reached = figures(*one(tmp_path, [label()], [guess(), guess()]))

    assert (reached["strict"]["hit"], reached["strict"]["said"]) == (1, 2)


def test_a_set_without_closures_has_figures_too(tmp_path):
    texts = labelled(written(tmp_path, line()))

    reached = figures(texts, {})

    assert reached["strict"]["f1"] == 0.0
    assert reached["sure_precision"] is None
    assert reached["sure_share_of_real"] is None
    assert reached["false_alarm_documents"] == "0/1"
