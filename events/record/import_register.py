"""Organizations and laws as imported, with their names."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from events.models import Law, Organization

from .import_rows import PARTS, Kept, check
from .register_tables import Laws, Organizations
from .table_cells import Cells
from .table_files import Row


class KeptNamed(Kept):
    """Organizations and laws, with their names; names that no column holds stay as they are."""

    model: ClassVar[type[Any]]

    def find(self, rows: Sequence[Row]) -> None:
        slugs = [row.cells["slug"] for row in rows]
        found = self.model.objects.filter(slug__in=slugs).prefetch_related("names")
        self.known = {record.slug: record for record in found.select_for_update(of=("self",))}

    def enter(self, row: Row) -> Any:
        facts = self.reader.facts(row)
        record = self.model(**facts.fields)
        check(record)
        record.save()
        self._add(record, facts.parts)
        return record

    def change(self, row: Row, record: Any, before: Cells, changed: set[str]) -> None:
        facts = self.read(row, record)
        self.set_fields(record, facts.fields, changed)
        if changed & PARTS:
            as_before = row.but({column: before[column] for column in PARTS & set(before)})
            was = self.reader.facts(as_before).parts
            for text, language, role in was - facts.parts:
                record.names.filter(text=text, language=language, role=role).delete()
            self._add(record, facts.parts - was)

    def _add(self, record: Any, names: Iterable[tuple[str, str, str]]) -> None:
        for text, language, role in sorted(names):
            record.names.create(text=text, language=language, role=role)


class KeptOrganizations(KeptNamed):
    table, model = Organizations, Organization


class KeptLaws(KeptNamed):
    table, model = Laws, Law
