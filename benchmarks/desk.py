"""The desk and the review page with 300,000 articles and 20,000 waiting proposals.

`python -m benchmarks.desk`, on one core; the reference is Django's own list of 50,000 users.
"""

from collections.abc import Iterator
from math import ceil
from random import Random
from statistics import median

from .admin_pages import REFERENCE, count_queries, signed_in
from .database import on_own_database
from .record import ARTICLES, ORGANIZATIONS, PLACES, _name, save, without_triggers
from .side_by_side import milliseconds

LIMIT_QUERIES = 20
LIMIT_MILLISECONDS = 300
ALL_ARTICLES = 300_000
WAITING = 20_000
DECIDED = 20_000
ROUNDS = 40
TEXT = "The {name} said on Monday that it would end its work. " + "It said so to its members. " * 90


def measure() -> None:
    from django.db import connection

    from .record import fill

    fill()
    with without_triggers():
        save(_more_articles())
        save(_proposals())
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    ask = signed_in()
    print(f"{ALL_ARTICLES:,} articles, {WAITING:,} proposals waiting\n")
    print(f"{'page':34} queries  median     p99  user list   ratio")
    for name, addresses in pages():
        queries = max(count_queries(ask, address) for address in addresses[:5])
        pairs = [
            (milliseconds(lambda: ask(address)), milliseconds(lambda: ask(REFERENCE)))  # noqa: B023
            for address in addresses
        ]
        ours = sorted(mine for mine, _ in pairs)
        slowest = ours[ceil(0.99 * len(ours)) - 1]
        theirs = median(reference for _, reference in pairs)
        over = queries > LIMIT_QUERIES or slowest > LIMIT_MILLISECONDS
        print(
            f"{name:34} {queries:7} {median(ours):7.1f} {slowest:7.1f} {theirs:10.1f} "
            f"{median(ours) / theirs:7.2f}{'  over the limit' if over else ''}",
            flush=True,
        )


def pages() -> Iterator[tuple[str, list[str]]]:
    """What is measured: a name and the addresses to ask in turn."""
    random = Random(6)
    waiting = [random.randint(1, WAITING) for _ in range(ROUNDS)]
    kinds = {
        "review, a name of the register": [n - n % 3 for n in waiting],
        "review, a name that is alike": [n - n % 3 + 1 for n in waiting],
        "review, a name nobody has": [n - n % 3 + 2 for n in waiting],
    }
    yield "desk", ["/admin/"] * ROUNDS
    yield "proposals that wait", ["/admin/events/proposal/"] * ROUNDS
    for name, numbers in kinds.items():
        yield name, [f"/admin/events/proposal/{max(n, 1)}/change/" for n in numbers]


def _more_articles() -> Iterator[object]:
    from events.models import Article

    for n in range(ARTICLES + 1, ALL_ARTICLES + 1):
        yield Article(
            pk=n,
            url=f"https://news.example/{n}",
            title=f"Report {n}",
            outlet=f"Paper {n % 40}",
            published="2021-10-25",
            language="en",
            state="failed" if n % 100 == 0 else "searched",
            text=TEXT.format(name=_told_name(n - ARTICLES)) if n <= ARTICLES + WAITING else "",
        )


def _proposals() -> Iterator[object]:
    from django.utils import timezone

    from events.models import Proposal

    for n in range(1, WAITING + DECIDED + 1):
        name, is_decided = _told_name(n), n > WAITING
        yield Proposal(
            pk=n,
            article_id=ARTICLES + n,
            subject="event",
            key=str(n),
            finding=_finding(name, PLACES[n % 8]),
            extractor=f"english {n % 4}",
            rule="end",
            score=n % 100 / 100,
            state="rejected" if is_decided else "pending",
            decided_at=timezone.now() if is_decided else None,
            reason="No closure." if is_decided else "",
        )


def _told_name(number: int) -> str:
    """A third each: as the register has it, nearly so, and unlike all."""
    known = _name(number % ORGANIZATIONS)
    return (known, known.replace("District", "the Distict"), f"Zyx Qwv {number}")[number % 3]


def _finding(name: str, place: str) -> dict[str, object]:
    evidence = f"The {name} said on Monday that it would end its work."
    return {
        "organization": name,
        "slug": None,
        "unit": None,
        "kind": "disbanded",
        "status": "announced",
        "decided_by": "organization",
        "announced": "2021-10-25",
        "announced_phrase": "on Monday",
        "effective": None,
        "effective_phrase": "",
        "place": "",
        "jurisdiction": place,
        "laws": [],
        "law_details": [],
        "evidence": evidence,
        "spans": {
            "evidence": ["text", 0, len(evidence)],
            "organization": ["text", 4, 4 + len(name)],
        },
        "score": 0.9,
        "rule": "end",
        "extractor": "english 1",
    }


if __name__ == "__main__":
    on_own_database(measure)
