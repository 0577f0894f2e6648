"""Since when organizations were counted that have ended, and who counted them, in English."""

import re

from events.extraction.english_names import WORDS
from events.extraction.english_verbs import AT_ONCE
from events.extraction.reading import AUTHORITY, ORG, PERSON, UNKNOWN, Reading
from events.extraction.when import Phrase

SINCE = re.compile(r"since\b", re.IGNORECASE)
OVER = re.compile(r"(?:over|in|during) the (?:past|last)", re.IGNORECASE)
LINKING = WORDS["reporting"]["linking"] + (
    "|noted|notes|estimates?|estimated|reckons?|reckoned|calculates?|counted|counts|counting|found|finds"
    "|(?:has |have )?(?:counted|logged|documented|recorded|listed|tallied)"
)
NAMED = rf"(?P<who>{ORG}|{UNKNOWN}|{AUTHORITY}|{PERSON})"
STATED = re.compile(rf"{NAMED}(?:\s*\([^)]*\))?(?: \w+)? (?:{LINKING})\b")
ACCORDING = re.compile(rf"[Aa]ccording to (?:the )?{NAMED}")
TALLY = re.compile(
    rf"(?:an? |the |by |according to (?:an? |the )?){NAMED}(?:'s?)?"
    r" (?:tally|count|report|estimate|list|survey)"
)
COUNT_BY = re.compile(
    r"(?:count|tally|reckoning|estimate|list|records?|figures?|data|numbers|survey)s? "
    r"(?:of|by|from|kept by|compiled by) "
    rf"(?:the |an? )?(?:[\w-]+ ){{0,4}}?{NAMED}"
)


def since_of(reading: Reading, start: int) -> Phrase | None:
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


def day_of(reading: Reading, told: int) -> Phrase | None:
    """The day of a single act against many."""
    days = [phrase for phrase in reading.free_phrases if not AT_ONCE.search(phrase.text)]
    return min(days, key=lambda phrase: abs(phrase.start - told), default=None)


def claimant_of(reading: Reading, start: int) -> str | None:
    """Who counted: named before the count, behind it, or as the maker of a tally."""
    mask = reading.mask
    stated = (
        STATED.search(mask, 0, start)
        or TALLY.search(mask)
        or ACCORDING.search(mask)
        or COUNT_BY.search(mask)
        or STATED.search(mask, start)
    )
    if stated is None:
        return None
    entity = next((e for e in reading.entities if e.start == stated.start("who")), None)
    if entity is None:
        return None
    return entity.body.name if entity.body else entity.text
