"""The published organizations in alphabetical order, with all their names, in memory.

No index of the database serves a word of one or two signs, nor a name that half the register has,
nor the counts beside each choice. Looking through every name of 50,000 organizations takes 10 ms.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from events.models import Organization, OrganizationName

from .kept import Kept

POSSESSIVE = re.compile(r"['’]s\b")
BETWEEN = re.compile(r"\W+")
LONGEST_ACRONYM = 10

Place = tuple[str, int]  # a folded name and an id: where an organization stands


def fold(name: str) -> str:
    """As `events.models.name.Folded` folds in the database."""
    return BETWEEN.sub(" ", POSSESSIVE.sub("", name.lower())).strip()


@dataclass(frozen=True)
class Alphabet:
    """By their positions in the alphabet; `names` are all folded names, `owners` whose they are."""

    places: Sequence[Place]
    traits: Sequence[tuple[str, str]]  # jurisdiction and kind
    names: Sequence[str]
    owners: Sequence[int]
    counts: Counter[tuple[str, str]]

    def named(self, q: str) -> Sequence[int]:
        """Those of which one name has every word of `q`, in any order; all if nothing is asked.

        Letters typed with or without blanks or dots find the same acronym.
        """
        words = fold(q).split()
        if not words:
            return range(len(self.places))
        longest = max(words, key=len)
        found = [n for n, name in enumerate(self.names) if longest in name]
        for word in words:
            if word != longest:
                found = [n for n in found if word in self.names[n]]
        acronym = _other_spelling(words)
        if acronym:
            found += self._exactly(acronym)
        return sorted({self.owners[n] for n in found})

    def _exactly(self, name: str) -> Iterator[int]:
        n = -1
        with suppress(ValueError):
            while True:
                n = self.names.index(name, n + 1)
                yield n

    def by_place_and_kind(self, positions: Sequence[int]) -> Counter[tuple[str, str]]:
        if len(positions) == len(self.places):
            return self.counts
        return Counter(map(self.traits.__getitem__, positions))

    def before(self, place: Place) -> int:
        """How many stand before a place; the organization that stands there does not."""
        return bisect_left(self.places, place)

    def until(self, place: Place) -> int:
        """The same, with the organization that stands there."""
        return bisect_right(self.places, place)


def _other_spelling(words: list[str]) -> str:
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return "".join(words)
    if len(words) == 1 and 1 < len(words[0]) <= LONGEST_ACRONYM:
        return " ".join(words[0])
    return ""


def _written() -> Alphabet:
    published = Organization.objects.published()
    rows = sorted(published.order_by().values_list("folded", "pk", "jurisdiction", "kind"))
    position = {pk: n for n, (_folded, pk, *_rest) in enumerate(rows)}
    others = (
        (position[pk], name)
        for pk, name in OrganizationName.objects.order_by().values_list("organization", "folded")
        if pk in position
    )
    names = [*((n, row[0]) for n, row in enumerate(rows)), *others]
    traits = [(jurisdiction, kind) for _folded, _pk, jurisdiction, kind in rows]
    return Alphabet(
        places=[(folded, pk) for folded, pk, *_rest in rows],
        traits=traits,
        names=[name for _n, name in names],
        owners=[n for n, _name in names],
        counts=Counter(traits),
    )


alphabet = Kept(_written).now
