"""From the text of an article to proposals for the editors."""

from django.db import transaction
from django.utils.translation import gettext as _

from events.extraction.extract import UnsupportedLanguage, extract
from events.extraction.findings import ArticleText, Findings, FoundClaim, FoundEvent
from events.matching.gazetteer import register
from events.models import Article, Proposal

from . import archive, irrelevant, states, stories
from .faults import UnreadLanguage

State = Article.State


def article(article_id: int) -> None:
    states.work(article_id, state=State.READ, step=_search)


def _search(read: Article) -> None:
    try:
        findings = extract(_as_text(read), register())
    except UnsupportedLanguage as error:
        raise UnreadLanguage(_("Its language, %s, is not read yet.") % read.language) from error
    if findings.relevant:
        _propose(read, findings)
    else:
        _put_aside(read)


def _propose(read: Article, findings: Findings) -> None:
    words = stories.words_of(read.text)  # before the lock, at which others wait
    with transaction.atomic():
        stories.one_at_a_time()
        enter(read, findings)
        stories.join(read, words)
        states.advance(read, State.SEARCHED)


@transaction.atomic
def _put_aside(read: Article) -> None:
    states.advance(read, State.IRRELEVANT, reason=_("It reports no closure."))
    if not irrelevant.kept_among([read]):
        archive.forget(read.snapshots.all())


def _as_text(read: Article) -> ArticleText:
    """A day is what phrases are reckoned from: a date less sure than that is left out."""
    published = read.published
    day = published.lower if published and published.precision == "day" else None
    return ArticleText(read.url, read.title, read.text, read.language, day)


def enter(read: Article, findings: Findings) -> None:
    """Enter what was found. Found again, a waiting proposal is renewed, a decided one left."""
    known = {proposal.key: proposal for proposal in read.proposals.select_for_update()}
    found: list[FoundEvent | FoundClaim] = [*findings.events, *findings.claims]
    found.sort(key=lambda finding: finding.score)  # of two with one key the surer one stays
    for key, finding in {finding.key: finding for finding in found}.items():
        proposal = known.get(key) or Proposal(article=read, key=key)
        if proposal.state == Proposal.State.PENDING:
            _fill(proposal, finding)
            proposal.save()


def _fill(proposal: Proposal, finding: FoundEvent | FoundClaim) -> None:
    subjects = Proposal.Subject
    proposal.subject = subjects.EVENT if isinstance(finding, FoundEvent) else subjects.CLAIM
    proposal.finding = finding.as_dict()
    proposal.extractor = finding.extractor
    proposal.rule = finding.rule
    proposal.score = finding.score
