from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from events.ingest import propose, stories
from events.matching.stories import words_of
from events.models import Article, Proposal, Telling
from events.review import decide
from tests.factories import ArticleFactory
from tests.people import editor
from tests.site import CLOSURE, WEATHER

State = Article.State
REPORT = "\n".join(CLOSURE)

pytestmark = pytest.mark.django_db


def copy(number: int = 0, text: str = REPORT, **said: object) -> Article:
    return ArticleFactory(
        state=State.READ, language="en", text=f"Paper {number} brings this.\n{text}", **said
    )


def searched(*articles: Article) -> list[Proposal]:
    for article in articles:
        propose.article(article.pk)
    return list(Proposal.objects.order_by("pk"))


def test_ten_copies_give_one_proposal():
    proposals = searched(*[copy(number) for number in range(10)])

    assert len(proposals) == 10
    assert list(Proposal.objects.pending()) == proposals[:1]
    assert {each.copy_of for each in proposals[1:]} == set(proposals[:1])


def test_each_copy_keeps_its_own_passage():
    searched(copy(1), copy(22, text=f"{WEATHER[0]}\n{REPORT}"))

    for proposal in Proposal.objects.select_related("article"):
        _field, start, end = proposal.finding["spans"]["evidence"]
        assert proposal.article.text[start:end] == proposal.finding["evidence"]


def test_other_news_of_the_same_closure_is_asked_about_by_itself():
    other = (
        "The Harbor Reading Circle will disband at the end of November. Neighbors were sad to hear "
        "of it, and some had come to the hall to say so, with flowers, on a cold and windy evening."
    )

    searched(copy(), copy(text=other))

    assert Proposal.objects.pending().count() == 2


def test_what_a_copy_says_beyond_the_first_is_asked_about_by_itself():
    more = "The Hill Reading Circle will disband in December, it said, citing the Public Order Act."

    searched(copy(1), copy(2, text=f"{REPORT}\n{more}"))

    asked = [each.finding["organization"] for each in Proposal.objects.pending()]
    assert sorted(asked) == ["Harbor Reading Circle", "Hill Reading Circle"]


def test_a_copy_that_comes_after_the_decision_is_asked_anew():
    first, *_none = searched(copy(1))
    decide.reject(first.pk, by=editor(), reason="Reports no closure")

    searched(copy(2), copy(3))

    second, third = Proposal.objects.exclude(pk=first.pk).order_by("pk")
    assert list(Proposal.objects.pending()) == [second]
    assert third.copy_of == second


def test_invented_news_does_not_lead_true_news():
    searched(copy(1, is_sample=True), copy(2))

    assert Proposal.objects.pending().count() == 2


def test_searched_again_a_copy_stays_where_it_is():
    first, second = searched(copy(1), copy(2))
    Article.objects.filter(pk=second.article_id).update(state=State.READ)

    searched(second.article)

    second.refresh_from_db()
    assert second.copy_of == first
    assert Telling.objects.get(article=second.article_id).first_id == first.article_id


def test_a_story_is_known_by_its_first_telling_and_does_not_drift():
    """Each copy is like the one before it, the last not like the first."""
    words = [f"word{number}" for number in range(400)]
    texts = [" ".join(words[start : start + 200]) for start in range(0, 200, 25)]
    for text in texts:
        article = ArticleFactory(text=text)
        stories.join(article, words_of(text))

    assert Telling.objects.values("first").distinct().count() > 1
    assert min(Telling.objects.values_list("likeness", flat=True)) >= 0.5


@pytest.mark.django_db(transaction=True)
def test_copies_that_are_searched_at_once_find_each_other():
    articles = [copy(number) for number in range(6)]

    def search(article: Article) -> None:
        try:
            propose.article(article.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as workers:
        list(workers.map(search, articles))

    assert Proposal.objects.count() == 6
    assert Proposal.objects.pending().count() == 1
