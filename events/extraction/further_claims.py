"""Counts of closures that a text in a further language states."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from events.extraction.findings import Comparator, Status
from events.extraction.further_closings import Told
from events.extraction.further_counts import comparator_of
from events.extraction.further_dates import Day
from events.extraction.further_draft import Read
from events.extraction.further_names import MASK
from events.extraction.further_words import Words

LEAST = 4
REACH = 70  # characters between a count and the words for an end
BEFORE_DATE = 12


@dataclass(frozen=True)
class Counted:
    """ "at least 35 associations" at [start, end) of a sentence; `since` is EDTF."""

    read: Read
    start: int
    end: int
    comparator: Comparator
    count: int
    unit: str
    since: str | None


def counts_in(
    read: Read, told: Sequence[Told], days: Sequence[Day], published: date | None, words: Words
) -> Iterator[Counted]:
    """The counts of organizations of which the sentence tells the end."""
    ends = [each for each in told if each.status != Status.THREATENED]
    if read.is_title or not ends:
        return
    for match in words.counts.counted.finditer(read.mask):
        number = words.counts.number_of(match["number"])
        if number < LEAST or not any(_is_of(match, each, read.mask, words) for each in ends):
            continue
        unit = read.sentence.text[slice(*match.span("unit"))]
        since = _since(read, days, published, words) or _on(days, ends, published, words)
        yield Counted(read, *match.span(), comparator_of(match), number, unit, since)


def _is_of(match: re.Match[str], told: Told, mask: str, words: Words) -> bool:
    """Whether nothing stands between a count and the words for an end that parts them."""
    first, last = sorted([match.span(), (told.start, told.end)])
    between = mask[first[1] : last[0]]
    is_apart = MASK in between or ";" in between or words["bridge"].search(between)
    return len(between) <= REACH and not is_apart


def _since(read: Read, days: Sequence[Day], published: date | None, words: Words) -> str | None:
    counts = words.counts
    if published and counts.since_year.search(read.mask):
        return str(published.year)
    for day in days:
        before = read.mask[max(0, day.start - BEFORE_DATE) : day.start]
        opens = counts.since.search(before) or day.opens == "since"
        first = words.counts.since.search(day.text.split()[0])
        if opens or first or counts.since_behind.match(read.mask, day.end):
            return _begun(day.edtf(published, "past", words.language))
    return None


def _on(
    days: Sequence[Day], ends: Sequence[Told], published: date | None, words: Words
) -> str | None:
    """The day of what was done to many at once."""
    if len(days) != 1 or all(each.form == "noun" for each in ends):
        return None
    return _begun(days[0].edtf(published, "past", words.language))


def _begun(edtf: str | None) -> str | None:
    return edtf.removesuffix("/..").split("/")[0] or None if edtf else None
