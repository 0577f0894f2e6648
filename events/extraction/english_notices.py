"""Orders that are served: "served A and B with notices to halt their work", "C was handed an order
to close"."""

import re

from events.extraction.cast import Entity
from events.extraction.draft import Who, named_here
from events.extraction.english_clauses import Scene, lead_to
from events.extraction.english_names import WORDS
from events.extraction.english_objects import organizations_after
from events.extraction.english_subjects import subjects_before
from events.extraction.english_verbs import Verb
from events.extraction.reading import DATE, Reading

LETTERS = WORDS["letters"]
FARTHEST, MOST_SERVINGS = 260, 4
PAPER = (
    rf"(?:(?:{LETTERS['before']}|{LETTERS['sort']}) )*(?:{LETTERS['nouns']})"
    rf"(?: (?:from|by|of|signed by|dated) [^,;:]{{1,60}}?)?(?:,? (?:on )?{DATE})?,?"
)
TO = rf" (?:(?:{LETTERS['telling']}) (?:it|them|both|each)(?: both| all)? )?(?:to )?$"
# "A and B |got letters on Monday that told them to" cease, "A |was handed an order to" close
GOT_LETTERS = re.compile(rf"\b(?:{LETTERS['got']}) {PAPER}{TO}")
SERVING = re.compile(rf"\b(?:{LETTERS['serving']})(?= )")
# "served A and B |with notices to" halt
WITH_PAPER = re.compile(rf"\"?(?: \([^)]{{1,40}}\))?(?:,? {DATE})?(?: with)? {PAPER}{TO}")
# "issued |notices to A and B to" halt
PAPER_TO = re.compile(rf" {PAPER} (?:to|on|against|for)(?= )")
STRAIGHT = re.compile(
    rf"\"?(?: \([^)]{{1,40}}\))?(?:,? and (?:[\w-]+ ){{0,3}}(?:others|more))?(?:,? {DATE})?,?{TO}"
)


def told_by_letter(verb: Verb, scene: Scene) -> list[Who]:
    """Those that have got an order to do what the verb says."""
    lead, reading = verb.lead, verb.reading
    if verb.form != "base" or not lead.has("to"):
        return []
    start = max(0, lead.end - FARTHEST)
    got = GOT_LETTERS.search(reading.mask, start, lead.end)
    if got:
        return subjects_before(reading, lead_to(reading.mask, got.start()), scene)
    servings = [*SERVING.finditer(reading.mask, start, lead.end)][-MOST_SERVINGS:]
    found = (_served(reading, serving.end(), lead.end) for serving in reversed(servings))
    return [named_here(each) for each in next(filter(None, found), [])]


def _served(reading: Reading, start: int, end: int) -> list[Entity]:
    """Those whom the papers reach that are served there, if these are to do what stands behind."""
    paper = PAPER_TO.match(reading.mask, start, end)
    listed = organizations_after(reading, paper.end() if paper else start)
    rest = STRAIGHT if paper else WITH_PAPER
    is_so = listed and rest.match(reading.mask, listed[-1].end, end)
    return listed if is_so else []
