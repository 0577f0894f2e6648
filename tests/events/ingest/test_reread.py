"""Old articles and new rules: nothing is raised again, nothing doubled, nothing lost unseen."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from events.extraction.dependency import EXTRACTOR
from events.extraction.extract import READING
from events.ingest import reread
from events.models import Article, Proposal
from events.review import decide, queue
from events.review.reopen import reopen
from tests.events.review.test_decide import details
from tests.people import editor
from tests.site import WEATHER

from .readings import REPORT, WHO, proposed, read_before

State = Article.State

pytestmark = pytest.mark.django_db


def again(article: Article) -> list[Proposal]:
    reread.article(article.pk)
    article.refresh_from_db()
    return list(article.proposals.order_by("pk"))


def copy_of(first: Proposal, **said: Any) -> Proposal:
    """What another paper printed in nearly the same words, and older rules found there."""
    return proposed(read_before(f"So the paper.\n{REPORT}"), proposal={"copy_of": first}, **said)


def test_what_was_put_aside_and_reports_a_closure_is_proposed():
    article = read_before(state=State.IRRELEVANT, reason="It reports no closure.")

    [proposal] = again(article)

    assert str(proposal) == f"{WHO}: disbanded"
    assert (article.state, article.reason, article.text) == (State.SEARCHED, "", REPORT)
    assert article.read_by == READING


def test_what_reports_nothing_stays_as_it_is():
    article = read_before("\n".join(WEATHER), state=State.IRRELEVANT)

    assert again(article) == []
    assert (article.state, article.read_by) == (State.IRRELEVANT, READING)


def test_an_article_keeps_its_place_among_what_was_settled():
    settled_at = timezone.now() - timedelta(days=3)
    article = read_before(settled_at=settled_at)

    again(article)

    assert (article.settled_at, article.attempts, article.leased_until) == (settled_at, 0, None)


@pytest.mark.parametrize(
    "said",
    [
        {"read_by": READING},
        {"text": ""},
        {"state": State.READ},
        {"state": State.FAILED},
        {"leased_until": timezone.now() + timedelta(hours=1)},
    ],
    ids=["read by these rules", "without text", "to be read", "failed", "held by another"],
)
def test_what_is_not_due_is_left_alone(said):
    article = read_before(**said)

    assert again(article) == []


def test_what_waits_and_is_found_again_is_renewed_in_place():
    article = read_before()
    waiting = proposed(article)

    [proposal] = again(article)

    assert proposal.pk == waiting.pk
    assert (proposal.state, proposal.extractor) == (Proposal.State.PENDING, EXTRACTOR)
    assert proposal.finding["evidence"] in article.text


def test_what_waits_and_is_found_under_another_key_is_renewed_in_place():
    article = read_before()
    waiting = proposed(article, "The Reading Circle of the Harbor", kind="suspended")
    other = proposed(article, "Harbor Reading", kind="suspended")

    proposals = again(article)

    kept = next(each for each in proposals if each.state == Proposal.State.PENDING)
    assert len(proposals) == 2
    assert kept.pk in {waiting.pk, other.pk}
    assert str(kept) == f"{WHO}: disbanded"


def test_what_waits_and_is_not_found_any_more_says_so_and_is_kept():
    article = read_before()
    lost = proposed(article, "Town Library", spans={"evidence": ["text", 300, 310]})

    proposals = again(article)

    lost.refresh_from_db()
    assert lost in proposals
    assert (lost.state, lost.decided_by) == (Proposal.State.OUTDATED, None)
    assert lost.reason == "When the article was read again, it was not found any more."
    assert [str(each) for each in Proposal.objects.pending()] == [f"{WHO}: disbanded"]
    assert article.state == State.SEARCHED


def test_what_was_lost_and_is_found_again_waits_again():
    article = read_before()
    lost = {"state": Proposal.State.OUTDATED, "decided_at": timezone.now(), "reason": "Lost."}
    proposed(article, proposal=lost)

    [proposal] = again(article)

    assert (proposal.state, proposal.decided_at, proposal.reason) == ("pending", None, "")


def test_an_editor_may_let_wait_what_is_not_found_any_more():
    article = read_before()
    lost = proposed(article, "Town Library", spans={"evidence": ["text", 300, 310]})
    again(article)

    assert reopen(lost.pk).state == Proposal.State.PENDING


@pytest.mark.parametrize("said", [{}, {"kind": "suspended"}, {"organization": "Reading Circle"}])
def test_what_was_rejected_is_not_raised_again(said):
    article = read_before()
    rejected = proposed(article, **said)
    decide.reject(rejected.pk, by=editor(), reason="It denies it.")

    [proposal] = again(article)

    assert (proposal.pk, proposal.state) == (rejected.pk, Proposal.State.REJECTED)
    assert proposal.reason == "It denies it."


@pytest.mark.parametrize("said", [{}, {"kind": "suspended"}, {"organization": "Reading Circle"}])
def test_what_was_accepted_is_not_doubled(said):
    article = read_before()
    accepted = proposed(article, **said)
    closure = decide.accept_closure(accepted.pk, by=editor(), details=details())

    [proposal] = again(article)

    accepted.refresh_from_db()
    assert (proposal.state, proposal.closure) == (Proposal.State.ACCEPTED, closure)
    assert proposal.finding == accepted.finding
    assert closure.citations.count() == 1


def test_what_an_editor_has_open_is_put_off_until_then():
    article = read_before()
    waiting = proposed(article)
    queue.reserve(waiting.pk, by=editor())
    waiting.refresh_from_db()

    [proposal] = again(article)

    assert (proposal.extractor, article.read_by, article.attempts) == ("test 1", 0, 0)
    assert waiting.reserved_until is not None
    assert abs(article.next_try_at - waiting.reserved_until) < timedelta(seconds=1)


def test_a_copy_of_what_an_editor_has_open_is_put_off_too():
    first = proposed(read_before())
    copy = copy_of(first)
    queue.reserve(first.pk, by=editor())

    again(copy.article)

    assert copy.article.read_by == 0


def test_copies_stay_with_what_they_repeat():
    first = proposed(read_before())
    copy = copy_of(first)

    again(first.article)
    [proposal] = again(copy.article)

    assert proposal.copy_of == first
    assert list(Proposal.objects.pending()) == [first]


def test_copies_of_what_is_not_found_any_more_wait_as_one():
    lost = proposed(read_before(), "Town Library", spans={"evidence": ["text", 300, 310]})
    copies = [copy_of(lost, organization="Town Library") for _ in range(2)]

    again(lost.article)

    for copy in copies:
        copy.refresh_from_db()
    assert [copy.copy_of for copy in copies] == [None, copies[0]]


def test_a_copy_that_says_something_else_by_the_same_rules_waits_by_itself():
    """It was cut before the sentence that says so, as it turns out."""
    first = proposed(read_before())
    other = read_before(REPORT.replace("Harbor Reading", "Hill Reading"))
    copy = proposed(other, "Hill Reading Circle", proposal={"copy_of": first})

    again(first.article)
    again(other)

    copy.refresh_from_db()
    assert copy.copy_of is None


def test_two_proposals_of_a_story_become_one_where_they_are_found_to_say_the_same():
    first, second = (proposed(read_before(), kind=kind) for kind in ("suspended", "banned"))

    again(first.article)
    again(second.article)

    second.refresh_from_db()
    assert (str(second), second.copy_of) == (f"{WHO}: disbanded", first)


def test_what_breaks_workers_is_given_up_and_stands_as_it_stood():
    article = read_before(attempts=reread.MOST_TRIES)
    waiting = proposed(article)

    again(article)

    waiting.refresh_from_db()
    assert (article.state, article.read_by) == (State.SEARCHED, READING)
    assert "workers broke off over it" in article.reason
    assert waiting.state == Proposal.State.PENDING
    assert list(reread.given_up(Article.objects.all())) == [article]


def test_an_unforeseen_fault_keeps_none_of_the_others_back():
    """A finding that older rules stored is not as it should be."""
    broken, sound = read_before(), read_before(state=State.IRRELEVANT)
    proposal = proposed(broken)
    Proposal.objects.filter(pk=proposal.pk).update(key="x", finding={"spans": {}})

    reread.lot([broken.pk, sound.pk])

    broken.refresh_from_db()
    sound.refresh_from_db()
    assert "an unforeseen fault" in broken.reason
    assert (broken.state, sound.proposals.count()) == (State.SEARCHED, 1)


def test_what_is_in_another_language_stays_as_it_is():
    article = read_before("De vereniging wordt opgeheven en de boeken zijn voor de stad. " * 5,
                          state=State.IRRELEVANT, language="nl")  # fmt: skip

    assert again(article) == []
    assert (article.state, article.read_by) == (State.IRRELEVANT, READING)


def test_all_are_walked_once_the_newest_first():
    articles = [read_before() for _ in range(reread.LOT + 2)]

    lots = list(reread.lots(Article.objects.to_reread(READING)))

    assert [len(lot) for lot in lots] == [reread.LOT, 2]
    assert lots[0][0] == articles[-1].pk


def test_what_was_read_by_these_rules_may_be_read_anew():
    article = read_before(read_by=READING)

    reread.forget_readings(Article.objects.all())

    assert len(again(article)) == 1
