"""Drafts of a further language that tell of one closure become one likely event."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from events.extraction.calendar import Tense
from events.extraction.findings import PARTIAL, ArticleText, FoundClaim, FoundEvent, Kind, Status
from events.extraction.further_claims import Counted
from events.extraction.further_dates import Day
from events.extraction.further_draft import Draft, Read
from events.extraction.further_laws import laws_of
from events.extraction.further_words import Words, lowered
from events.extraction.lexicon import lexicon

EXTRACTOR = "further 1.4"
CLAIM = 0.75
SUREST = 0.85  # of one plain reader no reading is sure
STRENGTH = {Status.THREATENED: 0, Status.ORDERED: 1, Status.ANNOUNCED: 1, Status.COMPLETED: 2}
SPECIFIC = (
    Kind.SUSPENDED,
    Kind.DISBANDED,
    Kind.PUBLICATION_CEASED,
    Kind.DISSOLVED_BY_ORDER,
    Kind.DEREGISTERED,
    Kind.BANNED,
)
PAIRED = '«»„“”"'
STEM = 6  # letters of a word that are the same in all its cases
CYRILLIC_CASE = re.compile(
    r"(?<=[а-яґєіїўё]{2})(?:ого|ому|ої|ами|ями|ов|ів|[оеёєая][мюйхї]|[аеёєиіїоуыэюяйь])$"
)
IN_TITLE, IN_SENTENCE = 3, 2
BESIDE = 20  # characters from an authority to its country: "Governo angolano"


@dataclass(frozen=True)
class Composer:
    """What the events of one article have in common."""

    article: ArticleText
    reads: Sequence[Read]
    words: Words

    def events(self, drafts: Sequence[Draft]) -> tuple[FoundEvent, ...]:
        return tuple(self._event(group) for group in grouped(drafts))

    def claims(self, counted: Iterable[Counted]) -> tuple[FoundClaim, ...]:
        claims = {claim.key: claim for claim in map(self._claim, counted)}
        return tuple(claims.values())

    def _claim(self, counted: Counted) -> FoundClaim:
        sentence = counted.read.sentence
        return FoundClaim(
            comparator=counted.comparator,
            count=counted.count,
            unit=counted.unit,
            since=counted.since,
            jurisdiction=self._place(counted.read),
            evidence=self.article.passage(sentence.whole),
            spans={
                "evidence": sentence.whole,
                "count": sentence.span(counted.start, counted.end),
            },
            score=CLAIM,
            rule=f"further.count.{self.words.language}",
            extractor=EXTRACTOR,
        )

    @cached_property
    def _places(self) -> Counter[str]:
        return Counter(
            code
            for read in self.reads
            for code in self._codes(read)
            for _ in range(IN_TITLE if read.is_title else 1)
        )

    def _event(self, group: Sequence[Draft]) -> FoundEvent:
        best = max(group, key=_worth)
        told, sentence, dated = best.told, best.read.sentence, best.dated_in.sentence
        ends = best.ends_in.sentence if best.ends_in else dated
        spans = {"evidence": sentence.whole, "kind": sentence.span(told.start, told.end)}
        if not told.is_bare:
            spans["organization"] = sentence.span(best.name.start, best.name.end)
        if told.unit:
            spans["unit"] = sentence.span(*told.unit)
        tense: Tense = "past" if told.status == Status.COMPLETED else "future"
        announced = self._edtf(best.announced, "past")
        effective = self._edtf(best.effective, tense)
        for name, day, edtf, where in (
            ("announced", best.announced, announced, dated),
            ("effective", best.effective, effective, ends),
        ):
            if day and edtf:
                spans[name] = where.span(day.start, day.end)
        code = self._place(best.read)
        return FoundEvent(
            organization=best.full,
            slug=best.name.slug,
            unit=sentence.text[slice(*told.unit)] if told.unit else None,
            kind=told.kind,
            status=told.status,
            decided_by=told.by,
            announced=announced,
            announced_phrase=_phrase(best.announced, announced, dated.text),
            effective=effective,
            effective_phrase=_phrase(best.effective, effective, ends.text),
            place=lexicon("places")[code]["name"] if code else None,
            jurisdiction=code,
            laws=laws_of(best, self.reads, self.words.language, code),
            evidence=self.article.passage(sentence.whole),
            spans=spans,
            score=score(best, group),
            rule=f"further.{told.form}.{told.closing.kind}.{self.words.language}",
            extractor=EXTRACTOR,
        )

    def _edtf(self, day: Day | None, tense: Tense) -> str | None:
        return day.edtf(self.article.published, tense, self.words.language) if day else None

    def _place(self, read: Read) -> str | None:
        weights = self._places.copy()
        for code in self._codes(read):
            weights[code] += IN_SENTENCE * (2 if self._has_authority(code, read) else 1)
        return weights.most_common(1)[0][0] if weights else None

    def _has_authority(self, code: str, read: Read) -> bool:
        """Whether the sentence tells that a government or court of it acted."""
        small = lowered(read.sentence.text)
        places = self.words.places[code].finditer(small)
        beside = (small[max(0, place.start() - BESIDE) : place.end()] for place in places)
        return any(self.words["authorities"].search(text) for text in beside)

    def _codes(self, read: Read) -> Iterator[str]:
        small = lowered(read.sentence.text)
        return (code for code, names in self.words.places.items() if names.search(small))


def grouped(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """What tells of one end, together: one organization, that leaves, pauses or ends. What ends is
    not proposed as pausing too."""
    groups: dict[tuple[str, str], list[Draft]] = {}
    for draft in drafts:
        name = _same_name(folded(draft.full), {name for name, _sort in groups})
        groups.setdefault((name, _sort_of(draft.told.kind)), []).append(draft)
    ended = {name for name, sort in groups if sort == "ended"}
    return [
        group
        for (name, sort), group in groups.items()
        if name not in ended or not (sort == "paused" or _is_of_the_ended(sort, group))
    ]


def _is_of_the_ended(sort: str, group: Sequence[Draft]) -> bool:
    """Whether only "the association's office" is closed as well."""
    return sort == "left" and all(draft.told.is_bare for draft in group)


def score(best: Draft, group: Sequence[Draft]) -> float:
    """How likely it is; never so much that it counts as sure."""
    value = 0.6
    value += 0.1 if best.name.sort else -0.05 if best.name.is_weak else 0.0
    value += 0.05 if best.announced or best.effective else 0.0
    value += 0.05 if len({draft.read.sentence for draft in group}) > 1 else 0.0
    value += 0.05 if best.name.slug else 0.0
    value -= 0.1 if best.read.is_title or best.told.is_bare else 0.0
    value -= 0.1 if best.told.status == Status.THREATENED else 0.0
    return round(min(value, SUREST), 2)


def folded(name: str) -> str:
    return " ".join(lowered(name).split())


def _worth(draft: Draft) -> tuple[bool, bool, int, bool, int]:
    """The draft that says most: in the text, by its name, the furthest, with a date."""
    has_date = draft.effective is not None or draft.announced is not None
    kind = draft.told.kind
    specific = SPECIFIC.index(kind) if kind in SPECIFIC else 0
    strength = STRENGTH[draft.told.status]
    return (not draft.read.is_title, not draft.told.is_bare, strength, has_date, specific)


def _phrase(day: Day | None, edtf: str | None, text: str) -> str | None:
    return text[day.start : day.end] if day and edtf else None


def _same_name(name: str, others: Iterable[str]) -> str:
    """The name already seen of which one holds the other's words, whatever their endings."""
    stems = _stems(name)
    for other in sorted(others):
        seen = _stems(other)
        is_part = min(len(stems), len(seen)) > 1 and (stems <= seen or seen <= stems)
        if stems == seen or is_part:
            return other
    return name


def _stems(name: str) -> set[str]:
    words = (word.strip(PAIRED) for word in name.split())
    return {CYRILLIC_CASE.sub("", word)[:STEM] if _has_cases(word) else word for word in words}


def _has_cases(word: str) -> bool:
    return word.isalpha() and word.upper() != word.lower()


def _sort_of(kind: Kind) -> str:
    if kind in PARTIAL:
        return "left"
    return "paused" if kind == Kind.SUSPENDED else "ended"
