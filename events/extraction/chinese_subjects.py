"""Whom a Chinese verb speaks of: organizations around it, what stands for one, or the last."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from events.extraction.cast import Body, Cast, Entity
from events.extraction.chinese_names import WORDS
from events.extraction.draft import Named, Part, part
from events.extraction.reading import DATE, LAW, PLACE, Reading

NAMES, MOOD = WORDS["names"], WORDS["mood"]
CLAUSE = re.compile(r"[，,；：:]")
REFERENCE = re.compile(NAMES["reference"])
AUTHORITY = re.compile(WORDS["authorities"]["words"])
FILLER = re.compile(
    rf"(?:{MOOD['filler']}|{NAMES['reference']}|{WORDS['units']['noun']}|{DATE}|{LAW}|{PLACE}"
    r"|\d+票|[「」『』“”（）()\s、])"
)
JOINT = re.compile(
    r"[」』”\"》）)]*(?:[（(][^）)]{1,40}[）)])?(?:、|和|及|與|与|以及|暨|,)?"
    r"[^，。,；：、]{0,5}?[「『“\"《（(]*"
)
BEHIND_VERB = re.compile(r"[^，。,；：、]{0,10}?[「『“\"《]?")
REASON = re.compile(
    r"^(?:因|由於|由于|基於|基于|鑑於|鉴于|受|面對|面对|為免|为免)[^，]*?"
    r"(?=將|将|會|会|決定|决定|需|被|宣|$)"
)
FORMER, LATTER = re.compile(r"前者"), re.compile(r"[後后]者")
COUNTED = re.compile(r"(?<!等)\d+(?:間|间|個|个|家)")
LONGEST_REST = 2


@dataclass(frozen=True)
class Subject:
    """An organization that a verb speaks of; `near` if nothing else may be meant."""

    body: Body
    named: Named
    part: Part | None
    near: bool = False


@dataclass(frozen=True)
class Scene:
    cast: Cast
    previous: Body | None = None


def clause_start(text: str, end: int) -> int:
    return max((match.end() for match in CLAUSE.finditer(text, 0, end)), default=0)


def is_filler(words: str) -> bool:
    """Whether a clause begins without a subject of its own: 並將於月底, 會員大會通過."""
    return len(FILLER.sub("", words)) <= LONGEST_REST


def subjects_of(reading: Reading, scene: Scene, start: int, end: int) -> list[Subject]:
    """Whom a verb at [start, end) ends if they end themselves."""
    mask = reading.mask
    here = clause_start(mask, start)
    before = list(reading.within(here, start, "organization"))
    if before:
        between = mask[before[-1].end : start]
        if COUNTED.search(between):
            return []
        listed = listed_until(reading, before[-1])
        return [_named(entity, near=is_filler(between)) for entity in _chosen(listed, between)]
    lead = REASON.sub("", mask[here:start])
    referred = REFERENCE.search(lead)
    if not is_filler(lead):
        return []
    topic = _chosen(_topic(reading, here), lead)
    if topic:
        return [_named(entity, near=_is_alone(reading, topic, here)) for entity in topic]
    if reading.is_title and not referred:
        return []
    body = scene.previous or (scene.cast.main() if referred else None)
    where = part(reading, here + referred.start(), here + referred.end()) if referred else None
    is_only_one = len([each for each in scene.cast.bodies if each.mentions]) == 1
    return [Subject(body, "pronoun", where, near=is_only_one)] if body else []


def _is_alone(reading: Reading, listed: list[Entity], end: int) -> bool:
    """Whether the sentence names nobody else before."""
    return len(list(reading.within(0, end, "organization"))) == len(listed)


def owners_of(reading: Reading, scene: Scene, end: int) -> list[Subject]:
    """Whose "office" or "this body" is meant that stands at `end`."""
    here = clause_start(reading.mask, end)
    inside = list(reading.within(here, end, "organization"))
    topic = inside[-1:] or _topic(reading, here)
    if topic:
        return [_named(entity, near=_is_alone(reading, topic, end)) for entity in topic]
    body = scene.previous or scene.cast.main()
    return [Subject(body, "pronoun", None)] if body else []


def _topic(reading: Reading, end: int) -> list[Entity]:
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


def listed_until(reading: Reading, last: Entity) -> list[Entity]:
    """An organization with those listed before it."""
    before = list(reading.within(0, last.start, "organization"))
    listed = [last]
    for entity in reversed(before):
        joint = reading.mask[entity.end : listed[0].start]
        if not joint or not _joins(joint):
            break
        listed.insert(0, entity)
    return listed


def _joins(joint: str) -> bool:
    return bool(re.search(r"[、和及與与暨]|^[」』”》]*,", joint)) and bool(JOINT.fullmatch(joint))


def listed_from(reading: Reading, start: int, *, anywhere: bool = False) -> list[Entity]:
    """The organizations that follow, the first right behind or anywhere in the clause."""
    listed: list[Entity] = []
    at = start
    for entity in reading.within(start, len(reading.mask), "organization"):
        joint = reading.mask[at : entity.start]
        is_first = not listed and (
            BEHIND_VERB.fullmatch(joint) or (anywhere and not re.search(r"[，。；]", joint))
        )
        if not is_first and not (listed and _joins(joint)):
            break
        listed.append(entity)
        at = entity.end
    return listed


def named(entities: list[Entity], *, near: bool) -> Iterator[Subject]:
    for entity in entities:
        yield _named(entity, near=near)


def _named(entity: Entity, *, near: bool) -> Subject:
    if entity.body is None:
        raise ValueError("An organization has a body.")
    return Subject(entity.body, "here", Part.of(entity), near)


def has_authority(reading: Reading, start: int, end: int) -> bool:
    """Whether an authority acts there; one within an organization's name does not."""
    return AUTHORITY.search(reading.mask, start, end) is not None
