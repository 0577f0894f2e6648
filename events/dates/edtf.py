"""A date as precise as its source: EDTF (Library of Congress) level 0 and 1, and intervals.

The `edtf` library parses and bounds; what it lets through (reversed intervals, days that do not
exist, ten years for an unknown end) is refused here.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from time import struct_time
from typing import Any, Literal

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import (
    Date,
    Interval,
    Level1Interval,
    Season,
    UncertainOrApproximate,
    Unspecified,
)

Precision = Literal["day", "month", "year", "season", "decade", "interval"]

LONGEST_INTERVAL_YEARS = 100
QUALIFIERS = "~?%"
OPEN = ".."
PLAIN_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
LEVEL_2_SEASON = re.compile(r"\b\d{4}-(?:2[5-9]|[34]\d)(?!\d)")
SIGNS = re.compile(r"[0-9X./~?%-]{4,30}")
UNSPECIFIED = re.compile(r"\d{3}X|\d\dXX|\d{4}-XX(?:-XX)?|\d{4}-\d\d-XX")
UNDERSTOOD = (Date, Interval, Level1Interval, Season, UncertainOrApproximate, Unspecified)


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
    if PLAIN_DAY.fullmatch(text):
        return _plain_day(text)
    parsed = _parsed(text)
    if not isinstance(parsed, UNDERSTOOD):
        raise EdtfError(
            f"“{text}” is not a date in EDTF. Write for example 2021-10-31, 2021-10~ or 2021/2022."
        )
    _refuse_unknown_ends(text)
    lower, upper = _day(text, parsed.lower_strict()), _day(text, parsed.upper_strict())
    _refuse_impossible(text, lower, upper)
    return Edtf(text, lower, upper)


def _plain_day(text: str) -> Edtf:
    """The commonest form by far; the grammar takes a hundred times as long for it."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise _no_such_day(text) from error
    return Edtf(text, day, day)


def _no_such_day(text: str) -> EdtfError:
    return EdtfError(f"“{text}” names a day that does not exist. Write for example 2021-02-28.")


def _parsed(text: str) -> Any:
    """None for what is no EDTF of level 0 or 1."""
    if not SIGNS.fullmatch(text) or LEVEL_2_SEASON.search(text):
        return None
    unknown = [side.rstrip(QUALIFIERS) for side in text.split("/") if "X" in side]
    if not all(map(UNSPECIFIED.fullmatch, unknown)):
        return None
    try:
        return parse_edtf(text)
    except (EDTFParseException, AttributeError, TypeError):  # it trips on some nonsense: /..0
        return None


def _refuse_unknown_ends(text: str) -> None:
    sides = text.split("/")
    if "" in sides:
        raise EdtfError(
            f"“{text}” leaves an end unknown. Write {sides[0] or OPEN}/{sides[-1] or OPEN}"
            " for an interval that is open at that end."
        )


def _day(text: str, bound: struct_time | Any) -> date | None:
    """The library's bound as a day; its infinite floats are open ends."""
    if not isinstance(bound, struct_time):
        return None
    try:
        return date(bound.tm_year, bound.tm_mon, bound.tm_mday)
    except ValueError as error:
        raise _no_such_day(text) from error


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
