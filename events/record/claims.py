"""Entering totals that somebody stated."""

from django.utils import timezone

from events.models import Claim

from .publish import Evidence


def enter_claim(claim: Claim, evidence: Evidence) -> Claim:
    """Put a claim on the record with the passage that states it.

    `claim` is not saved yet. Raises ValidationError, by field, for what does not fit.
    """
    claim.article = evidence.article
    claim.passage, claim.start, claim.end = evidence.passage, evidence.start, evidence.end
    claim.is_sample = evidence.article.is_sample
    claim.stage, claim.recorded_at = Claim.Stage.PUBLISHED, timezone.now()
    claim.full_clean()
    claim.save()
    return claim
