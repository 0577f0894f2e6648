"""Texts with what careful readers found in them, read from JSON lines (docs/evaluation.md).

Whatever is wrong with a file is told with its line, before anything is counted.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, TypeVar

# The kinds that labels have, each with its class: what is lenient takes one of a class for another.
CLASSES: Mapping[str, str] = {
    "disbanded": "ended",
    "deregistered": "ended",
    "banned": "ended",
    "publication_ceased": "ended",
    "suspended": "paused",
    "office_closed": "left",
    "relocated": "left",
}

Line = Mapping[str, Any]
Guess = Mapping[str, Any]
Value = TypeVar("Value")


class BadFile(ValueError):
    """A file that is not what it should be; the message names the line and what is wrong."""


@dataclass(frozen=True)
class Label:
    """A closure that the text reports. Readings in `kinds` and `statuses` beyond the first are
    defensible too; what is optional is neither required nor counted against who proposes it."""

    organization: str
    names: tuple[str, ...]
    kinds: tuple[str, ...]
    statuses: tuple[str, ...]
    unit: str | None
    announced: str | None
    effective: str | None
    place: str | None
    laws: tuple[str, ...]
    evidence: str
    is_optional: bool


@dataclass(frozen=True)
class ClaimLabel:
    """A count of closures that the text states."""

    comparator: str
    count: int
    unit: str | None
    since: str | None
    evidence: str
    is_optional: bool
    effective: ClassVar[None] = None


@dataclass(frozen=True)
class Labelled:
    """A text with its labels; `line` is as it was read, and stands at `number` in its file."""

    id: str
    title: str
    text: str
    language: str
    category: str
    is_relevant: bool
    events: tuple[Label, ...]
    claims: tuple[ClaimLabel, ...]
    line: Line
    number: int


@dataclass(frozen=True)
class Proposed:
    """What was proposed for a text."""

    events: tuple[Guess, ...] = ()
    claims: tuple[Guess, ...] = ()

    @classmethod
    def of(cls, line: Line) -> "Proposed":
        """As `manage.py propose` writes it."""
        return cls(tuple(line.get("events") or ()), tuple(line.get("claims") or ()))


def labelled(file: Path) -> list[Labelled]:
    """The labelled texts of a file, which has at least one. Raises BadFile and OSError."""
    texts: dict[str, Labelled] = {}
    for number, line in _lines(file):
        place = f"{file}, line {number}"
        try:
            text = _labelled(line, number)
        except BadFile as error:
            raise BadFile(f"{place}: {error}") from error
        if text.id in texts:
            raise BadFile(f"{place}: the id {text.id!r} stands in line {texts[text.id].number}"
                          " already.")  # fmt: skip
        texts[text.id] = text
    if not texts:
        raise BadFile(f"{file} has no labelled text: write one JSON object a line.")
    return list(texts.values())


def _lines(file: Path) -> Iterator[tuple[int, Line]]:
    with file.open("rb") as lines:
        for number, raw in enumerate(lines, start=1):
            if not raw.strip():
                continue
            try:
                line = json.loads(raw.decode("utf-8-sig"))
            except (ValueError, RecursionError) as error:  # also what is not UTF-8
                raise BadFile(f"{file}, line {number}: not JSON in UTF-8: {error}.") from error
            if not isinstance(line, dict):
                raise BadFile(f"{file}, line {number}: JSON but no object: write {{…}}.")
            yield number, line


def _labelled(line: Line, number: int) -> Labelled:
    return Labelled(
        id=_required(line, "id", str),
        title=_required(line, "title", str),
        text=_required(line, "text", str),
        language=_required(line, "language", str),
        category=_optional(line, "category", str) or "",
        is_relevant=_required(line, "relevant", bool),
        events=tuple(map(_label, _objects(_required(line, "events", list), "events"))),
        claims=tuple(map(_claim, _objects(_required(line, "claims", list), "claims"))),
        line=line,
        number=number,
    )


def _label(line: Line) -> Label:
    organization = _required(line, "organization", str)
    kinds = (_required(line, "kind", str), *_texts(line, "also_kind"))
    for kind in kinds:
        if kind not in CLASSES:
            raise BadFile(f"the kind of {organization!r} is {kind!r}: one of {', '.join(CLASSES)}.")
    return Label(
        organization=organization,
        names=(organization, *_texts(line, "aliases_in_text")),
        kinds=kinds,
        statuses=(_required(line, "status", str), *_texts(line, "also_status")),
        unit=_optional(line, "unit", str),
        announced=_optional(line, "announced", str),
        effective=_optional(line, "effective", str),
        place=_optional(line, "place", str),
        laws=_texts(line, "laws"),
        evidence=_optional(line, "evidence", str) or "",
        is_optional=bool(line.get("optional")),
    )


def _claim(line: Line) -> ClaimLabel:
    return ClaimLabel(
        comparator=_required(line, "comparator", str),
        count=_required(line, "count", int),
        unit=_optional(line, "unit", str),
        since=_optional(line, "since", str),
        evidence=_optional(line, "evidence", str) or "",
        is_optional=bool(line.get("optional")),
    )


def _required(line: Line, name: str, kind: type[Value]) -> Value:
    if name not in line:
        raise BadFile(f"“{name}” is missing.")
    value = line[name]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise BadFile(f"“{name}” is {value!r}: it should be {_in_words(kind)}.")
    return value


def _optional(line: Line, name: str, kind: type[Value]) -> Value | None:
    return None if line.get(name) is None else _required(line, name, kind)


def _texts(line: Line, name: str) -> tuple[str, ...]:
    values = _optional(line, name, list) or []
    if not all(isinstance(value, str) for value in values):
        raise BadFile(f"“{name}” is {values!r}: it should be a list of texts.")
    return tuple(values)


def _objects(values: Any, name: str) -> tuple[Line, ...]:
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise BadFile(f"“{name}” is {values!r}: it should be a list of objects.")
    return tuple(values)


def _in_words(kind: type) -> str:
    return {str: "a text", bool: "true or false", int: "a whole number", list: "a list"}[kind]
