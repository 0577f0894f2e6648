"""Which date of an English sentence is the day it was made known, and which the day it happens."""

import re
from collections.abc import Sequence
from dataclasses import replace

from events.extraction.date_cues import (
    A_DAY,
    FROM_THEN,
    TOLD_IN_STEPS,
    is_act_of_others,
)
from events.extraction.dated import Words
from events.extraction.dates_around import around_of, spoken_of
from events.extraction.dates_stated import had_told
from events.extraction.draft import Draft
from events.extraction.english_clause_dates import (
    AHEAD_OF_VERB,
    FARTHEST,
    dates_of,
    end_of_clause,
    is_in_clause_before,
    right_behind,
)
from events.extraction.english_decided import (
    OF_THIS_WEEK,
    is_also_done,
    is_done,
    is_only_decided,
    is_ordered_at_once,
    is_quoted,
)
from events.extraction.english_in_force import in_force_later
from events.extraction.english_list_dates import (
    is_counted_so_far,
    is_of_counted_year,
    is_of_shared_period,
    is_since_a_month,
    of_listed,
    of_one_told_with_others,
)
from events.extraction.english_names import WORDS
from events.extraction.findings import DecidedBy, Status
from events.extraction.headline_dates import with_headline
from events.extraction.lexicon import lexicon
from events.extraction.reading import DATE, Reading
from events.extraction.when import Phrase

CUES = {
    name: re.compile(words, re.IGNORECASE) for name, words in lexicon("event_dates")["own"].items()
}
REPORTING = re.compile(
    rf"\b(?<!further )(?:{WORDS['reporting']['words']}|{CUES['said'].pattern})\b"
)
A_START = re.compile(rf"(?:{CUES['starts'].pattern})\b", re.IGNORECASE)
NEAREST = re.compile(rf"(?:{CUES['nearest'].pattern})\b", re.IGNORECASE)
NOT_SAID = "".join(f"(?<!{word} )" for word in ("said", "says", "wrote", "announced", "told"))
# "Was closed by a ministerial decision |on Friday": nothing is said that day, it is done.
BY_ITS_ORDER = re.compile(
    rf"\b(?:by|under|through|{NOT_SAID}in) (?:an? |the |its |his )?(?:[\w'’-]+ ){{0,3}}"
    r"(?:order|decision|ruling|decree|notice|letter|vote|resolution)s? $"
)
BECOMES = re.compile(r"\b(?:becomes?|became|be|is|was|being) $")
FROM_A_TIME = re.compile(r"\b(?:from|by|until|before) [\w.:]+ (?:[ap]\.?m\.? )?$")
PRESENT = re.compile(r"(?:\w+(?:[^s]s|ing)|will|to)\b")
MUST = re.compile(r"\b(?:must|has to|have to|is to|are to|needs? to) (?:\w+ly )?$")
PRESENT_ACT = re.compile(r"(?!(?:was|has)\b)(?:\w*[^s\W]s|goes|does)\b(?! (?:been|to be)\b)")
OWN_DAY = re.compile(rf"{DATE},? (?:and|but|then)\b")  # "said so on 4 March, and |ten days later"
SAID_THAT_DAY = re.compile(
    rf"(?:{REPORTING.pattern})(?: [\w-]+){{0,3}} (?:that|the(?: very)? same) (?:very )?"
    r"(?:day|morning|afternoon|evening|night)\b"
)
IS_TO_BE = re.compile(r"\b(?:to|will|would|shall) be (?:\w+ly )?$")  # held, announced
OR_ANOTHER = re.compile(rf",? (?:and|or) {DATE}(?=\s*(?:[.,;]|$))")
NO_MORE = re.compile(r"no_(?:longer|more)")
AT_MIDNIGHT = re.compile(r"(?:at|by|from) midnight", re.IGNORECASE)
THAT_DAY = re.compile(
    r"(?: [\w-]+){0,4} (?:(?:earlier|later) )?(?:that|the(?: very)? same) "
    r"(?:day|morning|afternoon|evening|night)\b"
)


def words_for(draft: Draft, readings: Sequence[Reading] = ()) -> Words:
    """The words for the draft's dates: those of its sentence, else of those near it."""
    told_apart = of_one_told_with_others(draft, readings)
    if told_apart is not None:
        return told_apart
    words = _own(draft)
    if draft.named == "list" and words.effective and is_since_a_month(words.effective):
        words = replace(words, effective=None)
    if is_counted_so_far(draft):
        return words
    if is_of_counted_year(draft, words):
        words = Words()
    if is_of_shared_period(draft, words, readings):
        return Words()
    if not _is_told_after(draft):
        words = _with_words_around(draft, words, around_of(draft, readings))
    words = with_headline(draft, in_force_later(draft, words, readings), readings)
    if draft.status == Status.THREATENED:
        words = replace(words, announced=words.announced or words.effective, effective=None)
    words = _done_at_once(draft, words)
    here = words.effective if words.effective_in is None else None
    named = spoken_of(draft, readings, before=here)
    if here and _is_known_behind(draft, words, here):
        named += (here,)
    return replace(words, spoken_of=named)


def _is_known_behind(draft: Draft, words: Words, effective: Phrase) -> bool:
    """Whether it is told behind the day of the end when that was made known."""
    where = words.announced_in or draft.told_in
    if words.announced is None or where.is_title:
        return False
    if where is draft.told_in:
        return words.announced.start > effective.start
    return where.sentence.start > draft.told_in.sentence.start


def _done_at_once(draft: Draft, words: Words) -> Words:
    """An order to be obeyed at once takes effect as it is made known, and the other way round."""
    if words.announced and not words.effective and is_ordered_at_once(draft):
        return replace(words, effective=words.announced, effective_in=words.announced_in)
    if is_act_of_others(draft) and words.announced is None and _is_at_once(words):
        return replace(words, announced=words.effective, announced_in=words.effective_in)
    return words


def _is_told_after(draft: Draft) -> bool:
    """ "Ordered A to close, a day after it deregistered B": what is dated around is A's end."""
    left = draft.told_in.mask[max(0, draft.told.start - FARTHEST) : draft.told.start]
    return CUES["day_after"].search(left) is not None


def _with_words_around(draft: Draft, own: Words, around: Words) -> Words:
    if not (own.announced or own.effective):
        return around
    if not own.effective and around.effective and draft.status in TOLD_IN_STEPS:
        return replace(own, effective=around.effective, effective_in=around.effective_in)
    is_to_come = own.ahead or draft.status in {Status.ANNOUNCED, Status.ORDERED}
    is_told = had_told(around)
    if is_told and own.announced == own.effective:
        return replace(own, announced=around.announced, announced_in=around.announced_in)
    if not own.announced and (is_to_come or _is_at_once(own) or is_told):
        return replace(own, announced=around.announced, announced_in=around.announced_in)
    return own


def _is_at_once(words: Words) -> bool:
    return words.effective is not None and CUES["now"].search(words.effective.text) is not None


def _own(draft: Draft) -> Words:
    """Of two dates in the sentence that fit, those nearest to where it is told."""
    listed = of_listed(draft)
    if listed is not None:
        return listed
    in_force = _of_coming_into_force(draft)
    if in_force is not None:
        return in_force
    last_one = _of_last_issue(draft)
    if last_one is not None:
        return Words(None, last_one, nearest=True)
    effective = right_behind(draft) or _effective(draft)
    announced = _announced(draft, without=effective)
    if announced and effective is None and THAT_DAY.match(draft.told_in.mask, draft.told.end):
        return Words(announced, announced)
    if effective and announced is None and _is_known_then(draft, effective):
        announced = effective
    if effective is None and THAT_DAY.match(draft.told_in.mask, draft.told.end):
        effective = _day_before(draft)
    if announced and effective is None and is_done(draft):
        effective = _of_paper_before(draft, announced)
    if effective and announced is None and is_act_of_others(draft):
        announced = _of_paper_behind(draft, effective) or _day_beside(draft, effective)
    if announced and is_also_done(draft, announced, effective):
        return Words(announced, announced)
    return _of_two(draft, announced, effective) if effective else Words(announced, None)


def _is_known_then(draft: Draft, effective: Phrase) -> bool:
    """ "It disbanded on 3 May, its founder said that day", "hours after it was told to"."""
    mask, end = draft.told_in.mask, max(effective.end, draft.told.end)
    return bool(SAID_THAT_DAY.search(mask, end) or CUES["hours_after"].search(mask, end))


def _day_before(draft: Draft) -> Phrase | None:
    """ "Sanctions were imposed on 2 May on three channels, which went off the air |that night"."""
    days = [each for each in draft.told_in.free_phrases if each.end <= draft.told.start]
    return next((each for each in reversed(days) if A_DAY.search(each.text)), None)


def _of_coming_into_force(draft: Draft) -> Words | None:
    """ "The decision was taken on Friday and will become effective on 1 May"."""
    phrases = dates_of(draft)
    for phrase in phrases:
        mask = draft.told_in.mask
        left = mask[max(0, phrase.start - FARTHEST) : phrase.start]
        becomes = phrase.text.startswith("effective") and BECOMES.search(left)
        if becomes or CUES["into_force"].search(left):
            others = [each for each in phrases if each.end <= phrase.start]
            return Words(others[-1] if others else None, phrase, nearest=True)
    starts = [phrase for phrase in phrases if FROM_THEN.match(phrase.text)]
    before = [phrase for phrase in phrases if starts and phrase.end <= starts[0].start]
    is_later = before and draft.told.start < starts[0].start
    if is_later and not is_quoted(draft, before[-1], starts[0]):
        return Words(before[-1], starts[0], nearest=True)
    return None


def _of_paper_before(draft: Draft, announced: Phrase) -> Phrase | None:
    """ "By a decree |signed on 4 October and published on Friday, A is dissolved"."""
    mask = draft.told_in.mask
    for phrase in dates_of(draft):
        if phrase.end <= announced.start and CUES["paper"].search(mask[: phrase.start][-FARTHEST:]):
            return phrase
    return None


def _of_paper_behind(draft: Draft, effective: Phrase) -> Phrase | None:
    """ "It is to stop from 1 May, by a letter |dated 4 April"."""
    mask = draft.told_in.mask
    return next(
        (
            phrase
            for phrase in dates_of(draft)
            if phrase.start > effective.end
            and CUES["paper"].search(mask[: phrase.start][-FARTHEST:])
        ),
        None,
    )


def _day_beside(draft: Draft, effective: Phrase) -> Phrase | None:
    """ "A notice issued late |on Tuesday bans it with immediate effect"."""
    if not CUES["now"].search(effective.text):
        return None
    days = [phrase for phrase in dates_of(draft) if phrase.end <= draft.told.start]
    return next((phrase for phrase in reversed(days) if A_DAY.search(phrase.text)), None)


def _of_last_issue(draft: Draft) -> Phrase | None:
    """ "Its issue of Monday, 4 May is the last"."""
    mask = draft.told_in.mask
    return next(
        (
            phrase
            for phrase in dates_of(draft)
            if CUES["issue_of"].search(mask[max(0, phrase.start - FARTHEST) : phrase.start])
            and CUES["is_last"].match(mask, phrase.end)
        ),
        None,
    )


def _of_two(draft: Draft, announced: Phrase | None, effective: Phrase) -> Words:
    lead = draft.told_in.mask[max(0, effective.start - 14) : effective.start]
    means_a_start = bool(A_START.match(effective.text) or FROM_A_TIME.search(lead))
    if OR_ANOTHER.match(draft.told_in.mask, effective.end):
        return Words(announced, None)
    if CUES["now"].search(effective.text) and draft.status != Status.THREATENED:
        return Words(announced, effective)
    if not means_a_start and is_only_decided(draft, effective):
        decided = announced or effective
        return Words(decided, decided if is_ordered_at_once(draft) else None)
    is_gone = NO_MORE.search(draft.manner.rule) and effective.end <= draft.told.start
    ahead = not is_gone and _lies_ahead(draft, means_a_start=means_a_start)
    is_news = is_act_of_others(draft) or OF_THIS_WEEK.search(effective.text)
    nearest = bool(NEAREST.match(effective.text) and re.search(r"\d", effective.text))
    nearest = nearest or bool(is_gone and means_a_start)
    if draft.status == Status.COMPLETED and is_news and not (ahead or nearest):
        return Words(announced or effective, effective)
    return Words(announced, effective, ahead=ahead, nearest=nearest)


def _lies_ahead(draft: Draft, *, means_a_start: bool) -> bool:
    """ "The works close by June", "A closes on Sunday": the present tells of what is to come."""
    if means_a_start:
        left = draft.told_in.mask[max(0, draft.told.start - AHEAD_OF_VERB) : draft.told.start]
        return (PRESENT.match(draft.told.text) or MUST.search(left)) is not None
    by_itself = draft.decided_by == DecidedBy.ORGANIZATION and not draft.told_in.is_title
    return by_itself and PRESENT_ACT.match(draft.told.text) is not None


def _effective(draft: Draft) -> Phrase | None:
    """The first date behind the verb or unit, unless somebody says something in between; else the
    nearest one before the verb that belongs to no saying."""
    reading = draft.told_in
    end = end_of_clause(draft)
    at_once: Phrase | None = None  # "banned at once |on Tuesday" happens on the day
    for phrase in dates_of(draft):
        if draft.dates_from <= phrase.start < end:
            between = reading.mask[draft.dates_from : phrase.start]
            by_it = BY_ITS_ORDER.search(between) is not None
            if REPORTING.search(between) and not by_it:
                break
            if not (CUES["now"].search(phrase.text) or AT_MIDNIGHT.fullmatch(phrase.text)):
                return phrase
            at_once = at_once or phrase
    return at_once or _before(draft)


def _before(draft: Draft) -> Phrase | None:
    reading = draft.told_in
    for phrase in reversed(dates_of(draft)):
        if phrase.end > draft.told.start:
            continue
        between = reading.mask[phrase.end : draft.told.start]
        if re.search(r"[;:]", _past_colon(reading, phrase, between)):
            return None
        if len(between) > 2 * FARTHEST or is_in_clause_before(draft, phrase):
            return None
        return None if _is_said(reading, phrase, draft) else phrase
    return None


def _past_colon(reading: Reading, phrase: Phrase, between: str) -> str:
    """What stands between but the colon of "3 May: A is banned" or "On Sunday men came: A is shut";
    that of "He wrote on Sunday: A is shut" stays."""
    colon = between.find(":")
    said = REPORTING.search(reading.mask[max(0, phrase.start - FARTHEST) : phrase.end + colon])
    return between if colon < 0 or said else between[:colon] + between[colon + 1 :]


def _announced(draft: Draft, without: Phrase | None) -> Phrase | None:
    said = [
        phrase
        for phrase in dates_of(draft)
        if phrase != without and _is_said(draft.told_in, phrase, draft)
    ]
    return min(said, key=lambda phrase: abs(phrase.start - draft.told.start), default=None)


def _is_said(reading: Reading, phrase: Phrase, draft: Draft) -> bool:
    """Whether the date says when something was said: "said on Friday", "on Friday it said"."""
    start = max(0, phrase.start - FARTHEST)
    left = reading.mask[start : phrase.start]
    word = next(reversed(list(REPORTING.finditer(left))), None)
    by_it = BY_ITS_ORDER.search(left) is not None and draft.told.start < phrase.start
    if word is not None and not by_it and not _is_told_by(draft, start + word.start()):
        position = start + word.end()
        told_between = position <= draft.told.start < phrase.start
        told_between = told_between or IS_TO_BE.search(left[: word.start()]) is not None
        told_between = told_between or OWN_DAY.search(left[word.end() :]) is not None
        if not told_between and not re.search(r"[;:]", left[word.end() :]):
            return True
    right = reading.mask[phrase.end : phrase.end + FARTHEST]
    following = REPORTING.search(right)
    if following is None or re.search(r"[;:]", right[: following.start()]):
        return False
    position = phrase.end + following.start()
    if _is_told_by(draft, position):
        return False
    return not (phrase.start < draft.told.start < position) and phrase.start < draft.told.start


def _is_told_by(draft: Draft, position: int) -> bool:
    """Whether a word of saying is the act itself: "declared A illegal"."""
    return draft.told.start <= position < draft.told.end
