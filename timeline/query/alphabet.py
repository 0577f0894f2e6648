"""The published organizations in alphabetical order, with all their names, in memory.

No index of the database serves a word of one or two signs, nor a name that half the register has,
nor the counts beside each choice. Looking through every name of 50,000 organizations takes 10 ms.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from events.models import Organization, OrganizationName

from .kept import Kept
from .together import apart, together

POSSESSIVE = re.compile(r"['’]s\b")
BETWEEN = re.compile(r"\W+")
LONGEST_ACRONYM = 10

Place = tuple[str, int]  # a folded name and an id: where an organization stands
Traits = tuple[str, ...]  # jurisdiction and kind


def fold(name: str) -> str:
    """As `events.models.name.Folded` folds in the database."""
    return BETWEEN.sub(" ", POSSESSIVE.sub("", name.lower())).strip()


@dataclass(frozen=True)
class Alphabet:
    """The organizations in order: folded name, id, and what each is (`told`)."""

    rows: Sequence[tuple[str, int, str]]

    def place(self, n: int) -> Place:
        folded, pk, _told = self.rows[n]
        return folded, pk

    @cached_property
    def counts(self) -> Counter[Traits]:
        return _counted(told for _folded, _pk, told in self.rows)

    @cached_property
    def names(self) -> tuple[Sequence[str], Sequence[int]]:
        """All folded names, and the positions of those whose they are; read at the first search."""
        position = {pk: n for n, (_folded, pk, _told) in enumerate(self.rows)}
        names, owners = [row[0] for row in self.rows], list(range(len(self.rows)))
        others = OrganizationName.objects.order_by().values_list("organization", "folded")
        for pk, name in others:
            if pk in position:
                names.append(name)
                owners.append(position[pk])
        return names, owners

    def named(self, q: str) -> Sequence[int]:
        """Those of which one name has every word of `q`, in any order; all if nothing is asked.

        Letters typed with or without blanks or dots find the same acronym.
        """
        words = fold(q).split()
        if not words:
            return range(len(self.rows))
        names, owners = self.names
        longest = max(words, key=len)
        found = [n for n, name in enumerate(names) if longest in name]
        for word in words:
            if word != longest:
                found = [n for n in found if word in names[n]]
        acronym = _other_spelling(words)
        if acronym:
            found += _exactly(acronym, names)
        return sorted({owners[n] for n in found})

    def told(self, n: int) -> Traits:
        return apart(self.rows[n][2])

    def by_place_and_kind(self, positions: Sequence[int]) -> Counter[Traits]:
        if len(positions) == len(self.rows):
            return self.counts
        return _counted(self.rows[n][2] for n in positions)

    def before(self, place: Place) -> int:
        """How many stand before a place; the organization that stands there does not."""
        return bisect_left(self.rows, place, key=_place)

    def until(self, place: Place) -> int:
        """The same, with the organization that stands there."""
        return bisect_right(self.rows, place, key=_place)


def _place(row: tuple[str, int, str]) -> Place:
    return row[:2]


def _counted(told: Iterable[str]) -> Counter[Traits]:
    counts = Counter(told).items()
    return Counter({apart(told): n for told, n in counts})


def _exactly(name: str, names: Sequence[str]) -> Iterator[int]:
    n = -1
    with suppress(ValueError):
        while True:
            n = names.index(name, n + 1)
            yield n


def _other_spelling(words: list[str]) -> str:
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return "".join(words)
    if len(words) == 1 and 1 < len(words[0]) <= LONGEST_ACRONYM:
        return " ".join(words[0])
    return ""


def _written() -> Alphabet:
    published = (
        Organization.objects.published().order_by().annotate(told=together("jurisdiction", "kind"))
    )
    return Alphabet(sorted(published.values_list("folded", "pk", "told")))


alphabet = Kept(_written).now
