"""From an address to the one article that stands for it."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from events.doorbell import ring
from events.models import Article, Feed

from .addresses import normalize, origin
from .states import TASKS, moved_to

State = Article.State


def discover(
    url: str,
    *,
    feed: Feed | None = None,
    title: str = "",
    published: str | None = None,
    keep: bool = False,
) -> Article:
    """The article at an address, entered if it is new; safe to repeat and in a race.

    One that was only cited becomes due to be fetched; what was entered of it by hand stays.
    Its bytes are kept whatever it reports if it is to `keep`; one that was put aside without them
    is fetched again. `title` and `published` (EDTF) are what a feed says of it, until it is read.
    Raises BadAddress.
    """
    address = normalize(url)
    article = find(url)
    if article is None:
        article, _is_new = Article.objects.get_or_create(
            url=address,
            defaults={
                "feed": feed,
                "title": title,
                "published": published,
                "is_kept": keep,
                "outlet": feed.outlet if feed else "",
                "is_sample": bool(feed and feed.is_sample) or is_sample(address, sample_sites()),
            },
        )
    if keep and not article.is_kept:
        _keep(article)
    if article.state == State.CITED:
        awaken(article)
    if article.state == State.DISCOVERED:
        ring(TASKS[State.DISCOVERED], article.pk)
    return article


def find(url: str, *, but: Collection[int] = ()) -> Article | None:
    """The article that an address names, by its own address or its canonical one.

    Of several, one that did not fail. `but` are articles that do not count. Raises BadAddress.
    """
    address = normalize(url)
    named = Article.objects.filter(Q(url__in={url.strip(), address}) | Q(canonical_url=address))
    found = sorted(
        named.exclude(pk__in=but),
        key=lambda article: (article.state == State.FAILED, article.url != address),
    )
    return found[0] if found else None


def awaken(article: Article) -> None:
    """Let an article that was only cited be fetched."""
    cited = Article.objects.filter(pk=article.pk, state=State.CITED)
    cited.update(**moved_to(State.DISCOVERED, timezone.now()))
    article.refresh_from_db()


def _keep(article: Article) -> None:
    Article.objects.filter(pk=article.pk).update(is_kept=True)
    thin = Article.objects.filter(pk=article.pk, state=State.IRRELEVANT, snapshots=None)
    Article.objects.filter(pk__in=thin).update(**moved_to(State.DISCOVERED, timezone.now()))
    article.refresh_from_db()


@transaction.atomic
def same_as(article: Article, canonical: str) -> Article | None:
    """The other article that has this canonical address, if there is one to go on with.

    Both rows stay locked until the caller's transaction ends, lest of two copies that are read
    at once each takes the other for the original. A copy, or one that failed, is none.
    """
    other = find(canonical, but=[article.pk])
    if other is None:
        return None
    pair = Article.objects.filter(pk__in=[article.pk, other.pk]).order_by("pk")
    rows = {row.pk: row for row in pair.select_for_update()}
    other = rows[other.pk]
    return None if other.state in {State.DUPLICATE, State.FAILED} else other


def is_sample(address: str, samples: Collection[str]) -> bool:
    """Whether it is invented: from the site of a sample feed."""
    return origin(address) in samples


def sample_sites() -> set[str]:
    samples = Feed.objects.filter(is_sample=True).values_list("url", flat=True)
    return set(map(origin, samples))
