"""The laws that an article names as cause or instrument of a closure."""

import re
from collections.abc import Iterable, Iterator, Sequence

from events.extraction.cast import Entity
from events.extraction.draft import Draft
from events.extraction.findings import Basis, DecidedBy, FoundLaw
from events.extraction.gazetteer import Gazetteer, KnownLaw
from events.extraction.lexicon import lexicon
from events.extraction.reading import Reading

CUES = {
    language: {name: re.compile(words, re.IGNORECASE) for name, words in cues.items()}
    for language, cues in lexicon("laws")["cues"].items()
}
QUOTED = re.compile(r"[\"“「『][^\"”」』]*$")


def laws_of(
    draft: Draft,
    readings: Sequence[Reading],
    gazetteer: Gazetteer,
    *,
    is_main: bool,
    jurisdiction: str | None,
) -> tuple[FoundLaw, ...]:
    """The laws named as cause in the event's sentence; of what the article is about, also those
    that the title or another sentence names in plain words as the cause."""
    found: dict[str, FoundLaw] = {}
    elsewhere = [reading for reading in readings if reading is not draft.reading] if is_main else []
    for reading in (draft.reading, *elsewhere):
        for entity in _named_as_cause(reading, strong=reading is not draft.reading):
            known = _registered(entity, readings, gazetteer, jurisdiction)
            law = _found(entity, reading, draft, known, jurisdiction)
            key = law.slug or law.name.casefold()
            if len(law.name) > len(found.setdefault(key, law).name):
                found[key] = law
    return tuple(law for law in found.values() if not _is_part_of_another(law, found.values()))


def _is_part_of_another(law: FoundLaw, found: Iterable[FoundLaw]) -> bool:
    """Whether an unregistered name is a shorter one of another: "security law"."""
    words = set(law.name.casefold().split())
    others = (set(other.name.casefold().split()) for other in found if other is not law)
    return law.slug is None and any(words <= other for other in others)


def _named_as_cause(reading: Reading, *, strong: bool) -> Iterator[Entity]:
    language = "zh" if re.search(r"[㐀-鿿]", reading.text) else "en"
    cues = CUES[language]
    if strong and not reading.is_title and not cues["about"].search(reading.text):
        return
    before, after = cues["strong_before" if strong else "before"], cues["after"]
    for entity in reading.entities:
        if entity.sort != "law":
            continue
        left = reading.mask[max(0, entity.start - 70) : entity.start]
        if before.search(left) or after.match(reading.mask[entity.end :]):
            yield entity


def _found(
    entity: Entity,
    reading: Reading,
    draft: Draft,
    known: KnownLaw | None,
    jurisdiction: str | None,
) -> FoundLaw:
    return FoundLaw(
        name=entity.text,
        slug=known.slug if known else None,
        jurisdiction=known.jurisdiction if known else jurisdiction,
        span=reading.sentence.span(entity.start, entity.end),
        basis=_basis(entity, reading, draft),
    )


def _registered(
    entity: Entity, readings: Sequence[Reading], gazetteer: Gazetteer, jurisdiction: str | None
) -> KnownLaw | None:
    """The law of the register that is meant, by its name here or by its fuller one elsewhere."""
    return _known(entity.text, gazetteer, jurisdiction) or _known(
        _fuller_name(entity, readings), gazetteer, jurisdiction
    )


def _fuller_name(entity: Entity, readings: Sequence[Reading]) -> str:
    """As the article names the law elsewhere: "security law" for the "national security law".

    The name itself where it is not the end of exactly one other.
    """
    short = f" {entity.text.casefold()}"
    named = (other.text for reading in readings for other in reading.entities)
    fuller = {name.casefold(): name for name in named if name.casefold().endswith(short)}
    return next(iter(fuller.values())) if len(fuller) == 1 else entity.text


def _known(name: str, gazetteer: Gazetteer, jurisdiction: str | None) -> KnownLaw | None:
    """The registered law, if there is but one of that name where the event is."""
    bearers = {
        law.slug: law
        for mention in gazetteer.law_names.find(name)
        for law in mention.known
        if jurisdiction in {None, law.jurisdiction}
    }
    return next(iter(bearers.values())) if len(bearers) == 1 else None


def _basis(entity: Entity, reading: Reading, draft: Draft) -> Basis:
    """Who names the law: whoever decided, if quoted or said to cite it; else the press."""
    decided_by_authority = draft.decided_by == DecidedBy.AUTHORITY
    stated = Basis.STATED_BY_AUTHORITY if decided_by_authority else Basis.STATED_BY_ORGANIZATION
    left = reading.text[: entity.start]
    cues = CUES["zh" if re.search(r"[㐀-鿿]", reading.text) else "en"]
    if reading.is_title:
        return Basis.REPORTED_BY_MEDIA
    if QUOTED.search(left) or cues["citing"].search(left[-70:]):
        return stated
    return Basis.REPORTED_BY_MEDIA
