"""Endings told by verbs, in the grammar of a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from events.extraction.depend_frames import Match, matches
from events.extraction.depend_meant import Meant, Talk
from events.extraction.depend_mood import Mood, mood_of
from events.extraction.depend_names import meant_by
from events.extraction.depend_needs import things_needed
from events.extraction.depend_roles import deed_of, subjects
from events.extraction.depend_scope import PASSING_VERBS, is_passing
from events.extraction.depend_things import Thing, things_of
from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_words import words
from events.extraction.findings import Status
from events.extraction.lexicon import lexicon

PARTS = frozenset({"unit", "work", "publication"})
FORBIDDEN = Mood(Status.COMPLETED, is_ordered=True)


@dataclass(frozen=True)
class Trigger:
    """A verb or noun of ending where it stands."""

    name: str
    word: Word
    rule: str = "verb"

    @property
    def entry(self) -> dict[str, Any]:
        entry: dict[str, Any] = _entries()[self.name]
        return entry

    @property
    def is_frame(self) -> bool:
        return self.name in lexicon("frames")["frames"]


@dataclass(frozen=True)
class Telling:
    """What a trigger tells: of which things, in what mood, and who does it."""

    trigger: Trigger
    tree: Tree
    mood: Mood
    things: Sequence[Thing]
    actors: Sequence[Meant]
    undergone: bool = False
    under_authority: bool = False

    @property
    def by_authority(self) -> bool:
        return self.mood.is_ordered or any(each.means == "authority" for each in self.actors)


@cache
def _entries() -> dict[str, dict[str, Any]]:
    return {**lexicon("frames")["frames"], **lexicon("dependency")["verbs"]}


@cache
def _names_by_word() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, entry in lexicon("dependency")["verbs"].items():
        for word in entry["words"].split("|"):
            found.setdefault(word, []).append(name)
    return found


def tellings_by_verb(tree: Tree, talk: Talk) -> Iterator[Telling]:
    for word in tree.words:
        if _is_attribute(tree, word):
            yield from _attributed(tree, word, talk)
        elif word.entity is None:
            yield from islice(_tellings(tree, word, talk), 1)


def _tellings(tree: Tree, verb: Word, talk: Talk) -> Iterator[Telling]:
    """All that a verb may tell of: by the words around it, then by itself."""
    if _may_be_verb(tree, verb):
        for match in matches(tree, verb, talk):
            told = _framed(tree, verb, match, talk)
            if told is not None:
                yield told
    for name in _names_by_word().get(verb.text, ()):
        told = _telling(tree, Trigger(name, verb), talk)
        if told is not None and (told.things or told.actors):
            yield told


def _framed(tree: Tree, verb: Word, match: Match, talk: Talk) -> Telling | None:
    is_denied = match.frame.no_longer or match.frame.not_to_be
    mood = FORBIDDEN if match.frame.is_forbidden else mood_of(tree, verb, is_denied=is_denied)
    if mood is None:
        return None
    actors = [*match.actors, *_ordering(tree, mood, match.actors, talk)] if match.things else None
    trigger = Trigger(match.frame.name, verb, "frame")
    return Telling(trigger, tree, mood, match.things, actors or match.actors, match.undergone)


def _ordering(tree: Tree, mood: Mood, actors: Sequence[Meant], talk: Talk) -> list[Meant]:
    """The authority that has it done."""
    if mood.actor is None or any(each.means == "authority" for each in actors):
        return []
    ordering = [m for word in subjects(tree, mood.actor) for m in meant_by(tree, word, talk)]
    return ordering if any(each.means == "authority" for each in ordering) else []


def _is_attribute(tree: Tree, word: Word) -> bool:
    """ "the |banned A"."""
    if word.text not in words("words", "attributes") or word.dep != "amod":
        return False
    behind = tree.words[word.i + 1 : word.i + 2]
    is_named = any(each.body is not None for each in behind)
    return is_named and not _is_of_links(tree, word)


def _is_of_links(tree: Tree, word: Word) -> bool:
    """ "accused of ties to the |banned A": news of somebody else."""
    named = tree.head(word)
    preposition = tree.head(named) if named is not None and named.dep == "pobj" else None
    above = tree.head(preposition) if preposition is not None else None
    return above is not None and above.text in words("words", "links")


def _attributed(tree: Tree, word: Word, talk: Talk) -> Iterator[Telling]:
    names = _names_by_word().get(word.text)
    if names:
        things = list(things_of(tree, tree.words[word.i + 1 : word.i + 2], talk))
        trigger = Trigger(names[0], word, "attribute")
        yield Telling(trigger, tree, Mood(Status.COMPLETED), things, (), undergone=True)


def words_denied(tree: Tree, *, is_stormy: bool = False) -> Iterator[Word]:
    """Verbs of ending that are not said to happen, or only for a storm or repairs."""
    for word in tree.words:
        is_trigger = word.entity is None and word.text in _names_by_word()
        if is_trigger and word.dep == "amod" and _is_of_links(tree, word):
            yield word
        if not is_trigger or not word.is_verb:
            continue
        may_pass = bool(PASSING_VERBS & set(_names_by_word()[word.text]))
        if mood_of(tree, word) is None or (may_pass and (is_stormy or is_passing(tree, word))):
            yield word


def _telling(tree: Tree, trigger: Trigger, talk: Talk) -> Telling | None:
    verb = trigger.word
    if not _may_be_verb(tree, verb) or not _has_particle(tree, trigger):
        return None
    if trigger.name == "ban" and _is_from_a_deed(tree, verb):
        return None
    deed = deed_of(tree, verb)
    things = things_needed(tree, verb, trigger.entry.get("object"), deed, talk)
    if things is None:
        return None
    mood = mood_of(tree, verb)
    if mood is None:
        return None
    is_part = any(thing.sort in PARTS and thing.word in deed.actors for thing in things)
    doers = () if is_part else deed.actors  # "its office closed", "its work will cease"
    actors = [meant for word in doers for meant in meant_by(tree, word, talk)]
    if things:
        actors += _ordering(tree, mood, actors, talk)
    return Telling(trigger, tree, mood, things, actors, deed.undergone)


def _is_from_a_deed(tree: Tree, verb: Word) -> bool:
    """ "was |banned from holding a rally": it goes on."""
    return any(
        deed.text not in words("words", "being_active")
        for preposition in tree.children(verb, "prep")
        if preposition.text == "from"
        for deed in tree.children(preposition, "pcomp")
    )


def _may_be_verb(tree: Tree, word: Word) -> bool:
    if word.is_verb:
        is_attribute = word.dep in {"amod", "compound"}
        return not is_attribute or tree.child(word, "aux", "nsubj") is not None
    return tree.reading.is_headline and word.dep in {"ROOT", "ccomp", "xcomp"}


def _has_particle(tree: Tree, trigger: Trigger) -> bool:
    wanted = trigger.entry.get("with")
    if wanted is None:
        return True
    return any(
        child.text in wanted.split("|") and child.dep in {"prt", "advmod", "prep"}
        for child in tree.children(trigger.word)
    )
