"""Whose ending a text says to be no more than talk: "has denied reports that it is to close"."""

import re
from collections.abc import Iterator

from events.extraction.cast import Body, bodies_in
from events.extraction.lexicon import lexicon
from events.extraction.reading import Reading

WORDS = lexicon("vetoes")["denials"]
DENIES = re.compile(rf"\b(?:{WORDS['denying']}|{WORDS['waving_off']})\b")
REPORT = re.compile(rf"\b(?:{WORDS['said_elsewhere']}|{WORDS['talk']})\b", re.IGNORECASE)
THAT = re.compile(r"\b(?:that|of|about|over|saying|claiming|it|they|according to which)\b")
ENDS = re.compile(rf"\b(?:{WORDS['ends']})", re.IGNORECASE)
UNTRUE = re.compile(
    rf"\b(?:is|are|was|were|as|be|being|called|found)(?: \w+)? (?:{WORDS['untrue']})\b"
)
# "rejected claims that it was closed for its reports": why, not whether.
WHY = re.compile(
    r"\b(?:because|for (?:its|their|being|political)|due to|over (?:its|their)|unlawful\w*"
    r"|illegal\w*|unfair\w*|(?:un)?justified|in (?:revenge|retaliation)|under pressure|politically"
    r"|motivated|secretly|arbitrar\w+|that led)\b",
    re.IGNORECASE,
)
REPORT_WITHIN, ENDS_WITHIN, UNTRUE_WITHIN, WHY_WITHIN = 70, 150, 90, 60


def denied_in(reading: Reading) -> Iterator[Body]:
    """The organizations of a sentence that calls a report of somebody's ending untrue."""
    text = reading.text
    for report in REPORT.finditer(text):
        said = _ending_said(text, report.end())
        if said is None or WHY.search(text, said, said + WHY_WITHIN):
            continue
        left = text[max(0, report.start() - REPORT_WITHIN) : report.start()]
        is_denied = DENIES.search(left) and ";" not in left
        if is_denied or UNTRUE.search(text, said, said + UNTRUE_WITHIN):
            near = said + REPORT_WITHIN
            yield from bodies_in([each for each in reading.entities if each.start < near])
            return


def _ending_said(text: str, start: int) -> int | None:
    """Where the ending of which a report tells is named: "reports that the club was |closed"."""
    that = THAT.search(text, start, start + REPORT_WITHIN)
    ends = ENDS.search(text, that.end(), that.end() + ENDS_WITHIN) if that else None
    if ends is None or re.search(r"[;:.]", text[start : ends.start()]):
        return None
    return ends.end()
