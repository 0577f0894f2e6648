"""Names that follow an ending of many: "54 groups were closed. Among them are A and B."."""

from collections.abc import Iterator, Sequence

from events.extraction.cast import Body, Cast
from events.extraction.depend_closings import Ending
from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_voice import BE, is_negated
from events.extraction.depend_words import words
from events.extraction.draft import Draft, Manner, Part
from events.extraction.findings import Kind

NER_OTHER = frozenset({"GPE", "LOC", "DATE", "TIME", "MONEY", "PERCENT", "LANGUAGE", "NORP"})
LIKE = frozenset({"including", "such", "like", "include", "includes", "notably", "among"})
LISTED = frozenset({"appos", "conj", "nsubj", "dobj", "attr", "dep", "npadvmod", "ROOT"})
SAME_FATE = frozenset({"fate", "list", "them", "those", "affected", "closed", "well"})
SHARES = frozenset(
    "did|do|does|took|take|met|meets|shared|shares|suffered|followed|join|joins|joined|are|were|is|was".split(
        "|"
    )
)
STOPPING_KINDS = frozenset({Kind.DISBANDED, Kind.BANNED})


def named_within(ending: Ending, cast: Cast) -> Iterator[Draft]:
    """Those named in the sentence itself: "54 groups, including A and B"."""
    tree, trigger = ending.telling.tree, ending.telling.trigger.word
    for word in tree.words:
        is_such_as = word.text == "as" and tree.child(word, "amod") is not None
        if not (word.text in LIKE or is_such_as) or word.entity:
            continue
        if word.dep in {"prep", "ROOT"} or word.tag in {"VBG", "IN"}:
            listed = [
                each
                for child in tree.children(word, "pobj", "dobj", "pcomp")
                for each in tree.joined(child)
            ]
            yield from _drafts(ending, tree, listed, cast)
    colon = next((w for w in tree.words if w.text == ":" and w.start > trigger.start), None)
    if colon is not None:
        behind = [w for w in tree.words if w.start > colon.start and w.entity is not None]
        yield from _drafts(ending, tree, [w for w in behind if w.dep in LISTED], cast)
    for thing in ending.telling.things:
        apposed = [
            each for child in tree.children(thing.word, "appos") for each in tree.joined(child)
        ]
        yield from _drafts(ending, tree, [w for w in apposed if w.i != trigger.i], cast)


def named_behind(ending: Ending, tree: Tree, cast: Cast) -> Iterator[Draft]:
    """Those that a following sentence names as among them."""
    yield from _drafts(ending, tree, list(_members(tree, of_many=ending.of_many)), cast)


def _members(tree: Tree, *, of_many: bool) -> Iterator[Word]:
    for word in tree.words:
        if is_negated(tree, word) or not (word.is_verb or word.tag == "IN"):
            continue
        if word.text in words("words", "covers") and _is_measure(tree, word):
            yield from _all(tree, word, "dobj")
            yield from (w for each in tree.objects_of(word, "to") for w in tree.joined(each))
        elif word.text in SHARES and _has_same_fate(tree, word):
            yield from _all(tree, word, "nsubj")
        elif not of_many:
            continue
        elif word.text in {"include", "includes", "included"}:
            if any(_means_many(tree, each) for each in tree.children(word, "nsubj")):
                yield from _all(tree, word, "dobj")
        elif word.text in BE and _has_among(tree, word):
            yield from _all(tree, word, "nsubj", "attr")
        elif word.text in BE and any(
            _means_many(tree, each) for each in tree.children(word, "nsubj")
        ):
            yield from _all(tree, word, "attr")


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
    objects = [*tree.children(verb, "dobj"), *tree.objects_of(verb, "on", "among", "to")]
    return any(each.text in words("words", "fate") for each in objects)


def _is_measure(tree: Tree, verb: Word) -> bool:
    """ "the ban also |covers A"."""
    subjects = tree.children(verb, "nsubj")
    return any(each.text in words("words", "measures") for each in subjects)


def _drafts(ending: Ending, tree: Tree, listed: Sequence[Word], cast: Cast) -> Iterator[Draft]:
    for word in listed:
        body, subject = _body(tree, word, cast)
        if body is not None and subject is not None:
            yield Draft(
                body=body,
                manner=_manner(ending.manner, body),
                reading=tree.reading,
                told=ending.told,
                named="list",
                subject=subject,
                dates_from=ending.told.end,
                telling=ending.telling.tree.reading,
            )


def _body(tree: Tree, word: Word, cast: Cast) -> tuple[Body | None, Part | None]:
    """The organization of a list's item, also one whose name alone does not show that it is one."""
    for each in (word, *tree.children(word, "appos", "compound", "nmod")):
        if each.entity is not None and each.entity.body is not None:
            return each.entity.body, Part.of(each.entity)
    if word.entity is not None and word.entity.sort == "unknown" and word.label not in NER_OTHER:
        return cast.unknown(word.entity.text, None), Part.of(word.entity)
    return None, None


def _manner(manner: Manner, body: Body) -> Manner:
    is_paper = body.kind == "media" and manner.rule.rsplit(".", 1)[-1] in {"close", "cease"}
    kind = Kind.PUBLICATION_CEASED if is_paper and manner.kind in STOPPING_KINDS else manner.kind
    return Manner(kind, manner.status, manner.decided_by, manner.rule)
