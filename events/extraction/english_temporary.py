"""What closes for a while: for repairs, early, to visitors, because of the storm."""

import re

from events.extraction.lexicon import lexicon
from events.extraction.reading import LAW, Reading

TEMPORARY = lexicon("vetoes")["temporary"]
LIMITED = re.compile(rf"\b(?:{TEMPORARY['limited']})\b", re.IGNORECASE)
# "withdrew the license of A, a weekly, |for one year"
TERM = re.compile(
    r"[^,;:]{0,120}?(?:,[^;:.,]{1,110},)?[^,;:]{0,60}?(?:, also)? for"
    r" (?:the next |another )?(?:an?|one|two|three|four"
    r"|five|six|ten|\d+)[ -](?:more )?(?:years?|months?|weeks?|days?)"
    r"(?=\s*[.,;]|\s*$| (?:over|after|because|and|on|in|by|for|under)\b)"
)
FAILED = re.compile(
    r"[^.;:]{0,90}? (?:for (?:failing|failure|not|refusing|neglecting)|because|having)\b"
)
# "a three-month |ban"
DAYS_BEFORE = re.compile(
    r"\b[\w-]+[- ](?:hour|day|week|month)s?(?:[- ]long)?['’]?,? (?:[a-z]+ ){0,2}$"
)
LAW_NAMED = re.compile(LAW)
# "outlawing A |and suspending B for a month"
CLAUSE = re.compile(r"(?:(?! and (?:\w+ly )?[a-z]+(?:ing|ed) )[^,;:]){0,120}")
NATURE = re.compile(rf"\b(?:{TEMPORARY['nature']})\b")
SHORTLY = re.compile(
    rf"(?: [^\s.;:,]+){{0,4}}? (?:for (?:\w+ ){{0,2}}(?:{TEMPORARY['works']})"
    rf"|{TEMPORARY['short']})\b| on \w+days\b"
    r"|(?: up| down)? at (?:an? (?:record|\w+ (?:high|low))|[$£€\d])"
)
# A date in the mask.
OVERNIGHT = re.compile(
    r"(?: [^\s.;:,]+){0,3}? (?:overnight(?! in (?:[A-Z][a-z]+ )?\d{4}\b)|for (?:\w+ ){0,2}hours)\b"
)
UNREST = re.compile(rf"\b(?:{TEMPORARY['unrest']})\b", re.IGNORECASE)
FOR_GOOD = re.compile(rf"\b(?:{TEMPORARY['for_good']})\b", re.IGNORECASE)
IN_SEASON = re.compile(rf"[^.;:]{{0,40}}?\b(?:{TEMPORARY['season']})\b")
FOR_HOURS = re.compile(rf"[^.;:,]{{0,40}}?\bfor (?:[\w-]+ ){{0,3}}?(?:{TEMPORARY['hours']})\b")
NEAR = 120


def is_for_a_while(reading: Reading, end: int) -> bool:
    """Whether what stands behind a verb limits it: "for repairs", "early", "because of storms"."""
    by_nature = NATURE.search(reading.text, end, end + NEAR)
    return bool(by_nature or SHORTLY.match(reading.mask, end))


def is_limited_in_time(reading: Reading, end: int) -> bool:
    """Whether the clause behind a verb says for how long: "until further notice", "for a month"."""
    clause = CLAUSE.match(reading.text, end)
    return clause is not None and LIMITED.search(clause.group()) is not None


def is_of_days(reading: Reading, start: int) -> bool:
    """ "a seven-day |ban", "30 days' |suspension"."""
    return DAYS_BEFORE.search(reading.text, max(0, start - NEAR), start) is not None


def is_for_a_term(reading: Reading, end: int) -> bool:
    """As before, and for years: of a license or a paper, which comes back then; not of what one
    failed to do for three years."""
    if FAILED.match(reading.text, end):
        return False
    return is_limited_in_time(reading, end) or TERM.match(reading.text, end) is not None


def is_for_hours(reading: Reading, end: int) -> bool:
    """ "went off the air for two hours"."""
    return FOR_HOURS.match(reading.text, end) is not None


def is_for_days(reading: Reading, end: int) -> bool:
    """ "closed overnight", "for three days", "over Christmas", "during August"."""
    return bool(
        SHORTLY.match(reading.mask, end)
        or OVERNIGHT.match(reading.text, end)
        or IN_SEASON.match(reading.text, end)
    )


def is_for_unrest(reading: Reading) -> bool:
    """ "was closed after students clashed with police": a university opens again, unless papers of
    its or a law are spoken of."""
    is_for_good = FOR_GOOD.search(reading.text) or LAW_NAMED.search(reading.mask)
    return UNREST.search(reading.text) is not None and not is_for_good
