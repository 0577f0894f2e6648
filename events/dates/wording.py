"""Dates as people say them: "by the end of 2021", "2021年底前"."""

from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache

from .edtf import OPEN, QUALIFIERS, Edtf, parse

Parts = tuple[int, int | None, int | None]


@dataclass(frozen=True)
class Words:
    """What one language needs to say any date; the patterns are filled by str.format."""

    day: str
    month: str
    year: str
    decade: str
    season: str
    between: str
    between_months: str
    between_days: str
    by: str
    by_the_end_of: str
    since: str
    about: str
    uncertain: str
    uncertain_and_about: str
    no_day: str
    no_month: str
    no_year: str
    months: tuple[str, ...]
    seasons: tuple[str, ...]
    thirds: tuple[str, ...]


ENGLISH = Words(
    day="{d} {month} {y}",
    month="{month} {y}",
    year="{y}",
    decade="the {y}s",
    season="{season} {y}",
    between="between {a} and {b}",
    between_months="between {month} and {b}",
    between_days="{d}–{b}",
    by="by {a}",
    by_the_end_of="by the end of {a}",
    since="from {a}",
    about="about {a}",
    uncertain="{a}, uncertain",
    uncertain_and_about="about {a}, uncertain",
    no_day="{a}, day unknown",
    no_month="{a}, month and day unknown",
    no_year="{a}, year unknown",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    seasons=("spring", "summer", "autumn", "winter"),
    thirds=("early {a}", "mid {a}", "late {a}"),
)
CHINESE = Words(
    day="{y}年{m}月{d}日",
    month="{y}年{m}月",
    year="{y}年",
    decade="{y}年代",
    season="{y}年{season}",
    between="{a}至{b}",
    between_months="{y}年{m}月至{m2}月",
    between_days="{y}年{m}月{d}日至{d2}日",
    by="{a}或之前",
    by_the_end_of="{a}底前",
    since="{a}起",
    about="約{a}",
    uncertain="{a}（未能確定）",
    uncertain_and_about="約{a}（未能確定）",
    no_day="{a}，日期不詳",
    no_month="{a}，月份及日期不詳",
    no_year="{a}，年份不詳",
    months=(),
    seasons=("春季", "夏季", "秋季", "冬季"),
    thirds=("{a}上旬", "{a}中旬", "{a}下旬"),
)


@lru_cache(maxsize=16_384)
def in_words(edtf: Edtf | str, language: str) -> str:
    """The date in English, or in Traditional Chinese where `language` (BCP 47) is Chinese.

    Raises EdtfError if text is given that is no date.
    """
    value = parse(edtf) if isinstance(edtf, str) else edtf
    words = _words(language)
    if value.ends is None:
        return _one(value.text, words)
    lower, upper = value.ends
    if lower == upper:
        return _one(lower, words)
    if lower == OPEN:
        return _until(upper, words)
    if upper == OPEN:
        return words.since.format(a=_one(lower, words))
    return _third_of_a_month(value, words) or _between(lower, upper, words)


def reading(edtf: Edtf | str, language: str) -> str:
    """The date as it is read back to who typed it: in words, and what it leaves unknown.

    Raises EdtfError if text is given that is no date.
    """
    value = parse(edtf) if isinstance(edtf, str) else edtf
    said, words = in_words(value, language), _words(language)
    if value.ends is not None:
        return said
    # What stands alone and is no unit is a century.
    unknown = {
        "day": "{a}",
        "month": words.no_day,
        "year": words.no_month,
        "season": words.no_month,
    }.get(value.precision, words.no_year)
    return unknown.format(a=said)


def _words(language: str) -> Words:
    return CHINESE if language.casefold().startswith("zh") else ENGLISH


def _one(text: str, words: Words) -> str:
    plain = text.rstrip(QUALIFIERS)
    said = _plain(plain, words)
    if text.endswith("%"):
        return words.uncertain_and_about.format(a=said)
    if text.endswith("?"):
        return words.uncertain.format(a=said)
    return words.about.format(a=said) if text.endswith("~") else said


def _plain(text: str, words: Words) -> str:
    if text[:4].endswith("XX"):
        century = text[:2]
        return _between(f"{century}00", f"{century}99", words)
    if text[:4].endswith("X"):
        return words.decade.format(y=f"{text[:3]}0")
    y, m, d = _parts(text)
    if m is None:
        return words.year.format(y=y)
    if m > 12:
        return words.season.format(y=y, season=words.seasons[m - 21])
    pattern = words.month if d is None else words.day
    return pattern.format(y=y, m=m, d=d, month=_month(m, words))


def _parts(text: str) -> Parts:
    """Year, month and day; what is unspecified (`2021-XX`) is left out."""
    year, *rest = (int(part) for part in text.split("-") if "X" not in part)
    return year, rest[0] if rest else None, rest[1] if len(rest) > 1 else None


def _month(month: int, words: Words) -> str:
    return words.months[month - 1] if words.months else str(month)


def _until(text: str, words: Words) -> str:
    said = _one(text, words)
    if text.endswith(tuple(QUALIFIERS)):
        return words.by.format(a=said)
    if "X" in text[:4]:
        return words.by_the_end_of.format(a=said)
    y, m, d = _parts(text)
    if (m, d) == (12, 31):
        return words.by_the_end_of.format(a=words.year.format(y=y))
    return (words.by_the_end_of if d is None else words.by).format(a=said)


def _third_of_a_month(value: Edtf, words: Words) -> str | None:
    """ "early", "mid" or "late" for the first ten days, the next ten and the rest of a month."""
    lower, upper = value.lower, value.upper
    if lower is None or upper is None or value.text != f"{lower}/{upper}":
        return None
    if (lower.year, lower.month) != (upper.year, upper.month):
        return None
    thirds = [(1, 10), (11, 20), (21, monthrange(lower.year, lower.month)[1])]
    if (lower.day, upper.day) not in thirds:
        return None
    third = words.thirds[thirds.index((lower.day, upper.day))]
    return third.format(a=_plain(f"{lower:%Y-%m}", words))


def _between(lower: str, upper: str, words: Words) -> str:
    said = {"a": _one(lower, words), "b": _one(upper, words)}
    if set(lower + upper) & set(QUALIFIERS + "X"):
        return words.between.format(**said)
    (y, m, d), (y2, m2, d2) = _parts(lower), _parts(upper)
    is_calendar = m is not None and m2 is not None and m <= 12 and m2 <= 12
    if y != y2 or not is_calendar or (d is None) != (d2 is None):
        return words.between.format(**said)
    numbers = {"y": y, "m": m, "d": d, "m2": m2, "d2": d2, "month": _month(m or 1, words)}
    if d is None:
        return words.between_months.format(**said, **numbers)
    return (words.between_days if m == m2 else words.between).format(**said, **numbers)
