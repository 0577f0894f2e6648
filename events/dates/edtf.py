"""A date as precise as its source: EDTF (Library of Congress) level 0 and 1, and intervals.

The `edtf` library parses and bounds; what it lets through (reversed intervals, days that do not
exist, ten years for an unknown end) is refused here.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import Date, Season, UncertainOrApproximate, Unspecified

Precision = Literal["day", "month", "year", "season", "decade", "interval"]

LONGEST_INTERVAL_YEARS = 100
LONGEST_SHOWN = 40  # characters of what was typed, in a message
QUALIFIERS = "~?%"
OPEN = ".."
PLAIN_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# Level 2 marks a part of a date (2021?-10) or leaves out digits in its middle (2021-1X).
LEVEL_1 = re.compile(
    r"(\d{4}(-\d\d){0,2}|\d{3}X|\d\dXX|\d{4}-XX(-XX)?|\d{4}-\d\d-XX)[~?%]?", re.ASCII
)
CENTURY = re.compile(r"\d\dXX")
UNDERSTOOD = (Date, Season, UncertainOrApproximate, Unspecified)
Bounds = tuple[date | None, date | None]


class EdtfError(ValueError):
    """Text that is no date of ours; the message says why and gives an example."""


@dataclass(frozen=True)
class Edtf:
    """EDTF text with its first and last possible day; None is an open end. One is always set."""

    text: str
    lower: date | None
    upper: date | None

    def __str__(self) -> str:
        return self.text

    @property
    def ends(self) -> tuple[str, str] | None:
        """The two sides of an interval as written; None for a single date."""
        lower, slash, upper = self.text.partition("/")
        return (lower, upper) if slash else None

    @property
    def is_approximate(self) -> bool:
        return self.text.endswith(("~", "%"))

    @property
    def is_uncertain(self) -> bool:
        return self.text.endswith(("?", "%"))

    @property
    def precision(self) -> Precision:
        """The unit in which the date is known; an unspecified part (`2021-XX`) does not count."""
        if self.ends or self.lower is None or self.upper is None:
            return "interval"
        parts = self.text.rstrip(QUALIFIERS).split("-")
        known = [part for part in parts if part != "XX"]
        if "X" in known[0]:
            return "interval" if known[0].endswith("XX") else "decade"
        if len(known) == 2 and "21" <= known[1] <= "24":
            return "season"
        by_parts: tuple[Precision, ...] = ("year", "month", "day")
        return by_parts[len(known) - 1]


@lru_cache(maxsize=16_384)
def parse(text: str) -> Edtf:
    """Read EDTF text such as `2021-10-31`, `2021-10~`, `2021-06/2021-09` or `../2021-12-31`.

    Bounds are the strict ones: `2021-12-31?` is that one day. Raises EdtfError.
    """
    text = text.strip()
    if not text:
        raise EdtfError("The date is empty. Write for example 2021-10-31, 2021-10 or 2021.")
    lower, upper = _bounds_of_interval(text) if "/" in text else _bounds(text, text)
    _refuse_impossible(text, lower, upper)
    return Edtf(text, lower, upper)


def _bounds_of_interval(text: str) -> Bounds:
    """Each end is read by itself; the library trips on some that are open at one end."""
    sides = text.split("/", 2)
    if len(sides) > 2:
        raise _no_date(text)
    known = [_bounds(side, text) for side in sides if side not in ("", OPEN)]
    if "" in sides:
        if not known:
            raise _no_date(text)
        raise EdtfError(
            f"“{text}” leaves an end unknown. Write {sides[0] or OPEN}/{sides[-1] or OPEN}"
            " for an interval that is open at that end."
        )
    if any(map(CENTURY.match, sides)):
        raise EdtfError(
            f"“{text}” has an end anywhere in a century. Narrow it, for example 2018/2021."
        )
    lower = None if sides[0] == OPEN else known[0][0]
    upper = None if sides[-1] == OPEN else known[-1][1]
    return lower, upper


def _bounds(side: str, text: str) -> Bounds:
    """First and last day of a date that stands alone, or as one end of the interval `text`."""
    if PLAIN_DAY.fullmatch(side):  # the commonest by far; the grammar takes a hundred times as long
        day = _day(text, *map(int, side.split("-")))
        return day, day
    parsed = _parsed(side)
    if type(parsed) not in UNDERSTOOD:
        raise _no_date(text)
    lower, upper = parsed.lower_strict(), parsed.upper_strict()
    return _day(text, *lower[:3]), _day(text, *upper[:3])


def _parsed(side: str) -> Any:
    """None for what is no EDTF of level 0 or 1."""
    if not LEVEL_1.fullmatch(side):
        return None
    try:
        return parse_edtf(side)
    except EDTFParseException:
        return None


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        told = f"“{text}” names a day that does not exist. Write for example 2021-02-28."
        raise EdtfError(told) from error


def _no_date(text: str) -> EdtfError:
    shown = text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
    return EdtfError(
        f"“{shown}” is not a date in EDTF. Write for example 2021-10-31, 2021-10~ or 2021/2022."
    )


def _refuse_impossible(text: str, lower: date | None, upper: date | None) -> None:
    if lower is None and upper is None:
        raise EdtfError("The date is open at both ends. Write for example ../2021-12-31.")
    if lower is None or upper is None:
        return
    if lower > upper:
        raise EdtfError(
            f"“{text}” ends before it begins. Write the earlier date first: 2021-06/2021-09."
        )
    if upper.year - lower.year >= LONGEST_INTERVAL_YEARS:
        raise EdtfError(
            f"“{text}” spans a hundred years or more. Narrow it, for example 2018/2021."
        )
