"""Which laws that an article names are given as cause or instrument of a closure."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.cast import Entity
from events.extraction.draft import Draft
from events.extraction.findings import DecidedBy
from events.extraction.lexicon import lexicon
from events.extraction.reading import LAW, Reading

HAN = re.compile(r"[㐀-鿿]")
CUES = {
    language: {name: re.compile(words, re.IGNORECASE) for name, words in cues.items()}
    for language, cues in lexicon("laws")["cues"].items()
}
STIGMA = re.compile(r"undesirable|extremis[tm]|terroris[tm]|foreign.agent", re.IGNORECASE)
PART_OF_LAW = re.compile(r"(?:article|section|art\.|clause)s?\b", re.IGNORECASE)
OF_A_LAW = re.compile(rf" of (?:the |a )?(?:[\w-]+ ){{0,2}}{LAW}")
ALL_LAW = re.compile(r"(?:the )?[A-Z][a-z]+(?:n|sh|ese|ch|i|ic|wiss|reek) laws?")
STEM = 8  # letters of a stigma that the name of its law has as well
REACH = 90
LABEL = 40  # characters behind "labelled" in which the label stands
NEAR = 3  # sentences before and behind the event's in which its cause is given

Named = tuple[Reading, Entity]


def named_as_cause(draft: Draft, readings: Sequence[Reading], *, is_main: bool) -> Iterator[Named]:
    """The laws given as cause in the event's own sentence, in one near it, or, of what the article
    is about, in any."""
    if not any(reading.laws for reading in readings):
        return
    known_from = _known_from(draft, readings) if is_main else len(readings)
    own = [
        index
        for index, each in enumerate(readings)
        if each is draft.reading or each is draft.told_in
    ]
    last: Named | None = None
    for index, reading in enumerate(readings):
        laws = [law for law in reading.laws if not _is_no_law_of_its_own(law, reading)]
        if index in own and not laws and last and _is_referred_to(reading):
            yield last
        if not laws:
            continue
        is_own = index in own
        may_tell = (
            is_own
            or (is_main and _tells_of(draft, reading, is_known=known_from < index))
            or _is_near(draft, readings, own, index)
        )
        for entity in laws:
            is_cause = may_tell and _is_cause(entity, reading, is_own=is_own)
            if is_cause or _is_of_its_stigma(entity, draft):
                yield reading, entity
        last = reading, laws[-1]


def _is_no_law_of_its_own(entity: Entity, reading: Reading) -> bool:
    """ "Article 81 of the Associations Act" names the act; "Russian law" is all that there is."""
    if ALL_LAW.fullmatch(entity.text):
        return True
    is_part = PART_OF_LAW.match(entity.text) is not None
    return is_part and OF_A_LAW.match(reading.mask, entity.end) is not None


def _known_from(draft: Draft, readings: Sequence[Reading]) -> int:
    """The sentence behind which the organization is known; any is, where the title names it."""
    named = [at for at, reading in enumerate(readings) if _names(reading, draft)]
    is_in_title = any(readings[at].is_title for at in named)
    return -1 if is_in_title else min(named, default=len(readings))


def _tells_of(draft: Draft, reading: Reading, *, is_known: bool) -> bool:
    """Whether a sentence speaks of the organization, or of none after that one was named: before,
    it may speak of one that it leaves unnamed."""
    if reading.is_title or _names(reading, draft):
        return True
    return is_known and not any(entity.body for entity in reading.entities)


def _names(reading: Reading, draft: Draft) -> bool:
    return any(entity.body is draft.body for entity in reading.entities)


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
    is_act = draft.decided_by == DecidedBy.AUTHORITY
    for at in own:
        if abs(at - index) > NEAR:
            continue
        same = cues_of(readings[at]).get("same" if is_act else "same_step")
        is_too = same is not None and same.search(readings[at].text) is not None
        if at - NEAR <= index < at and is_too:
            return True
        told_with = {entity.body for entity in readings[at].entities if entity.body}
        between = readings[at + 1 : index + 1]
        others = (entity.body for each in between for entity in each.entities if entity.body)
        is_of_it = all(body is draft.body or body in told_with for body in others)
        if at < index <= at + NEAR and (is_of_it or _rests_on_a_law(readings[index])):
            return not readings[index].is_title
    return False


def _rests_on_a_law(reading: Reading) -> bool:
    """ "She acted under the Societies Act": whoever was named between, all of it rests on that."""
    law = next((e for e in reading.entities if e.sort == "law"), None)
    if law is None or any(e.body for e in reading.entities if e.start < law.start):
        return False
    left = reading.mask[max(0, law.start - REACH) : law.start]
    return cues_of(reading)["strong_before"].search(left) is not None


def _is_cause(entity: Entity, reading: Reading, *, is_own: bool) -> bool:
    """A law that is named where a closure is told is its cause or instrument, unless the words
    before and behind say otherwise: it is amended, it punishes others, it only tells the time."""
    cues = cues_of(reading)
    left = reading.mask[max(0, entity.start - REACH) : entity.start]
    right = reading.mask[entity.end :]
    is_charge = is_own and "charged" in cues and cues["charged"].search(left)
    if (cues["spoiled"].search(left) and not is_charge) or cues["alias"].match(right):
        return False
    is_told_of_many = "counted_behind" in cues and cues["counted_behind"].match(right)
    if is_told_of_many and cues["turn"].search(left) and not is_own:
        return False
    is_turn = cues["turn"].search(left) and cues["turn_after"].match(right)
    if is_turn or cues["turn_before"].search(left):
        return cues["counted"].search(left) is None
    return is_own or cues["other"].match(right) is None


def _is_of_its_stigma(entity: Entity, draft: Draft) -> bool:
    """ "Labelled undesirable", and the law that makes it so: the "undesirable organization" law."""
    told = draft.told_in.text[draft.told.start : draft.told.end + LABEL]
    stigma = STIGMA.search(told)
    return stigma is not None and stigma.group().casefold()[:STEM] in entity.text.casefold()


def cues_of(reading: Reading) -> dict[str, re.Pattern[str]]:
    return CUES["zh" if HAN.search(reading.text) else "en"]
