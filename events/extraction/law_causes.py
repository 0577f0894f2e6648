"""Which laws that an article names are given as cause or instrument of a closure."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.cast import Entity
from events.extraction.draft import Draft
from events.extraction.lexicon import lexicon
from events.extraction.reading import Reading

HAN = re.compile(r"[㐀-鿿]")
CUES = {
    language: {name: re.compile(words, re.IGNORECASE) for name, words in cues.items()}
    for language, cues in lexicon("laws")["cues"].items()
}
STIGMA = re.compile(r"undesirable|extremis[tm]|terroris[tm]|foreign.agent", re.IGNORECASE)
STEM = 8  # letters of a stigma that the name of its law has as well
REACH = 90
LABEL = 40  # characters behind "labelled" in which the label stands
NEAR = 3  # sentences before and behind the event's in which its cause is given

Named = tuple[Reading, Entity]


def named_as_cause(draft: Draft, readings: Sequence[Reading], *, is_main: bool) -> Iterator[Named]:
    """The laws given as cause in the event's own sentence, in one near it, or, of what the article
    is about, in any."""
    own = [
        index
        for index, each in enumerate(readings)
        if each is draft.reading or each is draft.told_in
    ]
    last: Named | None = None
    for index, reading in enumerate(readings):
        laws = [entity for entity in reading.entities if entity.sort == "law"]
        if index in own and not laws and last and _is_referred_to(reading):
            yield last
        if not laws:
            continue
        is_own = index in own
        may_tell = is_own or is_main or _is_near(draft, readings, own, index)
        for entity in laws:
            is_cause = may_tell and _is_cause(entity, reading, is_own=is_own)
            if is_cause or _is_of_its_stigma(entity, draft):
                yield reading, entity
        last = reading, laws[-1]


def _is_referred_to(reading: Reading) -> bool:
    """Whether "the law" that was named before is given as the cause."""
    cues = cues_of(reading)
    for match in cues["referred"].finditer(reading.mask):
        left = reading.mask[max(0, match.start() - REACH) : match.start()]
        told = cues["strong_before"].search(left) or cues["after"].match(reading.mask, match.end())
        if told and not cues["spoiled"].search(left):
            return not reading.is_title
    return False


def _is_near(draft: Draft, readings: Sequence[Reading], own: Sequence[int], index: int) -> bool:
    """Whether a sentence may give the cause of what one of its own tells: it follows and speaks of
    nobody else, or it goes before and the other says "too"."""
    for at in own:
        if at - NEAR <= index < at and cues_of(readings[at])["same"].search(readings[at].text):
            return True
        between = readings[at + 1 : index + 1]
        others = (entity.body for each in between for entity in each.entities if entity.body)
        if at < index <= at + NEAR and all(body is draft.body for body in others):
            return not readings[index].is_title
    return False


def _is_cause(entity: Entity, reading: Reading, *, is_own: bool) -> bool:
    """By the words before and behind the law; outside the event's sentence the plainest only."""
    cues = cues_of(reading)
    left = reading.mask[max(0, entity.start - REACH) : entity.start]
    right = reading.mask[entity.end :]
    if cues["spoiled"].search(left) or cues["alias"].match(right):
        return False
    if cues["turn_before"].search(left):
        return True
    if cues["turn"].search(left) and cues["turn_after"].match(right):
        return True
    if not (is_own or reading.is_title or cues["about"].search(reading.text)):
        return False
    before = cues["before" if is_own else "strong_before"].search(left)
    return bool(before or cues["after"].match(right))


def _is_of_its_stigma(entity: Entity, draft: Draft) -> bool:
    """ "Labelled undesirable", and the law that makes it so: the "undesirable organization" law."""
    told = draft.told_in.text[draft.told.start : draft.told.end + LABEL]
    stigma = STIGMA.search(told)
    return stigma is not None and stigma.group().casefold()[:STEM] in entity.text.casefold()


def cues_of(reading: Reading) -> dict[str, re.Pattern[str]]:
    return CUES["zh" if HAN.search(reading.text) else "en"]
