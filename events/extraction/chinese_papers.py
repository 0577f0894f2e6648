"""A registration or license that is taken away or expires, in Chinese."""

import re
from collections.abc import Iterator

from events.extraction.chinese_lines import CLAUSE, clause_start, listed_from, listed_until
from events.extraction.chinese_mood import FOR_MONTHS, HYPOTHESIS, NEGATION, ORDER
from events.extraction.chinese_scene import REFERENCE as REFERRED
from events.extraction.chinese_scene import Scene
from events.extraction.chinese_subjects import Subject, has_authority, named, subjects_of
from events.extraction.chinese_units import NOUN as UNIT_NOUN
from events.extraction.chinese_units import offices_in, unit_of
from events.extraction.chinese_words import WORDS
from events.extraction.draft import Draft, Manner, Part, part
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import ORG, Reading

PAPERS = WORDS["papers"]
TAKEN = re.compile(
    rf"(?:{PAPERS['taking']})(?:了)?(?P<whose>[^，。；]{{0,80}}?)(?P<papers>{PAPERS['noun']})"
)
LOST = re.compile(
    rf"(?P<papers>{PAPERS['noun']})[^，。；]{{0,24}}?(?P<verb>{PAPERS['taking']}|{PAPERS['expired']})"
)
LOSING = re.compile(
    rf"(?:{PAPERS['losing']})了?(?P<whose>[^，。；]{{0,20}}?)(?P<papers>{PAPERS['noun']})"
)
PAPERS_TAKEN = re.compile(
    rf"(?:{PAPERS['taking']}|{PAPERS['losing']})[^，。；]{{0,60}}?(?:{PAPERS['noun']})"
)
PAPERS_LOST = re.compile(
    rf"(?:{PAPERS['taking']}|{PAPERS['losing']})[^，。；]{{0,60}}?(?:{PAPERS['noun']})"
    rf"|(?:{PAPERS['noun']})[^。；]{{0,24}}?(?:{PAPERS['taking']}|{PAPERS['expired']})"
)
UNIT = re.compile(rf"(?P<unit>[^，。；的]{{0,8}}{UNIT_NOUN})的?$")
PROPOSED = re.compile(
    r"(?:函請|函请|報請|报请|提請|提请|聲請|声请|擬|拟|計劃|计划|威脅|威胁|申請|申请|建議|建议|研究)[^，。；]{0,6}$"
)
# 大學取消五個學生團體的登記: not its own.
OTHERS = re.compile(
    rf"[\d一二三四五六七八九十百兩两多數数][多餘余]?[個个間间家][^，。；]*(?:{WORDS['lists']['noun']})"
)
# 換照申請不予許可: the old one has not run out yet.
REFUSED = re.compile(r"不予|不[批]?准|未予|拒[絕绝]|[駁驳]回")
AGAINST = re.compile(rf"[對对][「『“\"《]?{ORG}\uE001*[」』”\"》]?(?:依法)?[作做]出$")
HALTED = re.compile(r"[暫暂][停扣]|[暫暂][時时]|中止|[凍冻][結结]")
# 向選舉委員會申請註銷登記.
BY_ITSELF = re.compile(r"(?:申請|申请|自行|主[動动]|自[願愿])[^，。；]{0,6}$")
PASSIVE = re.compile(r"被|遭|獲|获")


def papers_lost(reading: Reading, scene: Scene) -> Iterator[Draft]:
    found: list[tuple[int, int]] = []
    for match in TAKEN.finditer(reading.mask):
        if not is_denied(reading, match):
            found.append(match.span())
            yield from _drafts(reading, match, _taken_from(reading, scene, match))
    for match in (*LOST.finditer(reading.mask), *LOSING.finditer(reading.mask)):
        overlaps = any(start < match.end() and match.start() < end for start, end in found)
        if not overlaps and not is_denied(reading, match):
            before = listed_before(reading, scene, match)
            yield from _drafts(reading, match, before)


def is_denied(reading: Reading, match: re.Match[str]) -> bool:
    left = CLAUSE.split(reading.mask[: match.start()])[-1]
    return bool(NEGATION.search(left) or HYPOTHESIS.search(left))


def _taken_from(reading: Reading, scene: Scene, match: re.Match[str]) -> list[Subject]:
    """Whose papers: named between verb and papers, as the one before that undergoes it."""
    whose = listed_from(reading, match.start("whose"), anywhere=True)
    whose = [entity for entity in whose if entity.end <= match.start("papers")]
    if whose:
        return list(named(whose, near=True))
    against = AGAINST.search(reading.mask, clause_start(reading.mask, match.start()), match.start())
    if against:
        before = list(reading.within(against.start(), match.start(), "organization"))
        return list(named(listed_until(reading, before[-1]), near=True))
    referred = REFERRED.search(match["whose"])
    if match["whose"].startswith("其"):
        start = match.start("whose")
        before = list(reading.within(0, start, "organization"))
        if before:
            return list(named(listed_until(reading, before[-1]), near=len(before) == 1))
    if referred:
        where = part(reading, *match.span("whose"))
        main = scene.meant_by(referred.group(), [])
        return [Subject(main, "pronoun", where, near=scene.is_alone)] if main else []
    left = CLAUSE.split(reading.mask[: match.start()])[-1]
    start = match.start() - len(left)
    if not (PASSIVE.search(left) or BY_ITSELF.search(left)) and has_authority(
        reading, start, match.start()
    ):
        return _topic_before(reading, start)
    is_of_others = OTHERS.search(match["whose"])
    return [] if is_of_others else subjects_of(reading, scene, match.start(), match.end())


def _topic_before(reading: Reading, end: int) -> list[Subject]:
    """ "A、B連續四年未推候選人，內政部昨天廢止備案"."""
    before = list(reading.within(0, end, "organization"))
    if not before or re.search(r"[。；]", reading.mask[before[-1].end : end]):
        return []
    listed = listed_until(reading, before[-1])
    return list(named(listed, near=len(listed) == len(before)))


def listed_before(reading: Reading, scene: Scene, match: re.Match[str]) -> list[Subject]:
    return subjects_of(reading, scene, match.start("papers"), match.end())


def _drafts(reading: Reading, match: re.Match[str], subjects: list[Subject]) -> Iterator[Draft]:
    lead = CLAUSE.split(reading.text[: match.start("papers")])[-1]
    unit = UNIT.search(lead)
    start = match.start("papers") - len(lead)
    status = _status(CLAUSE.split(reading.mask[: match.start()])[-1], match.group())
    is_halted = HALTED.search(reading.mask, max(0, match.start() - 2), match.end())
    is_halted = is_halted or FOR_MONTHS.match(reading.text, match.end())
    kind = Kind.SUSPENDED if is_halted else Kind.DEREGISTERED
    for subject in subjects:
        span = (
            _behind(subject, start + unit.start("unit"), start + unit.end("unit")) if unit else None
        )
        if span is None:
            own = unit_of(reading, subject)
            of_many = offices_in(reading, *match.span())
            where = own.part if own else of_many
        else:
            where = part(reading, *span)
        yield Draft(
            body=subject.body,
            manner=Manner(kind, status, DecidedBy.AUTHORITY, "zh.papers"),
            reading=reading,
            told=part(reading, *match.span()),
            named=subject.named,
            subject=subject.part,
            unit=where,
            dates_from=match.end(),
            is_plain=subject.near and not reading.is_title and status != Status.THREATENED,
        )


def _status(left: str, told: str) -> Status:
    if PROPOSED.search(left):
        return Status.THREATENED
    return Status.ORDERED if ORDER.search(left) or REFUSED.search(told) else Status.COMPLETED


def _behind(subject: Subject, start: int, end: int) -> tuple[int, int]:
    """The unit without the name of the organization that it begins with."""
    within: Part | None = subject.part
    return (max(start, within.end), end) if within and within.end < end else (start, end)
