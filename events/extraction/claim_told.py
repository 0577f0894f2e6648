"""Where an English sentence says of the counted that they have ended."""

import re

from events.extraction import claim_patterns as patterns
from events.extraction.claim_reach import told_around
from events.extraction.english_clauses import is_denied, is_hypothetical
from events.extraction.english_list_words import REMOVED
from events.extraction.english_papers import PAPERS_OF
from events.extraction.english_verbs import MODALS, Verb
from events.extraction.reading import Reading

REACH = 110
LONGEST_GAP = 12
A_NOUN = re.compile(r"\b(?:the|a|an|its|this|their) $", re.IGNORECASE)
UNIT_TO_VERB = re.compile(
    r"(?:,? (?:in|of|across|from|that|which|including|among|other)\b[^.;:]{0,120})?,? ?"
)
VERB_TO_UNIT = re.compile(r"(?: down)?(?: [\w'-]+){0,4} ?")
REMOVED_FROM = re.compile(rf"[^.;:,]{{0,40}} (?:have|has|had) been {REMOVED.pattern}")
FACING = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)|risk(?:s|ing)?|threatened|may|might|could|can|would|should)\b"
)


def told_of(reading: Reading, match: re.Match[str], verbs: list[Verb]) -> int | None:
    """Where the sentence says that they ended; None if it does not."""
    mask = reading.mask
    if patterns.SPOILED_BEHIND.match(mask, match.end()) or _is_object_of_another(reading, match):
        return None
    for verb in verbs:
        if _is_subject(match, verb) or _is_object(match, verb):
            return verb.start
    for papers in PAPERS_OF.finditer(mask):
        if 0 <= match.start() - papers.end() < LONGEST_GAP:
            return papers.start()
    if match["unit"] and patterns.IS_GONE.match(match["unit"]):
        return match.start()
    removed = REMOVED_FROM.match(mask, match.end())
    if removed:
        return removed.start()
    told = told_in_words(mask, match)
    return told if told is not None else told_around(mask, match)


def _is_object_of_another(reading: Reading, match: re.Match[str]) -> bool:
    """ "A, which has 60 members, was closed", "who wants 20 groups dissolved", "none of the 40"."""
    mask, start = reading.mask, max(0, match.start() - REACH)
    left = mask[start : match.start()]
    if patterns.WANTED.search(left) or patterns.PORTION.search(reading.text, start, match.start()):
        return True
    if patterns.ONE_OF_ALL.search(reading.text, start, match.start()):
        return not patterns.RELATIVE.match(mask, match.end())
    owned = patterns.AS_OBJECT.search(left) and not patterns.HAS_BEEN_ENDED.search(left)
    return bool(owned) and not patterns.RELATIVE.match(mask, match.end())


def told_in_words(mask: str, match: re.Match[str]) -> int | None:
    """By the words of the lexicon behind the count or right before it."""
    ended = patterns.HAVE_ENDED.match(mask, match.end())
    is_spoiled = ended is None or patterns.SPOILED_BETWEEN.search(ended["between"])
    if ended and not (is_spoiled or patterns.OTHER_NUMBER.search(ended["between"])):
        is_for_now = patterns.SPOILED_BEHIND.match(mask, ended.end())
        return None if is_for_now else ended.end("between")
    left = mask[max(0, match.start() - REACH) : match.start()]
    acted = patterns.ACTED_ON.search(left)
    if acted and not patterns.SPOILED_BEFORE.search(_just_before(acted)):
        complement = patterns.COMPLEMENT.match(mask, match.end())
        if complement and not patterns.SPOILED_BETWEEN.search(complement["between"]):
            return match.start()
    ending = patterns.HAS_BEEN_ENDED.search(left)
    if ending and not patterns.SPOILED_BEFORE.search(_just_before(ending)):
        return match.start()
    return None


def _just_before(match: re.Match[str]) -> str:
    """What stands right before it in its clause."""
    left = match.string[max(0, match.start() - 40) : match.start()]
    return re.split(r"[.;:]", left)[-1]


def _is_subject(match: re.Match[str], verb: Verb) -> bool:
    """ "at least 35 groups have closed"."""
    if verb.start < match.end() or is_denied(verb.reading, verb.lead):
        return False
    feared = FACING.search(verb.reading.mask[match.start() : verb.start])
    if feared or verb.lead.has(*MODALS, "would"):
        return False
    return UNIT_TO_VERB.fullmatch(verb.reading.mask, match.end(), verb.lead.end) is not None


def _is_object(match: re.Match[str], verb: Verb) -> bool:
    """ "suspended 29 groups"; not "the board oversees 29 groups"."""
    if A_NOUN.search(verb.reading.mask, max(0, verb.start - 9), verb.start):
        return False
    lead = verb.lead
    unsure = lead.has(*MODALS, "would") or is_hypothetical(verb.reading, lead)
    if verb.end > match.start() or unsure or is_denied(verb.reading, lead):
        return False
    return VERB_TO_UNIT.fullmatch(verb.reading.mask, verb.end, match.start()) is not None
