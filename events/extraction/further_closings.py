"""What a sentence of a further language says of ends: how, of whom, told as what."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.further_names import MASK, Name
from events.extraction.further_words import FORMS, Closing, Form, Words

REACH = 130
NEAR = 90
BETWEEN_LISTED = 40
CLAUSE_END = re.compile(r"[;:]")
QUOTES = re.compile(r"[«»„“”\"]")
ONE_NAME = re.compile(MASK + "+")
TOLD_BY = {
    "did": Status.COMPLETED,
    "undergone": Status.COMPLETED,
    "will": Status.ANNOUNCED,
    "does": Status.ANNOUNCED,
}
BY_AUTHORITY = {"banned", "deregistered", "dissolved_by_order"}


@dataclass(frozen=True)
class Told:
    """An end told of `names` by the words at [start, end) of the sentence."""

    closing: Closing
    form: Form
    start: int
    end: int
    names: tuple[Name, ...]
    kind: Kind
    status: Status
    by: DecidedBy
    unit: tuple[int, int] | None
    is_bare: bool


@dataclass(frozen=True)
class _Found:
    closing: Closing
    form: Form
    start: int
    end: int


def closings_in(
    mask: str, names: Sequence[Name], words: Words, earlier: Name | None
) -> Iterator[Told]:
    """The ends that a masked sentence tells. `earlier` is the one organization that "the
    association" can mean."""
    if mask.rstrip().endswith("?") or words["never"].search(mask):
        return
    for found in _found(mask, words):
        told = _told(found, mask, names, words, earlier)
        if told is not None:
            yield told


def _found(mask: str, words: Words) -> list[_Found]:
    """Of those that overlap the one that begins first, then the longest."""
    every = [
        _Found(closing, form, match.start(), match.end())
        for closing in words.closings
        for form in FORMS
        if form in closing.forms
        for match in closing.forms[form].finditer(mask)
    ]
    kept: list[_Found] = []
    for each in sorted(every, key=lambda found: (found.start, -found.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _told(
    found: _Found, mask: str, names: Sequence[Name], words: Words, earlier: Name | None
) -> Told | None:
    clause = _clause_start(mask, found.start, words)
    lead, behind = mask[clause : found.start], mask[found.end : found.end + NEAR]
    if _is_doubted(lead, mask[found.start : found.end], behind, words):
        return None
    governor = _governor(lead, behind, words)
    status = _status(found, governor)
    if status is None:
        return None
    by_authority = _is_by_authority(found, lead, mask, words)
    if status == Status.ANNOUNCED and found.form == "does" and by_authority:
        status = Status.COMPLETED
    if governor == "decided" and found.form in {"to", "noun"}:
        status = Status.ORDERED if by_authority else Status.ANNOUNCED
    unit = _unit(found, mask, words)
    whose = _whose(found, mask, names, words, unit)
    is_bare = False
    if not whose and _is_the_body(found, mask, words):
        before = [name for name in names if name.end <= found.start]
        meant = _nearest_before(found, mask, before, words) or earlier
        whose, is_bare = _only(meant), meant is earlier
    if any(name.is_weak for name in whose) and not _can_be_no_person(found, unit):
        return None
    if not whose:
        return None
    kind = _kind(found.closing, whose[0], by_authority=by_authority, has_unit=unit is not None)
    if kind != Kind.OFFICE_CLOSED:
        unit = None
    by = DecidedBy.AUTHORITY if by_authority else DecidedBy.ORGANIZATION
    return Told(
        found.closing, found.form, found.start, found.end, whose, kind, status, by, unit, is_bare
    )


def _clause_start(mask: str, end: int, words: Words) -> int:
    ends = [match.end() for match in CLAUSE_END.finditer(mask, 0, end)]
    ends += [match.end() for match in words["but"].finditer(mask, 0, end)]
    return max(ends, default=0)


def _is_doubted(lead: str, told: str, behind: str, words: Words) -> bool:
    """Denied, feared, demanded, planned, undone, or only possible."""
    if words["doubts"].search(lead[-NEAR:]) or words["not"].search(lead[-28:] + told):
        return True
    tail = re.split(r"[;:.]", behind)[0]
    return bool(words["doubts_behind"].search(tail[:60] if words.is_verb_last else tail[:30]))


def _governor(lead: str, behind: str, words: Words) -> str | None:
    """The nearest word on which an infinitive or a noun hangs, by what it makes of it."""
    found = None
    for match in words.governors.finditer(lead[-NEAR:]):
        found = match.lastgroup
    if words.is_verb_last:
        match_behind = words.governors.search(re.split(r"[;:]", behind)[0][:70])
        return match_behind.lastgroup if match_behind else found
    return found


def _status(found: _Found, governor: str | None) -> Status | None:
    if found.form in {"to", "noun"}:
        return {
            "after": Status.COMPLETED if found.form == "noun" else None,
            "sued": Status.THREATENED,
            "decided": Status.ORDERED,
            "announced": Status.ANNOUNCED,
            "will": Status.ANNOUNCED,
            None: None,
        }[governor]
    if found.form == "undergone" and governor == "will":
        return Status.ANNOUNCED
    return TOLD_BY[found.form]


def _is_by_authority(found: _Found, lead: str, mask: str, words: Words) -> bool:
    if found.closing.by is not None:
        return found.closing.by == "authority"
    told = (words["authorities"].search(lead[-REACH:]), words["by_authority"].search(lead[-REACH:]))
    behind = words["by_authority"].search(mask[found.end : found.end + REACH])
    return any((*told, behind))


def _unit(found: _Found, mask: str, words: Words) -> tuple[int, int] | None:
    """The office that ends, as worded: behind the verb or the noun, or before it."""
    if found.closing.kind not in {
        "closed",
        "left",
        "stopped",
        "suspended",
        "moved",
        "deregistered",
    }:
        return None
    behind = words["units"].search(mask, found.start, min(len(mask), found.end + 70))
    before = None
    if found.form == "undergone" or words.is_verb_last:
        before = words["units"].search(mask, max(0, found.start - 90), found.start)
    match = before if words.is_verb_last and before else behind or before
    return match.span() if match else None


def _whose(
    found: _Found, mask: str, names: Sequence[Name], words: Words, unit: tuple[int, int] | None
) -> tuple[Name, ...]:
    before = [name for name in names if name.end <= found.start]
    behind = [name for name in names if name.start >= found.start]
    inside = [name for name in behind if name.end <= found.end and not name.is_other]
    if inside:
        return _with_listed(inside[0], mask, names, words)
    first = _nearest_before(found, mask, before, words)
    next_ = _nearest_behind(found, mask, behind, words)
    is_itself = found.closing.who == "itself"
    if unit is not None and unit[0] >= found.start and not is_itself:
        owner = [name for name in behind if name.start >= unit[1] and name.start - unit[1] < 25]
        return (owner[0],) if owner and not owner[0].is_other else _only(first)
    if found.form == "noun" and is_itself:
        tight = next_ if next_ and next_.from_noun - found.end < 30 else None
        return _with_listed(tight, mask, names, words) if tight else _only(first)
    if is_itself or (found.form == "undergone" and first is not None):
        return _with_listed(first, mask, names, words, backwards=True)
    if words.is_verb_last:
        return _with_listed(first or next_, mask, names, words, backwards=first is not None)
    if next_ is not None:
        return _with_listed(next_, mask, names, words)
    between = mask[first.end : found.start] if first else ""
    if found.form in {"did", "does"} and words["authorities"].search(between):
        return _only(first)
    return ()


def _nearest_before(found: _Found, mask: str, names: Sequence[Name], words: Words) -> Name | None:
    for name in reversed(names):
        between = mask[name.end : found.start]
        if len(between) > REACH or ";" in between:
            return None
        if name.is_other:
            continue
        if not words["bridge_before"].search(ONE_NAME.sub(MASK, between)):
            return name
    return None


def _nearest_behind(found: _Found, mask: str, names: Sequence[Name], words: Words) -> Name | None:
    for name in names:
        between = mask[max(found.end, 0) : name.start]
        if len(between) > REACH or ";" in between or words["bridge"].search(between):
            return None
        if not name.is_other:
            return name
    return None


def _can_be_no_person(found: _Found, unit: tuple[int, int] | None) -> bool:
    """Whether nobody but an organization ends so: "will close its office in", "has disbanded"."""
    is_itself = found.closing.who == "itself" and found.closing.kind not in {"left", "moved"}
    return is_itself or (unit is not None and found.form in {"did", "does", "will", "to"})


def _with_listed(
    first: Name | None, mask: str, names: Sequence[Name], words: Words, *, backwards: bool = False
) -> tuple[Name, ...]:
    """With those that "A, B and C" names beside it."""
    if first is None:
        return ()
    found = [first]
    row = list(names) if not backwards else list(reversed(names))
    for name in row[row.index(first) + 1 :]:
        one, two = (name, found[-1]) if backwards else (found[-1], name)
        between = QUOTES.sub("", mask[one.end : two.start]).strip()
        if name.is_other or not words.listed.fullmatch(between) or words["bridge"].search(between):
            break
        found.append(name)
    return tuple(found)


def _only(name: Name | None) -> tuple[Name, ...]:
    return (name,) if name else ()


def _is_the_body(found: _Found, mask: str, words: Words) -> bool:
    """Whether "the association" stands where who ends would be named."""
    if found.closing.who == "itself" or found.form == "undergone" or words.is_verb_last:
        lead = mask[max(0, found.start - NEAR) : found.start]
        matches = list(words.bare.finditer(lead))
        return bool(matches) and not words["bridge_before"].search(lead[matches[-1].end() :])
    behind = mask[found.end : found.end + 60]
    match = words.bare.search(behind)
    return bool(match) and not words["bridge"].search(behind[: match.start()] if match else "")


def _kind(closing: Closing, name: Name, *, by_authority: bool, has_unit: bool) -> Kind:
    kind = closing.kind
    if kind in {"closed", "stopped"} and has_unit:
        return Kind.OFFICE_CLOSED
    if kind == "left":
        return Kind.OFFICE_CLOSED
    if kind == "moved":
        return Kind.RELOCATED
    if kind in {"closed", "stopped"} and by_authority:
        return Kind.BANNED
    if kind == "dissolved" and by_authority:
        kind = "dissolved_by_order"
    if kind == "dissolved_by_order" and name.sort == "parties":
        return Kind.BANNED
    if kind in {"closed", "stopped", "dissolved"}:
        return Kind.PUBLICATION_CEASED if name.sort == "media" else Kind.DISBANDED
    return Kind(kind)
