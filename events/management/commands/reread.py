import time
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from datetime import UTC, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone
from tqdm import tqdm

from events.extraction.extract import EXTRACTOR, READING
from events.ingest import reread
from events.ingest.crew import crew
from events.ingest.hand_out import hand_out
from events.models import Article, Proposal
from events.models.article import ArticleQuerySet

GO_ON = "Give the same command again, without --all: it goes on with what is not done."
PATIENCE = 60.0  # seconds
NOBODY = (
    "No worker has read any for a while. Does one run, and does Redis answer? "
    "--workers N reads them here."
)


class Command(BaseCommand):
    help = (
        "Have articles that were searched by older rules searched again, in the text that is kept "
        "of them: nothing is fetched. What editors decided stands."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--since",
            type=_day,
            metavar="DAY",
            help="only those recorded on this day (UTC) or later",
        )
        parser.add_argument(
            "--language", metavar="CODE", help="only those in a language, as en, zh or zh-Hant"
        )
        parser.add_argument("--outlet", metavar="NAME", help="only those of an outlet")
        parser.add_argument(
            "--all", action="store_true", help="also those that the rules of now have read already"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="tell how many there are, and do nothing"
        )
        parser.add_argument(
            "--workers",
            type=int,
            default=0,
            metavar="N",
            help="read them here, in N processes; else the workers of the service do, and this "
            "command watches them. It may be given several times at once, on several machines.",
        )

    def handle(self, **options: Any) -> None:
        if options["workers"] < 0:
            raise CommandError("--workers is a number of processes, 0 or more.")
        asked = _asked(options)
        if options["dry_run"]:
            self.stdout.write(_foretold(asked, is_all=options["all"]))
            return
        try:
            if options["all"]:
                reread.forget_readings(asked)
            told = self._read(asked, options["workers"])
        except BrokenProcessPool as error:
            raise CommandError(f"A worker process was killed. {GO_ON}") from error
        except DatabaseError as error:
            raise CommandError(f"The database did not answer: {error}. {GO_ON}") from error
        except KeyboardInterrupt as error:
            raise CommandError(f"Stopped. {GO_ON}", returncode=130) from error
        self.stdout.write("\n".join(told))

    def _read(self, asked: ArticleQuerySet, workers: int) -> list[str]:
        began, given_up = timezone.now(), reread.given_up(asked).count()
        waiting = asked.to_reread(READING)
        free = waiting.filter(next_try_at__lte=began)
        before, total = waiting.count(), free.count()
        with tqdm(total=total, unit=" articles", disable=None) as bar:
            moved_at, is_warned = time.monotonic(), False
            for done in _here(free, workers) if workers else hand_out(free):
                bar.update(done)
                moved_at = time.monotonic() if done else moved_at
                if not is_warned and time.monotonic() - moved_at > PATIENCE:
                    is_warned = True
                    self.stderr.write(NOBODY)
        left = waiting.count()
        failed = reread.given_up(asked).count() - given_up
        told = [f"Read again by {_version()}: {max(before - left, 0)}.", *_found(asked, began)]
        if left:
            told.append(f"Left for later, being read or in review by an editor now: {left}.")
        if failed > 0:
            told.append(f"Could not be read again: {failed}; the list of articles says why.")
        return told


def _asked(options: dict[str, Any]) -> ArticleQuerySet:
    articles = Article.objects.all()
    if options["since"]:
        articles = articles.filter(recorded_at__gte=options["since"])
    if options["language"]:
        articles = articles.filter(language__istartswith=options["language"])
    if options["outlet"]:
        articles = articles.filter(outlet__iexact=options["outlet"])
    return articles


def _here(articles: ArticleQuerySet, workers: int) -> Iterator[int]:
    with crew(workers) as each:
        yield from each(reread.lot, reread.lots(articles))


def _foretold(asked: ArticleQuerySet, *, is_all: bool) -> str:
    reading = READING + 1 if is_all else READING
    waiting = asked.to_reread(reading)
    return f"{waiting.count()} articles would be read again by {_version()}."


def _found(asked: ArticleQuerySet, began: datetime) -> list[str]:
    """What came of it: proposals of articles that were there before."""
    proposals = Proposal.objects.filter(article__in=asked.filter(recorded_at__lt=began))
    new = proposals.filter(found_at__gte=began).count()
    lost = proposals.filter(state=Proposal.State.OUTDATED, decided_at__gte=began).count()
    return [f"New proposals: {new}. No longer found: {lost}."]


def _version() -> str:
    return f"{EXTRACTOR} (reading {READING})"


def _day(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is no day; write it as 2021-10-25") from error
