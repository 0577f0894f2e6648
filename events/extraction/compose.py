"""Drafts that tell of one closure become one event; dates, place, laws and a score are added."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from events.extraction.cast import Body
from events.extraction.counts import Count
from events.extraction.dated import Dated, Told, told
from events.extraction.draft import Draft
from events.extraction.findings import (
    BY_ITSELF,
    PARTIAL,
    ArticleText,
    DecidedBy,
    FoundClaim,
    FoundEvent,
    FoundLaw,
    Kind,
    Span,
    Status,
)
from events.extraction.gazetteer import Gazetteer, KnownPlace
from events.extraction.laws import Scope, laws_of
from events.extraction.reading import Reading
from events.extraction.where import Places

PLAIN = 0.91
LEGAL_STEPS = {Kind.DEREGISTERED, Kind.DISSOLVED_BY_ORDER}
SHUTTING = (".close", ".shut", ".shutter")
NO_MORE = (".exist_no_longer", ".be_no_more", ".cease_to_be", ".no_longer")
EARLIER = re.compile(r"\bhad(?: been)?(?: \w+){0,5}$")
REPORTED = re.compile(
    r"\b(?:said|says|announced|confirmed|declared|told|wrote|reported|informed|learn(?:ed|t)"
    r"|statement|revealed|disclosed)\b[^.;]*$"
)
STRENGTH = {
    Status.THREATENED: 0,
    Status.ORDERED: 1,
    Status.ANNOUNCED: 1,
    Status.COMPLETED: 2,
    Status.REVERSED: 2,
}


PlaceOf = Callable[[Draft], KnownPlace | None]


@dataclass(frozen=True)
class Composer:
    """What the events of one article have in common."""

    article: ArticleText
    readings: Sequence[Reading]
    gazetteer: Gazetteer
    main: Body | None
    language: str
    extractor: str

    def events(self, found: Iterable[Dated]) -> tuple[FoundEvent, ...]:
        places = Places(self.readings, self.gazetteer)
        groups = merged(list(found), places.of)
        return tuple(self._event(group, places.of(best(group).draft)) for group in groups)

    def claims(self, counts: Iterable[Count]) -> tuple[FoundClaim, ...]:
        place = Places(self.readings, self.gazetteer).main()
        claims = {claim.key: claim for claim in (self._claim(each, place) for each in counts)}
        return tuple(claims.values())

    def _event(self, group: Sequence[Dated], place: KnownPlace | None) -> FoundEvent:
        chosen = best(group)
        draft, sentence = chosen.draft, chosen.draft.reading.sentence
        news = [each for each in group if _has_dates_of(chosen.draft, each.draft)]
        announced = _said_on([chosen, *news])
        effective = _first(each.effective for each in (chosen, *news))
        jurisdiction = place.code if place else None
        scope = Scope(self.gazetteer, jurisdiction, self.article.published)
        laws = laws_of(draft, self.readings, scope, is_main=draft.body is self.main)
        return FoundEvent(
            organization=draft.body.name,
            slug=draft.body.slug,
            unit=draft.unit.text if draft.unit else None,
            kind=draft.kind,
            status=_status(group, chosen),
            decided_by=draft.decided_by,
            announced=announced.edtf,
            announced_phrase=announced.phrase.text if announced.phrase else None,
            effective=effective.edtf,
            effective_phrase=effective.phrase.text if effective.phrase else None,
            place=place.name if place else None,
            jurisdiction=jurisdiction or _of_laws(laws),
            laws=laws,
            evidence=self.article.passage(sentence.whole),
            spans=_spans(chosen),
            score=score(group, has_date=bool(announced.edtf or effective.edtf)),
            rule=draft.manner.rule,
            extractor=self.extractor,
        )

    def _claim(self, count: Count, place: KnownPlace | None) -> FoundClaim:
        phrase = count.since or count.on
        since = told(phrase, self.article.published, "past", self.language).edtf
        sentence = count.reading.sentence
        return FoundClaim(
            comparator=count.comparator,
            count=count.count,
            unit=count.unit,
            since=_start(since),
            claimant=count.claimant,
            jurisdiction=place.code if place else None,
            evidence=self.article.passage(sentence.whole),
            spans={
                "evidence": sentence.whole,
                "count": sentence.span(count.told.start, count.told.end),
            },
            score=0.85 if count.claimant else 0.75,
            rule=count.rule,
            extractor=self.extractor,
        )


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
            whole = _in_law(whole)
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
    return (
        is_bare
        and by_order
        and any(
            (each.draft.reading is draft.reading or draft.reading.is_title)
            and each.draft.decided_by == DecidedBy.AUTHORITY
            for each in whole
        )
    )


def _is_expelled_so(found: Dated, whole: Sequence[Dated]) -> bool:
    """ "told to leave, its licence revoked": the act by which an authority throws it out."""
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
            not _is_of_earlier(draft),
            not (draft.kind in LEGAL_STEPS and _is_shut(draft)),
            bool(each.effective.edtf) * 2 + bool(each.announced.edtf),
            draft.unit is not None,
            draft.named == "here",
            draft.status == Status.COMPLETED,
        )

    return max(group, key=worth)


def _has_dates_of(chosen: Draft, other: Draft) -> bool:
    """Whether the days of another telling are its own: not of what went before, nor of a headline
    that says more than the text."""
    says_more = other.reading.is_title and other.status != chosen.status
    return not (says_more or _is_of_earlier(other))


def _is_of_earlier(draft: Draft) -> bool:
    """ "A had been shut in May for a week": before the news; not "it said it had shut"."""
    left = draft.told_in.mask[max(0, draft.told.start - 90) : draft.told.end]
    earlier = EARLIER.search(left)
    return earlier is not None and REPORTED.search(left[: earlier.start()]) is None


def _status(group: Sequence[Dated], chosen: Dated) -> Status:
    """The furthest that is told; headlines say "closes" of what will be, and so does a sentence
    of what it gives a day to come: "closes in May, the third to go"."""
    draft = chosen.draft
    is_ahead = draft.status == Status.ANNOUNCED and chosen.effective.edtf is not None
    told_in_text = [
        each.draft.status
        for each in group
        if not each.draft.reading.is_title
        and not (
            is_ahead
            and each.draft.reading is draft.reading
            and each.effective.edtf != chosen.effective.edtf
        )
    ]
    if draft.kind in PARTIAL:
        return draft.status
    return max(told_in_text, key=STRENGTH.__getitem__, default=draft.status)


def score(group: Sequence[Dated], *, has_date: bool) -> float:
    """How sure it is: the organization registered and named beside the verb, with a date."""
    draft = best(group).draft
    named = any(each.draft.named == "here" for each in group)
    value = 0.5
    value += 0.2 if draft.body.slug else 0.0
    value += 0.12 if named else 0.0
    value += 0.1 if has_date else 0.0
    value -= 0.1 if draft.reading.is_title else 0.0
    value -= 0.2 if draft.status == Status.THREATENED else 0.0
    if any(each.draft.is_plain for each in group):
        value = max(value, PLAIN)
    return round(min(value, 0.95), 2)


def _of_laws(laws: Iterable[FoundLaw]) -> str | None:
    """Whose laws the event rests on, if all are of one place."""
    codes = {law.jurisdiction for law in laws}
    return codes.pop() if len(codes) == 1 else None


def _start(since: str | None) -> str | None:
    """Its first day; none of what is open at the start."""
    if since is None or since.startswith(".."):
        return None
    return since.removesuffix("/..").split("/")[0]


def _said_on(group: Sequence[Dated]) -> Told:
    """The day it was made known: one that is told apart from the day it happened goes first."""
    apart = _first(each.announced for each in group if not _is_one_day(each))
    return apart if apart.edtf else _first(each.announced for each in group)


def _is_one_day(found: Dated) -> bool:
    return found.announced.edtf == found.effective.edtf


def _first(dates: Iterable[Told]) -> Told:
    return next((each for each in dates if each.edtf), Told())


def _spans(chosen: Dated) -> dict[str, Span]:
    draft = chosen.draft
    sentence = draft.reading.sentence
    telling = draft.told_in.sentence
    spans = {"evidence": sentence.whole, "kind": telling.span(draft.told.start, draft.told.end)}
    if draft.subject:
        spans["organization"] = sentence.span(draft.subject.start, draft.subject.end)
    if draft.unit:
        of_unit = telling if draft.named == "list" else sentence
        spans["unit"] = of_unit.span(draft.unit.start, draft.unit.end)
    for name, told_date in (("announced", chosen.announced), ("effective", chosen.effective)):
        if told_date.phrase:
            where = told_date.reading.sentence if told_date.reading else telling
            spans[name] = where.span(told_date.phrase.start, told_date.phrase.end)
    return spans
