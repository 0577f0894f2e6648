"""Dates in Chinese words, in both scripts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from events.extraction.calendar import (
    Now,
    Stretch,
    Tense,
    Unresolved,
    between,
    day,
    day_of_month,
    in_year_near,
    month,
    month_after,
    week_after,
    weekday,
    year,
)
from events.extraction.calendar_lunar import lunar_day, lunar_day_near
from events.extraction.calendar_parts import end_of, third
from events.extraction.when_chinese_periods import PERIODS, WHICH
from events.extraction.when_chinese_words import (
    DAY,
    MONTH,
    NEAR_YEAR,
    PART,
    WEEK,
    WEEKDAYS,
    WHICH_YEAR,
    WORDS,
    YEAR,
    N,
    any_of,
    number,
    part_name,
    year_number,
)
from events.extraction.worded import Patterns, Reader, Worded

SHIFTS = WORDS["shifts"]
FEASTS = {re.compile(words): date for words, date in WORDS["feasts"].items()}
LUNAR_FEASTS = {re.compile(words): date for words, date in WORDS["lunar_feasts"].items()}
LUNAR_MONTHS = {"正月": 1, "臘月": 12, "腊月": 12}


def _exact(match: re.Match[str], _now: Now) -> Stretch:
    return day_of_month(*(int(part) for part in re.findall(r"\d+", match[0])))


def _date(match: re.Match[str], now: Now) -> Stretch:
    month_number, day_number = number(match["month"]), number(match["day"])
    if match["year"]:
        return day_of_month(year_number(match["year"], now), month_number, day_number)
    return in_year_near(now, month_number, day_number)


def _days(match: re.Match[str], now: Now) -> Stretch:
    """10月5-7日."""
    last = _date(match, now)
    return between(day(last.lower.replace(day=number(match["first"]))), last)


def _month_of_year(match: re.Match[str], now: Now) -> Stretch:
    which = number(match["month"])
    whole = (
        month(year_number(match["year"], now), which) if match["year"] else in_year_near(now, which)
    )
    return _part(whole, match["part"])


def _year(match: re.Match[str], now: Now) -> Stretch:
    return _part(year(year_number(match["year"], now)), match["part"])


def _day_near(match: re.Match[str], now: Now) -> Stretch:
    return day(now.day + timedelta(days=int(WORDS["shifts_of_day"][match["which"]])))


def _day_alone(match: re.Match[str], now: Now) -> Stretch:
    which = match["which"] or match["alone"]
    return day(now.day + timedelta(days=int(WORDS["shifts_of_day"][which])))


def _day_only(match: re.Match[str], now: Now) -> Stretch:
    """A day without its month: the latest such day, or of what will be the next."""
    day_number = number(match["day"])
    shifts = (0, 1, 2) if now.tense == "future" else (0, -1, -2)
    for shift in shifts:
        within = month_after(now.day, shift)
        if day_number > within.upper.day:
            continue
        found = within.lower.replace(day=day_number)
        if (found >= now.day) if now.tense == "future" else (found <= now.day):
            return day(found)
    raise Unresolved


def _month_near(match: re.Match[str], now: Now) -> Stretch:
    return _part(month_after(now.day, int(SHIFTS[match["which"]])), match["part"])


def _day_of_month_near(match: re.Match[str], now: Now) -> Stretch:
    within = month_after(now.day, int(SHIFTS[match["which"]])).lower
    return day_of_month(within.year, within.month, number(match["day"]))


def _week(match: re.Match[str], now: Now) -> Stretch:
    return week_after(now.day, int(SHIFTS[match["which"]]))


def _weekday(match: re.Match[str], now: Now) -> Stretch:
    which = WEEKDAYS.index(match["day"]) if match["day"] in WEEKDAYS else 6
    if match["which"] is None:
        return weekday(now, which)
    monday = week_after(now.day, int(SHIFTS[match["which"]])).lower
    return day(monday + timedelta(days=which))


def _end_near(match: re.Match[str], now: Now) -> Stretch:
    whole = year(now.day.year) if match["unit"] in "年歲岁" else month_after(now.day, 0)
    return _part(whole, match["part"])


def _at_once(_match: re.Match[str], now: Now) -> Stretch:
    return day(now.day)


def _feast(match: re.Match[str], now: Now) -> Stretch:
    month_number, day_number = next(
        d for name, d in FEASTS.items() if name.fullmatch(match["feast"])
    )
    if match["year"]:
        return day_of_month(year_number(match["year"], now), month_number, day_number)
    return in_year_near(now, month_number, day_number)


def _lunar_feast(match: re.Match[str], now: Now) -> Stretch:
    month_number, day_number = next(
        d for name, d in LUNAR_FEASTS.items() if name.fullmatch(match["feast"])
    )
    return _lunar(match["year"], month_number, day_number, now)


def _lunar_date(match: re.Match[str], now: Now) -> Stretch:
    """農曆八月十五, 正月初一."""
    written = match["month"]
    return _lunar(
        match["year"], LUNAR_MONTHS.get(written) or number(written), number(match["day"]), now
    )


def _lunar(year_text: str | None, month_number: int, day_number: int, now: Now) -> Stretch:
    if year_text is None:
        return day(lunar_day_near(now, month_number, day_number))
    return day(lunar_day(year_number(year_text, now), month_number, day_number))


def _same_day_of_year(match: re.Match[str], now: Now) -> Stretch:
    """去年今日."""
    here = now.day
    return day_of_month(year_number(match["year"], now), here.month, here.day)


def _part(whole: Stretch, part: str | None) -> Stretch:
    if not part:
        return whole
    name = part_name(part)
    return end_of(whole) if name == "end" else third(whole, name)


WHICH_DAY = any_of(WORDS["shifts_of_day"])
OF_YEAR = rf"(?:(?P<year>{WHICH_YEAR})的?)?\s?"
LUNAR = r"農曆|农历|[陰阴舊旧][曆历]"
LUNAR_DAY = rf"(?:初[一二三四五六七八九十]|{N})(?:[日號号])?"
NOT_COUNTED = r"(?<!一連)(?<!一连)(?<!連續)(?<!连续)(?<!為期)(?<!为期)(?<!第)"
CORES: list[tuple[str, Reader]] = [
    (r"(?:1[89]|20)\d\d[-/.]\d\d?[-/.]\d\d?(?!\d)", _exact),
    (rf"{OF_YEAR}(?P<month>{MONTH})(?P<first>{N})(?:至|到|[-–—~～])(?P<day>{DAY})", _days),
    (rf"{OF_YEAR}(?P<month>{MONTH})\s?(?P<day>{DAY})", _date),
    (rf"{OF_YEAR}(?P<feast>{'|'.join(WORDS['lunar_feasts'])})", _lunar_feast),
    (rf"{OF_YEAR}(?:{LUNAR})?(?P<month>正月|[臘腊]月)(?P<day>{LUNAR_DAY})", _lunar_date),
    (rf"{OF_YEAR}(?:{LUNAR})(?P<month>{MONTH})(?P<day>{LUNAR_DAY})", _lunar_date),
    (rf"(?P<year>{NEAR_YEAR})的?(?:今[日天]|此[日時时])", _same_day_of_year),
    *PERIODS,
    (rf"{OF_YEAR}(?P<month>{MONTH})(?P<part>{PART})?", _month_of_year),
    (rf"(?P<year>{WHICH_YEAR})年?(?P<part>{PART})?", _year),
    (rf"{WHICH}(?:個|个)?月(?P<day>{DAY})", _day_of_month_near),
    (rf"{WHICH}(?:個|个)?月(?P<part>{PART})?", _month_near),
    (rf"(?P<which>[今昨明前])\s?[(（]{N}(?:\s?[日號号])?[)）]日?", _day_near),
    (
        rf"(?P<which>{WHICH_DAY})(?:日|天|晚|晨|早|夜|午)(?:晚間|晚间|上午|下午|凌晨|晚上|晚|早上)?",
        _day_near,
    ),
    # 昨宣布, 今起: a day without the word for it, as Hong Kong's papers write.
    (
        r"(?P<which>昨)(?![日天晚晨早夜午年夕非是])|(?P<alone>今)(?=宣[布佈告]|公[布佈]|起(?![義义訴诉])"
        r"|發表|发表|舉行|举行|證實|证实|召開|召开|刊[登憲宪]|$)",
        _day_alone,
    ),
    (rf"(?:{WHICH}(?:個|个)?)?{WEEK}(?P<day>[一二三四五六日天])", _weekday),
    (rf"{WHICH}(?:個|个)?{WEEK}", _week),
    (rf"(?P<unit>[年月歲岁])(?P<part>{PART})", _end_near),
    (r"即時|即时|即刻|立即|立刻|馬上|马上", _at_once),
    (rf"{OF_YEAR}(?P<feast>{'|'.join(WORDS['feasts'])})", _feast),
    (rf"{NOT_COUNTED}(?<!\d)(?P<day>{DAY})", _day_only),
]
DATES = Patterns(CORES, (), start="")
IN_BRACKETS = rf"(?:{N}(?:\s?[日號号])?|{MONTH}{DAY}|{WEEK}?[一二三四五六日天])"
ADDED_DAY = re.compile(rf"\s?[(（]{IN_BRACKETS}[)）]日?")
TO = r"(?:至|到|[-–—~～])"
ONLY_NUMBER = re.compile(rf"(?:(?<!\d)\d{{4}}|{N}){TO}$")
LEAD = re.compile(
    rf"(?:{'|'.join(f'(?P<{does}>{words})' for does, words in WORDS['leads'].items())})[於于]?$"
)
TAIL = re.compile("|".join(f"(?P<{does}>{words})" for does, words in WORDS["tails"].items()))
RANGE_TAIL = re.compile(r"之?[間间]|期[間间]")
LONGEST_LEAD, LONGEST_NUMBER = 5, 6
FUTURE = re.compile(r"將|将|會於|会于|擬|拟|計劃|计划|預計|预计|料")
PAST = re.compile(r"已|曾|了|說|说|表示")


def dates_in(text: str) -> Iterator[Worded]:
    """The dates in a text in order, none overlapping, with what opens or qualifies them."""
    at = 0
    for date in _ranges(text, list(DATES.find(text))):
        if date.start >= at:
            worded = _with_words_around(text, date, at)
            yield worded
            at = worded.end


def _ranges(text: str, dates: list[Worded]) -> Iterator[Worded]:
    """Two dates that are the ends of one made one: 5月10日至15日, 2018至2020年."""
    waiting: Worded | None = None
    for date in dates:
        first = waiting
        number_before = ONLY_NUMBER.search(text, max(0, date.start - LONGEST_NUMBER), date.start)
        if number_before and (first is None or first.end <= number_before.start()):
            if first:
                yield first
            waiting = _from_number(text, number_before, date)
        elif first and re.fullmatch(TO, text[first.end : date.start]):
            waiting = _joined(text, first, date)
        else:
            if first:
                yield first
            waiting = date
    if waiting:
        yield waiting


def _from_number(text: str, number_before: re.Match[str], last: Worded) -> Worded:
    """The number has the unit of the last one: 三至五月."""
    unit = re.findall("[年月日號号]", text[last.start : last.end])
    written = re.sub(f"{TO}$", "", number_before.group()) + (unit[-1] if unit else "")
    first = next(DATES.find(written), last)
    return _joined(text, replace(first, start=number_before.start()), last)


def _joined(text: str, first: Worded, last: Worded) -> Worded:
    words = text[last.start : last.end]
    is_of_same_month = re.fullmatch(DAY, words) is not None
    has_year = re.search(YEAR, text[first.start : first.end])
    first_goes_first = is_of_same_month or (has_year and not re.search(YEAR, words))

    def stretch(now: Now) -> Stretch:
        """The year that only one of them has is that of both."""
        if first_goes_first:
            start = first.stretch(now)
            return between(start, last.stretch(Now(start.lower, "future")))
        end = last.stretch(now)
        return between(first.stretch(Now(end.lower, "past")), end)

    tail = RANGE_TAIL.match(text, last.end)
    return Worded(first.start, tail.end() if tail else last.end, stretch)


def _with_words_around(text: str, date: Worded, at: int) -> Worded:
    added = ADDED_DAY.match(text, date.end)
    end = added.end() if added else date.end
    tail = TAIL.match(text, end)
    lead = LEAD.search(text, max(at, date.start - LONGEST_LEAD), date.start)
    start = lead.start() if lead else date.start
    does = {str(each.lastgroup) for each in (lead, tail) if each}
    core = text[date.start : date.end]
    if "from" in does and re.match(YEAR, core):
        does.add("since")  # 2020年6月起
    if "by" in does:
        is_whole = core[-1] in "底末尾" or re.search("[日號号]$", core)
        does = does if is_whole else (does - {"by"}) | {"before"}
    return replace(date, start=start, end=tail.end() if tail else end, does=frozenset(does))


def tense_of(words: str) -> Tense | None:
    if FUTURE.search(words):
        return "future"
    return "past" if PAST.search(words) else None
