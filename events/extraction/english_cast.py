"""The organizations, authorities, laws and places that an English article names."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.cast import Body, Cast, Entity
from events.extraction.depend_parser import organizations_in
from events.extraction.depend_words import TRIGGERS
from events.extraction.english_names import WORDS, Name, acronym_after, kind_of_name, names_in
from events.extraction.gazetteer import Gazetteer
from events.extraction.lexicon import lexicon
from events.extraction.sentences import Sentence

DESCRIPTOR = "|".join(WORDS["descriptors"].values())
DESCRIBED_BEFORE = re.compile(rf"\b(?:{DESCRIPTOR})(?:,| called| known as)? [\"“'‘]?$")
DESCRIBED_AFTER = re.compile(
    rf"(?:\s?\([^)]{{1,30}}\))?[\"”'’]?, (?:an?|the|one of|another|once|long)\b"
    rf"(?: [\w'’-]+){{0,8}}? (?:{DESCRIPTOR})\b"
)
DESCRIBED_BEHIND = re.compile(rf"[\"”'’]? (?:{WORDS['odd_names']['kinds_behind']})\b")
ENDINGS = WORDS["odd_names"]
ENDED_BY = re.compile(rf"\b(?:{ENDINGS['before']}) (?:the )?[\"“]?$")
ENDED_BY_NOUN = re.compile(rf"\b(?:{ENDINGS['nouns_before']}) (?:the )?[\"“]?$", re.IGNORECASE)
ENDS = re.compile(
    rf"[\"”]?(?:\s?\([^)]{{1,20}}\))?(?:,[^,;:]{{1,90}},)? (?:{ENDINGS['between']})*"
    rf"(?:{ENDINGS['after']})\b"
)
TRADES = WORDS["business"]["trades"]
COMMERCIAL_BEFORE = re.compile(rf"\b(?:{TRADES}),? [\"“'‘]?$", re.IGNORECASE)
COMMERCIAL_AFTER = re.compile(rf"[\"”'’]?, (?:an?|the) (?:[\w'’-]+ ){{0,5}}?(?:{TRADES})\b")
POSSESSIVE = re.compile(r"['’]s? ")
OF_A_PLACE = re.compile(r" (?:of|in) (?:the )?$")
MAY_BE_CIVIC = re.compile(rf"\b(?:{ENDINGS['may_be_civic']})$")
CIVIC = re.compile(rf"\b(?:{ENDINGS['civic']})\b", re.IGNORECASE)
COMMERCIAL = re.compile(rf"\b(?:{ENDINGS['commercial']})\b", re.IGNORECASE)
LEADING_KIND = re.compile(r"(?:NGO|Charity|Newspaper) (?=[A-Z])")
LAW_SHAPES = [re.compile(shape) for shape in lexicon("laws")["shapes"]["en"]]
LONGEST_IN_TITLE = 5
OF_BUSINESS = 2
MOST_ASKED = 400
SHORT, LONG = 2, 9


def cast_of(
    title: Sentence, sentences: Sequence[Sentence], gazetteer: Gazetteer, *, by_model: bool = True
) -> tuple[Cast, list[list[Entity]]]:
    """The cast, and what each sentence names; the title last, by names that the text uses.

    Without the model (`by_model`), which takes seconds to load, odd names are passed over.
    """
    cast = Cast()
    civic, commercial = _words_counted(title, sentences)
    odd = _odd_names(sentences, gazetteer) if by_model and civic > commercial else {}
    for sentence in sentences:
        if commercial >= OF_BUSINESS + 2 * civic:
            _introduce_known(cast, sentence, gazetteer)
        else:
            _introduce(cast, sentence, gazetteer, civic=civic > commercial)
            _introduce_odd(cast, sentence, gazetteer, odd.get(sentence.start, set()))
    _introduce_known(cast, title, gazetteer)
    named = [list(_entities(cast, sentence, gazetteer)) for sentence in sentences]
    named.append(list(_entities(cast, title, gazetteer)))
    cast.count(zip([*sentences, title], named, strict=True))
    return cast, named


def _words_counted(title: Sentence, sentences: Sequence[Sentence]) -> tuple[int, int]:
    """How many words are about public life, and how many about shops, bands or sports."""
    text = "\n".join(sentence.text for sentence in (title, *sentences))
    return len(CIVIC.findall(text)), len(COMMERCIAL.findall(text))


def _introduce(cast: Cast, sentence: Sentence, gazetteer: Gazetteer, *, civic: bool) -> None:
    _introduce_known(cast, sentence, gazetteer)
    for name in _names(sentence, gazetteer):
        acronym = acronym_after(sentence.text, name.end)
        if name.sort == "authority" and acronym:
            cast.authorities.add(acronym)
        body = cast.find(name.text) or _body(cast, sentence.text, name, acronym)
        if body is None and civic and _ends_itself(sentence.text, name):
            body = cast.unknown(name.text, None)
        if body and acronym and cast.find(acronym) is None:
            cast.name(body, acronym)


def _odd_names(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> dict[int, set[str]]:
    """What spaCy's model takes for organizations where an ending is told beside an odd name."""
    asked = [
        sentence
        for sentence in sentences[:MOST_ASKED]
        if TRIGGERS.search(sentence.text)
        and any(name.sort == "unknown" for name in _names(sentence, gazetteer))
    ]
    found = organizations_in([sentence.text for sentence in asked])
    return {sentence.start: names for sentence, names in zip(asked, found, strict=True)}


def _introduce_odd(cast: Cast, sentence: Sentence, gazetteer: Gazetteer, odd: set[str]) -> None:
    """Names of no known shape that the model takes for organizations."""
    for name in _names(sentence, gazetteer):
        is_short_form = name.text.isupper() and SHORT < len(name.text) < LONG
        has_form = is_short_form or (" " in name.text and not name.text.isupper())
        is_whole = name.text in odd and has_form and name.sort == "unknown"
        if is_whole and not _is_commercial(sentence.text, name) and cast.find(name.text) is None:
            cast.unknown(name.text, None)


def _body(cast: Cast, text: str, name: Name, acronym: str | None) -> Body | None:
    """The organization that a name not seen before stands for, if it is one's."""
    if name.is_generic or _is_commercial(text, name):
        return None
    of_acronym = cast.find(acronym) if acronym else None
    if of_acronym and name.sort in {"organization", "unknown"}:
        cast.name(of_acronym, name.text)
        return of_acronym
    if name.sort == "organization" or _is_no_authority(text, name):
        return cast.unknown(name.text, kind_of_name(name.text))
    if _is_described(text, name):
        return cast.unknown(name.text, _described_kind(text, name))
    return None


def _introduce_known(cast: Cast, sentence: Sentence, gazetteer: Gazetteer) -> None:
    for mention in gazetteer.organization_names.find(sentence.text):
        if len(mention.known) == 1 and not _is_within_longer(
            sentence, mention.start, mention.end, gazetteer
        ):
            body = cast.known(mention.known[0], sentence.text[mention.start : mention.end])
            acronym = acronym_after(sentence.text, mention.end)
            if acronym:
                cast.name(body, acronym)


def _is_within_longer(sentence: Sentence, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether the words are part of another name: Rappler in "Rappler Holdings Corporation"."""
    if sentence.field == "title":
        return False
    for name in names_in(sentence.text):
        if name.start <= start and end <= name.end and (name.start, name.end) != (start, end):
            before, after = sentence.text[name.start : start], sentence.text[end : name.end]
            if after.strip(" .") and name.sort == "organization":
                return True
            if before.strip() and not _is_lead(before, gazetteer) and name.sort == "organization":
                return True
    return False


def _is_lead(words: str, gazetteer: Gazetteer) -> bool:
    """Whether words before a name are no part of it: a place, "NGO", a title, "and"."""
    rest = LEADING_KIND.sub("", words)
    for mention in gazetteer.place_names.find(rest):
        rest = rest.replace(rest[mention.start : mention.end], "")
    return not re.sub(r"['’]s?\b|\band\b|[\s,.-]", "", rest)


def _names(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Name]:
    """The names by shape, without a place in the possessive before them and without bare places."""
    for name in names_in(sentence.text):
        start = name.start + _lead_length(name.text, gazetteer)
        end = _law_end(name, gazetteer) if name.sort == "law" else name.end
        is_dateline = name.text.isupper() and any(gazetteer.place_names.find(name.text.title()))
        if start < end - 1 and not is_dateline:
            yield Name(sentence.text[start:end], start, end)


def _lead_length(text: str, gazetteer: Gazetteer) -> int:
    """How much of a phrase stands before the name: "Russia's", "UK NGO", or all, if but a place."""
    length = 0
    place = next((m for m in gazetteer.place_names.find(text) if m.start == 0), None)
    if place is not None:
        behind = text[place.end :]
        possessive = POSSESSIVE.match(behind)
        if not behind or possessive or LEADING_KIND.match(behind.lstrip()):
            length = place.end + (possessive.end() if possessive else len(behind[:1]))
    kind = LEADING_KIND.match(text[length:])
    return length + (kind.end() if kind else 0)


def _law_end(name: Name, gazetteer: Gazetteer) -> int:
    """Where a law's name ends without the place: "Public Order Act" of Samplia."""
    places = (m for m in gazetteer.place_names.find(name.text) if m.end == len(name.text))
    place = next(places, None)
    of_place = OF_A_PLACE.search(name.text[: place.start]) if place else None
    return name.start + of_place.start() if of_place else name.end


def _is_commercial(text: str, name: Name) -> bool:
    """Whether the text says that the name is a band's, a shop's: "restaurant chain Ocean"."""
    before = COMMERCIAL_BEFORE.search(text[max(0, name.start - 40) : name.start])
    return bool(before or COMMERCIAL_AFTER.match(text, name.end))


def _is_described(text: str, name: Name) -> bool:
    """Whether the text says that an odd name is an organization's: "the news site Meduza"."""
    if name.sort != "unknown":
        return False
    return bool(_description(text, name))


def _is_no_authority(text: str, name: Name) -> bool:
    """Whether a committee or agency is no state body: it ends its own work."""
    return bool(
        name.sort == "authority" and MAY_BE_CIVIC.search(name.text) and ENDS.match(text, name.end)
    )


def _ends_itself(text: str, name: Name) -> bool:
    """Whether an odd name is said to end as only organizations do: "Meduza was outlawed"."""
    if name.sort != "unknown" or name.is_generic:
        return False
    before = text[max(0, name.start - 60) : name.start]
    if ENDED_BY_NOUN.search(before) and acronym_after(text, name.end):
        return True
    return bool(ENDED_BY.search(before) or ENDS.match(text, name.end))


def _description(text: str, name: Name) -> re.Match[str] | None:
    before = DESCRIBED_BEFORE.search(text[max(0, name.start - 40) : name.start])
    behind = DESCRIBED_BEHIND.match(text, name.end)
    return before or behind or DESCRIBED_AFTER.match(text, name.end)


def _described_kind(text: str, name: Name) -> str | None:
    found = _description(text, name)
    return descriptor_kind(found.group()) if found else None


def descriptor_kind(words: str) -> str | None:
    """Which kind of organization a description speaks of; the last noun counts."""
    last: tuple[int, str] | None = None
    for kind, nouns in WORDS["descriptors"].items():
        for match in re.finditer(rf"\b(?:{nouns})\b", words):
            if last is None or match.end() > last[0]:
                last = match.end(), kind
    return last[1] if last else None


def _entities(cast: Cast, sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Entity]:
    """What a sentence names, in order and without overlaps."""
    text = sentence.text
    found: list[Entity] = []
    for start, end in _laws(text, gazetteer):
        _add(found, Entity(start, end, "law", text[start:end]))
    for body, start, end in _known_at(cast, sentence, gazetteer):
        _add(found, Entity(start, end, "organization", text[start:end], body))
    for name in _names(sentence, gazetteer):
        named = cast.find(name.text) or (_short_for(cast, name) if name.is_generic else None)
        if named is not None:
            _add(found, Entity(name.start, name.end, "organization", name.text, named))
        elif (sentence.field == "text" or name.text.count(" ") < LONGEST_IN_TITLE) and not any(
            e.body and e.start < name.end and name.start < e.end for e in found
        ):
            sort = "authority" if name.text in cast.authorities else name.sort
            if sentence.field == "text" or sort in {"authority", "law"}:
                _add(found, Entity(name.start, name.end, sort, name.text))
    for place in gazetteer.place_names.find(text):
        _add(found, Entity(place.start, place.end, "place", place.known[0].code))
    yield from sorted(found, key=lambda entity: entity.start)


def _laws(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    for mention in gazetteer.law_names.find(text):
        yield mention.start, mention.end
    for shape in LAW_SHAPES:
        for match in shape.finditer(text):
            yield match.span()


def _short_for(cast: Cast, name: Name) -> Body | None:
    """The organization that "the Alliance" means: the first whose name has the word."""
    word = re.compile(rf"\b{re.escape(name.text)}\b")
    return next((b for b in cast.bodies if any(map(word.search, b.names))), None)


def _known_at(
    cast: Cast, sentence: Sentence, gazetteer: Gazetteer
) -> Iterator[tuple[Body, int, int]]:
    text = sentence.text
    for mention in gazetteer.organization_names.find(text):
        body = cast.find(text[mention.start : mention.end])
        if body and not _is_within_longer(sentence, mention.start, mention.end, gazetteer):
            yield body, mention.start, mention.end
    for body in cast.bodies:
        for surface in body.names:
            if len(surface) > 2 and surface in text:
                for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text):
                    yield body, match.start(), match.end()


def _add(found: list[Entity], entity: Entity) -> None:
    """Longer names go before shorter ones that overlap with them."""
    clashes = [e for e in found if e.start < entity.end and entity.start < e.end]
    if all(e.end - e.start < entity.end - entity.start for e in clashes):
        for clash in clashes:
            found.remove(clash)
        found.append(entity)
