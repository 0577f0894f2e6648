"""What a sentence of a further language says of ends: how, of whom, told as what."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.further_lone import is_of_bodies, lone_beside
from events.extraction.further_names import Name
from events.extraction.further_whose import REACH, Found, Sought, Unit, is_the_body
from events.extraction.further_words import FATES, FORMS, SHARED, Closing, Form, Words

NEAR = 90  # characters to a word that makes of an end a decision, a plan, a denial
NEGATED = 28
TO_OFFICE = 30
ALONE = re.compile(r"\s*(?:(?:[^\W\d_¤]{1,3}['’ ]\s*)?[«„“\"]?¤+[»”\"]?)?(?:\s+[^\W\d_¤]+){0,2}\s*")
CLAUSE_END = re.compile(r"[;:]")
TOLD_AS: Mapping[Form, Status] = {
    "did": Status.COMPLETED,
    "undergone": Status.COMPLETED,
    "will": Status.ANNOUNCED,
    "does": Status.ANNOUNCED,
}
MADE_OF_NOUN: Mapping[str | None, Status] = {
    "after": Status.COMPLETED,
    "sued": Status.THREATENED,
    "decided": Status.ORDERED,
    "announced": Status.ANNOUNCED,
    "forced": Status.COMPLETED,
    "will": Status.ANNOUNCED,
}
WITH_OFFICE = {"closed", "left", "dissolved", "stopped", "suspended", "moved", "deregistered"}
WITH_OBJECT = {"closed", "stopped", "publication_ceased"}
AS_TOLD = {
    "left": Kind.OFFICE_CLOSED,
    "moved": Kind.RELOCATED,
    **dict.fromkeys(SHARED, Kind.DISBANDED),
}
OF_NOBODY_ELSE = {"again", "disbanded", "closed", "stopped", "suspended", "publication_ceased"}


@dataclass(frozen=True)
class Told:
    """An end of `names` that the words at [start, end) of the sentence tell; no names where it is
    that of a count of many. `unit` is where the office is named; `is_bare`: the sentence says only
    "the association"."""

    closing: Closing
    form: Form
    start: int
    end: int
    names: tuple[Name, ...]
    kind: Kind
    status: Status
    by: DecidedBy
    unit: Unit | None
    is_bare: bool


@dataclass(frozen=True)
class Passage:
    """A sentence: its text, that in small letters with its names masked, and these."""

    text: str
    mask: str
    names: Sequence[Name]


def closings_in(passage: Passage, words: Words, earlier: Name | None) -> Iterator[Told]:
    """The ends that a sentence tells. `earlier` is the one organization that "the association"
    can mean."""
    mask = passage.mask
    if mask.rstrip().endswith("?") or words["never"].search(mask):
        return
    for found in _found(mask, words):
        told = _told(found, passage, words, earlier)
        if told is not None:
            yield told


def _found(mask: str, words: Words) -> list[Found]:
    """Of those that overlap the one that begins first, then the longest, then the one that who ends
    does: "fermé en 2019"."""
    every = [
        Found(closing, form, match.start(), match.end())
        for closing in words.closings
        for form in FORMS
        if form in closing.forms
        for match in closing.forms[form].finditer(mask)
    ]
    kept: list[Found] = []
    for each in sorted(every, key=lambda found: (found.start, -found.end, not found.is_itself)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _told(found: Found, passage: Passage, words: Words, earlier: Name | None) -> Told | None:
    mask, names = passage.mask, passage.names
    lead = mask[_clause_start(mask, found.start, words) : found.start]
    behind = mask[found.end : found.end + NEAR]
    is_doubted = _is_doubted(lead, mask[found.start : found.end], behind, words)
    if is_doubted or _has_object(found, mask, words):
        return None
    governor = _governor(lead, behind, words)
    is_pronounced = _is_pronounced(found, lead, governor, names, words)
    by_authority = governor == "sued" or is_pronounced
    by_authority = by_authority or _is_by_authority(found, lead, mask, words)
    if found.closing.kind == "dissolved_by_order" and governor in {"decided", "announced"}:
        by_authority = words["authorities"].search(lead) is not None
    is_bound = found.form in {"to", "noun"} or (words.is_tenseless and governor is not None)
    status = _status(found, governor, by_authority=by_authority, is_bound=is_bound)
    if found.form == "does" and words["no_more"].search(mask, found.start, found.end):
        status = Status.COMPLETED  # what appears no longer
    unit = _unit(found, mask, words)
    sought = Sought(found, mask, names, words)
    whose, is_bare = sought.whose(unit), False
    is_weak = all(name.is_weak for name in whose)
    if is_weak and (lone := lone_beside(found, passage.text, mask, words)):
        whose = (lone,)
    if not whose and (meant := sought.meant(earlier)):
        whose, is_bare = (meant,), meant is earlier
    own = governor in {"announced", "decided"} and not by_authority
    if not whose and (is_the_body(found, mask, words) or (own and _is_own(found, behind, words))):
        here = None if words.cases else sought.nearest_before()
        meant = here or earlier
        whose, is_bare = (meant,) if meant else (), here is None
    if is_pronounced and earlier and all(name.is_weak for name in whose):
        whose, is_bare = (earlier,), True  # not the minister
    is_of_bodies_only = is_of_bodies(mask[found.start : found.end], mask, words)
    is_bodies = is_of_bodies_only or _can_be_no_person(found, unit)
    can_be_one = is_pronounced or not (is_bodies or sought.is_example(whose))
    is_person = can_be_one and all(name.is_weak for name in whose)
    if status is None or (whose and is_person):
        return None
    publishes = words["publishing"].search(mask, found.start, found.end)
    sort = "media" if publishes else whose[0].sort if whose else ""
    kind = _kind(found.closing.kind, sort, by_authority=by_authority, has_unit=unit is not None)
    by = DecidedBy.AUTHORITY if by_authority else DecidedBy.ORGANIZATION
    unit = unit if kind == Kind.OFFICE_CLOSED else None
    told_at = (found.closing, found.form, found.start, found.end)
    return Told(*told_at, whose, kind, status, by, unit, is_bare)


def as_told_of(told: Told, model: Told) -> Told | None:
    """What only says that somebody shared a fate, or was on the list, told as `model` is told."""
    is_fate = told.closing.kind in FATES
    if not told.names or told.is_bare or (is_fate and model.status == Status.THREATENED):
        return None
    by_authority = model.by == DecidedBy.AUTHORITY
    sort = told.names[0].sort
    kind = _kind(model.closing.kind, sort, by_authority=by_authority, has_unit=False)
    return replace(told, kind=kind, status=told.status if is_fate else model.status, by=model.by)


def _clause_start(mask: str, end: int, words: Words) -> int:
    ends = [match.end() for match in CLAUSE_END.finditer(mask, 0, end)]
    ends += [match.end() for match in words["but"].finditer(mask, 0, end)]
    return max(ends, default=0)


def _is_doubted(lead: str, told: str, behind: str, words: Words) -> bool:
    """Denied, feared, demanded, planned, undone, or only possible."""
    is_no_more = words["no_more"].search(told)
    is_denied = not is_no_more and words["not"].search(lead[-NEGATED:] + told)
    if words["doubts"].search(lead[-NEAR:]) or is_denied:
        return True
    reach = 60 if words.is_verb_last else 30
    return bool(words["doubts_behind"].search(re.split(r"[;:.]", behind)[0][:reach]))


def _has_object(found: Found, mask: str, words: Words) -> bool:
    """Whether something else is what ends: "dejó de transmitir el partido", "encerrou a sessão"."""
    if not found.is_itself or found.closing.kind not in WITH_OBJECT:
        return False
    start = found.end + 1
    match = words["object_behind"].match(mask, start)
    if match and not words.any_noun.search(match.group()):
        return True
    behind = re.split(r"[,;:.]", mask[found.end : found.end + TO_OFFICE])[0]
    return words["things"].search(behind) is not None


def _governor(lead: str, behind: str, words: Words) -> str | None:
    """The nearest word on which an infinitive or a noun hangs, by what it makes of it."""
    before = [match.lastgroup for match in words.governors.finditer(lead[-NEAR:])]
    if words.is_verb_last:
        match = words.governors.search(re.split(r"[;:]", behind)[0][:70])
        if match or words.cases:
            return match.lastgroup if match else None
    if before:
        return before[-1]
    return "announced" if _is_announced_behind(lead, behind, words) else None


def _is_announced_behind(lead: str, behind: str, words: Words) -> bool:
    """ "About the closing told the paper": where the verb stands before who says it."""
    about = words["about"].search(lead[-12:])
    said = words["announced_behind"].search(re.split(r"[,;:.]", behind)[0][:60])
    return bool(about and said)


def _status(
    found: Found, governor: str | None, *, by_authority: bool, is_bound: bool
) -> Status | None:
    """None for what is only spoken of; who shares a fate is told of as another (`as_told_of`)."""
    if found.closing.kind in SHARED:
        return Status.COMPLETED
    if is_bound:
        if governor == "decided" and not by_authority:
            return Status.ANNOUNCED
        is_past_to = governor == "after" and found.form == "to"
        return None if is_past_to else MADE_OF_NOUN.get(governor)
    if found.form == "undergone" and governor == "will":
        return Status.ANNOUNCED
    if found.form == "does" and by_authority:
        return Status.COMPLETED
    return TOLD_AS[found.form]


def _is_by_authority(found: Found, lead: str, mask: str, words: Words) -> bool:
    behind = mask[found.end : found.end + REACH]
    if found.closing.by is not None:
        return found.closing.by == "authority"
    if words["by_own"].search(lead[-REACH:]) or words["by_own"].search(behind):
        return False
    if found.form in {"noun", "to"} and words["orders"].search(lead[-REACH:]):
        return True
    if found.is_itself:  # why it ends is not who ends it: "its license revoked by the ministry, …"
        lead = lead[max((match.end() for match in words["cause"].finditer(lead)), default=0) :]
    return bool(
        words["authorities"].search(lead[-REACH:])
        or words["by_authority"].search(lead[-REACH:])
        or words["by_authority"].search(behind)
    )


def _is_pronounced(
    found: Found, lead: str, governor: str | None, names: Sequence[Name], words: Words
) -> bool:
    """Whether an authority decides "its dissolution", no organization named in between."""
    near = lead[-REACH:]
    acts = [match.end() for match in words["authorities"].finditer(near)]
    is_own = found.closing.kind != "disbanded" or words["by_own"].search(near)
    if is_own or not acts or not (governor == "decided" or found.form in {"did", "does"}):
        return False
    start = found.start - len(near) + acts[-1]
    return all(name.is_weak for name in names if start <= name.start < found.start)


def _unit(found: Found, mask: str, words: Words) -> Unit | None:
    """The office that ends, as worded: behind the words for its end, or before them."""
    if found.closing.kind not in WITH_OFFICE:
        return None
    behind = words["units"].search(mask, found.start, min(len(mask), found.end + 70))
    if behind and (
        behind.start() - found.end > TO_OFFICE
        or words["things"].search(mask, found.end, max(found.end, behind.start()))
    ):
        behind = None
    before = None
    if found.form == "undergone" or words.is_verb_last:
        end = found.end if words.cases else found.start  # "지국을 폐쇄"
        before = words["units"].search(mask, max(0, found.start - NEAR), end)
    elif found.is_itself:  # "le bureau de X a fermé"
        before = words["units"].search(mask, max(0, found.start - NEAR), found.start)
        before = before if before and ALONE.fullmatch(mask, before.end(), found.start) else None
    if words.cases:
        behind = None
    match = (before or behind) if words.is_verb_last else (behind or before)
    if match is None:
        return None
    return match.span("unit" if "unit" in match.re.groupindex else 0)  # without its particle


def _is_own(found: Found, behind: str, words: Words) -> bool:
    """ "announced the closure", and of nothing else."""
    nearest = re.split(r"[;:,.]", behind)[0].strip()
    is_all = not nearest or words["own_behind"].match(nearest) is not None
    return found.form == "noun" and is_all and not words.any_noun.search(nearest[:40])


def _can_be_no_person(found: Found, unit: Unit | None) -> bool:
    """Whether only an organization ends so: "will close its office in", "has disbanded"."""
    of_nobody_else = found.is_itself and found.closing.kind in OF_NOBODY_ELSE
    return of_nobody_else or (unit is not None and found.form != "undergone")


def _kind(kind: str, sort: str, *, by_authority: bool, has_unit: bool) -> Kind:
    """The kind that the words for an end mean of one of this sort, decided by whom."""
    if kind == "disbanded" and by_authority:
        kind = "dissolved"
    if kind in AS_TOLD:
        return AS_TOLD[kind]
    if kind == "publication_ceased" and sort in {"parties", "others"}:
        kind = "stopped"
    if kind in {"closed", "dissolved", "stopped"} and has_unit:
        return Kind.OFFICE_CLOSED
    if kind in {"closed", "stopped"} and by_authority:
        return Kind.BANNED
    if kind in {"dissolved", "dissolved_by_order"} and by_authority:
        return Kind.BANNED if sort == "parties" else Kind.DISSOLVED_BY_ORDER
    if kind in {"closed", "stopped", "dissolved", "disbanded", "dissolved_by_order"}:
        return Kind.PUBLICATION_CEASED if sort == "media" else Kind.DISBANDED
    return Kind(kind)
