"""Which date of a Chinese sentence is the day it was made known, and which the day it happens."""

import re

from events.extraction.chinese_mood import ENDERS, MOOD
from events.extraction.chinese_subjects import CLAUSE
from events.extraction.dated import Words
from events.extraction.draft import Draft
from events.extraction.findings import DecidedBy, Status
from events.extraction.when import Phrase

SAME_FATE_RULE = "zh.same_fate"
SAID = re.compile(MOOD["said"])
FOUNDED = re.compile(
    r"^[^，。,；]{0,7}(?:成立|創立|创立|創黨|创党|創刊|创刊|出道|創辦|创办"
    r"|(?:實施|实施|落實)(?!當天|当天|當日|当日)|生效|通過(?!解散)|开始|被捕|注冊|註冊成|搜查|示威)"
)
IN_A_YEAR = re.compile(r"[年月]")
STARTS = re.compile(r"起|即日|即時|即时|^[於于]|前$|底$")
FROM_A_DATE = re.compile(r"月.*起$")
AT_ONCE = re.compile(r"即時|即时|即日")
FARTHEST = 300
NO_DAY_OF_IT = re.compile(r"以來|以来|過去|过去|至今|^自.*[^起]$|未來|未来|[內内]$")


def words_for(draft: Draft, *, in_year: int | None) -> Words:
    """The words for the draft's dates: the last two before the verb, by what stands in between.

    In a text that has gone back to a year, "today" and "at once" are not the day of writing.
    """
    announced, effective = _before(draft, in_year)
    if effective is None:
        effective = _behind(draft)
    if effective and draft.status == Status.COMPLETED and draft.decided_by == DecidedBy.AUTHORITY:
        announced = announced or effective
    elif effective is None and announced and _happens_on(draft, announced):
        effective = announced
    starts = effective is not None and FROM_A_DATE.search(effective.text) is not None
    return Words(announced, effective, nearest=starts)


def _before(draft: Draft, in_year: int | None) -> tuple[Phrase | None, Phrase | None]:
    mask = draft.told_in.mask
    usable = [
        phrase
        for phrase in draft.told_in.free_phrases
        if phrase.end <= draft.told.end
        and not FOUNDED.match(mask[phrase.end :])
        and not NO_DAY_OF_IT.search(phrase.text)
        and (in_year is None or IN_A_YEAR.search(phrase.text))
    ]
    start = _start(draft)
    within = [phrase for phrase in usable if phrase.start >= start]
    announced, effective = None, None
    for phrase in within or usable[-1:]:
        if _is_effective(draft, phrase):
            effective = phrase
        else:
            announced = phrase
    return announced, effective


def _behind(draft: Draft) -> Phrase | None:
    """ "將進入清盤程序，預計年底前完成", "自2019年1月起" behind the verb in its clause."""
    mask = draft.told_in.mask
    for phrase in draft.told_in.free_phrases:
        if phrase.start >= draft.told.end:
            between = mask[draft.told.end : phrase.start]
            is_end = re.match(r"[^，。；]{0,4}(?:完成|生效|結束|结束)", mask[phrase.end :])
            return phrase if is_end and len(between) < 24 else None
    return None


def _happens_on(draft: Draft, announced: Phrase) -> bool:
    """Whether it happens as it is told: at once, or as an authority's act."""
    if draft.status != Status.COMPLETED:
        return False
    between = draft.told_in.text[announced.end : draft.told.start]
    behind = CLAUSE.split(draft.told_in.text[draft.told.end :])[0]
    if AT_ONCE.search(between) or AT_ONCE.search(behind):
        return True
    is_report = re.search(r"通[報报]|公告|發表|发表|[說说稱称]", between)
    return draft.decided_by == DecidedBy.AUTHORITY and not (is_report and "已" in between)


def _is_effective(draft: Draft, phrase: Phrase) -> bool:
    mask = draft.told_in.mask
    between = mask[phrase.end : draft.told.start]
    if STARTS.search(phrase.text) or between.startswith("起"):
        return True
    is_said = SAID.search(between) or draft.manner.rule == SAME_FATE_RULE
    return draft.status != Status.ORDERED and not is_said


def _start(draft: Draft) -> int:
    """Where the clauses begin that belong to the verb: behind the one that told of another."""
    mask = draft.told_in.mask
    reach = max(0, draft.told.start - FARTHEST)
    ends = [match.end() for match in ENDERS.finditer(mask, reach, draft.told.start)]
    return ends[-1] if ends else reach
