"""English words for longer than a day: a month, a season, a quarter, the past three years."""

import re
from datetime import timedelta

from events.extraction.calendar import (
    Now,
    Stretch,
    Tense,
    between,
    days,
    in_year_near,
    month,
    month_after,
    season,
    season_near,
    week_after,
    weekend_after,
    year,
)
from events.extraction.calendar_parts import end_of, half, quarter, turn_of_year
from events.extraction.when_english_eras import ERAS
from events.extraction.when_english_lengths import LENGTHS
from events.extraction.when_english_words import (
    MONTH,
    NTH,
    SEASON,
    SHIFTS,
    TO,
    WHICH_YEAR,
    WORDS,
    YEAR,
    month_number,
    nth,
    year_number,
)
from events.extraction.worded import Reader


def _month_of_year(match: re.Match[str], now: Now) -> Stretch:
    return month(year_number(match["year"], now), month_number(match["month"]))


def _months(match: re.Match[str], now: Now) -> Stretch:
    """March to August 2022."""
    last = month(year_number(match["year"], now), month_number(match["last"]))
    return between(in_year_near(Now(last.lower, "past"), month_number(match["first"])), last)


def _years_or_month(match: re.Match[str], _now: Now) -> Stretch:
    """2018-2020, 2019/20, and 2021-10, which is a month as no years run backwards."""
    first, last = match["first"], match["last"]
    if len(last) == 2 and 1 <= int(last) <= 12 and last <= first[2:]:
        return month(int(first), int(last))
    return between(year(int(first)), year(int(first[: 4 - len(last)] + last)))


def _season_of_year(match: re.Match[str], now: Now) -> Stretch:
    return Stretch(f"{year_number(match['year'], now):04}-{_season(match)}")


def _which_season(match: re.Match[str], now: Now) -> Stretch:
    return season(now, SHIFTS[match["which"].casefold()], _season(match))


def _season_near(match: re.Match[str], now: Now) -> Stretch:
    return season_near(now, _season(match))


def _season(match: re.Match[str]) -> int:
    return int(WORDS["seasons"][match["season"].casefold()])


def _quarter(match: re.Match[str], now: Now) -> Stretch:
    whose, number_of = match["year"], nth(match["nth"])
    if whose:
        return quarter(year_number(whose, now), number_of)
    return _next_quarter(now, number_of)


def _next_quarter(now: Now, number_of: int) -> Stretch:
    """One of this year; of what will be one that is not over."""
    this = quarter(now.day.year, number_of)
    is_over = now.tense == "future" and this.upper < now.day
    return quarter(now.day.year + 1, number_of) if is_over else this


def _half(match: re.Match[str], now: Now) -> Stretch:
    return half(year(year_number(match["year"], now)), nth(match["nth"]))


def _which_quarter(match: re.Match[str], now: Now) -> Stretch:
    index = now.day.year * 4 + (now.day.month - 1) // 3 + SHIFTS[match["which"].casefold()]
    return quarter(index // 4, index % 4 + 1)


def _partly(match: re.Match[str], now: Now) -> Stretch:
    """Earlier or later this month: up to, or from, the day of writing."""
    whole = _whole(now, match["unit"], 0)
    if match["part"].casefold() == "later":
        return days(now.day, whole.upper)
    return days(whole.lower, now.day)


def _period(match: re.Match[str], now: Now) -> Stretch:
    return _whole(now, match["unit"], SHIFTS[match["which"].casefold()])


def _this(match: re.Match[str], now: Now) -> Stretch:
    return _whole(now, match["unit"], 0)


def _two_away(match: re.Match[str], now: Now) -> Stretch:
    return _whole(now, match["unit"], -2 if match["which"].casefold() == "before last" else 2)


def _whole(now: Now, unit: str, shift: int) -> Stretch:
    match unit.casefold():
        case "month":
            return month_after(now.day, shift)
        case "week":
            return week_after(now.day, shift)
        case "weekend":
            return _weekend(now, shift)
        case "decade":
            return Stretch(f"{now.day.year // 10 + shift}X")
        case "century":
            return Stretch(f"{now.day.year // 100 + shift}XX")
    return year(now.day.year + shift)


def _weekend(now: Now, shift: int) -> Stretch:
    """Of what was, last week's, unless this week's has begun."""
    if shift == 0 and now.tense == "past" and now.day.weekday() < 5:
        shift = -1
    return weekend_after(now.day, shift)


def _the_weekend(_match: re.Match[str], now: Now) -> Stretch:
    return _weekend(now if now.tense else Now(now.reference, "past"), 0)


def _week_of(match: re.Match[str], now: Now) -> Stretch:
    when = in_year_near(now, month_number(match["month"]), int(match["day"])).lower
    return days(when, when + timedelta(days=6))


def _turn_of_year(_match: re.Match[str], now: Now) -> Stretch:
    return turn_of_year(now.day, is_past=now.tense == "past")


def _close(match: re.Match[str], now: Now) -> Stretch:
    """Year-end, month's end, the end of year."""
    unit = match["unit"].casefold()
    shift = SHIFTS[(match["which"] or "this").casefold()]
    if match["year"]:
        return end_of(year(int(match["year"])))
    return end_of(_whole(now, unit, shift))


def _bare_month(match: re.Match[str], now: Now) -> Stretch:
    tenses: dict[str, Tense] = {"last": "past", "past": "past", "next": "future"}
    which = (match["which"] or "").casefold()
    if which == "this":
        return month(now.day.year, month_number(match["month"]))
    tense = tenses.get(which, now.tense)
    return in_year_near(Now(now.reference, tense), month_number(match["month"]))


def _which_month(match: re.Match[str], now: Now) -> Stretch:
    """In June, "last June" is that of the year before."""
    is_past = match["which"].casefold().endswith(("last", "past"))
    day = now.day.replace(day=1) - timedelta(days=1) if is_past else now.day
    return in_year_near(Now(day, "past" if is_past else "future"), month_number(match["month"]))


def _two_months(match: re.Match[str], now: Now) -> Stretch:
    """In May or June: the second of what was, the first of what will be lies nearest."""
    if now.tense == "future":
        first = in_year_near(now, month_number(match["first"]))
        return between(first, in_year_near(Now(first.lower, "future"), month_number(match["last"])))
    last = in_year_near(now, month_number(match["last"]))
    return between(in_year_near(Now(last.lower, "past"), month_number(match["first"])), last)


def _new_year(_match: re.Match[str], now: Now) -> Stretch:
    """In the new year: the one that comes, or, of what was and in its first half, has come."""
    ahead = now.day.month > 6 if now.tense == "past" else now.day.month > 1
    return year(now.day.year + ahead)


def _two_years(match: re.Match[str], _now: Now) -> Stretch:
    """In 2019 and 2020; years apart are no stretch, and the first of them is taken."""
    first, last = int(match["first"]), int(match["last"])
    return between(year(first), year(last)) if last == first + 1 else year(first)


def _month_in_figures(match: re.Match[str], _now: Now) -> Stretch:
    return month(int(match["year"]), int(match["month"]))


def _bare_year(match: re.Match[str], _now: Now) -> Stretch:
    return year(int(match[0]))


IN_UNIT = r"(?:this|in the|of the)"
WHOLE_UNIT = r"(?P<unit>(?i:week|month|year))"
PERIODS: list[tuple[str, Reader]] = [
    (rf"(?P<first>{MONTH}){TO}(?P<last>{MONTH})(?: of)?,? (?P<year>{WHICH_YEAR})", _months),
    (
        rf"(?<!etween )(?P<first>{MONTH}) (?:and|or) (?P<last>{MONTH})(?: of)?,? "
        rf"(?P<year>{WHICH_YEAR})",
        _months,
    ),
    (rf"(?P<month>{MONTH})(?: of)?,? (?P<year>{WHICH_YEAR})", _month_of_year),
    (rf"(?P<first>{YEAR})[-–—/](?P<last>{YEAR}|\d\d)(?![-/\d])", _years_or_month),
    (rf"(?:(?i:the) )?(?P<season>{SEASON})(?: of)?,? (?P<year>{WHICH_YEAR})", _season_of_year),
    (rf"(?P<which>(?i:last|past|this|next)) (?P<season>{SEASON})\b", _which_season),
    (rf"(?i:Q(?P<nth>[1-4])),? ?(?:of )?(?P<year>{WHICH_YEAR})?", _quarter),
    (
        rf"(?:(?i:the) )?(?P<nth>{NTH})[- ](?i:quarter)(?: of)? "
        rf"(?:the year|(?P<year>{WHICH_YEAR}))",
        _quarter,
    ),
    (rf"(?i:the )(?P<nth>{NTH})[- ](?i:quarter)\b(?P<year>)(?! of\b)", _quarter),
    (rf"(?i:H(?P<nth>[12])) (?:of )?(?P<year>{WHICH_YEAR})", _half),
    (
        r"(?P<which>(?i:last|this|next|the (?:current|coming)|the(?= quarter\b(?! of\b))))"
        r" (?i:quarter)\b",
        _which_quarter,
    ),
    (rf"(?P<part>(?i:earlier|later)) (?i:{IN_UNIT}) {WHOLE_UNIT}\b", _partly),
    *LENGTHS,
    (rf"(?i:the) {WHOLE_UNIT} (?P<which>(?i:before last|after next))\b", _two_away),
    (
        r"(?P<which>(?i:last|past|this|next|the (?:current|previous|next|coming))) "
        r"(?P<unit>(?i:weekend|week|month|year|decade|century))\b",
        _period,
    ),
    (r"(?i:the weekend)\b", _the_weekend),
    (rf"(?i:the week (?:of|beginning|starting)) (?P<day>\d\d?) (?P<month>{MONTH})", _week_of),
    (rf"(?i:the week (?:of|beginning|starting)) (?P<month>{MONTH}) (?P<day>\d\d?)(?!\d)", _week_of),
    *ERAS,
    (r"the new year\b(?!['’])", _new_year),
    (rf"(?i:over) (?i:the )?(?P<season>{SEASON})\b", _season_near),
    (r"(?i:the turn of the year)\b", _turn_of_year),
    (
        rf"(?P<which>(?i:last|this past|next|this coming)) (?P<month>{MONTH})(?![a-z])(?! \d)",
        _which_month,
    ),
    (
        r"(?:(?i:the) |(?P<which>(?i:this|last|next)) )?(?P<unit>(?i:year|month))"
        rf"(?:-| |['’]s )(?i:end)\b(?:,? (?P<year>{YEAR}))?",
        _close,
    ),
]
NO_YEAR_BEFORE = r"(?! (?:NGOs|groups|organi[sz]ations|people|members|workers))"
# What is a date only behind a preposition or within another date.
BARE_PERIODS: list[tuple[str, Reader]] = [
    (rf"(?<!etween )(?P<first>{MONTH}) (?:and|or) (?P<last>{MONTH})(?![a-z])(?! \d)", _two_months),
    (rf"(?<!etween )(?P<first>{YEAR}) (?:and|or) (?P<last>{YEAR}){NO_YEAR_BEFORE}", _two_years),
    (rf"(?P<month>0[1-9]|1[0-2])/(?P<year>{YEAR})", _month_in_figures),
    (rf"(?:(?P<which>(?i:last|past|this|next)) )?(?P<month>{MONTH})(?![a-z])(?! \d)", _bare_month),
    (rf"{YEAR}{NO_YEAR_BEFORE}", _bare_year),
    (r"(?P<which>(?i:the)) (?P<unit>(?i:week|month|year))\b", _period),
    (rf"(?:(?i:the) )?(?P<season>{SEASON})\b", _season_near),
    (r"(?P<unit>(?i:month|year))\b", _this),
]
