"""A plain reader of further languages: likely closures by the words of one file a language.

It knows no grammar: words for an end, words that make of it a decision, a plan or a denial, and the
organization named beside them. What it finds is never sure.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from events.extraction.findings import ArticleText, Findings, FoundEvent, Kind, Span, Status
from events.extraction.further_closings import Told, closings_in
from events.extraction.further_dates import Day, days_in
from events.extraction.further_names import Name, masked, names_in, reduced
from events.extraction.further_sentences import sentences_of
from events.extraction.further_words import Words, lowered, words_of
from events.extraction.gazetteer import Gazetteer
from events.extraction.lexicon import lexicon
from events.extraction.sentences import Sentence, title_of

EXTRACTOR = "further 1.0"
MOST_SENTENCES = 400
SURE = 0.85  # no reading of one plain reader is surer than likely
LEFT = {Kind.OFFICE_CLOSED, Kind.RELOCATED}
STRENGTH = {Status.THREATENED: 0, Status.ORDERED: 1, Status.ANNOUNCED: 1, Status.COMPLETED: 2}
SPECIFIC = (
    Kind.BANNED,
    Kind.DEREGISTERED,
    Kind.DISSOLVED_BY_ORDER,
    Kind.PUBLICATION_CEASED,
    Kind.DISBANDED,
    Kind.SUSPENDED,
    Kind.OFFICE_CLOSED,
    Kind.RELOCATED,
)


@dataclass(frozen=True)
class Read:
    """A sentence with its names, and with them masked."""

    sentence: Sentence
    names: Sequence[Name]
    mask: str


@dataclass(frozen=True)
class Draft:
    """One organization of what one sentence tells."""

    read: Read
    told: Told
    name: Name
    full: str
    announced: Day | None
    effective: Day | None

    @property
    def is_title(self) -> bool:
        return self.read.sentence.field == "title"


def read(article: ArticleText, gazetteer: Gazetteer, language: str) -> Findings:
    words = words_of(language)
    title = title_of(article)
    if words["never"].search(lowered(title.text)):
        return Findings(relevant=False, language=language)
    sentences = [title, *sentences_of(article, words)][:MOST_SENTENCES]
    reads = [_read(sentence, words, gazetteer) for sentence in sentences]
    drafts = list(_drafts(reads, words, article))
    places = Places(reads, words)
    events = tuple(_event(group, article, words, places) for group in _grouped(drafts) if group)
    return Findings(bool(events), language, events)


def _read(sentence: Sentence, words: Words, gazetteer: Gazetteer) -> Read:
    names = names_in(sentence.text, words, gazetteer)
    return Read(sentence, names, masked(sentence.text, names))


def _drafts(reads: Sequence[Read], words: Words, article: ArticleText) -> Iterator[Draft]:
    shorts = {name.short: name for each in reads for name in each.names if name.short}
    seen: dict[str, Name] = {}
    for each in reads:
        earlier = next(iter(seen.values())) if len(seen) == 1 else None
        days = list(days_in(each.mask, words.language))
        for told in closings_in(each.mask, each.names, words, earlier):
            for name in told.names:
                full = shorts.get(name.text, name)
                announced, effective = _dates(told, days, article, words)
                yield Draft(each, told, name, reduced(full.text, words), announced, effective)
        for name in each.names:
            if not name.is_other and name.sort:
                seen.setdefault(_folded(reduced(name.text, words)), name)


def _dates(
    told: Told, days: Sequence[Day], article: ArticleText, words: Words
) -> tuple[Day | None, Day | None]:
    """Which date says when it was announced, which when it takes effect."""
    near = sorted(days, key=lambda day: abs(day.start - told.start))
    published = article.published

    def is_ahead(day: Day) -> bool:
        edtf = day.edtf(published, "past", words.language)
        late = bool(edtf and published and edtf[:10] > published.isoformat()[: len(edtf[:10])])
        return day.opens is not None or late or day.sort.startswith(("next", "end", "tomorrow"))

    ahead = [day for day in near if is_ahead(day)]
    behind = [day for day in near if not is_ahead(day)]
    first_behind = behind[0] if behind else None
    if told.status == Status.THREATENED:
        return None, None
    if told.status == Status.COMPLETED:
        when = first_behind or next((day for day in ahead if day.opens == "since"), None)
        return (first_behind if told.by == "authority" else None), when
    if told.form in {"will", "does", "to", "undergone"}:
        ahead += [day for day in behind if day.start >= told.end]
        behind = [day for day in behind if day.start < told.end]
    return behind[0] if behind else None, ahead[0] if ahead else None


def _folded(name: str) -> str:
    return " ".join(lowered(name).split())


def _grouped(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """What tells of one end, together: the same organization, one kind of leaving, pausing, ending."""
    groups: dict[tuple[str, str], list[Draft]] = {}
    for draft in drafts:
        name = _same_name(_folded(draft.full), {key[0] for key in groups})
        groups.setdefault((name, _class(draft.told.kind)), []).append(draft)
    ended = {name for name, sort in groups if sort == "ended"}
    return [
        group for (name, sort), group in groups.items() if sort != "paused" or name not in ended
    ]


def _same_name(name: str, others: Iterable[str]) -> str:
    """The name already seen of which one holds the other's words; stems where words decline."""
    stems = {word[:5] for word in name.split()}
    for other in sorted(others):
        seen = {word[:5] for word in other.split()}
        if stems == seen or (min(len(stems), len(seen)) > 1 and (stems <= seen or seen <= stems)):
            return other
    return name


def _class(kind: Kind) -> str:
    if kind in LEFT:
        return "left"
    return "paused" if kind == Kind.SUSPENDED else "ended"


def _event(
    group: Sequence[Draft], article: ArticleText, words: Words, places: "Places"
) -> FoundEvent:
    def worth(draft: Draft) -> tuple[bool, bool, int, bool, int]:
        has_date = draft.effective is not None or draft.announced is not None
        strength = STRENGTH[draft.told.status]
        specific = -SPECIFIC.index(draft.told.kind)
        return (not draft.is_title, not draft.told.is_bare, strength, has_date, specific)

    best = max(group, key=worth)
    told, sentence = best.told, best.read.sentence
    spans = {
        "evidence": sentence.whole,
        "kind": sentence.span(told.start, told.end),
    }
    if not told.is_bare:
        spans["organization"] = sentence.span(best.name.start, best.name.end)
    unit = None
    if told.unit:
        unit = sentence.text[slice(*told.unit)]
        spans["unit"] = sentence.span(*told.unit)
    dates = {
        "announced": (best.announced, "past"),
        "effective": (best.effective, "past" if told.status == Status.COMPLETED else "future"),
    }
    facts: dict[str, str | None] = {}
    for name, (day, tense) in dates.items():
        edtf = day.edtf(article.published, tense, words.language) if day else None
        facts[name] = edtf
        if day and edtf:
            facts[f"{name}_phrase"] = sentence.text[day.start : day.end]
            spans[name] = sentence.span(day.start, day.end)
    code = places.of(best.read)
    return FoundEvent(
        organization=best.full,
        slug=best.name.slug,
        unit=unit,
        kind=told.kind,
        status=told.status,
        decided_by=told.by,
        place=lexicon("places")[code]["name"] if code else None,
        jurisdiction=code,
        evidence=article.passage(sentence.whole),
        spans=spans,
        score=_score(best, group),
        rule=f"{words.language}.{told.closing.kind}.{told.form}",
        extractor=EXTRACTOR,
        **facts,
    )


def _score(best: Draft, group: Sequence[Draft]) -> float:
    score = 0.6
    score += 0.1 if best.name.sort else -0.05 if best.name.is_weak else 0.0
    score += 0.05 if best.announced or best.effective else 0.0
    score += 0.05 if len({draft.read.sentence for draft in group}) > 1 else 0.0
    score += 0.05 if best.name.slug else 0.0
    score -= 0.1 if best.is_title or best.told.is_bare else 0.0
    score -= 0.1 if best.told.status == Status.THREATENED else 0.0
    return round(min(score, SURE), 2)


class Places:
    """The places of an article, weighed."""

    def __init__(self, reads: Sequence[Read], words: Words) -> None:
        self._words = words
        self._weights: Counter[str] = Counter()
        for each in reads:
            for code in self._codes(each):
                self._weights[code] += 3 if each.sentence.field == "title" else 1

    def of(self, read: Read) -> str | None:
        weights = self._weights.copy()
        for code in self._codes(read):
            weights[code] += 2
        return weights.most_common(1)[0][0] if weights else None

    def _codes(self, read: Read) -> Iterator[str]:
        small = lowered(read.sentence.text)
        for code, pattern in self._words.places.items():
            if pattern.search(small):
                yield code
