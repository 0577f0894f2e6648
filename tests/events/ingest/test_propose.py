from typing import Any

import pytest

from events.extraction.findings import Findings, FoundEvent, Status
from events.ingest import propose
from events.ingest.enter import MOST, enter
from events.models import Article, Proposal
from events.review import decide
from tests.factories import ArticleFactory, finding
from tests.people import editor

State = Article.State
TEXT = "The Harbor Union disbands. It said so on Monday."

pytestmark = pytest.mark.django_db


def found(**said: Any) -> FoundEvent:
    return FoundEvent.from_dict(finding(**said))


def findings(*events: FoundEvent) -> Findings:
    return Findings(relevant=True, language="en", events=events)


def test_each_finding_is_a_proposal_with_its_passage():
    article = ArticleFactory(text=TEXT)

    enter(article, findings(found(), found(unit="its youth wing")))

    proposals = Proposal.objects.order_by("pk")
    assert [str(proposal) for proposal in proposals] == [
        "Harbor Union: disbanded",
        "Harbor Union, its youth wing: disbanded",
    ]
    field, start, end = proposals[0].finding["spans"]["evidence"]
    assert (field, article.text[start:end]) == ("text", "The Harbor Union disbands.")
    assert (proposals[0].extractor, proposals[0].rule, proposals[0].score) == (
        "test 1", "en.test", 0.9,
    )  # fmt: skip


def test_found_again_a_waiting_proposal_is_renewed_and_not_doubled():
    article = ArticleFactory(text=TEXT)
    enter(article, findings(found()))

    enter(article, findings(found(status=Status.ANNOUNCED, score=0.5)))

    proposal = Proposal.objects.get()
    assert (proposal.finding["status"], proposal.score) == ("announced", 0.5)


def test_a_decided_proposal_is_not_opened_again():
    article = ArticleFactory(text=TEXT)
    enter(article, findings(found()))
    decide.reject(Proposal.objects.get().pk, by=editor(), reason="It denies it.")

    enter(article, findings(found(score=1.0)))

    proposal = Proposal.objects.get()
    assert (proposal.state, proposal.score) == (Proposal.State.REJECTED, 0.9)


def test_of_two_findings_of_the_same_the_surer_one_is_proposed():
    article = ArticleFactory(text=TEXT)

    enter(article, findings(found(score=0.8), found(score=0.6)))

    assert Proposal.objects.get().score == 0.8


def test_an_article_that_turns_out_to_report_nothing_says_so():
    article = ArticleFactory(
        state=State.READ, language="en", text="The shop closes at six, as it does every evening."
    )

    propose.article(article.pk)

    article.refresh_from_db()
    assert (article.state, article.reason) == (State.IRRELEVANT, "It reports no closure.")


def test_an_article_in_another_language_is_parked():
    article = ArticleFactory(
        state=State.READ,
        language="th",
        text="องค์กรดังกล่าวประกาศเมื่อวันจันทร์ว่าจะปิดสำนักงานในเมืองปลายเดือนนี้",
    )

    propose.article(article.pk)

    article.refresh_from_db()
    assert (article.state, article.reason) == (State.FAILED, "Its language, th, is not read yet.")


def test_of_a_page_of_names_without_end_the_surest_are_proposed():
    article = ArticleFactory(text=TEXT)
    many = [found(organization=f"Union {n}", score=n / 1000) for n in range(1, MOST + 3)]

    enter(article, findings(*many))

    assert Proposal.objects.count() == MOST
    assert not Proposal.objects.filter(score__lt=0.003).exists()
