"""What the sentences around the one that tells of a closure say of its dates, in English."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from events.extraction.date_cues import (
    A_DAY,
    BY,
    CUES,
    HAS_BEEN,
    NEAR,
    OWN,
    TOLD_IN_STEPS,
    UNTIL,
    is_act_of_others,
    is_told_before_news,
    names_others,
)
from events.extraction.dated import Words
from events.extraction.dateline import line_above
from events.extraction.dates_stated import stated_in, stated_on
from events.extraction.draft import Draft
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.foreign_dates import AT_ONCE, usable
from events.extraction.headline_dates import of_headline
from events.extraction.lexicon import lexicon
from events.extraction.reading import DATE, LAW, Reading, place_of
from events.extraction.when import Phrase

NEAR_BEFORE, FAR = 4, 8  # sentences
# "More than 5,600 churches |were closed last year" is of others.
MANY = re.compile(r"\b(?:\d{2,}|\d{1,3},\d{3}|dozens|scores|hundreds|thousands|many)\b[^.;:]*$")
# "It banned five groups |after a court issued a warrant on 4 March".
OF_A_CAUSE = re.compile(r",? (?:after|because|since|when) [^.;:,]{3,90}$")
FILED = re.compile(lexicon("event_dates")["clauses"]["filed"], re.IGNORECASE)
SAME_PAPER = re.compile(OWN["same_paper"], re.IGNORECASE)
BY_OTHERS = re.compile(OWN["by_others"], re.IGNORECASE)
BY_THEN = re.compile(rf"{BY.pattern}|within\b", re.IGNORECASE)
ENTRY = re.compile(rf"[•·*–—-]? ?{DATE}[.:]?")


def around_of(draft: Draft, readings: Sequence[Reading]) -> Words:
    """The words in the date line before it, in the sentences behind it that speak of no other
    organization, or in those before it."""
    at, named_at = place_of(draft.told_in, readings), place_of(draft.reading, readings)
    if at is None or named_at is None:
        return Words()
    if draft.told_in.is_title:
        return of_headline(draft, readings)
    return (
        _entry(draft, readings, named_at)
        or _at_an_hour(draft, readings, at)
        or _behind(draft, readings, at)
        or _ahead_of(draft, readings, named_at)
        or _voted_before(draft, readings, named_at)
        or _of_communique(draft, readings)
        or Words()
    )


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


def _at_an_hour(draft: Draft, readings: Sequence[Reading], at: int) -> Words | None:
    """ "By Monday night the rooms were empty. At 4 p.m. it had said it was closing"."""
    before = readings[at - 1] if at else None
    if before is None or before.is_title or not CUES["at_an_hour"].match(draft.told_in.mask):
        return None
    if any(not AT_ONCE.search(phrase.text) for phrase in usable(draft.told_in)):
        return None
    days = [phrase for phrase in usable(before) if A_DAY.search(phrase.text)]
    if not days:
        return None
    day = _without_preposition(days[-1])
    is_done = draft.status == Status.COMPLETED and is_act_of_others(draft)
    return Words(day, day if is_done else None, before, before if is_done else None)


def _without_preposition(phrase: Phrase) -> Phrase:
    """ "By Monday night" names the night."""
    left = re.match(r"(?:by|until|before|on) ", phrase.text, re.IGNORECASE)
    cut = left.end() if left else 0
    return Phrase(phrase.text[cut:], phrase.start + cut, phrase.end)


def _behind(draft: Draft, readings: Sequence[Reading], at: int) -> Words | None:
    """What the sentences behind it say; behind who said so when, when it comes about."""
    found: Words | None = None
    for words in _each_behind(draft, readings, at):
        if found is None and words.effective is not None:
            return words
        if found is not None and words.effective is not None and words.announced is None:
            return replace(
                found,
                effective=words.effective,
                effective_in=words.effective_in,
                nearest=words.nearest,
            )
        found = found or words
    return found


def _each_behind(draft: Draft, readings: Sequence[Reading], at: int) -> Iterator[Words]:
    for reading in readings[at + 1 : at + 1 + NEAR]:
        if reading.is_title:
            break
        is_too = CUES["too"].search(reading.mask) is not None
        is_list = draft.named == "list" and reading is draft.reading
        for phrase in usable(reading):
            if CUES["another"].search(reading.mask[: phrase.start]):
                break
            if draft.kind == Kind.SUSPENDED and UNTIL.match(phrase.text):
                continue
            speaks_of_others = not is_list and names_others(draft, reading, phrase.start)
            if speaks_of_others and not is_too:
                break
            words = _moved_by(draft, reading, phrase) or _told_by(draft, reading, phrase)
            if words and speaks_of_others:
                words = replace(words, effective=None, effective_in=None)
            if words and (words.announced or words.effective):
                yield words
        if not is_list and names_others(draft, reading) and not is_too:
            break


def _told_by(draft: Draft, reading: Reading, phrase: Phrase) -> Words | None:
    """What the words before the phrase make of it."""
    if CUES["no_day_of_it"].match(phrase.text):
        return None
    left = reading.mask[max(0, phrase.start - 90) : phrase.start]
    is_last = CUES["as_last"].match(reading.mask, phrase.end)
    if is_last or _is_day_of_ending(draft, left):
        said = stated_in(reading, phrase)
        nearest = re.search(r"\d", phrase.text) is not None
        return Words(said, phrase, reading if said else None, reading, nearest=nearest)
    if _is_day_of_vote(draft, left):
        said = stated_in(reading, phrase)
        return Words(said or phrase, phrase, reading, reading)
    step = {Status.ANNOUNCED: CUES["carried"], Status.THREATENED: FILED}.get(draft.status)
    if step and step.search(left):
        return Words(phrase, None, reading)
    if _is_sealed_on(draft, reading, phrase):
        return Words(phrase, phrase, reading, reading)
    return _of_act(draft, reading, phrase, left) or stated_on(draft, reading, phrase)


def _is_sealed_on(draft: Draft, reading: Reading, phrase: Phrase) -> bool:
    """ "A has been closed. On Friday police |sealed its offices"."""
    is_done = draft.status == Status.COMPLETED and A_DAY.search(phrase.text)
    left = reading.mask[max(0, phrase.start - 90) : phrase.start]
    is_sealed = CUES["sealed_behind"].match(reading.mask, phrase.end)
    return bool(is_done and (is_sealed or CUES["sealed_on"].search(left)))


def _of_act(draft: Draft, reading: Reading, phrase: Phrase, left: str) -> Words | None:
    """ "It was closed on |", "the court granted the request on |", "the decree of |"."""
    is_paper = _is_of_paper(reading, phrase)
    is_done = draft.status == Status.COMPLETED
    ended = CUES["was_ended"].search(left)
    if is_done and not is_paper and ended and not MANY.search(left[: ended.start()]):
        return Words(None, phrase, None, reading)
    is_banned = draft.kind == Kind.BANNED or draft.decided_by == DecidedBy.AUTHORITY
    is_act = is_done and is_banned
    if not (is_paper or (is_act and A_DAY.search(phrase.text) and CUES["granted"].search(left))):
        return None
    known = _made_known_in(reading, phrase) or phrase
    later = _in_force_in(reading, phrase)
    if later is not None:
        return Words(known, later, reading, reading, nearest=True)
    is_act = is_act and not CUES["only_known"].search(f"{left}{phrase.text}")
    return Words(known, phrase if is_act else None, reading, reading if is_act else None)


def _is_of_paper(reading: Reading, phrase: Phrase) -> bool:
    """ "The decree of 3 May", "the May 3 ruling"; a gazette may be masked as a name."""
    left = reading.text[max(0, phrase.start - 90) : phrase.start]
    if CUES["paper"].search(left) is not None:
        return True
    return CUES["paper_behind"].match(reading.mask, phrase.end) is not None


def _in_force_in(reading: Reading, other: Phrase) -> Phrase | None:
    """ "The decision, made public on 3 May, takes effect on 1 June": the later day."""
    for phrase in usable(reading):
        left = reading.mask[max(0, phrase.start - 90) : phrase.start]
        is_later = phrase.start > other.start and "same" not in phrase.text
        if is_later and CUES["in_force_on"].search(left):
            return phrase
    return None


def _made_known_in(reading: Reading, other: Phrase) -> Phrase | None:
    """ "He signed it on 3 May, but it came to light only on Friday": the later day."""
    for phrase in usable(reading):
        if phrase.start > other.start:
            between = reading.mask[other.end : phrase.start]
            return phrase if CUES["made_known"].search(between) else None
    return None


def _is_day_of_ending(draft: Draft, left: str) -> bool:
    """ "It takes effect on |", "the move is to be completed by |"."""
    in_force = CUES["takes_effect"].search(left)
    before = left[: in_force.start()] if in_force else ""
    is_of_law = re.search(LAW, before) or CUES["of_law"].search(before)
    if (in_force and not is_of_law) or CUES["last_one"].search(left):
        return True
    return draft.status in TOLD_IN_STEPS and CUES["comes_about"].search(left) is not None


def _is_day_of_vote(draft: Draft, left: str) -> bool:
    """ "A has disbanded. Members carried the motion on |"."""
    is_own_end = draft.status == Status.COMPLETED and draft.kind == Kind.DISBANDED
    return is_own_end and not is_act_of_others(draft) and CUES["carried"].search(left) is not None


def _moved_by(draft: Draft, reading: Reading, phrase: Phrase) -> Words | None:
    """ "Lectures resume in Chiang Mai on 6 September", "the last of them left in June"."""
    moves = {Kind.RELOCATED: CUES["moves"], Kind.OFFICE_CLOSED: CUES["left"]}.get(draft.kind)
    left = reading.mask[max(0, phrase.start - 90) : phrase.start]
    if moves is None or not moves.search(left) or CUES["no_day_of_it"].match(phrase.text):
        return None
    said = stated_in(reading, phrase)
    has_number = re.search(r"\d", phrase.text) is not None
    return Words(said, phrase, reading if said else None, reading, nearest=has_number)


def _ahead_of(draft: Draft, readings: Sequence[Reading], at: int) -> Words | None:
    """The day that the sentences before it speak of: an authority's act is told step by step."""
    if not _may_have_day_before(draft):
        return None
    is_act = is_act_of_others(draft)
    near = NEAR_BEFORE if is_act else 1
    for number, reading in enumerate(reversed(readings[max(0, at - near) : at])):
        is_same_act = number == 0 and (not names_others(draft, reading) or _is_of_same_paper(draft))
        if not is_act and not (is_same_act and BY_OTHERS.search(reading.mask)):
            return None  # "It suspended six channels on Friday. A, B and C are off the air"
        is_state = is_same_act and HAS_BEEN.search(reading.mask) is not None
        for phrase in reversed(usable(reading)):
            is_since = is_state and phrase.text.casefold().startswith("since")
            if CUES["no_day_of_it"].match(phrase.text) and not is_since:
                continue
            left = reading.mask[max(0, phrase.start - 90) : phrase.start]
            if not A_DAY.search(phrase.text) or OF_A_CAUSE.search(left):
                continue
            if CUES["to_come"].search(left):
                continue
            if is_same_act and draft.status == Status.COMPLETED:
                return Words(phrase, phrase, reading, reading)
            return Words(phrase, None, reading)
    return None


def _may_have_day_before(draft: Draft) -> bool:
    """ "Samplia had given it until August to go": none of the sentence before."""
    own = usable(draft.reading)
    if any(not BY_THEN.match(phrase.text) for phrase in own):
        return False
    if own and is_told_before_news(draft):
        return False
    is_own_end = draft.status == Status.COMPLETED and ".own." in draft.manner.rule
    return is_own_end or is_act_of_others(draft)


def _is_of_same_paper(draft: Draft) -> bool:
    """ "It banned B on Friday. The verdict also did away with A"."""
    own = draft.told_in.mask
    is_too = draft.named != "list" and CUES["too"].search(own)
    return bool(is_too and SAME_PAPER.search(own[: draft.told.start]))


def _voted_before(draft: Draft, readings: Sequence[Reading], at: int) -> Words | None:
    """ "Members met on Sunday; 120 were for the motion. Under it A will dissolve in May"."""
    if draft.status != Status.ANNOUNCED or is_act_of_others(draft):
        return None
    for number, reading in enumerate(reversed(readings[max(0, at - NEAR) : at])):
        is_of_others = names_others(draft, reading)
        if reading.is_title or (is_of_others and number):
            return None
        told = CUES["stated" if is_of_others else "voted"]
        for phrase in reversed(usable(reading)):
            left = reading.mask[max(0, phrase.start - 90) : phrase.start]
            is_day = A_DAY.search(phrase.text) and not CUES["no_day_of_it"].match(phrase.text)
            if is_day and told.search(left if is_of_others else f"{left} "):
                return Words(phrase, None, reading)
        if is_of_others:
            return None
    return None


def _of_communique(draft: Draft, readings: Sequence[Reading]) -> Words | None:
    """ "Samplia, 3 May 2021. With regret the union makes known": of the day in the line above."""
    if draft.status != Status.ANNOUNCED or not CUES["makes_known"].search(draft.told_in.mask):
        return None
    phrase = line_above(readings)
    return Words(phrase, None, readings[0]) if phrase else None


def spoken_of(
    draft: Draft, readings: Sequence[Reading], before: Phrase | None = None
) -> tuple[Phrase, ...]:
    """The dates named before the closure is told, or `before` another date of its sentence, in its
    sentence and the few before it."""
    end = max(draft.told.start, before.start if before else 0)
    return spoken_before(draft.told_in, readings) + tuple(
        phrase for phrase in draft.told_in.free_phrases if phrase.end <= end
    )


def spoken_before(reading: Reading, readings: Sequence[Reading]) -> tuple[Phrase, ...]:
    at = place_of(reading, readings)
    return tuple(_phrases(readings[max(0, at - FAR) : at] if at else ()))


def _phrases(readings: Sequence[Reading]) -> Iterator[Phrase]:
    for reading in readings:
        yield from reading.free_phrases
