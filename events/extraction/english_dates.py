"""Which date of an English sentence is the day it was made known, and which the day it happens."""

import re
from collections.abc import Sequence
from dataclasses import replace

from events.extraction.dated import Words
from events.extraction.dates_around import around_of, spoken_of
from events.extraction.draft import Draft
from events.extraction.english_names import WORDS
from events.extraction.findings import DecidedBy, Status
from events.extraction.reading import Reading
from events.extraction.when import Phrase

REPORTING = re.compile(rf"\b(?:{WORDS['reporting']['words']})\b")
OF_SOMETHING_ELSE = re.compile(
    r"\b(?:founded|established|set up|formed|launched|created|started|born|imposed|enacted|adopted"
    r"|passed|introduced|took effect|came into (?:force|effect)|arrested|elected|won|since"
    r"|dates from|anniversary|raided?|protests?|unrest|elections?)\b[^,;:.]{0,40}$"
)
FROM_A_DAY = re.compile(
    r"(?:by|until|from|with effect|effective|starting|before|as of|at the end|within)\b",
    re.IGNORECASE,
)
FROM_A_TIME = re.compile(r"\b(?:from|by|until|before) [\w.:]+ (?:[ap]\.?m\.? )?$")
NEXT_CLAUSE = re.compile(
    r"[;]|:(?!\d)|, (?:after|because|while|when|citing|as)\b"
    r"|(?<=\w) (?:after|because|since|hours after|days after)\b"
)
PRESENT = re.compile(r"(?:\w+(?:[^s]s|ing)|will|to)\b")
OF_THIS_WEEK = re.compile(r"day$|today|tonight")
FARTHEST = 90


def words_for(draft: Draft, readings: Sequence[Reading] = ()) -> Words:
    """The words for the draft's dates: those of its sentence, else of those near it."""
    words = _own(draft)
    around = around_of(draft, readings)
    if not (words.announced or words.effective):
        words = around
    elif not words.effective and around.effective and _is_done(draft):
        words = replace(words, effective=around.effective, effective_in=around.effective_in)
    return replace(words, spoken_of=spoken_of(draft, readings))


def _is_done(draft: Draft) -> bool:
    return draft.decided_by == DecidedBy.AUTHORITY and draft.status == Status.COMPLETED


def _own(draft: Draft) -> Words:
    """Of two dates in the sentence that fit, those nearest to where it is told."""
    listed = _of_listed(draft)
    if listed:
        return Words(None, listed, effective_in=draft.reading)
    effective = _effective(draft)
    announced = _announced(draft, without=effective)
    if effective is None:
        return Words(announced, None)
    lead = draft.told_in.mask[max(0, effective.start - 14) : effective.start]
    means_a_start = bool(FROM_A_DAY.match(effective.text) or FROM_A_TIME.search(lead))
    if draft.status in {Status.ORDERED, Status.THREATENED} and not means_a_start:
        return Words(announced or effective, None)
    if draft.status == Status.ANNOUNCED and effective.end <= draft.told.start:
        return Words(announced or effective, None)
    ahead = means_a_start and bool(PRESENT.match(draft.told.text))
    is_news = draft.decided_by == DecidedBy.AUTHORITY or OF_THIS_WEEK.search(effective.text)
    if draft.status == Status.COMPLETED and is_news and not ahead:
        return Words(announced or effective, effective)
    return Words(announced, effective, ahead=ahead)


def _of_listed(draft: Draft) -> Phrase | None:
    """ "Two have lost their licence: A in December 2018, and B in February 2019"."""
    if draft.named != "list" or draft.subject is None:
        return None
    for phrase in draft.reading.free_phrases:
        between = draft.reading.mask[draft.subject.end : phrase.start]
        if phrase.start >= draft.subject.end and re.fullmatch(r"[\"')]* (?:\(?)", between):
            return phrase
    return None


def _effective(draft: Draft) -> Phrase | None:
    """The first date behind the verb or unit, unless somebody says something in between; else the
    nearest one before the verb that belongs to no saying."""
    reading = draft.told_in
    end = draft.dates_to if draft.dates_to is not None else len(reading.mask)
    breaks = NEXT_CLAUSE.search(reading.mask, draft.dates_from)
    end = min(end, breaks.start() if breaks else end)
    for phrase in _usable(reading):
        if draft.dates_from <= phrase.start < end:
            between = reading.mask[draft.dates_from : phrase.start]
            return None if REPORTING.search(between) else phrase
    return _before(draft)


def _before(draft: Draft) -> Phrase | None:
    reading = draft.told_in
    for phrase in reversed(_usable(reading)):
        if phrase.end > draft.told.start:
            continue
        between = reading.mask[phrase.end : draft.told.start]
        is_entry = not reading.mask[: phrase.start].strip("•·*-–— ") and between.startswith(":")
        if re.search(r"[;:]", between[is_entry:]) or len(between) > 2 * FARTHEST:
            return None
        return None if _is_said(reading, phrase, draft) else phrase
    return None


def _announced(draft: Draft, without: Phrase | None) -> Phrase | None:
    said = [
        phrase
        for phrase in _usable(draft.told_in)
        if phrase != without and _is_said(draft.told_in, phrase, draft)
    ]
    return min(said, key=lambda phrase: abs(phrase.start - draft.told.start), default=None)


def _is_said(reading: Reading, phrase: Phrase, draft: Draft) -> bool:
    """Whether the date says when something was said: "said on Friday", "on Friday it said"."""
    left = reading.mask[max(0, phrase.start - FARTHEST) : phrase.start]
    word = next(reversed(list(REPORTING.finditer(left))), None)
    if word is not None:
        position = max(0, phrase.start - FARTHEST) + word.end()
        told_between = position <= draft.told.start < phrase.start
        if not told_between and not re.search(r"[;:]", left[word.end() :]):
            return True
    right = reading.mask[phrase.end : phrase.end + FARTHEST]
    following = REPORTING.search(right)
    if following is None or re.search(r"[;:]", right[: following.start()]):
        return False
    position = phrase.end + following.start()
    return not (phrase.start < draft.told.start < position) and phrase.start < draft.told.start


def _usable(reading: Reading) -> list[Phrase]:
    return [
        phrase
        for phrase in reading.free_phrases
        if not phrase.text.casefold().startswith(("since", "over", "in the past", "earlier"))
        and not OF_SOMETHING_ELSE.search(reading.mask[max(0, phrase.start - 60) : phrase.start])
    ]
