"""Which country an organization is of, by its name or by what stands beside it."""

import re
from collections.abc import Iterator, Sequence

from events.extraction.cast import Body, Entity
from events.extraction.english_described import DESCRIPTOR
from events.extraction.gazetteer import Gazetteer
from events.extraction.sentences import Sentence

# "Samplia's |oldest charity, A", "Samplian rights group |A"
BESIDE = re.compile(rf"(?:['’]s?)?(?: [\w-]+){{0,5}}? (?:{DESCRIPTOR}),? [\"“]?")
OWNED = re.compile(r"['’]s? (?:[a-z-]+ ){0,4}[\"“]?")
# "A, |Samplia's oldest charity", "A, a charity in |Samplia"
APPOSED = re.compile(r"[\"”]?(?:\s?\([^)]{1,30}\))?, (?:(?:an?|the|one of) )?")
NEAR = 90


def note_homes(sentence: Sentence, entities: Sequence[Entity], gazetteer: Gazetteer) -> None:
    """Note on each organization that the sentence names the places that it is of."""
    for number, entity in enumerate(entities):
        if entity.body is None:
            continue
        entity.body.homes |= set(_named_in(entity.body, gazetteer))
        beside = [*entities[max(0, number - 1) : number], *entities[number + 1 : number + 2]]
        for place in beside:
            if place.sort == "place" and _is_home(sentence.text, entity, place):
                entity.body.homes.add(place.text)


def _named_in(body: Body, gazetteer: Gazetteer) -> Iterator[str]:
    for name in body.names:
        for place in gazetteer.place_names.find(name):
            yield place.known[0].code


def _is_home(text: str, entity: Entity, place: Entity) -> bool:
    if place.end <= entity.start:
        between = text[place.end : entity.start]
        return bool(BESIDE.fullmatch(between) or OWNED.fullmatch(between))
    return APPOSED.fullmatch(text, entity.end, place.start) is not None
