from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.ingest.discover import find
from events.ingest.faults import Fault
from events.ingest.foreground import STEPS, ingest
from events.models import Article, Proposal

State = Article.State


class Command(BaseCommand):
    help = "Fetch, read and search the articles at the given addresses, without a worker."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("addresses", nargs="+", metavar="ADDRESS")

    def handle(self, *, addresses: list[str], **_options: Any) -> None:
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


def _is_done(article: Article) -> bool:
    return article.state in {State.SEARCHED, State.IRRELEVANT, State.DUPLICATE}


def _in_a_line(proposal: Proposal) -> str:
    finding = proposal.finding
    dates = [f"{name} {finding[name]}" for name in ("announced", "effective", "since")
             if finding.get(name)]  # fmt: skip
    state = "" if proposal.state == Proposal.State.PENDING else proposal.get_state_display()
    return ", ".join(filter(None, [str(proposal), finding.get("status"), *dates, state]))
