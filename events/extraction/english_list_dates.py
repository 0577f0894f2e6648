"""The dates of organizations that are named as some of many, or that share a fate."""

import re
from collections.abc import Sequence
from dataclasses import replace

from events.extraction.date_cues import A_DAY, TOLD_IN_STEPS
from events.extraction.dated import Words
from events.extraction.dates_around import around_of, spoken_before
from events.extraction.draft import Draft
from events.extraction.english_list_words import OWN_DATE
from events.extraction.foreign_dates import usable
from events.extraction.lexicon import lexicon
from events.extraction.reading import DATE, ORG, Reading
from events.extraction.when import Phrase
from events.extraction.when_english_words import MONTH

CUES = {
    name: re.compile(lexicon("event_dates")["own"][name], re.IGNORECASE)
    for name in ("same_fate", "before_it", "so_far", "another_lot", "on_a_list", "of_many", "turn")
}
ONE_OF = re.compile(r"\b(?:among (?:them|those)|including|such as)\b")
RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
HAVE_BEEN = re.compile(r"\b(?:have|had) (?:\w+ )?been\b")
A_YEAR = re.compile(r"(?:(?:in|during|over) )?(?:\d{4}|(?:last|this|that) year)")
JOINED = re.compile(
    r"(?: ?\([^)]*\))?(?:, (?:the )?|,? (?:and|as well as|or) (?:[a-z][\w'-]* ){0,5})"
)
A_PERIOD = re.compile(rf"year|month|\d{{4}}|\b{MONTH}")
ANY_NAME = re.compile(ORG)
# "A and B |met the same end": nobody else stands between.
SHARING = re.compile(rf"(?: ?\([^)]*\))?(?:,? (?:and )?(?:the )?{ORG})*[^\ue000;:]*")
AFTER = re.compile(r"\bafter (?:the )?$")
DATED_ENTRY = re.compile(rf"\W*(?P<date>{DATE})\.?(?::| ?[-–—])")


def of_one_told_with_others(draft: Draft, readings: Sequence[Reading]) -> Words | None:
    """Its own words where it shares the fate but not the day of another; None if it shares both."""
    if _stands_after_after(draft):
        return Words()
    respective = _respective(draft)
    if respective is not None:
        return respective
    if _is_told_of_earlier_ones(draft):
        return replace(around_of(draft, readings), effective=None)
    same_fate = _of_same_fate(draft, readings)
    if same_fate is not None:
        return same_fate
    return Words() if _is_counted_elsewhere(draft) else None


def _respective(draft: Draft) -> Words | None:
    """ "A and B were closed on 3 and 5 May, respectively": the date at the place of its name."""
    reading = draft.told_in
    if reading is not draft.reading or not RESPECTIVELY.search(reading.text):
        return None
    bodies = list(dict.fromkeys(each.body for each in reading.entities if each.body))
    phrases = usable(reading)
    if len(bodies) < 2 or draft.body not in bodies:
        return None
    place = bodies.index(draft.body)
    return _on(draft, phrases[place]) if len(phrases) == len(bodies) else Words()


def _is_told_of_earlier_ones(draft: Draft) -> bool:
    """ "It follows A, which broke up in recent weeks": not on the day of those it is told with."""
    if draft.named != "list" or draft.reading is draft.told_in:
        return False
    return CUES["before_it"].search(draft.reading.mask) is not None


def _of_same_fate(draft: Draft, readings: Sequence[Reading]) -> Words | None:
    """ "A met the same end in October": not on the day of the one that it is told with."""
    mask = draft.reading.mask
    start = draft.told.end if draft.reading is draft.told_in else 0
    turn = _of_turn(draft, start)
    if turn is not None:
        return replace(turn, spoken_of=spoken_before(draft.reading, readings))
    shares = CUES["same_fate"].search(mask, start)
    if shares is None:
        return None
    if start:
        behind = _behind_it(draft, shares)
        return Words(None, behind, effective_in=draft.reading) if behind else None
    phrase = _of_item(draft)
    if phrase is not None:
        return replace(_on(draft, phrase), spoken_of=spoken_before(draft.reading, readings))
    return Words() if CUES["before_it"].search(mask) else None


def _stands_after_after(draft: Draft) -> bool:
    """ "It became the third to be dissolved, after |A": not on its day."""
    subject = draft.subject
    if draft.named != "list" or subject is None:
        return False
    return AFTER.search(draft.reading.mask[: subject.start][-12:]) is not None


def _of_turn(draft: Draft, start: int) -> Words | None:
    """ "In April it was the turn of A, and in May of B": on the day right before its name."""
    subject = draft.subject
    if subject is None or not CUES["turn"].search(draft.reading.mask, start, subject.start):
        return None
    before = [each for each in usable(draft.reading) if start <= each.start < subject.start]
    return _on(draft, before[-1]) if before else Words()


def _behind_it(draft: Draft, shares: re.Match[str]) -> Phrase | None:
    """ "A was dissolved in 2020; B met the same fate |in 2021"."""
    subject = draft.subject
    if subject is None or not draft.told.end <= subject.start < shares.start():
        return None
    if not SHARING.fullmatch(draft.reading.mask, subject.end, shares.start()):
        return None
    behind = next((each for each in usable(draft.reading) if each.start >= subject.end), None)
    return behind if behind and behind.start >= shares.end() else None


def _of_item(draft: Draft) -> Phrase | None:
    """The date of one of several: right behind its name, before it, else anywhere behind it."""
    phrases, subject, mask = usable(draft.reading), draft.subject, draft.reading.mask
    if subject is None:
        return phrases[0] if phrases else None
    behind = [each for each in phrases if each.start >= subject.end]
    before = [
        each
        for each in phrases
        if each.end <= subject.start and not ANY_NAME.search(mask, each.end, subject.start)
    ]
    is_next = OWN_DATE.match(mask, subject.end) is not None
    return next(iter(behind[:1] if is_next else [*before[-1:], *behind]), None)


def _on(draft: Draft, phrase: Phrase) -> Words:
    """On that day it ended; what is but ordered or asked for was so then."""
    is_done = draft.status in TOLD_IN_STEPS
    where = draft.reading
    return Words(None, phrase, effective_in=where) if is_done else Words(phrase, None, where)


def is_counted_so_far(draft: Draft) -> bool:
    """ "Since 2015 a hundred have been banned, A among them"."""
    text = draft.told_in.text
    is_listed = draft.named == "list" or ONE_OF.search(text) is not None
    return bool(is_listed and CUES["so_far"].search(text) and HAVE_BEEN.search(text))


def _is_counted_elsewhere(draft: Draft) -> bool:
    """ "Five were banned on Friday. Since 2018 a hundred were, such as A": not that day."""
    text = draft.reading.text
    if draft.reading is draft.told_in or draft.named != "list":
        return False
    is_counted = CUES["so_far"].search(text) and HAVE_BEEN.search(text)
    is_listed = CUES["on_a_list"].search(text) and not CUES["of_many"].search(draft.told_in.text)
    return bool(is_counted or is_listed or CUES["another_lot"].search(text))


def is_since_a_month(phrase: Phrase) -> bool:
    """ "Eighteen have closed since October, A among them": none knows when each did."""
    return phrase.text.casefold().startswith("since") and not A_DAY.search(phrase.text)


def is_of_counted_year(draft: Draft, words: Words) -> bool:
    """ "84 were struck off in 2021. Among them were A and B": the year of the many."""
    if draft.named != "list" or words.effective is None or words.effective_in is not None:
        return False
    return A_YEAR.fullmatch(words.effective.text) is not None and (
        draft.reading is not draft.told_in or ONE_OF.search(draft.told_in.text) is not None
    )


def is_of_shared_period(draft: Draft, words: Words, readings: Sequence[Reading]) -> bool:
    """ "Last year A and B folded", told behind the news: no month or year of one is that of all."""
    phrase, where = words.effective, draft.told_in
    if phrase is None or words.effective_in is not None or A_DAY.search(phrase.text):
        return False
    if not A_PERIOD.search(phrase.text):
        return False
    if where.is_title or where is not draft.reading or any(where is each for each in readings[:1]):
        return False
    subject = draft.subject
    if subject is None or OWN_DATE.match(where.mask, subject.end):
        return False
    return any(
        entity.body is not None
        and entity.body is not draft.body
        and JOINED.fullmatch(
            where.mask, min(subject.end, entity.end), max(subject.start, entity.start)
        )
        for entity in where.entities
    )


def of_listed(draft: Draft) -> Words | None:
    """ "Two have lost their license: A in December 2018, and B in February 2019"."""
    if draft.named != "list" or draft.subject is None:
        return None
    entry = DATED_ENTRY.match(draft.reading.mask)
    for phrase in draft.reading.free_phrases:
        if entry and phrase.start == entry.start("date") and draft.subject.start >= phrase.end:
            return _on(draft, phrase)
        between = draft.reading.mask[draft.subject.end : phrase.start]
        if phrase.start >= draft.subject.end and re.fullmatch(r"[\"')]* (?:\(?)", between):
            return _on(draft, phrase)
    return None
