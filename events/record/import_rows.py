"""One row of an imported table beside the record that it is about: entered, changed or left."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from events.models import Article, Citation, Claim, ClosureEvent, Law, Organization
from events.models.on_record import OnRecord

from .closure_tables import Claims, Events, Sources
from .many import Difference
from .publish import CannotPublish, keep_on_record
from .register_tables import Laws, Organizations
from .table_cells import CLAIM, EVENT, Cells, cells_of, in_order, key_of
from .table_files import BrokenFile, Row
from .tables import References, Removed, Table

NUMBERED = re.compile(rf"({EVENT}|{CLAIM})-(\d{{1,18}})", re.ASCII)
FIELD_OF = {"organization_slug": "organization_id", "source_url": "article_id"}
PARTS = {"name_local", "name_local_language", "acronym", "aliases", "law_slug", "basis"}


@dataclass(frozen=True)
class Rights:
    """What the editor may do beside entering drafts."""

    may_publish: bool
    may_change_articles: bool


class Kept:
    """A table whose rows are kept one by one; `references` are shared by the tables of an import.

    `known` are the records that are there already, by key.
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

    def keep(self, row: Row) -> tuple[bool, list[Difference]]:
        """Whether the row is new, and what changes. Raises BrokenFile."""
        record = self.known.get(self.reader.key(row))
        before = cells_of(self.table.name, record) if record else {}
        differences = [
            Difference(column, before.get(column, ""), value)
            for column, value in in_order(row.cells).items()
            if value != before.get(column, "")
        ]
        if differences:
            self._write(row, record, before, {one.what for one in differences})
        return record is None, differences

    def _write(self, row: Row, record: Any, before: Cells, changed: set[str]) -> None:
        at = self.table.key_columns[0]
        try:
            with transaction.atomic():
                if record is None:
                    self.known[self.reader.key(row)] = self.enter(row)
                else:
                    self.change(row, record, before, changed)
        except Removed as error:
            key = str(error)
            column = next(c for c, value in row.cells.items() if key in value.split("|"))
            raise row.fault(column, _("“%s” was withdrawn or merged.") % key) from error
        except ValidationError as error:
            raise _fault(row, at, error) from error
        except CannotPublish as error:
            raise row.fault(at, str(error)) from error
        except IntegrityError as error:
            raise row.fault(at, _("contradicts what is in the record already.")) from error

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
        facts = self.reader.facts(row)
        self.refuse(row, record)
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


class KeptEvents(Kept):
    table = Events

    def find(self, rows: Sequence[Row]) -> None:
        slugs = {row.cells["organization_slug"] for row in rows}
        laws = {slug for row in rows for slug in row.cells["law_slug"].split("|")}
        self.references.organizations |= _standing(Organization, slugs)
        self.references.laws |= _standing(Law, {slug.strip() for slug in laws})
        self.known = events_by_key(row.cells["key"] for row in rows)

    def enter(self, row: Row) -> ClosureEvent:
        _refuse_number(row)
        facts = self.reader.facts(row)
        event = ClosureEvent(**facts.fields)
        check(event)
        event.save()
        for law, basis in sorted(facts.parts):
            event.attributions.create(law_id=law, basis=basis)
        return event

    def change(self, row: Row, record: ClosureEvent, before: Cells, changed: set[str]) -> None:
        facts = self.reader.facts(row)
        self.refuse(row, record)
        self.set_fields(record, facts.fields, changed)
        if changed & PARTS:
            self._set_laws(record, dict(facts.parts))
        keep_on_record(record.pk)

    def _set_laws(self, event: ClosureEvent, wanted: dict[int, str]) -> None:
        for role in event.attributions.all():
            basis = wanted.pop(role.law_id, None)
            if basis is None:
                role.delete()
            elif basis != role.basis:
                role.basis = basis
                role.save(update_fields=["basis"])
        for law, basis in sorted(wanted.items()):
            event.attributions.create(law_id=law, basis=basis)


class KeptClaims(Kept):
    table = Claims

    def find(self, rows: Sequence[Row]) -> None:
        keys = {row.cells["key"] for row in rows}
        found = Claim.objects.select_related("article").defer("article__text")
        named = found.filter(Q(key__in=keys) | Q(key=None, pk__in=_numbers(keys, CLAIM)))
        self.known = {key_of(claim): claim for claim in named.select_for_update(of=("self",))}
        self.articles = articles_at(row.cells["source_url"] for row in rows)

    def enter(self, row: Row) -> Claim:
        _refuse_number(row)
        fields = self._fields(row)
        claim = Claim(**fields)
        check(claim)
        claim.save()
        return claim

    def change(self, row: Row, record: Claim, before: Cells, changed: set[str]) -> None:
        self.refuse(row, record)
        if "source_url" in changed and record.passage:
            raise row.fault("source_url", _("its passage was read at the address it has."))
        self.set_fields(record, self._fields(row), changed)

    def _fields(self, row: Row) -> dict[str, Any]:
        fields = dict(self.reader.facts(row).fields)
        url = fields.pop("url")
        return {**fields, "article_id": cited_article(self.articles, url).pk}


class KeptSources(Kept):
    """Citations. What a row says of an article that is known already is changed with the right to;
    an empty cell says nothing of it."""

    table = Sources
    told: ClassVar[dict[str, str]] = {
        "publisher": "outlet",
        "title": "title",
        "published": "published",
    }

    def find(self, rows: Sequence[Row]) -> None:
        self.articles = articles_at(row.cells["url"] for row in rows)
        self.events = events_by_key(row.cells["event_key"] for row in rows)
        keys = {event.pk: key for key, event in self.events.items()}
        self.references.events |= {
            key: None if event.stage == OnRecord.Stage.WITHDRAWN else event.pk
            for key, event in self.events.items()
        }
        cited = Citation.objects.with_article().filter(closure__in=keys)
        self.known = {f"{keys[one.closure_id]} {one.article.url}": one for one in cited}

    def keep(self, row: Row) -> tuple[bool, list[Difference]]:
        citation = self.known.get(self.reader.key(row))
        article = self.articles.get(row.cells["url"])
        before = {"event_key": row.cells["event_key"], "url": row.cells["url"]} if citation else {}
        for column, name in self.told.items():
            value = getattr(article, name, None) or ""
            before[column] = str(value)
        differences = [
            Difference(column, before.get(column, ""), value)
            for column, value in row.cells.items()
            if value and value != before.get(column, "")
        ]
        if differences:
            self._write(row, citation, before, {one.what for one in differences})
        return citation is None, differences

    def enter(self, row: Row) -> Citation:
        fields = self.reader.facts(row).fields
        event = self._event(row)
        article = self.articles.get(fields["url"])
        if article is None:
            article = self.articles[fields["url"]] = Article(**fields, state=Article.State.CITED)
            check(article)
            article.save()
        else:
            self._tell(row, article, fields)
        return Citation.objects.get_or_create(closure=event, article=article, start=None)[0]

    def change(self, row: Row, record: Citation, before: Cells, changed: set[str]) -> None:
        fields = self.reader.facts(row).fields
        self._event(row)
        self._tell(row, self.articles[row.cells["url"]], fields)

    def _event(self, row: Row) -> ClosureEvent:
        event = self.events.get(row.cells["event_key"])
        if event is None:  # entered by this import
            key = self.references.find(row, "event_key", self.references.events)
            return ClosureEvent.objects.get(pk=key)
        self.refuse(row, event)
        return event

    def _tell(self, row: Row, article: Article, fields: dict[str, Any]) -> None:
        named = [
            name
            for name in self.told.values()
            if fields[name] and fields[name] != getattr(article, name)
        ]
        if named and not self.rights.may_change_articles:
            column = next(column for column, name in self.told.items() if name in named)
            raise row.fault(column, _("the article says otherwise; only editors change it."))
        for name in named:
            setattr(article, name, fields[name])
        if named:
            check(article)
            article.save(update_fields=named)


def check(record: Any) -> None:
    """What the columns of a table do not say of their values; relations were looked up."""
    record.clean_fields(exclude=[one.name for one in record._meta.fields if one.is_relation])


def events_by_key(keys: Iterable[str]) -> dict[str, ClosureEvent]:
    wanted = set(keys)
    found = ClosureEvent.objects.filter(
        Q(key__in=wanted) | Q(key=None, pk__in=_numbers(wanted, EVENT))
    )
    rows = found.select_related("organization").prefetch_related("attributions__law")
    return {key_of(event): event for event in rows.select_for_update(of=("self",))}


def articles_at(addresses: Iterable[str]) -> dict[str, Article]:
    wanted = set(addresses)
    by_either = Q(url__in=wanted) | Q(canonical_url__in=wanted - {""})
    articles: dict[str, Article] = {}
    for article in Article.objects.defer("text").filter(by_either):
        articles.setdefault(article.canonical_url, article)
        articles[article.url] = article
    return articles


def cited_article(articles: dict[str, Article], url: str) -> Article:
    """The article at an address, entered where it is not known yet."""
    if url not in articles:
        articles[url] = Article.objects.create(url=url, state=Article.State.CITED)
    return articles[url]


def _standing(model: type[Organization] | type[Law], slugs: set[str]) -> dict[str, int | None]:
    """Primary keys by slug; None for what was withdrawn."""
    rows: Any = model._default_manager
    found = rows.filter(slug__in=slugs).values_list("slug", "pk", "stage")
    withdrawn = OnRecord.Stage.WITHDRAWN
    return {slug: None if stage == withdrawn else key for slug, key, stage in found}


def _numbers(keys: Iterable[str], named: str) -> list[int]:
    found = (NUMBERED.fullmatch(key) for key in keys)
    return [int(match[2]) for match in found if match and match[1] == named]


def _refuse_number(row: Row) -> None:
    if NUMBERED.fullmatch(row.cells["key"]):
        told = _("“%s” stands for one that was entered by hand, and there is none of this number.")
        raise row.fault("key", told % row.cells["key"])


def _fault(row: Row, at: str, error: ValidationError) -> BrokenFile:
    """At the column that the record refuses, if it is one."""
    said = error.message_dict if hasattr(error, "error_dict") else {at: error.messages}
    name, messages = next(iter(said.items()))
    return row.fault(name if name in row.cells else at, " ".join(messages))
