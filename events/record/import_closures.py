"""Events, their sources and claims as imported."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.db.models import Q
from django.utils.translation import gettext as _

from events.models import Article, Citation, Claim, ClosureEvent, Law, Organization
from events.models.on_record import OnRecord

from .closure_tables import Claims, Events, Sources
from .import_rows import PARTS, Keeping, Kept, check
from .many import Difference, published
from .publish import keep_on_record
from .table_cells import CLAIM, EVENT, Cells, key_of
from .table_files import Row, each_read

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
        facts, _named = each_read([lambda: self.reader.facts(row), lambda: _refuse_number(row)])
        event = ClosureEvent(**facts.fields)
        check(event)
        event.save()
        for law, basis in sorted(facts.parts):
            event.attributions.create(law_id=law, basis=basis)
        return event

    def change(self, row: Row, record: ClosureEvent, before: Cells, changed: set[str]) -> None:
        facts = self.read(row, record)
        self.set_fields(record, facts.fields, changed)
        if changed & PARTS:
            self._set_laws(record, dict(facts.parts))
        self.brought = [published(str(one)) for one in keep_on_record(record.pk)]

    def is_seen(self, row: Row) -> bool:
        return _is_seen(self.known[self.reader.key(row)])

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
        fields, _named = each_read([lambda: self._fields(row), lambda: _refuse_number(row)])
        claim = Claim(**fields)
        check(claim)
        claim.save()
        return claim

    def change(self, row: Row, record: Claim, before: Cells, changed: set[str]) -> None:
        if "source_url" in changed and record.passage:
            raise row.fault("source_url", _("its passage was read at the address it has."))
        self.set_fields(record, self._fields(row, record), changed)

    def _fields(self, row: Row, record: Claim | None = None) -> dict[str, Any]:
        facts = self.read(row, record) if record else self.reader.facts(row)
        fields = dict(facts.fields)
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
        self.shown = _shown(article.pk for article in self.articles.values())
        self.events = events_by_key(row.cells["event_key"] for row in rows)
        keys = {event.pk: key for key, event in self.events.items()}
        self.references.events |= {
            key: None if event.stage == OnRecord.Stage.WITHDRAWN else event.pk
            for key, event in self.events.items()
        }
        cited = Citation.objects.with_article().filter(closure__in=keys)
        self.known = {f"{keys[one.closure_id]} {one.article.url}": one for one in cited}

    def keep(self, row: Row) -> Keeping:
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
        tells = any(one.what in self.told for one in differences)
        cited = self.articles[row.cells["url"]]
        is_seen = _is_seen(self._event(row)) or (tells and cited.pk in self.shown)
        return Keeping(citation is None, differences, is_seen and not cited.is_withheld)

    def enter(self, row: Row) -> Citation:
        fields, event = self._read(row)
        article = self.articles.get(fields["url"])
        if article is None:
            article = self.articles[fields["url"]] = Article(**fields, state=Article.State.CITED)
            check(article)
            article.save()
        else:
            self._tell(row, article, fields)
        return Citation.objects.get_or_create(closure=event, article=article, start=None)[0]

    def change(self, row: Row, record: Citation, before: Cells, changed: set[str]) -> None:
        fields, _event = self._read(row)
        self._tell(row, self.articles[row.cells["url"]], fields)

    def _read(self, row: Row) -> tuple[dict[str, Any], ClosureEvent]:
        known = self.events.get(row.cells["event_key"])
        facts = self.read(row, known) if known else self.reader.facts(row)
        return facts.fields, self._event(row)

    def _event(self, row: Row) -> ClosureEvent:
        event = self.events.get(row.cells["event_key"])
        if event is None:  # entered by this import
            key = self.references.find(row, "event_key", self.references.events)
            event = self.events[row.cells["event_key"]] = ClosureEvent.objects.get(pk=key)
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


def _is_seen(event: ClosureEvent) -> bool:
    return event.is_public and not (event.is_withheld or event.organization.is_withheld)


def _shown(articles: Iterable[int]) -> set[int]:
    """Those that readers see with some event: what they say is public."""
    cited = Citation.objects.filter(article__in=set(articles), is_withheld=False)
    seen = cited.filter(closure__in=ClosureEvent.objects.published())
    return set(seen.values_list("article", flat=True))


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
