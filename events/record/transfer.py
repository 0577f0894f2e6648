"""Loading a record from a folder of CSV tables: all of it, or nothing."""

from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction

from events.models import Article, LoadedRow

from .table_files import Row, read_table
from .tables import TABLES, Events, References, Sources, Table


@dataclass
class LoadReport:
    """What became of the rows, by table; `left_alone` says which rows were not touched, and why."""

    created: dict[str, int] = field(default_factory=dict)
    updated: dict[str, int] = field(default_factory=dict)
    unchanged: dict[str, int] = field(default_factory=dict)
    left_alone: list[str] = field(default_factory=list)


@transaction.atomic
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
    references = References(articles=dict(Article.objects.values_list("url", "pk")))
    report = LoadReport()
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


def _load_table(table: Table, rows: list[Row], report: LoadReport) -> dict[str, int]:
    """Load one table; returns the primary keys of its records by the rows' permanent keys."""
    loaded = {row.key: row for row in LoadedRow.objects.filter(table=table.name)}
    present = {record.pk: record for record in table.present()}
    taken = table.taken()
    known = {key: row.record_id for key, row in loaded.items() if row.record_id in present}
    new, changed = [], []
    unchanged = 0
    for row in rows:
        key, facts = table.key(row), table.facts(row)
        before = loaded.get(key)
        if before is None and key in taken:
            known[key] = taken[key]
            report.left_alone.append(f"{table.name}: {key} was entered by an editor")
        elif before is None:
            new.append((row, facts))
        elif before.record_id not in present:
            report.left_alone.append(f"{table.name}: {key} was removed by an editor")
        elif _edited(table, present[before.record_id], before, row):
            report.left_alone.append(f"{table.name}: {key} was changed by an editor")
        elif before.row != row.cells:
            table.update(present[before.record_id], facts)
            before.row = row.cells
            changed.append(before)
        else:
            unchanged += 1
    created = table.create(new)
    LoadedRow.objects.bulk_update(changed, ["row"])
    LoadedRow.objects.bulk_create(
        LoadedRow(table=table.name, key=table.key(row), row=row.cells, record_id=record.pk)
        for (row, _), record in zip(new, created, strict=True)
    )
    known.update({table.key(row): r.pk for (row, _), r in zip(new, created, strict=True)})
    report.created[table.name] = len(new)
    report.updated[table.name] = len(changed)
    report.unchanged[table.name] = unchanged
    return known


def _edited(table: Table, record: object, before: LoadedRow, row: Row) -> bool:
    """Whether the record says something else than the row it was loaded from."""
    as_loaded = table.facts(Row(row.file, row.line, before.row))
    return table.current(record, as_loaded.fields) != as_loaded
