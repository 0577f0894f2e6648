"""Counts of closures that somebody stated, in Chinese."""

import re
from collections.abc import Iterator

from events.extraction.chinese import HYPOTHESIS, NEGATION
from events.extraction.chinese_names import WORDS
from events.extraction.counts import Count
from events.extraction.draft import part
from events.extraction.findings import Comparator
from events.extraction.reading import Reading

CLAIMS = WORDS["claims"]
COUNTED = re.compile(
    rf"(?P<comparator>{'|'.join(CLAIMS['comparators'])})?(?:已?有)?(?P<number>(?<!\d)\d[\d,]*+)(?P<many>餘|余|多)?"
    rf"{CLAIMS['measure']}(?P<unit>{CLAIMS['unit']})(?P<between>[^。；,，]{{0,30}}?)(?P<ended>{CLAIMS['ended']})"
)
NO_COUNT = re.compile(CLAIMS["no_count"])
SINCE = re.compile(r"以來|以来|至今|起|後|后")
LEAST = 4


def counts_in(reading: Reading) -> Iterator[Count]:
    """The counts of organizations that a sentence says have ended."""
    if reading.is_title:
        return
    for match in COUNTED.finditer(reading.text):
        number = int(match["number"].replace(",", ""))
        between = match["between"]
        excused = NO_COUNT.search(between) or NEGATION.search(between) or HYPOTHESIS.search(between)
        if number >= LEAST and not excused:
            yield _count(reading, match, number)


def _count(reading: Reading, match: re.Match[str], number: int) -> Count:
    word = match["comparator"] or ""
    comparator = Comparator(CLAIMS["comparators"].get(word, "exactly"))
    since = next(
        (p for p in reading.phrases if p.end <= match.end() and SINCE.search(p.text)), None
    )
    return Count(
        comparator=Comparator.MORE_THAN if match["many"] and not word else comparator,
        count=number,
        unit=match["unit"],
        reading=reading,
        told=part(reading, *match.span()),
        rule="zh.count",
        since=since,
    )
