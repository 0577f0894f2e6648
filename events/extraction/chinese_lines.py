"""Clauses of a Chinese sentence, and the organizations that it lists."""

import re
from dataclasses import replace

from events.extraction.cast import Entity
from events.extraction.chinese_words import WORDS
from events.extraction.reading import Reading
from events.extraction.sentences import Sentence

CLAUSE = re.compile(r"[，,；：:]")
JOINT = re.compile(
    r"[」』”\"》）)]*(?:[（(][^）)]{1,40}[）)])?(?:、|和|及|與|与|，?以及|，[及和還还]有?|暨|跟|,)?"
    r"(?:[^，。,；：、]{0,6}?|[^，。,；：、]{0,16}的)[「『“\"《（(]*"
)
# 「晨星」（The Star）: the same one once more.
GLOSSED = re.compile(r"[」』”\"》]?[（(]")
BEHIND_VERB = re.compile(r"[^，。,；：、]{0,10}?[「『“\"《]?")
OWNED = re.compile(
    r"[」』”\"》]?(?:[創创設设成][辦办立]的|的|旗下的?|屬下的?|属下的?|轄下的?|辖下的?)[^，。；、]{0,8}[「『“\"《]?"
)
# 169個與兄弟會有關的組織: whom others are near to.
NEAR_TO = re.compile(
    r"[」』”\"》]?(?:有[關关]|相[關关]|[關关][聯联]|有[聯联][繫系]|掛[鉤钩勾]|挂[钩勾]|有往[來来])的"
)
FOUNDER = re.compile(
    r"[」』”\"》]?(?:[創创開开設设主承協协]?[辦办立設设]|成立|[資资]助|管理|支持|[營营][運运]|主持|[領领][導导])的"
)
# 海州大學的「白鷺社」: whose club it is, and not listed itself.
HOME_OF = re.compile(r"的?[「『“\"《]\ue000")
UNIT = re.compile(WORDS["units"]["noun"])
KEYBOARD = re.compile(r"(?<=[^\x00-\x7f])[,:;!?()]|[,:;!?()](?=[^\x00-\x7f])")
FULL_WIDTH = str.maketrans(",:;!?()", "，：；！？（）")
NAME_SIGNS = {"organization": "\ue000", "law": "\ue004"}


def in_full_width(sentence: Sentence) -> Sentence:
    """With the full-width marks of Chinese print where the text has those of a keyboard."""
    text = KEYBOARD.sub(lambda match: match.group().translate(FULL_WIDTH), sentence.text)
    return replace(sentence, text=text)


def clause_start(text: str, end: int) -> int:
    return max((match.end() for match in CLAUSE.finditer(text, 0, end)), default=0)


def names_blanked(reading: Reading) -> str:
    """The sentence with signs for the names of organizations and laws, whose words say nothing of
    what happens; dates keep theirs."""
    characters = list(reading.text)
    for entity in reading.entities:
        if entity.sort in NAME_SIGNS:
            characters[entity.start : entity.end] = NAME_SIGNS[entity.sort] * len(entity.text)
    return "".join(characters)


def listed_until(reading: Reading, last: Entity) -> list[Entity]:
    """An organization with those listed before it."""
    before = list(reading.within(0, last.start, "organization"))
    listed = [last]
    for entity in reversed(before):
        joint = reading.mask[entity.end : listed[0].start]
        if entity.body is listed[0].body and GLOSSED.fullmatch(joint):
            listed[0] = entity
            continue
        if not joint or not _joins(joint):
            break
        listed.insert(0, entity)
    return listed


def _joins(joint: str) -> bool:
    return bool(
        re.search(r"[、和及與与暨跟]|^[」』”》]*,|^[」』”》\"]+[「『“《\"]", joint)
    ) and bool(JOINT.fullmatch(joint))


def listed_from(reading: Reading, start: int, *, anywhere: bool = False) -> list[Entity]:
    """The organizations that follow, the first right behind or anywhere in the clause."""
    listed: list[Entity] = []
    at, lead = start, ""
    for entity in reading.within(start, len(reading.mask), "organization"):
        joint = lead + reading.mask[at : entity.start]
        if listed and entity.body is listed[-1].body and GLOSSED.fullmatch(joint):
            at = entity.end
            continue
        if HOME_OF.match(reading.mask, entity.end):
            at, lead = entity.end, joint
            continue
        lead = ""
        if NEAR_TO.match(reading.mask, entity.end):
            break
        founder = FOUNDER.match(reading.mask, entity.end)
        if founder and joint.endswith("由"):
            continue
        if founder and not listed and founder.group().endswith(("辦的", "办的")):
            at = founder.end()
            continue
        is_first = not listed and (
            BEHIND_VERB.fullmatch(joint) or (anywhere and not re.search(r"[，。；]", joint))
        )
        if not is_first and not (listed and _joins(joint)):
            break
        listed.append(entity)
        at = entity.end
    return listed


def owned_in(reading: Reading, owner: Entity) -> Entity | None:
    """ "A的政治臂膀B": what belongs to the owner right behind."""
    following = next(reading.within(owner.end, len(reading.mask), "organization"), None)
    if following is None:
        return None
    between = reading.mask[owner.end : following.start]
    return following if OWNED.fullmatch(between) and not UNIT.search(between) else None
