import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from tqdm import tqdm

from events.ingest import backfill
from events.ingest.discover import find
from events.ingest.faults import Fault
from events.ingest.foreground import STEPS, ingest
from events.models import Article, Proposal

State = Article.State

GO_ON = "Give the same command again: it goes on with what is not done."
MOST_TOLD = 20


class Command(BaseCommand):
    help = "Fetch, read and search the articles at the given addresses, without a worker."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("addresses", nargs="*", metavar="ADDRESS")
        parser.add_argument(
            "--from-file",
            metavar="FILE",
            help="Take the addresses from a file, one a line; - is standard input. Safe to give "
            "again, also at the same time: what is done or held by another is left alone.",
        )
        parser.add_argument(
            "--workers",
            type=int,
            default=1,
            metavar="N",
            help="With --from-file: how many processes work (1); with 0 the addresses are entered "
            "and left to the workers of the service.",
        )

    def handle(
        self, *, addresses: list[str], from_file: str | None, workers: int, **_options: Any
    ) -> None:
        if bool(addresses) == bool(from_file):
            raise CommandError("Give addresses, or a file of them with --from-file.")
        if workers < 0:
            raise CommandError("--workers is a number of processes, 0 or more.")
        if from_file:
            self._ingest_list(from_file, workers)
            return
        faults = list(filter(None, map(self._ingest, addresses)))
        if faults:
            raise CommandError("\n".join(faults))

    def _ingest(self, address: str) -> str | None:
        """Print what became of an address, or say why nothing did."""
        try:
            before = find(address)
            if before and _is_done(before):
                self._print(before, known=True)
                return None
            article = ingest(address)
        except Fault as fault:
            return f"{address}: refused. {fault}"
        if article.state == State.FAILED:
            return f"{article.url}: failed. {article.reason}"
        if article.state in STEPS:
            return f"{article.url}: not yet. {article.reason} A worker will try again."
        self._print(article, known=False)
        return None

    def _print(self, article: Article, *, known: bool) -> None:
        proposals = article.proposals.order_by("pk")
        earlier = "ingested before, " if known else ""
        outcome = f"{earlier}{article.get_state_display()}"
        if article.state == State.SEARCHED:
            outcome += f", proposals: {len(proposals)}"
        self.stdout.write(f"{article.url}: {outcome}. {article.reason}".rstrip())
        for proposal in proposals:
            self.stdout.write(f"  {_in_a_line(proposal)}")

    def _ingest_list(self, file: str, workers: int) -> None:
        with _opened(file) as lines:
            entered = backfill.enter(lines)
        known = entered.ended.total() + len(entered.ids) - entered.new
        self.stdout.write(f"{entered.new} new addresses, {known} known, of these "
                          f"{entered.ended.total()} done before.")  # fmt: skip
        if workers:
            ended = entered.ended + self._work(entered, workers)
            later = entered.ended.total() + len(entered.ids) - ended.total()
            self.stdout.write(_told(ended, later))
        else:
            self.stdout.write(f"{len(entered.ids)} are left to the workers of the service.")
            ended = entered.ended
        faults = _first(entered.refused)
        if ended[State.FAILED]:
            faults.append(f"{ended[State.FAILED]} failed: the admin shows why, by sort of failure.")
        if faults:
            raise CommandError("\n".join(faults))

    def _work(self, entered: backfill.Entered, workers: int) -> Counter[str]:
        ended: Counter[str] = Counter()
        bar = tqdm(
            total=entered.ended.total() + len(entered.ids),
            initial=entered.ended.total(),
            unit=" articles",
            disable=None,  # where nobody watches
        )
        try:
            with bar:
                for lot in backfill.work(entered.ids, workers=workers):
                    ended += lot.ended
                    bar.update(lot.ended.total() + lot.later)
        except BrokenProcessPool as error:
            raise CommandError(f"A worker process was killed. {GO_ON}") from error
        except DatabaseError as error:
            raise CommandError(f"The database did not answer: {error}. {GO_ON}") from error
        except KeyboardInterrupt as error:
            raise CommandError(f"Stopped. {GO_ON}", returncode=130) from error
        return ended


@contextmanager
def _opened(file: str) -> Iterator[TextIO]:
    if file == "-":
        yield sys.stdin
        return
    try:
        with Path(file).open(encoding="utf-8", errors="replace") as opened:
            yield opened
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error


def _told(ended: Counter[str], later: int) -> str:
    """Each state with its number, in the order of the states."""
    told = [f"{label}: {ended[state]}" for state, label in State.choices if ended[state]]
    if later:
        told.append(f"not yet, left to the workers of the service: {later}")
    return "\n".join(told)


def _first(refused: list[str]) -> list[str]:
    more = len(refused) - MOST_TOLD
    return [*refused[:MOST_TOLD], *([f"{more} more lines were refused."] if more > 0 else [])]


def _is_done(article: Article) -> bool:
    return article.state in {State.SEARCHED, State.IRRELEVANT, State.DUPLICATE}


def _in_a_line(proposal: Proposal) -> str:
    finding = proposal.finding
    dates = [f"{name} {finding[name]}" for name in ("announced", "effective", "since")
             if finding.get(name)]  # fmt: skip
    state = "" if proposal.state == Proposal.State.PENDING else proposal.get_state_display()
    return ", ".join(filter(None, [str(proposal), finding.get("status"), *dates, state]))
