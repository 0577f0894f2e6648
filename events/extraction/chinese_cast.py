"""The organizations of a Chinese article under all their names, and who is named where."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.cast import Body, Cast, Entity, add_longest, law_spans
from events.extraction.chinese_bare import bare_in, is_of_civic_life, pointed_at
from events.extraction.chinese_marks import LAW_SHAPES
from events.extraction.chinese_names import (
    BUSINESS,
    DATELINE,
    GENERIC,
    SHORTEST,
    businesses_in,
    kind_of_name,
    names_in,
)
from events.extraction.chinese_shops import PRESSED, bookshops_in
from events.extraction.chinese_words import WORDS
from events.extraction.gazetteer import Gazetteer, KnownOrganization, Mention
from events.extraction.sentences import Sentence

SHORT_FORM = re.compile(
    r"[」』”》〉]?[（(](?:下稱|下称|以下簡稱|以下简称|簡稱|简称|又稱|又称|前稱|英文名)?[:：]?[「“\"]?"
    r"([㐀-鿿A-Za-z][㐀-鿿A-Za-z .&'-]{1,40}?)[」”\"]?(?:[，,、][^）)]*)?[）)]"
)
LONGEST_SHORT_FORM = 8
SHORT_NAME = re.compile(r"[㐀-鿿][協协盟陣阵聯联黨党]")
MEDIA_BEFORE = re.compile(WORDS["names"]["media_before"])
ON_AIR = re.compile(r"(?:廣播|广播|電台|电台|[新][聞闻]|中文[網网部台]?|國際頻道|国际频道)$")
SOURCE = re.compile(r"[據据][^，。；：]{2,18}?(?:消息|報[導道]|报[导道]|披露|引述)[，：]")
GROUP_BEFORE = re.compile(WORDS["names"]["group_before"])
MOST_TOPICS, MOST_BLANKS = 2, 2
IN_FULL, LONGEST_ABBREVIATION, MOST_IN_FULL = 6, 4, 20  # characters, and names of one ending
TAIL = re.compile(r"(?:國際|国际|組織|组织|總會|总会)$")
PLACE_BEFORE = re.compile(r"^(?:香港|本港|澳門|台灣|臺灣)(?=.{3})")
SHOWS = re.compile(BUSINESS["shows"])
PUBLIC = re.compile(f"{BUSINESS['civic']}|{BUSINESS['public']}")
TOPIC_OUT, CIVIC = re.compile(BUSINESS["topic"]), re.compile(BUSINESS["civic"])


def cast_of(
    title: Sentence, sentences: Sequence[Sentence], gazetteer: Gazetteer, enders: re.Pattern[str]
) -> tuple[Cast, list[list[Entity]]]:
    """The cast, and what each sentence names; `enders` are the verbs that make a marked word the
    name of an organization."""
    cast = Cast()
    for sentence in (*sentences, title):
        _introduce_known(cast, sentence, gazetteer)
    whole = " ".join(sentence.text for sentence in (title, *sentences))
    topics = set(TOPIC_OUT.findall(whole))
    is_out = len(topics) >= MOST_TOPICS or SHOWS.search(whole)
    cast.is_civic = not is_out or bool(CIVIC.search(whole))
    if cast.is_civic:
        out = {name for each in (*sentences, title) for name in businesses_in(each.text, enders)}
        if not PUBLIC.search(whole):
            out |= {name for each in (*sentences, title) for name in _latin_in(each.text, enders)}
        _introduce(cast, sentences, gazetteer, enders, out)
        if PRESSED.search(whole):
            for each in (*sentences, title):
                _introduce_shops(cast, bookshops_in(each.text))
        if is_of_civic_life(whole):
            _introduce_bare(cast, (*sentences, title))
        _introduce_from(title, cast, enders, out)
        _shorten(cast, whole)
    named = [list(_entities(cast, sentence, gazetteer)) for sentence in (*sentences, title)]
    cast.count(zip([*sentences, title], named, strict=True))
    return cast, named


def _latin_in(text: str, enders: re.Pattern[str]) -> Iterator[str]:
    """Short names in Latin letters: a band's as likely as a group's where nothing public is spoken
    of."""
    names = (text[start:end] for start, end in names_in(text, enders) if text[start - 1] != "《")
    return (name for name in names if name.isascii() and name.count(" ") < MOST_BLANKS)


def _introduce_known(cast: Cast, sentence: Sentence, gazetteer: Gazetteer) -> None:
    for mention in gazetteer.organization_names.find(sentence.text):
        surface = sentence.text[mention.start : mention.end]
        if len(mention.known) == 1 and (
            len(surface) >= SHORTEST
            or not surface.isalpha()
            or _is_short_name(sentence.text, mention)
        ):
            body = cast.known(mention.known[0], surface)
            for name in mention.known[0].names:
                if PLACE_BEFORE.match(name):
                    cast.also(body, PLACE_BEFORE.sub("", name))
            _name_short_form(cast, body, sentence.text, mention.end)


def _is_short_name(text: str, mention: Mention[KnownOrganization]) -> bool:
    """教協, but not within another word: 學聯 in 學聯盟."""
    name, behind = text[mention.start : mention.end], text[mention.end : mention.end + 1]
    return bool(SHORT_NAME.fullmatch(name)) and behind not in set("盟合會会系絡络線线綫營营")


def _introduce_from(title: Sentence, cast: Cast, enders: re.Pattern[str], out: set[str]) -> None:
    """Those of the headline, when the text names nobody."""
    if not cast.bodies:
        for start, end in names_in(title.text, enders):
            surface = title.text[start:end]
            if surface not in out:
                cast.unknown(surface, _kind(title.text, start, surface))


def _shorten(cast: Cast, whole: str) -> None:
    """Names by which the text goes on: 綠色和平 of 綠色和平國際."""
    for body in cast.bodies:
        for name in [name for name in body.names if not name.isascii()]:
            short = TAIL.sub("", name)
            if short != name and len(short) > SHORTEST and whole.count(short) > whole.count(name):
                cast.name(body, short)


def _introduce(
    cast: Cast,
    sentences: Sequence[Sentence],
    gazetteer: Gazetteer,
    enders: re.Pattern[str],
    out: set[str],
) -> None:
    """The unregistered, the longest names first: a name that another one ends with is its."""
    found = [(s.text, *span) for s in sentences for span in names_in(s.text, enders)]
    endings: dict[str, Body] = {}
    in_full: dict[str, list[Body]] = {}
    for text, start, end in sorted(found, key=lambda each: each[1] - each[2]):
        surface = text[start:end]
        if surface in out:
            continue
        known = cast.find(surface) or cast.find(PLACE_BEFORE.sub("", surface))
        known = known or _at_home(cast, gazetteer, surface) or _on_air(cast, surface)
        known = (
            known
            or _longer(endings.get(surface), surface, sentences)
            or _glossed(cast, text, end, surface)
            or _abbreviated(surface, in_full.get(surface[-1], []))
        )
        if known is None:
            known = cast.unknown(surface, _kind(text, start, surface))
        elif surface not in known.names and not surface.endswith(known.name):
            cast.name(known, surface)
        same_end = in_full.setdefault(surface[-1], [])
        if len(surface) >= IN_FULL and len(same_end) < MOST_IN_FULL:
            same_end.append(known)
        for cut in range(1, len(surface) - SHORTEST + 1):
            endings.setdefault(surface[cut:], known)
        _name_short_form(cast, known, text, end)


def _at_home(cast: Cast, gazetteer: Gazetteer, surface: str) -> Body | None:
    """The registered organization that stands behind its country: 匈牙利中歐大學."""
    place = next((each for each in gazetteer.place_names.find(surface) if each.start == 0), None)
    body = cast.find(surface[place.end :]) if place else None
    return body if body and body.slug else None


def _on_air(cast: Cast, surface: str) -> Body | None:
    """The registered medium that is named with what it does: BBC廣播."""
    body = cast.find(ON_AIR.sub("", surface))
    return body if body and body.slug else None


def _introduce_shops(cast: Cast, names: Iterator[str]) -> None:
    for name in names:
        same = (body for body in cast.bodies if body.kind == "bookshop" and name in body.name)
        cast.name(next(same, None) or cast.unknown(name, "bookshop"), name)


def _introduce_bare(cast: Cast, sentences: Sequence[Sentence]) -> None:
    """Those that only what is told of them shows."""
    for sentence in sentences:
        for start, end in bare_in(sentence.text):
            surface = sentence.text[start:end]
            names = (name for body in cast.bodies for name in body.names)
            if not any(surface in name or name in surface for name in names):
                body = cast.unknown(surface, _kind(sentence.text, start, surface))
                body.is_bare = True
    if all(body.slug or not body.mentions for body in cast.bodies):
        whole = "".join(sentence.text for sentence in sentences)
        for name in pointed_at(whole, (sentence.text for sentence in sentences)):
            is_paper = f"《{name}》" in whole
            cast.unknown(name, "media" if is_paper else None).is_bare = True


def _glossed(cast: Cast, text: str, end: int, surface: str) -> Body | None:
    """The registered organization whose name in another script stands in brackets behind."""
    short = SHORT_FORM.match(text, end)
    known = cast.find(short[1]) if short else None
    if known is None or not short or not short[1].isascii():
        return None
    known.glosses += [name for name in known.names if name.isascii()]
    known.names = [name for name in known.names if not name.isascii()] + [surface]
    return known


def _kind(text: str, start: int, surface: str) -> str | None:
    is_media = text[start - 1 : start] == "《" or MEDIA_BEFORE.search(text[:start])
    if not is_media and GROUP_BEFORE.search(text, max(0, start - 6), start):
        kind = kind_of_name(surface)
        return None if kind == "media" else kind  # 人權團體「資訊網」
    return kind_of_name(surface) or ("media" if is_media else None)


def _longer(body: Body | None, surface: str, sentences: Sequence[Sentence]) -> Body | None:
    """The body with a longer name, unless a sentence names both: 前身海島公民黨, and 公民黨."""
    if body is None:
        return None
    both = (s.text for s in sentences if body.name in s.text)
    return None if any(surface in text.replace(body.name, "") for text in both) else body


def _abbreviated(surface: str, bodies: Sequence[Body]) -> Body | None:
    """The one of whose words it has the first characters: 婦聯會 of 島國婦女聯合會."""
    if not SHORTEST <= len(surface) <= LONGEST_ABBREVIATION:
        return None
    fitting = {body.name: body for body in bodies if _abbreviates(surface, body.name)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _abbreviates(short: str, name: str) -> bool:
    """Whether the characters of `short` stand in this order in `name`, apart, the last at its end.

    Without a pattern: one would be compiled for each name.
    """
    at = -2
    for character in short[:-1]:
        at = name.find(character, at + 2)
        if at < 0:
            return False
    return name.endswith(short[-1]) and len(name) - 1 >= at + 2


def _name_short_form(cast: Cast, body: Body, text: str, end: int) -> None:
    short = SHORT_FORM.match(text, end)
    if short is None or cast.find(short[1]) or GENERIC.fullmatch(short[1]):
        return
    if short[1].isascii() and not body.name.isascii():
        body.glosses.append(short[1])
        cast.also(body, short[1])
    elif len(short[1]) <= LONGEST_SHORT_FORM:
        cast.name(body, short[1])


def _sources_in(text: str) -> list[tuple[int, int]]:
    """Who only reports: 據維權網消息."""
    return [match.span() for match in SOURCE.finditer(text)]


def _entities(cast: Cast, sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Entity]:
    text = sentence.text
    line = DATELINE.match(text)
    begins = line.end() if line else 0
    sources = _sources_in(text)
    found: list[Entity] = []
    for start, end in law_spans(text, gazetteer, LAW_SHAPES):
        add_longest(found, Entity(start, end, "law", text[start:end]))
    for body in cast.bodies:
        for surface in (*body.names, *body.glosses):
            if surface not in text:
                continue
            for start in _starts(text, surface, begins):
                end = start + len(surface)
                if not any(left <= start and end <= right for left, right in sources):
                    add_longest(found, Entity(start, end, "organization", surface, body))
    for place in gazetteer.place_names.find(text):
        add_longest(found, Entity(place.start, place.end, "place", place.known[0].code))
    yield from sorted(found, key=lambda entity: entity.start)


def _starts(text: str, surface: str, begins: int) -> Iterator[int]:
    start = text.find(surface, begins)
    while start >= 0:
        yield start
        start = text.find(surface, start + len(surface))
