"""Endings that a paper bears in its name: "a closure |order against A", "liquidation |suits"."""

from collections.abc import Iterator
from dataclasses import replace

from events.extraction.depend_meant import Talk
from events.extraction.depend_mood import Mood
from events.extraction.depend_noun_mood import mood_of_noun
from events.extraction.depend_nouns import name_of_noun
from events.extraction.depend_things import Thing, things_of
from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_verbs import Telling, Trigger
from events.extraction.depend_words import words
from events.extraction.findings import Status

REACHING = ("against", "on", "upon", "for", "to", "over")
BORNE = frozenset({"compound", "amod", "nmod"})
NEAR = 4
FALLS = frozenset("won win lost lose".split())


def tellings_by_paper(tree: Tree, talk: Talk) -> Iterator[Telling]:
    """Whom an order or a suit reaches that is called by the ending it means."""
    for paper in tree.words:
        if paper.entity is not None or not _is_paper(paper):
            continue
        for ending in tree.words[max(0, paper.i - NEAR) : paper.i]:
            name = name_of_noun(tree, ending) if ending.entity is None else None
            mood = _mood(tree, paper) if name and _is_borne(tree, ending, paper) else None
            things = _reached(tree, paper, talk) if mood else []
            if name and mood and things:
                yield Telling(Trigger(name, ending, "noun"), tree, mood, things, ())


def _is_paper(word: Word) -> bool:
    return word.text in words("words", "served") | words("words", "cases")


def _is_borne(tree: Tree, ending: Word, paper: Word) -> bool:
    """ "a |closure order", "a |winding-up order"."""
    head = tree.head(ending)
    if head is None or (ending.dep not in BORNE and ending.text not in {"up", "down"}):
        return False
    above = tree.head(head)
    return head.i == paper.i or (above is not None and above.i == paper.i)


def _mood(tree: Tree, paper: Word) -> Mood | None:
    """A suit is to be decided, an order is; neither if it is asked for, feared or gone."""
    said = mood_of_noun(tree, paper)
    verb = tree.head(paper)
    if said is None or (verb is not None and verb.text in FALLS):
        return None
    if said.status == Status.THREATENED or paper.text in words("words", "cases"):
        return Mood(Status.THREATENED, is_ordered=True)
    return replace(said, status=Status.ORDERED, is_ordered=True)


def _reached(tree: Tree, paper: Word, talk: Talk) -> list[Thing]:
    verb = tree.head(paper)
    hosts = [paper, *([verb] if verb is not None and verb.is_verb else [])]
    behind = [each for host in hosts for each in tree.objects_of(host, *REACHING)]
    if not behind and verb is not None and verb.text in words("words", "serves"):
        behind = tree.children(verb, "dative")
    named = [each for thing in behind for each in tree.joined(thing)]
    return [t for t in things_of(tree, named, talk) if t.sort in {"organization", "many", "unit"}]
