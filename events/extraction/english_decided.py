"""Whether a day in an English sentence is that of the deed or only of what was decided or said."""

import re

from events.extraction.date_cues import is_act_of_others
from events.extraction.draft import Draft
from events.extraction.english_clause_dates import AHEAD_OF_VERB, FARTHEST, is_since_then
from events.extraction.findings import Status
from events.extraction.lexicon import lexicon
from events.extraction.when import Phrase

CUES = {
    name: re.compile(lexicon("event_dates")["own"][name], re.IGNORECASE)
    for name in (
        "decision_to",
        "was_taken",
        "voted_to",
        "only_voted",
        "paper",
        "now",
        "done_that_day",
        "paper_does",
    )
}
SAYS_ITS = re.compile(
    r"\b(?:announce[sd]?|announcing|declare[sd]?|confirm(?:s|ed)|made (?:public|known)"
    r"|reveal(?:s|ed)|proclaim(?:s|ed))"
    r" (?:its|their|the|his|her|a) (?:\w+ )?$"
    r"|\b(?:adopt(?:s|ed)|pass(?:es|ed)|approve[sd]|back(?:s|ed)|endorse[sd]|vote[sd] (?:for|on))"
    r" (?:its|their|the|a) (?:\w+ (?:of|on|for|to) )?(?:\w+[- ])?$"
)
WILL = re.compile(r"\b(?:will|shall|(?:is|are) (?:to|due to|set to))\b")
TODAY = re.compile(
    r"(?:as of |(?:with (?:immediate )?effect )?from |effective )?(?:today|tonight|now)$",
    re.IGNORECASE,
)
# "Has been told |on Friday |to stop its work for a month".
TOLD_TO = re.compile(r"\b(?:ordered|told|instructed|directed|forced|made) $")
QUOTE = re.compile(r"[\"“”]")
OF_THIS_WEEK = re.compile(r"day$|today|tonight")


def is_done(draft: Draft) -> bool:
    return is_act_of_others(draft) and draft.status == Status.COMPLETED


def is_also_done(draft: Draft, announced: Phrase, effective: Phrase | None) -> bool:
    """Whether it happens on the day it is told: by an authority's paper of that day, or "has not
    come out since 17 March, when its owners said so"."""
    if effective is not None:
        return is_quoted(draft, announced, effective)
    left = draft.told_in.mask[max(0, announced.start - FARTHEST) : announced.start]
    between = draft.told_in.mask[announced.end : draft.told.start]
    is_paper = (
        CUES["paper"].search(left)
        or CUES["done_that_day"].fullmatch(between)
        or CUES["paper_does"].fullmatch(between)
    )
    if draft.status == Status.COMPLETED and TOLD_TO.search(left) and between.startswith(" to "):
        return True
    return bool(is_done(draft) and is_paper) or is_since_then(draft.told_in, announced)


def is_quoted(draft: Draft, announced: Phrase, effective: Phrase) -> bool:
    """Whether "today" stands in words that were spoken on another day."""
    first, last = sorted((announced, effective), key=lambda phrase: phrase.start)
    between = draft.told_in.text[first.end : last.start]
    return bool(TODAY.match(effective.text) and len(QUOTE.findall(between)) % 2)


def is_only_decided(draft: Draft, phrase: Phrase) -> bool:
    """Whether what happens on the day is no more than that it is ordered or made known."""
    if draft.status in {Status.ORDERED, Status.THREATENED} or _is_day_of_decision(draft, phrase):
        return True
    if draft.status != Status.ANNOUNCED or phrase.end > draft.told.start:
        return False
    return WILL.search(draft.told_in.mask[phrase.end : draft.told.end]) is None


def _is_day_of_decision(draft: Draft, phrase: Phrase) -> bool:
    """ "It voted to disband |on Sunday", "The decision to disband was taken |on Sunday"."""
    left = draft.told_in.mask[max(0, draft.told.start - AHEAD_OF_VERB) : draft.told.start]
    between = draft.told_in.mask[draft.told.end : phrase.start]
    was_taken = CUES["decision_to"].search(left) and CUES["was_taken"].search(between)
    if was_taken or (CUES["voted_to"].search(left) and OF_THIS_WEEK.search(phrase.text)):
        return True
    is_voted = CUES["only_voted"].match(draft.told.text) or SAYS_ITS.search(left)
    return phrase.start > draft.told.start and is_voted is not None


def is_ordered_at_once(draft: Draft) -> bool:
    """ "ordered A to suspend its work at once"."""
    around = draft.told_in.text[max(0, draft.told.start - FARTHEST) : draft.told.end + FARTHEST]
    return draft.status == Status.ORDERED and CUES["now"].search(around) is not None
