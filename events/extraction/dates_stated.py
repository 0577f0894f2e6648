"""What the sentences around a closure say of the day on which somebody spoke of it, in English."""

import re

from events.extraction.date_cues import A_DAY, CUES, OWN, TOLD_IN_STEPS, is_act_of_others
from events.extraction.dated import Words
from events.extraction.draft import Draft
from events.extraction.foreign_dates import usable
from events.extraction.reading import Reading
from events.extraction.when import Phrase

OF_COURT = re.compile(OWN["court"], re.IGNORECASE)


def stated_on(draft: Draft, reading: Reading, phrase: Phrase) -> Words | None:
    left = reading.mask[max(0, phrase.start - 90) : phrase.start]
    if is_act_of_others(draft) and not A_DAY.search(phrase.text):
        return None  # "Nine states said last month that they had seen no proof"
    begins = not left.strip() and CUES["says_behind"].match(reading.mask, phrase.end)
    if not (begins or CUES["stated"].search(left)):
        return None
    at_once = CUES["at_once"].search(reading.text) or _is_word_of_court(draft, left)
    is_done = draft.status in TOLD_IN_STEPS and at_once
    return Words(phrase, phrase, reading, reading) if is_done else Words(phrase, None, reading)


def had_told(words: Words) -> bool:
    """ "Its director had told viewers on |", "It closed in December. It had made that public on |":
    said before it ended."""
    if words.announced is None or words.announced_in is None:
        return False
    left = words.announced_in.mask[: words.announced.start][-90:]
    return any(CUES[cue].search(left) for cue in ("had_said", "made_public"))


def _is_word_of_court(draft: Draft, left: str) -> bool:
    """ "The highest court has outlawed A. Its chief judge told reporters on |": its verdict."""
    is_by_court = OF_COURT.search(draft.told_in.text[: draft.told.start])
    is_verdict = is_by_court and is_act_of_others(draft) and draft.named != "list"
    return bool(is_verdict and OF_COURT.search(left))


def stated_in(reading: Reading, other: Phrase) -> Phrase | None:
    """The day on which the rest of the sentence says that somebody spoke."""
    for phrase in usable(reading):
        left = reading.mask[max(0, phrase.start - 90) : phrase.start]
        if phrase.start > other.start and CUES["stated"].search(left):
            return phrase
    return None
