"""Dates in words: a phrase and the day it was written in, an EDTF date out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from events.dates.edtf import EdtfError, parse
from events.extraction import when_chinese, when_english
from events.extraction.calendar import Now, Tense, Unresolved
from events.extraction.worded import Worded

LONGEST_PHRASE = 200
HAN = re.compile(r"[㐀-鿿]")
WIDE_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True)
class Phrase:
    """A date as worded, at [start, end) of its text."""

    text: str
    start: int
    end: int


def phrases_in(text: str, language: str) -> Iterator[Phrase]:
    """The dates in a text in order, none overlapping, with the "by" or "since" before them."""
    grammar = when_chinese if language.startswith("zh") else when_english
    for worded in grammar.dates_in(text.translate(WIDE_DIGITS)):
        yield Phrase(text[worded.start : worded.end], worded.start, worded.end)


def resolve(
    phrase: str,
    reference: date | None,
    *,
    tense: Tense | None = None,
    language: str | None = None,
    anchor: date | None = None,
) -> str | None:
    """The EDTF of the first date in a phrase written on `reference`; None if it names none.

    Without a tense it is taken from the words ("will stop on Monday"), else left open. Without a
    reference only what fixes its own year is resolved, without an anchor, the day spoken of last,
    no "two days later". Phrases of more than 200 characters name no date.
    """
    if len(phrase) > LONGEST_PHRASE:
        return None
    chinese = language.startswith("zh") if language else bool(HAN.search(phrase))
    grammar = when_chinese if chinese else when_english
    written = phrase.translate(WIDE_DIGITS)
    worded = _first_date(written, chinese=chinese)
    if worded is None and not chinese:
        written = f"in {written}"  # "2016", "this March": dates where nothing else is said
        whole = _first_date(written, chinese=False)
        worded = whole if whole and whole.end == len(written) else None
    if worded is None:
        return None
    now = Now(reference, tense or grammar.tense_of(written[: worded.start]), anchor)
    try:
        return parse(worded.read(now)).text
    except (Unresolved, EdtfError, OverflowError, ValueError):
        return None


@lru_cache(maxsize=2048)
def _first_date(phrase: str, *, chinese: bool) -> Worded | None:
    """An article resolves the same few phrases for one closure after the other."""
    grammar = when_chinese if chinese else when_english
    return next(grammar.dates_in(phrase), None)
