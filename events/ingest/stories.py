"""Copies of one report: what each of them says waits with what the first one said."""

from django.db import connection, transaction
from django.db.models import F, QuerySet

from events.matching.stories import Words, story_of, words_of
from events.models import Article, Proposal, Telling

LOCK = 7_001  # of PostgreSQL's advisory locks; any number that nothing else takes

__all__ = ["join", "one_at_a_time", "words_of"]


def one_at_a_time() -> None:
    """Until the end of the transaction: of two copies that are searched at once, the one must see
    the other. Taken before any row is locked, lest two workers wait for each other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


@transaction.atomic
def join(article: Article, words: Words) -> None:
    """Put an article into its story, and its proposals behind those that say the same there.

    Safe to repeat. A proposal that was decided is joined by none: what comes later is asked anew.
    """
    told = _told(article, words)
    if told.first_id == article.pk:
        return
    mine = article.proposals.pending().filter(copies=None)
    for proposal in mine.order_by("pk"):
        leading = _leading(proposal, told)
        if leading:
            Proposal.objects.filter(pk=proposal.pk).update(copy_of=leading)


def part(article: Article, reading: int) -> None:
    """Let copies wait by themselves whose report, read by the same rules, says something else now
    than the one they wait with. To be called before `join`."""
    waiting = Proposal.objects.filter(state=Proposal.State.PENDING).exclude(copy_of=None)
    other = waiting.exclude(key=F("copy_of__key"))
    let_wait(other.filter(copy_of__article=article, article__read_by__gte=reading))
    let_wait(other.filter(article=article, copy_of__article__read_by__gte=reading))


def let_wait(copies: QuerySet[Proposal]) -> None:
    """Let copies wait by themselves from now on, those that say the same as one."""
    alike: dict[str, list[int]] = {}
    for key, pk in copies.values_list("key", "pk"):
        alike.setdefault(key, []).append(pk)
    for same in alike.values():
        Proposal.objects.filter(pk__in=same).wait_as_one()


def _told(article: Article, words: Words) -> Telling:
    """An article stays in the story that it was once put into."""
    known = Telling.objects.filter(article=article).first()
    if known is None:
        story = story_of(article, words)
        known = Telling(
            article=article,
            first_id=story.first_id if story else article.pk,
            likeness=story.likeness if story else 1.0,
        )
    known.bands = words.bands
    known.save()
    return known


def _leading(proposal: Proposal, told: Telling) -> Proposal | None:
    """The older proposal of the same finding in the story, locked; an invented one leads no true
    one."""
    same = Proposal.objects.pending().filter(
        key=proposal.key,
        pk__lt=proposal.pk,
        article__telling__first=told.first_id,
        article__is_sample=proposal.article.is_sample,
    )
    return same.exclude(article=proposal.article).select_for_update(of=("self",)).first()
