"""One row of an imported table beside the record that it is about: entered, changed or left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from events.models.on_record import OnRecord

from .many import Difference
from .publish import CannotPublish
from .table_cells import Cells, cells_of, in_order
from .table_files import BrokenFile, Row, each_read
from .tables import Facts, References, Table

FIELD_OF = {"organization_slug": "organization_id", "source_url": "article_id"}
PARTS = {"name_local", "name_local_language", "acronym", "aliases", "law_slug", "basis"}


@dataclass(frozen=True)
class Rights:
    """What the editor may do beside entering drafts."""

    may_publish: bool
    may_change_articles: bool


@dataclass(frozen=True)
class Keeping:
    """What keeping a row does; `is_seen` says whether readers see that at once."""

    is_new: bool
    differences: Sequence[Difference]
    is_seen: bool


class Kept:
    """A table whose rows are kept one by one; `references` are shared by the tables of an import.

    `known` are the records that are there already, by key; `brought` is what became public with
    the last one that was kept.
    """

    table: ClassVar[type[Table]]

    def __init__(self, rows: Sequence[Row], references: References, rights: Rights) -> None:
        self.references, self.rights = references, rights
        self.reader = self.table(references)
        self.known: dict[str, Any] = {}
        self.find(rows)

    def find(self, rows: Sequence[Row]) -> None:
        """Look up, in a fixed number of queries, what is known and what the rows refer to."""
        raise NotImplementedError

    def enter(self, row: Row) -> Any:
        raise NotImplementedError

    def change(self, row: Row, record: Any, before: Cells, changed: set[str]) -> None:
        raise NotImplementedError

    def is_seen(self, row: Row) -> bool:
        """Whether readers see what a row says, once it is kept."""
        record = self.known[self.reader.key(row)]
        return bool(record.is_public) and not getattr(record, "is_withheld", False)

    def keep(self, row: Row) -> Keeping:
        """Raises BrokenFile."""
        record = self.known.get(self.reader.key(row))
        before = cells_of(self.table.name, record) if record else {}
        differences = [
            Difference(column, before.get(column, ""), value)
            for column, value in in_order(row.cells).items()
            if value != before.get(column, "")
        ]
        self.brought: list[Difference] = []
        if differences:
            self._write(row, record, before, {one.what for one in differences})
        return Keeping(record is None, [*differences, *self.brought], self.is_seen(row))

    def _write(self, row: Row, record: Any, before: Cells, changed: set[str]) -> None:
        at = self.table.key_columns[0]
        try:
            with transaction.atomic():
                if record is None:
                    self.known[self.reader.key(row)] = self.enter(row)
                else:
                    self.change(row, record, before, changed)
        except ValidationError as error:
            raise BrokenFile(*_faults(row, at, error)) from error
        except CannotPublish as error:
            raise row.fault(at, str(error)) from error
        except IntegrityError as error:
            raise row.fault(at, _("contradicts what is in the record already.")) from error

    def read(self, row: Row, record: Any) -> Facts:
        """What a row says of a record that may be changed. Raises BrokenFile."""
        facts: Facts
        facts, _allowed = each_read(
            [lambda: self.reader.facts(row), lambda: self.refuse(row, record)]
        )
        return facts

    def refuse(self, row: Row, record: Any) -> None:
        """Raises BrokenFile where the record is not to be changed."""
        at = self.table.key_columns[0]
        if record.stage == OnRecord.Stage.WITHDRAWN:
            raise row.fault(at, _("was withdrawn or merged; it is not changed any more."))
        if record.is_public and not self.rights.may_publish:
            raise row.fault(at, _("is on the record; only editors change it."))

    def set_fields(self, record: Any, fields: dict[str, Any], changed: set[str]) -> None:
        wanted = {FIELD_OF.get(column, column) for column in changed}
        named = [name for name in fields if name in wanted]
        for name in named:
            setattr(record, name, fields[name])
        check(record)
        record.save(update_fields=named)


def check(record: Any) -> None:
    """What the columns of a table do not say of their values; relations were looked up."""
    record.clean_fields(exclude=[one.name for one in record._meta.fields if one.is_relation])


def _faults(row: Row, at: str, error: ValidationError) -> Iterator[str]:
    """At the columns that the record refuses, if they are some."""
    said = error.message_dict if hasattr(error, "error_dict") else {at: error.messages}
    for name, messages in said.items():
        yield str(row.fault(name if name in row.cells else at, " ".join(messages)))
