import json
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import shorten
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.evaluation.breakdown import Breakdown, Case, breakdown
from events.evaluation.figures import figures
from events.evaluation.labels import BadFile, Labelled, Proposed, labelled
from events.extraction.gazetteer import Gazetteer
from events.starter import STARTER

from .propose import Proposer, Unreadable

LONGEST_PASSAGE = 160
MOST_CLASSES = 8


class Command(BaseCommand):
    help = (
        "Extract from labelled texts (JSON lines) and tell how much is right, and what is wrong, "
        "by class. Needs no database."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="labelled texts as JSON lines")
        parser.add_argument(
            "--json", action="store_true", help="print one JSON object, the errors under “errors”"
        )

    def handle(self, *, file: Path, json: bool, **_options: Any) -> None:
        texts = _labelled(file)
        proposed = _proposed(file, texts)
        reached, errors = figures(texts, proposed), breakdown(texts, proposed)
        if json:
            self.stdout.write(_as_json({**reached, "errors": errors.as_dict()}))
            return
        for line in (*_told(reached), *_told_errors(errors)):
            self.stdout.write(line)


def _labelled(file: Path) -> list[Labelled]:
    try:
        return labelled(file)
    except BadFile as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error


def _proposed(file: Path, texts: list[Labelled]) -> dict[str, Proposed]:
    propose = Proposer(Gazetteer.from_starter(STARTER))
    found: dict[str, Proposed] = {}
    for text in texts:
        try:
            found[text.id] = Proposed.of(propose(text.line))
        except Unreadable as error:
            raise CommandError(f"{file}, line {text.number}: {error}") from error
    return found


def _as_json(told: Mapping[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False)


def _told(reached: Mapping[str, Any]) -> Iterator[str]:
    """A figure a line; those that are tables follow under their names."""
    tables: dict[str, Mapping[str, Any]] = {}
    for name, value in reached.items():
        if not isinstance(value, dict):
            yield f"{_spaced(name):32}{_number(value)}"
        elif "f1" in value:
            yield f"{_spaced(name):32}{_share(value)}"
        else:
            tables[name] = value
    for name, table in tables.items():
        yield f"{_spaced(name)}:"
        for row, value in table.items():
            told = _share(value) if isinstance(value, dict) else _number(value)
            yield f"  {_spaced(row):30}{told}"


def _share(value: Mapping[str, Any]) -> str:
    return (
        f"P {value['p']:.3f}  R {value['r']:.3f}  F1 {value['f1']:.3f}  "
        f"({value['hit']} right of {value['said']} said and {value['real']} real)"
    )


def _number(value: Any) -> str:
    return f"{value:.3f}" if isinstance(value, float) else "–" if value is None else str(value)


def _told_errors(errors: Breakdown) -> Iterator[str]:
    for error in errors.errors():
        cases = errors.of(error)
        yield ""
        yield f"{error.capitalize()}: {len(cases)}"
        for name, counts in errors.classes(error).items():
            told = [f"{value or '–'} {count}" for value, count in counts.most_common(MOST_CLASSES)]
            more = len(counts) - MOST_CLASSES
            yield f"  by {name}: {', '.join(told)}{f' and {more} more' if more > 0 else ''}"
        for case in cases:
            yield from _told_case(case)


def _told_case(case: Case) -> Iterator[str]:
    said = f"said {case.said}" if case.said else ""
    expected = f"expected {case.expected}" if case.expected else ""
    yield f"  {case.id}  {'; '.join(filter(None, (expected, said)))}"
    yield f"      “{shorten(case.passage, LONGEST_PASSAGE, placeholder='…')}”"


def _spaced(name: str) -> str:
    return name.replace("_", " ")
