"""What was found in an article becomes proposals, or renews those of an older reading."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from events.extraction.findings import Findings, FoundEvent
from events.models import Article, Proposal

from .faults import MustWait
from .stories import let_wait
from .told_before import Found, told_before

State = Proposal.State

MOST = 500  # of one article; a page of more names would bury all else that waits
WAITING = frozenset({State.PENDING, State.OUTDATED})


def enter(read: Article, findings: Findings) -> None:
    """Enter what was found. Found again, a waiting proposal is renewed, a decided one left; one
    that waits and is not found any more says so, and its copies wait by themselves.

    To be called in a transaction. Raises MustWait while an editor has one of them open.
    """
    known = _locked(read)
    _refuse_while_in_review(known)
    found = _surest([*findings.events, *findings.claims])
    again = told_before(known, found)
    for key, finding in found.items():
        proposal = again.get(key) or Proposal(article=read)
        if proposal.state in WAITING:
            _fill(proposal, key, finding)
            proposal.save()
    told = {proposal.pk for proposal in again.values()}
    _put_aside([one for one in known if one.state == State.PENDING and one.pk not in told])


def _locked(read: Article) -> list[Proposal]:
    proposals = read.proposals.select_for_update(of=("self",))
    return list(proposals.select_related("closure__organization").order_by("pk"))


def _refuse_while_in_review(known: Iterable[Proposal]) -> None:
    """An editor decides about what the page shows, about copies too."""
    now = timezone.now()
    waiting = [proposal.pk for proposal in known if proposal.state == State.PENDING]
    held = Q(reserved_until__gt=now) & (Q(pk__in=waiting) | Q(copies__in=waiting))
    times = Proposal.objects.filter(held).values_list("reserved_until", flat=True)
    if until := max(filter(None, times), default=None) if waiting else None:
        raise MustWait(_("An editor has a proposal of it open."), after=until - now)


def _surest(found: list[Found]) -> dict[str, Found]:
    """By key; of two with one key the surer one, and of many those."""
    return {one.key: one for one in sorted(found, key=lambda finding: finding.score)[-MOST:]}


def _fill(proposal: Proposal, key: str, finding: Found) -> None:
    subjects = Proposal.Subject
    proposal.subject = subjects.EVENT if isinstance(finding, FoundEvent) else subjects.CLAIM
    proposal.key = key
    proposal.finding = finding.as_dict()
    proposal.extractor = finding.extractor
    proposal.rule = finding.rule
    proposal.score = finding.score
    proposal.state = State.PENDING
    proposal.decided_at, proposal.reason = None, ""


def _put_aside(lost: Iterable[Proposal]) -> None:
    reason = _("When the article was read again, it was not found any more.")
    for proposal in lost:
        let_wait(Proposal.objects.filter(copy_of=proposal, state=State.PENDING))
        proposal.state, proposal.decided_at, proposal.reason = (
            State.OUTDATED,
            timezone.now(),
            reason,
        )
        proposal.copy_of = proposal.reserved_by = proposal.reserved_until = None
        proposal.save()
