"""What looks like an ending and is none: storms, repairs, forged letters; what ends for a time."""

import re
from collections.abc import Sequence

from events.extraction.cast import Body, bodies_in
from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_voice import BE
from events.extraction.depend_words import words
from events.extraction.english_temporary import is_for_a_term, is_limited_in_time, is_of_days
from events.extraction.findings import Kind
from events.extraction.lexicon import lexicon
from events.extraction.reading import Reading

SCOPE: dict[str, str] = lexicon("dependency")["scope"]
WEATHER = re.compile(rf"\b(?:{SCOPE['weather']})\b", re.IGNORECASE)
PASSING = re.compile(rf"\b(?:{SCOPE['passing']})\b", re.IGNORECASE)
AUTHORITY = re.compile(rf"\b(?:{SCOPE['authority']})\b", re.IGNORECASE)
PASSING_VERBS = frozenset({"close", "suspend", "cease"})
OUT = re.compile(rf"\b(?:{SCOPE['out']})\b", re.IGNORECASE)
FOR_A_TERM = frozenset({Kind.DEREGISTERED, Kind.PUBLICATION_CEASED})
FOR_DOING = re.compile(r"\bfor (?:\w+ly )?\w+ing\b")  # "for |playing music during a holiday"
NEAR = 120


def is_about_weather(reading: Reading) -> bool:
    return WEATHER.search(reading.text) is not None


def are_out(readings: Sequence[Reading]) -> set[Body]:
    """The bodies that the sentences naming them make a sports club, a band, a state's agency or a
    gang: out of the record's scope."""
    return {
        body
        for reading in readings
        if OUT.search(reading.text)
        for body in bodies_in(reading.entities)
        if body.slug is None
    }


def names_authority(reading: Reading) -> bool:
    """Whether a court, a ministry or the like acts in the sentence."""
    return AUTHORITY.search(reading.mask) is not None or any(
        entity.sort == "authority" for entity in reading.entities
    )


def is_passing(tree: Tree, verb: Word) -> bool:
    """ "closed for repairs", "shut until the storm has passed"."""
    found = PASSING.search(tree.reading.text, verb.end, verb.end + NEAR)
    return found is not None and not FOR_DOING.search(tree.reading.text, verb.end, found.start())


def is_for_a_time(
    tree: Tree, verb: Word, kind: Kind | None = None, *, is_media: bool = False
) -> bool:
    """ "closed for thirty days", "silenced until further notice"; licenses and papers also "for a
    year"."""
    is_limited = is_for_a_term if is_media or kind in FOR_A_TERM else is_limited_in_time
    is_noun = verb.tag.startswith("NN")
    return is_limited(tree.reading, verb.end) or (is_noun and is_of_days(tree.reading, verb.start))


def is_made_up(tree: Tree) -> bool:
    """ "a letter that says A is banned is a |forgery"."""
    return any(
        word.text in words("scope", "made_up")
        and word.dep in {"attr", "acomp", "oprd"}
        and tree.words[word.head].text in BE
        for word in tree.words
    )


def is_given_up(tree: Tree, noun: Word) -> bool:
    """ "the |plan to dissolve A is off the table", "rejected a |motion to ban A"."""
    head = tree.head(noun)
    if noun.text not in words("scope", "plans") or head is None or not head.is_verb:
        return False
    if head.text in words("scope", "gives_up"):
        return True
    if noun.text == "bill" and head.text not in words("scope", "adopts"):
        return True
    behind = {word.text for word in tree.words[head.i + 1 : head.i + 5]}
    return head.text in BE and bool(behind & words("scope", "dead"))
