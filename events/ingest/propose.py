"""From the text of an article to proposals for the editors."""

from django.db import transaction
from django.utils.translation import gettext as _

from events.extraction.extract import READING, UnsupportedLanguage, extract
from events.extraction.findings import ArticleText, Findings
from events.matching.gazetteer import register
from events.models import Article

from . import archive, irrelevant, states, stories
from .enter import enter
from .faults import UnreadLanguage

State = Article.State


def article(article_id: int) -> None:
    states.work(article_id, state=State.READ, step=_search)


def _search(read: Article) -> None:
    try:
        findings = found_in(read)
    except UnsupportedLanguage as error:
        raise UnreadLanguage(_("Its language, %s, is not read yet.") % read.language) from error
    if findings.relevant or read.proposals.exists():
        _propose(read, findings)
    else:
        _put_aside(read)


def _propose(read: Article, findings: Findings) -> None:
    words = stories.words_of(read.text)  # before the lock, at which others wait
    with transaction.atomic():
        stories.one_at_a_time()
        enter(read, findings)
        stories.join(read, words)
        states.advance(read, State.SEARCHED, read_by=READING)


@transaction.atomic
def _put_aside(read: Article) -> None:
    states.advance(read, State.IRRELEVANT, reason=_("It reports no closure."), read_by=READING)
    if not irrelevant.kept_among([read]):
        archive.forget(read.snapshots.all())


def found_in(read: Article) -> Findings:
    """Raises UnsupportedLanguage."""
    return extract(_as_text(read), register())


def _as_text(read: Article) -> ArticleText:
    """A day is what phrases are reckoned from: a date less sure than that is left out."""
    published = read.published
    day = published.lower if published and published.precision == "day" else None
    return ArticleText(read.url, read.title, read.text, read.language, day)
