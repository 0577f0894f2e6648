"""What extraction reaches on the development set does not fall unnoticed (floors.toml)."""

import csv
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from events.evaluation.figures import figures
from events.evaluation.labels import Proposed, labelled
from events.extraction.gazetteer import Gazetteer
from events.extraction.when import resolve
from events.management.commands.propose import Proposer
from events.starter import STARTER
from tests import corpus

FOLDER = Path(corpus.__file__).parent / "extraction"
FLOORS = tomllib.loads((FOLDER / "floors.toml").read_text(encoding="utf-8"))


@cache
def reached() -> dict[str, Any]:
    texts = labelled(FOLDER / "dev.jsonl")
    propose = Proposer(Gazetteer.from_starter(STARTER))
    return figures(texts, {text.id: Proposed.of(propose(text.line)) for text in texts})


def quiet() -> float:
    alarms, texts = map(int, reached()["false_alarm_documents"].split("/"))
    return 1 - alarms / texts


def phrases() -> float:
    with (FOLDER / "date_phrases.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    right = [
        resolve(row["phrase"], date.fromisoformat(row["reference_date"]))
        in row["expected_edtf"].split("|")
        for row in rows
    ]
    return sum(right) / len(right)


SHARES = {"irrelevant texts without false alarm": quiet, "date phrases resolved": phrases}


@pytest.mark.parametrize("path", FLOORS["figures"])
def test_no_figure_falls_below_its_floor(path):
    figure: Any = reached()
    for name in path.split("."):
        figure = figure[name]

    assert figure >= FLOORS["figures"][path]


@pytest.mark.parametrize("name", FLOORS["shares"])
def test_no_share_falls_below_its_floor(name):
    assert SHARES[name]() >= FLOORS["shares"][name]
