"""Those of whom a Chinese sentence says that they ended as another did: 輪到乙, 繼甲之後."""

import re
from collections.abc import Iterator
from dataclasses import replace

from events.extraction.chinese_mood import ENDERS
from events.extraction.draft import Draft, Part, part
from events.extraction.findings import Status
from events.extraction.reading import ORG, Reading

SAME_FATE_RULE = "zh.same_fate"
AFTER_ANOTHER = re.compile(
    rf"(?:^|[，。；「])[繼继][^，。；]{{0,30}}?{ORG}[^，。；]{{0,12}}之?[後后]，"
)
ONLY_NAMES = re.compile(
    rf"[，。；「]?[繼继](?:[「『“\"《]?{ORG}[」』”\"》]?(?:、|[及和與与])?)+之?[後后]，"
)
TOO = re.compile(r"[亦也又再都]|步")
SAME_FATE = re.compile(rf"(?:輪到|轮到|則是|则是)[「\"]?(?P<org>{ORG})")


def same_fate_behind(reading: Reading, told: Draft) -> Iterator[Draft]:
    """ "A宣布解散，其後輪到B"."""
    for match in SAME_FATE.finditer(reading.mask):
        entity = reading.organization_at(match.start("org"))
        if entity and entity.body:
            yield Draft(
                body=entity.body,
                manner=replace(told.manner, rule=SAME_FATE_RULE),
                reading=reading,
                told=part(reading, *match.span()),
                subject=Part(entity.text, entity.start, entity.end),
                dates_from=match.end(),
            )


def those_before(reading: Reading, told: Draft) -> Iterator[Draft]:
    """ "繼A之後，B亦宣布解散": A as well."""
    for match in AFTER_ANOTHER.finditer(reading.mask, 0, told.told.start):
        is_plain = ONLY_NAMES.fullmatch(match.group())
        is_too = is_plain or TOO.search(reading.mask, match.end(), told.told.start)
        if ENDERS.search(match.group()) or not is_too:
            continue
        for entity in reading.within(*match.span(), "organization"):
            if entity.body and entity.body is not told.body:
                manner = replace(told.manner, rule=SAME_FATE_RULE, status=Status.COMPLETED)
                behind = part(reading, match.end() - 1, match.end())
                yield Draft(entity.body, manner, reading, behind, subject=Part.of(entity))
