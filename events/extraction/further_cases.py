"""Whose end it is where particles tell: "X は", "X를", in languages with the verb last."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from events.extraction.further_names import MASK, Name
from events.extraction.further_words import Words

if TYPE_CHECKING:
    from events.extraction.further_whose import Found, Unit

REACH = 120  # characters between a name and the words for its end
BESIDE = 16
CLOSES = re.compile(r"[」』》〉»”’\"']?(?:\([^()]{1,40}\))?")


@dataclass(frozen=True)
class InCases:
    """A masked sentence in which that name is looked for whose particle fits what is told."""

    found: "Found"
    mask: str
    names: Sequence[Name]
    words: Words

    def whose(self, unit: "Unit | None") -> tuple[Name, ...]:
        if unit is not None:
            first = self._with("of", unit[0], BESIDE) or self._with("subject", unit[0], REACH)
            return self._listed(first)
        told_behind = self._right_behind()
        if told_behind is not None:
            return (told_behind,)
        start = self.found.start
        if self.found.form == "noun":
            first = self._with("of", start, BESIDE) or self._with("to", start, REACH)
            first = first or self._with("subject", start) or self._with("object", start, BESIDE)
        elif self.found.is_itself or self.found.form == "undergone":
            first = self._with("subject", start) or self._with("of", start, BESIDE)
        else:
            first = self._with("object", start) or self._with("to", start)
            first = first or self._with("of", start, BESIDE)
        return self._listed(first)

    def _with(self, role: str, end: int, reach: int = REACH) -> Name | None:
        """The nearest name before `end` with the particle, unless somebody else comes between."""
        for name in reversed([each for each in self.names if each.end <= end]):
            if end - name.end > reach:
                return None
            closed = CLOSES.match(self.mask, name.end)
            behind = closed.end() if closed else name.end
            particle = self.words.cases[role].match(self.mask, behind)
            if not particle or name.is_other:
                continue
            between = self.mask[min(particle.end(), end) : end]
            if self.words["other_subject"].search(between):
                return None
            return name
        return None

    def _right_behind(self) -> Name | None:
        """Whom the words for an end describe: "廃刊した「X」", "해산된 X"."""
        told = self.mask[self.found.start : self.found.end]
        is_finite = not self.words["attributive"].search(told)
        if self.found.form not in {"did", "undergone"} or is_finite:
            return None
        for name in self.names:
            if name.start >= self.found.end:
                between = self.mask[self.found.end : name.from_noun].rstrip("「『《〈“‘\"'")
                is_told = self.words["describes"].fullmatch(between)
                return name if is_told and not name.is_other else None
        return None

    def _listed(self, last: Name | None) -> tuple[Name, ...]:
        """With those that "A, B and C" names before it."""
        if last is None:
            return ()
        found = [last]
        row = [name for name in self.names if name.end <= last.start]
        for name in reversed(row):
            between = self.mask[name.end : found[-1].start]
            is_row = len(found) > 1 or self.words["of_row"].match(self.mask, last.end)
            joint = self.words["joined" if is_row else "and"].fullmatch(between)
            if name.is_other or MASK in between or not joint:
                break
            found.append(name)
        return tuple(found)
