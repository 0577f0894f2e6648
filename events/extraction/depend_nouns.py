"""Endings put as nouns: "the closure of A", "its dissolution", "a ban on A"."""

from collections.abc import Iterator
from functools import cache

from events.extraction.depend_meant import Meant, Talk
from events.extraction.depend_mood import governor
from events.extraction.depend_names import meant_by
from events.extraction.depend_noun_mood import mood_of_noun
from events.extraction.depend_roles import subjects
from events.extraction.depend_things import Thing, nouns, owners_of, things_of
from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_verbs import Telling, Trigger
from events.extraction.depend_voice import BE
from events.extraction.depend_words import words
from events.extraction.lexicon import lexicon

BY_ONESELF = frozenset({"dissolve", "liquidate", "wind_up"})
OF_BODIES = frozenset({"cancellation", "annulment"})  # "the cancellation of the party A"
PARTICLES = frozenset({"down", "up", "off"})
ADOPTS = frozenset("adopt adopted adopts pass passed passes enter entered enters".split())


@cache
def _names_by_noun() -> dict[str, str]:
    return {
        word: name
        for name, listed in lexicon("dependency")["nouns"].items()
        for word in listed.split("|")
    }


def tellings_by_noun(tree: Tree, talk: Talk) -> Iterator[Telling]:
    for word in tree.words:
        name = name_of_noun(tree, word)
        if name and _is_noun(word):
            mood = mood_of_noun(tree, word)
            things = _things(tree, word, name, talk) if mood else []
            if mood and things:
                yield Telling(
                    Trigger(name, word, "noun"), tree, mood, things, _actors(tree, word, talk)
                )


def name_of_noun(tree: Tree, word: Word) -> str | None:
    """The ending that a noun stands for; "winding-|up" is three words."""
    if word.text in {"up", "down"}:
        before = [each.text for each in tree.words[max(0, word.i - 2) : word.i]]
        return "wind_up" if before == ["winding", "-"] else None
    return _names_by_noun().get(word.text)


def _things(tree: Tree, noun: Word, name: str, talk: Talk) -> list[Thing]:
    particles = [each for each in tree.children(noun) if each.text in PARTICLES]
    behind = [
        each
        for host in (noun, *particles)  # "the closing |down of A"
        for thing in [
            *tree.objects_of(host, *(("on", "of") if name == "ban" else ("of",))),
            *_further(tree, noun),
        ]
        for each in tree.joined(thing)
    ]
    if not behind:
        behind = [each for thing in _laid_on(tree, noun) for each in tree.joined(thing)]
    before = tree.children(noun, "poss") if not behind else []
    if not behind and not before:
        before = [c for c in tree.children(noun, "compound", "nmod") if c.body]
    if not behind and not before and name in BY_ONESELF:
        before = _deciders(tree, noun)
    things = list(things_of(tree, [*behind, *before], talk))
    if name == "strike_off" and not _is_off_register(tree, noun, behind):
        return []
    if name in BY_ONESELF and (parts := _parts_of_their_own(tree, noun, before, talk)):
        return parts
    if name == "cease":
        return [thing for thing in things if thing.sort in {"work", "publication"}]
    if (
        name == "revoke"
        and noun.text in OF_BODIES
        and any(t.sort == "organization" for t in things)
    ):
        return [thing for thing in things if thing.sort == "organization"]
    if name == "revoke":
        return [
            Thing("papers", thing.word, owner)
            for thing in things
            if thing.sort == "papers"
            for owner in owners_of(tree, thing.word, talk)
        ]
    return [thing for thing in things if thing.sort not in {"other", "papers", "doors"}]


def _parts_of_their_own(tree: Tree, noun: Word, before: list[Word], talk: Talk) -> list[Thing]:
    """ "The |branch of A announced its dissolution", not that of A."""
    verb = tree.head(noun)
    if verb is None or not any(each.text in {"its", "their"} for each in before):
        return []
    parts = things_of(tree, tree.children(verb, "nsubj"), talk)
    return [thing for thing in parts if thing.sort == "unit" and thing.owner]


def _is_off_register(tree: Tree, noun: Word, removed: list[Word]) -> bool:
    """ "the |removal of A from the register", wherever "from" hangs."""
    apposed = [each for word in removed for each in tree.children(word, "appos")]
    above = tree.head(noun)
    hosts = [noun, *removed, *apposed, *([above] if above is not None else [])]
    off = [each for host in hosts for each in tree.objects_of(host, "from", "off")]
    return any(each.text in nouns("register") for each in off)


def _laid_on(tree: Tree, noun: Word) -> list[Word]:
    """ "slapped a |ban on A", "a |suspension was imposed on A", where "on" hangs on the verb."""
    verb = tree.head(noun)
    if verb is None or noun.dep not in {"dobj", "nsubjpass"}:
        return []
    is_laid = verb.text in words("words", "imposes")
    laid = tree.objects_of(verb, "on", "upon") if is_laid else []
    dates = tree.reading.free_phrases
    return [w for w in laid if not any(each.start <= w.start < each.end for each in dates)]


def _further(tree: Tree, noun: Word) -> list[Word]:
    """ "after the |closures of A in June and of B", which the parser joins to "after" or "in"."""
    above = tree.head(noun)
    hosts = tree.children(noun, "prep")
    if above is not None and noun.dep == "pobj":
        hosts.append(above)
    joined = [each for host in hosts for each in tree.children(host, "conj") if each.text == "of"]
    owning = {each.i for host in hosts if host.text == "of" for each in tree.joined(host)}
    further = [each for each in joined if each.i not in owning]
    return [thing for each in further for thing in tree.children(each, "pobj")]


def _deciders(tree: Tree, noun: Word) -> list[Word]:
    """Whose ending it is that nobody is named for: "A voted for |dissolution"."""
    for above, below in tree.above(noun):
        if above.is_verb:
            if above.text in BE and below.dep == "acomp":
                return subjects(tree, above)  # "A is close to |disbanding"
            is_told_to = (head := tree.head(above)) is not None and governor(head) == "orders"
            is_said = below.dep in {"dobj", "prep"} and governor(above) in {"decides", "reports"}
            is_said = is_said and not is_told_to  # "A was directed to proceed with |liquidation"
            return subjects(tree, above) if is_said or above.text in ADOPTS else []
        if tree.child(below, "det") and below is noun:
            return []  # "a closure"
    return []


def _actors(tree: Tree, noun: Word, talk: Talk) -> list[Meant]:
    """Who ends it: "by the ministry", or who orders or announces it."""
    doers = tree.objects_of(noun, "by")
    above = tree.head(noun)
    if not doers and noun.dep == "dobj" and above is not None and above.is_verb:
        doers = subjects(tree, above)
    if noun.dep == "nsubjpass" and above is not None and not doers:
        doers = tree.objects_of(above, "by")
    dates = tree.reading.free_phrases  # "will be completed by September"
    doers = [w for w in doers if not any(each.start <= w.start < each.end for each in dates)]
    return [meant for word in doers for meant in meant_by(tree, word, talk)]


def _is_noun(word: Word) -> bool:
    if word.tag == "JJ":
        return word.entity is None and word.dep in {"pobj", "dobj"}
    if word.tag in {"NN", "NNS", "NNP", "NNPS"}:
        return word.entity is None and word.dep not in {"amod", "compound"}
    return word.tag == "VBG" and word.dep in {"dobj", "pobj", "nsubj", "nsubjpass"}
