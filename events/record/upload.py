"""Files that editors bring and take away: CSV and JSON with the columns of the starter record."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from events.models.unseen import only_seen

from .table_files import BrokenFile, Row, each_once, each_read, read_rows, text_of
from .tables import Table

LARGEST_FILE = 5 * 1024 * 1024
MOST_ROWS = 1_000
# A spreadsheet runs what begins so as a formula; such a cell goes out with one ' before it.
RUN = re.compile(r"'*[=+\-@\t\r]")
GUARDED = re.compile(r"'+[=+\-@\t\r]")
CSV, JSON = "csv", "json"
MOST_STRANGE_COLUMNS = 10  # told of a row


class Pairs(list[tuple[str, Any]]):
    """An object of a JSON file as it stands there: a dict would hide a key that is given twice."""


def read_upload(name: str, data: bytes, table: type[Table]) -> list[Row]:
    """The rows of a file, by the ending of its name. Raises BrokenFile."""
    shown = name.rpartition("/")[2][-80:] or "file"
    if len(data) > LARGEST_FILE:
        told = _("%(file)s: has %(size).1f MB; at most %(most)d MB are taken.")
        size, most = len(data) / 1024**2, LARGEST_FILE // 1024**2
        raise BrokenFile(told % {"file": shown, "size": size, "most": most})
    ending = shown.rpartition(".")[2].lower()
    if ending == CSV:
        rows = [_bare(row) for row in read_rows(shown, data, table.columns, table.key_columns)]
    elif ending == JSON:
        rows = each_once(_entries(shown, data, table.columns), table.key_columns)
    else:
        told = _("%s: is neither CSV nor JSON by the ending of its name.")
        raise BrokenFile(told % shown)
    if not rows:
        raise BrokenFile(_("%s: has no rows.") % shown)
    _refuse_too_many(shown, len(rows))
    return rows


def _refuse_too_many(name: str, count: int) -> None:
    if count > MOST_ROWS:
        told = _("%(file)s: has %(rows)d rows; at most %(most)d are taken at once. Divide it.")
        raise BrokenFile(told % {"file": name, "rows": count, "most": MOST_ROWS})


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if RUN.match(cell) else cell


def _bare(row: Row) -> Row:
    """Without the guards that stand in an exported file."""
    cells = {c: value[1:] for c, value in row.cells.items() if GUARDED.match(value)}
    return row.but(cells) if cells else row


def _entries(name: str, data: bytes, columns: Sequence[str]) -> list[Row]:
    try:
        entries = json.loads(text_of(name, data), object_pairs_hook=Pairs)
    except json.JSONDecodeError as error:
        told = _("%(file)s, line %(line)d: is no JSON: %(fault)s.")
        said = {"file": name, "line": error.lineno, "fault": error.msg}
        raise BrokenFile(told % said) from error
    except (RecursionError, ValueError) as error:
        raise BrokenFile(_("%s: is no JSON that could be read.") % name) from error
    if not isinstance(entries, list) or isinstance(entries, Pairs):
        raise BrokenFile(_("%s: must be a list of objects, one a row.") % name)
    _refuse_too_many(name, len(entries))
    numbered = enumerate(entries, start=1)
    return each_read(partial(_entry, name, number, entry, columns) for number, entry in numbered)


def _entry(name: str, number: int, entry: Any, columns: Sequence[str]) -> Row:
    row = Row(name, number, {}, "row")
    if not isinstance(entry, Pairs):
        raise row.fault(columns[0], _("the row is no object with columns and values."))
    given = Counter(column for column, _value in entry)
    values = dict(entry)
    others = [
        partial(_no_column, row, column, columns) for column in given if column not in columns
    ]
    cells = [partial(_cell_once, row, column, given, values) for column in columns]
    read = each_read([*others[:MOST_STRANGE_COLUMNS], *cells])
    return row.but(dict(zip(columns, read, strict=True)))


def _no_column(row: Row, column: str, columns: Sequence[str]) -> str:
    told = _("there is no such column; the columns are %s.")
    raise row.fault(_shown(column), told % ",".join(columns))


def _shown(column: str) -> str:
    """A name from outside, with nothing in it that is no text or changes how a line reads."""
    return only_seen(column)[:40].encode(errors="backslashreplace").decode()


def _cell_once(row: Row, column: str, given: Counter[str], values: dict[str, Any]) -> str:
    if given[column] > 1:
        raise row.fault(column, _("is given %d times in the row.") % given[column])
    return _cell(row, column, values.get(column))


def _cell(row: Row, column: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise row.fault(column, _("is neither text nor a whole number."))
    text = str(value).strip()
    if "\x00" in text or (not text.isprintable() and _has_surrogates(text)):
        raise row.fault(column, _("has a character that is no text."))
    return text


def _has_surrogates(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)
