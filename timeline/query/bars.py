"""Bars for pictures with too many events for a mark each, and the scale beside them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10

from .tally import Bar, Tally

LEAST_HEIGHT = 0.75
MOST_LINES = 4
BY = ("organization", "authority")


@dataclass(frozen=True)
class Part:
    """One layer of a bar; a pale one stands for the expected share of dates wider than a cell."""

    decided_by: str
    is_pale: bool
    y: float
    height: float


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

    def parts(self, unit: float, axis: float) -> list[Part]:
        """Its layers from the axis up, `unit` high for each event; the sure ones lowest."""
        layers = [
            (by, is_pale, bar.spread if is_pale else bar.known)
            for is_pale in (False, True)
            for by, bar in zip(BY, (self.own, self.imposed), strict=True)
        ]
        found, y = [], axis
        for by, is_pale, count in layers:
            if count:
                height = count * unit if is_pale else max(count * unit, LEAST_HEIGHT)
                y -= height
                found.append(Part(by, is_pale, round(y, 2), round(height, 2)))
        return found


def stacks(tally: Tally, bits: int, edges: Sequence[date]) -> list[Stack]:
    """One for each cell between two edges."""
    own, imposed = (tally.bars(bits & tally.traits["decided_by"].get(by, 0), edges) for by in BY)
    return [Stack(*pair) for pair in zip(own, imposed, strict=True)]


def scale_lines(highest: float) -> list[int]:
    """Up to four round numbers to draw as lines beside something that high."""
    if highest < 1:
        return []
    power = 10 ** floor(log10(highest / MOST_LINES)) if highest > MOST_LINES else 1
    step = next(power * n for n in (1, 2, 5, 10) if highest / (power * n) <= MOST_LINES + 0.5)
    return list(range(step, ceil(highest), step)) or [step]


def highest(found: Iterable[Stack]) -> float:
    return max((stack.total for stack in found), default=0.0)
