"""Importing tables by hand, through django-import-export.

All of a file or nothing, after a look at what it changes. New rows enter as drafts, but a source of
an event on the record is public at once; a row that is there already is changed where its cells
differ.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from import_export.fields import Field
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import Resource
from import_export.results import Error, RowResult
from tablib import Dataset

from .acts import act
from .import_closures import KeptClaims, KeptEvents, KeptSources
from .import_register import KeptLaws, KeptOrganizations
from .import_rows import Keeping, Kept, Rights
from .many import Difference
from .table_cells import cells_of
from .table_files import BrokenFile, Row
from .tables import References

KEPT: dict[str, type[Kept]] = {
    kept.table.name: kept
    for kept in (KeptOrganizations, KeptLaws, KeptEvents, KeptSources, KeptClaims)
}


@dataclass(frozen=True)
class RowOutcome:
    key: str
    row: Row
    kept: Keeping

    @property
    def differences(self) -> Sequence[Difference]:
        return self.kept.differences

    @property
    def is_new(self) -> bool:
        return self.kept.is_new

    @property
    def is_seen(self) -> bool:
        return self.kept.is_seen


@dataclass
class TableOutcome:
    """What becomes of a table's rows; with faults, nothing does."""

    table: str
    rows: list[RowOutcome] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def new(self) -> int:
        return sum(one.is_new for one in self.rows)

    @property
    def drafts(self) -> int:
        return sum(one.is_new and not one.is_seen for one in self.rows)

    @property
    def seen(self) -> int:
        """Of how many readers see at once what enters or changes."""
        return sum(one.is_seen for one in self.changed)

    @property
    def changed(self) -> list[RowOutcome]:
        return [one for one in self.rows if one.differences]

    @property
    def unchanged(self) -> int:
        return len(self.rows) - len(self.changed)


class TableResource(Resource):  # type: ignore[misc]
    """A table for django-import-export: its rows are read and kept as the record's own are."""

    class Meta:
        using_db = "default"
        import_id_fields = ()
        instance_loader_class = BaseInstanceLoader
        chunk_size = 2_000

    def __init__(self, table: str, rows: Sequence[Row] = (), kept: Any = None) -> None:
        super().__init__()
        self.table, self.rows, self.kept = table, rows, kept
        self.fields = {column: Field(column_name=column) for column in KEPT[table].table.columns}

    def dataset(self) -> Dataset:
        return Dataset(*(list(row.cells.values()) for row in self.rows), headers=list(self.fields))

    def import_row(self, row: Any, instance_loader: Any, **said: Any) -> RowResult:
        """`diff` is a RowOutcome, for templates to tell: the library's own has styles in it."""
        line, result = self.rows[said["row_number"] - 1], RowResult()
        try:
            kept = self.kept.keep(line)
        except BrokenFile as broken:
            result.import_type = RowResult.IMPORT_TYPE_ERROR
            for fault in broken.faults:
                told = BrokenFile(fault)
                result.errors.append(Error(told, row=row, number=said["row_number"]))
            return result
        result.diff = RowOutcome(self.kept.reader.key(line), line, kept)
        known = RowResult.IMPORT_TYPE_UPDATE if kept.differences else RowResult.IMPORT_TYPE_SKIP
        result.import_type = RowResult.IMPORT_TYPE_NEW if kept.is_new else known
        return result

    def export_resource(self, instance: Any, *_args: Any, **_said: Any) -> list[str]:
        return list(cells_of(self.table, instance).values())


class ImportChanged(Exception):
    """Nothing was imported: it would not change what the editor has seen."""

    def __init__(self, outcomes: Sequence[TableOutcome]) -> None:
        super().__init__()
        self.outcomes = outcomes


Uploads = Sequence[tuple[str, Sequence[Row]]]


def rehearse_import(uploads: Uploads, *, rights: Rights, by: Any) -> list[TableOutcome]:
    """What an import of these tables, in this order, would change; nothing is kept."""
    with act(by=by), transaction.atomic():
        outcomes = _imported(uploads, rights, by)
        transaction.set_rollback(True)
    return outcomes


def carry_out_import(
    uploads: Uploads, *, rights: Rights, by: Any, reason: str, seen: str
) -> list[TableOutcome]:
    """Import the tables in one act, if that changes what was `seen`, by its `print_of_import`.

    Raises ImportChanged, also where a row has a fault; then nothing is imported.
    """
    with act(by=by, reason=reason):
        outcomes = _imported(uploads, rights, by)
        if any(one.faults for one in outcomes) or print_of_import(outcomes) != seen:
            raise ImportChanged(outcomes)
    return outcomes


def print_of_import(outcomes: Sequence[TableOutcome]) -> str:
    """The same for the same changes."""
    said = [
        (one.table, one.faults, [(o.row.line, o.kept) for o in one.changed]) for one in outcomes
    ]
    return hashlib.sha256(repr(said).encode()).hexdigest()


def _imported(uploads: Uploads, rights: Rights, by: Any) -> list[TableOutcome]:
    references = References()
    outcomes = []
    for table, rows in uploads:
        kept = KEPT[table](rows, references, rights)
        resource = TableResource(table, rows, kept)
        result = resource.import_data(resource.dataset(), use_transactions=True, user=by)
        outcome = TableOutcome(table)
        outcome.rows = [one.diff for one in result.rows if one.diff]
        outcome.faults = [str(e.error) for _n, errors in result.row_errors() for e in errors]
        outcome.faults += [str(error.error) for error in result.base_errors]
        outcomes.append(outcome)
        if outcome.faults:  # what refers to these rows would be told as well, to no use
            break
    return outcomes
