"""From an article's address to its first snapshot, or to the end of what reports no closure."""

from collections.abc import Collection
from datetime import timedelta
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from events.models import Article

from . import archive, irrelevant, read, states
from .download import Download, Wanted, download
from .faults import LastingFault

State = Article.State

PAGE = Wanted("HTML", ("text/html", "application/xhtml+xml"))
LOT = 20


def article(article_id: int) -> None:
    lease = settings.ARTICLE_LEASE
    claimed = states.claim(article_id, state=State.DISCOVERED, now=timezone.now(), lease=lease)
    if claimed is not None:
        _fetch_all([claimed])


def articles(ids: Collection[int]) -> None:
    """Fetch those of a lot that nobody has tried; what reports no closure is finished together.

    What there is no time for before the lease is over is given back.
    """
    lease = settings.ARTICLE_LEASE
    _fetch_all(states.claim_lot(ids, state=State.DISCOVERED, now=timezone.now(), lease=lease))


def _fetch_all(lot: list[Article]) -> None:
    """An unforeseen fault with one ends the task, but what came before it is kept."""
    kept = irrelevant.kept_among(lot)
    aside: list[irrelevant.PutAside] = []
    longest = timedelta(seconds=settings.FETCH_TOTAL_SECONDS)
    try:
        while lot:
            found = lot.pop(0)
            step = partial(_fetch, keeps=found.pk in kept, aside=aside)
            states.attempt(found, step)
            if lot and lot[0].leased_until < timezone.now() + longest:  # type: ignore[operator]
                break
    finally:
        states.give_back(lot)
        irrelevant.finish(aside)


def _fetch(found: Article, *, keeps: bool, aside: list[irrelevant.PutAside]) -> None:
    """Most pages report no closure: of these no bytes are kept, unless somebody needs them."""
    download_ = download(found.url, PAGE)
    page = None if keeps else _without_closure(download_)
    if page:
        aside.append(irrelevant.PutAside.of(found, page))
        return
    with transaction.atomic():
        archive.keep(found, download_)
        states.advance(found, State.FETCHED)


def _without_closure(fetched: Download) -> read.Page | None:
    """None for what is to be read in full, or to be told why it cannot be."""
    try:
        page = read.opened(fetched.content, fetched.headers, fetched.url)
    except LastingFault:
        return None
    return None if page.may_report_closure else page
