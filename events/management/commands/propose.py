import json
import logging
import re
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.extraction.extract import UnsupportedLanguage, extract
from events.extraction.findings import ArticleText
from events.extraction.gazetteer import Gazetteer
from events.extraction.when import resolve
from events.starter import STARTER

logger = logging.getLogger(__name__)

TENSES = (None, "past", "future")
HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")

Line = Mapping[str, Any]


class Unreadable(ValueError):
    """A line that is not what it should be; the message says what is wrong with it."""


class Command(BaseCommand):
    help = (
        "Read articles as JSON lines and write the closures found in them, without a database. "
        "Each line read is {id, url, title, published, language, text}."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, help="JSON lines; else standard input")
        parser.add_argument(
            "--dates",
            action="store_true",
            help="read {id, phrase, reference, tense, language} and write {id, edtf}",
        )

    def handle(self, *, file: Path | None, dates: bool, **_options: Any) -> None:
        answer = answer_date if dates else Proposer(Gazetteer.from_starter(STARTER))
        failed = False
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        for line in _lines(file):
            written = _answered(line, answer)
            failed = failed or "error" in written
            self.stdout.write(_as_json(written))
        if failed:
            sys.exit(1)


class Proposer:
    """Answers an article's line with what is found in it."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def __call__(self, line: Line) -> dict[str, Any]:
        article = ArticleText(
            url=_text(line, "url"),
            title=_text(line, "title"),
            text=_text(line, "text"),
            language=_text(line, "language") or None,
            published=_day(line, "published"),
        )
        try:
            return extract(article, self._gazetteer).as_dict()
        except UnsupportedLanguage as unsupported:
            return {"relevant": False, "events": [], "claims": [], "unread": str(unsupported)}


def answer_date(line: Line) -> dict[str, Any]:
    tense = line.get("tense")
    if tense not in TENSES:
        raise Unreadable(f"“tense” is {tense!r}. Write past, future or null.")
    reference, language = _day(line, "reference"), _text(line, "language") or None
    edtf = resolve(
        _text(line, "phrase"), reference, tense=tense, language=language, anchor=reference
    )
    return {"edtf": edtf}


def _answered(line: str, answer: Callable[[Line], dict[str, Any]]) -> dict[str, Any]:
    line_id = None
    try:
        parsed = _parsed(line)
        line_id = parsed.get("id")
        return {"id": line_id, **answer(parsed)}
    except Unreadable as error:
        return {"id": line_id, "error": str(error)}
    except Exception as fault:  # what one line does to the readers must not cost the others
        logger.exception("The line with id %r was not read.", line_id)
        told = f"It met an unforeseen fault: {type(fault).__name__}. Please report the text."
        return {"id": line_id, "error": told}


def _as_json(written: Line) -> str:
    """Readable, but for half a character that JSON can escape and no encoding can write."""
    line = json.dumps(written, ensure_ascii=False)
    return json.dumps(written) if HALF_CHARACTER.search(line) else line


def _parsed(line: str) -> Line:
    try:
        parsed = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"The line is not JSON: {error}. Write one object a line.") from error
    if not isinstance(parsed, dict):
        raise Unreadable("The line is JSON but no object. Write {…} with “id” and “text”.")
    return parsed


def _text(line: Line, name: str) -> str:
    value = line.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable(f"“{name}” is {value!r}. Write a text in quotes, or null.")
    return value


def _day(line: Line, name: str) -> date | None:
    """The day in the time zone that the timestamp itself has."""
    value = _text(line, name)
    if not value:
        return None
    try:
        return datetime.fromisoformat(value).date()
    except ValueError as error:
        raise Unreadable(
            f"“{name}” is {value!r}. Write a date as 2021-10-25 or 2021-10-25T09:00:00+08:00."
        ) from error


def _lines(file: Path | None) -> Iterator[str]:
    if file is None:
        yield from _filled(sys.stdin)
        return
    try:
        with file.open(encoding="utf-8-sig", errors="replace") as lines:
            yield from _filled(lines)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error


def _filled(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in lines if line.strip())
