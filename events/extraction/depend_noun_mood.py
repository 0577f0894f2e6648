"""Whether an ending put as a noun happens: "the closure of A" by what is said of it."""

from typing import Literal

from events.extraction.depend_asking import is_by_power, starts_by_power
from events.extraction.depend_ballots import VOTES
from events.extraction.depend_mood import (
    STEPS,
    Governor,
    Mood,
    governor,
    mood_of,
    pending,
)
from events.extraction.depend_names import VOTERS
from events.extraction.depend_scope import is_given_up, is_made_up
from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_voice import auxiliaries, is_negated
from events.extraction.depend_words import words
from events.extraction.english_demanded import is_to_be_undone
from events.extraction.english_granted import is_granted
from events.extraction.findings import Status

SAID_ABOUT = frozenset({"over", "about", "against", "for", "on", "under", "from"})
AGAINST = frozenset({"against", "to", "over"})
AIMS = frozenset({"on", "over", "for", "seeking"})
TOWARDS = frozenset({"towards", "toward"})
ORDERED = Mood(Status.ORDERED, None, True)
BY_GOVERNOR: dict[Governor | None, Mood] = {
    "regrets": Mood(Status.COMPLETED),
    "threatens": Mood(Status.THREATENED),
}
BY_NOUN: dict[Governor | None, Mood] = {"orders": ORDERED, "decides": Mood(Status.ANNOUNCED)}


def mood_of_noun(tree: Tree, noun: Word) -> Mood | None:
    """What is said of it by what it is the subject or object of; None if it is no fact."""
    if is_negated(tree, noun) or is_made_up(tree):
        return None
    if _is_condemned(tree, noun) or is_to_be_undone(tree.reading.mask, noun.start):
        return Mood(Status.COMPLETED)
    if _is_decided_by(tree, noun) or is_granted(tree.reading.mask, noun.start, noun.end):
        return ORDERED
    for above, below in tree.above(noun):
        if below.dep in {"conj", "compound"}:
            continue
        if is_negated(tree, above) or above.text == "without" or is_given_up(tree, above):
            return None
        is_preposition = above.dep in {"prep", "agent"} or above.tag == "IN"
        said = _behind(tree, above) if is_preposition else _said_by(tree, above, below)
        if above.text in TOWARDS and tree.words[above.head].text in STEPS:
            said = Mood(Status.THREATENED)
        if said is not None:
            return said or None
    return Mood(Status.COMPLETED) if tree.reading.is_headline or _is_entry(tree, noun) else None


def _is_condemned(tree: Tree, noun: Word) -> bool:
    """ "condemned the |closure of A", but not the planned one."""
    verb = tree.head(noun)
    if noun.dep != "dobj" or verb is None or verb.text not in words("words", "condemns"):
        return False
    is_planned = any(each.text in words("words", "planned") for each in tree.children(noun, "amod"))
    return not is_planned and not is_negated(tree, verb)


def _behind(tree: Tree, preposition: Word) -> Mood | Literal[False] | None:
    """What a preposition makes of it: "after the closure"; None to look at what governs that."""
    if preposition.text in words("words", "afterwards"):
        return Mood(Status.COMPLETED)
    head = tree.head(preposition)
    if head is not None and _is_turned_down(tree, head, preposition):
        return ORDERED
    if head is not None and preposition.text == "for" and governor(head) == "unsure":
        asked = pending(tree, head)
        if asked and head.is_verb and not is_negated(tree, head):
            return asked
    in_court = tree.is_in_court or (head is not None and is_by_power(tree, head))
    is_aim = preposition.text in AIMS and (in_court or preposition.text != "for")
    is_case = head is not None and _is_case(head, preposition)
    if head is not None and (is_aim or is_case) and _is_ahead(tree, head, is_case=is_case):
        if is_given_up(tree, head) or is_negated(tree, head):
            return False
        return Mood(Status.THREATENED)
    is_told = head is not None and governor(head) in {"decides", "orders", "reports"}
    return False if preposition.text in SAID_ABOUT and not is_told else None


def _is_turned_down(tree: Tree, head: Word, preposition: Word) -> bool:
    """ "rejected its |appeal against the dissolution", "the |objection to the ban failed"."""
    remedies = words("words", "remedies")
    if preposition.text not in AGAINST:
        return False
    if any(each.text in remedies for each in tree.children(head, "dobj", "nsubj", "nsubjpass")):
        return head.text in words("words", "turns_down") and not is_negated(tree, head)
    if head.text not in remedies:
        return False
    above = tree.head(head)
    is_lost = above is not None and above.text in words("words", "turns_down")
    return is_lost and above is not None and not is_negated(tree, above)


def _is_case(head: Word, preposition: Word) -> bool:
    """ "a |lawsuit for the dissolution", but not "a petition for" it, which anybody may sign."""
    return preposition.text == "for" and head.text in words("words", "cases")


def _is_brought(tree: Tree, case: Word) -> bool:
    """ "has |opened a case for" it."""
    verb = tree.head(case)
    return case.dep == "dobj" and verb is not None and verb.text in words("words", "brings")


def _is_ahead(tree: Tree, word: Word, *, is_case: bool) -> bool:
    """ "a |hearing on", "will |vote on", "opened a |case for"."""
    if is_case and _is_brought(tree, word):
        return True
    helpers = auxiliaries(tree, word) if word.text in VOTES else frozenset[str]()
    return governor(word) == "threatens" or bool(helpers & {"will", "to", "is", "are"})


def _said_by(tree: Tree, above: Word, below: Word) -> Mood | Literal[False] | None:
    kind = governor(above)
    if kind == "unsure":
        return pending(tree, above)
    if kind in BY_GOVERNOR:
        return BY_GOVERNOR[kind]
    if above.text in words("words", "undoes") and below.dep in {"dobj", "nsubjpass"}:
        return False  # "|suspended the dissolution of A"
    if above.is_verb:
        return _by_verb(tree, above, below, kind) or False
    if kind in BY_NOUN:
        return BY_NOUN[kind]
    return None if below.dep in {"prep", "appos", "pobj", "poss"} else False


def _is_entry(tree: Tree, noun: Word) -> bool:
    """Whether it is an entry of a list: "Closing of A."."""
    return noun.i <= 1 and not any(word.is_verb and word.head == word.i for word in tree.words)


def _is_decided_by(tree: Tree, noun: Word) -> bool:
    """ "the dissolution of A, |decided by a court"."""
    return any(
        clause.text in words("words", "decided") and tree.child(clause, "agent")
        for clause in tree.children(noun, "acl")
    )


def _is_of_its_people(tree: Tree, verb: Word) -> bool:
    people = VOTERS | words("words", "rank_and_file") | {"trustees", "shareholders"}
    return any(each.text in people for each in tree.children(verb, "nsubj"))


def _by_verb(tree: Tree, verb: Word, below: Word, kind: Governor | None) -> Mood | None:
    said = mood_of(tree, verb)
    if said is None or said.status == Status.THREATENED:
        return said
    if below.dep in {"dobj", "prep"} and starts_by_power(tree, verb):
        return Mood(Status.THREATENED)
    if kind == "orders" and _is_of_its_people(tree, verb):
        kind = "decides"  # "|delegates approved the dissolution"
    if kind == "orders" and below.dep in {"dobj", "nsubjpass", "prep"}:
        return Mood(Status.ORDERED, verb, True)
    if kind in {"reports", "decides"} and below.dep in {"dobj", "nsubjpass"}:
        return Mood(Status.ANNOUNCED)
    if below.dep in {"nsubj", "nsubjpass", "dobj", "prep"}:
        return Mood(said.status)
    return None
