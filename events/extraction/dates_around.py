"""What the sentences around the one that tells of a closure say of its dates, in English."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.dated import Words
from events.extraction.draft import Draft
from events.extraction.findings import DecidedBy, Status
from events.extraction.reading import DATE, Reading
from events.extraction.when import Phrase

NEAR = 2  # sentences
ENTRY = re.compile(rf"[•·*–—-]? ?{DATE}[.:]?")
TAKES_EFFECT = re.compile(
    r"\b(?:took|takes?|taking|comes? into|came into|in) (?:effect|force)(?: on)? $"
    r"|\b(?:must|has to|have to|had to|to) (?:halt|stop|cease|leave|close|go)\b[^.;:]{0,40}$"
)
WAS_ENDED = re.compile(
    r"\b(?:was|were|been) (?:withdrawn|revoked|cancell?ed|closed|shut(?: down)?|suspended|dissolved"
    r"|disbanded|annulled|banned|struck off|deregistered|evicted|sealed)\b[^.;:]{0,20}$"
)
PAPER = re.compile(
    r"\b(?:ruling|order|decision|decree|letter|notice|judgment|verdict|notification|resolution)\b"
    r"[^.;:,]{0,24}$"
)
STATED = re.compile(
    r"\b(?:said|announced|announcement|statement|wrote|posted|confirmed|told)\b"
    r"(?:(?!\b(?:will|would|it|they|is|was|has|had|have|that|to)\b)[^.;:,]){0,30}$"
)
SAYS_BEHIND = re.compile(r",? [^.;:]{0,40}\b(?:said|announced|confirmed|wrote)\b")
NO_DAY_OF_IT = re.compile(
    r"^(?:since|over|during|in the (?:past|last)|earlier|later|within|for)\b", re.IGNORECASE
)


def around_of(draft: Draft, readings: Sequence[Reading]) -> Words:
    """The words in the date line before it, or in the sentences behind it that speak of no other
    organization."""
    at, named_at = _place(draft.told_in, readings), _place(draft.reading, readings)
    if at is None or named_at is None or draft.told_in.is_title:
        return Words()
    return _entry(draft, readings, named_at) or _behind(draft, readings, at)


def _place(reading: Reading, readings: Sequence[Reading]) -> int | None:
    return next((index for index, each in enumerate(readings) if each is reading), None)


def _entry(draft: Draft, readings: Sequence[Reading], at: int) -> Words | None:
    """ "26 January 2023." on a line of its own, in a timeline."""
    before = readings[at - 1] if at else None
    if before is None or not before.free_phrases or not ENTRY.fullmatch(before.mask):
        return None
    phrase = before.free_phrases[0]
    if draft.status == Status.COMPLETED:
        announced = phrase if draft.decided_by == DecidedBy.AUTHORITY else None
        return Words(announced, phrase, before, before)
    return Words(phrase, None, before)


def _behind(draft: Draft, readings: Sequence[Reading], at: int) -> Words:
    for reading in readings[at + 1 : at + 1 + NEAR]:
        others = {e.body for e in reading.entities if e.body and e.body is not draft.body}
        if others or reading.is_title:
            break
        for phrase in reading.free_phrases:
            words = _told_by(draft, reading, phrase)
            if words:
                return words
    return Words()


def _told_by(draft: Draft, reading: Reading, phrase: Phrase) -> Words | None:
    """What the words before the phrase make of it."""
    if NO_DAY_OF_IT.match(phrase.text):
        return None
    left = reading.mask[max(0, phrase.start - 80) : phrase.start]
    is_done = draft.status == Status.COMPLETED
    if TAKES_EFFECT.search(left):
        return Words(None, phrase, None, reading)
    if is_done and WAS_ENDED.search(left):
        return Words(None, phrase, None, reading)
    if PAPER.search(left):
        is_act = is_done and draft.decided_by == DecidedBy.AUTHORITY
        return Words(phrase, phrase if is_act else None, reading, reading if is_act else None)
    begins = not left.strip() and SAYS_BEHIND.match(reading.mask, phrase.end)
    if begins or STATED.search(left):
        return Words(phrase, None, reading)
    return None


def spoken_of(draft: Draft, readings: Sequence[Reading]) -> tuple[Phrase, ...]:
    """The dates named before the closure is told, in its sentence and the two before it."""
    at = _place(draft.told_in, readings)
    before = readings[max(0, at - NEAR) : at] if at else ()
    return tuple(_phrases(before)) + tuple(
        phrase for phrase in draft.told_in.free_phrases if phrase.end <= draft.told.start
    )


def _phrases(readings: Sequence[Reading]) -> Iterator[Phrase]:
    for reading in readings:
        yield from reading.free_phrases
