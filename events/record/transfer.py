"""Loading a record from a folder of CSV tables: all of it, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from django.db import connection
from django.utils.translation import gettext as _

from events.models import Article, LoadedRow

from .acts import act
from .closure_tables import Claims, Events, Sources
from .register_tables import Laws, Organizations
from .table_files import Removed, Row, read_table
from .tables import Facts, References, Table

TABLES: Sequence[type[Table]] = (Organizations, Laws, Events, Sources, Claims)


@dataclass
class LoadReport:
    """What became of the rows, by table; `left_alone` says which rows were not touched, and why."""

    created: dict[str, int] = field(default_factory=dict)
    updated: dict[str, int] = field(default_factory=dict)
    unchanged: dict[str, int] = field(default_factory=dict)
    left_alone: list[str] = field(default_factory=list)


def load(folder: Path) -> LoadReport:
    """Load the tables in `folder` and say what changed; safe to repeat.

    A row that an editor has changed or removed since it was loaded is left alone and reported.
    Raises BrokenFile, naming file, line and column; then nothing is loaded.
    """
    rows = {
        table.name: read_table(folder / f"{table.name}.csv", table.columns, table.key_columns)
        for table in TABLES
    }
    _every_event_has_a_source(rows[Events.name], rows[Sources.name])
    _one_telling_an_address(rows[Sources.name])
    report = LoadReport()
    with act(by=None, reason=_("Loaded from a file.")):
        _one_load_at_a_time()
        references = References(articles=dict(Article.objects.values_list("url", "pk")))
        for kind in TABLES:
            known = _load_table(kind(references), rows[kind.name], report)
            if hasattr(references, kind.name):
                getattr(references, kind.name).update(known)
    return report


def _every_event_has_a_source(events: list[Row], sources: list[Row]) -> None:
    sourced = {row.cells["event_key"] for row in sources}
    for row in events:
        if row.cells["key"] not in sourced:
            raise row.fault("key", "has no source; give it a row in sources.csv.")


def _one_telling_an_address(sources: list[Row]) -> None:
    told: dict[str, Row] = {}
    for row in sources:
        first = told.setdefault(row.cells["url"], row)
        for column in ("publisher", "title", "published"):
            if row.cells[column] != first.cells[column]:
                raise row.fault(column, f"line {first.line} says otherwise of this address.")


def _one_load_at_a_time() -> None:
    """A second load waits here for the first, and then finds nothing to do."""
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {LoadedRow._meta.db_table} IN EXCLUSIVE MODE")


def _load_table(table: Table, rows: list[Row], report: LoadReport) -> dict[str, int | None]:
    """Load one table; returns the primary keys of its records by the rows' permanent keys.

    None stands for a record that an editor has removed.
    """
    loaded = {row.key: row for row in LoadedRow.objects.filter(table=table.name)}
    present = {record.pk: record for record in table.present()}
    known: dict[str, int | None] = {
        key: row.record_id if row.record_id in present else None for key, row in loaded.items()
    }
    taken = table.taken()
    new: list[tuple[Row, Facts]] = []
    changed: list[LoadedRow] = []
    unchanged = 0
    for row in rows:
        key, facts = table.key(row), _facts(table, row)
        before = loaded.get(key)
        record = present.get(before.record_id) if before else None
        if facts is None:
            known.setdefault(key, None)
            report.left_alone.append(f"{table.name}: {key} refers to what an editor removed")
        elif before is None and key in taken:
            known[key] = taken[key]
            report.left_alone.append(f"{table.name}: {key} was entered by an editor")
        elif before is None:
            new.append((row, facts))
        elif record is None:
            report.left_alone.append(f"{table.name}: {key} was removed by an editor")
        elif _edited(table, record, before, row):
            report.left_alone.append(f"{table.name}: {key} was changed by an editor")
        elif before.row != row.cells:
            table.update(record, facts)
            before.row = row.cells
            changed.append(before)
        else:
            unchanged += 1
    LoadedRow.objects.bulk_update(changed, ["row"])
    report.created[table.name] = len(new)
    report.updated[table.name] = len(changed)
    report.unchanged[table.name] = unchanged
    return known | _create(table, new)


def _create(table: Table, rows: list[tuple[Row, Facts]]) -> dict[str, int]:
    records = table.create(rows)
    loaded = LoadedRow.objects.bulk_create(
        LoadedRow(table=table.name, key=table.key(row), row=row.cells, record_id=record.pk)
        for (row, _), record in zip(rows, records, strict=True)
    )
    return {row.key: row.record_id for row in loaded}


def _facts(table: Table, row: Row) -> Facts | None:
    try:
        return table.facts(row)
    except Removed:
        return None


def _edited(table: Table, record: object, before: LoadedRow, row: Row) -> bool:
    """Whether the record says something else than the row it was loaded from."""
    as_loaded = _facts(table, Row(row.file, row.line, before.row))
    return as_loaded is None or table.current(record, as_loaded.fields) != as_loaded
