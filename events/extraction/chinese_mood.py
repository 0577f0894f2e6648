"""How far a Chinese verb says that an ending has come, if it says so at all."""

import re
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Any

from events.extraction.chinese_lines import CLAUSE, names_blanked
from events.extraction.chinese_words import WORDS
from events.extraction.findings import Status
from events.extraction.reading import Reading

MOOD = WORDS["mood"]
VERBS = {name: re.compile(entry["words"]) for name, entry in WORDS["verbs"].items()}
ENDERS = re.compile("|".join(entry["words"] for entry in WORDS["verbs"].values()))
NEGATION = re.compile(rf"(?:{MOOD['negation']})[^，。,；:：]{{0,8}}$")
# 以未登記為由: why, and not that it was not done.
REASON = re.compile(r"[以因][^，。；]{1,24}?(?:[為为]由|[為为]名|之名|[為为]理由|的?理由|而(?!且))")
HYPOTHESIS = re.compile(rf"(?:{MOOD['hypothesis']})(?!(?<!表)決|[^，。；]*(?:{MOOD['decisive']}))")
REQUESTED = re.compile(MOOD["requested"])
BY_LAW = re.compile(MOOD["by_law"])
RUMOR = re.compile(MOOD["rumor"])
AT_REQUEST = re.compile(r"[應应][^，。；]{0,12}(?:要求|請求|请求|之請|之请)")
AFTER_TALKS = re.compile(MOOD["after_talks"])
# 政府要求紅星會關閉辦事處: who may demand it.
DEMAND = re.compile(
    rf"(?:{WORDS['authorities']['words']})[^，。；\ue000]{{0,10}}?要求(?=其|所有|[該该]|[^，。；]{{0,8}}\ue000)"
)
CONDITION = re.compile(rf"(?:^|[，；：、「])(?:{MOOD['condition']})[^。；]*，[^，。；]*$")
THREAT = re.compile(rf"(?:{MOOD['threat']})[^，。,；:：]{{0,8}}$")
SCHEDULED, SOURCE = re.compile(MOOD["scheduled"]), re.compile(MOOD["source"])
NO_ENDING, DENIED = re.compile(MOOD["no_ending"]), re.compile(MOOD["denied"])
OF_OTHERS = re.compile(rf"(?:了)?的[^，。；\ue000]{{0,12}}(?:{WORDS['lists']['noun']})")
# 解散某館的提案未獲通過.
VOTED_DOWN = re.compile(
    r"[^，。；]{0,24}的(?:提案|議案|议案|動議|动议|法案|建議|建议)(?:未[獲获能]|不[獲获]|[遭被]?[否駁驳])"
)
OF_PAPER = re.compile(r"[令案]")
PROCEDURE = re.compile(
    r"(?:[及和與与][清解][盤盘算散])?的?(?:程序|程式|事宜|事項|事项|手續|手续|安排(?![，。]))"
)
WENT_THROUGH = re.compile(r"(?:完成|辦妥|办妥|辦理完|走完)了?(?:一切|所有|全部|整[個个])?的?$")
MOTION = re.compile(r"(?:的)?(?:議案|议案|動議|动议|決議|决议|提案)")
PASSED = re.compile(r"(?:通過|通过)[^，。,；]{0,12}$")
ORDER, PASSIVE = re.compile(MOOD["order"]), re.compile(MOOD["passive"])
ANNOUNCED, AT_ONCE = re.compile(MOOD["announced"]), re.compile(MOOD["at_once"])
LAWSUIT = re.compile(MOOD["lawsuit"])
SOUGHT_BEHIND = re.compile(MOOD["sought_behind"])
BY_COURT = re.compile(rf"[^，。；]{{0,24}}?(?:{MOOD['court']})")
FUTURE, TOLD = re.compile(MOOD["future"]), re.compile(r"宣[布佈]|公[布佈]")
FROM_A_WEEKDAY = re.compile(MOOD["from_a_weekday"])
# 將《甲報》停刊, 將其辦公室撤離: whom somebody ends, and not when.
TAKING = re.compile(r"(?:將|将)(?=[「『“\"《]?\ue000|其(?!後|后)|[該该]|旗下|整|[設设]在)")
AHEAD = re.compile(r"(?:將|将)(?:會|会|於|于|在|被|遭|正式)|(?:會|会)(?:於|于)")
LONG_DONE = re.compile(
    r"(?:早[已在於于]|[就便]已|早就)(?![^，。；]*(?:宣[布佈]|公[布佈]|[決决]定))"
)
# 播出最後一次新聞後將會關閉.
THEN = re.compile(r"[^，。；]{0,6}[後后](?:便|就|即)?[將将]")
# 甲六月底停刊後，乙…: of which more is told has been.
BEFORE_MORE = re.compile(r"[之以]?[後后]，")
ALREADY = re.compile(r"已(?:經|经)?(?:決定|决定|宣布|宣佈|公布)")
# 認定為非法組織並予以取締: it was not only listed.
ENFORCED = re.compile(
    r"[^，。；]{0,24}?(?:[並并而](?:予以|加以|依法|立即|隨即|随即)?|，(?:予以|立即|即時|即时|隨即|随即))(?:取締|取缔|查封|封禁|解散)了?(?=[，。；」”]|$)"
)
IN_FORCE = re.compile(r"[^。；]{0,40}(?:即時|即时|即日起?|當天|当天|當日|当日)生效")
QUESTION = re.compile(r"[^，。；「」：]{0,8}[？?嗎吗]")
NEAR, FAR, FARTHEST, BARE = 14, 48, 200, 1
MOST_ENDINGS = 40  # of one sentence
CLOSING_MARKS = '」』”》"'
FOR_MONTHS = re.compile(MOOD["for_months"])
FOR_A_WHILE, PASSING = re.compile(MOOD["for_a_while"]), re.compile(MOOD["passing"])
UNTIL_A_DAY, GOES_ON = re.compile(MOOD["until_a_day"]), re.compile(MOOD["goes_on"])
SEALING = {"ban", "close"}
PREMISES, OFFICE = re.compile(MOOD["premises"]), re.compile("辦公室|办公室")
# 查封X的辦公室.
PREMISES_BEHIND = re.compile(
    rf"了?[^，。；\ue000]{{0,10}}?[「『“\"《]?\ue000+[」』”\"》]?{MOOD['premises_behind']}"
)
FINAL = re.compile(r"[憲宪]法法[院庭]|最高(?:行政)?法院|最高院|大法官")
AT_THAT_MOMENT = {"stop", "pause", "cease_publication"}  # who says that it stops has stopped


@dataclass(frozen=True)
class Ending:
    """A verb of the lexicon at [start, end) of a sentence."""

    name: str
    start: int
    end: int
    entry: dict[str, Any]


def endings_in(reading: Reading) -> list[Ending]:
    """The first MOST_ENDINGS verbs in order, none within another."""
    found: list[Ending] = []
    for name, pattern in VERBS.items():
        matches = pattern.finditer(reading.mask)
        found += [Ending(name, *match.span(), WORDS["verbs"][name]) for match in matches]
    found.sort(key=lambda each: (each.start, -each.end, each.name != "leave"))
    ends = accumulate((each.end for each in found), max, initial=0)
    apart = (each for each, reached in zip(found, ends, strict=False) if reached <= each.start)
    return list(islice(apart, MOST_ENDINGS))


def is_by_law(reading: Reading, ending: Ending) -> bool:
    """多個政黨未按新法登記，自動解散: nobody decides."""
    return BY_LAW.search(reading.mask, 0, ending.start) is not None


def status_of(reading: Reading, ending: Ending, *, of_many: bool = False) -> Status | None:
    """How far it has come; None if it is denied, only considered, no ending at all, or that of
    others: 被解散的團體, unless these are meant."""
    text = names_blanked(reading)
    left = text[max(0, ending.start - FARTHEST) : ending.start]
    right = text[ending.end : ending.end + FARTHEST]
    clause = _clause_before(left)
    if _is_denied(ending, left, right):
        return None
    if MOTION.match(right):
        return Status.ANNOUNCED if PASSED.search(left) else Status.THREATENED
    if NO_ENDING.match(right.lstrip(CLOSING_MARKS)) or (OF_OTHERS.match(right) and not of_many):
        return None
    if _is_pending(clause, left, right):
        return Status.THREATENED
    is_only_thought = any(
        (
            HYPOTHESIS.search(_without_causes(clause)),
            RUMOR.search(clause),
            CONDITION.search(left),
        )
    )
    is_enforced = ending.name == "outlaw" and ENFORCED.match(text, ending.start)
    if is_enforced and not is_only_thought and not AHEAD.search(clause[-NEAR:]):
        return Status.COMPLETED
    return None if is_only_thought else _status_told(ending, clause, left, right)


def _without_causes(clause: str) -> str:
    """Without what led to it: 應當局要求, 經商討後, 以威脅國安為由."""
    for cause in (AT_REQUEST, AFTER_TALKS, REASON, DEMAND):
        clause = cause.sub("", clause)
    return clause


def _clause_before(left: str) -> str:
    """The clause in which a verb stands, with the one that it goes on from."""
    clauses = CLAUSE.split(left)
    return "，".join(clauses[-2:]) if GOES_ON.fullmatch(clauses[-1]) else clauses[-1]


def _is_denied(ending: Ending, left: str, right: str) -> bool:
    if VOTED_DOWN.match(right):
        return True
    if left.endswith("的") and OF_PAPER.match(right):
        return True  # 這是首次下達的解散令
    is_search = ending.name in SEALING and (
        _is_of_premises(ending, left) or (ending.name == "ban" and PREMISES_BEHIND.match(right))
    )
    said_not = NEGATION.search(REASON.sub("", left)) or QUESTION.match(right) or DENIED.match(right)
    is_for_long = FOR_MONTHS.match(right)
    is_until = ending.name == "close" and UNTIL_A_DAY.match(right)
    is_soon_over = is_until or (FOR_A_WHILE.match(right) and not is_for_long)
    is_soon_over = is_soon_over or PASSING.search(left)
    return bool(is_search or said_not or is_soon_over)


def _is_of_premises(ending: Ending, left: str) -> bool:
    """Whether only rooms or pages are sealed; an office that is closed is one that ends."""
    found = PREMISES.search(left)
    is_office = found and ending.name == "close" and OFFICE.match(found.group())
    return bool(found and not is_office)


def _is_pending(clause: str, left: str, right: str) -> bool:
    is_sought = LAWSUIT.search(left) or SOUGHT_BEHIND.match(right)
    in_court = is_sought and not ORDER.search(REQUESTED.sub("", clause))
    return bool(
        in_court
        or THREAT.search(clause)
        or SCHEDULED.search(left[-60:])
        or (PROCEDURE.match(right) and not WENT_THROUGH.search(left))
    )


def _status_told(ending: Ending, clause: str, left: str, right: str) -> Status:
    if SOURCE.search(left) and FUTURE.search(clause):
        return Status.THREATENED
    clause, left = TAKING.sub("", clause), TAKING.sub("", left)
    near = clause[-NEAR:]
    by_authority_only = "self" not in ending.entry
    told = left[-FAR:] if len(clause) <= BARE else clause[-FAR:]  # 法院裁定，解散某黨
    is_ordered = (
        "ordered" in ending.entry
        or ORDER.search(told)
        or DEMAND.search(told)
        or BY_COURT.match(right)
    )
    if by_authority_only and (IN_FORCE.match(right) or not is_ordered):
        is_ahead = AHEAD.search(near) or ending.name == "outlaw"
        return Status.ORDERED if is_ahead else Status.COMPLETED
    if is_ordered:
        is_final = FINAL.search(left) and ending.name == "disband" and not PASSIVE.search(clause)
        return Status.COMPLETED if is_final else Status.ORDERED
    if IN_FORCE.match(right):
        return Status.COMPLETED
    if THEN.match(right):
        return Status.ANNOUNCED
    return _status_of_own(ending, clause, left, right)


def _status_of_own(ending: Ending, clause: str, left: str, right: str) -> Status:
    near = clause[-NEAR:]
    said = ANNOUNCED.search(clause) or ANNOUNCED.search(left[-8:])
    if LONG_DONE.search(near) or (BEFORE_MORE.match(right) and not AHEAD.search(near)):
        return Status.COMPLETED
    if FUTURE.search(near) or FROM_A_WEEKDAY.search(left[-3 * NEAR :]) or ALREADY.search(near):
        return Status.ANNOUNCED
    if AT_ONCE.search(near) or (ending.name in AT_THAT_MOMENT and TOLD.search(near)):
        return Status.COMPLETED
    return Status.ANNOUNCED if said or FUTURE.search(left[-24:]) else Status.COMPLETED
