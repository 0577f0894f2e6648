"""A plain reader of further languages: likely closures by the words of one file a language.

It knows no grammar: words for an end, words that make of it a decision, a plan or a denial, and the
organization named or counted beside them. What it finds is never sure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from events.extraction.findings import ArticleText, DecidedBy, Findings, Status
from events.extraction.further_claims import counts_in
from events.extraction.further_closings import Passage, Told, as_told_of, closings_in
from events.extraction.further_compose import Composer, folded
from events.extraction.further_dates import Day, days_in
from events.extraction.further_draft import Draft, Read
from events.extraction.further_last import ended_with_last_issue
from events.extraction.further_lone import joined_in_row
from events.extraction.further_names import Name, masked, names_in, reduced
from events.extraction.further_sentences import sentences_of
from events.extraction.further_words import FATES, SHARED, Words, lowered, words_of
from events.extraction.gazetteer import Gazetteer
from events.extraction.lexicon import lexicon
from events.extraction.sentences import Sentence, title_of

MOST_SENTENCES = 400
OPENING = 600
SHOWS = re.compile(rf"\b(?:{lexicon('further')['shows']['words']})\b")
MOST_DRAFTS = 1000  # a decree may list some hundred
LISTED_WITHIN = 2  # sentences from an end to the list of whose it was
BESIDE = 16  # characters from a date to what happened on it
FRESH = timedelta(days=14)
SOON = timedelta(days=120)
GONE = {"yesterday", "before_yesterday", "last_week", "last_month", "last_year"}
OF_LAW = re.compile(  # "la loi n° 17 du 3 mai 2012"
    r"(?:loi|ley|lei|legge|lege\w*|décret|decreto|закон\w*|указ\w*|gesetz\w*|ustaw\w*|dekret\w*)"
    r"[^,;.]{0,16}\d[^,;. ]*\s+(?:\w{1,4}\s+)?$"
)
APART = re.compile("[,:–—]")
COMING = {"tomorrow", "next_week", "next_month", "next_year", "end_of_month", "end_of_year"}
COMING |= {"end_of_next_month"}
MONTHS = {"month", "month_end"}  # nobody announces in one, where a day is named alone


def read(article: ArticleText, gazetteer: Gazetteer, language: str) -> Findings:
    """What an article in one of the languages of `lexicon/further/` reports."""
    words = words_of(language)
    title = title_of(article)
    if words["never"].search(lowered(title.text)) or SHOWS.search(lowered(article.text[:OPENING])):
        return Findings(relevant=False, language=language)
    sentences = [title, *sentences_of(article, words)][:MOST_SENTENCES]
    reads = [_read(sentence, words, gazetteer) for sentence in sentences]
    ends = list(_ends(reads, words, article.published))
    composer = Composer(article, reads, words)
    drafts = list(islice(_drafts(ends, words, article.published), MOST_DRAFTS))
    if any(words["never"].search(each.mask) for each in reads):
        drafts = [each for each in drafts if _is_shown_to_be_one(each)]
    dated = [(each.read, each.days) for each in ends]
    drafts = [ended_with_last_issue(each, dated, words) for each in drafts]
    drafts = [_told_on(each, ends, article.published, words) for each in drafts]
    events = composer.events(drafts)
    claims = composer.claims(
        counted
        for each in ends
        for counted in counts_in(each.read, each.told, each.days, article.published, words)
    )
    return Findings(bool(events or claims), language, events, claims)


def _told_on(draft: Draft, ends: "Sequence[Ends]", published: date | None, words: Words) -> Draft:
    """What only the headline tells, as of the first day that the text names beside the name."""
    if not draft.read.is_title or draft.announced or draft.effective:
        return draft
    for each in ends[1 : 1 + LISTED_WITHIN]:
        if draft.name.text not in each.read.sentence.text:
            continue
        for day in each.days:
            if not _is_ahead(day, published, words):
                done = day if draft.told.status == Status.COMPLETED else None
                return replace(draft, announced=day, effective=done, dated_in=each.read)
    return draft


def _is_shown_to_be_one(draft: Draft) -> bool:
    """Whether words show that it is an organization, not a club or band that the text tells of."""
    return bool(
        draft.name.sort or draft.name.slug or not (draft.name.is_weak or draft.read.is_title)
    )


def _read(sentence: Sentence, words: Words, gazetteer: Gazetteer) -> Read:
    text = sentence.text
    names = names_in(text, words, gazetteer)
    names = sorted([*names, *joined_in_row(names, text, words)], key=lambda name: name.start)
    return Read(sentence, names, masked(text, names))


@dataclass(frozen=True)
class Ends:
    """What the sentence `number` tells of ends, and its dates."""

    number: int
    read: Read
    told: Sequence[Told]
    days: Sequence[Day]


def _ends(reads: Sequence[Read], words: Words, published: date | None) -> Iterator[Ends]:
    seen: dict[str, Name] = {}
    for number, each in enumerate(reads):
        earlier = next(iter(seen.values())) if len(seen) == 1 else None
        passage = Passage(each.sentence.text, each.mask, each.names)
        told = list(closings_in(passage, words, earlier))
        days = [day for day in days_in(each.mask, words.language) if _is_of_end(day, each, words)]
        told = [_due(one, days, words, published) for one in told]
        yield Ends(number, each, told, days)
        for name in each.names:
            if name.sort and not name.is_other:
                seen.setdefault(folded(reduced(name.text, words)), name)


def _due(told: Told, days: Sequence[Day], words: Words, published: date | None) -> Told:
    """What is told in the present and of a day to come is only announced."""
    is_present = told.form == "does" or (words.is_tenseless and told.form == "did")
    is_due = is_present and any(_is_to_come(day, published, words) for day in days)
    is_done = told.status == Status.COMPLETED
    return replace(told, status=Status.ANNOUNCED) if is_due and is_done else told


def _is_to_come(day: Day, published: date | None, words: Words) -> bool:
    edtf = day.edtf(published, "future", words.language)
    if published is None or edtf is None or day.opens != "since" or day.sort == "year":
        return day.is_due
    soon = published + min(SOON, date.max - published)
    return published.isoformat() < edtf[:10] < soon.isoformat()


def _is_of_end(day: Day, read: Read, words: Words) -> bool:
    """Whether it may be of an end, not that of a foundation: "fondée en 1985"."""
    before = read.mask[max(0, day.start - BESIDE) : day.start]
    behind = read.mask[day.end : day.end + BESIDE] if words.is_verb_last else ""
    is_of_law = OF_LAW.search(read.mask[max(0, day.start - 2 * BESIDE) : day.start])
    founded = words["founded"].search(before) or words["founded"].search(behind)
    return not (is_of_law or founded)


def _drafts(ends: Sequence[Ends], words: Words, published: date | None) -> Iterator[Draft]:
    names = (name for each in ends for name in each.read.names)
    in_full = {name.short: name.text for name in names if name.short}
    model: Model | None = None
    fate: Model | None = None
    for each in ends:
        models = [
            Model(each.number, each.read, told, *_dates(told, each, published, words))
            for told in each.told
            if told.closing.kind not in SHARED
        ]
        models = [_of_its_day(one, model) for one in models]
        done = [one for one in models if one.told.status == Status.COMPLETED]
        shared = [
            _shared(told, each, _like(told, done or models, model, fate), published, words)
            for told in each.told
            if told.closing.kind in SHARED
        ]
        model = models[-1] if models else model
        fate = done[-1] if done else fate
        for one in (*models, *filter(None, shared)):
            for number, name in enumerate(one.told.names):
                full = reduced(in_full.get(name.text, name.text), words)
                own = _own_day(one, each, number) if one.read is each.read else None
                dates = (own, own) if own else (one.announced, one.effective)
                yield Draft(each.read, one.told, name, full, *dates, dated_in=one.read)


def _own_day(one: "Model", ends: Ends, number: int) -> Day | None:
    """The day of one listed behind another, where it has its own: "A in January, in April B"."""
    names = one.told.names
    if not number or one.told.status != Status.COMPLETED:
        return None
    reach = names[number - 1].end, names[number].start
    return next((day for day in ends.days if reach[0] <= day.start < reach[1]), None)


@dataclass(frozen=True)
class Model:
    """An end told in the sentence `number`, that others may share, with its dates and where those
    are."""

    number: int
    read: Read
    told: Told
    announced: Day | None
    effective: Day | None


def _like(
    told: Told, here: Sequence[Model], last: Model | None, last_done: Model | None
) -> Model | None:
    """Whose end is meant: one told beside it, else the last; a fate is what has befallen."""
    if here:
        return here[0]
    return (last_done or last) if told.closing.kind in FATES else last


def _of_its_day(one: Model, last: Model | None) -> Model:
    """Those named among the many just told, of the same day: "Among those closed are X and Y"."""
    is_same = (
        last is not None
        and not last.told.names
        and {one.told.by, last.told.by} == {DecidedBy.AUTHORITY}
        and one.told.status == last.told.status
        and one.number - last.number <= LISTED_WITHIN
    )
    if last is None or not is_same or one.announced or one.effective:
        return one
    return replace(last, number=one.number, told=one.told)


def _shared(
    told: Told, ends: Ends, model: Model | None, published: date | None, words: Words
) -> Model | None:
    """ "B suffered the same fate", "The list includes B", told as the model; a list belongs to what
    was just told and is of its day."""
    same = as_told_of(told, model.told) if model else None
    if model is None or same is None:
        return None
    if told.closing.kind == "listed":
        is_near = ends.number - model.number <= LISTED_WITHIN
        return replace(model, told=same) if is_near else None
    return Model(ends.number, ends.read, same, *_dates(same, ends, published, words))


def _dates(
    told: Told, ends: Ends, published: date | None, words: Words
) -> tuple[Day | None, Day | None]:
    """Which of the dates says when it was announced, which when it takes effect."""
    if told.status == Status.THREATENED:
        return None, None
    mask = ends.read.mask
    days = [day for day in ends.days if day.start > told.start or not _is_begun(day, words)]
    near = sorted(days, key=lambda day: abs(day.start - told.start))
    ahead = [day for day in near if _is_ahead(day, published, words)]
    behind = [day for day in near if day not in ahead]
    if told.status == Status.COMPLETED:
        begun = [day for day in ahead if day.opens == "since"]
        when = next(iter([*behind, *begun]), None)
        return when if told.by == DecidedBy.AUTHORITY else None, when
    if words.is_verb_last and told.form != "noun":
        no_news = [day for day in behind if _is_no_news(day, published, words)]
        ahead += [day for day in no_news if not _is_of_news(day, told, mask, words)]
        ahead += [day for day in behind if words.cases and day.sort in MONTHS]
        behind = [day for day in behind if day not in ahead]
    if told.form != "noun" and not words.cases:  # "said on Monday that it will close on Friday"
        of_end = [
            day for day in behind if day.start >= told.end and not _is_of_saying(day, told, mask)
        ]
        ahead += of_end
        behind = [day for day in behind if day not in of_end]
    return next(iter(behind), None), next(iter(ahead), None)


def _is_of_news(day: Day, told: Told, mask: str, words: Words) -> bool:
    """Whether it is when somebody said it: "10日、解散すると発表した", "취소한다고 10일 밝혔다"."""
    is_behind = bool(words.cases) and day.start >= told.end
    return is_behind or words["said_on"].match(mask, day.end) is not None


def _is_begun(day: Day, words: Words) -> bool:
    """ "which has appeared since 1961"."""
    return day.sort == "year" and words.counts.since.search(day.text.split()[0]) is not None


def _is_of_saying(day: Day, told: Told, mask: str) -> bool:
    """ "It closes, the director said on Monday": yesterday, or a weekday in a clause of its own."""
    is_apart = APART.search(mask, told.end, day.start) is not None
    return day.sort in GONE or (day.sort == "weekday" and is_apart)


def _is_no_news(day: Day, published: date | None, words: Words) -> bool:
    """Whether a day and month were not just before publication."""
    edtf = day.edtf(published, "past", words.language)
    if published is None or edtf is None or day.sort not in {"day", "day_month", "numeric"}:
        return False
    return published - date.fromisoformat(edtf.removeprefix("../")) > FRESH


def _is_ahead(day: Day, published: date | None, words: Words) -> bool:
    """Whether a date is due or begins something, rather than telling when it was said."""
    edtf = day.edtf(published, "past", words.language)
    is_late = bool(edtf and published and edtf[:10] > published.isoformat()[: len(edtf[:10])])
    return day.opens is not None or is_late or day.sort in COMING
