"""What a sentence of an English article names, once it is known who is named in the article."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from events.extraction.cast import Body, Cast, Entity, add_longest, law_spans
from events.extraction.english_described import is_person_called_law
from events.extraction.english_names import Name
from events.extraction.english_shapes import is_within_longer, names_of
from events.extraction.gazetteer import Gazetteer, Names
from events.extraction.lexicon import lexicon
from events.extraction.sentences import Sentence

LAW_SHAPES = [re.compile(shape) for shape in lexicon("laws")["shapes"]["en"]]
# "the |Islamic Republic of Iran"
FORMAL = re.compile(
    r"\b(?:(?:People's|Islamic|Federal|Democratic|Socialist|Arab) ){0,3}"
    r"(?:Republic|Kingdom|Sultanate|Emirate|Principality) of (?:the )?"
)
FORMAL_REACH = 40
LONGEST_IN_TITLE = 5


@dataclass(frozen=True)
class Shapes:
    """How the organizations of an article may be written, ready to be found."""

    cast: Cast
    gazetteer: Gazetteer
    names: Names[Body]
    by_word: Mapping[str, Body]

    @classmethod
    def of(cls, cast: Cast, gazetteer: Gazetteer) -> Self:
        names = [(name, body) for body in cast.bodies for name in body.names if len(name) > 2]
        by_word: dict[str, Body] = {}
        for name, body in names:
            for word in re.findall(r"[\w-]+", name):
                by_word.setdefault(word, body)
        return cls(cast, gazetteer, Names(names), by_word)

    def short_for(self, name: Name, *, is_title: bool) -> Body | None:
        """The organization that "the Alliance" means: the first whose name has the word; a headline
        has a capital for its first word, and means by "Party dissolved" whom the text begins with.
        """
        body = self.by_word.get(name.text)
        begins = is_title and name.start == 0
        return None if begins and self.cast.bodies[:1] != [body] else body


def entities_in(shapes: Shapes, sentence: Sentence) -> Iterator[Entity]:
    """What a sentence names, in order and without overlaps."""
    text, cast, gazetteer = sentence.text, shapes.cast, shapes.gazetteer
    found: list[Entity] = []
    for start, end in law_spans(text, gazetteer, LAW_SHAPES):
        add_longest(found, Entity(start, end, "law", text[start:end]))
    for body, start, end in _known_at(shapes, sentence):
        add_longest(found, Entity(start, end, "organization", text[start:end], body))
    for state in _states(text, gazetteer):
        add_longest(found, state)
    for name in names_of(sentence, gazetteer):
        named = cast.find(name.text) or (
            shapes.short_for(name, is_title=sentence.field == "title") if name.is_generic else None
        )
        if named is not None:
            add_longest(found, Entity(name.start, name.end, "organization", name.text, named))
        elif (sentence.field == "text" or name.text.count(" ") < LONGEST_IN_TITLE) and not any(
            e.body and e.start < name.end and name.start < e.end for e in found
        ):
            sort = "authority" if name.text in cast.authorities else name.sort
            sort = "person" if sort == "law" and is_person_called_law(text, name) else sort
            if sentence.field == "text" or sort in {"authority", "law"}:
                add_longest(found, Entity(name.start, name.end, sort, name.text))
    for place in gazetteer.place_names.find(text):
        add_longest(found, Entity(place.start, place.end, "place", place.known[0].code))
    yield from sorted(found, key=lambda entity: entity.start)


def _states(text: str, gazetteer: Gazetteer) -> Iterator[Entity]:
    """States by their formal names."""
    for formal in FORMAL.finditer(text):
        start, end = formal.span()
        for place in gazetteer.place_names.find(text[start : end + FORMAL_REACH]):
            if place.start == end - start:
                yield Entity(start, start + place.end, "place", place.known[0].code)


def _known_at(shapes: Shapes, sentence: Sentence) -> Iterator[tuple[Body, int, int]]:
    text, gazetteer = sentence.text, shapes.gazetteer
    for mention in gazetteer.organization_names.find(text):
        body = shapes.cast.find(text[mention.start : mention.end])
        if body and not is_within_longer(sentence, mention.start, mention.end, gazetteer):
            yield body, mention.start, mention.end
    for named in shapes.names.find(text):
        yield named.known[0], named.start, named.end
