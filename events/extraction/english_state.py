"""Bodies of a state that it abolishes, merges or replaces: out of the record's scope."""

import re
from collections.abc import Sequence

from events.extraction.draft import Draft
from events.extraction.findings import DecidedBy, Kind
from events.extraction.lexicon import lexicon
from events.extraction.reading import AUTHORITY, Reading

WORDS = lexicon("vetoes")["state"]
PASSED_ON = re.compile(WORDS["passed_on"])
REPLACED = re.compile(
    rf"\b(?:{WORDS['replaced']})\b[^.;]{{0,80}}?(?:{AUTHORITY}|\b(?:{WORDS['heirs']})\b)"
)
AMONG_ITS_LIKE = re.compile(rf"\b(?:{WORDS['alike']})\b")
REFORMS = re.compile(rf"(?:{WORDS['reforms']})$")
REFORMER = re.compile(rf"{AUTHORITY}|\b(?:{WORDS['reformers']})\b")
HEIR = re.compile(rf"\b(?:{WORDS['replaced']})\b")
# "will cease to exist |as a separate agency"
SEPARATE = re.compile(
    r"(?: to (?:exist|be|operate))? as an? (?:separate|independent|stand-?alone|autonomous)"
    r"(?: [\w-]+)? (?:agency|department|authority|ministry|directorate|public body|quango)\b"
)
COMMUNAL = re.compile(rf"\b(?:{WORDS['communal']})$")
COUNCIL = re.compile(rf"\b(?:{WORDS['councils']})\b")
CHAMBER = re.compile(rf"\b(?:{WORDS['chambers']})$")
ELECTION = re.compile(rf"\b(?:{WORDS['elections']})\b")
PARTISAN = re.compile(r"\b(?:[Cc]ourt|judges?|party|movement|opposition|coalition|NGO)\b")
ENDS_OF_A_BODY = {Kind.DISBANDED, Kind.DISSOLVED_BY_ORDER, Kind.BANNED}
CIVIC_KINDS = {"party", "union", "university", "media", "religious"}


def speaks_of_reform(readings: Sequence[Reading]) -> bool:
    """Whether the article says that a body's tasks pass to another of the state."""
    return any(PASSED_ON.search(reading.text) for reading in readings)


def is_of_state(draft: Draft, *, in_reform: bool) -> bool:
    """Whether what ends is an organ of the state: others take over, others like it end too, or a
    minister abolishes it."""
    if draft.body.slug or draft.body.kind in CIVIC_KINDS or draft.unit is not None:
        return False
    if draft.kind not in ENDS_OF_A_BODY:
        return False
    if in_reform and draft.kind != Kind.BANNED:
        return True
    told, behind = draft.told_in, draft.told_in.mask[draft.told.end :]
    is_of_town = COMMUNAL.search(draft.body.name) and COUNCIL.search(told.text)
    is_reform = REFORMS.search(draft.manner.rule) is not None
    is_replaced = REPLACED.search(behind) or (is_reform and HEIR.search(behind))
    of_voters = ELECTION.search(told.text) and not PARTISAN.search(told.text)
    is_chamber = CHAMBER.search(draft.body.name) and of_voters
    if is_chamber or is_of_town or is_replaced or SEPARATE.match(behind):
        return True
    if AMONG_ITS_LIKE.search(told.text, draft.told.end):
        return True
    by_authority = draft.decided_by == DecidedBy.AUTHORITY
    by_reformer = REFORMER.search(told.mask) or REFORMER.search(told.text)  # "President A"
    return is_reform and by_authority and by_reformer is not None
