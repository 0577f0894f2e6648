import pytest

from events.models import Citation, ClosureEvent
from events.models.masked import masked
from tests.factories import ArticleFactory, ClaimFactory, ClosureFactory

pytestmark = pytest.mark.django_db

HIDDEN = {"is_withheld": True, "withholding_reason": "Danger."}
PASSAGE = {"passage": "We close.", "start": 0, "end": 9}


def cited(*, article=None, **fields):
    """The citation of an event as readers get it."""
    closure = ClosureFactory()
    Citation.objects.create(closure=closure, article=ArticleFactory(**article or {}), **fields)
    return ClosureEvent.objects.for_chronicle().get(pk=closure.pk).citations_shown[1]


def test_a_withheld_passage_leaves_its_source():
    citation = cited(article={"title": "Union ends"}, **PASSAGE, **HIDDEN)

    assert citation.is_withheld
    assert (citation.passage, citation.start, citation.end) == ("", None, None)
    assert citation.article.title == "Union ends"


def test_a_withheld_source_leaves_nothing():
    citation = cited(article={**HIDDEN, "title": "Union ends", "author": "A"}, **PASSAGE)

    article = citation.article
    assert article.is_withheld
    assert citation.passage == ""
    told = (article.url, article.title, article.outlet, article.author, article.published)
    assert told == ("", "", "", "", None)
    assert article.pk is citation.article_id is None


def test_what_is_not_withheld_stays_as_it_is():
    citation = cited(**PASSAGE)

    assert (citation.passage, citation.start, citation.end) == ("We close.", 0, 9)
    assert citation.article.outlet == "The Example"


def test_an_emptied_row_cannot_be_saved():
    citation = cited(article=HIDDEN, **PASSAGE)

    with pytest.raises(ValueError, match="unsaved related object"):
        citation.save()


def test_a_claim_is_masked_alike():
    claim = ClaimFactory(article=ArticleFactory(**HIDDEN), **PASSAGE)

    told = masked(type(claim).objects.select_related("article")).get(pk=claim.pk)

    assert (told.passage, told.article.url) == ("", "")
