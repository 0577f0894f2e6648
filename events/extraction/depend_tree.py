"""A parsed sentence as plain data: words that know their head, at their place in the sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from events.extraction.cast import Body, Entity
from events.extraction.reading import Reading

VERBAL = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
# What a clause hangs by where its governor says whether it happens.
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
GOVERNED = frozenset(
    {"xcomp", "ccomp", "acl", "pcomp", "conj", "dep", "parataxis", "oprd", "acomp"}
)
COURT = re.compile(r"\b(?:[Cc]ourts?|[Jj]udges?|[Tt]ribunal)\b")


@dataclass(frozen=True)
class Word:
    """A word at [start, end) of the sentence; `head` is the number of the word it hangs on, its own
    for a root; `entity` if it stands for a name."""

    i: int
    text: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    entity: Entity | None = None
    label: str = ""

    @property
    def body(self) -> Body | None:
        """The organization that it names."""
        return self.entity.body if self.entity else None

    @property
    def is_verb(self) -> bool:
        return self.tag in VERBAL


@dataclass(frozen=True)
class Tree:
    reading: Reading
    words: Sequence[Word]

    @cached_property
    def children_of(self) -> dict[int, list[Word]]:
        children: dict[int, list[Word]] = {}
        for word in self.words:
            if word.head != word.i:
                children.setdefault(word.head, []).append(word)
        return children

    def children(self, word: Word, *deps: str) -> list[Word]:
        """What hangs on a word, all or by the given relations, in order."""
        found = self.children_of.get(word.i, [])
        return [child for child in found if child.dep in deps] if deps else found

    def child(self, word: Word, *deps: str) -> Word | None:
        return next(iter(self.children(word, *deps)), None)

    def head(self, word: Word) -> Word | None:
        return self.words[word.head] if word.head != word.i else None

    def below(self, word: Word) -> Iterator[Word]:
        """The word and all that hangs on it, however far."""
        waiting = [word]
        while waiting:
            each = waiting.pop()
            yield each
            waiting += self.children(each)

    def above(self, word: Word) -> Iterator[tuple[Word, Word]]:
        """Each word up to the root with the one below it."""
        below = word
        while (above := self.head(below)) is not None:
            yield above, below
            below = above

    def objects_of(self, word: Word, *prepositions: str) -> list[Word]:
        """What stands behind a preposition that hangs on the word: "of the fund", "by a court"."""
        return [
            thing
            for preposition in self.children(word, "prep", "agent", "dative", "conj")
            if self._leads(preposition, prepositions)
            for each in self.joined(preposition)
            for thing in self.children(each, "pobj", "pcomp")
        ]

    def _leads(self, word: Word, prepositions: Sequence[str]) -> bool:
        """Whether it is such a preposition, also one joined to the verb: "with A and |with B"."""
        if word.dep == "conj" and not (prepositions and word.tag == "IN"):
            return False
        return not prepositions or word.text in prepositions

    def joined(self, word: Word) -> list[Word]:
        """A word and those joined to it by "and": "A, the oldest one, B and C"."""
        found, waiting = [], [word]
        while waiting:
            each = waiting.pop(0)
            found.append(each)
            waiting += self.children(each, "conj")
            for aside in self.children(each, "appos"):
                if each.entity is not None:
                    waiting += [aside] if aside.body else []
                    waiting += [w for w in self.children(aside, "conj") if w.entity]
        return found

    @cached_property
    def is_in_court(self) -> bool:
        return COURT.search(self.reading.text) is not None
