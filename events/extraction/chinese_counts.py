"""Counts of closures that somebody stated, in Chinese."""

import re
from collections.abc import Iterator

from events.extraction.chinese_marks import MANY_OF
from events.extraction.chinese_mood import AT_REQUEST, ENDERS
from events.extraction.chinese_papers import PAPERS_LOST, PAPERS_TAKEN
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
FIGURES = r"(?<![\d.])\d[\d,]*+(?:\.\d{1,2}(?=[萬万千]))?(?![.%％\d])"
CHARACTERS = r"(?<![一二三四五六七八九十百千第数數几幾])[一二兩两三四五六七八九十百]{1,7}+"
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
COUNTED_BODIES = COUNTED_UNIT[:-1].replace("名]", "]")
# 十二個團體的法人資格自即日起作廢: any organizations counted in a sentence that tells of an end.
COUNTED = re.compile(
    rf"{COUNTED_UNIT}(?![年月日歲岁天名元萬万千億亿票字美港英歐欧龍龙]|人(?![權权道民工]))(?P<unit>[^，。；：、「」\d]{{0,24}}?(?:{WORDS['counted']['noun']}))(?![員员長长者中]|[裡裏里当當之]中)"
)
COUNTED_AFTER = re.compile(
    rf"(?P<unit>[^，。；：「」\d的]{{0,8}}?(?:{WORDS['counted']['noun']}))"
    rf"{WORDS['counted']['total']}{COUNTED_BODIES}"
)
# 全國543家媒體中已有219家停止營運: the noun went before.
ELLIPTIC = re.compile(
    rf"(?P<unit>{WORDS['counted']['noun']})[^。；\d]{{0,16}}?(?:[中裡裏里]|當中|当中|，)[^，。；\d]{{0,4}}?"
    rf"{COUNTED_BODIES}"
)
ENDED = re.compile(f"{PAPERS_LOST.pattern}|{CLAIMS['ended']}|{ENDERS.pattern}")
OTHER = re.compile(WORDS["counted"]["other"])
JUST = re.compile(
    r"(?:已[經经]?|[被遭均都也]|先[後后]|相[繼继]|宣[布佈]|被迫|陸續|陆续|全面|正式|[強强]制|永久|[暫暂][時时]|[徹彻]底)*"
)
HALT = re.compile(r"[暫暂]停|中止|禁止")
OUT_OF = re.compile(r"[當当之]?[中裡裏里](?!心|國|国)")
ALSO = re.compile(r"[和及與与、]$|以及$")
NEAR, FAR, LONGEST_GAP = 14, 48, 5
PATTERNS = (SUBJECT, OBJECT, UNIT_FIRST, TOPIC_FIRST, ORDINAL)
NO_COUNT = re.compile(
    rf"{CLAIMS['no_count']}|{WORDS['mood']['hypothesis']}|{WORDS['mood']['negation']}"
)
SINCE = re.compile(r"以來|以来|至今|起$|^自|過去|过去|後$|后$|今年|去年")
SINCE_BEHIND = re.compile(r"[^，。；]{0,16}(?:以來|以来|後|后|至今|起)")
CLAIMANT = re.compile(rf"[^，。；]{{0,10}}(?:{CLAIMS['said']})")
ACT = re.compile(r"勒令|除名|撤銷|撤销|註銷|注销|取締|取缔|吊銷|吊销")
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
    for match in _in_ended(reading):
        span = match.span("number")
        if span not in taken and _number(match) >= LEAST and _stands_free(reading, match):
            taken.append(span)
            yield _count(reading, match)


def _in_ended(reading: Reading) -> Iterator[re.Match[str]]:
    """Counted organizations before or behind words that tell of an end."""
    mask = reading.mask
    lost = [papers.span() for papers in PAPERS_TAKEN.finditer(mask)]
    for match in COUNTED.finditer(mask):
        right = re.split(r"[。；]", mask[match.end() : match.end() + FAR])[0]
        ended = ENDED.search(right)
        clause = re.split(r"[。；，]", mask[max(0, match.start() - NEAR) : match.start()])[-1]
        if (
            (ended and not _says_else(right[: ended.start()]))
            or _ends_in_end(clause)
            or any(start <= match.start() < match.end() <= end for start, end in lost)
        ):
            yield match
    for match in ELLIPTIC.finditer(mask):
        ended = ENDED.search(mask, match.end(), match.end() + NEAR)
        if ended and JUST.fullmatch(mask, match.end(), ended.start()):
            yield match
    for match in COUNTED_AFTER.finditer(mask):
        left = re.split(r"[。；]", mask[max(0, match.start() - FAR) : match.start()])[-1]
        before = list(ENDED.finditer(left + match["unit"]))
        if before and not _says_else((left + match["unit"])[before[-1].end() :]):
            yield match


def _ends_in_end(clause: str) -> bool:
    ends = [match.end() for pattern in (ENDED, HALT) for match in pattern.finditer(clause)]
    last = max(ends, default=0)
    gap = clause[last:]
    return last > 0 and (len(gap) <= LONGEST_GAP or ALSO.search(gap) is not None)


def _says_else(between: str) -> bool:
    between = AT_REQUEST.sub("", between)
    is_far = between.count("，") > 1
    return is_far or bool(OTHER.search(between) or NO_COUNT.search(between))


def _is_part(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the number is the whole of which some have ended, or of branches: 543家媒體中."""
    is_whole = OUT_OF.match(reading.text, match.end("unit"))
    is_behind = match.start("unit") > match.start("number")
    return (is_behind and bool(is_whole)) or "分支" in match["unit"]


def _stands_free(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the number is no part of a name or date, and what leads to it says nothing else."""
    at = match.start("number")
    spans = [(each.start, each.end) for each in reading.entities]
    spans += [(each.start, each.end) for each in reading.free_phrases]
    covered = any(start <= at < end for start, end in spans) or _is_part(reading, match)
    lead = re.split(r"[。；，,]", reading.text[: match.start()])[-1]
    return not covered and not NO_COUNT.search(lead[-8:])


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
    if _is_part(reading, match):
        return False
    between = match["between"]
    excused = NO_COUNT.search(lead[-8:]) or NO_COUNT.search(re.split("[，,]", between)[-1])
    return _number(match) >= LEAST and not excused and not in_phrase


def _number(match: re.Match[str]) -> int:
    """How many; 0 where it is not one number: 二三十, twenty or thirty."""
    try:
        figures = match["number"].replace(",", "")
        counted = float(figures) if "." in figures else number(figures)
    except ValueError:
        return 0
    return round(counted * SMALLEST.get(match["ten_thousand"] or "", 1))


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
