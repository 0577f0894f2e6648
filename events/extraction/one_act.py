"""One act that is told as two: the office and the whole, the seal on the door and the ban."""

import re
from collections.abc import Iterable, Sequence

from events.extraction.cast import folded
from events.extraction.findings import (
    ENDS,
    PARTIAL,
    WHOLE_ENDS,
    DecidedBy,
    FoundEvent,
    Kind,
    Status,
)

NOT_DONE = {Status.ORDERED, Status.THREATENED}
OFFICES = re.compile(
    r"(?:(?:and|all|its|their|the|of|both|ordered|local|regional|\d+) )*(?:offices|headquarters"
    r"|premises|chapters|branches|communities|sections)"
)
AT_THE_DOOR, GOES_ON = (".seal", ".raid"), ".go_on_abroad"


def without_retold(found: Sequence[FoundEvent], sure: float) -> list[FoundEvent]:
    """The findings without those that but tell again of another one of the same organization."""
    kept: dict[str, list[FoundEvent]] = {}
    found = [event for event in found if not _is_headline_of_section(event, found)]
    for event in found:
        kept.setdefault(_name(event), []).append(event)
    for event in found:
        of_same = kept[_name(event)]
        others = [each for each in of_same if each is not event]
        if _is_retold(event, others, sure):
            kept[_name(event)] = others
    return [event for of_same in kept.values() for event in of_same]


def _is_headline_of_section(event: FoundEvent, found: Sequence[FoundEvent]) -> bool:
    """ "Amnesty halts work" over a text of what "Amnesty International India" does."""
    if event.spans["evidence"].field != "title":
        return False
    name = f"{folded(event.organization)} "
    return any(
        folded(each.organization).startswith(name) and each.spans["evidence"].field == "text"
        for each in found
    )


def _name(event: FoundEvent) -> str:
    return event.slug or folded(event.organization)


def _is_retold(event: FoundEvent, of_same: Iterable[FoundEvent], sure: float) -> bool:
    return any(
        _is_of_office(event, each, sure)
        or _is_order_for(event, each)
        or _is_move(event, each)
        or _is_at_the_door(event, each)
        or _is_of_others(event, each)
        or _is_named_once(event, each)
        for each in of_same
    )


def _is_part(event: FoundEvent) -> bool:
    return event.kind in PARTIAL or event.unit is not None


def _is_one_sentence(event: FoundEvent, other: FoundEvent) -> bool:
    return event.spans["evidence"] == other.spans["evidence"]


def _is_of_office(event: FoundEvent, other: FoundEvent, sure: float) -> bool:
    """A doubtful end of the whole beside that of its office: "ended its work here and closed its
    bureau", "shut the local offices, and cable firms took it off the air"."""
    if _is_part(event) or not _is_part(other) or event.score >= sure or event.score > other.score:
        return False
    is_off_air = event.kind == Kind.PUBLICATION_CEASED and _is_by_authority(event, other)
    is_off_air = is_off_air and not other.rule.endswith(AT_THE_DOOR)
    return _is_one_sentence(event, other) or is_off_air


def _is_order_for(event: FoundEvent, other: FoundEvent) -> bool:
    """What was ordered beside what was done: "closed its office after it was told to suspend its
    work there"."""
    is_done = event.status in NOT_DONE and other.status == Status.COMPLETED
    return is_done and _is_part(event) and _is_part(other) and _is_one_sentence(event, other)


def _is_move(event: FoundEvent, other: FoundEvent) -> bool:
    """ "closed its office in A and moved to B", "suspended its work; it will go on from B"."""
    if event.rule.endswith(GOES_ON) and other.kind in {Kind.SUSPENDED, Kind.OFFICE_CLOSED}:
        return True
    kinds = {event.kind, other.kind}
    return kinds == PARTIAL and _is_one_sentence(event, other) and event.score < other.score


def _is_at_the_door(event: FoundEvent, other: FoundEvent) -> bool:
    """The office sealed of a body that was outlawed, or all its offices."""
    if event.kind != Kind.OFFICE_CLOSED:
        return False
    if event.rule.endswith(AT_THE_DOOR) and other.kind == Kind.PUBLICATION_CEASED:
        return True
    if other.kind not in WHOLE_ENDS | {Kind.SUSPENDED}:
        return False
    if event.rule.endswith(AT_THE_DOOR):
        return _is_by_authority(event, other)
    is_of_no_place = OFFICES.fullmatch(event.unit or "") is not None
    return is_of_no_place and _is_by_authority(other)


def _is_of_others(event: FoundEvent, other: FoundEvent) -> bool:
    """The end of many told before, where the sentence that names the body has one of its own."""
    is_here = _is_told_there(other) and not _is_told_there(event)
    return is_here and _is_one_sentence(event, other) and not _is_part(other)


def _is_named_once(event: FoundEvent, other: FoundEvent) -> bool:
    """Whether one naming of a body tells more of its end in another finding: which of its offices
    ends, or that it is not an office that does."""
    named = event.spans.get("organization")
    if named is None or named != other.spans.get("organization"):
        return False
    if not _is_one_sentence(event, other):
        return False
    if other.unit and not event.unit:
        return True
    is_whole = event.kind == Kind.OFFICE_CLOSED and other.kind in ENDS
    return is_whole and bool(event.unit) == bool(other.unit)


def _is_told_there(event: FoundEvent) -> bool:
    sentence, word = event.spans["evidence"], event.spans["kind"]
    return word.field == sentence.field and sentence.start <= word.start < sentence.end


def _is_by_authority(*events: FoundEvent) -> bool:
    return all(event.decided_by == DecidedBy.AUTHORITY for event in events)
