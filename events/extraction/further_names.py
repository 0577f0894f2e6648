"""Names of organizations in a sentence of a further language: quoted, after (or before) a noun for
organizations, in the register, or an acronym."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from events.extraction.further_capitals import capitals_around, capitals_behind
from events.extraction.further_caseless import quoted_beside_noun, shaped
from events.extraction.further_words import SORTS, Words, international, lowered
from events.extraction.gazetteer import Gazetteer
from events.extraction.lexicon import lexicon

QUOTED = re.compile(
    r"«([^«»\n]{2,120})»|»([^«»\n]{2,120})«|„([^„“”\"\n]{2,120})[“”\"]|“([^“”\n]{2,120})”"
    r"|(?<!\w)\"([^\"\n]{2,120})\"(?!\w{4})|(?<!\w)”([^„“”\n]{2,120})”(?!\w)"
)
MOST_WORDS = 10
LONGEST_LEAD = 70
ACRONYM = re.compile(r"(?<![\w-])[^\W\d_a-zа-я]{3,9}(?![\w-])")
ROMAN = re.compile(r"(?<!\w)[A-Z]")
MORE = re.compile(r"(?: [^\W\d_a-zа-я][^\W\d_A-ZА-Я]+){1,2}| (?:FM|TV|AM)\b")  # RTV África
ON_AIR = re.compile(r"\b(?:FM|TV|Radio|Television)$")
LATIN = re.compile(r"(?<![\w.@/-])[A-Z][A-Za-z’'&-]+(?: [A-Z][A-Za-z’'&-]*){0,5}(?![\w./@])")
CAPITALS = re.compile(r"(?<![\w-])[^\W\d_a-z][^\W\d_]+(?=\s)")
IN_BRACKETS = re.compile(r"(?:['’]\w{1,5})?\s*\((?:[^()]{0,40}[ ,;–—])?(?P<short>[^\W\d_]{2,10})\)")
SHORTEST_SAID = 3  # words
NEXT = 24
MASK = "¤"
OPENING = re.compile(r"\s*[«„“»\"]")


@dataclass(frozen=True)
class Name:
    """A name at [start, end) of its sentence. `sort` is that of its noun, "" where none shows what
    it is, `from_noun` where that begins, `short` an acronym given for it in brackets. `is_weak`:
    perhaps a person's; `is_other`: that of a law, a film, a shop."""

    text: str
    start: int
    end: int
    sort: str
    from_noun: int
    slug: str | None = None
    short: str | None = None
    is_other: bool = False
    is_weak: bool = False


def names_in(text: str, words: Words, gazetteer: Gazetteer) -> list[Name]:
    """The names in order, none overlapping; also those of laws, films and shops, as `is_other`."""
    small = lowered(text)
    found: list[Name] = []
    for source in OF_CASELESS if words.is_caseless else SOURCES:
        rest = _without(text, found) if source is _capitals else text
        for name in source(rest, small, words, gazetteer):
            if not any(_is_same_or_its_noun(name, other) for other in found):
                found.append(name)
    return sorted(found, key=lambda name: name.start)


def _is_same_or_its_noun(name: Name, other: Name) -> bool:
    """Whether two overlap, or the first only says what the other is: "Związek Polaków „Most”",
    "“Most” İctimai Birliyi"."""
    is_before = other.from_noun <= name.start < other.start
    is_behind = other.end <= other.from_noun <= name.start <= other.from_noun + 1
    return (name.is_weak and (is_before or is_behind)) or (
        name.start < other.end and other.start < name.end
    )


def masked(text: str, names: Iterable[Name]) -> str:
    """In small letters, each name a single word of signs, so that nothing is found within it."""
    letters = list(lowered(text))
    for name in names:
        letters[name.start : name.end] = MASK * (name.end - name.start)
    return "".join(letters)


def _without(text: str, names: Iterable[Name]) -> str:
    letters = list(text)
    for name in names:
        letters[name.start : name.end] = MASK * (name.end - name.start)
    return "".join(letters)


def reduced(name: str, words: Words) -> str:
    """The first form of a declined name where its endings show it: "Хельсинкской группы"."""
    for declined, put in words.nominative:
        name = declined.sub(put, name)
    return name


def _quoted(text: str, small: str, words: Words, _gazetteer: Gazetteer) -> Iterator[Name]:
    for match in QUOTED.finditer(text):
        inner = next(filter(None, match.groups())).strip(" ,.")
        start = text.index(inner, match.start()) if inner else match.start()
        is_name = inner[:1].isupper() or inner[:1].isdigit()
        if not is_name or len(inner.split()) > MOST_WORDS:
            continue
        noun, at = _noun_before(small, match.start(), words)
        if inner[-1] in "!?…" and (noun is None or len(inner.split()) >= SHORTEST_SAID):
            continue
        if noun is None and words.is_noun_last:
            noun, at = _noun_behind(small, match.end(), words)
        if noun is None and _is_said(inner, small[match.end() : match.end() + NEXT], words):
            continue
        is_other = noun == "no" or bool(words["authorities"].match(lowered(inner)))
        end = start + len(inner)
        sort = noun or _sort_in(inner, words)
        yield Name(inner, start, end, sort, at, None, _short(text, start, match.end()), is_other)


def _is_said(inner: str, behind: str, words: Words) -> bool:
    """Whether marks stand around what somebody said, rather than around a name."""
    is_told = words["bridge"].match(behind.lstrip(" ,"))
    return len(inner.split()) >= SHORTEST_SAID and bool(
        is_told or words["speech"].match(lowered(inner))
    )


def _noun_before(small: str, start: int, words: Words) -> tuple[str | None, int]:
    """The sort of the noun that a name follows ("no" for laws, films, shops), and its start."""
    lead_start = max(0, start - LONGEST_LEAD)
    lead = re.split(r"[,;:.()«»„“”\"]", small[lead_start:start])[-1]
    offset = start - len(lead)
    found: list[tuple[int, bool, str, int]] = []
    for sort, pattern in (*words.nouns.items(), ("no", words["no_organizations"])):
        for match in pattern.finditer(lead):
            is_near = match.start() >= len(lead) - 30 or sort != "no"
            if is_near and not _has_verb(lead[match.end() :], words):
                found.append((match.end(), sort == "no", sort, offset + match.start()))
    if not found:
        return None, start
    _end, _is_no, sort, at = max(found)
    return sort, at


def _noun_behind(small: str, end: int, words: Words) -> tuple[str | None, int]:
    following = small[end : end + 40]
    for sort, pattern in (*words.nouns.items(), ("no", words["no_organizations"])):
        found = re.compile(r"\s*(?:\w+\s+){0,2}" + f"(?:{pattern.pattern})").match(following)
        if found:
            return sort, end
    return None, end


def _has_verb(between: str, words: Words) -> bool:
    return bool(words["bridge"].search(between)) or len(between.split()) > 6


def _sort_in(name: str, words: Words) -> str:
    """What a name says itself: "Фонд защиты гласности"."""
    small = lowered(name)
    return next(
        (sort for sort in SORTS if sort in words.nouns and words.nouns[sort].search(small)), ""
    )


def _registered(text: str, _small: str, words: Words, gazetteer: Gazetteer) -> Iterator[Name]:
    for mention in gazetteer.organization_names.find(text):
        known = mention.known[0]
        sort = (
            "media" if known.kind == "media" else "parties" if known.kind == "party" else "others"
        )
        start, end = mention.start, mention.end
        slug = known.slug if len(mention.known) == 1 else None
        yield Name(text[start:end], start, end, sort, start, slug, _short(text, start, end))


def _after_noun(text: str, small: str, words: Words, _gazetteer: Gazetteer) -> Iterator[Name]:
    """Nouns that a name goes with: behind it, or around it."""
    taken = 0
    for match in words.any_noun.finditer(small):
        if match.start() < taken or _goes_on(text, small, match.end(), words):
            continue
        sort = _sort_in(match.group(), words)
        start, end = capitals_around(text, match.start(), match.end(), words)
        inner = text[start:end]
        if end <= match.end() and start >= match.start() and "-" not in inner:
            continue
        capitals = inner if start else inner[1:]  # a sentence begins with one anyway
        is_authority = start <= match.start() and words["authorities"].match(lowered(inner))
        is_of_place = not start and _is_of_place(inner, words)
        is_one = not start and sort == "media" and _can_begin(small, words)
        if not (is_of_place or is_one or any(map(str.isupper, capitals))) or is_authority:
            continue
        if OPENING.match(text, end):
            continue
        if sort == "media" and not words.is_noun_last:
            end = _first_of_two(text, start, end, words)
            inner = text[start:end]
        if words.is_noun_last:
            start = _last_of_row(text, start, match.start(), words)
            inner = text[start:end]
        taken = end
        is_other = _is_no_organization(inner, words)
        noun = min(start, match.start())
        if alone := _alone(text, small, start, end, words):
            start, inner = alone, text[alone:end]
        yield Name(inner, start, end, sort, noun, None, _short(text, start, end), is_other)


def _can_begin(small: str, words: Words) -> bool:
    """Whether the first word of a sentence is a name rather than says what kind of medium it is:
    "Kırkpınar gazetesi", not "Yerel gazetesi"."""
    return words.is_noun_last and words["no_first"].match(small) is None


def _goes_on(text: str, small: str, end: int, words: Words) -> bool:
    """Whether another noun ends the name: "… Toplum Merkezi Derneği"."""
    is_capital = words.is_noun_last and text[end + 1 : end + 2].isupper()
    return is_capital and words.any_noun.match(small, end + 1) is not None


def _is_of_place(inner: str, words: Words) -> bool:
    """What only a country shows to be a name where a sentence begins: "Белорусская ассоциация
    журналистов"."""
    first, *others = lowered(inner).split()
    return len(others) > 1 and words.any_place.fullmatch(first) is not None


def _is_no_organization(inner: str, words: Words) -> bool:
    """By its first word or one in small letters: "Club de fútbol …"; not "Verein Freies Wort"."""
    found = words["no_organizations"].finditer(lowered(inner))
    return any(not match.start() or inner[match.start()].islower() for match in found)


def _first_of_two(text: str, start: int, end: int, words: Words) -> int:
    """The end of the first of two media that no noun parts: "Radio Agua Viva y Estéreo Sol"."""
    for joint in words.joint.finditer(text, start, end):
        left, right = text[start : joint.start()], text[joint.end() : end]
        if min(len(left.split()), len(right.split())) > 1:
            return joint.start()
    return end


def _last_of_row(text: str, start: int, noun: int, words: Words) -> int:
    """The start of the last of a row of names that a noun ends: "A, B ve C Radyo"."""
    if text[:start].rstrip().endswith(","):
        for joint in words.joint.finditer(text, start, noun):
            return joint.end()
    return start


def _alone(text: str, small: str, start: int, end: int, words: Words) -> int | None:
    """Where the name begins behind a noun that only describes it: "den Verein Nordwind"; nouns
    have capitals anyway in German."""
    if words.is_cyrillic and (latin := ROMAN.search(text, start, end)) and latin.start() > start:
        return latin.start() if words.any_noun.search(small, start, latin.start()) else None
    noun = words["describing"].match(small, start, end)
    begins = noun.end() + 1 if noun else end
    is_name = begins < end and text[begins].isupper()
    of_all = is_name and words["declined"].match(small, begins, end)
    return begins if is_name and not of_all else None


def _english(text: str, _small: str, words: Words, _gazetteer: Gazetteer) -> Iterator[Name]:
    """Names as they are in English: Civic Bridge International."""
    for match in _english_names().finditer(text):
        start, end = match.span()
        yield Name(match.group(), start, end, "others", start, None, _short(text, start, end))


def _international(text: str, _small: str, _words: Words, _gazetteer: Gazetteer) -> Iterator[Name]:
    """What is known everywhere by a name of its own: Ärzte ohne Grenzen."""
    for match in international().finditer(text):
        start, end = match.span()
        sort = "media" if match.lastgroup == "media" else "others"
        yield Name(match.group(), start, end, sort, start, None, _short(text, start, end))


def _latin(text: str, _small: str, words: Words, _gazetteer: Gazetteer) -> Iterator[Name]:
    """What is written in Latin capitals in a Cyrillic text: Greenpeace."""
    for match in LATIN.finditer(text) if words.is_cyrillic or words.is_caseless else ():
        name = match.group()
        if lowered(name) not in words.never_names:
            yield Name(
                name,
                *match.span(),
                "",
                match.start(),
                None,
                _short(text, match.start(), match.end()),
            )


def _english_names() -> re.Pattern[str]:
    nouns = lexicon("further")["english"]["nouns"]
    return re.compile(
        rf"(?<!\w)(?:[A-Z][\w’'-]*\s(?:of\s|for\s|the\s|and\s|without\s){{0,2}}){{0,5}}(?:{nouns})(?!\w)"
        r"(?:\s(?:of\s|for\s|the\s|and\s|without\s){0,2}[A-Z][\w’'-]*){0,4}"
    )


def _acronyms(text: str, _small: str, words: Words, _gazetteer: Gazetteer) -> Iterator[Name]:
    if sum(map(str.isupper, text)) * 2 > sum(map(str.isalpha, text)):
        return  # a headline in capitals
    for match in ACRONYM.finditer(text):
        if match.group().isupper() and lowered(match.group()) not in words.never_names:
            more = MORE.match(text, match.end()) if words.has_small_nouns else None
            is_place = more and words.any_place.search(lowered(more.group()))
            is_more = more and not is_place and all(map(_is_capital, more.group().split()))
            end = more.end() if more and is_more else match.end()
            yield Name(text[match.start() : end], match.start(), end, "", match.start())


def _capitals(text: str, small: str, words: Words, _gazetteer: Gazetteer) -> Iterator[Name]:
    """Two and more capitals in a row: perhaps an organization, perhaps a person."""
    if not words.has_small_nouns:
        return
    at = 0
    while match := CAPITALS.search(text, at):
        end = capitals_behind(text, match.start(), words, within=False)
        end = _first_of_row(text, match.start(), end, words)
        at = max(end, match.end())
        inner = text[match.start() : end]
        is_other = words["authorities"].search(small, match.start(), end) is not None
        first = small[match.start() : match.end()]
        is_place = words.any_place.search(small, match.start(), end) is not None
        is_office = words["units"].fullmatch(lowered(inner.rpartition(" ")[2])) is not None
        if is_other or is_place or is_office or sum(map(_is_capital, inner.split())) < 2:
            continue
        if first not in words.articles:
            sort = _apposed_sort(small, end, words) or ("media" if ON_AIR.search(inner) else "")
            other = not sort and _is_of_shop(small, match.start(), end, words)
            yield Name(
                inner, match.start(), end, sort, match.start(), is_other=other, is_weak=not sort
            )


def _is_capital(word: str) -> bool:
    return word[0].isupper()


def _first_of_row(text: str, start: int, end: int, words: Words) -> int:
    """The end of the first of two that no noun shows to be one: "A B y C D", ", B y C"."""
    is_in_row = text[:start].rstrip().endswith(",")
    for joint in words.joint.finditer(text, start, end):
        left, right = text[start : joint.start()], text[joint.end() : end]
        if right[:1].isupper() and (is_in_row or min(len(left.split()), len(right.split())) > 1):
            return joint.start()
    return end


def _is_of_shop(small: str, start: int, end: int, words: Words) -> bool:
    """Whether a noun for shops, films or laws stands right before, or begins or ends the name."""
    lead = small[max(0, start - NEXT) : start].rstrip()
    before = words["no_organizations"].finditer(lead)
    within = words["no_organizations"].finditer(small, start, end)
    return any(match.end() == len(lead) for match in before) or any(
        match.end() == end if words.is_noun_last else match.start() == start for match in within
    )


def _apposed_sort(small: str, end: int, words: Words) -> str:
    """The sort of the noun that says behind a name what it is: "X, una organización que …"."""
    found = words.apposed.match(small, end)
    if found is None or words["bridge"].search(found["before"]):
        return ""
    of_another = words.connectors - words.articles
    is_of_another = not of_another.isdisjoint(found["before"].split())
    return "" if is_of_another else _sort_in(found["noun"], words)


def _short(text: str, start: int, end: int) -> str | None:
    match = IN_BRACKETS.match(text, end)
    if match is None:
        return None
    short = match["short"]
    is_syllables = short[:1].isupper() and text[start : start + 1] == short[:1]  # Cenidh
    return short if short.isupper() or is_syllables else None


def _caseless(text: str, _small: str, words: Words, _gazetteer: Gazetteer) -> Iterator[Name]:
    for source in (quoted_beside_noun, shaped):
        for sort, start, end, noun in source(text, words):
            short = _short(text, start, end)
            yield Name(text[start:end], start, end, sort, noun, None, short, sort == "no")


OF_CASELESS = (_caseless, _registered, _english, _latin)
SOURCES = (
    _quoted,
    _registered,
    _international,
    _after_noun,
    _english,
    _latin,
    _acronyms,
    _capitals,
)
