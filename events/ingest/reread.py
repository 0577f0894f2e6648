"""Articles that older rules have searched, searched again in their kept text by those of now.

An article stays in its state meanwhile, and its text is not touched: what was found in it, and what
is quoted of it, rests on that. `Article.read_by` says what is due, so that whoever hands articles
out may stop at any time and go on with those that are left (decision 0019).
"""

import logging
from collections.abc import Collection, Iterator
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from events.extraction.extract import READING, UnsupportedLanguage
from events.extraction.findings import Findings
from events.models import Article

from . import propose, states, stories
from .enter import enter
from .faults import MustWait

logger = logging.getLogger(__name__)

State = Article.State

LOT = 10
BATCH = 2_000
MOST_TRIES = 2


def lot(ids: Collection[int]) -> int:
    """Read some articles again, and say how many were asked for. An unforeseen fault with one of
    them keeps none of the others back."""
    for article_id in ids:
        article(article_id)
    return len(ids)


def article(article_id: int) -> None:
    """Read an article again, unless it has been, or another worker holds it; safe to repeat."""
    claimed = _claim(article_id)
    if claimed is None:
        return
    try:
        if claimed.attempts > MOST_TRIES:
            _give_up(claimed, _("workers broke off over it"))
        else:
            _read_again(claimed)
    except states.LeaseLost:
        logger.info("Article %s was read again by another worker, or is no more.", article_id)
    except MustWait as fault:
        _put_off(claimed, fault)
    except (OperationalError, InterfaceError):
        raise  # the database went away: no fault of the article, which is due when its lease ends
    except Exception as error:
        logger.exception("Article %s could not be read again.", article_id)
        _give_up(claimed, _("an unforeseen fault, %s") % type(error).__name__)


def lots(articles: QuerySet[Article]) -> Iterator[list[int]]:
    """Articles that are to be read again, the newest first, each once; a few at a time."""
    rest = articles.order_by("-pk").values_list("pk", flat=True)
    ids = list(rest[:LOT])
    while ids:
        yield ids
        ids = list(rest.filter(pk__lt=ids[-1])[:LOT])


def forget_readings(articles: QuerySet[Article]) -> None:
    """Let articles be read again that the rules of now have read already; in batches."""
    last = 0
    readings = articles.filter(read_by__gte=READING).order_by("pk")
    while ids := list(readings.filter(pk__gt=last).values_list("pk", flat=True)[:BATCH]):
        Article.objects.filter(pk__in=ids, read_by__gte=READING).update(read_by=0, attempts=0)
        last = ids[-1]


def given_up(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Those that the rules of now could not read again."""
    return articles.filter(read_by=READING, attempts__gt=0)


def _claim(article_id: int) -> Article | None:
    """As `states.claim`, without a change of state."""
    now = timezone.now()
    until = now + settings.ARTICLE_LEASE
    due = Article.objects.to_reread(READING).free(now).filter(pk=article_id)
    if not due.update(leased_until=until, attempts=F("attempts") + 1):
        return None
    return Article.objects.filter(pk=article_id).first()


def _read_again(read: Article) -> None:
    try:
        findings = propose.found_in(read)
    except UnsupportedLanguage:
        states.keep(read, read_by=READING, attempts=0)
        return
    words = stories.words_of(read.text) if findings.relevant else None
    with transaction.atomic():
        if words or read.proposals.exists():
            stories.one_at_a_time()
            enter(read, findings)
            stories.part(read, READING)
        if words:
            stories.join(read, words)
        states.keep(read, read_by=READING, attempts=0, **_end(read, findings))


def _end(read: Article, findings: Findings) -> dict[str, Any]:
    """Where it stands now: what was put aside and turns out to report something is searched."""
    if read.state == State.IRRELEVANT and findings.relevant:
        return {"state": State.SEARCHED, "settled_at": timezone.now(), "reason": ""}
    return {"reason": _("It reports no closure.") if read.state == State.IRRELEVANT else ""}


def _put_off(read: Article, fault: MustWait) -> None:
    try:
        states.keep(read, attempts=read.attempts - 1, next_try_at=timezone.now() + fault.after)
    except states.LeaseLost:
        logger.info("Article %s was read again by another worker.", read.pk)


def _give_up(read: Article, why: str) -> None:
    """It stands as it stood; those who run the service see why in the list of articles."""
    told = _("It could not be read again by newer rules: %s. What was found before stands.") % why
    try:
        states.keep(read, read_by=READING, reason=told)
    except states.LeaseLost:
        logger.info("Article %s was read again by another worker.", read.pk)
