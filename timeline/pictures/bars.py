"""Bars for pictures with too many events for a mark each, and the scale beside them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10

from timeline.query.tally import Bar, Tally

LEAST_HEIGHT = 0.75
MOST_LINES = 4
BY = ("organization", "authority")
# From the axis up: what is sure stands lowest.
LAYERS = [(by, is_pale) for is_pale in (False, True) for by in BY]
BAR_INSET = 0.08


@dataclass(frozen=True)
class Layer:
    """The outline of one layer of all bars; a pale one is the share expected of wider dates."""

    decided_by: str
    is_pale: bool
    outline: str


@dataclass(frozen=True)
class Stack:
    """What certainly or possibly lies in a cell: the organization’s own and an authority’s."""

    own: Bar
    imposed: Bar

    @property
    def known(self) -> int:
        return self.own.known + self.imposed.known

    @property
    def spread(self) -> float:
        return self.own.spread + self.imposed.spread

    @property
    def total(self) -> float:
        return self.known + self.spread

    def heights(self, unit: float) -> list[float]:
        """Of its layers (see LAYERS), `unit` for each event; a single sure one is never unseen."""
        own, imposed = (
            max(bar.known * unit, LEAST_HEIGHT) if bar.known else 0.0
            for bar in (self.own, self.imposed)
        )
        return [own, imposed, self.own.spread * unit, self.imposed.spread * unit]


def stacks(tally: Tally, bits: int, edges: Sequence[date]) -> list[Stack]:
    """One for each cell between two edges."""
    own, imposed = (tally.bars(bits & tally.traits["decided_by"].get(by, 0), edges) for by in BY)
    return [Stack(*pair) for pair in zip(own, imposed, strict=True)]


def layers(found: dict[int, Stack], *, unit: float, axis: float, width: float) -> list[Layer]:
    """The bars over an axis, each in its cell (by its index), `width` wide."""
    wide = round(width * (1 - 2 * BAR_INSET), 2)

    def piece(index: int, bottom: float, height: float) -> str:
        x = round((index + BAR_INSET) * width, 2)
        return f"M{x} {bottom - height:.2f}h{wide}v{height:.2f}h-{wide}z"

    return drawn_layers(found.items(), piece, unit=unit, axis=axis)


def drawn_layers(
    found: Iterable[tuple[int, Stack]],
    piece: Callable[[int, float, float], str],
    *,
    unit: float,
    axis: float,
) -> list[Layer]:
    """The layers of stacks over an axis; `piece` draws the part of one cell (by its index) that
    stands on a height and is so high."""
    outlines = [""] * len(LAYERS)
    for index, stack in found:
        y = axis
        for n, height in enumerate(stack.heights(unit)):
            if height:
                outlines[n] += piece(index, y, height)
                y -= height
    drawn = zip(LAYERS, outlines, strict=True)
    return [Layer(by, is_pale, outline) for (by, is_pale), outline in drawn if outline]


def scale_lines(highest: float) -> list[int]:
    """Up to four round numbers to draw as lines beside something that high."""
    if highest < 1:
        return []
    power = 10 ** floor(log10(highest / MOST_LINES)) if highest > MOST_LINES else 1
    step = next(power * n for n in (1, 2, 5, 10) if highest / (power * n) <= MOST_LINES + 0.5)
    return list(range(step, ceil(highest), step)) or [step]


def highest(found: Iterable[Stack]) -> float:
    return max((stack.total for stack in found), default=0.0)
