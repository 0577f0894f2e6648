"""Days of the Chinese lunar calendar, from a table of its years."""

from datetime import date, timedelta

from events.extraction.calendar import Now, Unresolved
from events.extraction.lexicon import lexicon

TABLE = lexicon("dates")["chinese"]["lunar"]
FIRST_YEAR: int = TABLE["first_year"]
YEARS: list[int] = TABLE["years"]
MONTHS = 12


def lunar_day(year: int, month: int, day: int) -> date:
    """The day of a month that is no leap month; -1 is its last. Raises Unresolved."""
    if not (0 <= year - FIRST_YEAR < len(YEARS) and 1 <= month <= MONTHS):
        raise Unresolved
    start = _start_of(year)
    for number, length in _months(YEARS[year - FIRST_YEAR]):
        if number == month:
            if not (day == -1 or 1 <= day <= length):
                raise Unresolved
            return start + timedelta(days=(length if day == -1 else day) - 1)
        start += timedelta(days=length)
    raise Unresolved


def lunar_day_near(now: Now, month: int, day: int) -> date:
    """Such a day whose year is left unsaid: of what was the last, of what will be the next, else
    the nearest; raises Unresolved."""
    here = now.day
    found = [lunar_day(year, month, day) for year in range(here.year - 2, here.year + 2)]
    if now.tense == "future":
        return min(each for each in found if each >= here)
    if now.tense == "past":
        return max(each for each in found if each <= here)
    return min(found, key=lambda each: abs(each - here))


def _start_of(year: int) -> date:
    first: date = TABLE["new_year"]
    lengths = (length for info in YEARS[: year - FIRST_YEAR] for _number, length in _months(info))
    return first + timedelta(days=sum(lengths))


def _months(info: int) -> list[tuple[int | None, int]]:
    """Each month of a year with its number, None for the leap month, and its length in days."""
    leap = info & 0xF
    numbers: list[int | None] = list(range(1, MONTHS + 1))
    if leap:
        numbers.insert(leap, None)
    return [(number, 29 + (info >> (4 + at) & 1)) for at, number in enumerate(numbers)]
