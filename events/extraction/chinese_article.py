"""A whole Chinese article: every sentence read in turn, with the years that "同年" refers to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from events.extraction.chinese import closures_in
from events.extraction.chinese_cast import cast_of
from events.extraction.chinese_counts import counts_in
from events.extraction.chinese_dates import words_for
from events.extraction.chinese_lines import in_full_width
from events.extraction.chinese_lists import examples_in, same_fate_in
from events.extraction.chinese_mood import ENDERS
from events.extraction.chinese_scene import Scene
from events.extraction.chinese_stories import is_made_up
from events.extraction.chinese_words import WORDS
from events.extraction.compose import Composer
from events.extraction.dated import Dated, Told, Words, dated
from events.extraction.dateline import written_on
from events.extraction.draft import Draft
from events.extraction.findings import ArticleText, DecidedBy, Findings, Kind, Status
from events.extraction.gazetteer import Gazetteer
from events.extraction.reading import Reading
from events.extraction.sentences import sentences_of, title_of
from events.extraction.when import Phrase, phrases_in
from events.extraction.when_chinese_words import number

DATELINE, LONGEST_LINE, LATEST = re.compile(WORDS["dates"]["dateline"]), 60, 7
ENDED = {Kind.BANNED, Kind.DEREGISTERED, Kind.DISSOLVED_BY_ORDER}
MONTH_FIRST = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月")
# Not the year in which somebody was founded: 1992年創刊的甲報1月27日停刊.
YEAR = re.compile(
    r"(?<![立辦办刊建黨党][於于在])(?:19|20)\d\d(?=\s?年(?![^，。；]{0,8}(?:[創创][刊立辦办建黨党]|成立|[設设]立|建立|始[創创建])))"
)
FROM_A_DAY, AROUND = re.compile(WORDS["mood"]["from_a_day"]), 48
LAST_ISSUE = re.compile(r"最[後后]一")
LAST_MONTH = 12
NEXT_YEAR, OF_THAT_TIME = re.compile(r"翌年|次年|隔年"), re.compile(r"同年|同月|[該该][年月]")
BEHIND = re.compile(r"[翌次隔][日天年]|同年")  # counted from the day spoken of last
# 搜查五天後: so too unless it lies ahead.
LATER = re.compile(r"[\d一二兩两三四五六七八九十半]+[個个]?(?:[日天年週周月]|星期)(?:之|以)?[後后]")
THAT_MONTH = re.compile(r"[同該该]月")
A_MONTH = re.compile(r"(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,2})月")
NEAR_YEAR = re.compile(
    r"[今去前明來来]年|昨|今[天日早晚起]|(?<!每)[週周][一二三四五六日末]|(?<!每)(?<!每個)(?<!每个)星期|[日近]前|近日|[上本下]個?个?月"
)


def read(article: ArticleText, gazetteer: Gazetteer, language: str, extractor: str) -> Findings:
    article = _on_its_day(article)
    title = in_full_width(title_of(article))
    sentences = [in_full_width(each) for each in sentences_of(article, chinese=True)]
    cast, named = cast_of(title, sentences, gazetteer, ENDERS)
    readings = [
        Reading(sentence, entities, tuple(phrases_in(sentence.text, "zh")))
        for sentence, entities in zip([*sentences, title], named, strict=True)
    ]
    article = replace(article, published=article.published or written_on(readings))
    if is_made_up(readings):
        return Findings(False, language)
    found = _made_known(_agreed(list(_dated(readings, Scene(cast), article.published))))
    composer = Composer(article, readings, gazetteer, cast.main(), language, extractor)
    events = composer.events(found)
    claims = composer.claims(count for reading in readings for count in counts_in(reading))
    return Findings(bool(events or claims), language, events, claims)


def _on_its_day(article: ArticleText) -> ArticleText:
    """As of the day in its date line, if that is near the one on which it appeared."""
    line = DATELINE.match(article.text[:LONGEST_LINE].lstrip())
    if line is None or article.published is None:
        return article
    days = (article.published - timedelta(days=back) for back in range(LATEST))
    day = next((day for day in days if day.day == int(line["day"])), article.published)
    return replace(article, published=day)


def _agreed(found: list[Dated]) -> list[Dated]:
    """What disbands is not suspended as well: 通過解散，將於七月底停止會務."""
    disbanding = {each.draft.body for each in found if each.draft.kind == Kind.DISBANDED}

    def told(each: Dated) -> Dated:
        draft = each.draft
        if draft.kind != Kind.SUSPENDED or draft.body not in disbanding:
            return each
        manner = replace(draft.manner, kind=Kind.DISBANDED)
        return replace(each, draft=replace(draft, manner=manner))

    ended = {e.draft.body for e in found if _is_ended_by_authority(e.draft)}
    ceasing = {e.draft.body for e in found if _ceases(e.draft) and e.effective.edtf}
    return [
        told(each)
        for each in found
        if not (_stops(each.draft) and each.draft.body in ended)
        and not (_is_last_issue(each.draft) and each.draft.body in ceasing)
    ]


def _made_known(found: list[Dated]) -> list[Dated]:
    """A day on which it happened counts as that of the news unless another one is told."""
    told = {e.draft.body for e in found if e.announced.phrase and not _is_implied(e)}
    return [
        replace(each, announced=Told()) if _is_implied(each) and each.draft.body in told else each
        for each in found
    ]


def _is_implied(found: Dated) -> bool:
    return found.announced.phrase is not None and found.announced.phrase is found.effective.phrase


def _ceases(draft: Draft) -> bool:
    return draft.kind == Kind.PUBLICATION_CEASED and not _is_last_issue(draft)


def _is_last_issue(draft: Draft) -> bool:
    """今天出版最後一份: it ends when that is said, which may be on the next day."""
    is_issue = LAST_ISSUE.search(draft.told.text) is not None
    return draft.kind == Kind.PUBLICATION_CEASED and is_issue


def _stops(draft: Draft) -> bool:
    return draft.kind == Kind.SUSPENDED and draft.decided_by == DecidedBy.ORGANIZATION


def _is_ended_by_authority(draft: Draft) -> bool:
    return draft.decided_by == DecidedBy.AUTHORITY and draft.kind in ENDED


def _dated(readings: Sequence[Reading], scene: Scene, published: date | None) -> Iterator[Dated]:
    year: int | None = None
    month = LAST_MONTH
    told: Draft | None = None
    outlawed: Draft | None = None
    last: Told | None = None
    for place, reading in enumerate(readings):
        had_year, year = year, _year_meant(reading, year, published)
        reference = published
        months = _months_in(reading)
        if year:  # 同月20日 is of the month named before, in the sentence or the last one
            is_of_month = THAT_MONTH.search(reading.text) is not None
            meant = months[0] if months else month
            reference = _last_of(year, meant if is_of_month else LAST_MONTH)
        month = months[-1] if months else month
        following = [each for each in readings[place + 1 : place + 3] if not each.is_title]
        drafts = [*closures_in(reading, scene), *examples_in(reading, following)]
        drafts += same_fate_in(reading, drafts[-1] if drafts else told, outlawed)
        told = drafts[-1] if drafts else None
        outlawed = next((each for each in drafts if each.kind == Kind.BANNED), outlawed)
        for draft in drafts:
            is_main = draft.body is scene.cast.main()
            words = words_for(draft, in_year=year, readings=readings, is_main=is_main, last=last)
            if published is None and FROM_A_DAY.search(_before(draft)):
                words = replace(words, ahead=True)
            if _is_counted_on(draft, words):
                before = readings[max(0, place - 1) : place]
                words = replace(words, spoken_of=_spoken_of(draft, before))
            is_of_now = had_year is None and _stand_before_the_year(words, reading)
            found = dated(draft, words, published if is_of_now else reference, "zh")
            last = _day_of_news(found, reading) or last
            yield found
        scene = scene.after(reading)


def _stand_before_the_year(words: Words, reading: Reading) -> bool:
    """9月12日報導甲已解散，判決早於2022年6月作出: of no year but that of writing."""
    phrases = [each for each in (words.announced, words.effective) if each]
    year = YEAR.search(reading.text)
    return year is not None and all(each.end <= year.start() for each in phrases)


def _is_counted_on(draft: Draft, words: Words) -> bool:
    """Whether one of its days is counted from another that is named before."""
    is_done = draft.status == Status.COMPLETED
    gone_by = (words.announced, words.effective if is_done else None)
    return any(
        phrase and BEHIND.match(phrase.text) for phrase in (words.announced, words.effective)
    ) or any(phrase and LATER.match(phrase.text) for phrase in gone_by)


def _spoken_of(draft: Draft, before: Sequence[Reading]) -> tuple[Phrase, ...]:
    """The dates named in the sentence before it and in its own up to where it is told."""
    named = [phrase for reading in before for phrase in reading.free_phrases]
    own = [each for each in draft.told_in.free_phrases if each.end <= draft.told.start]
    counted = (BEHIND, LATER)
    return tuple(
        each for each in (*named, *own) if not any(words.match(each.text) for words in counted)
    )


def _day_of_news(found: Dated, reading: Reading) -> Told | None:
    """The day on which an end was made known, and where it is named."""
    told = found.announced
    return replace(told, reading=told.reading or reading) if told.phrase else None


def _before(draft: Draft) -> str:
    """The words before those that tell the end."""
    return draft.told_in.text[max(0, draft.told.start - AROUND) : draft.told.start]


def _months_in(reading: Reading) -> list[int]:
    return [each for each in map(_month, A_MONTH.findall(reading.text)) if 1 <= each <= LAST_MONTH]


def _month(text: str) -> int:
    try:
        return number(text)
    except ValueError:
        return 0  # 十十月


def _last_of(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _year_meant(reading: Reading, year: int | None, published: date | None) -> int | None:
    """The year of which days without a year speak, if the text has gone back to one."""
    written = YEAR.findall(reading.text)
    if written and not NEAR_YEAR.search(reading.text):
        last = int(written[-1]) + (1 if NEXT_YEAR.search(reading.text) else 0)
        return last if published is None or last < published.year else None
    if year and NEXT_YEAR.search(reading.text):
        return year + 1
    goes_on = OF_THAT_TIME.search(reading.text) or MONTH_FIRST.match(reading.text)
    return year if goes_on else None
