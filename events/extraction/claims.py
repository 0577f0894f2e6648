"""Counts of closures that somebody stated, in English."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from events.extraction import claim_patterns as patterns
from events.extraction.claim_numbers import number_of, ordinal_of
from events.extraction.claim_reach import is_listed_by, is_right_behind_an_end
from events.extraction.claim_sources import claimant_of, day_of, since_of
from events.extraction.claim_told import LONGEST_GAP, REACH, told_in_words, told_of
from events.extraction.counts import Count
from events.extraction.draft import part
from events.extraction.english_verbs import verbs_in
from events.extraction.findings import Comparator
from events.extraction.reading import Reading

LEAST = 3
NEAR = 2  # sentences in which "another 20" still speaks of what was counted before
LOT = 140  # characters before a number in which what it is a part of stands
ROUNDED = 0.1  # of a number by which a headline may be off
MOST_NUMBERS = 20  # read of one sentence
ANY_UNIT = "organizations"
A_YEAR = re.compile(r"(?:19|20)\d\d")
AND_SO_MANY = re.compile(r"(?:, [^,.;:\d]{1,45},)?,? (?:and )?(?:also )?(?:with |by )?")
FORESEEN = re.compile(r"\b(?:would|will|could|may|might|to) (?:see|have|mean)\b[^.;:]*$")
NO_PART_OF_UNIT = re.compile(
    r"^(?:(?:other|further|more|another|different|similar|such|prominent|leading|major|local) )+",
    re.IGNORECASE,
)
BARE_ONES = {patterns.OF_THE_LOT, patterns.BARE, patterns.BARE_OBJECT}
IN_ADDITION = re.compile(r"\b(?:other|more(?! than)|another|further|others)\b", re.IGNORECASE)
OTHERS = {"others", "other ones"}


@dataclass(frozen=True)
class Spoken:
    """What was counted last, and how many sentences ago: "another 20" are as many of it."""

    unit: str = ""
    ago: int = NEAR + 1

    @property
    def is_near(self) -> bool:
        return self.ago <= NEAR


def counts_of(readings: Sequence[Reading]) -> Iterator[Count]:
    """The counts of organizations that an article says have ended; of the headline's only those
    that the text does not give."""
    spoken, told = Spoken(), set[int]()
    for number, reading in enumerate(readings):
        before = () if reading.is_title else readings[max(0, number - NEAR) : number]
        found = list(counts_in(reading, Spoken() if reading.is_title else spoken, before))
        if reading.is_title:
            yield from (
                each
                for each in found
                if not _is_given(each, told) and not IN_ADDITION.search(each.told.text)
            )
            continue
        told.update(each.count for each in found)
        yield from found
        spoken = Spoken(found[-1].unit, 1) if found else replace(spoken, ago=spoken.ago + 1)


def _is_given(count: Count, told: set[int]) -> bool:
    """Whether the text gives what a headline rounds: "over 700", where it says 714."""
    if count.comparator == Comparator.EXACTLY:
        return count.count in told
    return any(abs(each - count.count) <= each * ROUNDED for each in told)


def counts_in(
    reading: Reading, spoken: Spoken = Spoken(), before: Sequence[Reading] = ()
) -> Iterator[Count]:
    """The counts that one sentence states, behind the sentences `before`."""
    if not patterns.HAS_NUMBER.search(reading.text):
        return
    opened = _without_names_of_numbers(reading)
    numbers = _numbers_in(opened.mask)
    seen: list[Count] = []
    for found in (
        *_totals(opened, spoken, before),
        *_acts(opened, spoken, numbers),
        *_cardinals(opened, spoken, numbers, before),
        *_ordinals(opened),
        *_in_passing(opened, spoken, numbers),
    ):
        if not any(_is_same(found, other) for other in seen):
            yield replace(found, reading=reading)
        seen.append(found)


def _is_same(found: Count, other: Count) -> bool:
    """Whether both are of one number: "the list of closed groups has grown to 317 names"."""
    overlap = found.told.start < other.told.end and other.told.start < found.told.end
    return overlap and (found.count == other.count or found.told.end == other.told.end)


def _numbers_in(mask: str) -> list[int]:
    """Where the numbers of a sentence start, "more than" and the like included."""
    starts = []
    for number in islice(patterns.NUMBERS.finditer(mask), MOST_NUMBERS):
        lead = patterns.BEFORE_NUMBER.search(mask[max(0, number.start() - 40) : number.start()])
        starts.append(number.start() - (len(lead.group()) if lead else 0))
    return starts


def _without_names_of_numbers(reading: Reading) -> Reading:
    """ "16 Catholic bodies" begins with no name."""
    names = [
        entity
        for entity in reading.entities
        if entity.sort != "unknown" or not patterns.HAS_NUMBER.match(entity.text)
    ]
    return reading if len(names) == len(reading.entities) else replace(reading, entities=names)


def _cardinals(
    reading: Reading, spoken: Spoken, numbers: Sequence[int], before: Sequence[Reading]
) -> Iterator[Count]:
    verbs = verbs_in(reading) if numbers else []
    last: tuple[int, int] | None = None
    mentioned = Spoken()
    for match in _in_order(reading.mask, numbers):
        is_bare = match.re in BARE_ONES
        of_whom = mentioned if match.groupdict().get("them") and mentioned.unit else spoken
        told = _told_of_bare(reading, match, of_whom) if is_bare else told_of(reading, match, verbs)
        if told is None and last and _is_listed(reading, last[0], match.start()):
            told = last[1]
        if told is None and not is_bare:
            told = _told_by_a_list(reading, match, before)
        if told is None and not is_bare:
            mentioned = Spoken(_unit(reading, match), 0)
        if told is None or _is_a_year(match):
            continue
        last = match.end(), told
        unit = _unit(reading, match)
        if unit in OTHERS and spoken.unit:
            unit = f"other {spoken.unit}"
        spoken = Spoken(unit if not is_bare and unit else spoken.unit, 0)
        if not FORESEEN.search(reading.mask[max(0, match.start() - REACH) : match.start()]):
            yield _count(reading, match, told, unit=unit or of_whom.unit or ANY_UNIT)


def _told_by_a_list(
    reading: Reading, match: re.Match[str], before: Sequence[Reading]
) -> int | None:
    """ "Close to 300 parties are affected", "The decree lists 19 unions", behind a sentence that
    dissolves them."""
    if is_listed_by(reading.text, match) and _tells_an_end((*before[-1:], reading)):
        return match.start()
    sharing = patterns.SHARING.match(reading.mask, match.end())
    if sharing is None or patterns.SPOILED_BETWEEN.search(sharing.group()):
        return None
    return match.end() if _tells_an_end(before[-1:]) else None


def _in_order(mask: str, numbers: Sequence[int]) -> list[re.Match[str]]:
    """The numbers with what they count, or, alone, with what is said of it; not those of which
    others are a part."""
    found = list(filter(None, (_counted_at(mask, start) for start in numbers)))
    wholes = {match.start("whole") for match in found if "whole" in match.re.groupindex}
    return [
        match
        for match in found
        if match.start("number") not in wholes and number_of(match["number"]) >= LEAST
    ]


def _counted_at(mask: str, start: int) -> re.Match[str] | None:
    found = patterns.PART_OF.match(mask, start) or patterns.COUNTED.match(mask, start)
    if found and number_of(found["number"]) >= LEAST:
        return found
    found = patterns.COUNTED.match(mask, start) or patterns.BARE.match(mask, start)
    if found is None:
        return patterns.BARE_OBJECT.match(mask, start)
    if found and found.re is patterns.BARE and not found["them"]:
        lots = patterns.OF_THE_LOT.finditer(mask, max(0, start - LOT), found.end() + LONGEST_GAP)
        return next((lot for lot in lots if lot.end("number") == found.end("number")), found)
    return found


def _is_a_year(match: re.Match[str]) -> bool:
    return bool(A_YEAR.fullmatch(match["number"])) and not match["comparator"]


def _told_of_bare(reading: Reading, match: re.Match[str], spoken: Spoken) -> int | None:
    """Of a number alone: "upwards of 460 went the same way", "112 of these were"."""
    if match.re is patterns.BARE_OBJECT:
        if not spoken.is_near:
            return None
        if is_right_behind_an_end(reading.mask, match):
            return match.start()
        return told_in_words(reading.mask, match)
    is_same = patterns.SAME_FATE.match(reading.mask, match.end())
    known = match["unit"] or is_same or (spoken.is_near and spoken.unit)
    if not known:
        return None
    told = told_in_words(reading.mask, match)
    of_those = match.re is patterns.BARE and match["them"] and spoken.is_near
    if told is None and of_those and not patterns.SPOILED_BEHIND.match(reading.mask, match.end()):
        return match.end()
    return told


def _totals(reading: Reading, spoken: Spoken, before: Sequence[Reading]) -> Iterator[Count]:
    """ "The number of closed unions rose to 47", "It brings the total to 47"."""
    mask = reading.mask
    if not patterns.HAS_TOTAL.search(mask):
        return
    for pattern in (patterns.NUMBER_OF, patterns.TOTAL_BEFORE):
        for match in pattern.finditer(mask):
            start, end = match.span("closed")
            is_treated = patterns.TREATED.match(mask, match.end("unit")) is not None
            ends = (
                spoken.is_near
                or patterns.AN_END.search(mask, match.start("unit"), end) is not None
                or (is_treated and _tells_an_end((*before, reading)))
            )
            if ends or any(start <= verb.start < end for verb in verbs_in(reading)):
                yield _count(reading, match, match.start())
    for match in patterns.TOTAL.finditer(mask):
        is_told = _tells_an_end((*before, reading))
        if match["unit"] or spoken.is_near or is_told:
            unit = match["unit"] or spoken.unit or ANY_UNIT
            yield _count(reading, match, match.start(), unit=unit)
    for match in patterns.TOTAL_NOW.finditer(mask):
        if spoken.is_near and number_of(match["number"]) >= LEAST:
            yield _count(reading, match, match.start(), unit=spoken.unit)


def _tells_an_end(readings: Sequence[Reading]) -> bool:
    return any(patterns.AN_END.search(each.mask) for each in readings)


def _acts(reading: Reading, spoken: Spoken, numbers: Sequence[int]) -> Iterator[Count]:
    """ "70 closures of NGOs", "it has logged over 285 since 2003"."""
    mask = reading.mask
    for start in numbers:
        match = patterns.ACTS.match(mask, start)
        if match and (match["of"] or spoken.is_near) and number_of(match["number"]) >= LEAST:
            yield _count(reading, match, match.start())
        them = patterns.OF_THEM.match(mask, start)
        if them:
            yield _count(reading, them, them.start())
    for match in patterns.LOGGED.finditer(mask) if numbers and spoken.is_near else ():
        if number_of(match["number"]) >= LEAST:
            yield _count(reading, match, match.start(), unit=match["unit"] or spoken.unit)


def _ordinals(reading: Reading) -> Iterator[Count]:
    for match in patterns.IN_ORDER.finditer(reading.mask):
        if ordinal_of(match["number"]) >= LEAST:
            yield _count(reading, match, match.start(), count=ordinal_of(match["number"]))


def _in_passing(reading: Reading, spoken: Spoken, numbers: Sequence[int]) -> Iterator[Count]:
    """ "It is one of 31 to have closed", "57 have been struck off and another 20 suspended"."""
    mask = reading.mask
    for pattern in (patterns.ONE_OF_MANY, patterns.ELLIPTIC) if numbers else ():
        for match in pattern.finditer(mask):
            is_first = pattern is patterns.ELLIPTIC and not _is_counted_before(mask, match.start())
            if not is_first and number_of(match["number"]) >= LEAST:
                yield _count(reading, match, match.start(), unit=spoken.unit or ANY_UNIT)


def _is_counted_before(mask: str, end: int) -> bool:
    """Whether what stands before it counts some that have ended."""
    counted = patterns.COUNTED.search(mask, max(0, end - LOT), end)
    return counted is not None and patterns.HAVE_ENDED.match(mask, counted.end(), end) is not None


def _is_listed(reading: Reading, end: int, start: int) -> bool:
    """ "closed 375 associations, nine outlets and 20 unions"."""
    return AND_SO_MANY.fullmatch(reading.mask, end, max(end, start)) is not None


def _count(
    reading: Reading, match: re.Match[str], told: int, *, count: int | None = None, unit: str = ""
) -> Count:
    since = since_of(reading, match.end())
    return Count(
        comparator=_comparator(reading, match),
        count=count or number_of(match["number"]),
        unit=unit or _unit(reading, match),
        reading=reading,
        told=part(reading, *match.span()),
        rule="en.count",
        since=since,
        on=None if since else day_of(reading, told),
        claimant=claimant_of(reading, match.start()),
    )


def _unit(reading: Reading, match: re.Match[str]) -> str:
    unit = reading.text[match.start("unit") : match.end("unit")] if match["unit"] else ""
    return NO_PART_OF_UNIT.sub("", unit)


def _comparator(reading: Reading, match: re.Match[str]) -> Comparator:
    """By the words before or behind the number, as a capitalized one may look like a name in the
    mask."""
    start, end = match.span("number")
    found = patterns.COMPARED.search(reading.text, max(0, start - 40), start)
    if found:
        return patterns.COMPARATORS[found["comparator"].casefold()]
    behind = (name for name, words in patterns.BEHIND.items() if words.match(reading.text, end))
    return next(behind, Comparator.EXACTLY)
