"""What a table of the record is: rows with permanent keys, and what they say of records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from events.models import Article

from .table_files import Removed, Row

Parts = frozenset[tuple[Any, ...]]


@dataclass(frozen=True)
class Facts:
    """What a row says of a record: its fields, and its parts (names, or laws with their basis)."""

    fields: dict[str, Any]
    parts: Parts = frozenset()


@dataclass
class References:
    """Primary keys by permanent key, filled table by table; None where an editor removed it.

    Articles are by address; one that is not cited yet is entered when it is.
    """

    organizations: dict[str, int | None] = field(default_factory=dict)
    laws: dict[str, int | None] = field(default_factory=dict)
    events: dict[str, int | None] = field(default_factory=dict)
    articles: dict[str, int] = field(default_factory=dict)

    def find(self, row: Row, column: str, among: dict[str, int | None]) -> int:
        """Raises Removed, and BrokenFile where no row has such a key."""
        key = row.cells[column]
        if key not in among:
            raise row.fault(column, f"{key!r} stands in no row that this one could refer to.")
        found = among[key]
        if found is None:
            told = _("“%s” was withdrawn or merged.") % key
            raise Removed(*row.fault(column, told).faults)
        return found

    def cite(self, articles: Iterable[dict[str, Any]]) -> None:
        """Enter the articles, given by their fields, whose addresses are not known yet."""
        new = {fields["url"]: fields for fields in articles if fields["url"] not in self.articles}
        entered = Article.objects.bulk_create(
            Article(**fields, state=Article.State.CITED) for fields in new.values()
        )
        self.articles.update({article.url: article.pk for article in entered})


class Table:
    """One kind of row: `facts` reads it, `create` and `update` write it, `current` reads back."""

    name: ClassVar[str]
    columns: ClassVar[Sequence[str]]
    key_columns: ClassVar[Sequence[str]]

    def __init__(self, references: References) -> None:
        self.references = references

    def key(self, row: Row) -> str:
        return " ".join(row.cells[column] for column in self.key_columns)

    def present(self) -> QuerySet[Any]:
        raise NotImplementedError

    def taken(self) -> dict[str, int]:
        """Keys that records hold already, whoever made them, with their primary keys."""
        return {}

    def facts(self, row: Row) -> Facts:
        """Raises BrokenFile, and Removed where it refers to what an editor has removed."""
        raise NotImplementedError

    def current(self, record: Any, wanted: Iterable[str]) -> Facts:
        return Facts({name: getattr(record, name) for name in wanted}, self.parts(record))

    def parts(self, record: Any) -> Parts:
        return frozenset()

    def create(self, rows: Sequence[tuple[Row, Facts]]) -> Sequence[Model]:
        raise NotImplementedError

    def update(self, record: Any, facts: Facts) -> None:
        for name, value in facts.fields.items():
            setattr(record, name, value)
        record.save(update_fields=list(facts.fields))
        self.replace_parts(record, facts.parts)

    def replace_parts(self, record: Any, parts: Parts) -> None:
        """Write the parts anew where they have changed."""
