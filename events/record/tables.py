"""The five tables of a record: what each column means in the models."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.db.models import Model, QuerySet

from events.models import (
    Article,
    Attribution,
    Citation,
    Claim,
    ClosureEvent,
    Law,
    LawName,
    Organization,
    OrganizationName,
)
from events.models.name import Name

from .table_files import Row

Parts = frozenset[tuple[Any, ...]]


@dataclass(frozen=True)
class Facts:
    """What a row says of a record: its fields, and its parts (names, or laws with their basis)."""

    fields: dict[str, Any]
    parts: Parts = frozenset()


@dataclass
class References:
    """Primary keys by permanent key, filled table by table as they are loaded."""

    organizations: dict[str, int] = field(default_factory=dict)
    laws: dict[str, int] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)
    articles: dict[str, int] = field(default_factory=dict)

    def find(self, row: Row, column: str, among: dict[str, int]) -> int:
        key = row.cells[column]
        if key not in among:
            raise row.fault(column, f"{key!r} stands in no row that this one could refer to.")
        return among[key]


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


def name_parts(names: Iterable[Name]) -> Parts:
    return frozenset((name.text, name.language, name.role) for name in names)


def local_name_and_aliases(row: Row) -> set[tuple[str, str, str]]:
    language = row.text("name_local_language", at_most=35)
    names = {(alias[:300], "", Name.Role.ALIAS.value) for alias in row.several("aliases")}
    if local := row.text("name_local", at_most=300):
        names.add((local, language, Name.Role.OFFICIAL.value))
    return names


class Organizations(Table):
    name = "organizations"
    columns = [
        "slug",
        "name",
        "name_local",
        "name_local_language",
        "acronym",
        "aliases",
        "kind",
        "jurisdiction",
        "founded",
        "website",
        "wikidata",
        "note",
    ]
    key_columns = ("slug",)

    def present(self) -> QuerySet[Organization]:
        return Organization.objects.prefetch_related("names")

    def taken(self) -> dict[str, int]:
        return dict(Organization.objects.values_list("slug", "pk"))

    def facts(self, row: Row) -> Facts:
        names = local_name_and_aliases(row)
        names |= {(acronym, "", Name.Role.ACRONYM.value) for acronym in row.several("acronym")}
        fields = {
            "slug": row.needed("slug", at_most=120),
            "name": row.needed("name", at_most=300),
            "kind": row.choice("kind", Organization.Kind),
            "jurisdiction": row.country("jurisdiction"),
            "founded": row.edtf("founded"),
            "website": row.address("website") if row.cells["website"] else "",
            "wikidata": row.text("wikidata", at_most=20),
            "note": row.cells["note"],
        }
        return Facts(fields, frozenset(names))

    def parts(self, record: Organization) -> Parts:
        return name_parts(record.names.all())

    def create(self, rows: Sequence[tuple[Row, Facts]]) -> Sequence[Organization]:
        records = Organization.objects.bulk_create(Organization(**f.fields) for _, f in rows)
        OrganizationName.objects.bulk_create(
            OrganizationName(organization=record, text=text, language=language, role=role)
            for record, (_, facts) in zip(records, rows, strict=True)
            for text, language, role in sorted(facts.parts)
        )
        return records

    def replace_parts(self, record: Organization, parts: Parts) -> None:
        if self.parts(record) == parts:
            return
        record.names.all().delete()
        for text, language, role in sorted(parts):
            record.names.create(text=text, language=language, role=role)


class Laws(Table):
    name = "laws"
    columns = [
        "slug",
        "name",
        "name_local",
        "name_local_language",
        "short_name",
        "aliases",
        "jurisdiction",
        "enacted",
        "in_force",
        "repealed",
        "note",
        "source_url",
    ]
    key_columns = ("slug",)

    def present(self) -> QuerySet[Law]:
        return Law.objects.prefetch_related("names")

    def taken(self) -> dict[str, int]:
        return dict(Law.objects.values_list("slug", "pk"))

    def facts(self, row: Row) -> Facts:
        if not row.cells["jurisdiction"]:
            raise row.fault("jurisdiction", "is empty; give the ISO 3166 code of its place.")
        fields = {
            "slug": row.needed("slug", at_most=120),
            "name": row.needed("name", at_most=300),
            "short_name": row.text("short_name", at_most=120),
            "jurisdiction": row.country("jurisdiction"),
            "enacted": row.edtf("enacted"),
            "in_force": row.edtf("in_force"),
            "repealed": row.edtf("repealed"),
            "note": row.cells["note"],
            "source_url": row.address("source_url") if row.cells["source_url"] else "",
        }
        return Facts(fields, frozenset(local_name_and_aliases(row)))

    def parts(self, record: Law) -> Parts:
        return name_parts(record.names.all())

    def create(self, rows: Sequence[tuple[Row, Facts]]) -> Sequence[Law]:
        records = Law.objects.bulk_create(Law(**f.fields) for _, f in rows)
        LawName.objects.bulk_create(
            LawName(law=record, text=text, language=language, role=role)
            for record, (_, facts) in zip(records, rows, strict=True)
            for text, language, role in sorted(facts.parts)
        )
        return records

    def replace_parts(self, record: Law, parts: Parts) -> None:
        if self.parts(record) == parts:
            return
        record.names.all().delete()
        for text, language, role in sorted(parts):
            record.names.create(text=text, language=language, role=role)


class Events(Table):
    name = "events"
    columns = [
        "key",
        "organization_slug",
        "unit",
        "kind",
        "status",
        "decided_by",
        "announced",
        "effective",
        "place",
        "jurisdiction",
        "law_slug",
        "basis",
        "summary",
    ]
    key_columns = ("key",)

    def present(self) -> QuerySet[ClosureEvent]:
        return ClosureEvent.objects.prefetch_related("attributions")

    def facts(self, row: Row) -> Facts:
        if bool(row.cells["law_slug"]) != bool(row.cells["basis"]):
            raise row.fault("basis", "a law and its basis stand together, or neither does.")
        if not row.cells["jurisdiction"]:
            raise row.fault("jurisdiction", "is empty; give the ISO 3166 code of who acts.")
        organization = self.references.find(row, "organization_slug", self.references.organizations)
        fields = {
            "key": row.needed("key", at_most=160),
            "organization_id": organization,
            "unit": row.text("unit", at_most=200),
            "kind": row.choice("kind", ClosureEvent.Kind),
            "status": row.choice("status", ClosureEvent.Status),
            "decided_by": row.choice("decided_by", ClosureEvent.DecidedBy),
            "announced": row.edtf("announced"),
            "effective": row.edtf("effective"),
            "place": row.text("place", at_most=200),
            "jurisdiction": row.country("jurisdiction"),
            "summary": row.cells["summary"],
        }
        if fields["announced"] is None and fields["effective"] is None:
            raise row.fault("effective", "give the date announced, the date effective, or both.")
        laws = set()
        if row.cells["law_slug"]:
            law = self.references.find(row, "law_slug", self.references.laws)
            laws.add((law, row.choice("basis", Attribution.Basis)))
        return Facts(fields, frozenset(laws))

    def parts(self, record: ClosureEvent) -> Parts:
        return frozenset((part.law_id, part.basis) for part in record.attributions.all())

    def create(self, rows: Sequence[tuple[Row, Facts]]) -> Sequence[ClosureEvent]:
        published = ClosureEvent.Stage.PUBLISHED
        records = ClosureEvent.objects.bulk_create(
            ClosureEvent(**facts.fields, stage=published) for _, facts in rows
        )
        Attribution.objects.bulk_create(
            Attribution(closure=record, law_id=law, basis=basis)
            for record, (_, facts) in zip(records, rows, strict=True)
            for law, basis in facts.parts
        )
        return records

    def replace_parts(self, record: ClosureEvent, parts: Parts) -> None:
        if self.parts(record) == parts:
            return
        record.attributions.all().delete()
        for law, basis in parts:
            record.attributions.create(law_id=law, basis=basis)


class Sources(Table):
    """Each row cites an article for an event; the passage is not yet archived."""

    name = "sources"
    columns = ["event_key", "url", "publisher", "title", "published"]
    key_columns = ("event_key", "url")

    def present(self) -> QuerySet[Citation]:
        return Citation.objects.with_article()

    def facts(self, row: Row) -> Facts:
        self.references.find(row, "event_key", self.references.events)
        fields = {
            "url": row.address("url"),
            "outlet": row.needed("publisher", at_most=200),
            "title": row.text("title", at_most=500),
            "published": row.edtf("published"),
        }
        return Facts(fields)

    def current(self, record: Citation, wanted: Iterable[str]) -> Facts:
        return Facts({name: getattr(record.article, name) for name in wanted})

    def create(self, rows: Sequence[tuple[Row, Facts]]) -> Sequence[Citation]:
        known = self.references.articles
        new = {f.fields["url"]: f.fields for _, f in rows if f.fields["url"] not in known}
        articles = Article.objects.bulk_create(
            Article(**fields, state=Article.State.CITED) for fields in new.values()
        )
        known.update({article.url: article.pk for article in articles})
        return Citation.objects.bulk_create(
            Citation(
                closure_id=self.references.events[row.cells["event_key"]],
                article_id=known[facts.fields["url"]],
            )
            for row, facts in rows
        )

    def update(self, record: Citation, facts: Facts) -> None:
        for name, value in facts.fields.items():
            setattr(record.article, name, value)
        record.article.save(update_fields=list(facts.fields))


class Claims(Table):
    name = "claims"
    columns = [
        "key",
        "claimant",
        "comparator",
        "count",
        "what",
        "jurisdiction",
        "since",
        "as_of",
        "source_url",
    ]
    key_columns = ("key",)

    def present(self) -> QuerySet[Claim]:
        return Claim.objects.all()

    def facts(self, row: Row) -> Facts:
        url = row.address("source_url")
        if url not in self.references.articles:
            article = Article.objects.create(url=url, state=Article.State.CITED)
            self.references.articles[url] = article.pk
        fields = {
            "key": row.needed("key", at_most=160),
            "claimant": row.needed("claimant", at_most=200),
            "comparator": row.choice("comparator", Claim.Comparator),
            "count": row.whole_number("count"),
            "what": row.needed("what", at_most=300),
            "jurisdiction": row.country("jurisdiction"),
            "since": row.edtf("since"),
            "as_of": row.edtf("as_of"),
            "article_id": self.references.articles[url],
        }
        return Facts(fields)

    def create(self, rows: Sequence[tuple[Row, Facts]]) -> Sequence[Claim]:
        return Claim.objects.bulk_create(Claim(**f.fields, is_published=True) for _, f in rows)


TABLES: Sequence[type[Table]] = (Organizations, Laws, Events, Sources, Claims)
