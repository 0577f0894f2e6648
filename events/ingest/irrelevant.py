"""Articles that report no closure, which are most: they end thin, together, and not for ever."""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.db.models import Q
from django.utils import timezone
from pgtrigger import ignore

from events.models import Article, Snapshot
from events.models.history import versions_of

from . import archive, read, states

State = Article.State

BATCH = 500
LONGEST_RUN_SECONDS = 60
FACTS = ("title", "outlet", "language", "reason")
# What `states.moved_to` says of a row, for many at once that are still held.
FINISH = """
UPDATE events_article SET state = %s, settled_at = now.now, next_try_at = now.now, attempts = 0,
    failure = '', leased_until = NULL, canonical_url = seen.canonical, title = seen.title,
    outlet = seen.outlet, language = seen.language, reason = seen.reason
FROM unnest(
    %s::bigint[], %s::timestamptz[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[]
) AS seen (id, leased_until, canonical, title, outlet, language, reason),
    (SELECT %s::timestamptz AS now) AS now
WHERE events_article.id = seen.id AND events_article.leased_until = seen.leased_until
    AND events_article.state = %s
"""
KEEPS_HISTORY = ("events.Article:removed_delete", "events.ArticleHistory:append_only")


@dataclass(frozen=True)
class PutAside:
    """An article that is claimed, and the little that is kept of its page."""

    article: Article
    canonical: str
    facts: dict[str, Any]

    @classmethod
    def of(cls, article: Article, page: read.Page) -> "PutAside":
        return cls(article, page.canonical, read.facts_in_passing(article, page))


def kept_among(articles: Collection[Article]) -> set[int]:
    """The ids of those whose bytes are evidence, or are wanted by an editor."""
    is_kept = Q(is_kept=True) | Q(citations__isnull=False) | Q(claims__isnull=False)
    among = Article.objects.filter(is_kept, pk__in=[article.pk for article in articles])
    return set(among.values_list("pk", flat=True))


def finish(lot: Collection[PutAside]) -> None:
    """Put articles aside in one transaction; one by one where copies of each other are among them.

    Those that another worker holds by now are left to it.
    """
    if not lot:
        return
    copies = _copied(lot)
    try:
        if alone := [one for one in lot if one.canonical not in copies]:
            _finish_together(alone)
    except IntegrityError:  # a copy came in between
        copies = {one.canonical for one in lot}
    for one in lot:
        if one.canonical in copies:
            states.attempt(one.article, lambda _article, one=one: _finish(one))  # type: ignore[misc]


def _copied(lot: Collection[PutAside]) -> set[str]:
    """Canonical addresses that other articles have."""
    ids = [one.article.pk for one in lot]
    wanted = [one.canonical for one in lot]
    twice = {address for address in wanted if wanted.count(address) > 1}
    named = Q(url__in=wanted) | Q(canonical_url__in=wanted)
    others = Article.objects.filter(named).exclude(pk__in=ids).values_list("url", "canonical_url")
    return twice.union(*others)


def _finish_together(lot: Sequence[PutAside]) -> None:
    """In one statement, which takes a tenth of the time of Django's `bulk_update`."""
    columns: list[Any] = [
        [one.article.pk for one in lot],
        [one.article.leased_until for one in lot],
        [one.canonical for one in lot],
        *([one.facts[name] for one in lot] for name in FACTS),
    ]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FINISH, [State.IRRELEVANT, *columns, timezone.now(), State.DISCOVERED])


def _finish(one: PutAside) -> None:
    if not read.joins_another(one.article, one.canonical):
        read.go_on(one.article, State.IRRELEVANT, one.canonical, one.facts)


def throw_away(now: datetime | None = None) -> int:
    """Forget articles that were put aside IRRELEVANT_KEPT ago, and say how many.

    One that was cited meanwhile is fetched again instead: its bytes are evidence now.
    """
    now = now or timezone.now()
    _fetch_what_is_cited(now)
    ends = time.monotonic() + LONGEST_RUN_SECONDS
    total = 0
    while time.monotonic() < ends and (count := _throw_away_some(now)):
        total += count
    return total


def _fetch_what_is_cited(now: datetime) -> None:
    for relation in ("citations", "claims"):
        cited = Article.objects.filter(
            state=State.IRRELEVANT, snapshots=None, **{f"{relation}__isnull": False}
        )
        ids = list(cited.values_list("pk", flat=True))
        again = Article.objects.filter(pk__in=ids, state=State.IRRELEVANT)
        again.update(**states.moved_to(State.DISCOVERED, now))


def _throw_away_some(now: datetime) -> int:
    """A batch with its snapshots and versions: no part of the record, and wanted by no editor."""
    old = Article.objects.filter(
        state=State.IRRELEVANT,
        settled_at__lt=now - settings.IRRELEVANT_KEPT,
        is_kept=False,
        is_withheld=False,
    )
    unused = old.filter(citations=None, claims=None, proposals=None)
    with transaction.atomic(), ignore(*KEEPS_HISTORY):
        ids = list(unused.order_by("settled_at").values_list("pk", flat=True)[:BATCH])
        rows = Article.objects.filter(pk__in=ids, state=State.IRRELEVANT)
        ids = list(rows.select_for_update(skip_locked=True).values_list("pk", flat=True))
        archive.forget(Snapshot.objects.filter(article__in=ids))
        versions_of(Article).filter(pgh_obj__in=ids).delete()
        Article.objects.filter(pk__in=ids).delete()
    return len(ids)
