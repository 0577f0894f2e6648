"""What others counted, beside what the record names for the same scope."""

import re
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count

from events.models import Claim, Law, Organization
from events.models.masked import masked

from .filters import TimelineQuery, Within
from .tally import Tally

# What stands earlier is more particular: a student union is no trade union.
KINDS = (
    ("student unions?", Organization.Kind.STUDENT_UNION),
    ("unions?\\b", Organization.Kind.UNION),
    ("(news|media|newspapers?|broadcasters?|radio stations?)\\b", Organization.Kind.MEDIA),
    ("(political )?part(y|ies)\\b", Organization.Kind.PARTY),
    ("(religious|faith-based|church)", Organization.Kind.RELIGIOUS),
    ("universit(y|ies)\\b(?!.*union)", Organization.Kind.UNIVERSITY),
    ("(international|foreign) (ngo|aid group)", Organization.Kind.INTERNATIONAL_NGO),
)
WORLD = "world"  # the place of a claim that names none
MOST_SHOWN = 50


@dataclass(frozen=True)
class Coverage:
    """A claim, and how many events the record holds in its scope: so many certainly, and possibly.

    The scope is the place, the law where the claim names one, the kind of organization where its
    words name one, and the days from the first that
    `since` may mean to the last that `as_of` may mean.
    """

    claim: Claim
    query: TimelineQuery
    certain: int
    possible: int

    @property
    def law(self) -> Law | None:
        """The law of the claim, unless that is not on the record."""
        law: Law | None = self.claim.law
        return law if law and law.is_public else None

    @property
    def kind(self) -> str:
        """The one kind of organization that is compared, in words; "" for all."""
        kinds = self.query.organization_kinds
        return str(Organization.Kind(kinds[0]).label) if kinds else ""

    @property
    def unsure(self) -> int:
        return self.possible - self.certain

    @property
    def missing(self) -> int:
        """How many fewer are named here than were said, even if every unsure date falls within."""
        return max(self.claim.count - self.possible, 0)

    @property
    def beyond(self) -> int:
        """How many more are named here than were said, even if no unsure date falls within."""
        return max(self.certain - self.claim.count, 0)

    @property
    def is_open(self) -> bool:
        """Whether the claim gives the least there may be, so that more is no contradiction."""
        return self.claim.comparator in (Claim.Comparator.AT_LEAST, Claim.Comparator.MORE_THAN)

    @property
    def certain_percent(self) -> int:
        return self._percent(self.certain)

    @property
    def possible_percent(self) -> int:
        return self._percent(self.possible)

    def _percent(self, named: int) -> int:
        """Rounded down, so that 100 means all of them."""
        return min(100 * named // self.claim.count, 100) if self.claim.count else 100


def claims_by_place() -> dict[str, int]:
    """How many published claims there are on each place, most first."""
    counted = Claim.objects.published().order_by().values_list("jurisdiction")
    rows = counted.annotate(count=Count("pk")).order_by("-count", "jurisdiction")
    return {place or WORLD: count for place, count in rows}


def coverages(place: str, now: Tally, *, most: int = MOST_SHOWN) -> list[Coverage]:
    """The claims on a place, the newest first; one query, however many they are."""
    claims = (
        Claim.objects.published().select_related("article__source", "law").defer("article__text")
    )
    on_place = claims.filter(jurisdiction="" if place == WORLD else place)
    return [
        _covered(claim, now) for claim in masked(on_place.order_by("-as_of_lower", "-pk"))[:most]
    ]


def scope(claim: Claim) -> TimelineQuery:
    """The events that a claim may have counted."""
    start, end = period(claim)
    return TimelineQuery(
        start=start,
        end=end,
        jurisdictions=(claim.jurisdiction.code,) if claim.jurisdiction else (),
        laws=(claim.law.slug,) if claim.law and claim.law.is_public else (),
        organization_kinds=kinds_counted(claim.what),
    )


def kinds_counted(what: str) -> tuple[str, ...]:
    """The kinds of organization that a claim counts, where its words name kinds of ours.

    "63 trade unions" is no count of all organizations; "35 groups" is.
    """
    said = what.casefold()
    kinds = [kind for words, kind in KINDS if re.search(rf"\b{words}", said)]
    return (kinds[0].value,) if kinds else ()


def period(claim: Claim) -> tuple[date | None, date | None]:
    """The first and last day of what a claim counts; None is open.

    A claim that looks ahead ("will lose their licenses in January") is stated before its period:
    then it reaches from the statement to the first days of the period.
    """
    since, as_of = claim.since, claim.as_of
    if since and as_of and since.lower and as_of.upper and since.lower > as_of.upper:
        return as_of.lower, since.upper
    return since and since.lower, as_of and as_of.upper


def _covered(claim: Claim, now: Tally) -> Coverage:
    query = scope(claim)
    certain = replace(query, within=Within.CERTAIN)
    return Coverage(
        claim,
        query,
        certain=now.select(certain).bit_count(),
        possible=now.select(query).bit_count(),
    )
