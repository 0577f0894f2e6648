"""A small record in a folder of CSV tables, for tests to change cell by cell."""

import csv
from pathlib import Path

from events.record.transfer import TABLES

Cells = dict[str, str]

ROWS: dict[str, list[Cells]] = {
    "organizations": [
        {"slug": "harbor-union", "name": "Harbor Union", "name_local": "海港工會",
         "name_local_language": "zh-Hant", "acronym": "HU", "aliases": "Harbor workers|Dockers",
         "kind": "union", "jurisdiction": "HK", "founded": "1990~"},
        {"slug": "lighthouse", "name": "Lighthouse", "kind": "media", "jurisdiction": "HK"},
    ],
    "laws": [
        {"slug": "order-act", "name": "Public Order Act", "short_name": "Order Act",
         "jurisdiction": "HK", "in_force": "2020-06-30"},
    ],
    "events": [
        {"key": "harbor-union-disbanded", "organization_slug": "harbor-union", "kind": "disbanded",
         "status": "completed", "decided_by": "organization", "effective": "2021-10",
         "jurisdiction": "HK", "law_slug": "order-act", "basis": "stated_by_organization"},
        {"key": "lighthouse-ceased", "organization_slug": "lighthouse",
         "kind": "publication_ceased", "status": "announced", "decided_by": "organization",
         "announced": "2021-10-25", "jurisdiction": "HK"},
    ],
    "sources": [
        {"event_key": "harbor-union-disbanded", "url": "https://news.example/union",
         "publisher": "The Example", "title": "Union ends", "published": "2021-10-25"},
        {"event_key": "lighthouse-ceased", "url": "https://news.example/light",
         "publisher": "The Example"},
    ],
    "claims": [
        {"key": "example-35", "claimant": "The Example", "comparator": "at_least", "count": "35",
         "what": "groups", "jurisdiction": "HK", "since": "2020-06", "as_of": "2021-10-25",
         "source_url": "https://news.example/count"},
    ],
}  # fmt: skip


class Tables:
    """The folder as it stands; each change is written at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows = {name: [dict(row) for row in rows] for name, rows in ROWS.items()}
        self.write()

    def change(self, table: str, number: int = 0, **cells: str) -> None:
        self.rows[table][number].update(cells)
        self.write()

    def add(self, table: str, **cells: str) -> None:
        self.rows[table].append(cells)
        self.write()

    def write(self) -> None:
        for table in TABLES:
            path = self.folder / f"{table.name}.csv"
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, table.columns)
                writer.writeheader()
                writer.writerows(self.rows[table.name])
