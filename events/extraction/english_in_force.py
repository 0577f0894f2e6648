"""The later day on which an act against an English organization takes effect."""

from collections.abc import Sequence
from dataclasses import replace

from events.extraction.date_cues import CUES, FROM_THEN, NEAR, UNTIL, is_act_of_others, names_others
from events.extraction.dated import Words
from events.extraction.draft import Draft
from events.extraction.foreign_dates import usable
from events.extraction.reading import Reading, place_of
from events.extraction.when import Phrase


def in_force_later(draft: Draft, words: Words, readings: Sequence[Reading]) -> Words:
    """ "The court dissolved it on 31 August. |The ruling came into force on 8 September": the words
    with the later day as that of the end."""
    effective = words.effective
    if effective is None or FROM_THEN.match(effective.text) or not is_act_of_others(draft):
        return words
    later = _in_force(draft, readings)
    if later is None or later[0] == effective:
        return words
    announced = words.announced or effective
    announced_in = words.announced_in if words.announced else words.effective_in
    return replace(
        words,
        announced=announced,
        announced_in=announced_in,
        effective=later[0],
        effective_in=later[1],
        nearest=True,
    )


def _in_force(draft: Draft, readings: Sequence[Reading]) -> tuple[Phrase, Reading] | None:
    at = place_of(draft.told_in, readings)
    if at is None or draft.told_in.is_title:
        return None
    for reading in readings[at + 1 : at + 1 + NEAR]:
        for phrase in () if reading.is_title else usable(reading):
            left = reading.mask[: phrase.start]
            in_force = CUES["in_force_on"].search(left[-90:])
            is_end = UNTIL.match(phrase.text) or CUES["another"].search(left)
            if in_force and not is_end and CUES["of_the_act"].match(left):
                return phrase, reading
        if names_others(draft, reading):
            break
    return None
