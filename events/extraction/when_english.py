"""Dates in English words."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from events.extraction.calendar import (
    Now,
    Stretch,
    Tense,
    Unresolved,
    away,
    before,
    between,
    day,
    day_of_month,
    days,
    end_of,
    in_year_near,
    month,
    month_after,
    moved,
    season,
    start_of,
    third,
    week_after,
    weekday,
    year,
)

Reader = Callable[[re.Match[str], Now], Stretch]

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "four": 4, "five": 5}
NUMBERS |= {"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
DAY_SHIFTS = {"yesterday": -1, "tomorrow": 1}
SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "the": 0, "current": 0, "next": 1}

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:rs|rsday)?|Fri(?:day)?|Sat(?:urday)?"
    r"|Sun(?:day)?)\b"
)
YEAR = r"(?:(?:1[89]|20)\d\d)(?!\d)"
WHICH_YEAR = rf"(?:{YEAR}|(?i:last|this|next) year)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
NUMBER = rf"(?:\d{{1,2}}|(?i:{'|'.join(NUMBERS)})(?: of)?)"
SEASON = r"(?i:spring|summer|autumn|fall|winter)"
UNIT = r"(?i:day|week|month|year)"


def _exact(match: re.Match[str], _now: Now) -> Stretch:
    return day(date.fromisoformat(match[0]))


def _date(match: re.Match[str], now: Now) -> Stretch:
    number, day_number = _month_number(match["month"]), int(match["day"])
    if match["year"] is None:
        return in_year_near(now, number, day_number)
    return day_of_month(_year_number(match["year"], now), number, day_number)


def _month_of_year(match: re.Match[str], now: Now) -> Stretch:
    return month(_year_number(match["year"], now), _month_number(match["month"]))


def _years(match: re.Match[str], _now: Now) -> Stretch:
    first, last = match["first"], match["last"]
    return between(year(int(first)), year(int(first[: 4 - len(last)] + last)))


def _season_of_year(match: re.Match[str], now: Now) -> Stretch:
    number = SEASONS[match["season"].casefold()]
    return Stretch(f"{_year_number(match['year'], now):04}-{number}")


def _season_near(match: re.Match[str], now: Now) -> Stretch:
    return season(now, SHIFTS[match["which"].casefold()], SEASONS[match["season"].casefold()])


def _partly(match: re.Match[str], now: Now) -> Stretch:
    """Earlier or later this month: up to, or from, the day of writing."""
    whole = _whole(now, match["unit"], 0)
    if match["part"].casefold() == "later":
        return days(now.day, whole.upper)
    return days(whole.lower, now.day)


def _over(match: re.Match[str], now: Now) -> Stretch:
    """Over the past year, within two weeks: up to, or from, the day of writing."""
    count, ahead = _number(match["number"] or "one"), match["way"].casefold() != "past"
    other = moved(now.day, count if ahead else -count, match["unit"].casefold())
    return days(now.day, other) if ahead else days(other, now.day)


def _ago(match: re.Match[str], now: Now) -> Stretch:
    return away(now, -_number(match["number"]), match["unit"].casefold())


def _ahead(match: re.Match[str], now: Now) -> Stretch:
    return away(now, _number(match["number"]), match["unit"].casefold())


def _period(match: re.Match[str], now: Now) -> Stretch:
    return _whole(now, match["unit"], SHIFTS[match["which"].casefold()])


def _whole(now: Now, unit: str, shift: int) -> Stretch:
    if unit.casefold() == "month":
        return month_after(now.day, shift)
    return week_after(now.day, shift) if unit.casefold() == "week" else year(now.day.year + shift)


def _weekday(match: re.Match[str], now: Now) -> Stretch:
    number, which = WEEKDAYS.index(match["weekday"][:3]), (match["which"] or "").casefold()
    if which in {"last", "past"}:
        return weekday(Now(now.day - timedelta(days=1), "past"), number)
    if which in {"next", "this coming"}:
        return weekday(Now(now.reference, "future"), number)
    return weekday(now, number)


def _near_day(match: re.Match[str], now: Now) -> Stretch:
    return day(now.day + timedelta(days=DAY_SHIFTS.get(match[0].casefold(), 0)))


def _at_once(_match: re.Match[str], now: Now) -> Stretch:
    return day(now.day)


def _decade(match: re.Match[str], _now: Now) -> Stretch:
    return Stretch(f"{match['decade']}X")


def _new_year(match: re.Match[str], now: Now) -> Stretch:
    eve = match["day"].casefold() == "eve"
    return in_year_near(now, 12 if eve else 1, 31 if eve else 1)


def _year_end(_match: re.Match[str], now: Now) -> Stretch:
    return end_of(year(now.day.year))


def _bare_month(match: re.Match[str], now: Now) -> Stretch:
    tense: Tense | None = {"last": "past", "next": "future"}.get((match["which"] or "").casefold())  # type: ignore[assignment]
    return in_year_near(Now(now.reference, tense or now.tense), _month_number(match["month"]))


def _bare_year(match: re.Match[str], _now: Now) -> Stretch:
    return year(int(match[0]))


def _edge(match: re.Match[str], now: Now) -> Stretch:
    whole = _stretch(match["of"], now)
    return end_of(whole) if match["edge"].casefold() == "end" else start_of(whole)


def _third(match: re.Match[str], now: Now) -> Stretch:
    return third(_stretch(match["of"], now), match["third"].casefold())


def _from_to(match: re.Match[str], now: Now) -> Stretch:
    last = _stretch(match["last"], now)
    first = _stretch(match["first"], Now(last.lower, "past"))
    return between(first, last)


def _month_number(text: str) -> int:
    return MONTHS.index(text[:3]) + 1


def _number(text: str) -> int:
    text = text.strip().removesuffix(" of").casefold()
    return NUMBERS.get(text) or int(text)


def _year_number(text: str, now: Now) -> int:
    return (
        int(text) if text.isdigit() else now.day.year + SHIFTS[text.split(maxsplit=1)[0].casefold()]
    )


# What stands alone as a date.
PLAIN: list[tuple[str, Reader]] = [
    (r"\d{4}-\d\d-\d\d(?!\d)", _exact),
    (
        rf"(?:{WEEKDAY},? (?:the )?\(?)?(?P<day>{DAY})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})\b"
        rf"(?:,? (?P<year>{WHICH_YEAR}))?",
        _date,
    ),
    (
        rf"(?:{WEEKDAY},? \(?)?(?P<month>{MONTH}) (?P<day>{DAY})(?:st|nd|rd|th)?\b"
        rf"(?:,? (?P<year>{WHICH_YEAR}))?",
        _date,
    ),
    (rf"(?P<month>{MONTH})(?: of)?,? (?P<year>{WHICH_YEAR})", _month_of_year),
    (rf"(?P<first>{YEAR})[-–—/](?P<last>{YEAR}|\d\d)(?![-\d])", _years),
    (rf"(?P<season>{SEASON})(?: of)? (?P<year>{WHICH_YEAR})", _season_of_year),
    (rf"(?P<which>(?i:last|this|next)) (?P<season>{SEASON})\b", _season_near),
    (r"(?P<part>(?i:earlier|later)) this (?P<unit>week|month|year)\b", _partly),
    (rf"(?i:within) (?P<way>)(?:the next )?(?P<number>{NUMBER} )?(?P<unit>{UNIT})s?\b", _over),
    (
        rf"(?i:(?:over|in|during|for|within) the )(?P<way>past|last|next|coming) "
        rf"(?P<number>{NUMBER} )?(?P<unit>{UNIT})s?\b",
        _over,
    ),
    (rf"(?P<number>{NUMBER}) (?P<unit>{UNIT})s? ago\b", _ago),
    (rf"(?i:in) (?P<number>{NUMBER}) (?P<unit>{UNIT})s?(?: time|’ time|' time)", _ahead),
    (
        r"(?P<which>(?i:last|this|next|the (?:current|previous|next))) (?P<unit>week|month|year)\b",
        _period,
    ),
    (rf"(?:(?P<which>(?i:last|past|next|this coming|this)) )?(?P<weekday>{WEEKDAY})", _weekday),
    (r"(?i:yesterday|today|tonight|tomorrow)\b", _near_day),
    (r"(?i:with immediate effect|effective immediately|immediately|at once)\b", _at_once),
    (r"(?i:the )?(?P<decade>(?:1[89]|20)\d)0s\b", _decade),
    (r"(?i:New Year's|New Year’s) (?P<day>(?i:Eve|Day))\b", _new_year),
    (r"(?i:the )?(?i:year-end|year end|year's end|year’s end)\b", _year_end),
]
# What is a date only behind a preposition or within another date.
BARE: list[tuple[str, Reader]] = [
    (rf"(?:(?P<which>(?i:last|this|next)) )?(?P<month>{MONTH})\b(?! \d)", _bare_month),
    (YEAR, _bare_year),
    (r"(?P<which>(?i:the)) (?P<unit>week|month|year)\b", _period),
]


def _union(patterns: list[tuple[str, Reader]]) -> str:
    nameless = (re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern, _ in patterns)
    return f"(?:{'|'.join(nameless)})"


WHOLE = _union([*PLAIN, *BARE])
COMPOUND: list[tuple[str, Reader]] = [
    (rf"(?i:the )?(?P<edge>(?i:end|start|beginning)) of (?P<of>{WHOLE})", _edge),
    (rf"(?P<third>(?i:early|mid|late))(?: in)?[ -](?P<of>{WHOLE})", _third),
]
INNER = _union([*COMPOUND, *PLAIN, *BARE])
RANGES: list[tuple[str, Reader]] = [
    (rf"(?i:between) (?P<first>{INNER}) and (?P<last>{INNER})", _from_to),
    (rf"(?i:from) (?P<first>{INNER}) (?:to|until|till|through) (?P<last>{INNER})", _from_to),
]
PREPOSITION = (
    r"(?i:by|before|until|till|since|from|starting(?: from| on)?|with effect from"
    r"|effective(?: from)?|as (?:of|from)|around|about|circa|possibly|perhaps|during|in|on|at|of"
    r"|after|was|dated)"
)
PHRASE = re.compile(
    rf"\b(?:{_union(RANGES)}"
    rf"|(?:(?P<preposition>{PREPOSITION}) )?(?P<stands>{_union([*COMPOUND, *PLAIN])})"
    rf"|(?P<before>{PREPOSITION}) (?P<leans>{_union(BARE)}))"
)
READERS = [(re.compile(pattern), reader) for pattern, reader in [*RANGES, *COMPOUND, *PLAIN, *BARE]]
PREFERS_FUTURE = {"by", "before", "until", "till", "from", "starting", "effective", "with"}


def read(match: re.Match[str], now: Now) -> str:
    """The EDTF of a PHRASE."""
    preposition = (match["preposition"] or match["before"] or "").casefold()
    core = match["stands"] or match["leans"] or match[0]
    if now.tense is None and preposition.split(" ")[0] in PREFERS_FUTURE:
        now = Now(now.reference, "future")
    if preposition == "since":
        now = Now(now.reference, "past")
    return _qualified(preposition, _stretch(core, now))


def _stretch(text: str, now: Now) -> Stretch:
    for pattern, reader in READERS:
        match = pattern.fullmatch(text)
        if match:
            return reader(match, now)
    raise Unresolved


def _qualified(preposition: str, stretch: Stretch) -> str:
    match preposition:
        case "by" | "until" | "till":
            return f"../{stretch.upper}"
        case "before":
            return f"../{before(stretch)}"
        case "since":
            return f"{stretch.edtf.split('/')[0]}/.."
        case "around" | "about" | "circa" if "/" not in stretch.edtf:
            return f"{stretch.edtf}~"
        case "possibly" | "perhaps" if "/" not in stretch.edtf:
            return f"{stretch.edtf}?"
    return stretch.edtf


FUTURE = re.compile(r"\b(?:will|would|shall|to|is set|going to|plans?)\b")
PAST = re.compile(r"\b(?:said|was|were|had|has|have|announced|told|published|since|\w+ed)\b")


def tense_of(words: str) -> Tense | None:
    if FUTURE.search(words):
        return "future"
    return "past" if PAST.search(words) else None
