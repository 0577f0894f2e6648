"""What an ending is done to: an organization, its office, its work, its papers, or many bodies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from events.extraction.cast import Body
from events.extraction.depend_meant import Meant, Talk
from events.extraction.depend_names import meant_by
from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_words import words
from events.extraction.draft import Part
from events.extraction.english_described import descriptor_kind

Sort = Literal["organization", "work", "publication", "unit", "papers", "doors", "many", "other"]
PLAIN: tuple[Sort, ...] = ("unit", "papers", "work")
SHELLS = frozenset({"company", "firm", "corporation", "entity", "society", "charity", "trust"})
GOVERNS = frozenset({"governing", "executive", "managing", "ruling", "steering", "supervisory"})
SHARED = frozenset({"work", "publication"})
PLACED = ("in", "at", "for", "on")
OWNING = ("of", "for", "from", "to", "by")


@dataclass(frozen=True)
class Thing:
    """What is ended, and whose it is; `unit` is the part of the organization, if only that."""

    sort: Sort
    word: Word
    owner: Meant | None = None
    unit: Part | None = None
    in_place: bool = False


AFFILIATED = frozenset("affiliate arm wing section chapter branch".split())


@cache
def nouns(sort: str) -> frozenset[str]:
    return words("things", sort)


def things_of(tree: Tree, words_ended: Sequence[Word], talk: Talk) -> Iterator[Thing]:
    for word in words_ended:
        yield from _thing(tree, word, talk)


def _thing(tree: Tree, word: Word, talk: Talk) -> Iterator[Thing]:
    if word.text == "one":
        yield from _the_one(tree, word, talk)
    elif word.text in nouns("entrances") and tree.objects_of(word, "of", "to", "at"):
        behind = [each for w in tree.objects_of(word, "of", "to", "at") for each in tree.joined(w)]
        yield from things_of(tree, behind, talk)
    else:
        yield from _named(tree, word, talk)


def _named(tree: Tree, word: Word, talk: Talk) -> Iterator[Thing]:
    if word.text == "it" and (office := _office_before(tree, word)) is not None:
        word = office
    if word.text in SHELLS and (shell := _of_it(tree, word, talk)) is not None:
        yield Thing("organization", word, shell)
        return
    if word.text in AFFILIATED and (apposed := _body_apposed(tree, word)) is not None:
        yield Thing("organization", apposed, meant_by(tree, apposed, talk)[0])
        return
    if word.text == "body" and any(
        w.text in GOVERNS for w in tree.children(word, "amod", "compound")
    ):
        return  # "dissolved the governing body of A"
    people = words("words", "own_people") | words("words", "own_bodies")
    is_person = word.text in people - nouns("unit")
    if is_on_something(tree, word) or (is_person and not descriptor_kind(word.text)):
        return  # "whose board was dissolved"
    if (kind := _named_by_members(tree, word)) is not None:
        yield Thing("organization", word, meant_by(tree, kind, talk)[0])
        return
    plain = None if word.entity or _has_name(tree, word) else _plain(tree, word, talk)
    owner = _of_a_body(tree, word, talk)
    believers = _local_body(tree, word, talk)
    if believers:
        yield from (Thing("organization", word, each) for each in believers)
    elif plain is not None:
        yield plain
        yield from _shared(tree, word, plain, talk)
    elif owner is not None:
        yield Thing("unit", word, owner, part_of(tree, word), _is_of_a_place(tree, word))
    else:
        yield from _described(tree, word, talk)


def _named_by_members(tree: Tree, word: Word) -> Word | None:
    """The name in "the |A women's association", which has no association beside itself."""
    members = tree.children(word, "poss") if descriptor_kind(word.text) else []
    return next(
        (
            each
            for member in members
            if member.tag == "NNS" and word.entity is None
            for each in tree.children(member, "compound", "nmod")
            if each.body is not None
        ),
        None,
    )


def _body_apposed(tree: Tree, word: Word) -> Word | None:
    """ "its affiliate, |A", which has a name of its own."""
    named = [each for each in tree.children(word, "appos") if each.body]
    return next(iter(named), None)


def _has_name(tree: Tree, word: Word) -> bool:
    """ "its |service A": what has a name of its own is no part of another's work."""
    named = tree.words[word.i + 1 : word.i + 2]
    is_owned = tree.child(word, "poss") is not None and word.text in nouns("work")
    return is_owned and any(each.body for each in named)


def _of_it(tree: Tree, word: Word, talk: Talk) -> Meant | None:
    """ "the |company behind it": what the organization is before the law."""
    behind = [each for each in tree.objects_of(word, "behind") if each.text in {"it", "them"}]
    meant = meant_by(tree, behind[0], talk) if behind else []
    return next((each for each in meant if each.means == "body"), None)


def _shared(tree: Tree, word: Word, thing: Thing, talk: Talk) -> Iterator[Thing]:
    """The same of the others that share it: "the broadcasts of A and |B"."""
    if thing.owner is None:
        return
    owners: list[Meant] = []
    if any(each.text == "their" for each in tree.children(word, "poss")):
        owners = [m for each in tree.children(word, "poss") for m in meant_by(tree, each, talk)]
    elif (thing.sort in SHARED or word.tag == "NNS") and thing.owner.named == "here":
        owners = owners_of(tree, word, talk)
    for owner in owners:
        if owner.means == "body" and owner.body is not thing.owner.body:
            yield Thing(thing.sort, word, owner, thing.unit, thing.in_place)


def _described(tree: Tree, word: Word, talk: Talk) -> Iterator[Thing]:
    for meant in meant_by(tree, word, talk):
        if meant.means == "body":
            yield Thing("organization", word, meant)
        elif meant.means == "many":
            yield Thing("many", word, meant)
        elif word.text in nouns("publication"):
            yield Thing("publication", word, owner_of(tree, word, talk))
        else:
            yield Thing("other", word, meant)


def _plain(tree: Tree, word: Word, talk: Talk) -> Thing | None:
    """Doors, offices, papers, work: what a common noun means, whoever is named."""
    if word.text in nouns("doors"):
        return None if tree.objects_of(word, "to") else Thing("doors", word)
    if word.text in nouns("publishing") and not tree.children(word, "det", "poss", "amod"):
        return Thing("publication", word, owner_of(tree, word, talk))  # "ceased |publication"
    if is_of_trade(tree, word):
        return None
    for sort in PLAIN:
        if word.text in nouns(sort) or (sort == "papers" and _is_papers(tree, word)):
            unit = part_of(tree, word) if sort != "papers" else None
            in_place = unit is not None and _is_of_a_place(tree, word)
            return Thing(sort, word, owner_of(tree, word, talk), unit, in_place)
    if word.text in nouns("publication"):
        owner = owner_of(tree, word, talk)
        return Thing("publication", word, owner) if owner and owner.means == "body" else None
    return None


def is_of_trade(tree: Tree, word: Word) -> bool:
    """ "its liquor |license", "its tax-exempt |status", "its |permission to receive money"."""
    kinds = tree.children(word, "compound", "amod")
    leave = [each for each in tree.children(word, "acl") if tree.child(each, "aux")]
    if any(each.text not in words("words", "goes_on") for each in leave):
        return True
    return any(
        each.text in words("words", "of_trade") for kind in kinds for each in tree.below(kind)
    )


def _is_papers(tree: Tree, word: Word) -> bool:
    """ "the incorporation |papers"."""
    return word.text in {"papers", "documents"} and any(
        each.text in nouns("papers") for each in tree.children(word, "compound")
    )


def _local_body(tree: Tree, word: Word, talk: Talk) -> list[Meant]:
    """Whose local body it is that ends as a whole: "the city's |community of A"."""
    if word.text not in nouns("communities"):
        return []
    named = [each for each in tree.objects_of(word, "of") if each.body]
    return [meant for each in named for meant in meant_by(tree, each, talk)]


def _of_a_body(tree: Tree, word: Word, talk: Talk) -> Meant | None:
    """Whose a shelter, a clinic or the like is, if that has a name: "A's |shelter", "a |clinic of
    A"."""
    called = tree.children(word, "appos")
    if any(each.body for each in called):
        return None  # "A's successor |body, B"
    is_facility = word.text in nouns("facilities")
    if word.entity is not None or not (is_facility or descriptor_kind(word.text)):
        return None
    behind = tree.objects_of(word, "of") if is_facility else []
    for each in (*tree.children(word, "poss"), *behind):
        inner = [w for w in tree.children(each, "appos", "compound") if w.body]
        owner = inner[0] if inner and not each.entity else each
        named = owner.entity.body if owner.entity else None
        if named is not None:
            return meant_by(tree, owner, talk)[0]
    return None


def _the_one(tree: Tree, word: Word, talk: Talk) -> Iterator[Thing]:
    """ "the |one in Beijing": an office, where offices were spoken of."""
    told = [w.text for w in tree.words if w.start < word.start]
    if not _is_of_a_place(tree, word) or not (
        talk.was_of_offices or any(text in nouns("unit") for text in told)
    ):
        return
    owner = owner_spoken_of(tree, word, talk)
    if owner is not None:
        yield Thing("unit", word, owner, part_of(tree, word), in_place=True)


def owner_spoken_of(tree: Tree, word: Word, talk: Talk) -> Meant | None:
    named = [w for w in tree.words if w.start < word.start and w.body]
    if named:
        return meant_by(tree, named[-1], talk)[0]
    body = talk.previous or talk.main()
    return Meant("body", body, "pronoun") if body else None


def is_on_something(tree: Tree, word: Word) -> bool:
    """ "stopped work on its report"."""
    return word.text in {"work", "working"} and bool(tree.objects_of(word, "on"))


def _office_before(tree: Tree, word: Word) -> Word | None:
    """The office that "it" means: "sealed the bureau and closed it"."""
    objects = [w for w in tree.words if w.start < word.start and w.dep in {"dobj", "nsubjpass"}]
    return objects[-1] if objects and objects[-1].text in nouns("unit") else None


def offices_behind(tree: Tree, verb: Word, words_ended: Sequence[Word]) -> list[Word]:
    """Offices that are joined to a closed one, however the parser hangs them: "its office in B at
    the end of March and its |office in C on 30 June"."""
    if not words_ended or words_ended[0].text not in nouns("unit"):
        return []
    first = words_ended[0]
    begin = max(first.end, verb.end)
    stop = next((w.start for w in tree.words if w.is_verb and w.start > begin), None)
    return [
        word
        for word in tree.words
        if word.text in nouns("unit")
        and word.dep == "conj"
        and word.start > first.start
        and (stop is None or word.start < stop)
        and tree.child(word, "poss", "det")
        and word not in words_ended
    ]


def owner_of(tree: Tree, word: Word, talk: Talk) -> Meant | None:
    """Whose office, work or license it is: "A's", "its", "of A", "the A office"."""
    owners = [*_behind(tree, word), *_before(tree, word)]
    named = [each for each in owners if each.body is not None]
    for each in named or owners:
        for meant in meant_by(tree, each, talk):
            if meant.means in {"body", "many"}:
                return meant
    return None


def _before(tree: Tree, word: Word) -> list[Word]:
    named = tree.children(word, "compound", "nmod", "amod")
    return [*tree.children(word, "poss"), *(each for each in named if each.entity)]


def _behind(tree: Tree, word: Word, depth: int = 3) -> Iterator[Word]:
    """ "the certificates of incorporation of |A", "the activities in Samplia of |A"."""
    at = tree.objects_of(word, "at") if word.text in nouns("work") else []
    for thing in [*tree.objects_of(word, *OWNING, "in"), *at, *_holders(tree, word)]:
        yield thing
        if depth and not thing.body:
            yield from _behind(tree, thing, depth - 1)


def _holders(tree: Tree, word: Word) -> list[Word]:
    """ "the license |held by A", "frequencies |leased to A", "the permit that lets |A work", "the
    permission to operate of |A"."""
    held = [
        each
        for clause in tree.children(word, "acl")
        if clause.text in words("words", "holding")
        for each in tree.objects_of(clause, "by", "to", "for")
    ]
    held += [
        each
        for clause in tree.children(word, "acl")
        if clause.text in words("words", "goes_on")
        for each in tree.objects_of(clause, "of", "for")
    ]
    lets = [
        subject
        for clause in tree.children(word, "relcl")
        if clause.text in words("words", "lets")
        for inner in (clause, *tree.children(clause, "ccomp", "xcomp"))
        for subject in tree.children(inner, "nsubj", "dobj")
        if subject.body
    ]
    return held + lets


def owners_of(tree: Tree, word: Word, talk: Talk) -> list[Meant]:
    """All whose it is: "the registrations of A, B and C"."""
    found = [
        meant
        for thing in _behind(tree, word)
        for each in tree.joined(thing)
        for meant in meant_by(tree, each, talk)
        if meant.means == "body"
    ]
    first = owner_of(tree, word, talk)
    return found or ([first] if first else [])


def _is_of_a_place(tree: Tree, word: Word) -> bool:
    if any(
        child.text == "local" or (child.entity and child.entity.sort == "place")
        for child in tree.children(word, "compound", "amod", "nmod")
    ):
        return True
    return any(
        place.text in {"country", "city", "territory"}
        or (place.entity is not None and place.entity.sort == "place")
        for preposition in _prepositions(tree, word)
        if preposition.text == "in"
        for place in tree.children(preposition, "pobj")
    )


def _prepositions(tree: Tree, word: Word) -> list[Word]:
    """Those of a noun, and one right behind it that the parser hangs on its verb: "ended its
    |operations in northern Samplia"."""
    head = tree.head(word)
    of_verb = tree.children(head, "prep") if head is not None and word.dep == "dobj" else []
    return [*tree.children(word, "prep"), *(each for each in of_verb if each.i == word.i + 1)]


def part_of(tree: Tree, word: Word) -> Part:
    """The office as worded, without its owner: "regional office in Bangkok"."""
    start, end = word.start, word.end
    for child in tree.children(word, "compound", "amod", "nmod"):
        if child.start < start and not child.body:
            start = min(start, *(each.start for each in tree.below(child)))
    for preposition in _prepositions(tree, word):
        places = tree.children(preposition, "pobj")
        if "," in tree.reading.text[end : preposition.start]:
            break
        if preposition.text in PLACED and places and not _has_date(tree, places[0]):
            end = max(end, places[0].end)
    return Part(tree.reading.text[start:end], start, end)


def _has_date(tree: Tree, word: Word) -> bool:
    return any(phrase.start <= word.start < phrase.end for phrase in tree.reading.free_phrases)


def body_of(meant: Meant | None) -> Body | None:
    return meant.body if meant and meant.means == "body" else None
