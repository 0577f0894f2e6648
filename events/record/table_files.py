"""Reading the CSV tables of a record, each fault named by file, line and column."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db.models import TextChoices
from django_countries import countries

from events.dates.edtf import Edtf, EdtfError, parse
from events.models.address import web_address
from events.models.unseen import seen_in_a_line, seen_in_lines

DAY_AND_MONTH = re.compile(r"(\d\d?)[/. -](\d\d?)[/. -](\d{4})", re.ASCII)
LARGEST_NUMBER = 2_147_483_647  # what an integer column holds


class BrokenFile(ValueError):
    """A table cannot be loaded; each of `faults` names the file, the line and the column."""

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Removed(BrokenFile):
    """A row refers to a record that an editor has removed since it was loaded; else it is whole."""


def each_read(readings: Iterable[Callable[[], Any]]) -> list[Any]:
    """What each reads. Raises BrokenFile, or Removed, with the faults of all that do not read."""
    read: list[Any] = []
    refusals: list[BrokenFile] = []
    for reading in readings:
        try:
            read.append(reading())
        except BrokenFile as refusal:
            refusals.append(refusal)
    if refusals:
        is_whole = all(isinstance(refusal, Removed) for refusal in refusals)
        faults = [fault for refusal in refusals for fault in refusal.faults]
        raise (Removed if is_whole else BrokenFile)(*faults)
    return read


def each_field(readings: dict[str, Callable[[], Any]]) -> dict[str, Any]:
    """The same, by the names of fields."""
    return dict(zip(readings, each_read(readings.values()), strict=True))


@dataclass(frozen=True)
class Row:
    """One line of a table: its cells by column, stripped; an empty cell is an empty string.

    `counted` says what `line` is a number of.
    """

    file: str
    line: int
    cells: dict[str, str]
    counted: str = "line"

    def fault(self, column: str, what: str) -> BrokenFile:
        return BrokenFile(f"{self.file}, {self.counted} {self.line}, column {column}: {what}")

    def but(self, cells: dict[str, str]) -> "Row":
        """The same line with other values in some of its cells."""
        return replace(self, cells=self.cells | cells)

    def text(self, column: str, *, at_most: int) -> str:
        value = self.cells[column]
        if len(value) > at_most:
            raise self.fault(column, f"has {len(value)} characters; at most {at_most} fit.")
        self._seen(column, value, seen_in_a_line)
        return value

    def lines(self, column: str) -> str:
        self._seen(column, self.cells[column], seen_in_lines)
        return self.cells[column]

    def needed(self, column: str, *, at_most: int) -> str:
        if not self.cells[column]:
            raise self.fault(column, "is empty and must not be.")
        return self.text(column, at_most=at_most)

    def several(self, column: str, *, at_most: int) -> list[str]:
        """The values of a cell that are parted by `|`, each of `at_most` characters."""
        values = [value.strip() for value in self.cells[column].split("|") if value.strip()]
        for value in values:
            if len(value) > at_most:
                told = f"{value[:20]!r}… has {len(value)} characters; at most {at_most} fit."
                raise self.fault(column, told)
            self._seen(column, value, seen_in_a_line)
        return values

    def slug(self, column: str, *, at_most: int) -> str:
        value = self.needed(column, at_most=at_most)
        try:
            validate_slug(value)
        except ValidationError as error:
            told = f"{value!r} may have letters a to z, digits, - and _ only."
            raise self.fault(column, told) from error
        return value

    def edtf(self, column: str) -> Edtf | None:
        if not self.cells[column]:
            return None
        try:
            return parse(self.cells[column])
        except EdtfError as error:
            told = _two_readings(self.cells[column]) or str(error)
            raise self.fault(column, told) from error

    def choice(self, column: str, choices: type[TextChoices]) -> str:
        if self.cells[column] not in choices.values:
            known = ", ".join(choices.values)
            raise self.fault(column, f"{self.cells[column]!r} is none of: {known}.")
        return self.cells[column]

    def country(self, column: str, *, needed: str = "") -> str:
        """`needed` says whose code it is, if it must not be empty."""
        code = self.cells[column]
        if needed and not code:
            raise self.fault(column, f"is empty; give the ISO 3166 code of {needed}.")
        if code and code not in countries:
            raise self.fault(column, f"{code!r} is no ISO 3166 code of two letters, such as HK.")
        return code

    def checked(self, column: str, check: Callable[[str], None], *, at_most: int) -> str:
        """Of a cell that may be empty."""
        value = self.text(column, at_most=at_most)
        if value:
            self._seen(column, value, check)
        return value

    def address(self, column: str, *, at_most: int = 2000) -> str:
        value = self.needed(column, at_most=at_most)
        self._seen(column, value, web_address)
        return value

    def whole_number(self, column: str) -> int:
        value = self.cells[column]
        if not (value.isascii() and value.isdigit()):
            raise self.fault(column, f"{value!r} is no whole number.")
        if len(value) > len(str(LARGEST_NUMBER)) or int(value) > LARGEST_NUMBER:
            raise self.fault(column, f"{value[:20]!r} is larger than {LARGEST_NUMBER}.")
        return int(value)

    def _seen(self, column: str, value: str, check: Callable[[str], None]) -> None:
        try:
            check(value)
        except ValidationError as error:
            raise self.fault(column, " ".join(error.messages)) from error


def _two_readings(text: str) -> str | None:
    """What to tell of a date whose day and month could be each other's."""
    found = DAY_AND_MONTH.fullmatch(text)
    if not found or max(int(found[1]), int(found[2])) > 12:
        return None
    readings = (
        f"{found[3]}-{int(m):02}-{int(d):02}" for d, m in (found.group(1, 2), found.group(2, 1))
    )
    return f"{text!r} can be read in two ways: write {' or '.join(readings)}."


def read_table(file: Path, columns: Sequence[str], key_of: Sequence[str]) -> list[Row]:
    """The rows of a CSV file; see `read_rows`. Raises BrokenFile also where it is missing."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise BrokenFile(f"{file.name}: cannot be read: {error.strerror}.") from error
    return read_rows(file.name, data, columns, key_of)


def read_rows(name: str, data: bytes, columns: Sequence[str], key_of: Sequence[str]) -> list[Row]:
    """The rows of a CSV file in UTF-8 whose header is exactly `columns`.

    Raises BrokenFile when it is no UTF-8, has another header, a row of another width, or two rows
    with the same values in the columns `key_of`.
    """
    return each_once(list(_rows(name, text_of(name, data), columns)), key_of)


def each_once(rows: list[Row], key_of: Sequence[str]) -> list[Row]:
    """The rows as they are. Raises BrokenFile where two have the same key, or one has none."""
    lines: dict[tuple[str, ...], int] = {}

    def stands_once(row: Row) -> Row:
        key = tuple(row.needed(column, at_most=2000) for column in key_of)
        if key in lines:
            told = f"{key[-1]!r} stands on {row.counted} {lines[key]} already."
            raise row.fault(key_of[-1], told)
        lines[key] = row.line
        return row

    return each_read(partial(stands_once, row) for row in rows)


def _rows(name: str, text: str, columns: Sequence[str]) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        if not header:
            raise BrokenFile(f"{name}, line 1, column {columns[0]}: the file is empty.")
        if header != list(columns):
            wanted = ",".join(columns)
            column = next((h for h, c in zip(header, columns, strict=False) if h != c), "header")
            raise BrokenFile(f"{name}, line 1, column {column[:40]}: the header must be {wanted}.")
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) != len(columns):
                at = columns[min(len(cells), len(columns)) - 1]
                raise BrokenFile(
                    f"{name}, line {line}, column {at}: has {len(cells)} cells, not {len(columns)}."
                )
            stripped = (cell.strip() for cell in cells)
            yield Row(name, line, dict(zip(columns, stripped, strict=True)))
            line = reader.line_num + 1
    except csv.Error as error:
        message = f"{name}, line {reader.line_num}, column {columns[0]}: {error}."
        raise BrokenFile(message) from error


def text_of(name: str, data: bytes) -> str:
    """A file's text. Raises BrokenFile that names the line with what is no text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BrokenFile(f"{name}, line {line}: is no UTF-8; save it as UTF-8.") from error
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise BrokenFile(f"{name}, line {line}: has a NUL character; remove it.")
    return text
