"""How a further language counts organizations: "at least 35 associations", in figures or words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from events.extraction.findings import Comparator
from events.extraction.further_notation import whole, worded

FIGURES = (
    r"(?<![\d.,])(?:\d{1,3}(?:[. \u00a0]\d{3})+|(?!(?:19|20)\d\d(?!\d))\d{1,4})(?![\d.,]*\d|\s*%)"
)
AN = r"(?:(?:un[ae]?|uma?|eine?|o|a)\s+)?"
NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True)
class Counts:
    """`counted` finds a comparator, a number and what is counted; `since` marks, before a date or
    behind it, when the count begins."""

    counted: re.Pattern[str]
    numbers: Sequence[tuple[re.Pattern[str], int]]
    since: re.Pattern[str]
    since_behind: re.Pattern[str]
    since_year: re.Pattern[str]

    def number_of(self, text: str) -> int:
        """Of what `counted` matches as number; 0 where it is none."""
        if text[0].isdigit():
            return int(re.sub(r"\D", "", text))
        return next((value for word, value in self.numbers if word.fullmatch(text)), 0)


def counts_from(data: Mapping[str, Any], conjunction: str) -> Counts:
    """From the table `[claims]` of a language's file; `conjunction` parts two counts."""
    numbers = [(re.compile(worded(word)), value) for word, value in data["numbers"].items()]
    words = "|".join(word.pattern for word, _value in numbers)
    compared = "|".join(f"(?P<{each}>{worded(data[each])})" for each in Comparator if each in data)
    behind = "|".join(
        f"(?P<{each}_behind>{worded(data[f'{each}_behind'])})"
        for each in Comparator
        if f"{each}_behind" in data
    )
    adjectives = rf"(?:(?!(?:{conjunction})\s)[^\W\d_]+(?:\s+|['’])){{0,3}}?"
    return Counts(
        counted=re.compile(data["counted"])
        if "counted" in data
        else re.compile(
            rf"(?<!\w)(?:(?:{compared})(?:\s+|(?<=['’]))(?:de\s+|d['’])?)?{AN}"
            rf"(?P<number>{FIGURES}|(?:{words})(?!\w))(?:{behind or '(?!)'})?\s+"
            rf"(?P<unit>{adjectives}(?:{worded(data['units'])}))(?!\w)"
        ),
        numbers=numbers,
        since=re.compile(rf"(?<!\w)(?:{worded(data['since'])})\s*$"),
        since_behind=re.compile(worded(data["since_behind"]))
        if "since_behind" in data
        else NOTHING,
        since_year=whole(data["since_year"]) if "since_year" in data else NOTHING,
    )


def comparator_of(found: re.Match[str]) -> Comparator:
    told = (name.removesuffix("_behind") for name, text in found.groupdict().items() if text)
    return next((Comparator(name) for name in told if name in set(Comparator)), Comparator.EXACTLY)
