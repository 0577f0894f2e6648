"""Drafts that tell of one closure become one event; dates, place, laws and a score are added."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from events.extraction.cast import Body
from events.extraction.counts import Count
from events.extraction.dated import Dated, Told, told
from events.extraction.draft import Draft
from events.extraction.findings import (
    PARTIAL,
    ArticleText,
    FoundClaim,
    FoundEvent,
    FoundLaw,
    Span,
    Status,
)
from events.extraction.gazetteer import Gazetteer, KnownPlace
from events.extraction.laws import Scope, laws_of
from events.extraction.merged import best, is_of_earlier, merged
from events.extraction.reading import Reading
from events.extraction.where import Places

PLAIN = 0.91
STRENGTH = {
    Status.THREATENED: 0,
    Status.ORDERED: 1,
    Status.ANNOUNCED: 1,
    Status.COMPLETED: 2,
    Status.REVERSED: 2,
}


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


def _has_dates_of(chosen: Draft, other: Draft) -> bool:
    """Whether the days of another telling are its own: not of what went before, nor of a headline
    that says more than the text."""
    says_more = other.reading.is_title and other.status != chosen.status
    return not (says_more or is_of_earlier(other))


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
