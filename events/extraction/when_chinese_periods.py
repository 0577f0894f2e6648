"""Chinese words for a time that is counted or shared out: 三個月前, 過去一年, 第三季度."""

import re

from events.extraction.calendar import (
    Now,
    Stretch,
    Unresolved,
    away,
    days,
    in_year_near,
    month_after,
    moved,
    season_near,
    week_after,
    weekend_after,
    year,
)
from events.extraction.calendar_parts import half, quarter, third
from events.extraction.when_chinese_words import (
    MONTH,
    SEASON,
    UNIT,
    WEEK,
    WHICH_YEAR,
    WORDS,
    N,
    any_of,
    number,
    year_number,
)
from events.extraction.worded import Reader

SHIFTS = WORDS["shifts"]
HALF_YEAR = 6


def _ago(match: re.Match[str], now: Now) -> Stretch:
    return _away(match, now, -1)


def _ahead(match: re.Match[str], now: Now) -> Stretch:
    return _away(match, now.spoken_of if now.anchor else now, 1)


def _away(match: re.Match[str], now: Now, way: int) -> Stretch:
    if match["number"] == "半":
        return away(now, way * HALF_YEAR, "month")
    return away(now, way * number(match["number"]), _unit(match))


def _half_more(match: re.Match[str], now: Now) -> Stretch:
    """一年半前, 兩個半月後."""
    way = -1 if match["way"] == "前" else 1
    halves = 2 * number(match["number"]) + 1
    return away(now, way * (halves * HALF_YEAR if match["unit"] == "年" else halves // 2), "month")


def _over(match: re.Match[str], now: Now) -> Stretch:
    """過去三年, 未來一個月, 兩周內: up to, or from, the day of writing."""
    count, unit = (HALF_YEAR, "month") if match["number"] == "半" else _measure(match)
    ahead = match["way"] not in {"過去", "过去", "近", "最近"}
    other = moved(now.day, count if ahead else -count, unit)
    return days(now.day, other) if ahead else days(other, now.day)


def _measure(match: re.Match[str]) -> tuple[int, str]:
    return number(match["number"]), _unit(match)


def _unit(match: re.Match[str]) -> str:
    return str(WORDS["units"][match["unit"]][1])


def _rest(match: re.Match[str], now: Now) -> Stretch:
    """今年稍後, 年內: from the day of writing to the end."""
    is_week = match["unit"][-1] not in "年月"
    whole = week_after(now.day, 0) if is_week else _month_or_year(match["unit"], now)
    return days(now.day, whole.upper)


def _so_far(match: re.Match[str], now: Now) -> Stretch:
    """今年較早時: up to the day of writing."""
    return days(_month_or_year(match["unit"], now).lower, now.day)


def _day_behind(match: re.Match[str], now: Now) -> Stretch:
    """翌日, 同日: counted from the day that the text spoke of last."""
    return away(now.spoken_of, 0 if match["behind"][0] in "同當当" else 1, "day")


def _year_behind(_match: re.Match[str], now: Now) -> Stretch:
    return year(now.spoken_of.day.year + 1)


def _month_or_year(unit: str, now: Now) -> Stretch:
    return month_after(now.day, 0) if unit[-1] == "月" else year(now.day.year)


def _season(match: re.Match[str], now: Now) -> Stretch:
    which = int(WORDS["seasons"][match["season"]])
    if match["year"]:
        return Stretch(f"{year_number(match['year'], now):04}-{which}")
    if match["near"]:
        return Stretch(f"{year_number(match['near'], now):04}-{which}")
    return season_near(now, which)


def _quarter(match: re.Match[str], now: Now) -> Stretch:
    of = year_number(match["year"], now) if match["year"] else now.day.year
    return quarter(of, number(match["nth"]))


def _which_quarter(match: re.Match[str], now: Now) -> Stretch:
    index = now.day.year * 4 + (now.day.month - 1) // 3 + int(SHIFTS[match["which"]])
    return quarter(index // 4, index % 4 + 1)


def _half_year(match: re.Match[str], now: Now) -> Stretch:
    of = year_number(match["year"], now) if match["year"] else now.day.year
    return half(year(of), 1 if match["half"] == "上" else 2)


def _half_month(match: re.Match[str], now: Now) -> Stretch:
    named = match["month"]
    whole = in_year_near(now, number(named)) if named else month_after(now.day, 0)
    return half(whole, 1 if match["half"] == "上" else 2)


def _mid_year(match: re.Match[str], now: Now) -> Stretch:
    of = year_number(match["year"], now) if match["year"] else now.day.year
    return third(year(of), "mid")


def _decade(match: re.Match[str], now: Now) -> Stretch:
    """上世紀八十年代, 1990年代, 二十世紀九十年代, and 九十年代, which is the last that was."""
    if match["full"]:
        return Stretch(f"{match['full'][:3]}X")
    tens = number(match["tens"]) // 10
    if match["century"]:
        of = number(match["century"]) - 1
    elif match["last"]:
        of = now.day.year // 100 - 1
    else:
        of = now.day.year // 100 - (tens > now.day.year // 10 % 10)
    if not 0 <= tens <= 9:
        raise Unresolved
    return Stretch(f"{of:02}{tens}X")


def _century(match: re.Match[str], now: Now) -> Stretch:
    """十九世紀, 上世紀."""
    return Stretch(f"{number(match['nth']) - 1 if match['nth'] else now.day.year // 100 - 1:02}XX")


def _weekend(match: re.Match[str], now: Now) -> Stretch:
    shift = int(SHIFTS[match["which"]]) if match["which"] else 0
    if match["which"] is None and now.tense == "past" and now.day.weekday() < 5:
        shift = -1
    return weekend_after(now.day, shift)


WHICH = rf"(?P<which>{any_of(SHIFTS)})"
OF_YEAR = rf"(?:(?P<year>{WHICH_YEAR})的?)"
NUMBER = rf"(?P<number>{N}|半)"
NO_DATE_BEFORE = r"(?<![\d月年一二三四五六七八九十百])"
LONG = r"(?P<unit>年|天|週|周|星期|禮拜|礼拜|小時|小时)"
FROM_MONTHS = rf"{NO_DATE_BEFORE}{NUMBER}(?:個|个)(?P<unit>月)(?:之|以)?"
FROM_OTHERS = rf"{NO_DATE_BEFORE}{NUMBER}(?:個|个)?{LONG}(?:之|以)?"
FROM_DAYS = rf"{NO_DATE_BEFORE}(?P<number>[兩两一二三四五六七八九十])(?P<unit>日)(?:之|以)?"
COUNT = rf"{NUMBER}(?:個|个)?(?P<unit>{UNIT})"
THIS = r"[本這这](?:個|个)?"
AFTER = r"(?:後|后)(?![半期續续])"
PERIODS: list[tuple[str, Reader]] = [
    (rf"{NO_DATE_BEFORE}(?P<number>{N})(?P<unit>年)半(?:之|以)?(?P<way>前|{AFTER})", _half_more),
    (
        rf"{NO_DATE_BEFORE}(?P<number>{N})[個个]半(?P<unit>月)(?:之|以)?(?P<way>前|{AFTER})",
        _half_more,
    ),
    *((rf"{length}前", _ago) for length in (FROM_MONTHS, FROM_OTHERS, FROM_DAYS)),
    *((rf"{length}{AFTER}", _ahead) for length in (FROM_MONTHS, FROM_OTHERS, FROM_DAYS)),
    (rf"(?P<way>過去|过去|未來|未来|最?近|今後|今后){COUNT}(?:[內内裡里來来間间])?", _over),
    (rf"{NO_DATE_BEFORE}(?P<way>){COUNT}(?:之|以)?[內内]", _over),
    (
        rf"(?P<unit>[今本]年|{THIS}月|{THIS}{WEEK})"
        r"(?:[內内]?稍[後后]|[較较][後后]|晚些(?:時候|时候)|稍晚|[內内])",
        _rest,
    ),
    (r"(?P<unit>[年月])[內内]", _rest),
    (
        rf"(?P<unit>[今本]年|{THIS}月)(?:[較较]早(?:[時时]候?|前)?|早些(?:時候|时候)|稍早|早前)",
        _so_far,
    ),
    (rf"(?:{OF_YEAR}|(?P<near>[今去明前]))?{SEASON}", _season),
    (rf"{OF_YEAR}?第(?P<nth>[一二三四1-4])(?:個|个)?季度?", _quarter),
    (rf"{OF_YEAR}?Q(?P<nth>[1-4])", _quarter),
    (rf"{OF_YEAR}(?P<nth>[一二三四首末])季度?", _quarter),
    (r"(?P<which>[上本這这下])(?:個|个)?季度?(?![節节])", _which_quarter),
    (rf"{OF_YEAR}?(?P<half>[上下])半年", _half_year),
    (rf"(?P<month>{MONTH})?(?P<half>[上下])半(?:個|个)?月", _half_month),
    (rf"{OF_YEAR}?年?年中(?:旬|期)?", _mid_year),
    (
        rf"(?:(?P<last>上(?:個|个)?(?:世紀|世纪))|(?P<century>{N})(?:世紀|世纪))?"
        r"(?:(?P<tens>[一二三四五六七八九]十|[1-9]0)|(?P<full>(?:1[89]|20)\d0))年代[初中末期]*",
        _decade,
    ),
    (r"(?:上(?:個|个)?|(?P<nth>1\d|2[01]|十[一二三四五六七八九]|二十一?))(?:世紀|世纪)", _century),
    (rf"(?:{WHICH}(?:個|个)?)?[週周]末", _weekend),
    (r"(?P<behind>[翌次隔][日天])(?![刊報报])", _day_behind),
    (rf"[翌次隔]年(?!的?\s?{MONTH})", _year_behind),
]
