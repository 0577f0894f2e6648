"""A sentence as the rules see it: names, laws, places and dates turned into single signs.

The masked sentence is as long as the sentence, so what a rule finds in it stands at the same place.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from events.extraction.cast import Entity, Sort
from events.extraction.sentences import Sentence
from events.extraction.when import Phrase

Found = TypeVar("Found")
SIGNS: dict[Sort, int] = {
    "organization": 0xE000,
    "authority": 0xE002,
    "law": 0xE004,
    "place": 0xE006,
    "person": 0xE008,
    "business": 0xE00A,
    "unknown": 0xE00C,
    "date": 0xE00E,
}


def sign(sort: Sort) -> str:
    """The regular expression of such a thing in a masked sentence."""
    return f"(?:{chr(SIGNS[sort])}{chr(SIGNS[sort] + 1)}*+)"


ORG, AUTHORITY, LAW = sign("organization"), sign("authority"), sign("law")
PLACE, PERSON, UNKNOWN, DATE = sign("place"), sign("person"), sign("unknown"), sign("date")
NAMED: tuple[Sort, ...] = ("organization", "unknown")
STRAIGHT_QUOTES = str.maketrans("“”„‟‘’", '""""\'\'')
FOREIGN_SIGN = re.compile("[\ue000-\ue0ff]")


@dataclass(frozen=True)
class Reading:
    sentence: Sentence
    entities: Sequence[Entity]
    phrases: Sequence[Phrase]

    @property
    def text(self) -> str:
        return self.sentence.text

    @property
    def is_title(self) -> bool:
        return self.sentence.field == "title"

    @property
    def is_headline(self) -> bool:
        """Whether it is worded as headlines are: "A to close" says that it will."""
        return self.is_title or self.sentence.is_flash

    @cached_property
    def mask(self) -> str:
        masked = list(FOREIGN_SIGN.sub("?", self.text).translate(STRAIGHT_QUOTES))
        for entity in self.entities:
            _cover(masked, entity.start, entity.end, entity.sort)
        for phrase in self.free_phrases:
            _cover(masked, phrase.start, phrase.end, "date")
        return "".join(masked)

    @cached_property
    def names_somebody(self) -> bool:
        """Whether it has the name of an organization, or of what may be one."""
        return any(chr(SIGNS[sort]) in self.mask for sort in NAMED)

    @cached_property
    def free_phrases(self) -> tuple[Phrase, ...]:
        """The dates that are no part of a name."""
        return tuple(
            phrase
            for phrase in self.phrases
            if not any(
                e.start < phrase.end and phrase.start < e.end and not _is_only(e, phrase)
                for e in self.entities
            )
        )

    def once(self, find: "Callable[[Reading], Found]") -> Found:
        """What is found in it, looked for when it is first asked for."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast("Found", self._found[find])

    @cached_property
    def _found(self) -> dict[object, object]:
        return {}

    @cached_property
    def laws(self) -> tuple[Entity, ...]:
        return tuple(entity for entity in self.entities if entity.sort == "law")

    def within(self, start: int, end: int, *sorts: Sort) -> Iterator[Entity]:
        """What is named at [start, end), of all sorts or the given ones."""
        for entity in self.entities:
            if start <= entity.start and entity.end <= end and (not sorts or entity.sort in sorts):
                yield entity

    def organization_at(self, start: int) -> Entity | None:
        return next((e for e in self.entities if e.start == start and e.body is not None), None)


def place_of(reading: Reading, readings: Sequence[Reading]) -> int | None:
    return next((index for index, each in enumerate(readings) if each is reading), None)


def _is_only(entity: Entity, phrase: Phrase) -> bool:
    """Whether an odd name is none but a word of the date: Christmas, Easter."""
    return entity.sort == "unknown" and phrase.start <= entity.start and entity.end <= phrase.end


def _cover(masked: list[str], start: int, end: int, sort: Sort) -> None:
    masked[start:end] = [chr(SIGNS[sort]), *[chr(SIGNS[sort] + 1)] * (end - start - 1)]
