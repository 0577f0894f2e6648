"""Dates in Chinese words, in both scripts."""

import re
from collections.abc import Callable
from datetime import timedelta

from events.extraction.calendar import (
    Now,
    Stretch,
    Tense,
    Unresolved,
    before,
    between,
    day,
    day_of_month,
    end_of,
    in_year_near,
    month,
    month_after,
    third,
    week_after,
    weekday,
    year,
)

Reader = Callable[[re.Match[str], Now], Stretch]

DIGITS = {char: str(number) for number, char in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "○": "0",
}
DAY_SHIFTS = {"今": 0, "昨": -1, "前": -2, "明": 1, "後": 2, "后": 2, "當": 0, "当": 0, "即": 0}
YEAR_SHIFTS = {"今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "明": 1, "來": 1, "来": 1, "同": 0}
SHIFTS = {"上": -1, "本": 0, "這": 0, "这": 0, "今": 0, "下": 1, "當": 0, "当": 0}
WEEKDAYS = "一二三四五六"
THIRDS = {
    "初": "early",
    "上旬": "early",
    "中": "mid",
    "中旬": "mid",
    "下旬": "late",
    "底": "end",
    "末": "end",
}

N = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
Y = r"(?:(?:1[89]|20)\d\d|[一二][〇○零一二三四五六七八九]{3})\s?年"
NEAR_YEAR = r"(?:(?:今|去|前|明|來|来|同|本)年)"
WHICH_YEAR = rf"(?:{Y}|{NEAR_YEAR})"
PART = r"(?:初|上旬|中旬|中|下旬|底|末)"
D = rf"{N}\s?[日號号]"
M = rf"{N}\s?月份?"


def _date(match: re.Match[str], now: Now) -> Stretch:
    number, day_number = _number(match["month"]), _number(match["day"])
    if match["year"]:
        return day_of_month(_year_number(match["year"], now), number, day_number)
    return in_year_near(now, number, day_number)


def _month_of_year(match: re.Match[str], now: Now) -> Stretch:
    number = _number(match["month"])
    whole = (
        month(_year_number(match["year"], now), number)
        if match["year"]
        else in_year_near(now, number)
    )
    return _part(whole, match["part"])


def _year(match: re.Match[str], now: Now) -> Stretch:
    return _part(year(_year_number(match["year"], now)), match["part"])


def _day_near(match: re.Match[str], now: Now) -> Stretch:
    return day(now.day + timedelta(days=DAY_SHIFTS[match["which"]]))


def _day_only(match: re.Match[str], now: Now) -> Stretch:
    """A day without its month: the latest such day, or of what will be the next."""
    number = _number(match["day"])
    shifts = (0, 1) if now.tense == "future" else (0, -1)
    for shift in shifts:
        within = month_after(now.day, shift).lower
        found = day_of_month(within.year, within.month, number)
        if (found.lower >= now.day) if now.tense == "future" else (found.lower <= now.day):
            return found
    raise Unresolved


def _month_near(match: re.Match[str], now: Now) -> Stretch:
    return _part(month_after(now.day, SHIFTS[match["which"]]), match["part"])


def _day_of_month_near(match: re.Match[str], now: Now) -> Stretch:
    within = month_after(now.day, SHIFTS[match["which"]]).lower
    return day_of_month(within.year, within.month, _number(match["day"]))


def _week(match: re.Match[str], now: Now) -> Stretch:
    return week_after(now.day, SHIFTS[match["which"]])


def _weekday(match: re.Match[str], now: Now) -> Stretch:
    number = WEEKDAYS.index(match["day"]) if match["day"] in WEEKDAYS else 6
    if match["which"] is None:
        return weekday(now, number)
    monday = week_after(now.day, SHIFTS[match["which"]]).lower
    return day(monday + timedelta(days=number))


def _end_near(match: re.Match[str], now: Now) -> Stretch:
    whole = year(now.day.year) if match["unit"] == "年" else month_after(now.day, 0)
    return _part(whole, match["part"])


def _at_once(_match: re.Match[str], now: Now) -> Stretch:
    return day(now.day)


def _part(whole: Stretch, part: str | None) -> Stretch:
    if not part:
        return whole
    third_name = THIRDS[part]
    if third_name == "end":
        return end_of(whole)
    return (
        third(whole, third_name) if len(whole.edtf) > 4 or part != "初" else third(whole, "early")
    )


def _number(text: str) -> int:
    text = re.sub(r"[日號号月份\s]", "", text)
    if text.isdigit():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.partition("十")
    if not ten:
        return int("".join(DIGITS[char] for char in tens))
    return int(DIGITS[tens] if tens else "1") * 10 + int(DIGITS[ones] if ones else "0")


def _year_number(text: str, now: Now) -> int:
    if text[0] in YEAR_SHIFTS:
        return now.day.year + YEAR_SHIFTS[text[0]]
    return int("".join(DIGITS.get(char, char) for char in re.sub(r"[年\s]", "", text)))


WEEK = r"(?:星期|禮拜|礼拜|週|周)"
CORES: list[tuple[str, Reader]] = [
    (rf"(?:(?P<year>{WHICH_YEAR}))?\s?(?P<month>{M})\s?(?P<day>{D})", _date),
    (rf"(?:(?P<year>{WHICH_YEAR}))?\s?(?P<month>{M})(?P<part>{PART})?", _month_of_year),
    (rf"(?P<year>{WHICH_YEAR})(?P<part>{PART})?", _year),
    (rf"(?P<which>[上本這这下])(?:個|个)?月(?P<day>{D})", _day_of_month_near),
    (rf"(?P<which>[上本這这下當当今])(?:個|个)?月(?P<part>{PART})?", _month_near),
    (r"(?P<which>[今昨前明後后即])(?:日|天|晚|晨|早)", _day_near),
    (rf"(?:(?P<which>[上本這这下])(?:個|个)?)?{WEEK}(?P<day>[一二三四五六日天])", _weekday),
    (rf"(?P<which>[上本這这下])(?:個|个)?{WEEK}", _week),
    (rf"(?P<unit>[年月])(?P<part>{PART})", _end_near),
    (r"即時|即时|即刻|立即|立刻", _at_once),
    (rf"(?P<day>{D})", _day_only),
]
NAMELESS = "|".join(re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern, _ in CORES)
ADDED_DAY = rf"(?:\s?[(（](?:{D}|{M}{D}|{WEEK}[一二三四五六日天])[)）])?"
PHRASE = re.compile(
    rf"(?:(?P<first>{NAMELESS})(?:至|到)(?P<last>{NAMELESS})"
    rf"|(?P<lead>由|自從|自从|自|從|从|約|约|大約|大约)?(?P<core>{NAMELESS}){ADDED_DAY}"
    r"(?P<tail>起|開始|开始|之前|以前|前|以來|以来|至今|左右)?)"
)
READERS = [(re.compile(pattern), reader) for pattern, reader in CORES]
FUTURE = re.compile(r"將|将|會於|会于|擬|拟|計劃|计划")
PAST = re.compile(r"已|曾|了|說|说|表示")


def read(match: re.Match[str], now: Now) -> str:
    """The EDTF of a PHRASE."""
    if match["first"]:
        last = _stretch(match["last"], now)
        return between(_stretch(match["first"], Now(last.lower, "past")), last).edtf
    tail, lead = match["tail"] or "", match["lead"] or ""
    if tail.endswith("前") and now.tense is None:
        now = Now(now.reference, "future")
    stretch = _stretch(match["core"], now)
    if tail.endswith("前"):
        return f"../{stretch.upper if match['core'][-1] in '底末' else before(stretch)}"
    if tail in {"以來", "以来", "至今"} or (tail == "起" and re.match(Y, match["core"])):
        return f"{stretch.edtf.split('/')[0]}/.."
    if (tail == "左右" or lead.endswith(("約", "约"))) and "/" not in stretch.edtf:
        return f"{stretch.edtf}~"
    return stretch.edtf


def _stretch(text: str, now: Now) -> Stretch:
    for pattern, reader in READERS:
        match = pattern.fullmatch(text)
        if match:
            return reader(match, now)
    raise Unresolved


def tense_of(words: str) -> Tense | None:
    if FUTURE.search(words):
        return "future"
    return "past" if PAST.search(words) else None
