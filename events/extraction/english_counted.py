"""Names that are as many as were counted: "two dailies, A and B", "Two unions are gone. A and B may
no longer bargain"."""

import re
from collections.abc import Iterator
from itertools import islice

from events.extraction.cast import Entity
from events.extraction.claim_numbers import NUMBER, number_of
from events.extraction.english_list_words import LISTS
from events.extraction.english_objects import organizations_after
from events.extraction.lexicon import lexicon
from events.extraction.reading import DATE, PLACE, UNKNOWN, Reading

FEWEST, MOST_COUNTS, MOST_OPENINGS, FAR = 2, 3, 6, 400
BODIES = re.compile(
    rf"\b(?P<count>{NUMBER})\b(?: of (?:its|their|the|his|her))?"
    rf"(?: (?!(?:and|or|of|in|from|with|by)\b)(?:[\w'-]+|{PLACE}(?:'s)?|{UNKNOWN}(?:'s)?)){{0,5}}?"
    rf" (?:{lexicon('claims')['units']['nouns']}|{LISTS['offshoots']})\b",
    re.IGNORECASE,
)
OPENING = re.compile(r"(?:,|:| [–—-]{1,2})(?= )")
BRACKET = re.compile(r"(?: [^\s.;:()]+){0,6}? \((?P<list>[^()]{3,600})\)")
CLOSING = re.compile(
    rf"\"?(?: \([^)]*\))?(?: (?:[a-z]+ )?[a-z]+)?(?: (?:in|of|from|near) (?:{PLACE}|{UNKNOWN}))?"
    rf"(?:\s*(?:[.,;:]|$)| [–—-]|,? (?:on |in )?{DATE})"
)
# "Orders signed on Friday say that |A, B and C", "She read out the names: |A, B and C"
HEAD = re.compile(
    r"[^\w\ue000-\ue00f]{0,3}(?:[^.;:\"]{3,100}?: |[^.;:\"]{3,100}? (?:sa(?:id|ys?)|announced?"
    r"|announces|f(?:ou|i)nds?|added|wrote|stated?|explain(?:ed|s)|read out)\b[^.;:,\"]{0,40}?"
    rf" that )?(?:[Tt]he )?(?:{PLACE}(?:'s|-[a-z]+) )?"
)
STOP = re.compile(r"[.;]|$")
A_VERB = re.compile(
    r"\b(?:said|says|was|were|is|are|has|have|had|will|would|who|which|whose|that|after|because)\b"
)
APART = re.compile(
    rf"(?![^.;:]{{0,20}}? (?:no longer|not|cannot)\b)[^.;:]{{0,60}}?\b(?:{LISTS['apart']})"
)


def counted_here(reading: Reading) -> Iterator[tuple[int, list[Entity]]]:
    """Where bodies are counted, and those of the same sentence that are as many."""
    for counted in islice(BODIES.finditer(reading.mask), MOST_COUNTS):
        count = number_of(counted["count"])
        if count < FEWEST:
            continue
        if bracketed := _in_brackets(reading, counted.end(), count):
            yield counted.start(), bracketed
            continue
        openings = OPENING.finditer(reading.mask, counted.end(), counted.end() + FAR)
        for opening in islice(openings, MOST_OPENINGS):
            listed = _as_many(reading, opening.end(), count)
            if listed:
                yield counted.start(), listed
                break


def _in_brackets(reading: Reading, start: int, count: int) -> list[Entity]:
    """ "three groups |(A, B and C) were struck off"."""
    bracket = BRACKET.match(reading.mask, start)
    if bracket is None:
        return []
    listed = [*reading.within(bracket.start("list"), bracket.end(), "organization", "unknown")]
    return listed if len(listed) == count and any(each.body for each in listed) else []


def _as_many(reading: Reading, start: int, count: int) -> list[Entity]:
    listed = organizations_after(reading, start, unknown=True)
    if len(_named(listed, reading)) == count and CLOSING.match(reading.mask, listed[-1].end):
        return _named(listed, reading)
    stop = STOP.search(reading.mask, start)
    end = stop.start() if stop else len(reading.mask)
    if A_VERB.search(reading.mask, start, end):
        return []
    within = _named([*reading.within(start, end, "organization", "unknown")], reading)
    return within if len(within) == count and any(each.body for each in within) else []


def _named(listed: list[Entity], reading: Reading) -> list[Entity]:
    """All but the short forms in brackets."""
    return [each for each in listed if reading.mask[max(0, each.start - 1)] != "("]


def counted_before(telling: Reading, reading: Reading) -> list[Entity]:
    """Those a sentence begins with, if as many were counted in the one before it."""
    if any(entity.body for entity in telling.entities):
        return []
    counts = [number_of(each["count"]) for each in islice(BODIES.finditer(telling.mask), 2)]
    head = HEAD.match(reading.mask)
    if len(counts) != 1 or counts[0] < FEWEST or head is None:
        return []
    listed = _named(organizations_after(reading, head.end(), unknown=True), reading)
    is_all = len(listed) == counts[0] and any(each.body for each in listed)
    return listed if is_all and not APART.match(reading.mask, listed[-1].end) else []
