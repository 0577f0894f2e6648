"""A draft with its two dates, resolved against the day of publication."""

import re
from dataclasses import dataclass, replace
from datetime import date

from events.dates.edtf import parse
from events.extraction.calendar import Tense
from events.extraction.draft import Draft
from events.extraction.findings import Kind, Status
from events.extraction.reading import Reading
from events.extraction.when import Phrase, resolve
from events.extraction.when_english_words import MONTH

FROM_TO = re.compile(r"from .+ (?:to|until|till|through) ", re.IGNORECASE)  # how long it rests
A_DAY_AHEAD = re.compile(
    r"(?:with effect from|effective(?: from| on)?|as (?:of|from)|from|starting(?: on)?|by)"
    r" the \d{1,2}(?:st|nd|rd|th)",
    re.IGNORECASE,
)
ONLY_A_DAY = re.compile(r"[由自從从]?(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\s?[日號号]")
SINCE = re.compile(r"since\b", re.IGNORECASE)
OF_NO_YEAR = re.compile(
    rf"(?:(?:on|of|dated) )?(?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|{MONTH} \d{{1,2}})",
    re.IGNORECASE,
)
OF_A_MONTH = re.compile(
    rf"(?:(?:on|by|in|from|until|effective|with effect from|as of|before) )*(?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?",
    re.IGNORECASE,
)
WITH_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MOST_DAYS = 100_000
LONGEST_MONTH = 31  # days
SOON = 40  # days
MOST_PHRASES = 40  # that the text named before, read for one closure
GONE_BY = re.compile(r"\b(?:last|ago|past|yesterday|earlier|before)\b", re.IGNORECASE)
TONIGHT = re.compile(r"tonight|later today|end of the day", re.IGNORECASE)
WEEKS_AWAY = re.compile(
    r"\b(?!an? |one )[\w-]+ (?:weeks (?:ago|earlier|later|before|after)|fortnights? ago)"
    r"|\bfortnight (?:ago|earlier|later)|[兩两二三四五六七八九十\d](?:[週周]|個?星期)前",
    re.IGNORECASE,
)
LASTS = re.compile(
    r"\d\D+\d|\b(?:within|over|during|next|coming|weekend|between)\b|[內内週周]末?[內内]|至|到",
    re.IGNORECASE,
)
AT_ONCE = re.compile(r"immediate|at once|即", re.IGNORECASE)


@dataclass(frozen=True)
class Words:
    """Which words give which date, and where they stand if not where the closure is told.

    `spoken_of` are the dates that the text named before, the last one last: "two days later" counts
    from it. `ahead`: the effective date lies ahead, `nearest`: it may, whatever the tense.
    """

    announced: Phrase | None = None
    effective: Phrase | None = None
    announced_in: Reading | None = None
    effective_in: Reading | None = None
    spoken_of: tuple[Phrase, ...] = ()
    ahead: bool = False
    nearest: bool = False


@dataclass(frozen=True)
class Told:
    """A date as EDTF with the words it came from."""

    edtf: str | None = None
    phrase: Phrase | None = None
    reading: Reading | None = None


@dataclass(frozen=True)
class Dated:
    draft: Draft
    announced: Told
    effective: Told


def dated(draft: Draft, words: Words, published: date | None, language: str) -> Dated:
    anchor = _day_spoken_of(words.spoken_of, published, language)
    announced = _first_day(told(words.announced, published, "past", language, anchor))
    announced = _in_year_of(words.effective, announced, published, language)
    is_past = draft.status == Status.COMPLETED and not words.ahead
    tense: Tense | None = "past" if is_past else "future"
    if words.nearest:
        tense = None
    if words.effective and SINCE.match(words.effective.text):
        tense = "past"
    reference = published
    if words.effective and announced.edtf and _is_only_a_day(words.effective):
        reference, tense = parse(announced.edtf).upper, "future"  # "said on the 2nd: from the 4th"
    if words.effective and words.effective == words.announced:
        effective = announced  # one day for both, and what is told of has been told by then
    else:
        effective = told(words.effective, reference, tense, language, anchor)
        if tense == "future" and announced.edtf and words.effective:
            effective = _soon_after(announced, words.effective, effective, published)
        if words.nearest and words.effective and reference:
            before = told(words.effective, reference, "past", language, anchor)
            effective = min((effective, before), key=lambda each: _distance(each, reference))
    effective = _in_year_of(words.announced, _first_day(effective), published, language)
    if draft.kind == Kind.SUSPENDED and words.effective and FROM_TO.match(words.effective.text):
        effective = replace(effective, edtf=(effective.edtf or "").split("/")[0] or None)
    phrase = words.effective.text if words.effective else "ago"
    is_ahead = words.ahead and not GONE_BY.search(phrase)
    draft = _not_yet(draft, effective, published, is_ahead=is_ahead)
    if effective.phrase and announced.edtf and AT_ONCE.search(effective.phrase.text):
        effective = Told(announced.edtf, effective.phrase)  # at once is when it was announced
    return Dated(
        draft,
        replace(_on_one_date(announced), reading=words.announced_in),
        replace(_on_one_date(effective), reading=words.effective_in),
    )


def _first_day(of: Told) -> Told:
    """Of "shut since Monday" the day on which it began."""
    return replace(of, edtf=of.edtf.removesuffix("/..")) if of.edtf else of


def _in_year_of(other: Phrase | None, of: Told, published: date | None, language: str) -> Told:
    """ "Told readers on 25 April; the last issue came out on 4 May 2017": of that year."""
    if published is None or of.phrase is None or not OF_NO_YEAR.fullmatch(of.phrase.text):
        return of
    if other is None or not WITH_A_YEAR.search(other.text):
        return of
    day = told(other, published, "past", language).edtf
    last = parse(day).upper if day and len(day) == len("2017-05-04") else None
    is_long_ago = last is not None and last.year < published.year
    return told(of.phrase, last, None, language) if is_long_ago else of


def _soon_after(announced: Told, phrase: Phrase, effective: Told, published: date | None) -> Told:
    """ "Told viewers on 13 April that it would go off the air on 1 May", read in September: in the
    days between."""
    if published is None or announced.edtf is None or not OF_A_MONTH.fullmatch(phrase.text):
        return effective
    then = told(phrase, parse(announced.edtf).lower, "future", "en")
    first = parse(then.edtf).lower or parse(then.edtf).upper if then.edtf else None
    return then if first and first <= published else effective


def _is_only_a_day(phrase: Phrase) -> bool:
    return bool(ONLY_A_DAY.match(phrase.text) or A_DAY_AHEAD.fullmatch(phrase.text))


def _on_one_date(of: Told) -> Told:
    """What happens once happens on one date: of "last week" or "early in March", as an interval
    would say that it lasted, the month is known, as of "two weeks ago", of "earlier this year" the
    year; a week of two months stays, and "on 3 and 4 May" and "within a month"."""
    if of.edtf is None or of.phrase is None:
        return of
    if WEEKS_AWAY.search(of.phrase.text):
        return replace(of, edtf=of.edtf[: len("2021-10")])
    first, _, last = of.edtf.partition("/")
    if not last or ".." in of.edtf or LASTS.search(of.phrase.text):
        return of
    if first[: len("2021-10")] == last[: len("2021-10")]:
        return replace(of, edtf=first[: len("2021-10")])
    lower, upper = parse(of.edtf).lower, parse(of.edtf).upper
    is_long = lower is not None and upper is not None and (upper - lower).days > LONGEST_MONTH
    return replace(of, edtf=first[:4]) if is_long and first[:4] == last[:4] else of


def _distance(from_told: Told, day: date) -> int:
    """In days, of what lies ahead twice as many, and more if it is far: what is told in the past
    has rather been."""
    first = parse(from_told.edtf).lower or parse(from_told.edtf).upper if from_told.edtf else None
    apart = (first - day).days if first else MOST_DAYS
    return apart * (2 if apart <= SOON else 4) if apart > 0 else -apart


def _day_spoken_of(
    phrases: tuple[Phrase, ...], published: date | None, language: str
) -> date | None:
    """The first day of the last of them that is a day or month; one without a year has that of the
    one before it, where nobody knows when the text came out."""
    day = None
    for phrase in phrases[-MOST_PHRASES:]:
        year_of = day if published is None and OF_NO_YEAR.fullmatch(phrase.text) else None
        edtf = told(phrase, published, "past", language, year_of).edtf
        if edtf and len(edtf) > len("2021") and "/" not in edtf:
            day = parse(edtf).lower
    return day


def _not_yet(draft: Draft, effective: Told, published: date | None, *, is_ahead: bool) -> Draft:
    """What is told as happening on a day after publication is only announced, or, where that day is
    unknown, in the present of what is to come."""
    if draft.status != Status.COMPLETED:
        return draft
    is_verb = ".verb." in draft.manner.rule or ".own." in draft.manner.rule
    is_tonight = effective.phrase and TONIGHT.search(effective.phrase.text)
    is_unknown = published is None and effective.edtf is None
    if is_ahead and is_verb and (is_tonight or is_unknown):
        return replace(draft, manner=replace(draft.manner, status=Status.ANNOUNCED))
    if published is None or effective.edtf is None:
        return draft
    bounds = parse(effective.edtf)
    first = bounds.lower or bounds.upper
    if first is None or first <= published:
        return draft
    return replace(draft, manner=replace(draft.manner, status=Status.ANNOUNCED))


def told(
    phrase: Phrase | None,
    published: date | None,
    tense: Tense | None,
    language: str,
    anchor: date | None = None,
) -> Told:
    if phrase is None:
        return Told()
    if published is None and anchor and OF_NO_YEAR.fullmatch(phrase.text):
        published, tense = anchor, None  # its year is that of the full date spoken of last
    edtf = resolve(phrase.text, published, tense=tense, language=language, anchor=anchor)
    return Told(edtf, phrase) if edtf else Told()
