"""Which finding of an article tells again what an older reading of it has proposed."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from rapidfuzz import fuzz

from events.extraction.cast import folded
from events.extraction.findings import FoundClaim, FoundEvent
from events.models import Proposal

State = Proposal.State

Found = FoundEvent | FoundClaim

ALIKE = 86  # of 100, as in events.matching.likeness
NO_NAME_OF_A_UNIT = frozenset("its their the a an of in".split())


def told_before(known: Collection[Proposal], found: Mapping[str, Found]) -> dict[str, Proposal]:
    """The proposal of each finding (both by key) that was proposed before; each is told once.

    The key decides; where rules have come to spell a name or to take a kind differently, the
    organization, its unit and the passage do.
    """
    again = {proposal.key: proposal for proposal in known if proposal.key in found}
    left = [proposal for proposal in known if proposal.key not in found]
    nearest = sorted(
        (
            (_nearness(finding, proposal), proposal.pk, key)
            for key, finding in found.items()
            if key not in again
            for proposal in left
            if _tells(finding, proposal)
        ),
        key=lambda one: (one[0], -one[1]),
        reverse=True,
    )
    by_pk = {proposal.pk: proposal for proposal in left}
    for _near, pk, key in nearest:
        if key not in again and pk in by_pk:
            again[key] = by_pk.pop(pk)
    return again


def _tells(finding: Found, proposal: Proposal) -> bool:
    is_event = proposal.subject == Proposal.Subject.EVENT
    if isinstance(finding, FoundClaim):
        return not is_event and finding.count == proposal.finding["count"]
    if not is_event:
        return False
    if not _may_be_same_unit(finding.unit, proposal.finding.get("unit")):
        return False
    shares_passage = _shares_passage(finding, proposal.finding)
    if not _is_same_organization(finding, proposal, shares_passage=shares_passage):
        return False
    if proposal.state in {State.ACCEPTED, State.MERGED}:
        return True  # an article tells of the ending that stands on the record
    same_words = finding.kind == proposal.finding["kind"] and _same_unit(finding, proposal)
    return shares_passage or same_words


def _nearness(finding: Found, proposal: Proposal) -> tuple[bool, bool, bool, bool]:
    """Which of several proposals a finding tells again: the more of this, the sooner."""
    is_decided = proposal.state not in {State.PENDING, State.OUTDATED}
    if isinstance(finding, FoundClaim):
        same = finding.comparator == proposal.finding.get("comparator")
        return same, False, _shares_passage(finding, proposal.finding), is_decided
    same_kind = finding.kind == proposal.finding.get("kind")
    shares_passage = _shares_passage(finding, proposal.finding)
    return same_kind, _same_unit(finding, proposal), shares_passage, is_decided


def _is_same_organization(finding: FoundEvent, proposal: Proposal, *, shares_passage: bool) -> bool:
    """By the register where both are in it, else by name; one that is but alike has to stand in
    the same passage."""
    told = proposal.finding
    slugs = {told.get("slug")} - {None}
    if proposal.closure:
        slugs.add(proposal.closure.organization.slug)
    if finding.slug and slugs:
        return finding.slug in slugs
    here, before = folded(finding.organization), folded(told["organization"])
    if here == before:
        return True
    return shares_passage and fuzz.WRatio(here, before) >= ALIKE


def _shares_passage(finding: Found, told: Mapping[str, Any]) -> bool:
    here = finding.spans.get("evidence")
    if here is None or "evidence" not in told["spans"]:
        return False
    field, start, end = told["spans"]["evidence"]
    return bool(here.field == field and here.start < end and start < here.end)


def _same_unit(finding: FoundEvent, proposal: Proposal) -> bool:
    return _words(finding.unit) == _words(proposal.finding.get("unit"))


def _may_be_same_unit(one: str | None, other: str | None) -> bool:
    """A local and a regional office are two; the bureau and the Russian bureau may be one."""
    here, before = _words(one), _words(other)
    return here <= before or before <= here


def _words(unit: str | None) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", (unit or "").casefold())) - NO_NAME_OF_A_UNIT
