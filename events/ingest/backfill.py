"""Many addresses at once: entered first, so that nothing is lost, then taken as far as they go."""

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils import timezone

from events.doorbell import muted
from events.models import Article

from . import fetch
from .addresses import BadAddress, normalize
from .crew import crew
from .discover import is_sample, sample_sites
from .foreground import PATIENCE, PAUSE, STEPS
from .states import TASKS, moved_to

logger = logging.getLogger(__name__)

State = Article.State

CHUNK = 1000


@dataclass
class Entered:
    """What became of a list: the articles that are to be worked on, how the others had ended, and
    the lines that name none, with reasons."""

    ids: list[int] = field(default_factory=list)
    ended: Counter[str] = field(default_factory=Counter)
    new: int = 0
    refused: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Lot:
    """How far some articles have come. `soon` come soon or merely wait for their turn at a host;
    `later` are those that a fault put off."""

    ended: Counter[str]
    soon: list[int]
    later: int


def enter(lines: Iterable[str]) -> Entered:
    """Enter the addresses of a list, a thousand at a time; safe to repeat and in a race."""
    entered = Entered()
    listed = _addresses(lines)
    seen: set[int] = set()
    while chunk := list(islice(listed, CHUNK)):
        states = _enter_chunk(_normalized(chunk, entered.refused), entered)
        for article_id, state in states.items():
            if article_id in seen:
                continue
            seen.add(article_id)
            if state in TASKS:
                entered.ids.append(article_id)
            else:
                entered.ended[state] += 1
    return entered


def _addresses(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """One a line, with the line's number; `#` begins a remark."""
    for number, line in enumerate(lines, start=1):
        address = line.strip("\ufeff \t\r\n")
        if address and not address.startswith("#"):
            yield number, address


def _normalized(chunk: list[tuple[int, str]], refused: list[str]) -> list[str]:
    found: dict[str, None] = {}
    for number, address in chunk:
        try:
            found[normalize(address)] = None
        except BadAddress as error:
            refused.append(f"line {number}: {address[:200]}: refused. {error}")
    return list(found)


@transaction.atomic
def _enter_chunk(wanted: list[str], entered: Entered) -> dict[int, str]:
    """The articles of addresses with the state of each."""
    known = _known(wanted)
    samples = sample_sites()
    new = [
        Article(url=address, is_sample=is_sample(address, samples))
        for address in wanted
        if address not in known
    ]
    # In the order of addresses, as feeds enter them: else each may wait for the other.
    Article.objects.bulk_create(sorted(new, key=lambda article: article.url), ignore_conflicts=True)
    entered.new += len(new)
    known |= _known([article.url for article in new])
    found = dict(known.values())
    cited = [article_id for article_id, state in found.items() if state == State.CITED]
    awake = Article.objects.filter(pk__in=cited, state=State.CITED)
    awake.update(**moved_to(State.DISCOVERED, timezone.now()))
    return found | dict.fromkeys(cited, State.DISCOVERED.value)


def _known(wanted: list[str]) -> dict[str, tuple[int, str]]:
    """The articles of addresses, by their own address, else by their canonical one."""
    named = Article.objects.filter(Q(url__in=wanted) | Q(canonical_url__in=wanted))
    rows = list(named.values_list("url", "canonical_url", "pk", "state"))
    found = {canonical: (pk, state) for _url, canonical, pk, state in rows}
    found |= {url: (pk, state) for url, _canonical, pk, state in rows}
    return {address: found[address] for address in wanted if address in found}


def take_on(ids: list[int]) -> Lot:
    """Take a lot of articles as far as they go now. Who does the same elsewhere is no hindrance."""
    with muted():
        _step(fetch.articles, ids)
        for state, step in STEPS.items():
            due = Article.objects.due(state, timezone.now()).filter(pk__in=ids)
            for article_id in list(due.values_list("pk", flat=True)):
                _step(step, article_id)
    return _so_far(ids)


def _step(step: Callable[[Any], None], rows: int | list[int]) -> None:
    try:
        step(rows)
    except DatabaseError:
        raise
    except Exception:
        logger.exception("Articles %s met an unforeseen fault; they are put off.", rows)


def _so_far(ids: list[int]) -> Lot:
    rows = Article.objects.filter(pk__in=ids).values_list("pk", "state", "next_try_at", "attempts")
    patience = timezone.now() + PATIENCE
    ended = Counter(state for _pk, state, _time, _attempts in rows if state not in TASKS)
    soon = [
        pk
        for pk, state, time, attempts in rows
        if state in TASKS and (time <= patience or not attempts)
    ]
    return Lot(ended, soon, len(rows) - ended.total() - len(soon))


def work(ids: list[int], *, workers: int) -> Iterator[Lot]:
    """Take articles on, some lots at a time, and tell of each; ends when nothing moves any more.

    What waits for a turn at its host, or is held by another worker, is looked at again.
    """
    patience = 2 * settings.ARTICLE_LEASE.total_seconds()
    with crew(workers) as each:
        moved_at = time.monotonic()
        while ids and time.monotonic() < moved_at + patience:
            soon: list[int] = []
            for lot in each(take_on, _lots(ids)):
                soon += lot.soon
                yield lot
            if len(soon) < len(ids):
                moved_at = time.monotonic()
            if soon:
                time.sleep(PAUSE)
            ids = soon


def _lots(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), fetch.LOT):
        yield ids[start : start + fetch.LOT]
