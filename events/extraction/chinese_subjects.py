"""Whom a Chinese verb speaks of: organizations around it, what stands for one, or the last."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from events.extraction.cast import Body, Entity
from events.extraction.chinese_lines import (
    CLAUSE,
    clause_start,
    listed_from,
    listed_until,
    owned_in,
)
from events.extraction.chinese_scene import REFERENCE, Scene
from events.extraction.chinese_words import WORDS
from events.extraction.draft import Named, Part, part
from events.extraction.reading import DATE, LAW, PLACE, Reading

NAMES, MOOD = WORDS["names"], WORDS["mood"]
AUTHORITY = re.compile(WORDS["authorities"]["words"])
FILLER = re.compile(
    rf"(?:{MOOD['filler']}|{NAMES['reference']}|{WORDS['units']['noun']}|{DATE}|{LAW}|{PLACE}"
    r"|\d+票|[「」『』“”\"（）()\s、])"
)
OTHERS = re.compile(rf"(?:{WORDS['other_bodies']['nouns']})[^，。；]{{0,10}}$")
# What a body may be called where it alone is spoken of.
ITSELF = re.compile(
    r"[團团][體体]|[組组][織织]|[機机][構构]|媒[體体]|刊物|平[台臺]|公司|工[會会]|政[黨党]"
)
REASON = re.compile(
    r"^(?:因|由於|由于|基於|基于|鑑於|鉴于|受|面對|面对|為免|为免)[^，]*?"
    r"(?=將|将|會|会|決定|决定|需|被|宣|$)"
)
BY_WHOM = re.compile(r"[被遭獲获由][^，。；]{0,16}$")
CAUSE = re.compile(r"[「『“\"]?(?:因|由於|由于|基於|基于|鑑於|鉴于|面對|面对|在|隨|随|為|为|經|经)")
# 晨星與另外五個組織被除名.
WITH_OTHERS = re.compile(
    r"^[」』”》\"]*(?:[（(][^（）()]*)?[）)]?(?:[和及與与暨跟]|[連连]同)(?:其|另外?|其他|其[餘余]|至少|逾)*"
    rf"[\d一二兩两三四五六七八九十百數数多餘余幾几]+[個个間间家][^，。；、]{{0,8}}?(?:{WORDS['lists']['noun']})"
)
GROUP_BEHIND = re.compile(rf"^{WORDS['lists']['group_behind']}")
ALL_OF = re.compile(r"[」』”》\"]*等")
ITS = re.compile(
    r"[令將将把對对]其[^，]{0,3}$|(?:公[布佈告]|[證证][實实]|[顯显]示|指|宣[布佈]|裁定|列明)其已?$"
)
FORMER, LATTER = re.compile(r"前者"), re.compile(r"[後后]者")
COUNTED = re.compile(
    r"(?<![等第年])[\d一二兩两三四五六七八九十百數数多]+(?:間|间|个|個|家|份)(?![月日])"
)
# 區內已有七間餅店: others than those who say so; not 120個會員投票.
BECAUSE = re.compile(r"[因以][^，。；]{1,20}?而(?![且])")
COUNTED_OTHERS = re.compile(
    rf"{COUNTED.pattern}(?![^，。；]{{0,3}}[員员人票成理])[^，。；]{{0,8}}$"
)
OWNED_PAPER = re.compile(WORDS["other_bodies"]["owned"])
LONGEST_REST, LONGEST_LEAD = 2, 14


@dataclass(frozen=True)
class Subject:
    """An organization that a verb speaks of; `near` if nothing else may be meant."""

    body: Body
    named: Named
    part: Part | None
    near: bool = False


def is_filler(words: str) -> bool:
    """Whether a clause begins without a subject of its own: 並將於月底, 會員大會通過."""
    return len(FILLER.sub("", words)) <= LONGEST_REST


def subjects_of(reading: Reading, scene: Scene, start: int, end: int) -> list[Subject]:
    """Whom a verb at [start, end) ends if they end themselves."""
    here = clause_start(reading.mask, start)
    before = list(reading.within(here, start, "organization"))
    if before:
        return _in_clause(reading, scene, before, start)
    lead = REASON.sub("", reading.mask[here:start])
    topic = topic_before(reading, here)
    if ITS.search(lead) and topic:
        return [_named(entity, near=_is_alone(reading, topic, here)) for entity in topic]
    lead = BY_WHOM.sub("", lead)
    named_before = [e.body for e in reading.within(0, here, "organization") if e.body]
    group = scene.group_in(lead, named_before)
    if group:
        return [Subject(body, "pronoun", None) for body in group]
    is_filled = is_filler(lead)
    if not is_filled and len(lead) > LONGEST_LEAD and not REFERENCE.search(lead):
        return []
    of_others = OTHERS.search(REFERENCE.sub("", lead)) or any(
        COUNTED_OTHERS.search(words) for words in (lead, BECAUSE.sub("", lead))
    )
    rest = FILLER.sub("", REFERENCE.sub("", lead))
    is_only_other = OTHERS.fullmatch(rest) and not ITSELF.fullmatch(rest)
    if is_only_other or (not is_filled and of_others):
        return []
    return _elsewhere(reading, scene, here, lead, topic)


def _elsewhere(
    reading: Reading, scene: Scene, here: int, lead: str, topic: list[Entity]
) -> list[Subject]:
    """Whom a clause speaks of that names nobody: by reference, as the one before, as the last."""
    referred = REFERENCE.search(lead)
    if referred:
        return _referred(reading, scene, here, referred, is_plain=is_filler(lead))
    for start, since in _told_of_since(reading, topic, here):
        return _referred(reading, scene, start, since, is_plain=is_filler(lead))
    chosen = _chosen(topic, lead)
    if chosen:
        near = is_filler(lead) and _is_alone(reading, chosen, here)
        return [_named(entity, near=near) for entity in chosen]
    earlier = REFERENCE.match(reading.mask[:here]) if here else None
    if earlier and not reading.is_title:
        return _referred(reading, scene, 0, earlier, is_plain=False)
    goes_on = is_filler(lead) and _goes_on(reading.mask[:here]) and not reading.is_title
    body = scene.previous if goes_on else None
    return [Subject(body, "pronoun", None, near=scene.is_alone)] if body else []


def _told_of_since(
    reading: Reading, topic: list[Entity], here: int
) -> Iterator[tuple[int, re.Match[str]]]:
    """References with which clauses after the last names begin, the last one first: 由於甲將解散，
    基金會失去戶口，下月停止運作."""
    clauses = list(CLAUSE.finditer(reading.mask, topic[-1].end, here)) if topic else []
    for clause in reversed(clauses[:-1]):
        referred = REFERENCE.match(reading.mask[clause.end() : here])
        if referred:
            yield clause.end(), referred


def _goes_on(words: str) -> bool:
    """Whether the clauses before leave the subject of the last sentence in place."""
    is_cause = CAUSE.match(words) and not OTHERS.search(words)
    return len(words) <= LONGEST_REST * 4 or is_filler(words) or bool(is_cause)


def _in_clause(reading: Reading, scene: Scene, before: list[Entity], start: int) -> list[Subject]:
    between = BECAUSE.sub("", reading.mask[before[-1].end : start])
    between = WITH_OTHERS.sub("", between, count=1)
    between = GROUP_BEHIND.sub("", between, count=1) if ALL_OF.match(between) else between
    rest = BY_WHOM.sub("", REFERENCE.sub("", between))
    is_owned = OWNED_PAPER.match(reading.mask, before[-1].end)
    if is_owned or COUNTED.search(between, 1) or (OTHERS.search(rest) and not is_filler(rest)):
        return []
    listed = listed_until(reading, before[-1])
    return [_named(entity, near=is_filler(between)) for entity in _chosen(listed, between)]


def _referred(
    reading: Reading, scene: Scene, here: int, referred: re.Match[str], *, is_plain: bool
) -> list[Subject]:
    """該黨, 該報: the last one of its kind in the sentence, else in the text."""
    where = part(reading, here + referred.start(), here + referred.end())
    inside = [e for e in reading.within(0, here, "organization") if e.body]
    body = scene.meant_by(referred.group(), [e.body for e in inside if e.body])
    near = is_plain and (scene.is_alone or len({e.body for e in inside}) == 1)
    return [Subject(body, "pronoun", where, near=near)] if body else []


def referred_to(
    reading: Reading, scene: Scene, here: int, pointed: re.Match[str]
) -> Iterator[Subject]:
    """Whom the `who` of a clause that begins at `here` stands for: 將該報清盤."""
    start, end = pointed.span("who")
    inside = [e.body for e in reading.within(0, here + start, "organization") if e.body]
    body = scene.meant_by(pointed["who"], inside)
    near = scene.is_alone or len(set(inside)) == 1
    if body:
        yield Subject(body, "pronoun", part(reading, here + start, here + end), near=near)


def _is_alone(reading: Reading, listed: list[Entity], end: int) -> bool:
    """Whether the sentence names nobody else before."""
    return len(list(reading.within(0, end, "organization"))) == len(listed)


def owners_of(reading: Reading, scene: Scene, end: int) -> list[Subject]:
    """Whose "office" or "this body" is meant that stands at `end`."""
    here = clause_start(reading.mask, end)
    inside = list(reading.within(here, end, "organization"))
    topic = inside[-1:] or topic_before(reading, here)
    if topic:
        return [_named(entity, near=_is_alone(reading, topic, end)) for entity in topic]
    body = scene.previous
    return [Subject(body, "pronoun", None, near=scene.is_alone)] if body else []


def topic_before(reading: Reading, end: int) -> list[Entity]:
    """The organizations with which the nearest clause before begins that names any."""
    named = list(reading.within(0, end, "organization"))
    if not named or re.search(r"[。；;]", reading.mask[named[-1].end : end]):
        return []
    first = clause_start(reading.mask, named[-1].start)
    in_clause = [entity for entity in named if entity.start >= first]
    return listed_until(reading, in_clause[-1])


def _chosen(listed: list[Entity], between: str) -> list[Entity]:
    if FORMER.search(between):
        return listed[:1]
    return listed[-1:] if LATTER.search(between) else listed


def named(entities: list[Entity], *, near: bool) -> Iterator[Subject]:
    for entity in entities:
        yield _named(entity, near=near)


def _named(entity: Entity, *, near: bool) -> Subject:
    if entity.body is None:
        raise ValueError("An organization has a body.")
    return Subject(entity.body, "here", Part.of(entity), near)


def undergoers(reading: Reading, start: int, *, anywhere: bool = False) -> list[Entity]:
    """Those that follow a verb; of "A的分支B" it is B."""
    listed = listed_from(reading, start, anywhere=anywhere)
    owned = owned_in(reading, listed[-1]) if listed else None
    return [*listed[:-1], owned] if owned else listed


def has_authority(reading: Reading, start: int, end: int) -> bool:
    """Whether an authority acts there; one within an organization's name does not."""
    return AUTHORITY.search(reading.mask, start, end) is not None
