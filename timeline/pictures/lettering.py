"""Room for words in a picture: the server cannot measure them, so it reckons with wide letters."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import combining, east_asian_width

# A run of spaces, a word, or one sign of a script that needs no spaces.
PIECES = re.compile(r"\s+|[^\s\u2e80-\uffef]+|[\u2e80-\uffef]")

LETTER = 0.6
WIDE_LETTER = 1.0


def width_of(text: str, size: float) -> float:
    """About how wide `text` is in letters of that size; rather too much than too little."""
    return size * sum(
        WIDE_LETTER if east_asian_width(sign) in "WF" else LETTER
        for sign in text
        if not combining(sign)
    )


def cut(text: str, width: float, size: float) -> str:
    """As much of `text` as fits, with an ellipsis where something is left out."""
    if width_of(text, size) <= width:
        return text
    room = width - width_of("…", size)
    while text and width_of(text, size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


@dataclass(frozen=True)
class Room:
    """Where words stand beside a line: from `x` on, or up to `x` where `is_end`."""

    x: float
    width: float
    is_end: bool

    @property
    def span(self) -> tuple[float, float]:
        return (self.x - self.width, self.x) if self.is_end else (self.x, self.x + self.width)


def beside(x: float, wanted: float, *, within: float, gap: float) -> Room:
    """Room beside a line at `x` in a picture `within` wide: after it if it fits, else before it.

    Where it fits on neither side it gets all of the larger one.
    """
    after, before = max(within - x - gap, 0), max(x - gap, 0)
    is_end = wanted > after and before > after
    width = min(wanted, before if is_end else after)
    return Room(x - gap if is_end else x + gap, width, is_end)


def rows(spans: Iterable[tuple[float, float]], *, gap: float) -> list[int]:
    """For each span, in this order, the lowest row in which it touches no other."""
    taken: list[list[tuple[float, float]]] = []
    found = []
    for start, stop in spans:
        row = next(
            (
                n
                for n, others in enumerate(taken)
                if all(stop + gap <= low or high + gap <= start for low, high in others)
            ),
            len(taken),
        )
        if row == len(taken):
            taken.append([])
        taken[row].append((start, stop))
        found.append(row)
    return found


def wrapped(text: str, width: float, size: float) -> list[str]:
    """The text in lines that fit, broken between words, or anywhere between wide signs."""
    lines = [""]
    for piece in PIECES.findall(text):
        if width_of(lines[-1] + piece, size) <= width:
            lines[-1] += piece
        elif not piece.isspace():
            lines.append(cut(piece, width, size))
    return [line.strip() for line in lines if line.strip()]
