"""Offices and branches in Chinese: 關閉其香港辦事處, 亞太區域辦事處將遷往他處."""

import re
from dataclasses import dataclass

from events.extraction.cast import Body
from events.extraction.chinese_lines import CLAUSE, clause_start
from events.extraction.chinese_mood import AT_REQUEST, Ending
from events.extraction.chinese_subjects import BY_WHOM, Subject, is_filler
from events.extraction.chinese_words import WORDS
from events.extraction.draft import Part, part
from events.extraction.reading import PLACE, Reading

NOUN = WORDS["units"]["noun"]
AFTER = re.compile(
    rf"(?:了)?(?:其|[該该][會会黨党社台報报校組组刊網网]|他們|他们|位於|位于|設在|设在|在)?(?P<unit>(?:{PLACE}|[^，。,；的、「」\ue000\ue001]){{0,8}}?的?{NOUN})"
)
BEFORE = re.compile(
    rf"(?:^|[該该本][會会黨党社報报](?=[在駐驻])|[的其該该本，,]|將|将|把)(?P<unit>(?:{PLACE}|[^，。,；的其該该、「」』”》\"將将把（）]){{0,8}}{NOUN})(?P<rest>[^，。；]*)$"
)
MOVED = re.compile(
    rf"(?:^|.*(?:將|将|把|[的稱称]|\uE000\uE001*[」』”》\"]*))(?P<unit>[^，。；的將将把其已「」『』“”《》\ue000\ue001\ue00e\ue00f]{{0,10}}?(?:{WORDS['moved']['object']}))[^，。；的]{{0,8}}$"
)
OWN = re.compile(
    rf"(?:[（(][^（）()]{{1,40}}[）)])?[」』”》\"]?的?"
    rf"(?P<unit>(?:{PLACE}|[^，。,；的、「」\ue000-\ue0ff其將将已被遭宣]){{0,6}}?{NOUN})"
    r"(?![員员內内]|[^，。；]{0,4}(?:員工|员工|負責人|负责人|主任|主管|發言|发言|資料|资料))"
)


OFFICES = re.compile(WORDS["lists"]["offices"])


@dataclass(frozen=True)
class Unit:
    part: Part
    is_after: bool
    owner: Body | None = None


def unit_after(reading: Reading, end: int) -> Unit | None:
    """The office behind the verb, and whose it is if that is said: 關閉A的香港辦事處."""
    match = AFTER.match(reading.mask, end)
    if match is None:
        return owned_after(reading, end)
    return Unit(part(reading, *match.span("unit")), is_after=True)


def owned_after(reading: Reading, end: int) -> Unit | None:
    owner = next(reading.within(end, min(end + 40, len(reading.mask)), "organization"), None)
    if (
        owner is None
        or re.search(r"[，。；]", reading.mask[end : owner.start])
        or owner.start - end > 10
        or owner.body is None
    ):
        return None
    match = AFTER.match(reading.mask, owner.end + (reading.mask[owner.end : owner.end + 1] == "的"))
    if match is None or "\ue000" in match["unit"]:
        return None
    return Unit(part(reading, *match.span("unit")), is_after=True, owner=owner.body)


def unit_before(reading: Reading, ending: Ending) -> Unit | None:
    """The office that the verb's clause begins with, nothing else standing between."""
    start = clause_start(reading.mask, ending.start)
    moved = MOVED.search(reading.mask[start : ending.start]) if ending.name == "move" else None
    if moved:
        span = start + moved.start("unit"), start + moved.end("unit")
        return Unit(part(reading, *span), is_after=False)
    last = max((e.end for e in reading.within(start, ending.start, "organization")), default=start)
    match = BEFORE.search(reading.mask[last : ending.start])
    if match is None or not is_filler(AT_REQUEST.sub("", BY_WHOM.sub("", match["rest"]))):
        return None
    return Unit(part(reading, last + match.start("unit"), last + match.end("unit")), is_after=False)


def unit_of(reading: Reading, subject: Subject) -> Unit | None:
    """The office that the subject itself is: "A香港分會宣布解散"."""
    if subject.part is None:
        return None
    match = OWN.match(reading.mask, subject.part.end)
    return Unit(part(reading, *match.span("unit")), is_after=False) if match else None


def offices_in(reading: Reading, start: int, end: int) -> Part | None:
    """What only ends of many bodies, in the clause around [start, end): 關閉三家機構的辦事處."""
    clause = CLAUSE.search(reading.mask, end)
    reach = clause_start(reading.mask, start), clause.start() if clause else len(reading.mask)
    match = OFFICES.search(reading.mask, *reach)
    return part(reading, *match.span("unit")) if match else None
