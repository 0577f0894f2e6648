"""Names of organizations in Chinese that stand in name marks: 「晨光」, 《海燕》."""

import re
from collections.abc import Iterator

from events.extraction.chinese_words import WORDS
from events.extraction.lexicon import lexicon

NAMES = WORDS["names"]
GOES_ON = NAMES["goes_on"]
STOP = re.compile(NAMES["stops"])
MARKED = re.compile(r"[「『“《〈\"]([^「」『』“”《》〈〉\"，。,！？；：]{2,24})[」』”》〉\"]")
GLOSS = r"(?:[（(][^（）()]{1,40}[）)])?"
JOINED = re.compile(rf"{GLOSS}(?:、|和|及|與|与|以及|跟|暨)(?:[^，。；、]{{0,12}}的)?|")
JOINT = re.compile(r"(?:、|和|及|與|与|以及|跟|暨)")
JOINT_BEFORE = re.compile(rf"{JOINT.pattern}$")
BEHIND_MARKS = re.compile(rf"[㐀-鿿]{{0,6}}?(?:{NAMES['endings']})(?!{GOES_ON})")
KIND_BEHIND = re.compile(rf"(?:{NAMES['endings']})(?!{GOES_ON})")
LED = re.compile(rf"(?:{NAMES['led']})(?:[^。；]{{0,30}}(?:、|[和及與与暨的大學学院校]))?$")
MANY_OF = re.compile(WORDS["lists"]["many_of"])
DESCRIBED = re.compile(rf"(?:{NAMES['descriptors']})$")
# 繼「甲」、「乙」之後.
AFTER, AFTER_BEHIND = re.compile(r"[繼继][^，。；]*$"), re.compile(r"[^，。；]{0,12}之?[後后]，")
DESCRIBED_BEHIND = re.compile(NAMES["described_behind"])
LABEL, SPOKEN = re.compile(NAMES["label"]), re.compile(NAMES["spoken"])
ORGAN = re.compile(rf"^(?:{NAMES['organs']})")
ENDS_LIKE_ONE = re.compile(rf"(?:{NAMES['endings']})$")
LAW_SHAPES = [re.compile(shape) for shape in lexicon("laws")["shapes"]["zh"]]
SAYS = re.compile(
    r"[^，,。；「」]{0,12}(?:宣[布佈告]|公告|公[布佈]|表示|聲明|声明|通告|預告|预告)[^，,。；]{0,6}[，,：:]"
)
CUT = re.compile(r"[，,。；]")
CHARGED = re.compile(NAMES["charged"])
OF_MANY_BEHIND = re.compile(NAMES["of_many_behind"])
REASON_BEFORE = re.compile(rf"{NAMES['reason_before']}$")
REASON_BEHIND = re.compile(NAMES["reason_behind"])
# 「晨星」昨發聲明，指成員辭任，故決議解散.
SAYS_FIRST = re.compile(
    r"[^，,。；「」]{0,12}(?:宣[布佈告]|公告|公[布佈]|[聲声]明|通告|[發发][文帖]|[貼贴]文|去信|公[開开]信)[^，,。；：]{0,6}[，,：:]"
)
# 在「活泉堂」門外貼告示，宣布將該教會取締.
POINTED = re.compile(
    r"[該该](?:教[會会]|[組组][織织]|[團团][體体]|[機机][構构]|[網网]站|[報报刊社台黨党]|媒[體体]|平[台臺]|[頻频]道|[運运][動动]|[書书]店)"
    r"(?=[^。；]{0,20}(?:取締|取缔|解散|停|[關关][閉闭]|清[盤盘算]|[終终]止|[註注][銷销]|宣[布佈]))"
)
ENDS_ITSELF = re.compile(
    r"(?:[決决][定議议]|故|宣[布佈]|即[日時时]|正式|[將将][於于]|[該该本][會会社團团組组黨党台報报刊]|[團团][隊队]|[聯联]盟|[組组][織织]|我[們们])[^，。；]{0,12}$"
)
NEAR, NEAR_BEFORE, FAR = 16, 12, 60


def marked_in(text: str, enders: re.Pattern[str]) -> list[tuple[int, int]]:
    """Marked names, with those listed beside one: 《甲》、《乙》等媒體."""
    marked = [match for match in MARKED.finditer(text) if not _is_label(text, match, enders)]
    spans = [_marked(text, match, enders) for match in marked]
    for number, match in enumerate(marked):
        if spans[number] is None and _is_example(text, match):
            spans[number] = match.span(1)
    ways = [range(1, len(marked)), range(len(marked) - 2, -1, -1)]
    for way, step in zip(ways, (-1, 1), strict=True):
        for number in way:
            if (
                spans[number] is None
                and spans[number + step]
                and _adjoin(text, marked, number, step)
            ):
                spans[number] = marked[number].span(1)
    return [span for span in spans if span]


def _is_example(text: str, match: re.Match[str]) -> bool:
    """Whether it is listed as one of many: 取消五個工會的登記，當中包括「晨光」."""
    before = text[max(0, match.start() - FAR) : match.start()]
    return bool(LED.search(before)) and MANY_OF.search(text, 0, match.start()) is not None


def _adjoin(text: str, marked: list[re.Match[str]], number: int, step: int) -> bool:
    left, right = sorted((number, number + step))
    return bool(JOINED.fullmatch(text, marked[left].end(), marked[right].start()))


def _is_taken(text: str, start: int, enders: re.Pattern[str]) -> bool:
    """Whether a verb stands right before the marks: 解散「我們要平等」."""
    verb = enders.search(text, max(0, start - NEAR_BEFORE))
    return verb is not None and verb.end() == start


def _is_label(text: str, match: re.Match[str], enders: re.Pattern[str]) -> bool:
    """A law, a reason, or what somebody is called or has said: 「不受歡迎組織」."""
    is_law = any(shape.fullmatch(match.group()) for shape in LAW_SHAPES)
    if is_law or _is_reason(text, match):
        return True
    if match.group()[0] == "《":
        return False
    before = text[max(0, match.start() - NEAR_BEFORE) : match.start()]
    is_named = (
        OF_MANY_BEHIND.match(text, match.end())
        or DESCRIBED.search(before)
        or _is_taken(text, match.start(), enders)
        or KIND_BEHIND.match(text, match.end())
    )
    return bool(LABEL.search(match[1]) or (SPOKEN.search(match[1]) and not is_named))


def _is_reason(text: str, match: re.Match[str]) -> bool:
    """以「未登記」為由."""
    before = text[max(0, match.start() - NEAR_BEFORE) : match.start()]
    return bool(REASON_BEFORE.search(before) and REASON_BEHIND.match(text, match.end()))


def _marked(text: str, match: re.Match[str], enders: re.Pattern[str]) -> tuple[int, int] | None:
    """The name that marks stand around; with what stands behind: 「晨光」人權中心."""
    behind = BEHIND_MARKS.match(text, match.end())
    is_organ = ORGAN.match(text[match.end() :]) is not None  # 「晨光」執委會
    if behind and not (is_organ or STOP.search(behind.group())) and "《" not in match.group():
        return match.start(), behind.end()
    follows = CUT.split(text[match.end() : match.end() + NEAR])[0]
    before = CUT.split(text[max(0, match.start() - NEAR_BEFORE) : match.start()])[-1]
    is_named = (
        ENDS_LIKE_ONE.search(match[1])
        or DESCRIBED.search(before)
        or DESCRIBED_BEHIND.match(text, match.end())
        or enders.search(follows)
        or enders.search(before)
        or _is_taken(text, match.start(), enders)
        or CHARGED.match(text, match.end())
        or _is_who_says(text, match.end(), enders)
        or (AFTER.search(before) and AFTER_BEHIND.match(text, match.end()))
    )
    return match.span(1) if is_named else None


def _is_who_says(text: str, end: int, enders: re.Pattern[str]) -> bool:
    """Whether it makes its end known, or is pointed at: 「夜波」周二宣布，月底起停播."""
    said = SAYS.match(text, end)
    if said and enders.search(CUT.split(text[said.end() : said.end() + NEAR])[0]):
        return True
    pointed = POINTED.search(text, end)
    if pointed and enders.search(text, pointed.start()):
        return True
    said = SAYS_FIRST.match(text, end)
    ended = enders.search(text, said.end(), said.end() + FAR) if said else None
    return bool(said and ended and ENDS_ITSELF.search(text, said.end(), ended.start()))


def marked_beside(
    text: str, named: list[tuple[int, int]], enders: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    """What is marked and listed beside a name that is not: 《海燕》、自由之聲等媒體."""
    starts, ends = {start for start, _end in named}, {end for _start, end in named}
    for match in MARKED.finditer(text) if named else ():
        behind, before = JOINT.match(text, match.end()), text[: match.start()][-3:]
        joint = JOINT_BEFORE.search(before)
        is_listed = (behind and behind.end() in starts) or (
            joint and match.start() - len(joint.group()) in ends
        )
        if is_listed and not _is_label(text, match, enders):
            yield match.span(1)
