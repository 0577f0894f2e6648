"""Chinese names by their shape: what ends as organizations' names end, or stands in name marks."""

import re
from collections.abc import Iterator

from events.extraction.chinese_marks import (
    CUT,
    DESCRIBED,
    ENDS_LIKE_ONE,
    FAR,
    GLOSS,
    GOES_ON,
    LABEL,
    MANY_OF,
    NEAR,
    ORGAN,
    STOP,
    marked_beside,
    marked_in,
)
from events.extraction.chinese_words import WORDS

NAMES, BUSINESS = WORDS["names"], WORDS["business"]
CHARACTER = r"[㐀-鿿A-Za-z0-9·•-]"
LONGEST, SHORTEST = 22, 3
ENDING = re.compile(
    rf"(?:{NAMES['endings']})(?:(?:股份)?有限公司|\d\.0)?(?!{GOES_ON})(?!(?!{NAMES['organs']})(?:(?![的和及與与暨或等從从由在被遭將将已對对向為为是把因於于\d一二三四五六七八九十兩两]){CHARACTER}){{0,2}}(?:{NAMES['endings']})(?!{GOES_ON}))"
)
GENERIC = re.compile(NAMES["generic"])
# 中止Parcem的活動.
TAKEN = re.compile(
    r"(?:[暫暂]停|中止|停止|禁止|[關关][閉闭]|取[締缔]|解散|查禁|吊[銷销]|撤[銷销]|[註注][銷销]|取消)了?$"
)
OWNER = re.compile(
    r"(?:的[^，。；]{0,10})?(?:特許|特许|[執执]照|牌照|[許许]可|登[記记]|[註注][冊册]|辦事處|办事处|辦公室|办公室|分社"
    r"|[廣广]播|播出|活[動动])"
)
TAKEN_BEHIND = re.compile(
    r"的?(?:一切|所有|全部)?(?:活[動动]|[廣广]播|播出|[節节]目|[運运]作|工作|登[記记]|[註注][冊册]|[執执]照|牌照|許可|许可|法人)|$"
)
NO_NAME = re.compile(NAMES["no_name"])
CHARGE = re.compile(NAMES["charge"])
APPOSED = re.compile(
    rf"(?:{NAMES['apposed']})(?P<name>(?:(?![的了在是被遭由將将]|{NAMES['apposed']})[㐀-鿿·]){{2,10}}?)"
    rf"(?={NAMES['behind_apposed']})"
)
LETTER, CAPITAL = "A-Za-zÀ-ɏ", "A-ZÀ-ÖØ-ÞČĆŁŚŠŽĐĞİŞ"
LATIN = re.compile(
    rf"(?<![{LETTER}])[{CAPITAL}][{LETTER}0-9.'’&-]*"
    rf"(?: (?:(?:of|for|the|and|in|&|without|on|to|de|la) )*[{CAPITAL}][{LETTER}0-9.'’&-]*)+"
)
LATIN_WORD = re.compile(
    rf"(?<![{LETTER}0-9@#.])(?<![{LETTER}] )"
    rf"(?:[{CAPITAL}][{LETTER}]{{2,}}(?:[.-][{LETTER}]+)?|\d{{1,3}}[A-Z][A-Za-z0-9]{{1,8}}|[A-Z][A-Za-z]{{0,8}}\d{{2,4}}|[A-Z][A-Za-z]{{1,8}}\d)"
    rf"(?![{LETTER}0-9]| [{CAPITAL}])"
)
BUSINESS_NAME, BUSINESS_BEFORE = re.compile(BUSINESS["name"]), re.compile(BUSINESS["before"])
CIVIC_BEFORE = re.compile(
    r"(?:組織|组织|(?<!網紅|网红|偶像|舞蹈|演唱|街舞)(?:團體|团体)|NGO|智庫|智库"
    r"|(?<!培訓|培训|教育|金融|投資|投资|中介|信貸|信贷)(?:機構|机构))[「『“\"《]?$"
)
COMPANY = re.compile(r"(?:股份)?有限公司$")
JOINT_IN_LIST = re.compile(
    r"(?:、|以及|包括|包含|[及與与暨]|和(?![平諧谐解]))(?:及|和(?![平諧谐解])|以及|旗下)?"
)
TAKING = re.compile(f"{WORDS['papers']['taking']}|{WORDS['papers']['losing']}")
FRAMED = re.compile(NAMES["framed"].replace("NAME", "[㐀-鿿·]"))
# （德國之聲中文網）: who reports, at the head of the text.
DATELINE = re.compile(r"[（(【][^（）()】]{2,20}[）)】]")
ONE_OF_ITS_KIND = re.compile(r"(?<!另)[一某多數数幾几若][個个間间家所份][^，。；]{0,2}$")
SHORTEST_OF_ONE = 6
SHORT = re.compile(NAMES["short"])
DESCRIBING = re.compile(NAMES["describing"])
NAMED = r"[㐀-鿿·A-Za-zÀ-ɏ0-9][㐀-鿿·A-Za-zÀ-ɏ0-9 .&'’-]"
ITEMS = (
    rf"(?P<items>{NAMED}{{1,24}}{GLOSS}(?:、{NAMED}{{1,24}}{GLOSS}){{0,12}}"
    rf"(?:、|以及|[及和與与暨]){NAMED}{{1,24}}?{GLOSS})"
)
COUNTED_ITEMS = re.compile(
    r"[\d一二兩两三四五六七八九十多數数幾几餘余]+[個个間间家份](?:[^，。；、的]{0,6}?(?:團體|团体|組織|组织|機構|机构|媒體|媒体|工會|工会"
    r"|政黨|政党|報紙|报纸|網站|网站|網媒|网媒|社團|社团|學生會|学生会|NGO))"
    rf"{ITEMS}(?=[亦也均都先相接陸陆同在於于將将已被遭宣昨今])"
)
LISTED = (
    re.compile(
        r"(?:包括|包含|例如|[計计]有|分[別别][為为是]|[還还]有|名[單单][上中]?[有是為为]|其中有|[當当]中有)"
        rf"[了：]?{ITEMS}(?![㐀-鿿·])"
    ),
    re.compile(
        r"(?:[團团][體体]|[組组][織织]|[機机][構构]|媒[體体]|NGO)[^，。；、]{0,10}(?:，?(?:例?如|包括|像)|：)"
        rf"{ITEMS}(?=[。；]|，(?:並|并|禁止|指|理由))"
    ),
    re.compile(
        rf"(?:^|[，。；：]|[銷销]了?|要求|勒令|下令|取[締缔]|[關关][閉闭]|解散|禁止|[驅驱]逐|[暫暂]停|[廢废]止)(?:包括)?{ITEMS}等?[\d一二兩两三四五六七八九十多數数餘余]+[個个家間间]"
    ),
    COUNTED_ITEMS,
)
EXAMPLES, BEFORE_GROUP = LISTED[1], LISTED[2]
GROUP = re.compile(rf"[^，。；]{{0,8}}?(?:{WORDS['lists']['noun']})")
# What no whole item of a list of names has in it.
NO_ITEM = re.compile(
    rf"^(?:在|被|於|于|由|將|将|已|是|為|为|有|使|令|向|就|而|但|因|以|另|還|还|其|{NAMES['titles'][1:]})|[的了]|宣[布佈]|表示|[員员長长民們们者]$"
)
# What is one only among others: 國際記憶組織.
BODY_AMONG = re.compile(r"(?:[組组][織织])$")
ITEM_BEFORE = re.compile(rf"([^、（）()]*[^、（）() ]){GLOSS}")
ITEM = re.compile(rf"((?:(?!以及|[及和與与暨])[^（）()])+){GLOSS}")
NO_APPOSED = re.compile(f"{NAMES['titles']}|{NAMES['no_apposed']}")
GLOSSED = re.compile(
    r"(?P<name>[㐀-鿿·]{3,16})[」』”》]?[（(]"
    r"(?:[A-Z]{3,10}[）),，]|下[稱称]|以下[簡简][稱称]|[簡简][稱称]|前[稱称]|原名|"
    r"(?:[A-Z][\w'’-]* (?:(?:of|for|the|and|in|on|de|without) )*){2,}[A-Z]"
    r"|[A-Z][\w ]* (?:International|Watch|Union|Party|Foundation|Association|Institute|Radio|News"
    r"|Times|Post|Network|Center|Centre|Alliance|League|Society|Media|Press|Fund|Group)\b)"
)
CONJUNCTIONS, LONGEST_LEFT = {"與", "与", "和", "及"}, 8
# 律師關注組, 記者同盟: of whom it is.
PEOPLE = re.compile(r"律[師师]|[記记]者|牧[師师]|法官|[職职][員员]|警察|[會会][員员]")
SOMEBODY = re.compile(
    rf"(?:{NAMES['endings']}|{WORDS['authorities']['words']}|[員员長长民們们方徒眾众兵])$|^[^㐀-鿿]|[「『“《》”』」]"
)
HOME = re.compile(r"(?![我你他她])[㐀-鿿]{2,5}的(?=[㐀-鿿\dA-Z])")
NUMBERED = re.compile(r"[\d一二兩两三四五六七八九十多][個个家間间份所]")
HOME_OF_NEXT = re.compile(r"香港|澳[門门]|[台臺][灣湾]|中[國国]|全[國国港]|北京|上海|[廣广]州|深圳")
NEAR_BEHIND, LONGEST_ITEM = 6, 12
KINDS = {
    kind: re.compile(rf"(?:{NAMES[kind]})$")
    for kind in ("media", "student_union", "union", "party")
}


def kind_of_name(name: str) -> str | None:
    return next((kind for kind, ending in KINDS.items() if ending.search(name)), None)


def names_in(text: str, enders: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where names stand, by shape or between name marks; `enders` are the verbs that make a marked
    word the name of an organization."""
    line = DATELINE.match(text)
    begins = line.end() if line else 0
    for start, end in _all_in(text, enders):
        if start >= begins:
            yield start, end


def businesses_in(text: str, enders: re.Pattern[str]) -> Iterator[str]:
    """Names in marks or Latin letters that the words before them show to be out of scope, also
    where they stand alone."""
    for start, end in (*marked_in(text, enders), *_latin_in(text, enders)):
        if _is_business(text, start, end):
            yield text[start:end]


def _all_in(text: str, enders: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    marked = [span for span in marked_in(text, enders) if not _is_business(text, *span)]
    others = [span for span in _latin_in(text, enders) if not _is_business(text, *span)]
    others += _apposed_in(text, enders)
    others += _glossed_in(text, enders)
    others += _framed_in(text, enders)
    others += (match.span() for match in SHORT.finditer(text))
    others += _items_in(text, enders)
    others += _shaped_in(text, enders)
    yield from marked
    yield from others
    yield from (
        each for each in marked_beside(text, others, enders) if not _is_business(text, *each)
    )


def _apposed_in(text: str, enders: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in APPOSED.finditer(text):
        no_name = (STOP, enders, ORGAN, NO_APPOSED, ENDS_LIKE_ONE)
        if not any(each.search(match["name"]) for each in no_name):
            yield match.span("name")


def _glossed_in(text: str, enders: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """What a name in Latin letters stands behind: 綠色和平國際（Greenpeace International）."""
    for match in GLOSSED.finditer(text):
        start = _start(text, match.end("name"), enders)
        surface = text[start : match.end("name")]
        if len(surface) >= SHORTEST and not GENERIC.fullmatch(surface):
            yield start, match.end("name")


def _framed_in(text: str, enders: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """What only the sentence makes a name: 裁定X為「極端組織」."""
    for match in FRAMED.finditer(text):
        span = next(match.span(group) for group in "abcde" if match[group])
        surface = text[slice(*span)]
        no_name = (enders, ORGAN, NO_APPOSED, CHARGE, ENDS_LIKE_ONE, SOMEBODY)
        if match["a"] is None and STOP.search(surface):
            continue
        if not any(each.search(surface) for each in no_name) and not _is_business(text, *span):
            yield span


def _items_in(text: str, enders: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """What is listed beside organizations without looking like one: 包括白衣同行、海員工會."""
    is_told = bool((enders.search(text) or TAKING.search(text)) and MANY_OF.search(text))
    for match in (match for shape in LISTED for match in shape.finditer(text)):
        items = list(_each(text, *match.span("items")))
        like_one = sum(bool(ENDS_LIKE_ONE.search(text[slice(*item)])) for item in items)
        is_grouped = match.re is BEFORE_GROUP and GROUP.match(text, match.end())
        is_example = is_told and (like_one or is_grouped or match.re in (EXAMPLES, COUNTED_ITEMS))
        if not items or (like_one * 2 < len(items) and not is_example):
            continue
        items[0] = _behind_verb(text, *items[0], enders)
        for item in items:
            no_name = (STOP, enders, ORGAN, NO_APPOSED, CHARGE, ENDS_LIKE_ONE)
            surface = text[slice(*item)]
            name = BODY_AMONG.sub("", surface)
            if GENERIC.fullmatch(surface) or len(name) < SHORTEST - 1 or LABEL.fullmatch(surface):
                continue
            marks = text[item[0] - 1 : item[0]], text[item[1] : item[1] + 1]
            is_whole = marks[0] == "、" and marks[1] in {"、", "（", "("}
            is_whole = is_whole and len(name) >= SHORTEST and not NO_ITEM.search(surface)
            if is_whole or not any(each.search(name) for each in no_name):
                yield item


def _behind_verb(text: str, start: int, end: int, enders: re.Pattern[str]) -> tuple[int, int]:
    """The first name of a list without the verb before it: 撤銷甲、乙和丙三家媒體的執照."""
    cuts = [cut.end() for verbs in (enders, TAKING) for cut in verbs.finditer(text, start, end)]
    return max([start, *(cut for cut in cuts if cut < end)]), end


def _each(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names of a list; only before the last one stands a conjunction: 甲、社工復和運動及乙."""
    last = text.rfind("、", start, end) + 1
    for item in ITEM_BEFORE.finditer(text, start, max(start, last - 1)):
        yield item.span(1)
    for item in ITEM.finditer(text, max(start, last), end):
        yield item.span(1)


def _shaped_in(text: str, enders: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in ENDING.finditer(text):
        start = _start(text, match.start(), enders)
        if _is_descriptor(text, start, match.end()) or _is_any(text, start, match.end()):
            continue
        if _is_name(text[start : match.end()], match, enders) and not _is_business(
            text, start, match.end()
        ):
            yield start, match.end()


def _is_any(text: str, start: int, end: int) -> bool:
    """Whether it is one of its kind that has no name: 捐給一間長者中心."""
    lead = text[max(0, start - 4) : start]
    return end - start < SHORTEST_OF_ONE and ONE_OF_ITS_KIND.search(lead) is not None


def _latin_in(text: str, enders: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in LATIN.finditer(text):
        if not _is_gloss(text, match):
            yield match.span()
    for match in LATIN_WORD.finditer(text):
        follows = CUT.split(text[match.end() : match.end() + NEAR])[0]
        before = text[max(0, match.start() - NEAR_BEHIND) : match.start()]
        is_named = (
            DESCRIBED.search(text[: match.start()])
            or enders.search(follows)
            or (TAKEN.search(before) and TAKEN_BEHIND.match(follows))
            or OWNER.match(follows)
        )
        if is_named and not _is_gloss(text, match) and not LABEL.fullmatch(match.group()):
            yield match.span()


def _is_gloss(text: str, match: re.Match[str]) -> bool:
    """A name in brackets that tells another one in Latin letters."""
    return text[match.start() - 1 : match.start()] in set("（(")


def _is_name(surface: str, ending: re.Match[str], enders: re.Pattern[str]) -> bool:
    before_ending = len(surface) - len(ending.group())
    return (
        len(surface) >= SHORTEST
        and before_ending >= (1 if len(ending.group()) > 1 else 2)
        and not enders.search(surface)
        and not GENERIC.fullmatch(surface)
        and not NO_NAME.fullmatch(surface)
        and not CHARGE.search(surface)
    )


def _is_business(text: str, start: int, end: int) -> bool:
    name = COMPANY.sub("", text[start:end])
    if name != text[start:end] and ENDS_LIKE_ONE.search(name):
        return False
    if CIVIC_BEFORE.search(text, max(0, start - 6), start):
        return False
    return bool(
        BUSINESS_NAME.search(text[start:end])
        or BUSINESS_BEFORE.search(text[max(0, start - 12) : start])
    )


def _is_descriptor(text: str, start: int, end: int) -> bool:
    """Whether it only tells what the marked name behind is: 改革派日報《同道》."""
    mark = text[end : end + 1]
    return mark == "《" or (mark in {"「", "“"} and bool(DESCRIBING.search(text, start, end)))


def _start(text: str, end: int, enders: re.Pattern[str]) -> int:
    """How far a name reaches back from where its ending begins."""
    start = end
    while start > 0 and end - start < LONGEST and re.match(CHARACTER, text[start - 1]):
        start -= 1
    item = _item_start(text, start, end, enders)
    if item is not None:
        return item
    reach = max(0, start - 2)  # what decides whether a stop is one may stand before
    seen = text[reach : end + 4]  # nor behind
    cuts = [
        reach + cut.end()
        for words in (STOP, enders, TAKING)
        for cut in words.finditer(seen)
        if not (reach + cut.end() == end and PEOPLE.fullmatch(cut.group()))
        and not (cut.group() in CONJUNCTIONS and _is_within(text, start, reach + cut.start(), end))
    ]
    return max([start, *(cut for cut in cuts if start < cut <= end)])


def _is_within(text: str, start: int, at: int, end: int) -> bool:
    """Whether a conjunction belongs to a name: 記者與作家基金會, not 警方與記者協會."""
    if end - at < SHORTEST:
        return False
    left = text[start:at]
    cut = max((c.end() for c in STOP.finditer(left) if c.group() not in CONJUNCTIONS), default=0)
    left = left[cut:]
    is_two = HOME_OF_NEXT.match(text, at + 1)  # 學生動脈及香港民族陣營
    return 2 <= len(left) <= LONGEST_LEFT and not (is_two or SOMEBODY.search(left))


def _item_start(text: str, start: int, end: int, enders: re.Pattern[str]) -> int | None:
    """Where the name begins if it is one of a list, which are whole: 甲黨、乙黨及丙聯盟."""
    clause = CUT.split(text[max(0, end - FAR) : end])[-1]
    joints = list(JOINT_IN_LIST.finditer(text, max(start - 1, end - LONGEST_ITEM), end))
    if "、" not in clause + text[end : end + NEAR_BEHIND] or not joints:
        return None
    begins = joints[-1].end()
    told = enders.match(text, begins, end)  # 、驅逐仁愛修女會
    begins = told.end() if told else begins
    home = HOME.match(text, begins, end)  # 、德國的萊茵基金會
    begins = home.end() if home else begins
    return (
        None
        if begins == end or text[begins] == "由" or NUMBERED.search(text, begins, end)
        else begins
    )
