"""The organizations, authorities, laws and places that an English article names."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from events.extraction.cast import Body, Cast, Entity
from events.extraction.depend_parser import ORGANIZATION, PERSON, named_in
from events.extraction.depend_words import TRIGGERS
from events.extraction.english_aliases import learn_other_name
from events.extraction.english_described import (
    DESCRIBED_AFTER,
    DESCRIBED_BEFORE,
    NOT_CIVIC,
    OFFICE,
    QUOTED_FIRST,
    QUOTED_NAME,
    REFERS,
    described_kind,
    descriptor_kind,
    is_commercial,
    is_described,
    is_described_with,
    is_of_state,
    is_person,
    leads_to_another,
)
from events.extraction.english_entities import Shapes, entities_in
from events.extraction.english_headlines import introduce_headed, introduce_meant, is_sentence
from events.extraction.english_homes import note_homes
from events.extraction.english_media import learn_media
from events.extraction.english_names import (
    WORDS,
    Name,
    acronym_after,
    acronym_before,
    is_abbreviation,
    kind_of_name,
    names_behind,
)
from events.extraction.english_odd_ends import (
    ended_kind,
    ends_itself,
    is_deregistered,
    is_joined_to,
)
from events.extraction.english_shapes import is_within_longer, names_of
from events.extraction.english_shown import Shown
from events.extraction.english_signs import BESIDE
from events.extraction.english_speaker import introduce_writer
from events.extraction.english_topic import Topic
from events.extraction.gazetteer import Gazetteer
from events.extraction.lexicon import lexicon
from events.extraction.sentences import Sentence

COUNTED = re.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{lexicon('claims')['units']['nouns']})(?!\w)")
REPEATS_NONE = re.compile(
    r"\b(?:[A-Z]\.|and|Human|Rights|Street|City|Island|River|State|Day|War|Dam|Plain|Road|Hill"
    r"|Hills|Valley|Lake|Way|Avenue|Bridge|Park|Square|Beach|Bay|Mount|Province|County|District"
    r"|Region|Museum|Festival|Cup|Prize)\b|-"
)
IN = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Aa]cross|district of) (?:the )?$")
TITLED = re.compile(r"[a-z,] [\"“]?The $")
FOREIGN = re.compile(WORDS["signs"]["foreign"])
# "Nightjar from |Banja Luka"
OF_ANOTHER = re.compile(r"[A-ZÀ-Þ][\w'’-]+ (?:from|in|near) $")
NEAR = 40
OPENS, CLOSES = ('"', "“", "«"), ('"', "”", "»", ',"', ",”")
MOST_ASKED = 400
SHORT, LONG = 2, 9
# "Save the Children UK"
NATIONAL = re.compile(
    r"(?P<of>.+) (?P<where>GB|UK|USA|US|International|Worldwide|America|Britain|Ireland|France"
    r"|Canada|Australia"
    r"|Germany|Deutschland|Netherlands|Nederland|Belgium|Spain|Italy|Sweden|Norway|Denmark|Switzerland)"
)


def cast_of(
    title: Sentence, sentences: Sequence[Sentence], gazetteer: Gazetteer, *, by_model: bool = True
) -> tuple[Cast, list[list[Entity]]]:
    """The cast, and what each sentence names; the title last, by names that the text uses.

    Without the model (`by_model`), which takes seconds to load, odd names are passed over.
    """
    cast = Cast()
    topic = Topic([each.text for each in (title, *sentences)])
    cast.is_civic = civic = topic.is_civic
    odd = _odd_names(sentences, gazetteer) if by_model and civic else {}
    for sentence in sentences:
        _introduce(cast, sentence, gazetteer, civic=civic)
        _introduce_odd(cast, sentence, gazetteer, odd.get(sentence.start, {}))
    if civic:
        if any(REFERS.search(sentence.text) for sentence in sentences):
            _introduce_repeated(cast, [*sentences, title], gazetteer)
        people = {name for found in odd.values() for name in found if found[name] == PERSON}
        shown = Shown(
            cast,
            sentences,
            gazetteer,
            people,
            proper={name for found in odd.values() for name in found},
            about_media=topic.is_about_media(cast.bodies),
            about_bodies=topic.is_about_bodies,
            title=title.text,
        )
        _introduce_shown(cast, shown)
        introduce_headed(cast, title, sentences, gazetteer)
    if not cast.bodies and is_sentence(title.text):
        _introduce(cast, title, gazetteer, civic=civic and not sentences)
        introduce_meant(cast, title, sentences, gazetteer)
    _introduce_known(cast, title, gazetteer)
    introduce_writer(cast, title, sentences, gazetteer)
    shapes = Shapes.of(cast, gazetteer)
    named = [list(entities_in(shapes, sentence)) for sentence in (*sentences, title)]
    if civic and topic.is_about_media(cast.bodies):
        learn_media((s.text, e) for s, e in zip(sentences, named, strict=False))
    cast.count(zip([*sentences, title], named, strict=True))
    for sentence, entities in zip([*sentences, title], named, strict=True):
        note_homes(sentence, entities, gazetteer)
    return cast, named


def _introduce(cast: Cast, sentence: Sentence, gazetteer: Gazetteer, *, civic: bool) -> None:
    _introduce_known(cast, sentence, gazetteer)
    text, before = sentence.text, None
    for name in names_of(sentence, gazetteer):
        acronym = acronym_after(text, name.end) or acronym_before(text, name)
        _note_authority(cast, text, name, acronym)
        if _is_number_of(text, name) or name.text in cast.authorities:
            continue
        learn_other_name(cast, text, before[0] if before else None, name)
        body = cast.find(name.text) or _section(cast, name, gazetteer)
        body = body or _body(cast, text, name, acronym)
        if body is None and before and is_described_with(text, before[0], name):
            body = cast.unknown(name.text, before[1])
        is_joined = before is not None and is_joined_to(text, before[0], name)
        is_ended = body is None and civic and (is_joined or ends_itself(text, name))
        if is_ended and not is_commercial(text, name):
            body = cast.unknown(name.text, ended_kind(text, name))
        if body:
            short = [acronym] if acronym else []
            _name_too(cast, body, [*short, *names_behind(text, name)], gazetteer)
        before = (name, body.kind) if body else None
    for office in OFFICE.finditer(text):
        cast.unknown(office.group(), "ngo")
    for quoted in (*QUOTED_NAME.finditer(text), *QUOTED_FIRST.finditer(text)):
        if not NOT_CIVIC.search(text, 0, quoted.start()):
            cast.unknown(quoted["name"], descriptor_kind(quoted["noun"]))


def _note_authority(cast: Cast, text: str, name: Name, acronym: str | None) -> None:
    """ "the regulator |A", "the Media Commission (|MC)"."""
    if name.sort == "authority" and acronym and not is_deregistered(text, name):
        cast.authorities.add(acronym)
    if name.sort == "unknown" and is_of_state(text, name):
        cast.authorities.add(name.text)


def _name_too(cast: Cast, body: Body, names: Sequence[str], gazetteer: Gazetteer) -> None:
    """Further names of an organization, unless they are somebody else's or a place's."""
    for name in names:
        is_place = " " in name and any(gazetteer.place_names.find(name))
        if cast.find(name) is None and not is_place:
            cast.name(body, name)


def _odd_names(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> dict[int, dict[str, str]]:
    """What spaCy's model takes names for where an ending is told beside an odd one."""
    asked = [
        sentence
        for sentence in sentences[:MOST_ASKED]
        if TRIGGERS.search(sentence.text)
        and any(name.sort == "unknown" for name in names_of(sentence, gazetteer))
    ]
    found = named_in([sentence.text for sentence in asked])
    return {sentence.start: names for sentence, names in zip(asked, found, strict=True)}


def _introduce_odd(
    cast: Cast, sentence: Sentence, gazetteer: Gazetteer, odd: Mapping[str, str]
) -> None:
    """Names of no known shape that the model takes for organizations."""
    for name in names_of(sentence, gazetteer):
        is_short_form = name.text.isupper() and SHORT < len(name.text) < LONG
        has_form = is_short_form or (" " in name.text and not name.text.isupper())
        has_form = has_form and not _is_number_of(sentence.text, name)
        is_whole = odd.get(name.text) == ORGANIZATION and has_form and name.sort == "unknown"
        is_whole = is_whole and not is_person(sentence.text, name)
        is_whole = is_whole and not leads_to_another(sentence.text, name)
        before = sentence.text[: name.start][-NEAR:]
        is_whole = is_whole and not (OF_ANOTHER.search(before) or IN.search(before))
        is_whole = is_whole and name.text not in cast.authorities
        is_whole = is_whole and not is_of_state(sentence.text, name)
        if is_whole and not is_commercial(sentence.text, name) and cast.find(name.text) is None:
            cast.unknown(name.text, None)


def _introduce_repeated(cast: Cast, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> None:
    """Odd names of several words that the article repeats in full, as it does with no person's."""
    names, places = Counter[str](), set[str]()
    for sentence in sentences:
        for name in names_of(sentence, gazetteer):
            is_odd = name.sort == "unknown" and " " in name.text
            is_odd = is_odd and not _is_number_of(sentence.text, name)
            if is_person(sentence.text, name):
                places.add(name.text)
            if is_odd and not REPEATS_NONE.search(name.text):
                names[name.text] += 1
                if IN.search(sentence.text[max(0, name.start - 16) : name.start]):
                    places.add(name.text)
    for text, times in names.items():
        if (
            times > 1
            and text not in places
            and cast.find(text) is None
            and not any(gazetteer.place_names.find(text))
        ):
            cast.unknown(text, None)


def _introduce_shown(cast: Cast, shown: Shown) -> None:
    for name, kind, short in shown.bodies():
        known = cast.find(short) if short else None
        body = known or cast.unknown(name, kind)
        body.kind = body.kind or kind
        for each in filter(None, (name, short)):
            cast.name(body, each)


def _section(cast: Cast, name: Name, gazetteer: Gazetteer) -> Body | None:
    """The section of a country, if the name before that is a known organization's or a long one."""
    section = NATIONAL.fullmatch(name.text)
    if section is None:
        return None
    of = section["of"]
    is_long = of.count(" ") > 1 and section["where"] in {"GB", "UK", "USA", "International"}
    is_known = any(m.end - m.start == len(of) for m in gazetteer.organization_names.find(of))
    return cast.unknown(name.text, "international_ngo") if is_long or is_known else None


def _is_number_of(text: str, name: Name) -> bool:
    """ "11 Catholic |groups": how many, and what they are."""
    return name.text[0].isdigit() and COUNTED.match(text, name.end) is not None


def _body(cast: Cast, text: str, name: Name, acronym: str | None) -> Body | None:
    """The organization that a name not seen before stands for, if it is one's."""
    if is_commercial(text, name) or (name.is_generic and not _is_title(text, name)):
        return None
    of_acronym = cast.find(acronym) if acronym else None
    if of_acronym and name.sort in {"organization", "unknown"}:
        cast.name(of_acronym, name.text)
        of_acronym.kind = of_acronym.kind or kind_of_name(name.text)
        return of_acronym
    if name.sort == "organization":
        after = DESCRIBED_AFTER.match(text, name.end)
        kind = descriptor_kind(after.group()) if after else None
        return cast.unknown(name.text, kind or kind_of_name(name.text))
    if is_described(text, name) and not is_person(text, name):
        return cast.unknown(name.text, described_kind(text, name))
    is_abbreviated = name.sort == "unknown" and acronym and is_abbreviation(acronym, name.text)
    is_registered = name.sort == "authority" and is_deregistered(text, name)
    kind = "ngo" if is_registered else None
    return cast.unknown(name.text, kind) if is_abbreviated or is_registered else None


def _is_title(text: str, name: Name) -> bool:
    """ "the daily Slovo", "the owner of The Post", "The Post, a daily": a noun that is all of a
    medium's name."""
    before = text[max(0, name.start - 40) : name.start]
    is_described = DESCRIBED_BEFORE.search(before) or BESIDE.search(before)
    is_quoted = before.endswith(OPENS) and text.startswith(CLOSES, name.end)
    if (is_described is not None or is_quoted) and FOREIGN.fullmatch(name.text):
        return True
    if TITLED.search(before):
        return True
    is_called_the = before.endswith(("The ", 'The "')) and kind_of_name(name.text) == "media"
    return is_called_the and DESCRIBED_AFTER.match(text, name.end) is not None


def _introduce_known(cast: Cast, sentence: Sentence, gazetteer: Gazetteer) -> None:
    is_title = sentence.field == "title"
    for mention in gazetteer.organization_names.find(sentence.text):
        if len(mention.known) == 1 and not is_within_longer(
            sentence, mention.start, mention.end, gazetteer
        ):
            surface = sentence.text[mention.start : mention.end]
            longer = _bearer_of(cast, surface) if is_title and not cast.find(surface) else None
            if longer is not None:
                cast.name(longer, surface)
                continue
            body = cast.known(mention.known[0], surface)
            acronym = acronym_after(sentence.text, mention.end)
            if acronym:
                cast.name(body, acronym)


def _bearer_of(cast: Cast, short: str) -> Body | None:
    """The section that a headline calls by the first words of its name: "Amnesty halts work"."""
    return next(
        (body for body in cast.bodies if any(n.startswith(f"{short} ") for n in body.names)), None
    )
