"""Organizations that are declared undesirable, extremist or unlawful, or put on a list of such."""

import re
from collections.abc import Iterator

from events.extraction.cast import Entity
from events.extraction.draft import Draft, Manner, Who, part
from events.extraction.english_clauses import Scene, lead_to
from events.extraction.english_names import WORDS
from events.extraction.english_objects import known, organizations_after, organizations_before
from events.extraction.english_papers import DESCRIBED_OBJECT, WAS, all_of, draft
from events.extraction.english_subjects import meant_by
from events.extraction.english_taking import is_told
from events.extraction.findings import DecidedBy, Kind, Status
from events.extraction.lexicon import in_any_case
from events.extraction.reading import Reading

STIGMA = WORDS["stigma"]


IT = re.compile(r" it\b")
LABEL = in_any_case(rf"(?<!\bthe )\b{STIGMA['verb']}\b")  # not "the ruling A"
LABEL_WORD = in_any_case(rf"(?:\bas )?(?:an? )?{STIGMA['word']}")
LABEL_PASSIVE = in_any_case(
    rf"\b(?:{WAS}|is|are|been)\b (?:\w+ )?{STIGMA['verb']}\b[^,;:]{{0,60}}?{STIGMA['word']}"
    rf"|\bbec[ao]mes?\b (?:[a-z]+ )?(?:an? )?{STIGMA['word']}"
)
LISTING = in_any_case(rf"\b{STIGMA['add']} (?:the )?")
LISTED = in_any_case(rf"[^;:.]{{0,80}}? (?:to|on|in|into) (?:the|its|a|Russia's) {STIGMA['list']}")
LISTED_PASSIVE = in_any_case(
    rf"\b(?:{STIGMA['add']}|joins?|joined) (?:to |on |in |into )?(?:the|its|a) {STIGMA['list']}"
)
LONGEST_LABEL, LONGEST_LIST = 160, 600
OF_BODIES = in_any_case(
    r"undesirable|(?:extremist|terrorist|illegal|unlawful)[\"'] ?\w*|\w+ (?:organi[sz]ation"
    r"|group|movement|body)"
)
BODIES_BEHIND = re.compile(
    r" (?:as )?(?:[\w-]+ ){1,3}(?:organi[sz]ations?|groups?|entit(?:y|ies)|associations?|bodies)"
    r":?(?= )"
)
THAT = re.compile(r" that\b")


def labels(reading: Reading, scene: Scene) -> Iterator[Draft]:
    """Organizations declared undesirable or put on a list of such."""
    mask = reading.mask
    manner = Manner(Kind.BANNED, Status.ORDERED, DecidedBy.AUTHORITY, "en.label")
    for verb in LABEL.finditer(mask):
        word = LABEL_WORD.search(mask, verb.end(), verb.end() + LONGEST_LIST)
        if word is None or not is_told(reading, verb.start()):
            continue
        if LABEL_PASSIVE.search(mask, max(0, verb.start() - 20), word.end()):
            listed = _labeled_before(reading, verb.start())
        else:
            odd = OF_BODIES.search(mask, word.start(), word.end() + 30) is not None
            that = THAT.match(mask, verb.end())
            start = that.end() if that else verb.end()
            listed = organizations_after(reading, start, unknown=odd)
            listed = [entity for entity in listed if entity.end <= word.start()]
            last = listed[-1].end if listed else verb.end()
            if word.start() - last > LONGEST_LABEL:
                continue
            behind = BODIES_BEHIND.match(mask, verb.end()) if not listed else None
            if behind is not None:  # "designated as terrorist organizations |A and B"
                listed = organizations_after(reading, behind.end(), unknown=True)
        yield from all_of(reading, known(listed, scene.cast), manner, verb)
        yield from () if listed else _labeled_as_meant(reading, scene, manner, verb)
    for adding in LISTING.finditer(mask):
        listed = organizations_after(reading, adding.end() - 1)
        if listed and LISTED.match(mask, listed[-1].end) and is_told(reading, adding.start()):
            yield from all_of(reading, listed, manner, adding)
    for adding in LISTED_PASSIVE.finditer(mask):
        if is_told(reading, adding.start()):
            yield from all_of(reading, _labeled_before(reading, adding.start()), manner, adding)


def _labeled_as_meant(
    reading: Reading, scene: Scene, manner: Manner, verb: re.Match[str]
) -> Iterator[Draft]:
    """ "declared it undesirable", "pronounced the group unlawful"."""
    described = DESCRIBED_OBJECT.match(reading.mask, verb.end())
    is_of_many = described and described["noun"].endswith("s")
    if described and not is_of_many:
        body = meant_by(described["noun"], scene)
        if body:
            subject = Who(body, "description", part(reading, *described.span()))
            yield draft(reading, subject, manner, verb)
    elif IT.match(reading.mask, verb.end()):
        before = list(reading.within(0, verb.start(), "organization"))
        body = before[-1].body if before else scene.previous
        if body:
            yield draft(reading, Who(body, "pronoun"), manner, verb)


def _labeled_before(reading: Reading, start: int) -> list[Entity]:
    lead = lead_to(reading.mask, start)
    listed = organizations_before(reading, lead.end)
    if listed:
        return listed
    last = next(reversed(list(reading.within(0, lead.end, "organization"))), None)
    has_aside = last and reading.mask[last.end : lead.end].count(",") in {0, 2}
    return [last] if last and has_aside else []
