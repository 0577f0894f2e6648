"""Where an English sentence says that the counted have ended, if neither a verb right before them
nor one right behind does: in a list of counts, by their licenses, as a part of one that ends."""

import re

from events.extraction import claim_patterns as patterns
from events.extraction.claim_numbers import NUMBER
from events.extraction.lexicon import in_any_case, lexicon

MEANT, ENDED, ENDING = (lexicon("claims")[name] for name in ("meant", "ended", "ending"))
FAR = 200
# "1,043 private schools, 60 clinics and |12 unions": items of which no civic body is counted.
ITEMS_BEFORE = in_any_case(rf"(?:\b{NUMBER} [^,.;:\d]{{1,45}}(?:, (?:and )?| and )){{1,12}}$")
OF_PAPERS = in_any_case(rf"\b(?:{MEANT['papers']})(?: certificates?)? (?:of|held by|for) $")
PAPERS_GONE = in_any_case(
    rf"(?P<between>[^.;:]{{0,60}}?) (?:were|was|have been|has been|had been|are being|being)"
    rf" (?:\w+ly )?(?:{MEANT['gone']})\b"
)
# "18 groups |whose work it has ended"
WHOSE = in_any_case(
    rf",? whose (?:work|activit\w+|operations|{MEANT['papers']})\b[^.;:]{{0,50}}?"
    rf"\b(?:ended|halted|stopped|{MEANT['gone']})\b"
)
# "closed its seat and all of |its 30 chapters"
AND_ITS_PARTS = in_any_case(
    rf"\b(?P<act>{ENDING['verbs']}|{ENDED['infinitive']}|(?:{ENDING['nouns']}))\b[^.;:]{{1,90}}"
    r" and (?:all (?:of )?|each of )?(?:its|their|the )?$"
)
DECIDED = in_any_case(
    r"\b(?:grant(?:ed|s)|order(?:ed|s)|upheld|upholds|approved|ruled|decided|allowed|satisfied)\b"
)
LISTED_BY = in_any_case(rf"\b(?:{MEANT['lists']})\b[^.;:]{{0,40}} (?:{MEANT['listing']}) $")
RIGHT_BEFORE = in_any_case(rf"\b(?:{ENDING['verbs']}|{ENDING['nouns']})(?: down| out| off)? $")


def told_around(mask: str, match: re.Match[str]) -> int | None:
    """Where it is told, as by one of the wordings above; None if it is not."""
    items = ITEMS_BEFORE.search(mask, max(0, match.start() - FAR), match.start())
    if items and _is_ended_behind(mask, items.start()):
        return items.start()
    left = mask[max(0, match.start() - FAR) : match.start()]
    gone = PAPERS_GONE.match(mask, match.end()) if OF_PAPERS.search(left) else None
    if gone and not patterns.SPOILED_BETWEEN.search(gone["between"]):
        return gone.end("between")
    whose = WHOSE.match(mask, match.end())
    if whose and not patterns.SPOILED_BETWEEN.search(whose.group().split("whose", 1)[1]):
        return match.end()
    return match.start() if _is_part_of_ended(left) else None


def _is_ended_behind(mask: str, start: int) -> bool:
    left = mask[max(0, start - FAR) : start]
    ending = patterns.HAS_BEEN_ENDED.search(left)
    return ending is not None and not patterns.SPOILED_BEFORE.search(left[: ending.start()])


def _is_part_of_ended(left: str) -> bool:
    ending = AND_ITS_PARTS.search(left)
    if ending is None or patterns.SPOILED_BEFORE.search(left[: ending.start()]):
        return DECIDED.search(left) is not None if ending else False
    return True


def is_listed_by(text: str, match: re.Match[str]) -> bool:
    """ "The decree lists |19 unions", "It also applies to |eight of its fronts"; in words as a
    gazette may be masked."""
    left = text[max(0, match.start() - FAR) : match.start()]
    if LISTED_BY.search(left):
        return True
    items = ITEMS_BEFORE.search(left)
    return items is not None and LISTED_BY.search(left[: items.start()]) is not None


def is_right_behind_an_end(mask: str, match: re.Match[str]) -> bool:
    """ "It suspended |five others", "had wiped out |1,500 at a stroke"."""
    left = mask[max(0, match.start() - 60) : match.start()]
    ending = RIGHT_BEFORE.search(left)
    return ending is not None and not patterns.SPOILED_BEFORE.search(left[: ending.start()])
