"""A whole Chinese article: every sentence read in turn, with the years that "同年" refers to."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from events.extraction.chinese import ENDERS, MOOD, SAME_FATE_RULE, Scene, closures_in
from events.extraction.chinese_counts import counts_in
from events.extraction.chinese_names import cast_of
from events.extraction.compose import Composer
from events.extraction.dated import Dated, Words, dated
from events.extraction.draft import Draft
from events.extraction.findings import ArticleText, DecidedBy, Findings, Status
from events.extraction.gazetteer import Gazetteer
from events.extraction.reading import Reading
from events.extraction.sentences import sentences_of, title_of
from events.extraction.when import Phrase, phrases_in

SAID = re.compile(MOOD["said"])
YEAR = re.compile(r"(?:19|20)\d\d(?=\s?年)")
NEAR_YEAR = re.compile(r"[今去前明來来]年")
FOUNDED = re.compile(
    r"^[^，。,；]{0,7}(?:成立|創立|创立|創黨|创党|創刊|创刊|出道|(?:實施|实施)(?!當天|当天|當日|当日)|生效|通過|开始|被捕)"
)
IN_A_YEAR = re.compile(r"[年月]")
STARTS = re.compile(r"起|即日|即時|即时")
AT_ONCE = re.compile(r"即時|即时|即日")


def read(article: ArticleText, gazetteer: Gazetteer, language: str, extractor: str) -> Findings:
    title, sentences = title_of(article), sentences_of(article, chinese=True)
    cast, named = cast_of(title, sentences, gazetteer, ENDERS)
    readings = [
        Reading(sentence, entities, tuple(phrases_in(sentence.text, "zh")))
        for sentence, entities in zip([*sentences, title], named, strict=True)
    ]
    found = list(_dated(readings, Scene(cast), article.published))
    composer = Composer(article, readings, gazetteer, cast.main(), language, extractor)
    events = composer.events(found)
    claims = composer.claims(count for reading in readings for count in counts_in(reading))
    return Findings(bool(events or claims), language, events, claims)


def _dated(readings: Sequence[Reading], scene: Scene, published: date | None) -> Iterator[Dated]:
    year: int | None = None
    for reading in readings:
        year = _year_meant(reading, year)
        reference = date(year, 12, 31) if year else published
        for draft in closures_in(reading, scene):
            yield dated(draft, words_for(draft, in_year=year), reference, "zh")
        first = next(reading.within(0, len(reading.mask), "organization"), None)
        scene = Scene(scene.cast, first.body if first and first.body else scene.previous)


def _year_meant(reading: Reading, year: int | None) -> int | None:
    """The year of which days without a year speak, if the text has gone back to one."""
    written = YEAR.findall(reading.text)
    if written and not NEAR_YEAR.search(reading.text):
        return int(written[-1])
    return year if "同年" in reading.text else None


def words_for(draft: Draft, *, in_year: int | None) -> Words:
    """The words for the draft's dates: the last two before the verb, by what stands in between.

    In a text that has gone back to a year, "today" and "at once" are not the day of writing.
    """
    clause_start = _clause_start(draft)
    before = [
        phrase
        for phrase in draft.reading.free_phrases
        if phrase.end <= draft.told.end
        and not FOUNDED.match(draft.reading.mask[phrase.end :])
        and (in_year is None or IN_A_YEAR.search(phrase.text))
    ]
    within = [phrase for phrase in before if phrase.start >= clause_start]
    announced, effective = None, None
    for phrase in within or before[-1:]:
        if _is_effective(draft, phrase):
            effective = phrase
        else:
            announced = phrase
    if effective and draft.status == Status.COMPLETED and draft.decided_by == DecidedBy.AUTHORITY:
        announced = announced or effective
    if effective is None and announced and _is_at_once(draft, announced):
        effective = announced
    return Words(announced, effective)


def _is_at_once(draft: Draft, announced: Phrase) -> bool:
    between = draft.reading.text[announced.end : draft.told.start]
    return draft.status == Status.COMPLETED and bool(AT_ONCE.search(between))


def _is_effective(draft: Draft, phrase: Phrase) -> bool:
    mask = draft.reading.mask
    between = mask[phrase.end : draft.told.start]
    if STARTS.search(phrase.text) or between.startswith("起"):
        return True
    is_said = SAID.search(between) or draft.manner.rule == SAME_FATE_RULE
    return draft.status != Status.ORDERED and not is_said


def _clause_start(draft: Draft) -> int:
    """Where the clauses begin that belong to the verb: behind the one that told of another."""
    mask = draft.reading.mask
    ends = [match.end() for match in ENDERS.finditer(mask, 0, draft.told.start)]
    return ends[-1] if ends else 0
