"""Chinese names that only their place in the sentence shows: 公盟被取締, 石牆花宣布解散."""

import re
from collections.abc import Iterable, Iterator

from events.extraction.chinese_marks import ENDS_LIKE_ONE, LAW_SHAPES, ORGAN, STOP
from events.extraction.chinese_words import WORDS

BARE, NAMES, VERBS = WORDS["bare"], WORDS["names"], WORDS["verbs"]
# The verbs that are said of groups and papers rather than of shops, roads and shows.
OF_GROUPS = (
    "disband",
    "stop",
    "pause",
    "cease_publication",
    "ban",
    "outlaw",
    "cancel",
    "strike_off",
)
ENDS = re.compile("|".join([*(VERBS[name]["words"] for name in OF_GROUPS), BARE["ends"]]))
BY_WHOM = re.compile(r"[被遭獲获由][^，。；、]{0,24}$")
PASSIVE = re.compile(r"被|遭")
OPENS = re.compile(r"[，。；：:！？「」『』“”\"（）()《》]|^")
DATED = re.compile(r"(?:[年月日號号]|同[年月日]|翌年)[，：:]?$")
LEAD = re.compile(BARE["lead"])
DESCRIPTION = re.compile(rf"^.*(?:的|{BARE['what']}(?=.{{2}}))")
ORGAN_BEHIND = re.compile(rf"(?:{BARE['organ']})$")
BOUNDARY = re.compile(BARE["boundary"])
FILLER = re.compile(WORDS["mood"]["filler"])
BETWEEN = re.compile(rf"(?:{WORDS['mood']['filler']}|{BARE['between']})")
# What may stand right behind an end that takes no object.
NO_OBJECT = re.compile(
    r"(?:[本該该此][會会組组社團团黨党]|[組组][織织]|[團团][體体隊队]|[機机][構构])?"
    r"了?(?:$|[，。；、！!」』”》）)後后並并及和或])"
)
ITEM = re.compile(r"、|以及|[及和與与暨]")
NAME = re.compile(r"[㐀-鿿·]{2,10}|[㐀-鿿·]{1,8}[A-Za-z0-9]{1,6}")
NO_NAME = re.compile(BARE["no_name"])
TITLE, GENERIC = re.compile(NAMES["titles"]), re.compile(NAMES["generic"])
OTHERS = re.compile(rf"(?:{WORDS['other_bodies']['nouns']})$")
AUTHORITY = re.compile(rf"(?:{WORDS['authorities']['words']})$")
MEMBER, POINTED = re.compile(BARE["member"]), re.compile(BARE["pointed"])
TITLED = re.compile(r"《([^《》，。]{2,12})》")
SPEAKS = re.compile(BARE["speaks"])
TRADE = re.compile(BARE["trade"])
FARTHEST, NEAR, LONGEST_REST, SHORTEST, MOST_ITEMS = 64, 6, 2, 2, 12


def is_of_civic_life(text: str) -> bool:
    """Whether an article speaks of groups, papers or churches and not of shops and shares."""
    return SPEAKS.search(text) is not None and TRADE.search(text) is None


def bare_in(text: str) -> Iterator[tuple[int, int]]:
    """Where names stand that begin the clause of an end, each of those listed there."""
    for end in ENDS.finditer(text):
        reach = max(0, end.start() - FARTHEST)
        start = _start(text, reach, end.start())
        behind = text[end.end() : end.end() + NEAR]
        cuts = (cut.start() for cut in BOUNDARY.finditer(text, start + SHORTEST, end.start()))
        cut = next((cut for cut in cuts if _leads_to(text[cut : end.start()], behind)), start)
        if cut == start and DATED.search(text, reach, start) and NO_OBJECT.match(behind):
            cut = end.start()  # 同年，眾一公益註銷
        items = [(start + at, word) for at, word in _items(text[start:cut].rstrip("，"))]
        if items and len(items) <= MOST_ITEMS and all(_may_be_one(word) for _at, word in items):
            for at, word in items:
                if not (ENDS_LIKE_ONE.search(word) and len(word) > SHORTEST):
                    yield at, at + len(word)


def pointed_at(text: str, sentences: Iterable[str]) -> Iterator[str]:
    """Whom "the group" or "the editors" stand for where nobody else is named: 光城者成員被捕，
    該組織已解散; 《春秋》遭改組，雜誌社宣布停刊."""
    if POINTED.search(text) is None:
        return
    for sentence in sentences:
        for match in TITLED.finditer(sentence):
            if not any(shape.search(match.group()) for shape in LAW_SHAPES):
                yield match[1]
        for match in MEMBER.finditer(sentence):
            if _may_be_one(match["name"]):
                yield match["name"]


def _start(text: str, reach: int, end: int) -> int:
    """Where the clause with its subject begins: the one before, if its own has none."""
    opened = [match.end() for match in OPENS.finditer(text, reach, end + 1)] or [reach]
    start = opened[-1]
    if (
        len(opened) > 1
        and text[start - 1] == "，"
        and not BETWEEN.sub("", BY_WHOM.sub("", text[start:end]))
    ):
        start = opened[-2]
    lead = LEAD.match(text, start, end)
    return lead.end() if lead else start


def _leads_to(between: str, behind: str) -> bool:
    """Whether what stands before the verb and behind it names nobody else."""
    is_passive = PASSIVE.search(between) is not None
    rest = BETWEEN.sub("", BY_WHOM.sub("", between))
    return len(rest) <= LONGEST_REST and (is_passive or NO_OBJECT.match(behind) is not None)


def _items(words: str) -> Iterator[tuple[int, str]]:
    """The names listed, each without what is said of it: 支援在囚者的石牆花."""
    at = 0
    for joint in [*ITEM.finditer(words), None]:
        item = words[at : joint.start() if joint else len(words)]
        said = DESCRIPTION.match(item)
        skip = said.end() if said else 0
        yield at + skip, ORGAN_BEHIND.sub("", item[skip:])
        at = joint.end() if joint else at


def _may_be_one(word: str) -> bool:
    rest = FILLER.sub("", word)
    if not rest or (len(rest) == 1 and len(word) > SHORTEST):
        return False  # 依會章, 正式
    no_name = (STOP, ORGAN, TITLE, NO_NAME, OTHERS, AUTHORITY)
    if ENDS_LIKE_ONE.search(word) and len(word) > SHORTEST:
        return True
    is_name = NAME.fullmatch(word) and not GENERIC.fullmatch(word)
    return bool(is_name) and not any(each.search(word) for each in no_name)
