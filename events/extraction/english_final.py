"""Which orders are in force as they are told, as nobody can undo them or a gazette has published
them; and what is no more than moved."""

import re

from events.extraction.draft import Draft
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.lexicon import lexicon

CUES = {
    name: re.compile(lexicon("event_dates")["own"][name], re.IGNORECASE)
    for name in ("in_force", "court")
}
ACT = re.compile(
    r"(?:was |were |has |had )?(?:been )?"
    r"(?:dissolve[sd]|disband(?:s|ed)|ban(?:s|ned)|outlaw(?:s|ed)|liquidate[sd]|abolish(?:es|ed)"
    r"|close[sd]|shuts?|struck|strikes|deregister(?:s|ed))\b"
)
# "The decree |dissolving A".
BY_PAPER = re.compile(
    r"(?:decree|proclamation|ordinance)s? (?:that )?(?:dissolv|disband|bann|outlaw|liquidat|abolish"
    r"|clos|shutt|deregister)(?:ing|es|s)\b",
    re.IGNORECASE,
)
# "The Supreme Court ordered A |dissolved": that waits to be done.
TO_DO = re.compile(
    r"\b(?:order(?:s|ed|ing)?|rul(?:es|ed|ing(?! (?:party|coalition|junta|elite|family)))"
    r"|asks?|asked|(?<!at the )(?<!on the )requests?"
    r"|requested|sought|seeks|calls?|called|tells?|told|directs?|directed|instructed)\b[^.;:]*$",
    re.IGNORECASE,
)
# "Declared A a terrorist organization": by that it is banned, "undesirable" waits for the list.
LABELED = re.compile(
    r"(?:declare|designate|proclaim|pronounce|brand|label|rul)\w*\b[^.;:]{0,120}?"
    r"\b(?:illegal|unlawful|terrorist|extremist|prohibited|banned|proscribed|outlawed)\b"
)
UNDESIRABLE = re.compile(r"\bundesirable\b", re.IGNORECASE)  # in force once it is on the list
BAN = re.compile(r"\bban\b|\bprohibition\b")
MOVED = re.compile(
    r"(?P<step>\b(?:motion|proposal|question|resolution|recommendation|request|demand|call))s?\b"
    r"[^.;:]{0,80}\bbe (?:\w+ly )?$",
    re.IGNORECASE,
)
ADOPTED = re.compile(
    r"\b(?:adopt|pass|carr(?:y|ie)|approv|back|endors|accept|vote[ds]? (?:for|through))\w*\b"
    r"[^.;:]{0,40}$",
    re.IGNORECASE,
)
BEFORE = 160


def status_in_force(draft: Draft) -> Status:
    """ "The Supreme Court dissolved A": done. "A motion that A be dissolved": not yet."""
    if draft.kind == Kind.BANNED and UNDESIRABLE.search(draft.told_in.text):
        return Status.ORDERED if draft.status == Status.COMPLETED else draft.status
    if draft.status == Status.ORDERED and _is_in_force(draft):
        return Status.COMPLETED
    if draft.status == Status.COMPLETED:
        left = draft.told_in.text[max(0, draft.told.start - BEFORE) : draft.told.start]
        moved = MOVED.search(f"{left}be " if draft.told.text.startswith("be ") else left)
        if moved:
            is_adopted = ADOPTED.search(left[: moved.start("step")])
            return Status.ANNOUNCED if is_adopted else Status.THREATENED
    return draft.status


def _is_in_force(draft: Draft) -> bool:
    text, told = draft.told_in.text, draft.told
    if draft.decided_by != DecidedBy.AUTHORITY:
        return False
    left = text[max(0, told.start - BEFORE) : told.start]
    is_told = ACT.match(told.text) is not None and not left.endswith((" be ", " to "))
    if CUES["in_force"].search(text) and not CUES["court"].search(text):
        by_paper = BY_PAPER.search(left + told.text)
        return is_told or (BAN.search(told.text) or by_paper) is not None
    is_told = is_told or LABELED.match(text, told.start) is not None
    return is_told and TO_DO.search(left) is None
