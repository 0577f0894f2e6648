"""The tables of what happened: events, their sources, and what was claimed."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet

from events.models import Attribution, Citation, Claim, ClosureEvent
from events.models.on_record import published_now

from .table_files import Row
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
        slugs, bases = (row.several(column, at_most=120) for column in ("law_slug", "basis"))
        if len(slugs) != len(bases):
            raise row.fault("basis", "a law and its basis stand together, or neither does.")
        if not row.cells["jurisdiction"]:
            raise row.fault("jurisdiction", "is empty; give the ISO 3166 code of who acts.")
        organization = self.references.find(row, "organization_slug", self.references.organizations)
        fields = {
            "key": row.slug("key", at_most=160),
            "organization_id": organization,
            "unit": row.text("unit", at_most=200),
            "kind": row.choice("kind", ClosureEvent.Kind),
            "status": row.choice("status", ClosureEvent.Status),
            "decided_by": row.choice("decided_by", ClosureEvent.DecidedBy),
            "announced": row.edtf("announced"),
            "effective": row.edtf("effective"),
            "place": row.text("place", at_most=200),
            "jurisdiction": row.country("jurisdiction"),
            "summary": row.lines("summary"),
        }
        if fields["announced"] is None and fields["effective"] is None:
            raise row.fault("effective", "give the date announced, the date effective, or both.")
        laws = {
            self.references.find(one, "law_slug", self.references.laws): one.choice(
                "basis", Attribution.Basis
            )
            for one in map(row.but, map(_role, slugs, bases))
        }
        if len(laws) != len(slugs):
            raise row.fault("law_slug", "names a law twice.")
        return Facts(fields, frozenset(laws.items()))

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
        fields = {
            "key": row.slug("key", at_most=160),
            "claimant": row.needed("claimant", at_most=200),
            "comparator": row.choice("comparator", Claim.Comparator),
            "count": row.whole_number("count"),
            "what": row.needed("what", at_most=300),
            "jurisdiction": row.country("jurisdiction"),
            "since": row.edtf("since"),
            "as_of": row.edtf("as_of"),
            "url": row.address("source_url"),
        }
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


def _role(slug: str, basis: str) -> dict[str, str]:
    return {"law_slug": slug, "basis": basis}


def _by_key(model: type[ClosureEvent] | type[Claim]) -> dict[str, int]:
    rows: Any = model._default_manager
    return dict(rows.exclude(key=None).values_list("key", "pk"))
