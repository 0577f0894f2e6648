"""Counts of closures that somebody stated, in Chinese."""

import re
from collections.abc import Iterator

from events.extraction.chinese_words import WORDS
from events.extraction.counts import Count
from events.extraction.draft import part
from events.extraction.findings import Comparator
from events.extraction.reading import Reading
from events.extraction.when import Phrase
from events.extraction.when_chinese_words import number

CLAIMS = WORDS["claims"]
COMPARATORS = {re.compile(words): name for words, name in CLAIMS["comparators"].items()}
MANY = {re.compile(words): name for words, name in CLAIMS["many"].items()}
FIGURES = r"(?<![\d.])\d[\d,]*+(?![.%％])"
CHARACTERS = r"(?<![一二三四五六七八九十百千第数數几幾])[一二兩两三四五六七八九十百]{1,7}"
NUMBER = rf"(?:(?P<number>{FIGURES}|{CHARACTERS})(?P<ten_thousand>[萬万千])?)"
COUNTED_UNIT = (
    rf"(?P<comparator>{'|'.join(CLAIMS['comparators'])})?(?:已?有|共|另)?{NUMBER}"
    rf"(?P<many>{'|'.join(CLAIMS['many'])})?{CLAIMS['measure']}"
)
UNIT = rf"(?P<unit>{CLAIMS['unit']})"
SUBJECT = re.compile(
    rf"{COUNTED_UNIT}{UNIT}(?P<between>[^。；]{{0,40}}?)(?P<ended>{CLAIMS['ended']})"
)
OBJECT = re.compile(
    rf"(?P<ended>{CLAIMS['before']})(?P<between>[^。；，,]{{0,8}}?){COUNTED_UNIT}{UNIT}"
)
# 取締非法組織1100餘家, and 單計工會，去年便有39個取消登記: the unit goes first.
UNIT_FIRST = re.compile(
    rf"(?P<ended>{CLAIMS['before']})(?P<between>){UNIT}"
    rf"(?P<comparator>{'|'.join(CLAIMS['comparators'])})?{NUMBER}"
    rf"(?P<many>{'|'.join(CLAIMS['many'])})?{CLAIMS['measure'][:-1]}"
)
TOPIC_FIRST = re.compile(
    rf"(?:單計|单计|僅|仅|當中|当中|其中){UNIT}[，,]?(?P<between>[^。；，,]{{0,10}}?)"
    rf"(?P<comparator>{'|'.join(CLAIMS['comparators'])})?{NUMBER}"
    rf"(?P<many>{'|'.join(CLAIMS['many'])})?[個个間间家](?P<ended>{CLAIMS['ended']})"
)
ORDINAL = re.compile(
    rf"第(?P<number>\d+|[一二三四五六七八九十百]+)(?P<ten_thousand>)[個个間间家份所支](?P<comparator>)(?P<many>)"
    rf"(?P<between>[^。；，,]{{0,8}}?)(?P<ended>{CLAIMS['ended']})(?:的|之)?{UNIT}"
)
PATTERNS = (SUBJECT, OBJECT, UNIT_FIRST, TOPIC_FIRST, ORDINAL)
NO_COUNT = re.compile(
    rf"{CLAIMS['no_count']}|{WORDS['mood']['hypothesis']}|{WORDS['mood']['negation']}"
)
SINCE = re.compile(r"以來|以来|至今|起$|^自|過去|过去|後$|后$|今年|去年")
SINCE_BEHIND = re.compile(r"[^，。；]{0,16}(?:以來|以来|後|后|至今|起)")
CLAIMANT = re.compile(rf"[^，。；]{{0,10}}(?:{CLAIMS['said']})")
ACT = re.compile(r"勒令|除名|撤銷|撤销|註銷|注销|取締|取缔|吊銷|吊销")
MANY_OF = re.compile(WORDS["lists"]["many_of"])
A_NUMBER = re.compile(r"[\d一二兩两三四五六七八九十百]")
LEAST = 4
SMALLEST = {"萬": 10_000, "万": 10_000, "千": 1_000}


def counts_in(reading: Reading) -> Iterator[Count]:
    """The counts of organizations that a sentence says have ended."""
    if reading.is_title or not A_NUMBER.search(reading.text):
        return
    taken: list[tuple[int, int]] = []
    for pattern in PATTERNS:
        for match in pattern.finditer(reading.text):
            span = match.span("number")
            if span in taken or not _is_claim(reading, match):
                continue
            taken.append(span)
            yield _count(reading, match)


def speaks_of_many(reading: Reading) -> bool:
    """Whether a sentence has a group of organizations, counted or not: 一批工會, 11個政黨."""
    return MANY_OF.search(reading.mask) is not None


def _is_claim(reading: Reading, match: re.Match[str]) -> bool:
    lead = re.split(r"[。；，,]", reading.text[: match.start()])[-1]
    in_phrase = any(
        phrase.start <= match.start("number") < phrase.end for phrase in reading.free_phrases
    )
    in_phrase = in_phrase or any(
        entity.start <= match.start("number") < entity.end
        for entity in reading.entities
        if entity.sort in {"organization", "law"}
    )
    between = match["between"]
    excused = NO_COUNT.search(lead[-8:]) or NO_COUNT.search(re.split("[，,]", between)[-1])
    return _number(match) >= LEAST and not excused and not in_phrase


def _number(match: re.Match[str]) -> int:
    text = match["number"].replace(",", "")
    return number(text) * SMALLEST.get(match["ten_thousand"] or "", 1)


def _count(reading: Reading, match: re.Match[str]) -> Count:
    since = _since(reading, match)
    return Count(
        comparator=_comparator(match),
        count=_number(match),
        unit=match["unit"],
        reading=reading,
        told=part(reading, *match.span()),
        rule="zh.count",
        since=since,
        on=None if since else _on(reading, match),
        claimant=_claimant(reading, match),
    )


def _comparator(match: re.Match[str]) -> Comparator:
    for words, table in ((match["comparator"], COMPARATORS), (match["many"], MANY)):
        if words:
            name = next(name for pattern, name in table.items() if pattern.fullmatch(words))
            return Comparator(name)
    return Comparator.EXACTLY


def _since(reading: Reading, match: re.Match[str]) -> Phrase | None:
    """The start of what is counted: 自2018年示威以來, 過去一年, 今年."""
    before = [phrase for phrase in reading.free_phrases if phrase.end <= match.end()]
    for phrase in reversed(before):
        if SINCE.search(phrase.text) or SINCE_BEHIND.match(reading.text, phrase.end):
            return phrase
    return None


def _on(reading: Reading, match: re.Match[str]) -> Phrase | None:
    """The day of a single act against many."""
    clause = re.split(r"[，。；]", reading.text[: match.start()])[-1] + match.group()
    if not ACT.search(clause) or "已" in clause:
        return None
    before = [
        phrase
        for phrase in reading.free_phrases
        if phrase.end <= match.end() and not phrase.text.endswith(("內", "内"))
    ]
    return before[-1] if before else None


def _claimant(reading: Reading, match: re.Match[str]) -> str | None:
    """Who is said to have counted, if named as an organization."""
    for entity in reading.within(0, match.start(), "organization"):
        if CLAIMANT.match(reading.text, entity.end, match.start()) and entity.body:
            return entity.body.name
    return None
