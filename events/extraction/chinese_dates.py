"""Which date of a Chinese sentence is the day it was made known, and which the day it happens."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from events.extraction.chinese_lines import CLAUSE
from events.extraction.chinese_mood import ENDERS, MOOD
from events.extraction.chinese_others import SAME_FATE_RULE
from events.extraction.chinese_words import WORDS
from events.extraction.dated import Told, Words
from events.extraction.draft import Draft
from events.extraction.findings import DecidedBy, Status
from events.extraction.reading import LAW, Reading
from events.extraction.when import Phrase

SAME_TIME = re.compile(r"(?:同|[當当])(?:一[天日]|[天日晚])[^，。；]{0,24}$")
DATES = WORDS["dates"]
RESPECTIVELY = re.compile(r"分[別别]|先[後后](?=[於于在])")
AND = re.compile(r"[、及和與与跟]")
SAID = re.compile(MOOD["said"])
OF_ANOTHER_THING = re.compile(rf"^[^，。,；把將将因]{{0,7}}(?:{DATES['of_another_thing']})")
IN_A_YEAR = re.compile(r"[年月]")
STARTS, AHEAD_OF = re.compile(DATES["starts"]), re.compile(rf"(?:{DATES['ahead']})$")
IS_AHEAD = re.compile(DATES["is_ahead"])
AT_ONCE = re.compile(r"即[時时日刻]|立即|當場|当场|[當当][天日](?:生效|起)")
OF_THESE_DAYS = re.compile(r"^[今昨本][天日早晚月]|[週周]|星期|^\d{1,2}[日號号]")
TODAY = re.compile(r"今|即")
ONLY_A_YEAR = re.compile(r"\d{4}\s?年?")
OF_A_LAW = re.compile(rf"的?《?{LAW}")
FOUNDED = re.compile(r"(?:[創创][刊立辦办黨党建]|成立|始[創创建]|[發发]起|建立|出版)[於于在自]?$")
NEAR = 8
ONLY_TOLD, REPORTED = re.compile(DATES["only_told"]), re.compile(DATES["reported"])
KEPT = re.compile(rf"(?:{DATES['kept']})$")
PAPER = re.compile(rf"(?:{DATES['paper']})$")
SAME_DAY, OF_THAT_MONTH = re.compile(DATES["same_day"]), re.compile(DATES["of_that_month"])
OF_A_PAGE = re.compile(
    r"，[^，]{0,4}(?:[職职][員员]|[員员]工|[專专網网][頁页站]|[帳账賬][號户戶号]|平[台臺]|[辦办]事[處处])"
)
OPENS = re.compile(r"^[於于在自由從从至到]|[於于在自由從从至到]$")
CLOSE_BY, AROUND = 12, 2
A_DAY_OF_MONTH = re.compile(r"\d{1,2}月\d{1,2}[日號号]")
TAKES_EFFECT = re.compile(r"[^，。；]{0,8}?起?生效")
IN_FORCE = re.compile(r"生效$")
FROM_A_DATE = re.compile(r"(?:月|元旦|[日號号]).*(?:起|生效)$")
SPOKE = re.compile(rf"[^，。；]{{0,14}}?(?:{MOOD['said']})")
FARTHEST = 300
AFTER = re.compile(r"[個个月年週周天日][之以]?[後后]$")
# 在18年後停止工作: how long it worked.
LASTED = re.compile(r"在?[\d一二兩两三四五六七八九十]+年[之以]?[後后]")
SINCE_FOUNDED = re.compile(
    r"(?:在|[歷历][時时經经]?|[經经][過过歷历]?|[運运]作|[營营][運运]|[經经][營营]|成立|[創创][辦办立刊]|服[務务]|走[過过]|耕耘|[堅坚]持|出版)了?$|[，。]在?$"
)
WILL = re.compile(r"[將将擬拟]")
DONE_BY = re.compile(r"已[經经]?[於于在]?$")
NO_DAY_OF_IT = re.compile(r"以來|以来|過去|过去|至今|^自.*[^起]$|未來|未来|[內内]$")


def words_for(
    draft: Draft,
    *,
    in_year: int | None,
    readings: Sequence[Reading] = (),
    is_main: bool = False,
    last: Told | None = None,
) -> Words:
    """The words for the draft's dates: those of its sentence, else of those near it. `last` is the
    day of the news told before: 乙會同日宣布解散.

    In a text that has gone back to a year, "today" and "at once" are not the day of writing.
    """
    words = _own(draft, in_year)
    if last and not (words.announced or words.effective) and _is_of_same_day(draft):
        return replace(words, announced=last.phrase, announced_in=last.reading)
    if words.announced or not is_main or draft.reading.is_title:
        return words
    return _with_near(draft, words, readings)


def _is_of_same_day(draft: Draft) -> bool:
    start = max(0, draft.told.start - FARTHEST)
    return SAME_TIME.search(draft.told_in.mask, start, draft.told.start) is not None


def _with_near(draft: Draft, words: Words, readings: Sequence[Reading]) -> Words:
    """With the day that the sentences behind it, or else before it, say that somebody spoke, or of
    the paper by which it was done."""
    at = next((i for i, each in enumerate(readings) if each is draft.reading), None)
    if at is None:
        return words
    before = readings[max(0, at - AROUND) : at]
    for reading in (*readings[at + 1 : at + 1 + AROUND], *reversed(before)):
        if reading.is_title or _names_others(draft, reading):
            continue
        for phrase, is_paper in _told_in(reading):
            is_act = draft.decided_by == DecidedBy.AUTHORITY and draft.status == Status.COMPLETED
            if is_paper and is_act and not words.effective:
                words = replace(words, effective=phrase, effective_in=reading)
            return replace(words, announced=phrase, announced_in=reading)
    return words


def _names_others(draft: Draft, reading: Reading) -> bool:
    named = reading.within(0, len(reading.mask), "organization")
    return any(each.body is not draft.body for each in named)


def _told_in(reading: Reading) -> Iterator[tuple[Phrase, bool]]:
    """The days of a sentence on which somebody spoke or a paper was written."""
    for phrase in reading.free_phrases:
        if NO_DAY_OF_IT.search(phrase.text) or ONLY_A_YEAR.fullmatch(phrase.text):
            continue
        is_paper = PAPER.search(reading.mask, max(0, phrase.start - CLOSE_BY * 2), phrase.start)
        if is_paper or SPOKE.match(reading.mask, phrase.end):
            yield phrase, bool(is_paper)


def _own(draft: Draft, in_year: int | None) -> Words:
    """The last two before the verb, by what stands in between, else those behind it."""
    each_its_own = _respective(draft)
    if each_its_own:
        is_told = SAID.search(draft.told_in.mask, each_its_own.end, draft.told.start)
        return Words(each_its_own, None) if is_told else Words(None, each_its_own)
    if _is_of_several(draft):
        return Words()
    announced, effective = _around(draft, in_year)
    if effective and _is_only_told(draft, effective):
        announced, effective = announced or effective, None
    if effective and announced and _is_quoted(draft, announced, effective):
        effective = announced
    is_done = draft.status in {Status.COMPLETED, Status.ORDERED}
    if effective and is_done and draft.decided_by == DecidedBy.AUTHORITY:
        announced = announced or (None if _is_ahead(draft, effective) else effective)
    elif effective is None and announced and _happens_on(draft, announced):
        effective = announced
    elif effective and draft.status == Status.COMPLETED and _is_of_these_days(effective):
        announced = announced or effective
    if announced is None:
        at_once = effective if effective and AT_ONCE.match(effective.text) else None
        announced = _said_before(draft) or at_once
    nearest = bool(
        effective
        and (
            FROM_A_DATE.search(effective.text)
            or A_DAY_OF_MONTH.fullmatch(effective.text)
            or DONE_BY.search(draft.told_in.mask[: effective.start][-3:])
        )
    )
    return Words(announced, effective, nearest=nearest)


def _around(draft: Draft, in_year: int | None) -> tuple[Phrase | None, Phrase | None]:
    """Before the verb, else behind it."""
    announced, effective = _before(draft, in_year)
    if draft.status == Status.THREATENED:
        effective = None
    if effective is None:
        effective = _behind(draft, only_end=draft.status == Status.THREATENED)
    if effective is None or draft.decided_by != DecidedBy.AUTHORITY:
        return announced, effective
    later = _in_force_behind(draft, effective)
    return (announced or effective, later) if later else (announced, effective)


def _in_force_behind(draft: Draft, effective: Phrase) -> Phrase | None:
    """週一吊銷執照，翌日生效: the later day is that of the end, the first that of the act."""
    mask = draft.told_in.mask
    for phrase in draft.told_in.free_phrases:
        is_behind = phrase.start >= draft.told.end and phrase.start > effective.end
        if is_behind and (IN_FORCE.search(phrase.text) or TAKES_EFFECT.match(mask, phrase.end)):
            return phrase
    return None


def _respective(draft: Draft) -> Phrase | None:
    """甲、乙分別在2021年和2023年解散: the date at the place at which it is named."""
    reading, end = draft.told_in, draft.told.start
    word = RESPECTIVELY.search(reading.mask, 0, end)
    if word is None:
        return None
    phrases = [each for each in reading.free_phrases if word.end() <= each.start < end]
    named = dict.fromkeys(each.body for each in reading.within(0, word.start(), "organization"))
    bodies = list(named)[-len(phrases) :] if phrases else []
    if len(phrases) < 2 or len(bodies) != len(phrases) or draft.body not in bodies:
        return None
    return phrases[bodies.index(draft.body)]


def _is_of_several(draft: Draft) -> bool:
    """甲、乙於本月及6月相繼結束: whose day each is, is not told."""
    reading = draft.told_in
    dates = [each for each in reading.free_phrases if each.end <= draft.told.start]
    is_joined = any(
        AND.fullmatch(reading.mask, first.end, second.start) for first, second in pairwise(dates)
    )
    named = reading.within(0, draft.told.start, "organization") if is_joined else ()
    return len({each.body for each in named}) > 1


def _is_only_told(draft: Draft, phrase: Phrase) -> bool:
    """Whether it only said farewell on the day, or did something else of which the end is told:
    上月底警方搜查甲，該媒體同日宣布停運."""
    if SAME_DAY.match(draft.told_in.text[phrase.end : draft.told.start]):
        return not AT_ONCE.search(draft.told_in.text[phrase.end : draft.told.start])
    is_near = _is_of_these_days(phrase) and not _is_ahead(draft, phrase)
    return is_near and ONLY_TOLD.search(draft.told.text) is not None


def _said_before(draft: Draft) -> Phrase | None:
    """The day on which the sentence says that somebody spoke."""
    mask = draft.told_in.mask
    for phrase in draft.told_in.free_phrases:
        is_else = OF_ANOTHER_THING.match(mask[phrase.end :]) or NO_DAY_OF_IT.search(phrase.text)
        is_day = not is_else and not _is_ahead(draft, phrase)
        if is_day and SPOKE.match(mask, phrase.end):
            return phrase
    return None


def _is_quoted(draft: Draft, announced: Phrase, effective: Phrase) -> bool:
    """Whether "today" stands in words that were spoken on another day."""
    between = draft.told_in.text[announced.end : effective.start]
    return bool(TODAY.match(effective.text)) and bool(re.search(r"[「“『\"]", between))


def _before(draft: Draft, in_year: int | None) -> tuple[Phrase | None, Phrase | None]:
    mask = draft.told_in.mask
    usable = [
        phrase
        for phrase in draft.told_in.free_phrases
        if phrase.end <= draft.told.end
        and not OF_ANOTHER_THING.match(mask[phrase.end :])
        and not NO_DAY_OF_IT.search(phrase.text)
        and not _is_after_an_act(mask, phrase)
        and not FOUNDED.search(mask, max(0, phrase.start - NEAR), phrase.start)
        and not (ONLY_A_YEAR.fullmatch(phrase.text) and OF_A_LAW.match(mask, phrase.end))
        and not (LASTED.fullmatch(phrase.text) and SINCE_FOUNDED.search(mask, 0, phrase.start))
        and not KEPT.search(mask, max(0, phrase.start - CLOSE_BY), phrase.start)
        and (in_year is None or IN_A_YEAR.search(phrase.text) or _is_of_that_month(mask, phrase))
    ]
    start = _start(draft)
    within = [phrase for phrase in usable if phrase.start >= start]
    announced, effective = None, None
    for phrase in within or usable[-1:]:
        if _is_effective(draft, phrase):
            announced = announced or (
                effective if effective and not _is_ahead(draft, effective) else None
            )
            effective = phrase
        elif AT_ONCE.match(phrase.text) and announced:
            effective = effective or phrase
        else:
            announced = phrase
    return announced, effective


def _is_after_an_act(mask: str, phrase: Phrase) -> bool:
    """甲被查封四個月後，乙…: counted from what was done, not from the day of writing."""
    if not AFTER.search(phrase.text):
        return False
    return len(CLAUSE.split(mask[: phrase.start])[-1]) > AROUND


def _is_of_that_month(mask: str, phrase: Phrase) -> bool:
    """同月20日."""
    return OF_THAT_MONTH.search(mask, max(0, phrase.start - 2), phrase.start) is not None


def _behind(draft: Draft, *, only_end: bool) -> Phrase | None:
    """ "將進入清盤程序，預計年底前完成", "自2019年1月起" behind the verb in its clause."""
    mask = draft.told_in.mask
    for phrase in draft.told_in.free_phrases:
        if phrase.start >= draft.told.end:
            between = mask[draft.told.end : phrase.start]
            is_end = re.match(
                r"[^，。；]{0,8}(?:完成|生效|結束|结束|起|執行|执行)", mask[phrase.end :]
            )
            is_start = STARTS.search(phrase.text) or IN_FORCE.search(phrase.text)
            is_end = is_end or (None if only_end else is_start)
            is_apart = OF_A_PAGE.search(between) is not None
            return phrase if is_end and len(between) < 24 and not is_apart else None
    return None


def _happens_on(draft: Draft, announced: Phrase) -> bool:
    """Whether it happens as it is told: at once, or as an authority's act."""
    if draft.status != Status.COMPLETED:
        return False
    between = draft.told_in.text[announced.end : draft.told.start]
    behind = CLAUSE.split(draft.told_in.text[draft.told.end :])[0]
    if AT_ONCE.search(between) or AT_ONCE.search(behind):
        return True
    if REPORTED.search(between):
        return False
    is_report = re.search(r"通[報报知]|公告|發表|发表|[說说稱称]|證實|证实|顯示|显示", between)
    return draft.decided_by == DecidedBy.AUTHORITY and not (is_report and "已" in between)


def _is_effective(draft: Draft, phrase: Phrase) -> bool:
    mask = draft.told_in.mask
    between = mask[phrase.end : draft.told.start]
    if _is_ahead(draft, phrase) or between.startswith("起"):
        return True
    if draft.status in {Status.ORDERED, Status.THREATENED}:
        return False
    if draft.status == Status.ANNOUNCED and _is_date_decided(draft, phrase, between):
        return True
    is_said = SAID.search(between) or draft.manner.rule == SAME_FATE_RULE
    return not (is_said or REPORTED.search(between)) and draft.status == Status.COMPLETED


def _is_date_decided(draft: Draft, phrase: Phrase, between: str) -> bool:
    """董事會決議於12月31日結束會務: the day is what was decided."""
    lead = CLAUSE.split(draft.told_in.mask[: phrase.start])[-1]
    start = draft.told_in.mask[max(0, phrase.start - 1) : phrase.start] + phrase.text
    opens = OPENS.match(start[:1]) or OPENS.match(phrase.text[:1])
    is_near = len(between) <= CLOSE_BY and not SAID.search(between)
    return bool(is_near and opens and SAID.search(lead[-CLOSE_BY:]))


def _is_of_these_days(phrase: Phrase) -> bool:
    return bool(OF_THESE_DAYS.search(phrase.text) and not STARTS.search(phrase.text))


def _is_ahead(draft: Draft, phrase: Phrase) -> bool:
    """Whether the words make it a time to come: 下月, 將於5日, 年底前."""
    before = draft.told_in.mask[max(0, phrase.start - 6) : phrase.start]
    return bool(
        STARTS.search(phrase.text)
        or IS_AHEAD.search(phrase.text)
        or AHEAD_OF.search(before)
        or WILL.match(draft.told_in.mask, phrase.end)
    )


def _start(draft: Draft) -> int:
    """Where the clauses begin that belong to the verb: behind the one that told of another."""
    mask = draft.told_in.mask
    reach = max(0, draft.told.start - FARTHEST)
    ends = [match.end() for match in ENDERS.finditer(mask, reach, draft.told.start)]
    return ends[-1] if ends else reach
