"""Counts of closures that somebody stated, in English."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.claim_numbers import NUMBER, ORDINAL, number_of, ordinal_of
from events.extraction.counts import Count
from events.extraction.draft import part
from events.extraction.english_clauses import is_denied, is_hypothetical
from events.extraction.english_lists import REMOVED
from events.extraction.english_names import WORDS
from events.extraction.english_orders import PAPERS_OF
from events.extraction.english_verbs import AT_ONCE, MODALS, Verb, verbs_in
from events.extraction.findings import Comparator
from events.extraction.lexicon import lexicon
from events.extraction.reading import AUTHORITY, ORG, PERSON, PLACE, UNKNOWN, Reading
from events.extraction.when import Phrase

CLAIMS = lexicon("claims")
ENDED, ENDING, SPOILED = CLAIMS["ended"], CLAIMS["ending"], CLAIMS["spoiled"]
COMPARATORS = {
    words: Comparator(name) for name, phrases in CLAIMS["comparators"].items() for words in phrases
}
LEAST, LEAST_IN_ORDER = 4, 3
COMPARATOR = rf"(?P<comparator>{'|'.join(sorted(COMPARATORS, key=len, reverse=True))})"
ADJECTIVES = (
    rf"(?:(?:{CLAIMS['units']['adjectives']})(?: and (?:{CLAIMS['units']['adjectives']}))?,? )"
)
NOUNS = CLAIMS["units"]["nouns"]
NAMED_AFTER = rf"(?:(?:{PLACE}|{UNKNOWN}) )?"
UNIT = rf"(?P<unit>{NAMED_AFTER}{ADJECTIVES}*(?:{NOUNS})(?: and {ADJECTIVES}*(?:{NOUNS}))?)"
A_NUMBER = rf"(?P<number>{NUMBER})"
COUNTED = re.compile(
    rf"(?<![\w,.-])(?:{COMPARATOR} )?(?:another |a total of |the )?{A_NUMBER} {UNIT}\b",
    re.IGNORECASE,
)
NUMBER_OF = re.compile(
    rf"\bnumber of {UNIT}\b(?P<closed>[^.;]{{0,80}}?)\b(?:{COMPARATOR}|to) {A_NUMBER}\b",
    re.IGNORECASE,
)
TOTAL = re.compile(
    r"\b(?:br(?:ing|ings|inging|ought)|tak(?:e|es|ing)|took|rais(?:e|es|ed|ing)) "
    rf"(?:the|its|their) (?:total|tally|number|count|toll)(?: of [^.;]{{0,60}}?)? to "
    rf"(?:{COMPARATOR} )?{A_NUMBER} {UNIT}\b",
    re.IGNORECASE,
)
OF_THEM = re.compile(
    rf"(?:{COMPARATOR} )?{A_NUMBER} of (?:them|these|those|which) (?:are|were|being) {UNIT}\b"
    rf"(?=[^.;:]*\b(?:{ENDED['past']})\b)",
    re.IGNORECASE,
)
MORE = re.compile(
    rf"(?:{COMPARATOR} )?{A_NUMBER} (?P<unit>more|others)(?= (?:have|had|were|was|are)\b)",
    re.IGNORECASE,
)
AND_SO_MANY = re.compile(r",? (?:and )?(?:also )?")
COMPARED = re.compile(rf"(?<!\w){COMPARATOR} (?:another |a total of |the )?$", re.IGNORECASE)
IN_ORDER = re.compile(
    rf"(?<!would be )(?<!could be )(?<!become )\b(?:the|its|a) (?P<number>{ORDINAL}) {UNIT}"
    rf"(?: (?:in|of|from) [^.;:,]{{1,40}}?)?,? "
    rf"(?:to (?:{ENDED['infinitive']})|(?:that|which) (?:has|have) (?:been )?(?:{ENDED['active']}"
    rf"|{ENDED['passive']})|(?:{ENDED['passive']}))\b(?P<comparator>)",
    re.IGNORECASE,
)
HAVE_ENDED = re.compile(
    r"(?P<between>[^.;:]{0,90}?)[ ,](?:"
    rf"(?:have|has|had|having)(?: (?:now|already|since|also|all|so far|either|then))*"
    rf" (?:{ENDED['active']}|been (?:\w+ly )?(?:{ENDED['passive']}))"
    rf"|(?:were|was|are being|were being)(?: (?:\w+ly|also|all|then))* (?:{ENDED['passive']})"
    rf"|(?:{ENDED['past']})"
    r"|(?:are|were|stand|figure) (?:on|among) (?:that|the|this|those|its) (?:black)?lists?)\b",
    re.IGNORECASE,
)
HAS_BEEN_ENDED = re.compile(
    rf"(?P<before>[^.;:]{{0,40}})\b(?:{ENDING['papers']}|{ENDING['nouns']}|{ENDING['verbs']})"
    r"(?: down)?(?: [\w'’-]+){0,4}? ?$",
    re.IGNORECASE,
)
SPOILED_BETWEEN = re.compile(rf"\b(?:{SPOILED['between']})\b", re.IGNORECASE)
SPOILED_BEFORE = re.compile(rf"\b(?:{SPOILED['before']})\b[^,;:]*$|n[’']t\b", re.IGNORECASE)
REACH = 110
FORESEEN = re.compile(r"\b(?:would|will|could|may|might|to) (?:see|have|mean)\b[^.;:]*$")
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
    opened = _without_names_of_numbers(reading)
    for found in (*_cardinals(opened), *_totals(opened), *_ordinals(opened)):
        yield replace(found, reading=reading)


def _without_names_of_numbers(reading: Reading) -> Reading:
    """ "16 Catholic bodies" begins with no name."""
    names = [e for e in reading.entities if not (e.sort == "unknown" and e.text[0].isdigit())]
    return reading if len(names) == len(reading.entities) else replace(reading, entities=names)


def _cardinals(reading: Reading) -> Iterator[Count]:
    verbs = verbs_in(reading)
    last: tuple[int, int] | None = None
    for match in sorted(
        (*COUNTED.finditer(reading.mask), *MORE.finditer(reading.mask)), key=_start
    ):
        told = _told(reading, match, verbs)
        if told is None and last and _is_listed(reading, last[0], match.start()):
            told = last[1]
        if told is not None and number_of(match["number"]) >= LEAST:
            last = match.end(), told
            if not FORESEEN.search(reading.mask[max(0, match.start() - REACH) : match.start()]):
                yield _count(reading, match, told)


def _start(match: re.Match[str]) -> int:
    return match.start()


def _totals(reading: Reading) -> Iterator[Count]:
    verbs = verbs_in(reading)
    for match in NUMBER_OF.finditer(reading.mask):
        start, end = match.span("closed")
        if any(start <= verb.start < end for verb in verbs):
            yield _count(reading, match, match.start())
    for pattern in (TOTAL, OF_THEM):
        for match in pattern.finditer(reading.mask):
            yield _count(reading, match, match.start())


def _ordinals(reading: Reading) -> Iterator[Count]:
    for match in IN_ORDER.finditer(reading.mask):
        if ordinal_of(match["number"]) >= LEAST_IN_ORDER:
            yield _count(reading, match, match.start(), count=ordinal_of(match["number"]))


def _is_listed(reading: Reading, end: int, start: int) -> bool:
    """ "closed 375 associations, nine outlets and 20 unions"."""
    return AND_SO_MANY.fullmatch(reading.mask, end, max(end, start)) is not None


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
    return removed.start() if removed else _told_in_words(mask, match)


def _told_in_words(mask: str, match: re.Match[str]) -> int | None:
    """By the words of the lexicon behind the count or right before it."""
    ended = HAVE_ENDED.match(mask, match.end())
    if ended and not SPOILED_BETWEEN.search(ended["between"]):
        return ended.end("between")
    ending = HAS_BEEN_ENDED.search(mask[max(0, match.start() - REACH) : match.start()])
    if ending and not SPOILED_BEFORE.search(ending["before"]):
        return match.start()
    return None


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


def _count(reading: Reading, match: re.Match[str], told: int, *, count: int | None = None) -> Count:
    skipped = NO_PART_OF_UNIT.match(match["unit"])
    unit_start = match.start("unit") + (skipped.end() if skipped else 0)
    since = _since(reading, match.end())
    return Count(
        comparator=_comparator(reading, match),
        count=count or number_of(match["number"]),
        unit=reading.text[unit_start : match.end("unit")],
        reading=reading,
        told=part(reading, *match.span()),
        rule="en.count",
        since=since,
        on=None if since else _on(reading, told),
        claimant=_claimant(reading, match.start()),
    )


def _comparator(reading: Reading, match: re.Match[str]) -> Comparator:
    """By the words, as a capitalized one may look like a name in the mask."""
    start = match.start("number")
    found = COMPARED.search(reading.text, max(0, start - 40), start)
    return COMPARATORS[found["comparator"].casefold()] if found else Comparator.EXACTLY


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
