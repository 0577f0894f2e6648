"""From an archived page to the text of an article, for those that may report a closure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlsplit

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from resiliparse.parse.encoding import bytes_to_str, detect_encoding, map_encoding_to_html5

from events.extraction.extract import READS
from events.extraction.language import language_of
from events.extraction.triage import may_report_closure
from events.models import Article

from . import archive, plain, states
from .addresses import BadAddress, joined, normalize
from .discover import awaken, same_as
from .faults import NoArticle, PassingFault, UnreadLanguage
from .floods import flood
from .glance import LONGEST_OUTLET, LONGEST_TITLE, Glance, glance, published_in

if TYPE_CHECKING:
    from trafilatura.settings import Document

State = Article.State

LEAST_RUNNING_TEXT = 200
LONGEST_TEXT = 500_000  # a whole book; to search more would outlast the lease
LONGEST_DATA = 30_000  # of a page about itself, for programs; some papers have 20,000
MOST_TAGS = 100_000  # the front page of a paper has 20,000
CONTROL_BYTES = bytes(code for code in range(32) if chr(code) not in "\t\n\r")
CONTROLS = dict.fromkeys(CONTROL_BYTES)


@dataclass(frozen=True)
class Page:
    """A page as it was fetched, decoded, with what a quick look at it shows."""

    url: str
    source: str
    glance: Glance
    language: str
    canonical: str

    @property
    def may_report_closure(self) -> bool:
        return may_report_closure(self.glance.title, self.glance.running, self.language)


def article(article_id: int) -> None:
    states.work(article_id, state=State.FETCHED, step=_read)


def opened(content: bytes, headers: Mapping[str, str], url: str) -> Page:
    """Look at what was fetched from an address, cheaply: most of it ends with this look.

    Raises LastingFault for what is no article, or in a language that is not read.
    """
    if not content.strip():
        raise NoArticle(_("The page is empty."))
    source = _decoded(content, headers)
    if "<" not in source or source.lstrip().startswith("%PDF"):
        raise NoArticle(_("The page is not HTML, whatever its server says."))
    if why := flood(content, most_tags=MOST_TAGS):
        raise NoArticle(_("The page is not an article: %s.") % why)
    seen = glance(source)
    if not seen.shown:
        raise NoArticle(_("The page is empty: it shows no text without scripts."))
    _refuse_without_running_text(seen.running)
    language = language_of(f"{seen.title}\n{seen.running}", seen.language)
    if language not in READS:
        raise UnreadLanguage(_("Its language, %s, is not read yet.") % language)
    return Page(url, source, seen, language, _canonical(url, seen.canonical))


def text_of(content: bytes, headers: Mapping[str, str], url: str) -> str:
    """The text of a page, as that of an article is kept. Raises LastingFault for what is none."""
    text = plain.paragraphs(_extracted(opened(content, headers, url)).text or "")
    _refuse_without_running_text(plain.running(text))
    return text


def shown_on(content: bytes, headers: Mapping[str, str]) -> str:
    """All that a page shows, be it an article or not; "" for what would choke a parser."""
    return "" if flood(content, most_tags=MOST_TAGS) else glance(_decoded(content, headers)).shown


def joins_another(found: Article, canonical: str) -> bool:
    """Leave an article to another that has its canonical address, if there is one."""
    with transaction.atomic():
        other = same_as(found, canonical)
        if other is None:
            return False
        if other.state == State.CITED:
            awaken(other)
        states.advance(found, State.DUPLICATE, reason=_("The same article as %s.") % other.url)
    return True


def go_on(found: Article, state: Article.State, canonical: str, facts: Mapping[str, Any]) -> None:
    """Let an article that is no copy go on to `state`, or leave it to one that was read meanwhile.

    One that failed, or was found to be a copy, gives up the canonical address that it had before.
    Raises PassingFault where that other has just ended so.
    """
    ended = Article.objects.filter(state__in=(State.FAILED, State.DUPLICATE))
    try:
        with transaction.atomic():
            ended.filter(canonical_url=canonical).exclude(pk=found.pk).update(canonical_url="")
            states.advance(found, state, canonical_url=canonical, **facts)
    except IntegrityError as error:
        if not joins_another(found, canonical):
            raise PassingFault(_("Another copy of it is being read.")) from error


def _read(found: Article) -> None:
    snapshot = found.snapshots.latest("fetched_at")
    page = opened(archive.content(snapshot), snapshot.headers, snapshot.final_url)
    if joins_another(found, page.canonical):
        return
    if page.may_report_closure:
        facts = _facts(found, page)
        with transaction.atomic():
            if _is_quoted(found) and facts["text"] != found.text:
                # What is quoted has its place in the text that was read first.
                snapshot.text = facts.pop("text")
                snapshot.save(update_fields=["text"])
            go_on(found, State.READ, page.canonical, facts)
    else:
        go_on(found, State.IRRELEVANT, page.canonical, facts_in_passing(found, page))


def _is_quoted(found: Article) -> bool:
    quoting = (found.citations, found.claims)
    return bool(found.text) and any(each.exclude(passage="").exists() for each in quoting)


def _decoded(content: bytes, headers: Mapping[str, str]) -> str:
    """By what the server states, else the page, else what the bytes look like."""
    _kind, _mark, stated = headers.get("content-type", "").lower().partition("charset=")
    encoding = map_encoding_to_html5(stated.split(";")[0].strip(" \"'"), fallback_utf8=False)
    guessed = encoding or detect_encoding(content, from_html_meta=True)
    source: str = bytes_to_str(content, guessed or "utf-8")
    # Looked for in the bytes first: to look through the text takes as long as to parse it.
    has_none = len(content.translate(None, CONTROL_BYTES)) == len(content)
    return source if has_none else source.translate(CONTROLS)


def _refuse_without_running_text(text: str) -> None:
    if plain.weight(text) < LEAST_RUNNING_TEXT:
        raise NoArticle(_("The page is not an article: it has too little running text."))


def _canonical(url: str, stated: str) -> str:
    """The address that a page gives for itself, if it is of the same host; else where it is."""
    here = normalize(url)
    try:
        given = normalize(joined(url, stated))
    except BadAddress:
        return here
    return given if _may_be_same(urlsplit(given), urlsplit(here)) else here


def _may_be_same(given: SplitResult, here: SplitResult) -> bool:
    """Not on another host, and no front page given on every page by mistake."""
    return given.hostname == here.hostname and (given.path != "/" or bool(given.query))


def facts_in_passing(found: Article, page: Page) -> dict[str, Any]:
    return {
        "title": found.title or page.glance.title,
        "outlet": found.outlet or page.glance.outlet,
        "language": page.language,
        "reason": _("It has none of the words for a closure."),
    }


def _facts(found: Article, page: Page) -> dict[str, Any]:
    """What the page says of itself. What was entered by hand stands; a feed's hints do not."""
    document = _extracted(page)
    text = plain.paragraphs(document.text or "")
    _refuse_without_running_text(plain.running(text))
    if len(text) > LONGEST_TEXT:
        raise NoArticle(_("The page is not an article: its text is as long as a book."))
    title = plain.line(document.title, LONGEST_TITLE) or page.glance.title
    day = published_in(page.source, page.url)
    is_hinted = found.feed_id is not None
    return {
        "title": title if is_hinted and title else found.title or title,
        "published": day if is_hinted and day else found.published or day,
        "outlet": found.outlet or plain.line(document.sitename, LONGEST_OUTLET),
        "author": found.author or plain.line(document.author, 200),
        "language": page.language,
        "text": text,
    }


def _extracted(page: Page) -> "Document":
    # Half a second, which what only shows articles need not wait for.
    from trafilatura import bare_extraction, load_html
    from trafilatura.settings import Document

    tree = load_html(page.source)
    if tree is None:
        return Document()
    # Of data that is broken it looks for pieces, in a time that grows by the square of its length.
    data = tree.xpath(".//script[contains(@type, 'json')]")
    if sum(len(script.text or "") for script in data) > LONGEST_DATA:
        for script in data:
            script.text = None
    document = bare_extraction(
        tree, url=page.url, fast=True, with_metadata=True, include_comments=False
    )
    return document if isinstance(document, Document) else Document()
