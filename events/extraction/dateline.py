"""The line above an English text that says where and when it was written."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import chain

from events.extraction.reading import DATE, ORG, PLACE, UNKNOWN, Reading
from events.extraction.when import Phrase, resolve

WHERE = (
    rf"(?:{PLACE}|{UNKNOWN}|{ORG}|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,2}})"
    rf"(?:, (?:{PLACE}|[A-Z][\w.]*))?"
)
# "BISHKEK, June 14 (Silk Road Wire) --"
DATELINE = re.compile(
    rf"\W*{WHERE}[,.]? (?P<date>{DATE})(?: ?\([^)]{{0,40}}\)|[/|] ?\w+)? ?(?:[-–—]|:)"
)
# "Manama, 7 April 2011.", "GENEVA (4 August 2023) -"
WRITTEN = re.compile(
    rf"\W*(?:{WHERE}[,.]? )?\(?(?P<date>{DATE})(?:, {WHERE})?\)?"
    r"(?: ?\([^)]{0,40}\)|[/|] ?\w+)? ?(?:[-–—:]|\.?$)"
)
A_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def written_on(readings: Sequence[Reading]) -> date | None:
    """The day, with its year, that a text names above all, "Manama, 7 April 2011. The body…", or
    that its headline names."""
    above = line_above(readings)
    in_title = (each.free_phrases for each in readings if each.is_title)
    for phrase in (*([above] if above else ()), *chain(*in_title)):
        edtf = resolve(phrase.text, None)
        if edtf and A_DAY.fullmatch(edtf):
            return date.fromisoformat(edtf)
    return None


def line_above(readings: Sequence[Reading]) -> Phrase | None:
    line = WRITTEN.match(readings[0].mask) if readings else None
    phrases = readings[0].free_phrases if line else ()
    return next((each for each in phrases if line and each.start == line.start("date")), None)
