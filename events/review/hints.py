"""Bodies that an article reports the end of without a name, for an editor who may know them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from events.extraction.findings import ArticleText
from events.models import Article, ClosureEvent, Proposal


@dataclass(frozen=True)
class ShownHint:
    """The words for a body, as what it ends, and the sentence that says so."""

    words: str
    kind: str
    passage: str


def hints_of(article: Article, proposals: Iterable[Proposal]) -> Sequence[ShownHint]:
    """Read from the kept text at each look, given all that was proposed of the article: nothing of
    them is stored."""
    # The words of both readers take half a second, which commands need not wait for.
    from events.extraction.hints import hints_in

    events = (one for one in proposals if one.subject == Proposal.Subject.EVENT)
    named = {one.finding["organization"] for one in events}
    read = ArticleText(article.url, article.title, article.text, article.language or None)
    kinds = dict(ClosureEvent.Kind.choices)
    return [
        ShownHint(read.passage(hint.body), str(kinds[hint.kind]), read.passage(hint.passage))
        for hint in hints_in(read, named)
    ]
