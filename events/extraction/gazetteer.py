"""The names an extractor knows beforehand: organizations, laws and places."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Generic, Self, TypeVar

from events.dates.edtf import parse
from events.extraction.lexicon import lexicon
from events.extraction.scripts import simplified

SHORTEST_ACRONYM = 3
WORD = re.compile(r"[㐀-鿿]|[^\W㐀-鿿]+")

Known = TypeVar("Known")


@dataclass(frozen=True)
class KnownOrganization:
    slug: str
    names: tuple[str, ...]
    kind: str = "other"
    jurisdiction: str = ""


@dataclass(frozen=True)
class KnownLaw:
    slug: str
    names: tuple[str, ...]
    jurisdiction: str = ""
    in_force: date | None = None


@dataclass(frozen=True)
class KnownPlace:
    """A country or territory: its English name, ISO 3166 code, and the words that point to it."""

    name: str
    code: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Mention(Generic[Known]):
    """A name found at [start, end) of a text, with all that bear it."""

    start: int
    end: int
    known: tuple[Known, ...]


class Names(Generic[Known]):
    """Finds the longest names in a text, however many names there are.

    Names are kept as sequences of words (an ideograph is a word) under their first word, so a
    search costs one look-up a word of the text. Case counts: "Amnesty" is no "amnesty".
    """

    def __init__(self, named: Iterable[tuple[str, Known]]) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], list[Known]]] = {}
        self._labels: set[str] = set()
        for name, known in named:
            self._labels.update(name.split(": ")[:-1])
            words = tuple(WORD.findall(name.replace("’", "'")))
            if words:
                bearers = self._by_first.setdefault(words[0], {}).setdefault(words, [])
                if known not in bearers:
                    bearers.append(known)
        self._longest = {first: max(map(len, names)) for first, names in self._by_first.items()}

    def find(self, text: str) -> Iterator[Mention[Known]]:
        """Names in order, the longest at each place, none overlapping."""
        words = [(match.group(), match.start(), match.end()) for match in WORD.finditer(text)]
        end = 0
        for at in [at for at, (word, _, _) in enumerate(words) if word in self._by_first]:
            if at < end:
                continue
            found = self._at(words, at, 1 if self._is_label(text, words[at]) else len(words))
            if found:
                length, known = found
                end = at + length
                yield Mention(words[at][1], words[end - 1][2], tuple(known))

    def _is_label(self, text: str, word: tuple[str, int, int]) -> bool:
        """Whether a name ends with the word: "Samplia: |Teachers' Union closed"."""
        return text.startswith(": ", word[2]) and word[0] not in self._labels

    def _at(
        self, words: list[tuple[str, int, int]], at: int, most: int
    ) -> tuple[int, list[Known]] | None:
        names = self._by_first[words[at][0]]
        longest = min(self._longest[words[at][0]], len(words) - at, most)
        for length in range(longest, 0, -1):
            known = names.get(tuple(word for word, _, _ in words[at : at + length]))
            if known:
                return length, known
        return None


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """What is in the register, held in memory."""

    organizations: tuple[KnownOrganization, ...]
    laws: tuple[KnownLaw, ...]
    places: tuple[KnownPlace, ...]

    @classmethod
    def of(
        cls,
        organizations: Iterable[KnownOrganization] = (),
        laws: Iterable[KnownLaw] = (),
        places: Iterable[KnownPlace] = (),
    ) -> Self:
        """The given register; the places are added to those of the lexicon."""
        return cls(tuple(organizations), tuple(laws), (*known_places(), *places))

    @classmethod
    def from_starter(cls, folder: Path) -> Self:
        """The register as CSV: organizations.csv and laws.csv."""
        return cls.of(
            organizations=map(_organization, _rows(folder / "organizations.csv")),
            laws=map(_law, _rows(folder / "laws.csv")),
        )

    @cached_property
    def organization_names(self) -> Names[KnownOrganization]:
        return Names(
            (form, known)
            for known in self.organizations
            for name in known.names
            for form in {name: None, simplified(name): None}
            if not (name.isascii() and len(name) < SHORTEST_ACRONYM)
        )

    @cached_property
    def law_names(self) -> Names[KnownLaw]:
        return Names(
            (form, law) for law in self.laws for name in law.names for form in _forms(name)
        )

    @cached_property
    def place_names(self) -> Names[KnownPlace]:
        return Names((name, place) for place in self.places for name in place.names)


def known_places() -> Iterator[KnownPlace]:
    """Countries and territories, with the cities and adjectives that point to them."""
    for code, place in lexicon("places").items():
        yield KnownPlace(place["name"], code, (place["name"], *place["names"]))


def _forms(name: str) -> set[str]:
    """Laws are written "National Security Law" and "national security law", 國安法 and 国安法."""
    words = name.split()
    if len(words) < 2 or name.isupper():
        return {name, simplified(name)}
    titled = " ".join(word[:1].upper() + word[1:] for word in words)
    return {name, titled, name.lower()} if not any(map(str.isdigit, name)) else {name, titled}


def _rows(path: Path) -> Iterator[Mapping[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _organization(row: Mapping[str, str]) -> KnownOrganization:
    names = (row["name"], row["name_local"], row["acronym"], *row["aliases"].split("|"))
    return KnownOrganization(row["slug"], _filled(names), row["kind"], row["jurisdiction"])


def _law(row: Mapping[str, str]) -> KnownLaw:
    names = (row["name"], row["name_local"], row["short_name"], *row["aliases"].split("|"))
    in_force = parse(row["in_force"]).lower if row["in_force"] else None
    return KnownLaw(row["slug"], _filled(names), row["jurisdiction"], in_force)


def _filled(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name)
