"""The characters of Chinese dates as patterns, and the numbers that they stand for."""

import re

from events.extraction.calendar import Now
from events.extraction.lexicon import lexicon

WORDS = lexicon("dates")["chinese"]
DIGITS = {char: number for number, char in enumerate("〇一二三四五六七八九")}
DIGITS |= {"零": 0, "○": 0, "０": 0, "兩": 2, "两": 2, "首": 1, "末": -1}
TENS = {"廿": "二十", "卅": "三十"}
WEEKDAYS = "一二三四五六"
LAST_OF_REPUBLIC = 200  # no year of the common era that a text speaks of
LAST_CENTURY = 1900
REPUBLIC = 1911  # 民國元年 is the year after


def any_of(words: dict[str, object]) -> str:
    """One of the words, the longest first."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


FIGURES = "〇○零一二三四五六七八九十百"
N = r"(?:\d{1,3}|[一二兩两三四五六七八九十廿卅]{1,3})"
# Taiwan writes 109年4月 of the republic's years as well.
YEAR = (
    r"(?:(?:民國|民国)\s?(?:\d{2,3}|[一二三四五六七八九十百零〇]{1,5}|元)\s?年"
    r"|(?<!\d)1[0-3]\d\s?年(?=\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月)"
    r"|(?:(?:1[89]|20)\d\d|[一二][〇○零一二三四五六七八九]{3})\s?年"
    # 九七年 is 1997, 八九年前 is eight or nine years ago.
    rf"|(?<![{FIGURES}第\d])[八九][〇零一二三四五六七八九]年(?![前後后來来間间級级齡龄之])"
    r")"
)
NEAR_YEAR = rf"(?:{any_of(WORDS['shifts_of_year'])}年)"
WHICH_YEAR = rf"(?:{YEAR}|{NEAR_YEAR})"
DAY = rf"{N}\s?[日號号]"
MONTH = rf"{N}\s?月份?"
WEEK = r"(?:星期|禮拜|礼拜|週|周)"
SEASON = rf"(?P<season>{any_of(WORDS['seasons'])})(?:天|季|[間间]|末)?"
PART = rf"(?:{'|'.join(WORDS['parts'].values())})"
UNIT = any_of(WORDS["units"])


def number(text: str) -> int:
    """Of figures or characters, with or without 日, 月 or 年 behind. Raises ValueError for what is
    no one number: 二三十 is twenty or thirty."""
    text = re.sub(r"[^\d一二兩两三四五六七八九十廿卅百零〇○首末]", "", text)
    if text.isdigit():
        return int(text)
    for short, full in TENS.items():
        text = text.replace(short, full)
    hundreds, hundred, rest = text.rpartition("百")
    total = 100 * (_digit(hundreds) if hundreds else 1) if hundred else 0
    rest = rest.lstrip("零〇")
    tens, ten, ones = rest.rpartition("十")
    if ten:
        return total + 10 * (_digit(tens) if tens else 1) + (_digit(ones) if ones else 0)
    return total + (int("".join(str(_digit(char)) for char in rest)) if rest else 0)


def _digit(char: str) -> int:
    if char not in DIGITS:
        raise ValueError(f"“{char}” is no digit.")
    return DIGITS[char]


def year_number(text: str, now: Now) -> int:
    if text[0] in "同該该":
        return (now.spoken_of if now.anchor else now).day.year
    shift = WORDS["shifts_of_year"].get(text.rstrip("年"))
    if shift is not None:
        return now.day.year + int(shift)
    if text.startswith("民"):
        return REPUBLIC + (1 if "元" in text else number(text[2:]))
    figures = re.sub(r"[年\s]", "", text)
    written = int("".join(str(DIGITS.get(char, char)) for char in figures))
    if written < LAST_OF_REPUBLIC:
        written += LAST_CENTURY if figures[0] in FIGURES else REPUBLIC
    return written


def part_name(text: str) -> str:
    """Early, mid, late or end."""
    names: dict[str, str] = WORDS["parts"]
    return next(name for name, words in names.items() if re.fullmatch(words, text))
