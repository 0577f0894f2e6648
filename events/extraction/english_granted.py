"""What a court grants: "granted the ministry's petition to liquidate A", "ruled in favor of the
ministry, which had asked for the closure of B", which is decided and no longer asked for."""

import re

from events.extraction.english_names import WORDS

GRANTED = WORDS["granted"]
WHAT_FOR = rf"(?:{GRANTED['aims']})(?: (?:the|its|their|an?))?(?: (?!not\b)[\w-]+)?(?: to)? $"
# "sided with the ministry, which had earlier |asked"
WHO_HAD = (
    rf"\b(?:{GRANTED['sides']}) [^.;:]{{1,120}}?,? (?:which|who|that)"
    r"(?: (?:has|have|had|also|earlier|first|originally))*"
)
# "granted the ministry's petition to |liquidate A", "upheld a suit for |the closure of B"
BEFORE = re.compile(
    rf"(?<!not )(?<!never )(?<!to )\b(?:{GRANTED['verbs']}) [^.;:]{{0,120}}?"
    rf"\b(?:{GRANTED['suits']})"
    rf"(?: [^.;:]{{1,80}}?)? {WHAT_FOR}"
    rf"|{WHO_HAD} (?:{GRANTED['asked']})[^.;:]{{0,60}}? {WHAT_FOR}"
    rf"|{WHO_HAD} (?:sought|demanded|requested)(?: the| its| their)?(?: [\w-]+)? $"
)
# "a petition to |liquidate A was granted"
ASKED_BEFORE = re.compile(rf"\b(?:{GRANTED['suits']})(?: [^.;:]{{1,60}}?)? {WHAT_FOR}")
BEHIND = re.compile(
    r"[^.;:]{0,110}? (?:was|were|has been|have been|had been|is) (?:\w+ly )?"
    rf"(?:{GRANTED['verbs']})\b"
)
# "granted its request to stay |the closure of A"
STAYED = re.compile(
    rf"(?<!not )(?<!never )(?<!to )\b(?:{GRANTED['verbs']}) [^.;:]{{0,120}}?"
    rf"\b(?:{GRANTED['suits']}|appeals?|challenges?|complaints?|stay|injunction|reprieve)"
    rf"(?: [^.;:]{{1,80}}?)? (?:to|for|against|seeking to|that would)"
    rf"(?: (?:an?|the))? (?:{GRANTED['undoes']})\b[^.;:,]{{0,60}}$"
)
FAR = 300


def is_granted(mask: str, start: int, end: int) -> bool:
    """Whether the ending told at [start, end) of a sentence is what somebody in power has granted
    to another."""
    left = mask[max(0, start - FAR) : start]
    found = BEFORE.search(left)
    if found is None and (asked := ASKED_BEFORE.search(left)) and BEHIND.match(mask, end):
        found = asked
    return found is not None and not is_stayed(mask, start)


def is_stayed(mask: str, start: int) -> bool:
    """Whether what is granted is that the ending told there does not come."""
    return STAYED.search(mask[max(0, start - FAR) : start]) is not None
