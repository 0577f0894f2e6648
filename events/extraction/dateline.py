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
BRACKETED = re.compile(rf"(?P<date>{DATE}) \({WHERE}\) ?[-–—]")
NUMBERED, MOST_DAYS = re.compile(r"\d"), 2
A_YEAR, MOST_DAYS_OF_YEAR = re.compile(r"\d{4}"), 14  # a text with its year may appear later
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


def day_of_writing(readings: Sequence[Reading], published: date | None) -> date | None:
    """What "today" means: the day of a dateline, "MARL, May 4 -", shortly before that of
    publication, else the day of publication; without one what the text itself names."""
    if published is None:
        return written_on(readings)
    mask = readings[0].mask if readings else ""
    line = DATELINE.match(mask) or BRACKETED.match(mask)
    for phrase in readings[0].free_phrases if line else ():
        if line and phrase.start == line.start("date") and NUMBERED.search(phrase.text):
            edtf = resolve(phrase.text, published, tense="past") or ""
            written = date.fromisoformat(edtf) if A_DAY.fullmatch(edtf) else published
            farthest = MOST_DAYS_OF_YEAR if A_YEAR.search(phrase.text) else MOST_DAYS
            is_near = 0 <= (published - written).days <= farthest
            return written if is_near else published
    return published


def line_above(readings: Sequence[Reading]) -> Phrase | None:
    line = WRITTEN.match(readings[0].mask) if readings else None
    phrases = readings[0].free_phrases if line else ()
    return next((each for each in phrases if line and each.start == line.start("date")), None)
