"""What a cited page says now, beside what it said when it was archived."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from events.models import Article, Citation, Snapshot, Source

from . import archive, plain, read
from .download import Download
from .faults import LastingFault

State = Source.State


@dataclass(frozen=True)
class Look:
    """How a cited address stands. `page` is to be archived, with the `text` that it came to."""

    state: Source.State
    reason: str = ""
    page: Download | None = None
    text: str = ""

    def keep(self, article: Article) -> None:
        if self.page:
            archive.keep(article, self.page, text=self.text)


def compare(article: Article, page: Download) -> Look:
    """A page counts as changed where its sentences did: its menus and adverts always do.

    A change that is archived already is not archived again. An article that was never archived
    has nothing to be compared with.
    """
    if _leads_home(article.url, page.url):
        return Look(State.GONE, _("The address leads to the front page now."))
    before = _as_archived(article)
    if not before:
        return Look(State.LIVE)
    try:
        text = read.text_of(page.content, page.headers, page.url)
        reason = _of_passages(article, text)
    except LastingFault as fault:  # such as a notice in its place
        text = read.shown_on(page.content, page.headers)
        reason = str(fault)
    if _sentences(text) == _sentences(before):
        return Look(State.LIVE)
    last = _last_change(article)
    is_known = last is not None and _sentences(last.text) == _sentences(text)
    return Look(State.CHANGED, reason, page if text and not is_known else None, text)


def _as_archived(article: Article) -> str:
    """Read anew, lest what reads pages better now takes all of them for changed."""
    snapshot = article.snapshots.filter(text="").order_by("fetched_at").last()
    if snapshot is None or not article.text:
        return ""
    try:
        content = archive.content(snapshot)
        return read.text_of(content, snapshot.headers, snapshot.final_url)
    except LastingFault:
        return article.text


def _last_change(article: Article) -> Snapshot | None:
    return article.snapshots.exclude(text="").order_by("fetched_at").last()


def _sentences(text: str) -> list[str]:
    return plain.running(text).splitlines()


def _leads_home(cited: str, found: str) -> bool:
    led_to = urlsplit(found)
    return urlsplit(cited).path not in ("", "/") and led_to.path in ("", "/") and not led_to.query


def _of_passages(article: Article, text: str) -> str:
    quoted = set(Citation.objects.filter(article=article).values_list("passage", flat=True)) - {""}
    if not quoted:
        return _("Its text is another one.")
    missing = sum(passage not in text for passage in quoted)
    if not missing:
        return _("Its text is another one; what is quoted still stands there.")
    return _("Its text is another one; %(missing)d of %(all)d quoted passages are not there.") % {
        "missing": missing,
        "all": len(quoted),
    }
