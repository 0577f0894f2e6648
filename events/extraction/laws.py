"""The laws that an article names as cause or instrument of a closure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from events.extraction.cast import Entity
from events.extraction.draft import Draft
from events.extraction.findings import Basis, DecidedBy, FoundLaw
from events.extraction.gazetteer import Gazetteer, KnownLaw
from events.extraction.law_causes import cues_of, named_as_cause
from events.extraction.reading import Reading

QUOTED = re.compile(r"[\"“「『][^\"”」』]*$")
WORD, LINKING = re.compile(r"\w+"), {"the", "on", "of", "a", "new"}
MOST_CAUSES = 40  # no article gives as many for one closure; a hostile one would take minutes
NO_INITIAL = re.compile(r"\b(?:of|the|and|on|for|in|to)\b|[^\w\s]")


@dataclass(frozen=True)
class Scope:
    """Where the law was in force, by the place and the day that the article speaks of."""

    gazetteer: Gazetteer
    jurisdiction: str | None
    on: date | None


def laws_of(
    draft: Draft, readings: Sequence[Reading], scope: Scope, *, is_main: bool
) -> tuple[FoundLaw, ...]:
    """The laws named as cause, each once and by its fullest name; `is_main` if the article is
    about the organization."""
    found: dict[str, FoundLaw] = {}
    meant: dict[str, tuple[str, KnownLaw | None]] = {}  # by name: a text may repeat one at length
    causes = named_as_cause(draft, readings, is_main=is_main)
    for reading, entity in islice(causes, MOST_CAUSES):
        if entity.text not in meant:
            meant[entity.text] = _in_full(entity, readings), _registered(entity, readings, scope)
        name, known = meant[entity.text]
        law = FoundLaw(
            name=name,
            slug=known.slug if known else None,
            jurisdiction=known.jurisdiction if known else scope.jurisdiction,
            span=reading.sentence.span(entity.start, entity.end),
            basis=_basis(entity, reading, draft),
        )
        key = law.slug or law.name.casefold()
        if len(law.name) > len(found.setdefault(key, law).name):
            found[key] = law
    return tuple(law for law in found.values() if not _is_part_of_another(law, found.values()))


def _is_part_of_another(law: FoundLaw, found: Iterable[FoundLaw]) -> bool:
    """Whether an unregistered name is a shorter one of another, "security law", or the same in
    another order: "the law on foreign agents", "the foreign agent law"."""
    if law.slug is not None:
        return False
    words, laws = _words_of(law), list(found)
    first = laws[: laws.index(law)]
    return any(
        words < _words_of(other) or (words == _words_of(other) and (other.slug or other in first))
        for other in laws
        if other is not law
    )


def _words_of(law: FoundLaw) -> set[str]:
    return {re.sub(r"s$", "", word) for word in WORD.findall(law.name.casefold())} - LINKING


def _registered(entity: Entity, readings: Sequence[Reading], scope: Scope) -> KnownLaw | None:
    """The law of the register that is meant, by its name here or by its fuller one elsewhere."""
    names = (entity.text, _in_full(entity, readings), _fuller_name(entity, readings))
    known = (_known(name, scope) for name in names)
    return next(filter(None, known), None)


def _fuller_name(entity: Entity, readings: Sequence[Reading]) -> str:
    """As the article names the law elsewhere: "security law" for the "national security law".

    The name itself where it is not the end of exactly one other.
    """
    short = f" {entity.text.casefold()}"
    fuller = {name.casefold(): name for name in _named(readings) if name.casefold().endswith(short)}
    return next(iter(fuller.values())) if len(fuller) == 1 else entity.text


def _in_full(entity: Entity, readings: Sequence[Reading]) -> str:
    """The name that the article gives for initials: the FCRA, Foreign Contribution … Act."""
    if not entity.text.isupper():
        return entity.text
    full = (name for name in _named(readings) if _initials(name) == entity.text)
    return next(full, entity.text)


def _initials(name: str) -> str:
    words = NO_INITIAL.sub(" ", name).split()
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _named(readings: Sequence[Reading]) -> Iterator[str]:
    return (e.text for reading in readings for e in reading.entities if e.sort == "law")


def _known(name: str, scope: Scope) -> KnownLaw | None:
    """The registered law, if there is but one of that name where and when the event is."""
    bearers = {
        law.slug: law
        for mention in scope.gazetteer.law_names.find(name)
        for law in mention.known
        if scope.jurisdiction in {None, law.jurisdiction}
    }
    on = scope.on or date.max
    in_force = [law for law in bearers.values() if (law.in_force or date.min) <= on]
    return in_force[0] if len(in_force) == 1 else None


def _basis(entity: Entity, reading: Reading, draft: Draft) -> Basis:
    """Who names the law: whoever decided, if quoted or said to cite it; else the press."""
    decided_by_authority = draft.decided_by == DecidedBy.AUTHORITY
    stated = Basis.STATED_BY_AUTHORITY if decided_by_authority else Basis.STATED_BY_ORGANIZATION
    left = reading.text[: entity.start]
    if reading.is_title:
        return Basis.REPORTED_BY_MEDIA
    if QUOTED.search(left) or cues_of(reading)["citing"].search(left[-70:]):
        return stated
    return Basis.REPORTED_BY_MEDIA
