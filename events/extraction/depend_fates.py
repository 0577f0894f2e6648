"""Who shares the fate of those that ended: "A met the same end", "B is on the list"."""

import re
from collections.abc import Iterator

from events.extraction.depend_roles import subjects
from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_voice import BE, auxiliaries, is_negated
from events.extraction.depend_words import words

FRONT = 8
FRONTED = frozenset({"also", "likewise", "equally", "similarly", "gone", "lost", "too"})
WITH_IT = [["with", "it"], ["with", "them"], ["alongside", "it"]]
ENDED_BEFORE = re.compile(
    r"\b(?:all|both|each|which|that|who|whose|themselves|itself|already)\b[^.;]{0,60}?\b(?:off|gone"
    r"|closed|shut|dissolved|disbanded|folded|defunct|banned|outlawed|struck|wound|liquidated"
    r"|deregistered|ended|suspended|ceased|quit|left|departed|vanished|broke|silenced|stopped)\b"
)
DEFINITE = frozenset({"the", "these", "those", "both", "such", "this"})


def members(tree: Tree, *, of_many: bool) -> Iterator[Word]:
    """Those of whom the sentence says so; `of_many` if many ended, whose names may follow."""
    for word in tree.words:
        is_lost = word.text in words("words", "lists")  # taken for a noun: "names"
        may_tell = word.is_verb or word.tag == "IN" or is_lost or tree.child(word, "nsubj")
        if may_tell and not is_negated(tree, word):
            found = list(_sharing(tree, word))
            yield from found or (_of_many(tree, word) if of_many else ())


def _sharing(tree: Tree, word: Word) -> Iterator[Word]:
    is_measure = word.text in words("words", "covers") and _is_measure(tree, word)
    if is_measure or (word.text in words("words", "befalls") and _is_the_same(tree, word)):
        yield from _all(tree, word, "dobj")
        yield from _behind(tree, word, "to", "of", "with", "on", "upon", "against")
    elif word.text in words("words", "falls_under") and _is_under_measure(tree, word):
        yield from _all(tree, word, "nsubj")
    elif word.text in words("words", "joins") and _tells_of_ended(tree, word):
        yield from _all(tree, word, "dobj")
    elif word.text in words("words", "imposes") and (measure := _similar_measure(tree, word)):
        for host in (measure, word):
            yield from _behind(tree, host, "against", "on", "upon", "to")
    elif word.text in words("words", "goes") and _goes_with_it(tree, word):
        yield from _all(tree, word, "nsubj", "dobj", "attr", "npadvmod")
    elif word.text in BE and (fronted := _also_undergone(tree, word)) is not None:
        yield from _all(tree, word, "nsubj", "attr")
        yield from _all(tree, fronted, "nsubjpass", "attr", "dobj")
    elif word.text in BE and (turn := _turn(tree, word)) is not None:
        yield from _behind(tree, turn, "of", "for")
    elif (
        (word.text in words("words", "likewise") and _is_likewise(tree, word))
        or (word.text in words("words", "shares") and _has_same_fate(tree, word))
        or (word.text in words("words", "goes") and _has_only_a_date(tree, word))
        or (word.text in words("words", "receives") and _receives_alike(tree, word))
    ):
        yield from _all(tree, word, "nsubj", "nsubjpass")


def _of_many(tree: Tree, word: Word) -> Iterator[Word]:
    has_many = any(_means_many(tree, each) for each in tree.children(word, "nsubj"))
    if word.text not in BE:
        yield from _listed(tree, word, has_many=has_many)
    elif _has_among(tree, word):
        yield from _all(tree, word, "nsubj", "attr")
    elif _are_some(tree, word):
        yield from _all(tree, word, "nsubj")
    elif has_many:
        yield from _all(tree, word, "attr")


def _listed(tree: Tree, word: Word, *, has_many: bool) -> Iterator[Word]:
    """ "they |include A", "it |names B", "they |range from C to D"."""
    includes = word.text in {"include", "includes", "included"} and has_many
    if includes or (word.text in words("words", "lists") and _is_listing(tree, word)):
        yield from _all(tree, word, "dobj", "appos")
    elif word.text in words("words", "receives") and _receives_measure(tree, word):
        yield from subjects(tree, word)
        yield from _speakers(tree, word)
    elif word.text in words("words", "identifies") and _names_some(tree, word):
        yield from _all(tree, word, "dobj")
    elif word.text in words("words", "ranges") and (has_many or _is_listing(tree, word)):
        yield from _ends_of_range(tree, word)
    elif word.text in words("words", "imposes") and (measure := _measure_taken(tree, word)):
        for host in (measure, word):
            yield from _behind(tree, host, "against", "on", "upon")


def _ends_of_range(tree: Tree, verb: Word) -> Iterator[Word]:
    """ "they |range from A to B; from C to D", wherever "to" hangs."""
    yield from _behind(tree, verb, "from", "to")
    for start in tree.children(verb, "prep"):
        yield from _behind(tree, start, "to")
        for each in tree.children(start, "pobj"):
            yield from _behind(tree, each, "to")


def _behind(tree: Tree, word: Word, *prepositions: str) -> Iterator[Word]:
    for each in tree.objects_of(word, *prepositions):
        yield from tree.joined(each)


def _is_the_same(tree: Tree, verb: Word) -> bool:
    """ "the same |happened to A"."""
    subjects = tree.children(verb, "nsubj", "nsubjpass")
    return any(
        each.text == "same" or (tree.child(each, "amod") is not None and _is_fate(tree, each))
        for each in subjects
    )


def _are_some(tree: Tree, verb: Word) -> bool:
    """ "A and B |are two of them", "A |was the first"."""
    attributes = tree.children(verb, "attr", "acomp")
    return any(_is_in_turn(tree, each) for each in attributes) or any(
        each.text in {"them", "those", "these"}
        for attribute in attributes
        for each in tree.objects_of(attribute, "of")
    )


def _is_in_turn(tree: Tree, word: Word) -> bool:
    """ "the |first", "the latest to |go", but not "the first to protest"."""
    further = [each for each in tree.children(word) if each.dep not in {"det", "advmod", "amod"}]
    return (
        word.text in words("words", "ordinals")
        and tree.child(word, "det") is not None
        and all(each.text in words("words", "goes") for each in further)
    )


def _has_only_a_date(tree: Tree, verb: Word) -> bool:
    """ "A |went in February": nothing but when says where it went."""
    behind = [
        each
        for each in tree.children(verb)
        if each.i > verb.i and each.dep not in {"punct", "cc", "conj"}
    ]
    is_told = verb.tag == "VBD" or "will" in auxiliaries(tree, verb)
    return is_told and bool(behind) and all(_is_date(tree, each) for each in behind)


def _is_date(tree: Tree, word: Word) -> bool:
    times = tree.children(word, "pobj") if word.dep == "prep" else [word]
    phrases = tree.reading.free_phrases
    return bool(times) and any(
        each.start <= time.start < each.end for each in phrases for time in times
    )


def _measure_taken(tree: Tree, verb: Word) -> Word | None:
    """ "|imposed the penalties against A", "the penalties were |imposed on A"."""
    for each in tree.children(verb, "dobj", "nsubjpass"):
        is_known = {child.text for child in tree.children(each, "det")} & DEFINITE
        if each.text in words("words", "measures") and is_known:
            return each
    return None


def _similar_measure(tree: Tree, verb: Word) -> Word | None:
    """ "similar orders were |slapped on A"."""
    if not tree.objects_of(verb, "against", "on", "upon", "to") and verb.text not in BE:
        objects = tree.children(verb, "nsubjpass", "nsubj")
        if not any(tree.objects_of(each, "against", "on", "upon", "to") for each in objects):
            return None
    for each in tree.children(verb, "dobj", "nsubjpass", "nsubj"):
        kinds = {child.text for child in tree.children(each, "amod", "det", "predet")}
        if each.text in words("words", "measures") and kinds & words("words", "alike"):
            return each
    return None


def _tells_of_ended(tree: Tree, verb: Word) -> bool:
    """ "it |joins A and B, all off the register": those joined ended before."""
    return any(each.dep == "nsubj" for each in tree.children(verb)) and bool(
        ENDED_BEFORE.search(tree.reading.text, verb.end)
    )


def _goes_with_it(tree: Tree, verb: Word) -> bool:
    """ "with it |go A and B"."""
    return verb.i > 1 and [each.text for each in tree.words[:2]] in WITH_IT


def _also_undergone(tree: Tree, verb: Word) -> Word | None:
    """ "also |halted were A and B": what was done to them, before "were"."""
    before = tree.words[: verb.i]
    if len(before) > FRONT or not any(each.text in FRONTED for each in before):
        return None
    return next((each for each in before if each.tag in {"VBN", "VBD", "JJ"}), None)


def _receives_measure(tree: Tree, verb: Word) -> bool:
    """ "A and B |received the notice", "|got letters to that effect"."""
    for each in tree.children(verb, "dobj"):
        is_known = {child.text for child in tree.children(each, "det", "amod")} & DEFINITE
        is_so = any(
            w.text in {"effect", "content", "tenor"} for w in tree.objects_of(each, "to", "of")
        )
        is_so = is_so or any(w.text == "effect" for w in tree.objects_of(verb, "to"))
        if each.text in words("words", "measures") and (is_known or is_so):
            return True
    return False


def _receives_alike(tree: Tree, verb: Word) -> bool:
    """ "A |received a like letter", "was sent such a notice"."""
    for each in tree.children(verb, "dobj"):
        kinds = {child.text for child in tree.children(each, "amod", "det", "predet")}
        if each.text in words("words", "measures") and kinds & words("words", "alike"):
            return True
    return False


def _speakers(tree: Tree, verb: Word) -> Iterator[Word]:
    """ "A and B said that they had |received it"."""
    head = tree.head(verb)
    own = tree.children(verb, "nsubj")
    if head is not None and verb.dep == "ccomp" and own and own[0].text in {"they", "it"}:
        yield from subjects(tree, head)


def _names_some(tree: Tree, verb: Word) -> bool:
    """ "of the 15 it |identified only A and B"."""
    told = {each.text for each in tree.words}
    return "only" in told or "far" in told or bool(tree.objects_of(verb, "among"))


def _is_under_measure(tree: Tree, verb: Word) -> bool:
    """ "A and B |fall under the ban as well"."""
    under = tree.objects_of(verb, "under", "within")
    return any(each.text in words("words", "measures") for each in under)


def _is_listing(tree: Tree, verb: Word) -> bool:
    """ "it |lists A and B", "the decree |names A"."""
    subjects = tree.children(verb, "nsubj", "compound")
    return any(each.text in words("words", "listing") for each in subjects)


def _turn(tree: Tree, verb: Word) -> Word | None:
    """ "it |was the turn of A"."""
    return next((w for w in tree.children(verb, "attr") if w.text == "turn"), None)


def _is_likewise(tree: Tree, verb: Word) -> bool:
    """ "A was closed, as |was B"."""
    return any(child.text == "as" for child in tree.children(verb, "mark", "advmod", "prep"))


def _all(tree: Tree, verb: Word, *deps: str) -> Iterator[Word]:
    for child in tree.children(verb, *deps):
        for word in tree.joined(child):
            yield word
            for aside in tree.children(word, "appos"):
                if aside.entity is not None and aside.entity.body is None:
                    yield from tree.joined(aside)


def _means_many(tree: Tree, word: Word) -> bool:
    return word.text in words("words", "many") or word.tag == "NNS"


def _has_among(tree: Tree, verb: Word) -> bool:
    return any(
        child.text in {"among", "amongst"}
        for child in tree.children(verb, "prep", "advmod", "mark")
    )


def _has_same_fate(tree: Tree, verb: Word) -> bool:
    objects = [
        *tree.children(verb, "dobj", "npadvmod", "attr"),
        *tree.objects_of(verb, "on", "among", "to", "in"),
    ]
    return any(_is_fate(tree, each) for each in objects)


def _is_fate(tree: Tree, word: Word) -> bool:
    """ "the same |fate", "the |list"; other nouns only with "same"."""
    if word.text in words("words", "fates_alone"):
        return True
    kinds = {child.text for child in tree.children(word, "amod", "det")}
    return word.text in words("words", "fate") and "same" in kinds


def _is_measure(tree: Tree, verb: Word) -> bool:
    """ "the ban also |covers A"."""
    return any(each.text in words("words", "measures") for each in subjects(tree, verb))
