"""Who does what to whom: the subjects of a verb, also of one that has none of its own."""

from dataclasses import dataclass

from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_voice import BE, is_passive
from events.extraction.depend_words import words

RELATIVE = frozenset({"which", "that", "who", "whom"})
CAUSING = frozenset(
    "have has had having get got see saw order orders ordered ordering want rule ruled"
    " declare declares declared pronounce pronounces pronounced proclaim proclaimed".split()
)
SUFFERING = frozenset("have has had having get got see saw".split())
WHOSE = frozenset({"of", "in", "from", "at"})
DEEPEST = 12
FIRST_WORDS = 6
OBJECTS = ("nsubjpass", "attr", "dobj")
RECEIVES = frozenset("get gets got gotten receive receives received".split())
LOST = frozenset({"dep", "npadvmod"})
INHERITING = frozenset(
    {"prep", "conj", "xcomp", "ccomp", "oprd", "advcl", "acomp", "dep", "attr", "dobj", "parataxis"}
)


@dataclass(frozen=True)
class Deed:
    """What a verb says: what is ended, by whom; `undergone` if the verb is in the passive."""

    things: tuple[Word, ...]
    actors: tuple[Word, ...]
    undergone: bool


def deed_of(tree: Tree, verb: Word) -> Deed:
    if (noun := _noun_before(tree, verb)) is not None:
        return Deed(tuple(tree.joined(noun)), tuple(_agents(tree, verb)), True)
    if (behind := _inverted(tree, verb)) is not None:
        return Deed(tuple(behind), tuple(_agents(tree, verb)), True)
    if is_passive(tree, verb):
        found = subjects(tree, verb)
        return Deed((*found, *_along(tree, verb, *found)), tuple(_agents(tree, verb)), True)
    if is_caused(tree, verb):
        head = tree.words[verb.head]
        own = tree.children(verb, "nsubj")
        if not own and is_passive(tree, head):  # "A was ordered |closed"
            return Deed(tuple(subjects(tree, head)), tuple(_agents(tree, head)), True)
        doers = () if head.text in SUFFERING else tuple(subjects(tree, head))
        return Deed(tuple(own or tree.children(head, "dobj")), doers, True)
    objects = [each for thing in _objects(tree, verb) for each in tree.joined(thing)]
    beside = _along(tree, verb, *objects) if objects else []
    return Deed((*objects, *beside), tuple(subjects(tree, verb)), False)


def _along(tree: Tree, *hosts: Word) -> list[Word]:
    """ "shut it down, along with |A and |B"."""
    return [
        each
        for host in hosts
        for beside in tree.children(host, "prep", "advmod", "cc")
        if beside.text in words("words", "alongside")
        for thing in [*tree.objects_of(beside, "with"), *_objects_beside(tree, beside)]
        for each in tree.joined(thing)
    ]


def _objects_beside(tree: Tree, beside: Word) -> list[Word]:
    """Those of a preposition that needs no "with", or of a "with" behind "along"."""
    before = tree.words[beside.i - 1].text if beside.i else ""
    is_whole = beside.text != "with" or before in words("words", "alongside") - {"with"}
    return tree.children(beside, "pobj") if is_whole else []


def _inverted(tree: Tree, verb: Word) -> list[Word] | None:
    """ "also |banned were A and B", "|gone is C"."""
    subject = [w for w in tree.children(verb, "nsubjpass", "nsubj", "dobj") if w.i < verb.i]
    if verb.tag not in {"VBN", "VBD"} or subject or tree.child(verb, "nsubj"):
        return None
    head = tree.head(verb)
    helpers = [each for each in tree.children(verb, "auxpass", "aux", "cop") if each.i > verb.i]
    if head is not None and head.text in BE and head.i > verb.i and verb.i < FIRST_WORDS:
        helpers.append(head)
    behind = [
        each
        for helper in helpers
        for each in tree.children(helper, "attr", "nsubj", "nsubjpass")
        if each.i > helper.i
    ]
    if helpers and not behind:
        behind = [w for w in tree.children(verb, *OBJECTS) if w.i > helpers[0].i]
    return [each for word in behind for each in tree.joined(word)] or None


def _noun_before(tree: Tree, verb: Word) -> Word | None:
    """ "among the groups |closed this time", where the parser takes it for a past tense."""
    if verb.dep not in {"advcl", "ccomp"} or verb.tag not in {"VBD", "VBN"} or verb.i == 0:
        return None
    before = tree.words[verb.i - 1]
    is_bare = tree.child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "dobj", "mark") is None
    return before if is_bare and before.tag == "NNS" and before.dep == "pobj" else None


def _agents(tree: Tree, verb: Word) -> list[Word]:
    """ "by the ministry", "with decrees"."""
    decrees = words("words", "decrees")
    instruments = [w for w in tree.objects_of(verb, "with", "under", "in") if w.text in decrees]
    return [*tree.objects_of(verb, "by"), *instruments]


def is_caused(tree: Tree, verb: Word) -> bool:
    """ "had its license |revoked", "ordered A |closed"."""
    head = tree.head(verb)
    if head is None or verb.tag not in {"VBN", "VBD"} or head.text not in CAUSING:
        return False
    return verb.dep in {"ccomp", "oprd", "xcomp"} and not tree.children(verb, "aux", "auxpass")


def _objects(tree: Tree, verb: Word) -> list[Word]:
    objects = tree.children(verb, "dobj", "dative")
    found = [each for each in objects if each.text not in RELATIVE]
    if not found:  # "winds up A"
        found = [
            word
            for each in tree.children(verb, "prt", "prep")
            if each.text in {"up", "down", "off"}
            for word in tree.children(each, "pobj")
        ]
    if not found and verb.tag == "VBG" and verb.dep == "acl":
        found = [w for w in tree.words[verb.i + 1 : verb.i + 2] if w.body]
    if not found and verb.dep == "relcl" and tree.child(verb, "nsubj"):
        head = _spoken_of(tree, verb)  # "the party that the court dissolved"
        own = tree.children(verb, "nsubj")
        return [] if own[0].text in RELATIVE else [head]
    colon = next((w.start for w in tree.words if w.text == ":" and w.start > verb.start), None)
    return [
        each
        for each in found
        if (each.entity or each.text not in words("words", "spans"))
        and (colon is None or each.start < colon)
    ]


def subjects(tree: Tree, verb: Word, depth: int = 0) -> list[Word]:
    """The subjects of a verb with all that are joined to them; those that govern it, if it has
    none: "A decided to |close", "A, |closing its office"."""
    own = tree.children(verb, "nsubj", "nsubjpass")
    head = tree.head(verb)
    if own:
        return _own_subjects(tree, verb, own)
    if head is None:
        return _lost_subject(tree, verb)
    if depth > DEEPEST:
        return []
    if verb.dep in {"xcomp", "ccomp", "oprd"} and head.is_verb and not is_passive(tree, head):
        objects = tree.children(head, "dobj", "dative")
        if objects:
            return [each for thing in objects for each in tree.joined(thing)]
    return _inherited(tree, verb, head, depth)


def _lost_subject(tree: Tree, verb: Word) -> list[Word]:
    """ "on Sunday |A, once the biggest, resolved to": the parser hangs the name on the date."""
    named = [w for w in tree.words[: verb.i] if w.dep in LOST and w.body]
    return named[:1] if verb.is_verb else []


def _inherited(tree: Tree, verb: Word, head: Word, depth: int) -> list[Word]:
    if verb.dep in {"acl", "relcl"}:
        return _of_noun(tree, verb, head, depth)
    if verb.dep in {"pcomp", "pobj"}:
        above = tree.head(head)
        if above is None or _is_clausal(above):
            return subjects(tree, above, depth + 1) if above else []
        return _owner(tree, above, depth)
    return subjects(tree, head, depth + 1) if verb.dep in INHERITING else []


def _spoken_of(tree: Tree, verb: Word) -> Word:
    """What a relative clause is about: in "the League of Ada Marl, which was |closed" the League,
    though the parser hangs it on whose that is."""
    head = tree.words[verb.head]
    is_which = any(each.text == "which" for each in tree.words[head.i + 1 : verb.i])
    preposition = tree.head(head) if head.dep == "pobj" else None
    above = tree.head(preposition) if preposition and preposition.text in WHOSE else None
    is_named = head.entity is not None and head.entity.sort in {"person", "unknown", "place"}
    is_body = above is not None and above.body is not None
    return above if above is not None and is_which and is_named and is_body else head


def _own_subjects(tree: Tree, verb: Word, own: list[Word]) -> list[Word]:
    first = own[0]
    is_relative = first.text in RELATIVE or any(
        word.text in RELATIVE for word in tree.objects_of(first, "of")
    )
    if is_relative and verb.dep in {"relcl", "ccomp", "acl"} and verb.head != verb.i:
        return [each for each in tree.joined(_spoken_of(tree, verb)) if each.i < verb.i]
    if first.text in {"both", "all"} and first.i > 1 and tree.words[first.i - 1].text == ",":
        last = tree.words[first.i - 2]  # "closed A and B, |both gone since May"
        if last.dep == "conj":
            return tree.joined(tree.words[last.head])
    return [each for subject in own for each in tree.joined(subject)]


def _of_noun(tree: Tree, verb: Word, noun: Word, depth: int) -> list[Word]:
    """ "groups |closed by the state", "its decision to |close", "A is the third to |close"."""
    above = tree.head(noun)
    if noun.dep == "attr" and above is not None:
        return subjects(tree, above, depth + 1)
    if "to" not in {child.text for child in tree.children(verb, "aux")}:
        return tree.joined(noun)
    return _owner(tree, noun, depth)


def _addressees(tree: Tree, noun: Word) -> list[Word]:
    """Whom an order reaches: "served A and B with |notices to halt", "A got an |order to close"."""
    if noun.text not in words("words", "served"):
        return []
    above = tree.head(noun)
    is_with = noun.dep == "pobj" and above is not None and above.text == "with"
    verb = tree.head(above) if is_with and above is not None else above
    if verb is None or verb.text not in words("words", "serves"):
        return []
    if is_passive(tree, verb) or verb.text in RECEIVES:
        return subjects(tree, verb)
    reached = tree.children(verb, "dobj" if is_with else "dative")
    for host in (verb, noun):
        reached += tree.objects_of(host, "to", "on", "against")
    return [each for thing in reached if thing.i != noun.i for each in tree.joined(thing)]


def _owner(tree: Tree, noun: Word, depth: int) -> list[Word]:
    owners = _addressees(tree, noun) or tree.children(noun, "poss")
    if owners:
        return owners
    of = tree.objects_of(noun, "of", "by")
    if of:
        return of
    above = tree.head(noun)
    if above is None or depth > DEEPEST:
        return []
    if noun.dep in {"nsubj", "nsubjpass"}:
        return []
    if noun.dep == "pobj":
        verb = tree.head(above)
        return subjects(tree, verb, depth + 1) if verb and _is_clausal(verb) else []
    return subjects(tree, above, depth + 1) if _is_clausal(above) else []


def _is_clausal(word: Word) -> bool:
    return word.is_verb or word.tag in {"JJ", "RB", "MD"}
