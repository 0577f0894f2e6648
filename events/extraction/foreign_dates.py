"""The dates in an English sentence that are of something else than a closure."""

import re

from events.extraction.dateline import DATELINE
from events.extraction.english_clauses import REPORTING
from events.extraction.lexicon import lexicon
from events.extraction.reading import Reading
from events.extraction.when import Phrase

OWN = lexicon("event_dates")["own"]
AFTER_A_THING = re.compile(OWN["after_a_thing"], re.IGNORECASE)
AN_ACT = re.compile(rf"\b{OWN['act']}", re.IGNORECASE)
OF_SOMETHING_ELSE = re.compile(
    rf"\b(?:{OWN['something_else']})\b[^,;:.\ue00e]{{0,40}}$", re.IGNORECASE
)
ENDING = re.compile(OWN["ending"], re.IGNORECASE)
SAME_DAY = re.compile(OWN["same_day"])
SAME_HOURS = re.compile(OWN["same_hours"], re.IGNORECASE)
AT_ONCE = re.compile(r"immediate|at once|forthwith", re.IGNORECASE)
UNDONE = re.compile(rf" {OWN['undone']}", re.IGNORECASE)
LONG_AFTER = re.compile(OWN["long_after"], re.IGNORECASE)
ORDER_IN_FORCE = re.compile(OWN["order_in_force"], re.IGNORECASE)
SOMEBODY_ELSES = re.compile(OWN["somebody_elses"], re.IGNORECASE)
OF_A_YEAR = re.compile(r"of \d{4}$")
OF_A_LAW = re.compile(
    r"\b(?:rules|laws?|acts?|regulations?|policy|proclamation|constitution|elections?|protests?) $",
    re.IGNORECASE,
)
NO_POINT = re.compile(
    r"(?:over|in the past|within (?:the hour|an hour|minutes|hours))\b", re.IGNORECASE
)


def usable(reading: Reading) -> tuple[Phrase, ...]:
    """The dates of a sentence that may be a closure's: not of the line above, not of what was
    founded or passed then."""
    return reading.once(_usable)


def _usable(reading: Reading) -> tuple[Phrase, ...]:
    line = DATELINE.match(reading.mask)
    return tuple(
        phrase
        for phrase in reading.free_phrases
        if not NO_POINT.match(phrase.text)
        and not (line and phrase.start == line.start("date"))
        and not _is_of_something_else(reading, phrase)
    )


def _is_of_something_else(reading: Reading, phrase: Phrase) -> bool:
    left = reading.mask[max(0, phrase.start - 90) : phrase.start]
    if OF_A_YEAR.match(phrase.text) and OF_A_LAW.search(left):
        return True
    is_of_demand = AT_ONCE.search(phrase.text) and UNDONE.match(reading.mask, phrase.end)
    if is_of_demand or SOMEBODY_ELSES.match(reading.mask, phrase.end):
        return True
    gone_before = LONG_AFTER.search(left)
    if gone_before and not ENDING.search(gone_before.group()):
        return True
    if ORDER_IN_FORCE.search(left) or SAME_HOURS.search(left):
        return False
    if AFTER_A_THING.match(reading.mask, 0, phrase.start) and not REPORTING.search(left):
        return True
    return _is_behind_something_else(reading, phrase, left)


def _is_behind_something_else(reading: Reading, phrase: Phrase, left: str) -> bool:
    """ "The party founded in May", "protests in May"; but "protests, it said in May"."""
    other = OF_SOMETHING_ELSE.search(left[-60:])
    if SAME_DAY.match(reading.mask, phrase.end) and ENDING.search(reading.mask, phrase.end):
        return False
    if other is None or ENDING.search(other.group()) or AN_ACT.search(left):
        return False
    return REPORTING.search(other.group()) is None
