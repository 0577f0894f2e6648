"""Parts of a month, a year or a decade: its thirds, halves, quarters, weeks, start and end."""

from datetime import date, timedelta

from events.extraction.calendar import Stretch, Unresolved, between, day, days, month

YEAR, MONTH = "1990", "1990-01"  # as long as their EDTF is


def easter(year: int) -> date:
    """Easter Sunday of the Western churches, by the Gregorian computus; raises Unresolved."""
    if not date.min.year <= year < date.max.year:
        raise Unresolved
    golden, century = year % 19, year // 100
    corrected = century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15
    moon = corrected % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    days_on = moon - weekday
    month_number = 3 + (days_on + 40) // 44
    return date(year, month_number, days_on + 28 - 31 * (month_number // 4))


def third(of: Stretch, which: str) -> Stretch:
    """Early, mid or late: of what is neither a month nor a year, the whole of it."""
    if len(of.edtf) == len(MONTH) and _is_plain(of):
        return third_of_month(of, which)
    return third_of_year(of, which) if len(of.edtf) == len(YEAR) and _is_plain(of) else of


def third_of_month(of: Stretch, which: str) -> Stretch:
    """Days 1 to 10, 11 to 20, 21 to the end."""
    lower, upper = of.lower, of.upper
    first = {"early": 1, "mid": 11, "late": 21}[which]
    last = {"early": 10, "mid": 20, "late": upper.day}[which]
    return days(lower.replace(day=first), lower.replace(day=last))


def third_of_year(of: Stretch, which: str) -> Stretch:
    """Months 1 to 4, 5 to 8, 9 to 12."""
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[which]
    return between(month(of.lower.year, first), month(of.lower.year, last))


def end_of(of: Stretch) -> Stretch:
    """The last month of a year, else the last day."""
    return month(of.upper.year, 12) if len(of.edtf) == len(YEAR) else day(of.upper)


def start_of(of: Stretch) -> Stretch:
    """The first month of a year; a month's start is as vague as "early"."""
    if len(of.edtf) == len(YEAR):
        return month(of.lower.year, 1)
    return third_of_month(of, "early") if len(of.edtf) == len(MONTH) else day(of.lower)


def half(of: Stretch, number: int) -> Stretch:
    """The first (1) or second (2, -1) half of a month or a year."""
    if number not in {1, 2, -1}:
        raise Unresolved
    if len(of.edtf) == len(YEAR):
        first, last = (1, 6) if number == 1 else (7, 12)
        return between(month(of.lower.year, first), month(of.lower.year, last))
    if len(of.edtf) != len(MONTH):
        raise Unresolved
    lower, upper = of.lower, of.upper
    if number == 1:
        return days(lower, lower.replace(day=15))
    return days(lower.replace(day=16), upper)


def quarter(year: int, number: int) -> Stretch:
    """Three months of a year, the first quarter being 1, the last 4 or -1."""
    last = 12 if number == -1 else 3 * number
    if not 1 <= last <= 12:
        raise Unresolved
    return between(month(year, last - 2), month(year, last))


def week_of(of: Stretch, number: int) -> Stretch:
    """The nth seven days of a month or year, -1 being its last seven."""
    if number == -1:
        return days(of.upper - timedelta(days=6), of.upper)
    first = of.lower + timedelta(days=7 * (number - 1))
    return days(first, min(first + timedelta(days=6), of.upper))


def weekday_of(of: Stretch, number: int, weekday: int) -> Stretch:
    """The nth Monday (weekday 0) of a month, -1 being the last."""
    if number == -1:
        return day(of.upper - timedelta(days=(of.upper.weekday() - weekday) % 7))
    ahead = (weekday - of.lower.weekday()) % 7 + 7 * (number - 1)
    found = of.lower + timedelta(days=ahead)
    if found > of.upper:
        raise Unresolved
    return day(found)


def turn_of_year(near: date, *, is_past: bool) -> Stretch:
    """The last December and the January behind it, or those to come."""
    first = near.year - 1 if near.month < 7 and (is_past or near.month < 3) else near.year
    first -= is_past and near.month in range(7, 12)
    return between(month(first, 12), month(first + 1, 1))


def _is_plain(of: Stretch) -> bool:
    return "X" not in of.edtf and "/" not in of.edtf and of.edtf[5:] not in {"21", "22", "23", "24"}
