"""How a text was changed: paragraph by paragraph, and within them word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from rapidfuzz.distance import Indel

# Comparing takes time and memory by the square: what is longer is told as replaced in whole.
MOST_COMPARED = 5_000
WORD = re.compile(r"[\u3400-\u9fff]|\w+\s*|\s+|.", re.DOTALL)

Kind = Literal["same", "removed", "added"]


@dataclass(frozen=True)
class Piece:
    """Words that both texts have, or only the earlier or the later one."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph that was changed; or a number of `unchanged` ones in a row, without their words.

    One that was taken out or put in has pieces of that kind alone.
    """

    pieces: Sequence[Piece] = ()
    unchanged: int = 0


def difference(before: str, after: str) -> Sequence[Paragraph]:
    """What became of a text. It takes no longer for texts that are made to be hard to compare."""
    return list(_paragraphs(before.splitlines(), after.splitlines()))


def _paragraphs(old: Sequence[str], new: Sequence[str]) -> Iterator[Paragraph]:
    for removed, added, same in _runs(old, new):
        for was, now in zip_longest(removed, added, fillvalue=""):
            yield Paragraph(list(_pieces(was, now)))
        if same:
            yield Paragraph(unchanged=len(same))


def _pieces(was: str, now: str) -> Iterator[Piece]:
    for removed, added, same in _runs(WORD.findall(was), WORD.findall(now)):
        told: tuple[tuple[Kind, Sequence[str]], ...] = (
            ("removed", removed),
            ("added", added),
            ("same", same),
        )
        for kind, words in told:
            if words:
                yield Piece(kind, "".join(words))


def _runs(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str], Sequence[str]]]:
    """What was removed, what was added in its place, and what is the same after that."""
    if max(len(old), len(new)) > MOST_COMPARED:
        yield (old, new, ()) if old != new else ((), (), old)
        return
    removed: Sequence[str] = ()
    added: Sequence[str] = ()
    for step in Indel.opcodes(old, new):
        if step.tag == "equal":
            yield removed, added, old[step.src_start : step.src_end]
            removed = added = ()
        else:
            removed = [*removed, *old[step.src_start : step.src_end]]
            added = [*added, *new[step.dest_start : step.dest_end]]
    if removed or added:
        yield removed, added, ()
