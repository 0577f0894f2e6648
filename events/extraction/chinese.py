"""Closures in Chinese sentences, by the verbs of the lexicon and the names around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from events.extraction.cast import Body, Cast, Entity
from events.extraction.chinese_names import WORDS
from events.extraction.draft import Draft, Manner, Named, Part, part
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.reading import Reading, sign

MOOD, PAPERS, NAMES = WORDS["mood"], WORDS["papers"], WORDS["names"]
ORG = sign("organization")
VERBS = {name: re.compile(entry["words"]) for name, entry in WORDS["verbs"].items()}
ENDERS = re.compile("|".join(entry["words"] for entry in WORDS["verbs"].values()))
TAKEN = re.compile(rf"(?:{PAPERS['taking']})(?:了)?(?P<whose>[^，。,；]{{0,24}}?){PAPERS['noun']}")
NEGATION = re.compile(rf"(?:{MOOD['negation']})[^，。,；:：]{{0,5}}$")
HYPOTHESIS = re.compile(MOOD["hypothesis"])
THREAT = re.compile(rf"(?:{MOOD['threat']})[^，。,；:：]{{0,4}}$")
PROCEDURE = re.compile(r"(?:程序|程式)")
ANNOUNCED = re.compile(MOOD["announced"])
AT_ONCE = re.compile(MOOD["at_once"])
FUTURE = re.compile(MOOD["future"])
PASSED = re.compile(r"(?:通過|通过)[^，。,；]{0,6}$")
MOTION = re.compile(r"(?:的)?(?:議案|议案|動議|动议|決議|决议)")
ALREADY_DECIDED = re.compile(r"已(?:經|经)?(?:決定|决定|宣布|宣佈|公布)")
COUNTED = re.compile(r"\d+(?:間|间|個|个|家)")
ORDER = re.compile(MOOD["order"])
COURT = re.compile(r"法院|法庭|法官|判")
NO_ENDING = re.compile(MOOD["no_ending"])
REFERENCE = re.compile(NAMES["reference"])
AUTHORITY = re.compile(WORDS["authorities"]["words"])
UNIT = re.compile(rf"[^，。,；的]{{0,8}}?{WORDS['units']['noun']}")
LIST_JOINT = re.compile(
    r"[」』\"》）)]?(?:[（(][^）)]{1,10}[）)])?(?:等)?(?:、|和|及|與|与|以及|,|，)?[「『\"《（(]?"
)
SAME_FATE_RULE = "zh.same_fate"
SAME_FATE = re.compile(rf"(?:輪到|轮到|則是|则是)[「\"]?(?P<org>{ORG})")
CLAUSE = re.compile(r"[，,；：:]")


TAKEN_AWAY = Manner(Kind.DEREGISTERED, Status.COMPLETED, DecidedBy.AUTHORITY, "zh.papers")


@dataclass(frozen=True)
class Scene:
    cast: Cast
    previous: Body | None = None


@dataclass(frozen=True)
class Ending:
    """A verb of the lexicon at [start, end) of a sentence."""

    name: str
    start: int
    end: int
    entry: dict[str, Any]


def endings_in(reading: Reading) -> list[Ending]:
    """The verbs in order, none within another."""
    found: list[Ending] = []
    for name, pattern in VERBS.items():
        matches = pattern.finditer(reading.mask)
        found += [Ending(name, *match.span(), WORDS["verbs"][name]) for match in matches]
    found.sort(key=lambda ending: (ending.start, -ending.end))
    return [e for i, e in enumerate(found) if not any(f.end > e.start for f in found[:i])]


def closures_in(reading: Reading, scene: Scene) -> Iterator[Draft]:
    told: Draft | None = None
    for ending in endings_in(reading):
        status = status_of(reading, ending)
        if status is None:
            continue
        for draft in _told(reading, scene, ending, status):
            told = draft
            yield draft
    yield from _papers_taken(reading, scene)
    if told is not None:
        yield from _same_fate(reading, told)


def status_of(reading: Reading, ending: Ending) -> Status | None:
    """How far it has come; None if it is denied, only considered, or no ending at all."""
    left, right = reading.text[: ending.start], reading.text[ending.end :]
    clause = CLAUSE.split(left)[-1]
    if PASSED.search(left) and MOTION.match(right):
        return Status.ANNOUNCED
    if NEGATION.search(left) or NO_ENDING.match(right):
        return None
    if THREAT.search(clause) or PROCEDURE.match(right):
        return Status.THREATENED
    if HYPOTHESIS.search(clause):
        return None
    return _status_told(clause, left)


def _status_told(clause: str, left: str) -> Status:
    near = clause[-14:]
    if ORDER.search(near):
        return Status.ORDERED
    if FUTURE.search(near) or ALREADY_DECIDED.search(near):
        return Status.ANNOUNCED
    if AT_ONCE.search(near):
        return Status.COMPLETED
    if ANNOUNCED.search(clause) or ANNOUNCED.search(left[-8:]):
        return Status.ANNOUNCED
    return Status.ANNOUNCED if FUTURE.search(left[-24:]) else Status.COMPLETED


def _told(reading: Reading, scene: Scene, ending: Ending, status: Status) -> Iterator[Draft]:
    by_authority = "self" not in ending.entry or status == Status.ORDERED
    unit = UNIT.match(reading.mask, ending.end) if ending.name == "close" else None
    for body, named, subject in _subjects(reading, scene, ending, by_authority=by_authority):
        kind = kind_of(body, ending, reading, by_authority=by_authority)
        yield Draft(
            body=body,
            manner=Manner(
                Kind.OFFICE_CLOSED if unit else kind,
                status,
                DecidedBy.AUTHORITY if by_authority else DecidedBy.ORGANIZATION,
                f"zh.verb.{ending.name}",
            ),
            reading=reading,
            told=part(reading, ending.start, ending.end),
            named=named,
            subject=subject,
            unit=part(reading, *unit.span()) if unit else None,
            dates_from=ending.end,
        )


def kind_of(body: Body, ending: Ending, reading: Reading, *, by_authority: bool) -> Kind:
    if body.kind == "media" and "media" in ending.entry:
        return Kind(ending.entry["media"])
    if by_authority and ending.name == "close" and COURT.search(reading.text):
        return Kind.DISSOLVED_BY_ORDER
    return Kind(ending.entry["order" if by_authority else "self"])


def _subjects(
    reading: Reading, scene: Scene, ending: Ending, *, by_authority: bool
) -> Iterator[tuple[Body, Named, Part | None]]:
    listed = _listed_before(reading, ending.start)
    if by_authority:
        listed = _listed_after(reading, ending.end) or listed
    for entity in listed:
        if entity.body:
            yield entity.body, "here", Part(entity.text, entity.start, entity.end)
    if listed:
        return
    clause_start = max((m.end() for m in CLAUSE.finditer(reading.mask, 0, ending.start)), default=0)
    referred = REFERENCE.search(reading.mask, 0, ending.start)
    subjectless = ending.start - clause_start < 14
    if by_authority and not referred:
        return
    if referred or (subjectless and scene.previous is not None):
        body = scene.previous or scene.cast.main()
        if body:
            yield body, "pronoun", part(reading, *referred.span()) if referred else None


def _listed_before(reading: Reading, end: int) -> list[Entity]:
    """The nearest organization before the verb, with those it is listed with."""
    before = list(reading.within(0, end, "organization"))
    if not before:
        return []
    last = before[-1]
    between = reading.mask[last.end : end]
    if re.search(r"[。；;]", between) or COUNTED.search(between):
        return []
    listed = [last]
    for entity in reversed(before[:-1]):
        joint = reading.mask[entity.end : listed[0].start]
        if not (LIST_JOINT.fullmatch(joint) and joint):
            break
        listed.insert(0, entity)
    if "前者" in between or "後者" in between or "后者" in between:
        return listed[:1] if "前者" in between else listed[-1:]
    return listed


def _listed_after(reading: Reading, start: int) -> list[Entity]:
    listed: list[Entity] = []
    at = start
    for entity in reading.within(start, len(reading.mask), "organization"):
        joint = reading.mask[at : entity.start]
        if not (LIST_JOINT.fullmatch(joint) or (not listed and len(joint) <= 4)):
            break
        listed.append(entity)
        at = entity.end
    return listed


def _papers_taken(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """A registration or licence is taken away."""
    for match in TAKEN.finditer(reading.mask):
        left = CLAUSE.split(reading.mask[: match.start()])[-1]
        if NEGATION.search(left) or HYPOTHESIS.search(left):
            continue
        whose = list(reading.within(match.start("whose"), match.end("whose"), "organization"))
        passive = re.search(r"被|遭|獲|获", left)
        listed = whose or (_listed_before(reading, match.start()) if passive else [])
        subjects = [(e.body, Part(e.text, e.start, e.end)) for e in listed if e.body]
        referred = REFERENCE.search(match["whose"])
        main = scene.previous or scene.cast.main()
        if not subjects and referred and main:
            subjects = [(main, part(reading, *match.span("whose")))]
        for body, subject in subjects:
            yield Draft(
                body=body,
                manner=TAKEN_AWAY,
                reading=reading,
                told=part(reading, *match.span()),
                named="here" if whose else "pronoun",
                subject=subject,
                dates_from=match.end(),
            )


def _same_fate(reading: Reading, told: Draft) -> Iterator[Draft]:
    """ "A宣布解散，其後輪到B"."""
    for match in SAME_FATE.finditer(reading.mask):
        entity = reading.organization_at(match.start("org"))
        if entity and entity.body:
            yield Draft(
                body=entity.body,
                manner=replace(told.manner, rule=SAME_FATE_RULE),
                reading=reading,
                told=part(reading, *match.span()),
                subject=Part(entity.text, entity.start, entity.end),
                dates_from=match.end(),
            )
