"""From an article's address to its first snapshot."""

from django.db import transaction

from events.models import Article

from . import archive, states
from .download import Wanted, download

PAGE = Wanted("HTML", ("text/html", "application/xhtml+xml"))


def article(article_id: int) -> None:
    states.work(article_id, state=Article.State.DISCOVERED, step=_fetch)


def _fetch(found: Article) -> None:
    page = download(found.url, PAGE)
    with transaction.atomic():
        archive.keep(found, page)
        states.advance(found, Article.State.FETCHED)
