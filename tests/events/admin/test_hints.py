"""Bodies that a text leaves unnamed are shown to editors, and proposed by nobody."""

import pytest

from events.models import Proposal
from tests.events.admin.test_review import address
from tests.factories import ArticleFactory, ProposalFactory
from tests.timeline.pages.pages import Page

pytestmark = pytest.mark.django_db

TEXT = "The Harbor Union disbands. The town's oldest <i>evening</i> paper will close in May."
HINT = "The town's oldest <i>evening</i> paper , disbanded:"


def shown(client, at: str) -> str:
    return Page(client.get(at).content.decode()).text


def article():
    return ArticleFactory(text=TEXT, language="en", state="searched")


def test_the_review_page_shows_them_beside_the_proposals(client, editor):
    proposal = ProposalFactory(article=article())

    text = shown(client, address(proposal))

    assert "Hints: the text also tells of bodies that it does not name." in text
    assert HINT in text
    assert Proposal.objects.count() == 1


def test_the_page_of_an_article_shows_them(client, editor):
    text = shown(client, f"/admin/events/article/{article().pk}/change/")

    assert HINT in text


def test_where_there_are_none_nothing_is_said(client, editor):
    assert "Hints:" not in shown(client, address(ProposalFactory()))
