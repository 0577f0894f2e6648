"""Files as editors bring them, and what is done with them."""

import csv
import io
from typing import Any

from events.models import Claim, ClosureEvent, Law, Organization
from events.record.exports import export_table
from events.record.import_rows import Rights
from events.record.imports import (
    KEPT,
    TableOutcome,
    carry_out_import,
    print_of_import,
    rehearse_import,
)
from events.record.upload import read_upload

from .tables import ROWS

EDITOR = Rights(may_publish=True, may_change_articles=True)
CONTRIBUTOR = Rights(may_publish=False, may_change_articles=False)
WHY = "As the ministry has it."
MODELS: dict[str, Any] = {
    "organizations": Organization,
    "laws": Law,
    "events": ClosureEvent,
    "sources": ClosureEvent,
    "claims": Claim,
}


def rows_of(table, *rows):
    """The rows as a CSV file has them."""
    file = io.StringIO()
    writer = csv.DictWriter(file, KEPT[table].table.columns)
    writer.writeheader()
    writer.writerows(rows or ROWS[table])
    return table, read_upload(f"{table}.csv", file.getvalue().encode(), KEPT[table].table)


def look(*uploads, rights=EDITOR) -> list[TableOutcome]:
    return rehearse_import(uploads, rights=rights, by=None)


def bring(*uploads, rights=EDITOR, by=None) -> list[TableOutcome]:
    seen = print_of_import(look(*uploads, rights=rights))
    return carry_out_import(uploads, rights=rights, by=by, reason=WHY, seen=seen)


def bring_all():
    return bring(*(rows_of(table) for table in ROWS))


def exported(table, ending="csv") -> str:
    return export_table(table, MODELS[table].objects.all(), ending=ending)


def again(table, ending="csv"):
    """The record's own file, as one that is brought."""
    data = exported(table, ending).encode()
    return table, read_upload(f"{table}.{ending}", data, KEPT[table].table)
