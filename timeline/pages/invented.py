"""Rows for the gallery, never saved: what a reader may meet, each invented."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count
from typing import Any, cast

from django.db.models import Model

from events.dates.edtf import parse
from events.models import (
    Article,
    Attribution,
    Citation,
    ClosureEvent,
    Law,
    Organization,
    Source,
    Step,
)
from events.models.closure import ClosureEventQuerySet
from events.models.law import LawName
from events.models.organization import OrganizationName
from timeline.query.filters import TimelineQuery
from timeline.query.months import as_drawn
from timeline.query.selection import Selection
from timeline.query.tally import Tally, bits_at

Kind, Status = ClosureEvent.Kind, ClosureEvent.Status
PLACES = ("XS", "XA")  # codes that ISO 3166 leaves to users
AUTHORITY, ORGANIZATION = ClosureEvent.DecidedBy.AUTHORITY, ClosureEvent.DecidedBy.ORGANIZATION
IMPOSED = {Kind.DISSOLVED_BY_ORDER, Kind.DEREGISTERED, Kind.BANNED}
PLACES = ("XS", "XA")  # codes that ISO 3166 leaves to users
WHEN = (
    "2021-10-31",
    "2021-10",
    "2021",
    "2021-10-31?",
    "2021-10~",
    "2021-06/2021-09",
    "2021-12-01/2021-12-31",
    "2021-06/..",
    "../2021-06",
)
_numbers = count(1)


def holding(row: Any, **related: Iterable[Model]) -> Any:
    """A row whose related rows are at hand, as if they were prefetched."""
    row._prefetched_objects_cache = {}
    for name, rows in related.items():
        found = row._meta.get_field(name).related_model.objects.all()
        found._result_cache, found._prefetch_done = list(rows), True
        row._prefetched_objects_cache[name] = found
    return row


def law() -> Law:
    invented = Law(
        pk=next(_numbers),
        slug="invented-order-act",
        name="Act on the Public Order of Samplia",
        short_name="Public Order Act",
        jurisdiction="XS",
        in_force=parse("2020-06-30"),
    )
    name = LawName(text="公共秩序法", language="zh-Hant", role="official")
    return cast("Law", holding(invented, names=[name]))


LAW = law()


def organization(name: str = "Harbor Reading Circle", *names: OrganizationName) -> Organization:
    invented = Organization(
        pk=next(_numbers), slug="invented", name=name, kind="union", jurisdiction="XS"
    )
    invented.names_shown = list(names)
    return invented


def article(**fields: Any) -> Article:
    told = {
        "title": "The circle will close",
        "outlet": "Samplia News",
        "published": parse("2021-10-25"),
        "language": "en",
    }
    number = next(_numbers)
    invented = Article(pk=number, url=f"https://news.example/{number}", **(told | fields))
    return aged(invented, Source.State.UNSEEN)


def aged(invented: Article, state: Source.State) -> Article:
    """An article whose page was looked at again and found so."""
    since = None if state == Source.State.UNSEEN else date(2021, 12, 1)
    Source(article=invented, state=state, since=since)  # which the article knows then
    return invented


def citation(
    passage: str = "", *, source: Article | None = None, affiliation: str = "", **fields: Any
) -> Citation:
    row = Citation(pk=next(_numbers), article=source or article(), passage=passage, **fields)
    row.affiliation = affiliation
    return row


def closure(
    *,
    whose: Organization | None = None,
    when: str = "2021-10-31",
    laws: Iterable[Attribution] = (),
    sources: Iterable[Citation] | None = None,
    **fields: Any,
) -> ClosureEvent:
    told = {
        "kind": Kind.DISBANDED,
        "status": Status.COMPLETED,
        "decided_by": ORGANIZATION,
        "jurisdiction": "XS",
        "recorded_at": datetime(2021, 11, 1, tzinfo=UTC),
    }
    invented = ClosureEvent(
        pk=next(_numbers),
        organization=whose or organization(),
        effective=parse(when),
        **(told | fields),
    )
    cited = [citation("The circle closes at the end of the month.")]
    invented.attributions_shown = list(laws)
    invented.citations_shown = list(cited if sources is None else sources)
    steps = [Step(status=Status.ORDERED, reached=parse("2021-06"))]
    return cast("ClosureEvent", holding(invented, steps=steps))


def of_each_kind() -> list[ClosureEvent]:
    return [closure(kind=k, decided_by=AUTHORITY if k in IMPOSED else ORGANIZATION) for k in Kind]


def of_each_status() -> list[ClosureEvent]:
    return [closure(status=status, announced=parse("2021-09")) for status in Status]


def at_each_sort_of_date() -> list[ClosureEvent]:
    return [closure(when=text) for text in WHEN]


def under_laws() -> ClosureEvent:
    """One law on every basis."""
    return closure(
        decided_by=AUTHORITY,
        laws=[Attribution(law=LAW, basis=basis) for basis in Attribution.Basis],
        unit="its library",
        summary="The circle gave up its library after the order; the books went to the town.",
    )


def in_chinese() -> ClosureEvent:
    name = OrganizationName(text="海港讀書會", language="zh-Hant", role="official")
    source = article(title="讀書會宣布解散", outlet="樣本報", language="zh-Hant")
    passage = "讀書會宣布於十月底解散。"
    return closure(
        whose=organization("Harbor Reading Circle", name),
        sources=[citation(passage, source=source), citation()],
    )


def with_long_words() -> ClosureEvent:
    return closure(whose=organization("Donaudampfschiff" * 15), unit="Donaudampfschiff" * 10)


def sources() -> list[Citation]:
    """A passage, a title alone, an address alone, what is withheld, what is invented, and what is
    stated of the outlet."""
    withheld = Citation(pk=next(_numbers), article=Article(is_withheld=True))
    return [
        citation("The circle closes at the end of the month."),
        citation(),
        citation(source=article(title="", outlet="", published=None, language="")),
        citation(is_withheld=True),
        withheld,
        citation("It closes.", source=article(is_sample=True)),
        citation("It closes.", affiliation="state_affiliated"),
        citation("It closes.", affiliation="independent"),
        *[citation(source=aged(article(), state)) for state in Source.State],
    ]


@dataclass(frozen=True)
class Invented(Selection):
    """A selection of events that are in no database."""

    rows: tuple[ClosureEvent, ...] = ()

    def closures(self) -> ClosureEventQuerySet:
        return cast("ClosureEventQuerySet", _Rows(self.rows))


@dataclass(frozen=True)
class _Rows:
    """As much of a queryset as a picture asks for."""

    rows: tuple[ClosureEvent, ...]

    def order_by(self, *_names: str) -> "_Rows":
        return self

    def values_list(self, *names: str) -> list[tuple[Any, ...]]:
        return [tuple(getattr(row, name) for name in names) for row in self.rows]


def selection(rows: Iterable[ClosureEvent]) -> Invented:
    """Events with their law, which came into force before most of them."""
    told = tuple(sorted(rows, key=lambda row: _bounds(row)[0]))
    every = bits_at(range(len(told)), len(told))
    bounds = [_bounds(row) for row in told]
    spans: dict[tuple[date, date], int] = {}
    opens: dict[tuple[date, date], int] = {}
    for n, (row, span) in enumerate(zip(told, bounds, strict=True)):
        drawn = as_drawn(row.stands_at.lower, row.stands_at.upper)
        where = spans if span[0] != span[1] else opens
        if drawn[0] != drawn[1]:
            where[drawn] = where.get(drawn, 0) | 1 << n
    wide = sum(spans.values())
    counted = Tally(
        places={n: n for n in range(len(told))},
        lowers=[lower for lower, _ in bounds],
        uppers=[upper for _, upper in bounds],
        traits={
            "jurisdictions": _by(told, "jurisdiction", PLACES),
            "organization_kinds": {"union": every},
            "kinds": _by(told, "kind", Kind),
            "statuses": _by(told, "status", Status),
            "decided_by": _by(told, "decided_by", ClosureEvent.DecidedBy),
        },
        roles={LAW.slug: {Attribution.Basis.REPORTED_BY_MEDIA.value: every}},
        days=every & ~wide,
        spans=spans,
        opens=opens,
        laws={LAW.slug: LAW},
        withheld=0,
    )
    return Invented(TimelineQuery(jurisdictions=("XS",)), counted, every, every, rows=told)


def _by(rows: Sequence[ClosureEvent], name: str, values: Iterable[str]) -> dict[str, int]:
    where = {
        value: [n for n, row in enumerate(rows) if getattr(row, name) == value] for value in values
    }
    return {str(value): bits_at(found, len(rows)) for value, found in where.items() if found}


def _bounds(row: ClosureEvent) -> tuple[date, date]:
    """As the database keeps them: a range open at one end stands at the other."""
    lower, upper = row.stands_at.lower, row.stands_at.upper
    return cast("date", lower or upper), cast("date", upper or lower)


@cache
def few() -> Invented:
    """Of every kind and sort of date, most of them after the law."""
    rows = [*of_each_kind(), *at_each_sort_of_date(), closure(when="2019-03-02")]
    rows += [closure(when=f"2020-{month:02}-1{month % 8}", kind=Kind.BANNED, decided_by=AUTHORITY)
             for month in range(7, 13)]  # fmt: skip
    return selection(rows)


@cache
def many() -> Invented:
    """More than can be drawn one by one."""
    begin, kinds = date(2016, 1, 1), list(Kind)
    whose = organization()
    days = [(begin + timedelta(days=n * n % 2300)).isoformat() for n in range(700)]
    return selection(
        closure(
            whose=whose,
            when=day if n % 9 else day[:4],
            kind=kinds[n % 8],
            jurisdiction=PLACES[n % 5 == 0],
            decided_by=AUTHORITY if n % 3 == 0 else ORGANIZATION,
            sources=(),
        )
        for n, day in enumerate(days)
    )
