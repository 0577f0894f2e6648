"""Money that is frozen, while who has it goes on: "froze the accounts of three unions"."""

import re

from events.extraction.lexicon import lexicon

MONEY = lexicon("vetoes")["others"]["money"]
FREEZES = re.compile(r"fr(?:eez|oz)", re.IGNORECASE)
MONEY_FROZEN = re.compile(
    rf"\bfr(?:eez|oz)\w*(?: up)?(?: [\w'’-]+){{0,3}}? (?:{MONEY})\b"
    rf"|\b(?:{MONEY})\b[^.;:]{{0,160}}\bfrozen\b",
    re.IGNORECASE,
)


def is_of_money(verb: str, sentence: str) -> bool:
    """Whether a verb of a sentence says that money is frozen."""
    return FREEZES.match(verb) is not None and MONEY_FROZEN.search(sentence) is not None
