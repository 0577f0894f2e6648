"""Events, their sources and claims as imported."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.db.models import Q
from django.utils.translation import gettext as _

from events.models import Article, Citation, Claim, ClosureEvent, Law, Organization
from events.models.on_record import OnRecord

from .closure_tables import Claims, Events, Sources
from .import_rows import PARTS, Kept, check
from .many import Difference
from .publish import keep_on_record
from .table_cells import CLAIM, EVENT, Cells, key_of
from .table_files import Row

NUMBERED = re.compile(rf"({EVENT}|{CLAIM})-(\d{{1,18}})", re.ASCII)


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
