"""Dates in English words: days and longer stretches, and what the words around make of them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from events.extraction.calendar import Now, Stretch, Tense, Unresolved, between, day
from events.extraction.calendar_parts import end_of, half, start_of, third, week_of, weekday_of
from events.extraction.when_english_days import BARE_DAYS, DAYS
from events.extraction.when_english_periods import BARE_PERIODS, PERIODS
from events.extraction.when_english_words import (
    NTH,
    NUMBER,
    ORDINAL_DAY,
    WEEKDAY,
    WORDS,
    YEAR,
    any_of,
    nth,
    number,
    weekday_number,
)
from events.extraction.worded import Patterns, StretchOf, Worded

THIRDS = {words: name for name, phrases in WORDS["thirds"].items() for words in phrases}
ENDS = {words: name for name, phrases in WORDS["ends"].items() for words in phrases}
PREPOSITIONS = {words: does for does, phrases in WORDS["prepositions"].items() for words in phrases}
FEW = {words: name for name, phrases in WORDS["few"].items() for words in phrases}
LONGEST_LEAD, YEAR_LENGTH = 60, 4

DATES = Patterns([*PERIODS, *DAYS], [*BARE_DAYS, *BARE_PERIODS], start=r"(?<![\w.,])")
THE = r"(?<!\w)(?i:the )?"
LEAD = re.compile(
    rf"{THE}(?:(?P<edge>{any_of(ENDS)})[ -]|(?P<third>{any_of(list(THIRDS))})[ -]"
    rf"|(?P<days>{any_of(FEW)}) (?P<unit>(?i:day|week|month)s) (?i:of|in) "
    rf"|(?P<half>{NTH}) (?i:half of) |(?P<week>{NTH}) (?i:week (?:of|in)) "
    rf"|(?P<nth>{NTH}) (?P<weekday>{WEEKDAY}) (?i:of|in) )$"
)
IS_OUT = re.compile(r" (?i:(?:is|was) (?:out|over|up)|ends|runs out|comes to an end)\b")
CLOSES = re.compile(r"(?:year|month)\W.*end", re.IGNORECASE)
AWAY_FROM = re.compile(
    rf"(?<!\w)(?:(?P<number>{NUMBER})|[Aa]|[Tt]he) (?P<unit>day|week)s? (?P<way>after|before)"
    r"(?: [a-z][^,;:.()A-Z\d]{0,50}?)? $"
)
BETWEEN_DAYS = re.compile(rf"(?<!\w)(?i:between) (?P<first>{ORDINAL_DAY}) and $")
FROM, BETWEEN = re.compile(r"(?<!\w)[Ff]rom $"), re.compile(r"(?<!\w)[Bb]etween $")
A_WEEKDAY = re.compile(r", a ")  # "On 8 October 2016, a Saturday"
AT_AN_HOUR = re.compile(r",? (?:at|by|until|before|from) ")
TO = re.compile(r" (?:to|until|till|through|up to) | ?[-–—] ?")
PREPOSITION = re.compile(rf"(?<!\w)(?P<words>{any_of(PREPOSITIONS)}) $")
A_NUMBER = re.compile(rf"{NUMBER} ")
SUFFIX = re.compile(
    rf",? (?:{'|'.join(f'(?P<{does}>{words})' for does, words in WORDS['suffixes'].items())})(?!\w)"
)
FUTURE = re.compile(r"\b(?:will|would|shall|to|is set|going to|plans?|due|expected|soon)\b")
PAST = re.compile(
    r"\b(?:said|was|were|had|has|have|announced|told|published|since|ended|began|took|went|shut"
    r"|\w+ed)\b"
)


def dates_in(text: str) -> Iterator[Worded]:
    """The dates in a text in order, none overlapping, with the "by" or "since" before them."""
    found: list[Worded] = []
    for date in DATES.find(text):
        whole = _compound(text, date)
        while found and found[-1].start >= whole.start:
            found.pop()
        found.append(whole)
    at = 0
    for date in _ranges(text, found):
        worded = _with_words_around(text, date, at)
        if not worded.bare or worded.does:
            yield worded
            at = worded.end


def _compound(text: str, date: Worded) -> Worded:
    """With "the end of", "early", "the first week of" before it, or "is out" behind it."""
    out = IS_OUT.match(text, date.end) if date.bare else None
    if out:
        return replace(date, end=out.end(), stretch=_end(date), bare=False, is_end=True)
    lead = LEAD.search(text, max(0, date.start - LONGEST_LEAD), date.start)
    while lead:
        is_end = bool(lead["edge"]) and ENDS[_folded(lead["edge"])] == "end"
        stretch = _led(lead, date.stretch)
        date = Worded(lead.start(), date.end, stretch, is_end=is_end or date.is_end)
        lead = LEAD.search(text, max(0, date.start - LONGEST_LEAD), date.start)
    days = BETWEEN_DAYS.search(text, max(0, date.start - LONGEST_LEAD), date.start)
    if days:
        first = int(re.sub(r"\D", "", days["first"]))
        date = Worded(days.start(), date.end, _from_day(first, date.stretch))
    away = AWAY_FROM.search(text, max(0, date.start - LONGEST_LEAD), date.start)
    if away and not date.bare:
        return Worded(away.start(), date.end, _away_from(away, date.stretch))
    if CLOSES.match(text, date.start, date.end):
        return replace(date, is_end=True)
    return date


def _led(lead: re.Match[str], whole: StretchOf) -> StretchOf:
    if lead["edge"]:
        return lambda now: _edge(_folded(lead["edge"]), whole(now))
    if lead["third"]:
        return lambda now: third(whole(now), THIRDS[_folded(lead["third"])])
    if lead["days"]:
        return lambda now: _few(whole(now), FEW[_folded(lead["days"])], _folded(lead["unit"]))
    if lead["half"]:
        return lambda now: half(whole(now), nth(lead["half"]))
    if lead["week"]:
        return lambda now: week_of(whole(now), nth(lead["week"]))
    return lambda now: weekday_of(whole(now), nth(lead["nth"]), weekday_number(lead["weekday"]))


def _edge(words: str, whole: Stretch) -> Stretch:
    is_end = ENDS[words] == "end"
    if "day" in words:
        return Stretch((whole.upper if is_end else whole.lower).isoformat())
    return end_of(whole) if is_end else start_of(whole)


def _few(whole: Stretch, which: str, unit: str) -> Stretch:
    """The first days, the last weeks: of a year its first or last month, of what is shorter, or
    counted in months, a third of it."""
    if unit == "months" or len(whole.edtf) != YEAR_LENGTH:
        return third(whole, "early" if which == "first" else "late")
    return start_of(whole) if which == "first" else end_of(whole)


def _end(date: Worded) -> StretchOf:
    return lambda now: end_of(date.stretch(now))


def _from_day(first: int, last: StretchOf) -> StretchOf:
    def days(now: Now) -> Stretch:
        to = last(now)
        return between(Stretch(to.lower.replace(day=first).isoformat()), to)

    return days


def _away_from(away: re.Match[str], whole: StretchOf) -> StretchOf:
    """ "Two days after a vote of 3 May"; of what is no day it is not known."""
    count = (number(away["number"]) if away["number"] else 1) * (
        7 if away["unit"].casefold() == "week" else 1
    )

    def stretch(now: Now) -> Stretch:
        from_ = whole(now)
        if from_.lower != from_.upper:
            raise Unresolved
        way = 1 if away["way"].casefold() == "after" else -1
        return day(from_.lower + timedelta(days=way * count))

    return stretch


def _folded(words: str) -> str:
    return words.casefold().strip(" -")


def _ranges(text: str, dates: list[Worded]) -> Iterator[Worded]:
    """Two dates that are the ends of one made one."""
    waiting: Worded | None = None
    for date in dates:
        joined = _range(text, waiting, date) if waiting else None
        if waiting and not joined:
            yield waiting
        waiting = joined or date
    if waiting:
        yield waiting


def _range(text: str, first: Worded, last: Worded) -> Worded | None:
    joint = text[first.end : last.start]
    if AT_AN_HOUR.fullmatch(joint) and text[last.start : last.end].casefold() == "midnight":
        return replace(first, end=last.end)
    if A_WEEKDAY.fullmatch(joint) and re.fullmatch(WEEKDAY, text[last.start : last.end]):
        return replace(first, end=last.end)
    is_to = TO.fullmatch(joint) is not None
    lead = BETWEEN if joint == " and " else FROM
    before = lead.search(text, max(0, first.start - 10), first.start)
    is_joined = joint.strip() in {"to", "-", "–", "—"} and not first.bare
    if not is_joined and not (before and (is_to or joint == " and ")):
        return None
    has_year = re.search(YEAR, text[first.start : first.end])
    first_goes_first = has_year and not re.search(YEAR, text[last.start : last.end])

    def stretch(now: Now) -> Stretch:
        """The year that only one of them has is that of both."""
        if first_goes_first:
            from_ = first.stretch(now)
            return between(from_, last.stretch(Now(from_.lower, "future")))
        to = last.stretch(now)
        return between(first.stretch(Now(to.lower, "past")), to)

    return Worded(before.start() if before else first.start, last.end, stretch)


def _with_words_around(text: str, date: Worded, at: int) -> Worded:
    """With up to two prepositions before it and "onwards" or the like behind it."""
    does: set[str] = set()
    start = date.start
    for _ in range(2):
        before = PREPOSITION.search(text, max(at, start - 32), start)
        if before is None:
            break
        what = PREPOSITIONS[before["words"].casefold()]
        is_of_number = what == "around_number"
        if (is_of_number and not A_NUMBER.match(text, start)) or (does and what == "at"):
            break
        start = before.start("words")
        does.add(what.removesuffix("_number"))
    behind = SUFFIX.match(text, date.end)
    if behind:
        does.add(str(behind.lastgroup))
    end = behind.end() if behind else date.end
    return replace(date, start=start, end=end, does=frozenset(does))


def tense_of(words: str) -> Tense | None:
    if FUTURE.search(words):
        return "future"
    return "past" if PAST.search(words) else None
