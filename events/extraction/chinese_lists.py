"""Organizations that a Chinese text names as examples of many that have ended."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from events.extraction.cast import Entity
from events.extraction.chinese_counts import speaks_of_many
from events.extraction.chinese_lines import clause_start, listed_from, listed_until
from events.extraction.chinese_mood import PASSIVE, Ending, endings_in, is_by_law, status_of
from events.extraction.chinese_others import SAME_FATE_RULE
from events.extraction.chinese_papers import PAPERS_LOST, is_denied
from events.extraction.chinese_units import offices_in
from events.extraction.chinese_words import WORDS
from events.extraction.draft import Draft, Manner, Part, part
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import ORG, Reading

LISTS = WORDS["lists"]
EXAMPLES = re.compile(
    rf"(?:^|[，,；。：])(?:{LISTS['examples']}|{LISTS['of_many']})"
    rf"|：(?=[「『“\"《]?{ORG}\ue001*[」』”\"》]?(?:[（(][^（）()]*[）)])?、)"
)
SAME_FATE = re.compile(rf"[」』”》\"）)]*(?:{LISTS['same_fate']})")
SAME_LIST = re.compile(r"名[單单冊册]|清[單单]")
MANY_BEHIND = re.compile(
    r"了?(?:逾|超過|超过|至少|近|約|约|一批|[\d一二兩两三四五六七八九十百千數数多])"
)
BECAUSE = re.compile(r"因|由於|由于")
AMONG = re.compile(rf"[」』”》\"）)]*{LISTS['among']}")


def examples_in(reading: Reading, following: Sequence[Reading]) -> Iterator[Draft]:
    """ "至少65個團體宣布解散，當中包括A、B及C", there or at the start of the next sentence; and
    those of whom it says that they are among the many: A和B榜上有名."""
    if reading.is_title or not speaks_of_many(reading):
        return
    manner, told = _manner(reading)
    if manner is None or told is None:
        return
    unit = offices_in(reading, told.start, told.end)
    if unit and manner.kind in {Kind.BANNED, Kind.DISBANDED, Kind.SUSPENDED}:
        manner = replace(manner, kind=Kind.OFFICE_CLOSED)
    for where, entity in _examples(reading, following, told):
        if entity.body:
            yield Draft(
                body=entity.body,
                manner=manner,
                reading=where,
                told=told,
                named="list",
                subject=Part.of(entity),
                unit=unit,
                telling=reading,
                dates_from=told.end,
                is_plain=True,
            )


def same_fate_in(reading: Reading, last: Draft | None, outlawed: Draft | None) -> Iterator[Draft]:
    """ "B剛遭同樣命運": what the last sentence told has happened to B as well; 同一名單 is that of
    those last outlawed."""
    for entity in reading.within(0, len(reading.mask), "organization") if last or outlawed else ():
        same = SAME_FATE.match(reading.mask, entity.end)
        told = outlawed if same and SAME_LIST.search(same.group()) else last
        if entity.body and told and same and entity.body is not told.body:
            manner = replace(told.manner, rule=SAME_FATE_RULE, status=Status.COMPLETED)
            behind = part(reading, entity.end, same.end())
            yield Draft(entity.body, manner, reading, behind, subject=Part.of(entity))


def _examples(
    reading: Reading, following: Sequence[Reading], told: Part
) -> Iterator[tuple[Reading, Entity]]:
    for where in (reading, *following[:1]):
        for match in EXAMPLES.finditer(where.mask):
            if match.start() > 0 if where is not reading else match.end() < told.end:
                continue
            yield from ((where, entity) for entity in listed_from(where, match.end()))
    for where in (reading, *following):
        for entity in where.within(0, len(where.mask), "organization"):
            if AMONG.match(where.mask, entity.end):
                yield from ((where, each) for each in listed_until(where, entity))


def _manner(reading: Reading) -> tuple[Manner | None, Part | None]:
    papers = PAPERS_LOST.search(reading.mask)
    if papers and is_denied(reading, papers):
        return None, None
    if papers and not _is_reason(reading, papers.start()):
        kind = Manner(Kind.DEREGISTERED, Status.COMPLETED, DecidedBy.AUTHORITY, "zh.list.papers")
        return kind, part(reading, *papers.span())
    for ending in endings_in(reading):
        status = status_of(reading, ending, of_many=True)
        if status is not None:
            return _of_many(ending, status, reading), part(reading, ending.start, ending.end)
    return None, None


def _is_reason(reading: Reading, start: int) -> bool:
    """因許可證過期，被責令停止運作: what happens is told behind."""
    clause = reading.mask[clause_start(reading.mask, start) : start]
    return BECAUSE.search(clause) is not None and bool(endings_in(reading))


def _of_many(ending: Ending, status: Status, reading: Reading) -> Manner:
    """What many have announced has happened to those that are told of as gone."""
    clause = reading.mask[clause_start(reading.mask, ending.start) : ending.start]
    is_passive = PASSIVE.search(clause) or MANY_BEHIND.match(reading.mask, ending.end)
    ordered = (
        status == Status.ORDERED
        or "self" not in ending.entry
        or bool(is_passive)
        or is_by_law(reading, ending)
    )
    kind = Kind(ending.entry.get("order" if ordered else "self") or ending.entry["self"])
    decided_by = DecidedBy.AUTHORITY if ordered else DecidedBy.ORGANIZATION
    told = Status.ORDERED if status == Status.ORDERED else Status.COMPLETED
    return Manner(kind, told, decided_by, f"zh.list.{ending.name}")
