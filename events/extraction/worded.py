"""A date in words before it is resolved, and the table of patterns that finds such dates."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from events.extraction.calendar import Now, Stretch, Tense, Unresolved, before

Reader = Callable[[re.Match[str], Now], Stretch]
DAY = len("2021-10-31")
StretchOf = Callable[[Now], Stretch]


@dataclass(frozen=True)
class Worded:
    """A date at [start, end) of a text, and what the words around it do to it.

    `does` holds any of by, as_of, before, since, after, from, around, possibly, at. A date that is
    `bare` is one only with such a word, or as a part of another date.
    """

    start: int
    end: int
    stretch: StretchOf
    bare: bool = False
    is_end: bool = False
    does: frozenset[str] = field(default_factory=frozenset)

    def read(self, now: Now) -> str:
        """Its EDTF; raises Unresolved."""
        stretch = self._qualified(self.stretch(now.leaning(self._tense())))
        if self.does & {"by", "as_of"} or ("before" in self.does and self.is_end):
            return f"../{stretch.upper}"
        if "before" in self.does:
            return f"../{before(stretch)}"
        if "since" in self.does and "from" in self.does and len(stretch.edtf) == DAY:
            return stretch.edtf  # 由31日起: begins that day
        if self.does & {"since", "after"}:
            return f"{stretch.edtf.split('/')[0]}/.."
        return stretch.edtf

    def _tense(self) -> Tense | None:
        if self.does & {"by", "before", "from"}:
            return "future"
        return "past" if self.does & {"since", "as_of"} else None

    def _qualified(self, stretch: Stretch) -> Stretch:
        if "/" in stretch.edtf or "X" in stretch.edtf:
            return stretch
        if "around" in self.does:
            return Stretch(f"{stretch.edtf}~")
        return Stretch(f"{stretch.edtf}?") if "possibly" in self.does else stretch


class Patterns:
    """Patterns in the order in which they are tried, each with what reads its match."""

    def __init__(
        self, plain: Sequence[tuple[str, Reader]], bare: Sequence[tuple[str, Reader]], start: str
    ) -> None:
        """`start` is what must hold before a match."""
        tables = [*plain, *bare]
        nameless = (re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern, _ in tables)
        self._any = re.compile(f"{start}(?:{'|'.join(nameless)})")
        self._readers = [
            (re.compile(pattern), reader, number >= len(plain))
            for number, (pattern, reader) in enumerate(tables)
        ]

    def find(self, text: str) -> Iterator[Worded]:
        """The dates in a text without the words around them, none overlapping."""
        for found in self._any.finditer(text):
            yield self._worded(text, *found.span())

    def _worded(self, text: str, start: int, end: int) -> Worded:
        for pattern, reader, bare in self._readers:
            match = pattern.fullmatch(text, start, end)
            if match:
                return Worded(start, end, lambda now, m=match, r=reader: r(m, now), bare)  # type: ignore[misc]
        return Worded(start, end, _unresolved)


def _unresolved(_now: Now) -> Stretch:
    raise Unresolved
