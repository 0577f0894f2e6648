"""The dates of what an English headline tells, and those that it gives to what the text tells."""

import re
from collections.abc import Sequence
from dataclasses import replace

from events.extraction.date_cues import A_DAY, BY, CUES, NEAR, is_act_of_others, names_others
from events.extraction.dated import Words
from events.extraction.draft import Draft
from events.extraction.findings import Status
from events.extraction.foreign_dates import usable
from events.extraction.reading import Reading
from events.extraction.when import Phrase

CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
IN_FORCE = re.compile(r"\b(?:effect|force)\b", re.IGNORECASE)


def of_headline(draft: Draft, readings: Sequence[Reading]) -> Words:
    """Of what only the headline tells: the first day that the text names, and the day by which it
    is to be."""
    found = Words()
    for number, reading in enumerate(readings[: NEAR + 2]):
        for phrase in usable(reading):
            left = reading.mask[max(0, phrase.start - 90) : phrase.start]
            is_ahead = BY.match(phrase.text) and draft.status in {Status.ANNOUNCED, Status.ORDERED}
            in_force = CUES["takes_effect"].search(left)
            is_told = in_force and (number < NEAR or IN_FORCE.search(in_force.group()))
            if (number < NEAR and is_ahead) or is_told:
                if found.effective is None:
                    found = replace(found, effective=phrase, effective_in=reading, nearest=True)
            elif CUES["to_come"].search(left) and not CUES["stated"].search(left):
                continue
            elif number < NEAR and found.announced is None and _is_a_day(phrase):
                first = _first_day(draft, reading, phrase, left)
                found = (
                    first
                    if found.effective is None
                    else replace(found, announced=phrase, announced_in=reading)
                )
    return found


def with_headline(draft: Draft, words: Words, readings: Sequence[Reading]) -> Words:
    """The words, with what the headline adds: the day to come, or the only day that is told."""
    headline: Words | None = None
    if draft.status == Status.ANNOUNCED and words.effective is None:
        headline = _to_come_in_headline(draft, readings)
    if headline:
        return replace(words, effective=headline.effective, effective_in=headline.effective_in)
    if words.announced or words.effective or draft.told_in.is_title:
        return words
    return _day_in_headline(draft, readings) or words


def _to_come_in_headline(draft: Draft, readings: Sequence[Reading]) -> Words | None:
    """ "Harbor Union to close all offices by April 1": the day to come that the text leaves out."""
    for reading in readings[-1:]:
        if not reading.is_title or names_others(draft, reading):
            continue
        for phrase in usable(reading):
            left = reading.mask[max(0, phrase.start - 90) : phrase.start]
            if CUES["is_to"].search(left):
                return Words(None, phrase, None, reading)
    return None


def _day_in_headline(draft: Draft, readings: Sequence[Reading]) -> Words | None:
    """ "Samplian court shuts Harbor Union on May 4" over a text that gives no day."""
    for reading in readings[-1:]:
        if not reading.is_title or names_others(draft, reading):
            continue
        for phrase in usable(reading):
            left = reading.mask[max(0, phrase.start - 90) : phrase.start]
            is_ahead = CUES["is_to"].search(left) or CUES["to_come"].search(left)
            if A_DAY.search(phrase.text) and not BY.match(phrase.text) and not is_ahead:
                return _first_day(draft, reading, phrase, left)
    return None


def _is_a_day(phrase: Phrase) -> bool:
    return bool(A_DAY.search(phrase.text)) and not CUES["no_day_of_it"].match(phrase.text)


def _first_day(draft: Draft, reading: Reading, phrase: Phrase, left: str) -> Words:
    is_said = CUES["stated"].search(left)
    if CUES["last_one"].search(left):
        return Words(None, phrase, None, reading)
    is_said = is_said or CLOCK.match(phrase.text)  # a ticker says when it was told
    if is_act_of_others(draft) and draft.status == Status.COMPLETED and not is_said:
        return Words(phrase, phrase, reading, reading)
    return Words(phrase, None, reading)
