"""A draft with its two dates, resolved against the day of publication."""

import re
from dataclasses import dataclass, replace
from datetime import date

from events.dates.edtf import parse
from events.extraction.calendar import Tense
from events.extraction.draft import Draft
from events.extraction.findings import Status
from events.extraction.when import Phrase, resolve

ONLY_A_DAY = re.compile(r"[由自從从]?(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\s?[日號号]")
AT_ONCE = re.compile(r"immediate|at once|即", re.IGNORECASE)


@dataclass(frozen=True)
class Words:
    """Which words of the sentence give which date; `nearest`: the effective one may lie ahead or
    behind, whatever the tense."""

    announced: Phrase | None = None
    effective: Phrase | None = None
    nearest: bool = False


@dataclass(frozen=True)
class Told:
    """A date as EDTF with the words it came from."""

    edtf: str | None = None
    phrase: Phrase | None = None


@dataclass(frozen=True)
class Dated:
    draft: Draft
    announced: Told
    effective: Told


def dated(draft: Draft, words: Words, published: date | None, language: str) -> Dated:
    announced = told(words.announced, published, "past", language)
    tense: Tense | None = "past" if draft.status == Status.COMPLETED else "future"
    if words.nearest:
        tense = None
    reference = published
    if words.effective and announced.edtf and ONLY_A_DAY.match(words.effective.text):
        reference, tense = parse(announced.edtf).upper, "future"  # "said on the 2nd: from the 4th"
    effective = told(words.effective, reference, tense, language)
    draft = _not_yet(draft, effective, published)
    if effective.phrase and announced.edtf and AT_ONCE.search(effective.phrase.text):
        effective = Told(announced.edtf, effective.phrase)  # at once is when it was announced
    return Dated(draft, announced, effective)


def _not_yet(draft: Draft, effective: Told, published: date | None) -> Draft:
    """What is told as happening on a day after publication is only announced."""
    if published is None or effective.edtf is None or draft.status != Status.COMPLETED:
        return draft
    bounds = parse(effective.edtf)
    first = bounds.lower or bounds.upper
    if first is None or first <= published:
        return draft
    return replace(draft, manner=replace(draft.manner, status=Status.ANNOUNCED))


def told(phrase: Phrase | None, published: date | None, tense: Tense | None, language: str) -> Told:
    if phrase is None:
        return Told()
    edtf = resolve(phrase.text, published, tense=tense, language=language)
    return Told(edtf, phrase) if edtf else Told()
