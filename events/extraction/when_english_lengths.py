"""English words for a time that is counted: two weeks ago, within a month, the day before."""

import re

from events.extraction.calendar import Now, Stretch, Unresolved, away, day, days, moved, year
from events.extraction.when_english_words import NUMBER, UNIT, measure, number
from events.extraction.worded import Reader


def _over(match: re.Match[str], now: Now) -> Stretch:
    """Over the past year, within two weeks: up to, or from, the day of writing."""
    ahead = match["way"].casefold() not in {"past", "last", "previous"}
    size, unit = measure(match["unit"] or match["alone"])
    count = size * number(match["number"] or "one")
    other = moved(now.day, count if ahead else -count, unit)
    return days(now.day, other) if ahead else days(other, now.day)


def _ago(match: re.Match[str], now: Now) -> Stretch:
    return _away(match, now, -1)


def _ago_today(match: re.Match[str], now: Now) -> Stretch:
    size, unit = measure(match["unit"])
    return day(moved(now.day, -size * number(match["number"] or "one"), unit))


def _ahead(match: re.Match[str], now: Now) -> Stretch:
    return _away(match, now, 1)


def _in_time(match: re.Match[str], now: Now) -> Stretch:
    """ "In two weeks" is a length of time, not a day, where it tells of what was."""
    if now.tense == "past":
        raise Unresolved
    return _away(match, now, 1)


def _away(match: re.Match[str], now: Now, way: int) -> Stretch:
    size, unit = measure(match["unit"])
    if match["half"]:
        if unit != "year":
            raise Unresolved
        return away(now, way * 6, "month")
    return away(now, way * size * number(match["number"]), unit)


def _half_more_ago(match: re.Match[str], now: Now) -> Stretch:
    return _half_more(match, now, -1)


def _half_more_ahead(match: re.Match[str], now: Now) -> Stretch:
    return _half_more(match, now, 1)


def _half_more(match: re.Match[str], now: Now, way: int) -> Stretch:
    """A year and a half ago, two and a half years ago; half a week is no number of days."""
    size, unit = measure(match["unit"] or match["units"])
    if unit not in {"month", "year"}:
        raise Unresolved
    halves = size * (2 * number(match["number"]) + 1)
    return away(now, way * (halves * 6 if unit == "year" else halves // 2), "month")


def _after_anchor(match: re.Match[str], now: Now) -> Stretch:
    """The day before, two weeks later: counted from the day that the text spoke of last."""
    size, unit = measure(match["unit"])
    count = size * number(match["number"]) if match["number"] else size
    word = (match["which"] or match["way"]).casefold()
    way = {"same": 0, "before": -1, "earlier": -1, "previous": -1, "preceding": -1}.get(word, 1)
    if unit == "year" and match["number"] is None:
        return year(now.spoken_of.day.year + way)  # "the year before"; a year earlier is a month
    return away(now.spoken_of, way * count, unit)


def _that_day(_match: re.Match[str], now: Now) -> Stretch:
    """Later that day: on the day that the text spoke of last."""
    return away(now.spoken_of, 0, "day")


LENGTH = rf"(?:(?P<half>(?i:half an?)) |(?P<number>{NUMBER}) )(?P<unit>{UNIT})s?"
AND_A_HALF = rf"(?P<number>{NUMBER}) (?:(?P<unit>{UNIT}) and a half|and a half (?P<units>{UNIT})s)"
FROM_NOW = r"(?: ahead|’s time|'s time|’ time|' time| time| hence| from (?:now|today))"
LENGTHS: list[tuple[str, Reader]] = [
    (
        r"(?i:within) (?:the )?(?P<way>)(?:(?:next|coming) )?"
        rf"(?:(?P<number>{NUMBER}) (?P<unit>{UNIT})s?|(?P<alone>{UNIT}))\b",
        _over,
    ),
    (
        rf"(?i:(?:over|in|during|for|within|throughout) (?:the|these) )"
        rf"(?P<way>(?i:past|last|previous|next|coming|following)) "
        rf"(?:(?P<number>{NUMBER}) (?P<unit>{UNIT})s?|(?P<alone>{UNIT}))\b(?! of\b)",
        _over,
    ),
    (rf"{AND_A_HALF} (?i:ago)\b", _half_more_ago),
    (rf"(?:(?i:in) )?{AND_A_HALF}(?i:{FROM_NOW})\b", _half_more_ahead),
    (rf"{LENGTH} (?i:ago (?:today|to the day))\b", _ago_today),
    (rf"{LENGTH} (?i:ago)\b", _ago),
    (
        r"(?i:the|that) (?P<number>)(?P<way>)"
        r"(?P<which>(?i:next|following|previous|preceding|same)) "
        r"(?P<unit>(?i:day|week|month))\b(?! (?:of|as|that)\b)",
        _after_anchor,
    ),
    (
        rf"(?:(?P<number>{NUMBER})|(?i:the)) (?P<which>)(?P<unit>(?i:day|week|month|year))s? "
        rf"(?P<way>(?i:(?:earlier|later)(?! than\b| that\b)|(?:before|after)(?=[,.;:]|$)))",
        _after_anchor,
    ),
    (
        r"(?i:(?:earlier|later) (?:that|the same)) (?:day|morning|afternoon|evening|night)\b",
        _that_day,
    ),
    (rf"(?:(?i:in) )?{LENGTH}(?i:{FROM_NOW})\b", _ahead),
    (rf"(?i:in) {LENGTH}\b", _in_time),
]
