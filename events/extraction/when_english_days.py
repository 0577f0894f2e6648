"""English words for a day: 31 October, the 15th, last Friday, tomorrow, three days ago."""

import re
from datetime import date, timedelta

from events.extraction.calendar import (
    Now,
    Stretch,
    Unresolved,
    day,
    day_near,
    day_of_month,
    days,
    in_year_near,
    month_after,
    week_after,
    weekday,
)
from events.extraction.calendar_parts import easter
from events.extraction.when_english_words import (
    DAY,
    MONTH,
    ORDINAL_DAY,
    SHIFTS,
    TO,
    WEEKDAY,
    WHICH_YEAR,
    WORDS,
    YEAR,
    any_of,
    month_number,
    weekday_number,
    year_number,
)
from events.extraction.worded import Reader

NEAR_DAYS: dict[str, int] = WORDS["near_days"]
DAYS_IN_WORDS: dict[str, int] = WORDS["days"]
EASTER_DAYS: dict[str, int] = WORDS["easter_days"]
FEASTS = {re.compile(words, re.IGNORECASE): day for words, day in WORDS["feasts"].items()}
AT_ONCE = WORDS["at_once"]


def _exact(match: re.Match[str], _now: Now) -> Stretch:
    return day(date(*map(int, re.findall(r"\d+", match[0]))))


def _in_figures(match: re.Match[str], _now: Now) -> Stretch:
    """28.02.2024: where the order is not plain, a point says that the day goes first."""
    first, second = int(match["first"]), int(match["second"])
    if first != second and max(first, second) <= 12 and match["mark"] != ".":
        raise Unresolved
    number, day_number = (first, second) if second > 12 else (second, first)
    return day_of_month(int(match["year"]), number, day_number)


def _date(match: re.Match[str], now: Now) -> Stretch:
    return _on(now, match["month"], match["day"], match["year"])


def _on(now: Now, month: str, day_text: str, year: str | None) -> Stretch:
    number, day_number = month_number(month), int(re.sub(r"\D", "", day_text))
    if year is None:
        return in_year_near(now, number, day_number)
    return day_of_month(year_number(year, now), number, day_number)


def _date_in_words(match: re.Match[str], now: Now) -> Stretch:
    """The fourteenth of August, the first of next month."""
    number = DAYS_IN_WORDS[match["day"].casefold()]
    if match["month"]:
        return _on(now, match["month"], str(number), match["year"])
    within = month_after(now.day, SHIFTS[match["which"].casefold()]).lower
    return day_of_month(within.year, within.month, number)


def _days(match: re.Match[str], now: Now) -> Stretch:
    """3 to 9 June 2019."""
    last = _on(now, match["month"], match["last"], match["year"])
    return days(last.lower.replace(day=int(re.sub(r"\D", "", match["first"]))), last.upper)


def _day_only(match: re.Match[str], now: Now) -> Stretch:
    number = int(re.sub(r"\D", "", match["day"]))
    if not match["which"]:
        return day_near(now, number)
    within = month_after(now.day, SHIFTS[match["which"].casefold()]).lower
    return day_of_month(within.year, within.month, number)


def _weekday(match: re.Match[str], now: Now) -> Stretch:
    number, which = weekday_number(match["weekday"]), (match["which"] or "").casefold()
    which = which.removeprefix("the ")
    if which == "following":
        return weekday(Now(now.spoken_of.day, "future"), number)
    if which in {"preceding", "previous"}:
        return weekday(Now(now.spoken_of.day - timedelta(days=1), "past"), number)
    if which in {"last", "past"}:
        return weekday(Now(now.day - timedelta(days=1), "past"), number)
    if which in {"next", "coming", "this coming"}:
        return weekday(Now(now.reference, "future"), number)
    if which == "this" and now.tense != "past":
        return day(now.day + timedelta(days=(number - now.day.weekday()) % 7))
    return weekday(now, number)


def _weekday_of_week(match: re.Match[str], now: Now) -> Stretch:
    monday = week_after(now.day, SHIFTS[match["which"].casefold()]).lower
    return day(monday + timedelta(days=weekday_number(match["weekday"])))


def _weekday_in_a_week(match: re.Match[str], now: Now) -> Stretch:
    """Monday week: the Monday after the next."""
    coming = weekday(Now(now.reference, "future"), weekday_number(match["weekday"]))
    return day(coming.lower + timedelta(days=7))


def _near_day(match: re.Match[str], now: Now) -> Stretch:
    return day(now.day + timedelta(days=NEAR_DAYS[match[0].casefold()]))


def _day_of_year(match: re.Match[str], now: Now) -> Stretch:
    return day_of_month(year_number(match["year"], now), now.day.month, now.day.day)


def _at_once(_match: re.Match[str], now: Now) -> Stretch:
    return day(now.day)


def _feast(match: re.Match[str], now: Now) -> Stretch:
    month, number = next(date for name, date in FEASTS.items() if name.fullmatch(match["feast"]))
    if match["year"] is None:
        return in_year_near(now, month, number)
    return day_of_month(year_number(match["year"], now), month, number)


def _easter_feast(match: re.Match[str], now: Now) -> Stretch:
    """Good Friday, Easter, Easter Monday: days counted from a Sunday that moves."""
    shift = EASTER_DAYS[match["feast"].casefold()]
    if match["year"] is not None:
        return day(easter(year_number(match["year"], now)) + timedelta(days=shift))
    here = now.day
    found = [easter(here.year + off) + timedelta(days=shift) for off in (-1, 0, 1)]
    if now.tense == "future":
        return day(min(each for each in found if each >= here))
    if now.tense == "past":
        return day(max(each for each in found if each <= here))
    return day(min(found, key=lambda each: abs(each - here)))


NAMED_DAY = rf"(?:{WEEKDAY}[.,]? (?:the )?\(?)?"
OF_YEAR = rf"(?:,? (?P<year>{WHICH_YEAR}))?"
# "15:24 - The court rules": an entry of the day's own ticker.
HOUR = r"(?:[01]?\d|2[0-3])"
MIDNIGHT = (
    r"(?i:midnight)(?!,? \(?(?:on|of|between|and|yesterday|today|tonight|tomorrow"
    rf"|{WEEKDAY}|{MONTH}|\d))"
)
# A day only behind "at", "by" or the like.
BARE_DAYS: list[tuple[str, Reader]] = [(MIDNIGHT, _at_once)]
ZONE = r"(?:GMT|UTC|CES?T|E[SD]T|BST|IST)\b"
CLOCK = (
    rf"\A(?:{HOUR}:[0-5]\d|{HOUR}[:.][0-5]\d ?(?i:[ap]\.?m\b\.?)|{HOUR}[:.]?[0-5]\d ?{ZONE})"
    r"(?![\w:])"
)
DAYS: list[tuple[str, Reader]] = [
    (CLOCK, _at_once),
    (r"\d{4}[-/.]\d\d?[-/.]\d\d?(?!\d)", _exact),
    (
        r"(?P<first>\d\d?)(?P<mark>[./])(?P<second>\d\d?)[./](?P<year>(?:1[89]|20)\d\d)(?!\d)",
        _in_figures,
    ),
    (
        rf"(?P<first>{ORDINAL_DAY}){TO}(?P<last>{ORDINAL_DAY})(?: of)? "
        rf"(?P<month>{MONTH})\b{OF_YEAR}",
        _days,
    ),
    (rf"(?P<month>{MONTH}) (?P<first>{ORDINAL_DAY}){TO}(?P<last>{ORDINAL_DAY}){OF_YEAR}", _days),
    (
        rf"(?<!etween )(?P<first>{ORDINAL_DAY}) and (?P<last>{ORDINAL_DAY})(?: of)? "
        rf"(?P<month>{MONTH})\b{OF_YEAR}",
        _days,
    ),
    (
        rf"(?P<month>{MONTH}) (?P<first>{ORDINAL_DAY}) and (?P<last>{ORDINAL_DAY})(?! [A-Z])"
        rf"{OF_YEAR}",
        _days,
    ),
    (rf"(?P<weekday>{WEEKDAY}) (?i:week)\b", _weekday_in_a_week),
    (rf"(?i:a week on) (?P<weekday>{WEEKDAY})\b", _weekday_in_a_week),
    (
        rf"(?i:the )(?P<day>{any_of(DAYS_IN_WORDS)}) (?i:of|day of) "
        rf"(?:(?P<month>{MONTH})\b{OF_YEAR}|(?P<which>(?i:last|this|next)) (?i:month)\b)",
        _date_in_words,
    ),
    (rf"(?P<day>{DAY})-(?P<month>{MONTH})-(?P<year>{YEAR})\b", _date),
    (
        rf"{NAMED_DAY}(?P<day>{ORDINAL_DAY})(?: day)?(?: of)? (?P<month>{MONTH})(?![a-z]){OF_YEAR}",
        _date,
    ),
    (rf"{NAMED_DAY}(?P<month>{MONTH}) (?:the )?(?P<day>{ORDINAL_DAY}){OF_YEAR}", _date),
    (
        rf"(?i:the) (?P<day>{DAY}(?:st|nd|rd|th))"
        r"(?: (?i:of|day of) (?P<which>(?i:last|this|next|the current)) (?i:month)\b"
        r"| (?i:of the month)\b|(?![- ]?\w))",
        _day_only,
    ),
    (
        rf"{WEEKDAY},? (?i:the) (?P<day>{DAY}(?:st|nd|rd|th))(?P<which>)(?![- ]?\w)",
        _day_only,
    ),
    (
        rf"(?P<weekday>{WEEKDAY}),? (?:(?i:of) )?(?P<which>(?i:last|this|next)) (?i:week)\b",
        _weekday_of_week,
    ),
    (rf"(?P<feast>{any_of(EASTER_DAYS)})\b{OF_YEAR}", _easter_feast),
    (rf"(?P<weekday>{WEEKDAY}) (?P<which>last|next)\b(?! [a-z]+day)", _weekday),
    (
        rf"(?<!every )(?<!each )(?:(?P<which>(?i:last|past|next|this coming|coming|this"
        rf"|(?:the )?(?:following|preceding|previous))) )?"
        rf"(?P<weekday>{WEEKDAY})",
        _weekday,
    ),
    (r"(?i:this (?:very )?day|today) (?P<year>(?i:last year|next year))\b", _day_of_year),
    (rf"{any_of(NEAR_DAYS)}\b", _near_day),
    (rf"(?i:{AT_ONCE['words']})\b", _at_once),
    (rf"(?i:immediately)\b(?! (?:{AT_ONCE['not_before']})\b)", _at_once),
    (rf"(?P<feast>(?i:{'|'.join(WORDS['feasts'])}))\b{OF_YEAR}", _feast),
]
