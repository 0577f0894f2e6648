"""How far it has come that papers are taken away: done, ordered, or a step that is pending."""

import re

from events.extraction.english_clauses import (
    is_denied,
    is_hypothetical,
    is_rumor,
    is_threat,
    lead_to,
)
from events.extraction.english_verbs import MODALS
from events.extraction.findings import Status
from events.extraction.reading import Reading

RESTORED = re.compile(
    r"\b(?:reinstat|restor|renew|overturn|quash|lift|reopen)(?:e|s|es|ed|ing)?\b[^,;:]{0,60}$"
)
# "gave notice that he intended to |cancel", "will cancel it |unless"
INTENDED = re.compile(
    r"\b(?:intend(?:s|ed|ing)?|intentions?|propos(?:es|ed|ing)|mov(?:es|ed|ing)|threaten(?:s|ed|ing)?)"
    r" (?:now )?(?:to|of) (?:\w+ly )?$"
    r"|\b(?:beg[ua]n|start(?:s|ed)|open(?:s|ed)|initiat(?:es|ed)|launch(?:es|ed)|tak(?:es|ing)|took"
    r"|in) (?:the |an? )?"
    r"(?:procedures?|process|proceedings|steps) (?:to|of|for) $"
)
UNLESS = re.compile(r"[^.;:]{0,120}\bunless\b")
NEAR = 60


def is_told(reading: Reading, start: int) -> bool:
    """Whether what stands there is neither denied nor only considered."""
    lead = lead_to(reading.mask, start)
    unsure = lead.has(*MODALS, "would") or is_hypothetical(reading, lead)
    if RESTORED.search(reading.mask, max(0, start - 80), start + 1):
        return False
    return not (unsure or is_denied(reading, lead) or is_rumor(reading, start))


def how_far(reading: Reading, start: int, end: int) -> Status | None:
    """How far the taking at [start, end) has come; None if it is not said to happen."""
    lead = lead_to(reading.mask, start)
    is_asked = lead.has("to") and is_threat(reading, lead)
    if is_asked or INTENDED.search(reading.mask, max(0, start - NEAR), start):
        is_off = is_denied(reading, lead) or is_rumor(reading, start)
        return None if is_off else Status.THREATENED
    if not is_told(reading, start):
        return None
    if lead.has("will", "shall"):
        return Status.THREATENED if UNLESS.match(reading.mask, end) else Status.ORDERED
    return Status.COMPLETED
