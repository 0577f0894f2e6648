"""Houses that shut their doors and open them again, churches in protest or mosques for months; and
museums and theaters that close for want of money: none of them closures of the record."""

import re

from events.extraction.draft import Draft
from events.extraction.english_temporary import FOR_GOOD, LIMITED
from events.extraction.findings import DecidedBy
from events.extraction.lexicon import lexicon

WORDS = lexicon("vetoes")["doors"]
FOR_A_REASON = re.compile(rf"\b(?:{WORDS['reasons']})\b", re.IGNORECASE)
OF_CULTURE = re.compile(
    rf"\b(?:{WORDS['of_culture']})(?: (?:in|at|on) .+)?$|^(?:{WORDS['of_culture']}) of\b"
)
HOLY = re.compile(rf"\b(?:{WORDS['holy']})\b")
SHUTS = {"close", "shut", "shutter", "closure", "give_in"}
MAY_PROTEST = {"religious", "university", "other", None}


def shuts_its_doors(draft: Draft, *, is_under_pressure: bool) -> bool:
    """Whether no more than the doors are shut, of a house of God for a while, or of a museum that
    nobody presses: `is_under_pressure` is whether the article speaks of authorities."""
    if draft.body.slug or draft.unit is not None:
        return False
    by_itself = draft.decided_by == DecidedBy.ORGANIZATION
    if by_itself and not is_under_pressure and OF_CULTURE.search(draft.body.name):
        return True
    shuts = draft.manner.rule.rsplit(".", 1)[-1] in SHUTS
    return shuts and _is_for_a_while(draft)


def _is_for_a_while(draft: Draft) -> bool:
    text = draft.told_in.text
    if FOR_GOOD.search(text):
        return False
    is_holy = draft.body.kind == "religious" or (draft.body.kind is None and HOLY.search(text))
    is_limited = is_holy and LIMITED.search(text, draft.told.end)
    is_protest = draft.body.kind in MAY_PROTEST and FOR_A_REASON.search(text)
    return bool(is_limited or is_protest)
