"""Whether an office ends or all of a body, where the words say one and mean the other."""

import re
from dataclasses import replace

from events.extraction.draft import Draft, Part
from events.extraction.english_names import WORDS
from events.extraction.english_objects import Unit
from events.extraction.english_owners import is_itself, of_office
from events.extraction.findings import ENDS_A_BODY, DecidedBy, Kind
from events.extraction.reading import PLACE

# "the mandate of the A |office in Samplia and has told it to close"
BESIDE = re.compile(rf"(?:'s)? (?:[a-z-]+ )?(?:{WORDS['units']['place_bound']})\b(?: in {PLACE})?")


def as_meant(draft: Draft) -> Draft:
    """The draft, of an office if an international body's goes by no other name or if "it" is the
    office named before; of the whole if the office is the body itself."""
    if draft.kind in ENDS_A_BODY and draft.unit is None:
        return _of_office(draft)
    if draft.kind == Kind.OFFICE_CLOSED and draft.unit is not None and _is_whole(draft, draft.unit):
        by_authority = draft.decided_by == DecidedBy.AUTHORITY
        kind = Kind.BANNED if by_authority else Kind.DISBANDED
        return replace(draft, manner=replace(draft.manner, kind=kind), unit=None)
    return draft


def _of_office(draft: Draft) -> Draft:
    named = of_office(draft)
    if named is not draft or draft.named != "pronoun" or draft.subject is None:
        return named
    beside = BESIDE.match(draft.reading.mask, draft.subject.end)
    is_before = beside is not None and beside.end() <= draft.told.start
    if beside is None or not is_before or draft.reading is not draft.told_in:
        return draft
    text = draft.reading.text[slice(*beside.span())]
    start = beside.start() + len(text) - len(text.removeprefix("'s").lstrip())
    unit = Part(draft.reading.text[start : beside.end()], start, beside.end())
    return replace(draft, manner=replace(draft.manner, kind=Kind.OFFICE_CLOSED), unit=unit)


def _is_whole(draft: Draft, part: Part) -> bool:
    """ "the |center has chosen to close", of a "Center for Marl Studies"."""
    is_bare = " " not in part.text and part.text.casefold() not in {"office", "branch"}
    unit = Unit(part.text, part.start, part.end, dates_from=part.end)
    return is_bare and is_itself(unit, draft.body)
