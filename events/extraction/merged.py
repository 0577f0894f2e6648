"""What tells of one closure, together, whatever the words: the same organization and unit, and one
kind of ending."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from events.extraction.cast import Body
from events.extraction.date_cues import HAD
from events.extraction.dated import Dated
from events.extraction.draft import Draft
from events.extraction.findings import BY_ITSELF, PARTIAL, DecidedBy, Kind, Status
from events.extraction.gazetteer import KnownPlace

LEGAL_STEPS = {Kind.DEREGISTERED, Kind.DISSOLVED_BY_ORDER}
SHUTTING = (".close", ".shut", ".shutter")
NO_MORE = (".exist_no_longer", ".be_no_more", ".cease_to_be", ".no_longer")
STUDIO = re.compile(r"\b(?:[Ss]tudios?|[Nn]ewsrooms?)\b")
UNRENEWED = ("refuse_to_renew", "refuse_renewal", "not_renewed", "lapse")
EARLIER = re.compile(r"\bhad(?: been)?(?: \w+){0,5}$")
REPORTED = re.compile(
    r"\b(?:said|says|announced|confirmed|declared|told|wrote|reported|informed|learn(?:ed|t)"
    r"|statement|revealed|disclosed)\b[^.;]*$"
)

PlaceOf = Callable[[Draft], KnownPlace | None]


def merged(found: Sequence[Dated], place_of: PlaceOf) -> list[list[Dated]]:
    """What tells of one closure, together: the same organization and unit, one kind of ending."""
    groups: list[list[Dated]] = []
    by_body: dict[Body, list[Dated]] = {}
    for each in found:
        by_body.setdefault(each.draft.body, []).append(each)
    for of_body in by_body.values():
        partial = [each for each in of_body if each.draft.kind in PARTIAL]
        whole = _without_pauses([each for each in of_body if each.draft.kind not in PARTIAL])
        if whole and all(each.draft.reading.is_title for each in partial):
            partial = []  # the headline tells of all as of the office
        partial = [
            each
            for each in partial
            if not (_is_part_of(each, whole) or _is_expelled_so(each, whole))
        ]
        if partial and all(_is_by_itself(each) for each in whole):
            whole = [each for each in whole if _is_own_suspension(each, partial)]
        if any(not each.draft.reading.is_title for each in partial) and all(
            each.draft.reading.is_title for each in whole
        ):
            whole = []  # the headline tells of the office as of all
        groups += _by_unit(partial, place_of)
        if whole:
            whole = _off_air(_in_law(whole))
            kind = best(whole).draft.kind
            groups.append([each for each in whole if each.draft.kind == kind])
    return groups


def _without_pauses(whole: Sequence[Dated]) -> list[Dated]:
    """Where the text tells of an end for good, a suspension in another sentence went before it;
    where it tells of a suspension only, so does the headline that "A halts its work"."""
    in_text = [each for each in whole if not each.draft.reading.is_title]
    if in_text and all(each.draft.kind == Kind.SUSPENDED for each in in_text):
        return in_text
    ends = {
        id(each.draft.reading)
        for each in whole
        if each.draft.kind != Kind.SUSPENDED
        and each.draft.status != Status.THREATENED
        and not each.draft.reading.is_title
    }
    return [
        each
        for each in whole
        if each.draft.kind != Kind.SUSPENDED or not ends or ends == {id(each.draft.reading)}
    ]


def _in_law(whole: Sequence[Dated]) -> list[Dated]:
    """Those that only say that somebody shut the organization down, or that it is no more, tell of
    the legal step that others name; it is no more since that step, where that has a day."""
    steps = [each for each in whole if each.draft.kind in LEGAL_STEPS]
    if not steps:
        return list(whole)
    kind = steps[0].draft.kind
    is_dated = any(
        (each.effective.edtf or each.announced.edtf) and not _is_no_more(each.draft)
        for each in steps
    )
    told = [each for each in whole if not (is_dated and _is_no_more(each.draft))]
    return [_of_kind(each, kind) if _is_shut(each.draft) else each for each in told]


def _off_air(whole: Sequence[Dated]) -> list[Dated]:
    """A station that is off the air because its license was not renewed has ended by that."""
    is_off = any(each.draft.kind == Kind.PUBLICATION_CEASED for each in whole)
    return [e for e in whole if not (is_off and e.draft.manner.rule.endswith(UNRENEWED))]


def _is_no_more(draft: Draft) -> bool:
    return draft.manner.rule.endswith(NO_MORE)


def _is_shut(draft: Draft) -> bool:
    is_by_order = draft.decided_by == DecidedBy.AUTHORITY
    return _is_no_more(draft) or (is_by_order and draft.manner.rule.endswith(SHUTTING))


def _of_kind(found: Dated, kind: Kind) -> Dated:
    draft = found.draft
    return replace(found, draft=replace(draft, manner=replace(draft.manner, kind=kind)))


def _is_part_of(found: Dated, whole: Sequence[Dated]) -> bool:
    """ "sealed its offices and ordered it to cease all work": one act, and no office of many."""
    draft = found.draft
    is_bare = draft.unit is not None and " " not in draft.unit.text
    by_order = draft.decided_by == DecidedBy.AUTHORITY
    takes_papers = any(
        each.draft.kind in LEGAL_STEPS and each.draft.reading is draft.reading for each in whole
    )
    is_of_medium = takes_papers and (draft.body.kind == "media" or _is_studio(draft))
    return (
        (is_bare or is_of_medium)
        and by_order
        and any(
            (each.draft.reading is draft.reading or draft.reading.is_title)
            and each.draft.decided_by == DecidedBy.AUTHORITY
            for each in whole
        )
    )


def _is_studio(draft: Draft) -> bool:
    return draft.unit is not None and STUDIO.search(draft.unit.text) is not None


def _is_expelled_so(found: Dated, whole: Sequence[Dated]) -> bool:
    """ "told to leave, its license revoked": the act by which an authority throws it out."""
    draft = found.draft
    is_out = draft.unit is None and draft.kind == Kind.OFFICE_CLOSED
    return is_out and any(
        draft.decided_by == each.draft.decided_by == DecidedBy.AUTHORITY
        and each.draft.kind in LEGAL_STEPS
        for each in whole
    )


def _is_by_itself(found: Dated) -> bool:
    draft = found.draft
    gives_up_papers = draft.kind == Kind.DEREGISTERED and draft.status == Status.ANNOUNCED
    by_organization = draft.decided_by == DecidedBy.ORGANIZATION
    return by_organization and (draft.kind in BY_ITSELF or gives_up_papers)


def _is_own_suspension(found: Dated, partial: Sequence[Dated]) -> bool:
    """Whether all work is suspended besides an office's end, told by name in its own sentence."""
    draft = found.draft
    told_apart = all(each.draft.reading is not draft.reading for each in partial)
    is_named = any(each.body is draft.body for each in draft.reading.entities)
    return draft.kind == Kind.SUSPENDED and is_named and told_apart and not draft.reading.is_title


def _by_unit(partial: Sequence[Dated], place_of: PlaceOf) -> list[list[Dated]]:
    """One group a unit. Where some have a date of their own, an undated one in the same place tells
    of them in general and backs each: "its Hong Kong office" of "its local and regional office"."""
    in_text = [each for each in partial if not each.draft.reading.is_title]
    partial = in_text or partial
    with_date = [each for each in partial if each.effective.edtf]
    places = {place_of(each.draft) for each in with_date}
    told_apart = [each.draft.reading for each in with_date]
    general = [
        each
        for each in partial
        if not each.effective.edtf
        and place_of(each.draft) in places
        and each.draft.reading not in told_apart
    ]
    groups: dict[str, list[Dated]] = {}
    # What names no office comes last, else all would be the same as it: "A is leaving the country".
    for each in sorted(partial, key=lambda found: found.draft.unit is None):
        if each not in general:
            groups.setdefault(_same_unit(groups, each.draft), []).append(each)
    return [[*group, *general] if group[0] in with_date else group for group in groups.values()]


def _same_unit(groups: Mapping[str, Sequence[Dated]], draft: Draft) -> str:
    """The unit already seen of which one name holds the other's words."""
    unit = draft.unit.text.casefold() if draft.unit else ""
    words = set(unit.split())
    for other in groups:
        seen = set(other.split())
        moves_too = all(each.draft.kind == Kind.RELOCATED for each in groups[other])
        if words <= seen or seen <= words or (draft.kind == Kind.RELOCATED and moves_too):
            return other
    return unit


def best(group: Sequence[Dated]) -> Dated:
    """The draft that says most: not the title, a legal step, with dates, named by the verb."""

    def worth(each: Dated) -> tuple[int, ...]:
        draft = each.draft
        return (
            not draft.reading.is_title,
            draft.status != Status.THREATENED,
            not is_of_earlier(draft),
            not (draft.kind in LEGAL_STEPS and _is_shut(draft)),
            bool(each.effective.edtf) * 2 + bool(each.announced.edtf),
            draft.unit is not None,
            draft.named == "here",
            draft.status == Status.COMPLETED,
        )

    return max(group, key=worth)


def is_of_earlier(draft: Draft) -> bool:
    """ "A had been shut in May for a week": before the news; not "it said it had shut"."""
    left = draft.told_in.mask[max(0, draft.told.start - 90) : draft.told.end]
    earlier = EARLIER.search(left) or HAD.search(left)
    return earlier is not None and REPORTED.search(left[: earlier.start()]) is None
