"""Counts of closures that somebody stated, in English."""

import re
from collections.abc import Iterator

from events.extraction.counts import Count
from events.extraction.draft import part
from events.extraction.english_clauses import is_denied, is_hypothetical
from events.extraction.english_lists import REMOVED
from events.extraction.english_names import WORDS
from events.extraction.english_orders import PAPERS_OF
from events.extraction.english_verbs import AT_ONCE, MODALS, Verb, verbs_in
from events.extraction.findings import Comparator
from events.extraction.reading import AUTHORITY, ORG, PERSON, UNKNOWN, Reading
from events.extraction.when import Phrase

COMPARATORS = {
    words: Comparator(name)
    for name, phrases in WORDS["claims"]["comparators"].items()
    for words in phrases
}
FROM_FOUR = {word: number for number, word in enumerate(WORDS["claims"]["numbers"], 4)}
LEAST = 4
NUMBER = rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{'|'.join(FROM_FOUR)})"
COMPARATOR = rf"(?P<comparator>{'|'.join(COMPARATORS)})"
UNIT = rf"(?P<unit>{WORDS['claims']['unit']})"
COUNTED = re.compile(
    rf"\b(?:{COMPARATOR} )?(?:another |a total of |the )?{NUMBER} {UNIT}\b", re.IGNORECASE
)
NUMBER_OF = re.compile(
    rf"\bnumber of {UNIT}\b(?P<closed>[^.;]{{0,80}}?)\b(?:{COMPARATOR}|to) {NUMBER}\b",
    re.IGNORECASE,
)
NO_PART_OF_UNIT = re.compile(
    r"^(?:(?:other|further|more|another|different|similar|such|prominent|leading|major|local) )+",
    re.IGNORECASE,
)
UNIT_TO_VERB = re.compile(
    r"(?:,? (?:in|of|across|from|that|which|including|among|other)\b[^.;:]{0,70})?,? ?"
)
VERB_TO_UNIT = re.compile(r"(?: down)?(?: [\w'-]+){0,4} ?")
LONGEST_GAP = 12
REMOVED_FROM = re.compile(rf"[^.;:,]{{0,40}} (?:have|has|had) been {REMOVED.pattern}")
FACING = re.compile(r"\b(?:fac(?:e|es|ed|ing)|risk(?:s|ing)?|threatened)\b")
SINCE = re.compile(r"since\b", re.IGNORECASE)
OVER = re.compile(r"(?:over|in|during) the (?:past|last)", re.IGNORECASE)
LINKING = WORDS["reporting"]["linking"] + "|noted|notes|estimates|estimated|counted|counts|found"
NAMED = rf"(?P<who>{ORG}|{UNKNOWN}|{AUTHORITY}|{PERSON})"
STATED = re.compile(rf"{NAMED}(?:\s*\([^)]*\))?(?: \w+)? (?:{LINKING})\b")
ACCORDING = re.compile(rf"[Aa]ccording to (?:the )?{NAMED}")
TALLY = re.compile(
    rf"(?:an? |the |by |according to (?:an? |the )?){NAMED}(?:'s?)?"
    r" (?:tally|count|report|estimate|list|survey)"
)


def counts_in(reading: Reading) -> Iterator[Count]:
    """The counts of organizations that a sentence says have ended."""
    if reading.is_title:
        return
    verbs = verbs_in(reading)
    for match in COUNTED.finditer(reading.mask):
        told = _told(reading, match, verbs)
        if told is not None and _number(match) >= LEAST:
            yield _count(reading, match, told)
    for match in NUMBER_OF.finditer(reading.mask):
        start, end = match.span("closed")
        if any(start <= verb.start < end for verb in verbs):
            yield _count(reading, match, match.start())


def _told(reading: Reading, match: re.Match[str], verbs: list[Verb]) -> int | None:
    """Where the sentence says that they ended; None if it does not."""
    mask = reading.mask
    for verb in verbs:
        if _is_subject(match, verb) or _is_object(match, verb):
            return verb.start
    for papers in PAPERS_OF.finditer(mask):
        if 0 <= match.start() - papers.end() < LONGEST_GAP:
            return papers.start()
    removed = REMOVED_FROM.match(mask, match.end())
    return removed.start() if removed else None


def _is_subject(match: re.Match[str], verb: Verb) -> bool:
    """ "at least 35 groups have closed"."""
    if verb.start < match.end() or is_denied(verb.reading, verb.lead):
        return False
    feared = FACING.search(verb.reading.mask[match.start() : verb.start])
    if feared or verb.lead.has(*MODALS, "would"):
        return False
    return UNIT_TO_VERB.fullmatch(verb.reading.mask, match.end(), verb.lead.end) is not None


def _is_object(match: re.Match[str], verb: Verb) -> bool:
    """ "suspended 29 groups"."""
    lead = verb.lead
    unsure = lead.has(*MODALS, "would") or is_hypothetical(verb.reading, lead)
    if verb.end > match.start() or unsure or is_denied(verb.reading, lead):
        return False
    return VERB_TO_UNIT.fullmatch(verb.reading.mask, verb.end, match.start()) is not None


def _count(reading: Reading, match: re.Match[str], told: int) -> Count:
    skipped = NO_PART_OF_UNIT.match(match["unit"])
    unit_start = match.start("unit") + (skipped.end() if skipped else 0)
    since = _since(reading, match.end())
    word = (match["comparator"] or "").casefold()
    return Count(
        comparator=COMPARATORS.get(word, Comparator.EXACTLY),
        count=_number(match),
        unit=reading.text[unit_start : match.end("unit")],
        reading=reading,
        told=part(reading, *match.span()),
        rule="en.count",
        since=since,
        on=None if since else _on(reading, told),
        claimant=_claimant(reading, match.start()),
    )


def _since(reading: Reading, start: int) -> Phrase | None:
    """The date of "since June 2020", or of "since the law took effect in June 2020"."""
    said = SINCE.search(reading.mask, start)
    for phrase in reading.phrases:
        if phrase.start < start:
            continue
        if SINCE.match(phrase.text) or OVER.match(phrase.text):
            return phrase
        if said and said.end() < phrase.start:
            between = reading.mask[said.end() : phrase.start]
            return None if re.search(r"[.;]", between) else phrase
    return None


def _on(reading: Reading, told: int) -> Phrase | None:
    """The day of a single act against many."""
    days = [phrase for phrase in reading.free_phrases if not AT_ONCE.search(phrase.text)]
    return min(days, key=lambda phrase: abs(phrase.start - told), default=None)


def _claimant(reading: Reading, start: int) -> str | None:
    """Who counted: named before the count, behind it, or as the maker of a tally."""
    mask = reading.mask
    stated = (
        STATED.search(mask, 0, start)
        or TALLY.search(mask)
        or ACCORDING.search(mask)
        or STATED.search(mask, start)
    )
    if stated is None:
        return None
    entity = next((e for e in reading.entities if e.start == stated.start("who")), None)
    if entity is None:
        return None
    return entity.body.name if entity.body else entity.text


def _number(match: re.Match[str]) -> int:
    text = match["number"].casefold()
    return FROM_FOUR.get(text) or int(text.replace(",", ""))
