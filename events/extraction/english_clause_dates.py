"""Which dates of an English sentence stand in the clause that tells of a closure."""

import re

from events.extraction.date_cues import HAS_BEEN, UNTIL
from events.extraction.draft import Draft
from events.extraction.findings import Kind, Status
from events.extraction.foreign_dates import AFTER_A_THING, AT_ONCE, usable
from events.extraction.lexicon import lexicon
from events.extraction.reading import DATE, ORG, Reading
from events.extraction.when import Phrase

CUES = {
    name: re.compile(words, re.IGNORECASE)
    for name, words in lexicon("event_dates")["clauses"].items()
}
NEXT_CLAUSE = re.compile(
    f"[;]|:(?!\\d| ?{DATE}(?! [a-z]+ [a-z]))|, (?:after|because|while|when|citing|as)\\b"
    "|(?<=[\\w\ue000-\ue00f)\"']) (?:after(?! (?:midnight|noon|dawn|dusk|sun(?:set|rise)|\\d))"
    "|because|since|hours after|days after)\\b"
    # "and in May a court banned B": the date begins what is told of somebody else.
    rf"|,? (?:and|but|while|then|yet) (?={DATE},? (?!and\b|or\b|respectively\b)[\w\ue000-\ue00d])"
)
# "and |B had been outlawed the year before"
OF_ANOTHER = re.compile(
    rf"\b(?:and|but|while|whereas|though) (?:[^;:]{{0,60}}, |[^,;:]{{0,40}})?(?P<other>{ORG})"
    rf"(?: ?\([^)]*\))?,? (?:{CUES['begins'].pattern})"
)
EARLIER = re.compile(r"\b(?:had|having)\b")
# "A, which it had suspended in May, and": the date of an earlier act.
ASIDE = re.compile(r", (?:which|whom|whose|who)(?: [\w'-]+){0,4}? had\b[^,;:]{0,90}(?:,|$)")
# "A, a charity that helped thousands |last year, is to close"
CLAUSE = r"(?:[^,;:]|(?<=\d),(?=\d)){0,90}"
APPOSED = re.compile(
    rf", (?:an?|the|its|their) {CLAUSE}? (?:that|which|who)(?! {CUES['of_it'].pattern})\b{CLAUSE},"
)
# "Banned the party of A, who takes office in January"
OF_SOMEBODY = re.compile(
    rf", (?:who|whom|whose|where|which)(?! {CUES['of_it'].pattern})\b[^,;:]{{0,90}}(?:,|\.|$)"
)
RIGHT_BEHIND = re.compile(r"[\"']*(?: ?\([^)]{0,40}\))?,? ?")
SINCE = re.compile(r"since\b", re.IGNORECASE)
FARTHEST = 90
AHEAD_OF_VERB = 24


def dates_of(draft: Draft) -> list[Phrase]:
    """The dates of its sentence that may be its own; "since Monday" only of what "has been"."""
    reading = draft.told_in
    if CUES["demanded"].search(
        reading.mask[max(0, draft.told.start - FARTHEST) : draft.told.start]
    ):
        return []
    lead = reading.mask[max(0, draft.told.start - AHEAD_OF_VERB) : draft.told.end]
    is_state = HAS_BEEN.search(lead) is not None
    own = {*usable(reading), *_of_clause_before(draft)}
    return [
        phrase
        for phrase in reading.free_phrases
        if phrase in own
        and not (_is_aside(draft, phrase) or _is_of_request(draft, phrase))
        and not (draft.kind == Kind.SUSPENDED and UNTIL.match(phrase.text))
        and (
            not SINCE.match(phrase.text)
            or (is_state and phrase.start < draft.told.end + FARTHEST)
            or is_since_then(reading, phrase)
        )
    ]


def _of_clause_before(draft: Draft) -> list[Phrase]:
    """ "After A was shut |in 2016, B was shut as well": of A alone."""
    if draft.told_in is not draft.reading:
        return []
    return [
        phrase
        for phrase in draft.told_in.free_phrases
        if draft.told.end <= phrase.start
        and AFTER_A_THING.match(draft.told_in.mask, 0, phrase.start)
    ]


def end_of_clause(draft: Draft) -> int:
    """Where what is told of the organization ends and another act begins."""
    mask = draft.told_in.mask
    end = draft.dates_to if draft.dates_to is not None else len(mask)
    following = NEXT_CLAUSE.search(mask, draft.dates_from)
    other = _of_another(draft, draft.dates_from, end)
    return min([end, *(each.start() for each in (following, other) if each)])


def is_in_clause_before(draft: Draft, phrase: Phrase) -> bool:
    """ "On Friday it closed A, and B had been banned before": the day is that of A alone."""
    other = _of_another(draft, phrase.end, draft.told.end)
    return other is not None and EARLIER.search(other.group()) is not None


def _of_another(draft: Draft, start: int, end: int) -> re.Match[str] | None:
    return next(OF_ANOTHER.finditer(draft.told_in.mask, start, end), None)


def right_behind(draft: Draft) -> Phrase | None:
    """The date right behind one of several: "A was banned on Monday and |B on Tuesday"."""
    subject = draft.subject
    if subject is None or draft.reading is not draft.told_in or subject.start < draft.told.end:
        return None
    mask = draft.told_in.mask
    for phrase in dates_of(draft):
        if phrase.start >= subject.end:
            if AT_ONCE.search(phrase.text):
                continue
            is_right_behind = RIGHT_BEHIND.fullmatch(mask, subject.end, phrase.start)
            return phrase if is_right_behind else None
    return None


def is_since_then(reading: Reading, phrase: Phrase) -> bool:
    return bool(SINCE.match(phrase.text)) and reading.mask.startswith(", when ", phrase.end)


def _is_of_request(draft: Draft, phrase: Phrase) -> bool:
    """ "struck off on a motion that prosecutors filed in May"."""
    left = draft.told_in.mask[max(0, phrase.start - FARTHEST) : phrase.start]
    return draft.status != Status.THREATENED and CUES["filed"].search(left) is not None


def _is_aside(draft: Draft, phrase: Phrase) -> bool:
    """Whether it stands in a clause about an earlier act, in which the closure is not told."""
    mask = draft.told_in.mask
    return any(
        aside.start() < phrase.start < aside.end()
        and not aside.start() < draft.told.start < aside.end()
        for aside in (*ASIDE.finditer(mask), *APPOSED.finditer(mask), *OF_SOMEBODY.finditer(mask))
    )
