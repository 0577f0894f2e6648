"""What the review form starts with: a finding, looked up in the register."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django_countries import countries

from events.matching import closures, laws, organizations
from events.models import Attribution, Law, Proposal
from events.models.unseen import only_seen

SAME_IN_BOTH = (
    "kind",
    "status",
    "decided_by",
    "unit",
    "announced",
    "announced_phrase",
    "effective",
    "effective_phrase",
    "place",
)
TOLD_OF_AN_EVENT = ("kind", "unit", "announced", "effective")


@dataclass(frozen=True)
class ClosureDraft:
    """A proposed event as far as it could be filled in, and what the editor should know.

    `name` is how the news calls the organization; `fields` are by the names of ClosureEvent,
    `new_organization` by those of Organization.
    """

    name: str
    fields: dict[str, Any]
    new_organization: dict[str, Any]
    laws: Sequence[tuple[Law, str]]
    unregistered_laws: Sequence[str]
    candidates: Sequence[organizations.Candidate]
    known_closures: Sequence[closures.KnownClosure]
    withdrawn: "Withdrawn"


@dataclass(frozen=True)
class Withdrawn:
    """What may be meant, but is not to be chosen before it is reinstated."""

    candidates: Sequence[organizations.Candidate]
    closures: Sequence[closures.KnownClosure]
    laws: Sequence[Law]


@dataclass(frozen=True)
class ClaimDraft:
    """A proposed claim as far as it could be filled in; `fields` are by the names of Claim."""

    fields: dict[str, Any]
    unregistered_laws: Sequence[str]


def closure_draft(proposal: Proposal) -> ClosureDraft:
    """The organization is filled in where the register leaves little doubt which one is meant."""
    finding = proposal.finding
    found_laws, unregistered = _laws(finding)
    standing_laws = [(law, basis) for law, basis in found_laws if not _is_withdrawn(law)]
    fields = {name: finding.get(name) or "" for name in SAME_IN_BOTH}
    fields |= {name: only_seen(fields[name]) for name in ("unit", "place")}
    fields["jurisdiction"] = _country(finding)
    name = only_seen(finding["organization"])
    candidates = organizations.candidates(
        name,
        jurisdiction=fields["jurisdiction"],
        slug=finding.get("slug") or "",
    )
    told = closures.Told(**{name: fields[name] for name in TOLD_OF_AN_EVENT})
    meant = [c.organization.pk for c in candidates]
    likely = next((c.organization for c in candidates if c.preselected), None)
    if likely:
        fields["organization"] = likely.pk
    return ClosureDraft(
        name=name,
        fields=fields,
        new_organization=_new_organization(name, fields["jurisdiction"], candidates),
        laws=standing_laws,
        unregistered_laws=unregistered,
        candidates=[c for c in candidates if not c.is_withdrawn],
        known_closures=closures.known(told, meant),
        withdrawn=Withdrawn(
            candidates=[c for c in candidates if c.is_withdrawn],
            closures=closures.withdrawn(told, meant),
            laws=[law for law, _basis in found_laws if _is_withdrawn(law)],
        ),
    )


def _new_organization(
    name: str, jurisdiction: str, candidates: Sequence[organizations.Candidate]
) -> dict[str, Any]:
    """A name that the register has is not offered to be entered again."""
    is_registered = any(candidate.score == organizations.SURE for candidate in candidates)
    new = {"name": "" if is_registered else name}
    return {**new, "jurisdiction": jurisdiction} if jurisdiction else new


def claim_draft(proposal: Proposal) -> ClaimDraft:
    """The claim counts as made on the day of the article."""
    finding = proposal.finding
    jurisdiction = _country(finding)
    name = finding.get("law") or ""
    law = _by_slug([name]).get(name) or _named_law(name, jurisdiction)
    law = None if law and _is_withdrawn(law) else law
    fields = {
        "claimant": only_seen(finding.get("claimant") or ""),
        "comparator": finding["comparator"],
        "count": finding["count"],
        "what": only_seen(finding["unit"]),
        "jurisdiction": jurisdiction,
        "law": law.pk if law else None,
        "since": finding.get("since") or "",
        "as_of": proposal.article.published,
    }
    return ClaimDraft(fields, [name] if name and not law else [])


def _laws(finding: Mapping[str, Any]) -> tuple[list[tuple[Law, str]], list[str]]:
    """The laws of the register with their basis, each once, and the others as worded."""
    registered: dict[Law, str] = {}
    unregistered: dict[str, None] = {}
    details = finding.get("law_details", ())
    slugs = [found.get("slug") or found["name"] for found in details]
    by_slug = _by_slug(slugs) if slugs else {}
    for found, slug in zip(details, slugs, strict=True):
        law = by_slug.get(slug) or _named_law(found["name"], found.get("jurisdiction") or "")
        if law is None:
            unregistered[found["name"]] = None
        else:
            registered.setdefault(law, found.get("basis") or Attribution.Basis.REPORTED_BY_MEDIA)
    return list(registered.items()), list(unregistered)


def _by_slug(slugs: Sequence[str]) -> dict[str, Law]:
    """Where a law was merged, the other one."""
    rows: Any = Law.objects.filter(slug__in=slugs).select_related("merged_into")
    return {law.slug: law.merged_into or law for law in rows}


def _is_withdrawn(law: Law) -> bool:
    return law.stage == Law.Stage.WITHDRAWN


def _named_law(name: str, jurisdiction: str) -> Law | None:
    """The law of the register that is meant, if there is no doubt."""
    named = laws.find(name, jurisdiction=jurisdiction) if name else []
    return named[0] if len(named) == 1 else None


def _country(finding: Mapping[str, Any]) -> str:
    code = finding.get("jurisdiction") or ""
    return code if code in countries else ""
