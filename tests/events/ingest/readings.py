"""Articles that older rules have read, with what these found in them."""

from typing import Any

from events.extraction.findings import FoundClaim, FoundEvent
from events.models import Article, Proposal
from tests.factories import ArticleFactory, ProposalFactory, finding
from tests.site import CLOSURE

State = Article.State
REPORT = "\n".join(CLOSURE)
WHO = "Harbor Reading Circle"


def read_before(text: str = REPORT, **said: Any) -> Article:
    return ArticleFactory(**{"state": State.SEARCHED, "language": "en", "text": text, **said})


def proposed(article: Article, organization: str = WHO, **said: Any) -> Proposal:
    """What older rules found in it; what `said` does not name is as usual, `proposal` as the row
    is."""
    row = said.pop("proposal", {})
    found = FoundEvent.from_dict(finding(organization=organization, **said))
    return ProposalFactory(article=article, key=found.key, finding=found.as_dict(), **row)


def claim(**said: Any) -> FoundClaim:
    stored = {
        "comparator": "at_least", "count": 12, "unit": "groups", "evidence": "At least 12 groups.",
        "spans": {"evidence": ["text", 0, 19]}, "score": 0.8, "rule": "en.test",
        "extractor": "test 1", "since": None, "claimant": None, "jurisdiction": None, "law": None,
        **said,
    }  # fmt: skip
    return FoundClaim.from_dict(stored)
