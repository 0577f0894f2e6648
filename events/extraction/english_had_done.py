"""What a court is to have done: "sued to have A dissolved", "went to court to get B banned"."""

import re
from collections.abc import Iterator

from events.extraction.draft import Draft, Manner, named_here
from events.extraction.english_clauses import ASKED_COURT
from events.extraction.english_kinds import draft, kind_by_order
from events.extraction.english_names import WORDS
from events.extraction.english_objects import organizations_before
from events.extraction.english_verbs import Verb
from events.extraction.findings import DecidedBy, Status
from events.extraction.reading import AUTHORITY

NEAR = 120
HAVE = re.compile(
    r"\bto (?:have|get|see) (?:(?:the|its|an?|both|all) )?(?:(?!been\b)[a-z][\w-]* ){0,3}\"?$"
)
TURNED_DOWN = re.compile(
    r"\b(?:thr[eo]wn? out|dismiss\w*|reject\w*|turn\w* down|quash\w*|refus\w*)\b[^;:.]{0,90}$"
)
LABELED_AND = re.compile(
    r"(?:declared|pronounced|ruled|found|designated|branded) [\w\" -]{3,40} and $"
)


# "the attorney general has |moved to have A dissolved"
MOVED = re.compile(
    rf"(?:{AUTHORITY}|\b(?:{WORDS['authorities']['words']})\b)[^;:]{{0,60}}\b(?:mov(?:es|ed|ing)|wants?"
    r"|wanted|see(?:ks?|king)|sought|intend(?:s|ed|ing)|appl(?:ies|ied))$",
    re.IGNORECASE,
)


def _is_step(before: str) -> bool:
    return bool(ASKED_COURT.search(before + " ") or MOVED.search(before))


def asked_of_court(verb: Verb) -> Iterator[Draft]:
    """A step that is pending, against each of those between "to have" and the participle."""
    if verb.form not in {"past", "participle"} or verb.lead.words or "order" not in verb.entry:
        return
    reading, end = verb.reading, verb.lead.end
    labeled = LABELED_AND.search(reading.mask, 0, end)
    listed = organizations_before(reading, labeled.start() if labeled else end)
    have = HAVE.search(reading.mask, 0, listed[0].start) if listed else None
    if have is None or not _is_step(reading.mask[: have.start()].rstrip()):
        return
    if TURNED_DOWN.search(reading.mask[max(0, have.start() - NEAR) : have.start()]):
        return
    for entity in listed:
        if entity.body:
            kind = kind_by_order(verb, entity.body)
            manner = Manner(kind, Status.THREATENED, DecidedBy.AUTHORITY, "asked")
            yield draft(verb, named_here(entity), manner)
