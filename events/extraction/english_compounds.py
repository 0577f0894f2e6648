"""What a name only tells more of: "the Marl laboratory", "a Gazette correspondent", "the congress
of the Marl League"; that may close, and the body of the name goes on."""

import re

from events.extraction.draft import Draft, Part
from events.extraction.english_described import DESCRIPTOR
from events.extraction.findings import DecidedBy
from events.extraction.lexicon import lexicon
from events.extraction.reading import ORG

WORDS = lexicon("vetoes")["others"]
# "the |Marl vaccine task force"
HEAD = re.compile(rf"[\"”]? (?:[a-z-]+ ){{0,2}}?(?:{WORDS['heads']})(?![\w-])")
# "the Truth, |Justice and Peace Commission"
OF_A_STATE = re.compile(rf",? and (?:[A-Z]\w+ )?(?:{WORDS['commissions']})\b")
# "the ruling coalition of |A and B has broken up"
LEAGUE_OF = re.compile(
    rf"\b(?:{WORDS['leagues']}) (?:of|between|with|among)(?: the)?"
    rf" (?:{ORG}(?:,| and|, and) (?:the )?)*\"?$"
)
BETWEEN_TWO = re.compile(rf"(?:{WORDS['leagues']}) (?:between|with)\b")
# "the weather |station"
NO_BODY = re.compile(rf"\b(?:{WORDS['no_bodies']})[ -]$", re.IGNORECASE)
OF_ITS = re.compile(
    r"(?: [\w'’-]+){0,4}? (?:the|an?|its|their|his|her) (?:[\w-]+ ){0,3}?(?P<noun>[\w-]+)"
    r" (?:of|by|at|against) (?:the )?\"?"
)
BODY_OR_PART = re.compile(rf"(?:{DESCRIPTOR}|branch|chapter|wing|arm|section|affiliates?|offices?)")
# "the annual congress of |A closed"
GATHERING_OF = re.compile(
    rf"\b(?:{WORDS['gatherings']}) (?:of|by|at) (?:the |its )?(?:[\w-]+ ){{0,2}}?\"?$",
    re.IGNORECASE,
)
PRISON = re.compile(rf"\b(?:{WORDS['prisons']})\b")
CLOSES = ("close", "cease", "shut")
FAR = 60


def is_only_beside_it(draft: Draft) -> bool:
    """Whether the name of the draft only tells which thing, person or meeting it was."""
    if draft.unit is not None:
        return PRISON.search(draft.unit.text) is not None
    subject = draft.subject
    if subject is not None and draft.named == "description":
        noun = subject.start + subject.text.rfind(" ") + 1
        is_of_two = BETWEEN_TWO.match(draft.reading.text, noun)
        return bool(is_of_two or NO_BODY.search(draft.reading.text, max(0, noun - FAR), noun))
    if subject is None or draft.named != "here" or draft.reading is not draft.told_in:
        return False
    text, mask = draft.reading.text, draft.reading.mask
    if HEAD.match(text, subject.end) or OF_A_STATE.match(text, subject.end):
        return True
    is_before = subject.end <= draft.told.start
    if is_before and LEAGUE_OF.search(mask, max(0, subject.start - 3 * FAR), subject.start):
        return True
    return _is_of_a_gathering(draft, subject) or _is_of_an_act(draft, subject)


def _is_of_a_gathering(draft: Draft, subject: Part) -> bool:
    closes = draft.manner.rule.endswith(CLOSES) and draft.decided_by == DecidedBy.ORGANIZATION
    before = draft.reading.text[max(0, subject.start - FAR) : subject.start]
    return closes and subject.end < draft.told.start and bool(GATHERING_OF.search(before))


def _is_of_an_act(draft: Draft, subject: Part) -> bool:
    """ "ruled the monopoly of |A unlawful", which outlaws an act of its."""
    if not draft.manner.rule.endswith("label") or subject.start < draft.told.end:
        return False
    of_its = OF_ITS.fullmatch(draft.reading.mask, draft.told.end, subject.start)
    return of_its is not None and not BODY_OR_PART.fullmatch(of_its["noun"])
