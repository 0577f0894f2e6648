"""Organizations that a Chinese text names as examples of many that have ended."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.chinese_counts import speaks_of_many
from events.extraction.chinese_mood import Ending, endings_in, status_of
from events.extraction.chinese_words import WORDS
from events.extraction.chinese_subjects import listed_from
from events.extraction.draft import Draft, Manner, Part, part
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import Reading

EXAMPLES = re.compile(
    rf"(?:^|[，,；。])(?:{WORDS['lists']['examples']}|{WORDS['lists']['of_many']})"
)
PAPERS = re.compile(
    rf"(?:{WORDS['papers']['taking']})[^，。；]{{0,30}}(?:{WORDS['papers']['noun']})"
)


def examples_in(reading: Reading, following: Sequence[Reading]) -> Iterator[Draft]:
    """ "至少65個團體宣布解散，當中包括A、B及C", there or at the start of the next sentence."""
    if reading.is_title or not speaks_of_many(reading):
        return
    manner, told = _manner(reading)
    if manner is None or told is None:
        return
    for where in (reading, *following[:1]):
        for match in EXAMPLES.finditer(where.mask):
            if where is not reading and match.start() > 0:
                continue
            if where is reading and match.start() < told.end:
                continue
            for entity in listed_from(where, match.end()):
                if entity.body:
                    yield Draft(
                        body=entity.body,
                        manner=manner,
                        reading=where,
                        told=told,
                        named="list",
                        subject=Part.of(entity),
                        telling=reading,
                        dates_from=told.end,
                        is_plain=True,
                    )


def _manner(reading: Reading) -> tuple[Manner | None, Part | None]:
    papers = PAPERS.search(reading.mask)
    if papers:
        kind = Manner(Kind.DEREGISTERED, Status.COMPLETED, DecidedBy.AUTHORITY, "zh.list.papers")
        return kind, part(reading, *papers.span())
    for ending in endings_in(reading):
        status = status_of(reading, ending)
        if status is not None:
            return _of_many(ending, status, reading), part(reading, ending.start, ending.end)
    return None, None


def _of_many(ending: Ending, status: Status, reading: Reading) -> Manner:
    """What many have announced has happened to those that are told of as gone."""
    ordered = status == Status.ORDERED or "self" not in ending.entry
    kind = Kind(ending.entry.get("order" if ordered else "self") or ending.entry["self"])
    decided_by = DecidedBy.AUTHORITY if ordered else DecidedBy.ORGANIZATION
    told = Status.ORDERED if status == Status.ORDERED else Status.COMPLETED
    return Manner(kind, told, decided_by, f"zh.list.{ending.name}")
