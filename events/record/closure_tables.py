"""The tables of what happened: events, their sources, and what was claimed."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from django.db.models import QuerySet

from events.dates.edtf import Edtf
from events.models import Attribution, Citation, Claim, ClosureEvent
from events.models.on_record import published_now

from .table_files import Row, each_field, each_read
from .tables import Facts, Parts, Table


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
        organizations = self.references.organizations
        fields = each_field(
            {
                "key": lambda: row.slug("key", at_most=160),
                "organization_id": lambda: self.references.find(
                    row, "organization_slug", organizations
                ),
                "unit": lambda: row.text("unit", at_most=200),
                "kind": lambda: row.choice("kind", ClosureEvent.Kind),
                "status": lambda: row.choice("status", ClosureEvent.Status),
                "decided_by": lambda: row.choice("decided_by", ClosureEvent.DecidedBy),
                "announced": lambda: row.edtf("announced"),
                "effective": lambda: _effective(row),
                "place": lambda: row.text("place", at_most=200),
                "jurisdiction": lambda: row.country("jurisdiction", needed="who acts"),
                "laws": lambda: self._laws(row),
                "summary": lambda: row.lines("summary"),
            }
        )
        laws: dict[int, str] = fields.pop("laws")
        return Facts(fields, frozenset(laws.items()))

    def _laws(self, row: Row) -> dict[int, str]:
        slugs, bases = (row.several(column, at_most=120) for column in ("law_slug", "basis"))
        if len(slugs) != len(bases):
            raise row.fault("basis", "a law and its basis stand together, or neither does.")
        roles = [
            row.but({"law_slug": slug, "basis": b}) for slug, b in zip(slugs, bases, strict=True)
        ]
        laws, basis = each_read([lambda: self._law_keys(roles), lambda: _bases(roles)])
        if len(set(laws)) != len(laws):
            raise row.fault("law_slug", "names a law twice.")
        return dict(zip(laws, basis, strict=True))

    def _law_keys(self, roles: Sequence[Row]) -> list[Any]:
        known = self.references.laws
        return each_read(partial(self.references.find, one, "law_slug", known) for one in roles)

    def taken(self) -> dict[str, int]:
        return _by_key(ClosureEvent)

    def parts(self, record: ClosureEvent) -> Parts:
        return frozenset((part.law_id, part.basis) for part in record.attributions.all())

    def create(self, rows: Sequence[tuple[Row, Facts]]) -> Sequence[ClosureEvent]:
        published = published_now()
        records = ClosureEvent.objects.bulk_create(
            ClosureEvent(**facts.fields, **published) for _, facts in rows
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
        events = self.references.events
        fields = each_field(
            {
                "event": lambda: self.references.find(row, "event_key", events),
                "url": lambda: row.address("url"),
                "outlet": lambda: row.needed("publisher", at_most=200),
                "title": lambda: row.text("title", at_most=500),
                "published": lambda: row.edtf("published"),
            }
        )
        del fields["event"]
        return Facts(fields)

    def current(self, record: Citation, wanted: Iterable[str]) -> Facts:
        return Facts({name: getattr(record.article, name) for name in wanted})

    def create(self, rows: Sequence[tuple[Row, Facts]]) -> Sequence[Citation]:
        self.references.cite(facts.fields for _, facts in rows)
        return Citation.objects.bulk_create(
            Citation(
                closure_id=self.references.find(row, "event_key", self.references.events),
                article_id=self.references.articles[facts.fields["url"]],
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

    def taken(self) -> dict[str, int]:
        return _by_key(Claim)

    def present(self) -> QuerySet[Claim]:
        return Claim.objects.select_related("article").defer("article__text")

    def facts(self, row: Row) -> Facts:
        fields = each_field(
            {
                "key": lambda: row.slug("key", at_most=160),
                "claimant": lambda: row.needed("claimant", at_most=200),
                "comparator": lambda: row.choice("comparator", Claim.Comparator),
                "count": lambda: row.whole_number("count"),
                "what": lambda: row.needed("what", at_most=300),
                "jurisdiction": lambda: row.country("jurisdiction"),
                "since": lambda: row.edtf("since"),
                "as_of": lambda: row.edtf("as_of"),
                "url": lambda: row.address("source_url"),
            }
        )
        return Facts(fields)

    def current(self, record: Claim, wanted: Iterable[str]) -> Facts:
        url = record.article.url
        return Facts({name: url if name == "url" else getattr(record, name) for name in wanted})

    def create(self, rows: Sequence[tuple[Row, Facts]]) -> Sequence[Claim]:
        return Claim.objects.bulk_create(
            Claim(**self._fields(facts), **published_now()) for _, facts in rows
        )

    def update(self, record: Claim, facts: Facts) -> None:
        super().update(record, Facts(self._fields(facts)))

    def _fields(self, facts: Facts) -> dict[str, Any]:
        """With the article itself in place of its address."""
        fields = dict(facts.fields)
        url = fields.pop("url")
        self.references.cite([{"url": url}])
        return {**fields, "article_id": self.references.articles[url]}


def _effective(row: Row) -> Edtf | None:
    if not row.cells["announced"] and not row.cells["effective"]:
        raise row.fault("effective", "give the date announced, the date effective, or both.")
    return row.edtf("effective")


def _bases(roles: Sequence[Row]) -> list[Any]:
    return each_read(partial(one.choice, "basis", Attribution.Basis) for one in roles)


def _by_key(model: type[ClosureEvent] | type[Claim]) -> dict[str, int]:
    rows: Any = model._default_manager
    return dict(rows.exclude(key=None).values_list("key", "pk"))
