"""Sources age: cited addresses are looked at again, so many a day, the longest unseen first.

The rows say what is due. A look moves its next one on before it begins: a worker that dies over it
leaves an address that is due tomorrow, and two workers never look at once.
"""

import math
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from events.dates.today import today
from events.doorbell import ring
from events.models import Article, Citation, Claim, ClosureEvent, Source
from events.models.source import SourceQuerySet

from .compare import Look, compare
from .download import download
from .faults import Gone, LastingFault, MustWait, PassingFault, Refused
from .fetch import PAGE
from .spread import spread

LOOK = "events.look_at_source"
DAY = timedelta(days=1)
FIRST_LOOK_AFTER = timedelta(days=7)
# Four times as long each time: an address that is not to be had for three weeks counts as gone.
MOST_FAILURES = 4
ENTERED_AT_ONCE = 1_000

State = Source.State


def ring_for_a_sample() -> None:
    """Ring for a part of the day's sample, so that the visits are spread over the day."""
    now = timezone.now()
    enter_cited(now)
    share = math.ceil(settings.SOURCES_A_DAY * (settings.SOURCE_SAMPLE_INTERVAL / DAY))
    seen = Source.objects.filter(looked_at__gt=now - DAY).count()
    most = max(min(share, settings.SOURCES_A_DAY - seen), 0)
    for article_id in _due(now).values_list("pk", flat=True)[:most]:
        ring(LOOK, article_id, expires=settings.SOURCE_SAMPLE_INTERVAL)


def enter_cited(now: datetime) -> int:
    """Enter the articles that readers are shown as sources and that are not looked after yet."""
    cited = Article.objects.filter(_is_shown("pk"), source=None, is_withheld=False)
    new = [
        Source(article_id=pk, next_look_at=now if state == Article.State.CITED else _first(now))
        for pk, state in cited.order_by("pk").values_list("pk", "state")[:ENTERED_AT_ONCE]
    ]
    return len(Source.objects.bulk_create(new, ignore_conflicts=True))


def _is_shown(article: str) -> Q:
    """Whether readers are shown something that rests on the article of this key."""
    cites = Citation.objects.filter(
        article=OuterRef(article),
        is_withheld=False,
        closure__in=ClosureEvent.objects.published(),
    )
    claims = Claim.objects.published().filter(article=OuterRef(article))
    return Q(Exists(cites) | Exists(claims))


def look(article_id: int) -> None:
    """Visit a cited address that is due, and write down how it stands; safe to repeat."""
    now = timezone.now()
    due = _due(now).filter(pk=article_id)
    if not due.update(next_look_at=now + DAY):
        return
    source = Source.objects.select_related("article").get(pk=article_id)
    try:
        found = _look(source.article)
    except MustWait as fault:
        Source.objects.filter(pk=article_id).update(next_look_at=now + fault.after)
    except PassingFault as fault:
        _in_vain(source, str(fault), now)
    else:
        _write(source, found, now)


def make_due(sources: Any) -> int:
    """Have addresses looked at as soon as a worker is free."""
    keys = list(sources.values_list("pk", flat=True))
    Source.objects.filter(pk__in=keys).update(next_look_at=timezone.now())
    for key in keys:
        ring(LOOK, key)
    return len(keys)


def _due(now: datetime) -> SourceQuerySet:
    """What is not shown any more is not visited: it may have been taken away for that reason."""
    return Source.objects.due(now).filter(_is_shown("pk"))


def _look(article: Article) -> Look:
    try:
        page = download(article.url, PAGE)
    except Gone as fault:
        return Look(State.GONE, str(fault))
    except Refused as fault:
        return Look(State.SHUT, str(fault))
    except LastingFault as fault:
        return Look(State.CHANGED, str(fault))
    return compare(article, page)


def _in_vain(source: Source, reason: str, now: datetime) -> None:
    """An address that nothing answers at is gone some day, but not at once."""
    failures = source.failures + 1
    if failures >= MOST_FAILURES:
        told = _("%(reason)s So it was at %(count)d looks, over weeks.")
        gone = Look(State.GONE, told % {"reason": reason, "count": failures})
        _write(source, gone, now, failures=failures)
        return
    Source.objects.filter(pk=source.pk).update(
        failures=failures,
        reason=reason,
        looked_at=now,
        next_look_at=now + DAY * 4 ** (failures - 1),
    )


@transaction.atomic
def _write(source: Source, found: Look, now: datetime, *, failures: int = 0) -> None:
    turned = found.state != source.state
    facts: dict[str, Any] = {"failures": failures, "reason": found.reason, "looked_at": now}
    if turned:
        facts |= {"state": found.state, "since": today()}
    if turned or found.page:
        facts["is_noted"] = found.state == State.LIVE
    found.keep(source.article)
    Source.objects.filter(pk=source.pk).update(next_look_at=_next(now), **facts)


def _next(now: datetime) -> datetime:
    """Spread by up to a quarter either way: who watches cannot tell what was cited together."""
    return now + spread(settings.SOURCE_LOOK_INTERVAL)


def _first(now: datetime) -> datetime:
    """What was fetched just now need not be seen again tomorrow."""
    return now + spread(FIRST_LOOK_AFTER)
