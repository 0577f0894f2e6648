"""What a verb of ending must be done to, or stand with, to count: its `object` in the lexicon."""

from collections.abc import Callable, Iterator, Sequence

from events.extraction.depend_meant import Meant, Talk
from events.extraction.depend_roles import Deed
from events.extraction.depend_things import (
    Thing,
    is_of_trade,
    is_on_something,
    nouns,
    offices_behind,
    owners_of,
    things_of,
)
from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_words import words
from events.extraction.draft import Part

STIGMA, REGISTER, BLACKLIST = "stigma", "register", "blacklist"


def things_needed(
    tree: Tree, verb: Word, needed: str | None, deed: Deed, talk: Talk
) -> list[Thing] | None:
    """What the verb is done to, if it is what the verb needs, else None; empty if the subject
    itself ends."""
    if needed in ALONE:
        own = _own_offices(tree, verb, deed, talk) if needed == "none" else []
        return own if ALONE[needed](tree, verb, deed) and not deed.undergone else None
    if needed == "as stigma":
        return _labeled(tree, verb, deed, talk)
    things = list(things_of(tree, [*deed.things, *offices_behind(tree, verb, deed.things)], talk))
    if needed in WITH_OBJECT:
        things += _names(tree, deed, talk) if needed == "off register" else []
        return things if WITH_OBJECT[needed](tree, verb) else None
    is_alone = not deed.things and not deed.undergone
    if needed == "papers":  # "A was expelled, its license |annulled"
        ended = things_of(tree, deed.actors, talk) if is_alone else things
        return _papers(tree, list(ended), talk)
    if needed == "work|publication" and is_alone and (own := _stopping(tree, verb, deed, talk)):
        return own
    sorts = set(needed.split("|")) if needed else set()
    if "publication" in sorts and not any(_fits(thing, sorts) for thing in things):
        things = list(_verbal_object(tree, verb, talk))
    if needed is None and not deed.things:
        things = _own_offices(tree, verb, deed, talk)
    return _of_sorts(needed, things, deed)


def _stopping(tree: Tree, verb: Word, deed: Deed, talk: Talk) -> list[Thing]:
    """ "all its |work will cease"."""
    plain = nouns("work") | nouns("publishing")
    ended = [word for word in deed.actors if word.text in plain and not word.entity]
    if tree.child(verb, "xcomp", "ccomp") is not None:
        return []
    return [each for each in things_of(tree, ended, talk) if each.owner]


def _own_offices(tree: Tree, verb: Word, deed: Deed, talk: Talk) -> list[Thing]:
    """ "its |office closed"."""
    parts = [*deed.actors, *offices_behind(tree, verb, deed.actors)]
    return [each for each in things_of(tree, parts, talk) if each.sort == "unit"]


def _names(tree: Tree, deed: Deed, talk: Talk) -> list[Thing]:
    """ "struck its |name off the register"."""
    named = [word for word in deed.things if word.text in {"name", "names", "entry"}]
    return [
        Thing("organization", word, owner)
        for word in named
        for owner in owners_of(tree, word, talk)
    ]


def _of_sorts(needed: str | None, things: list[Thing], deed: Deed) -> list[Thing] | None:
    """Things of one of the sorts that the verb needs; any but papers if it needs none."""
    fit = [thing for thing in things if _fits(thing, set(needed.split("|")) if needed else None)]
    is_lacking = bool(needed or things or deed.things)
    return fit if fit or not is_lacking else None


def _goes_dark(tree: Tree, verb: Word) -> bool:
    behind = {child.text for child in tree.children(verb, "acomp", "advmod", "xcomp")}
    return bool(behind & {"dark", "offline", "silent"})


def _has_place(tree: Tree, verb: Word) -> bool:
    places = tree.objects_of(verb, "to")
    return any(each.entity is not None and each.entity.sort == "place" for each in places)


def _is_last_issue(tree: Tree, word: Word) -> bool:
    kinds = {child.text for child in tree.children(word, "amod")}
    return word.text in nouns("issue") and bool(kinds & {"last", "final"})


def _fits(thing: Thing, sorts: set[str] | None) -> bool:
    if thing.sort == "other":
        return False
    if sorts is None:
        return thing.sort != "papers"
    if thing.sort in {"organization", "many"}:
        is_paper = thing.sort == "organization" and "publication" in sorts
        return "organization" in sorts or (is_paper and thing.word.text in nouns("publication"))
    return thing.sort in sorts


def _verbal_object(tree: Tree, verb: Word, talk: Talk) -> Iterator[Thing]:
    """ "stopped |printing its daily A", "ceased to |exist"."""
    for child in tree.children(verb, "xcomp", "ccomp", "dobj"):
        is_work = child.text in nouns("work") or _is_all(tree, child)
        if is_work and not is_on_something(tree, child):
            yield Thing("work", child)
        elif child.text in nouns("publication"):
            objects = [
                each
                for told in tree.children(child, "dobj")
                if told.text not in words("words", "spans")  # "stopped publishing last |week"
                for each in tree.joined(told)
            ]
            titles = [
                Thing("publication", thing.word, thing.owner)
                for thing in things_of(tree, objects, talk)
                if thing.owner and thing.owner.means == "body"
            ]
            is_on_matter = objects and not any(
                each.text in nouns("publication") or each.text in nouns("issue") for each in objects
            )
            if titles or not is_on_matter:  # "stopped publishing |answers"
                yield from titles or [Thing("publication", child)]


def _is_all(tree: Tree, word: Word) -> bool:
    """ "ceased |all surveys": whatever it is, it was the organization's work."""
    is_plain = word.entity is None and word.text not in nouns("publication")
    is_all = any(child.text == "all" for child in tree.children(word, "det", "predet"))
    return is_plain and is_all and not tree.children(word, "prep", "relcl", "acl")


def _labeled(tree: Tree, verb: Word, deed: Deed, talk: Talk) -> list[Thing] | None:
    behind = (w for w in tree.below(verb) if w.start > verb.start)
    label = next((w for w in behind if w.text in nouns(STIGMA) and _is_label(tree, w)), None)
    if label is None:
        return None
    held = [
        each
        for word in (label, tree.words[label.head])
        if word.i != verb.i
        for each in tree.children(word, "compound", "nsubj", "amod", "nmod")
        if each.body is not None
    ]
    held = [each for word in held for each in tree.joined(word)]
    held += [word for word in tree.below(verb) if word.text == "both" and word.start < label.start]
    objects = [word for word in deed.things if word.i != label.i]
    found = [*things_of(tree, objects, talk), *things_of(tree, held, talk)]
    fit = [thing for thing in found if thing.sort in {"organization", "many"}]
    fit += [
        Thing("organization", thing.word, thing.owner)  # "A's activities were declared illegal"
        for thing in found
        if thing.sort == "work" and thing.owner and thing.owner.means == "body"
    ]
    return fit or _between(tree, verb, label) or None


def _is_label(tree: Tree, word: Word) -> bool:
    """ "specified |entities", not "found the |entities of A liable"."""
    return word.text != "entities" or tree.words[word.i - 1].text == "specified"


def _between(tree: Tree, verb: Word, label: Word) -> list[Thing]:
    """Where the grammar is lost: what is named between "declares" and "undesirable"."""
    named = [w for w in tree.words if verb.start < w.start < label.start and w.entity]
    bodies = [w for w in named if w.body]
    return [
        Thing("organization", w, Meant("body", w.entity.body, "here", Part.of(w.entity)))
        for w in bodies
        if w.entity
    ]


def _papers(tree: Tree, things: Sequence[Thing], talk: Talk) -> list[Thing] | None:
    found = []
    for thing in things:
        if thing.sort == "papers" or thing.word.text in {"that", "those"}:
            if parts := _of_a_unit(tree, thing.word, talk):
                found += parts
                continue
            owners = owners_of(tree, thing.word, talk)
            found += [Thing("papers", thing.word, owner) for owner in owners] or [thing]
    return found or None


def _of_a_unit(tree: Tree, word: Word, talk: Talk) -> list[Thing]:
    """ "the accreditation of A's Maro |bureau": only the bureau closes."""
    offices = [each for each in tree.objects_of(word, "of", "to") if each.text in nouns("unit")]
    parts = things_of(tree, offices, talk)
    return [thing for thing in parts if thing.sort == "unit" and thing.owner]


def _behind(tree: Tree, verb: Word, sort: str, *prepositions: str) -> bool:
    return any(
        each.text in nouns(sort) and not is_of_trade(tree, each)
        for thing in tree.objects_of(verb, *prepositions)
        for each in tree.below(thing)
    )


def _is_put_on_list(tree: Tree, verb: Word) -> bool:
    on_list = _behind(tree, verb, BLACKLIST, "to", "on", "in", "into")
    return on_list and any(word.text in nouns(STIGMA) for word in tree.words)


ALONE: dict[str | None, Callable[[Tree, Word, Deed], bool]] = {
    "none": lambda _tree, _verb, deed: not deed.things,
    "to a place": lambda tree, verb, deed: not deed.things and _has_place(tree, verb),
    "last issue": lambda tree, _verb, deed: any(_is_last_issue(tree, w) for w in deed.things),
    "dark": lambda tree, verb, _deed: _goes_dark(tree, verb),
}
WITH_OBJECT: dict[str | None, Callable[[Tree, Word], bool]] = {
    "of papers": lambda tree, verb: any(
        _behind(tree, each, "papers", "of")
        for each in (verb, *(w for o in tree.children(verb, "dobj") for w in tree.joined(o)))
    ),
    "off register": lambda tree, verb: _behind(tree, verb, REGISTER, "from", "off"),
    "on blacklist": _is_put_on_list,
    "off air": lambda tree, verb: _behind(tree, verb, "air", "off", "from"),
    "into liquidation": lambda tree, verb: _behind(tree, verb, "liquidation", "into", "in"),
}
