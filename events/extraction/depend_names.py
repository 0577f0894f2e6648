"""Which organization a word of the grammar means: by name, by pronoun, by description."""

from collections.abc import Iterator

from events.extraction.cast import Body, Entity
from events.extraction.depend_meant import HERE, Meant, Talk
from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_words import words
from events.extraction.draft import Part
from events.extraction.english_clauses import AUTHORITY_WORD
from events.extraction.english_described import descriptor_kind

MANY = frozenset(
    {"entities", "outfits", "those", "them", "others", "many", "dozens", "hundreds", "several"}
)
COUNTS = {2: {"both", "two"}, 3: {"three"}, 4: {"four"}}
OWNERS = frozenset("publisher owner proprietor founder editor".split())
PERSONAL = frozenset({"his", "her", "my"})
SINGULAR = frozenset({"it", "its", "itself"})
PARTS = ("appos", "compound", "nmod", "npadvmod")
SEVERAL = frozenset({"they", "their", "them", "themselves", "who", "whose"})
PRINTED = frozenset({"published", "printed", "gazetted"})
IN_THE_NEXT = TWO = 2
SAYS = frozenset("said says say warned wrote condemned denounced criticized criticised".split())
TELLING = frozenset("telling ordering instructing directing requiring".split())
CLOSE_TO = frozenset("close near linked tied affiliated aligned allied loyal".split())
NARROW = frozenset({"club", "circle", "association", "society", "league", "collective"})
APART = frozenset({"university", "media", "party"})
VOTERS = frozenset({"delegates", "membership"})
ANY_KIND = frozenset({None, "ngo", "alliance", "other", "international_ngo"})
NOBODY = Meant("nobody")
ITS_OWN = Meant("own")
AUTHORITY = Meant("authority")


def meant_by(tree: Tree, word: Word, talk: Talk) -> list[Meant]:
    """What a word stands for, with those that an apposition names: "two papers, A and B"."""
    if word.entity is not None:
        return [_entity(tree, word, word.entity)]
    near = [*_named_within(tree, word)] or _named_beside(tree, word)
    named = [_entity(tree, each, each.entity) for each in near if each.entity]
    if named:
        return named
    if all_of_them := _two_before(tree, word) or _all_before(tree, word, talk):
        return all_of_them
    if word.text == "whose":
        return _relative(tree, word, talk)
    if _is_pronoun(tree, word):
        meant = _pronoun(tree, word, talk)
        return [meant, *_joined_to(tree, word, meant)]
    return [_noun(tree, word, talk)]


def _is_pronoun(tree: Tree, word: Word) -> bool:
    """ "it", "their", and "them" in "letters telling |them to close"."""
    head = tree.head(word)
    is_told = word.text == "them" and head is not None and head.text in TELLING
    known = words("words", "pronouns") | words("words", "possessives")
    return is_told or word.text in known


def _named_beside(tree: Tree, word: Word) -> list[Word]:
    """ "the school society |A", where the grammar is lost."""
    if word.tag != "NN" or _is_authority(tree, word):
        return []
    return [each for each in tree.words[word.i + 1 : word.i + 2] if each.body]


def _named_within(tree: Tree, word: Word) -> Iterator[Word]:
    """Names beside a noun: "the union |A", "a think tank called |A", "|A foundation"."""
    for child in tree.children(word, *PARTS, "acl"):
        if child.dep == "acl":
            if child.text in {"called", "named", "known"}:
                yield from (each for each in tree.below(child) if each.body)
        elif child.body:
            yield from (each for each in tree.joined(child) if each.body)


def _two_before(tree: Tree, word: Word) -> list[Meant]:
    """ "A and B will merge, and |both will be dissolved"."""
    if word.text != "both" or word.dep not in {"nsubj", "nsubjpass"}:
        return []
    named = [each for each in tree.words[: word.i] if each.entity and each.body]
    if len({each.body for each in named}) != len(named) or len(named) != TWO:
        return []
    return [
        Meant("body", each.entity.body, "pronoun", Part.of(each.entity))
        for each in named
        if each.entity
    ]


def _all_before(tree: Tree, word: Word, talk: Talk) -> list[Meant]:
    if not talk.several or not _means_all(tree, word, talk):
        return []
    return [Meant("body", body, "pronoun") for body in talk.several]


def _means_all(tree: Tree, word: Word, talk: Talk) -> bool:
    """Whether it means all that the last sentence named: "both", "the two groups"."""
    count = COUNTS.get(len(set(talk.several)))
    if count is None:
        return False
    told = {word.text, *(child.text for child in tree.children(word, "det", "nummod", "predet"))}
    return bool(told & count) and (word.text in count or word.tag == "NNS")


def _relative(tree: Tree, word: Word, talk: Talk) -> list[Meant]:
    """Whom "whose" means: what the clause hangs on."""
    for above, below in tree.above(word):
        if below.dep == "relcl":
            return [meant for each in tree.joined(above) for meant in meant_by(tree, each, talk)]
    return [NOBODY]


def _entity(tree: Tree, word: Word, entity: Entity) -> Meant:
    if entity.body is not None:
        return Meant("body", entity.body, "here", Part.of(entity))
    before = tree.words[word.i - 1].text if word.i else ""
    if before in OWNERS and entity.sort in {"person", "unknown"}:
        return ITS_OWN  # "|publisher Ada Marl is closing it"
    return AUTHORITY if entity.sort in {"authority", "place", "person", "law"} else NOBODY


def _joined_to(tree: Tree, word: Word, meant: Meant) -> list[Meant]:
    """The others that a plural pronoun means: "A and B learned that |they were struck off"."""
    if word.text not in SEVERAL or meant.part is None:
        return []
    named = (each for each in tree.words if each.start == meant.part.start and each.body)
    last = next(named, None)
    head = tree.head(last) if last is not None and last.dep in {"conj", "appos"} else None
    while head is not None and head.dep == "conj":
        head = tree.head(head)
    joined = tree.joined(head) if head is not None else []
    return [
        Meant("body", each.entity.body, "pronoun", Part.of(each.entity))
        for each in joined
        if each.entity and each.entity.body and each.entity.body is not meant.body
    ]


def _pronoun(tree: Tree, word: Word, talk: Talk) -> Meant:
    """The last one named before it. An authority has no office or license that it closes: "the
    ministry revoked its license"."""
    if word.text in PERSONAL:
        return NOBODY
    is_owner = word.text in words("words", "possessives")
    for each in reversed([each for each in tree.words if each.start < word.start]):
        if is_owner and (_is_only_near(tree, each) or _prints_or_judges(tree, each)):
            continue
        meant = _antecedent(tree, each, talk)
        is_authority = meant is not None and meant.means == "authority"
        is_many = meant is not None and meant.means == "many"
        if is_many and word.text in SINGULAR:
            continue
        if meant is not None and not (is_authority and (is_owner or word.dep == "dobj")):
            return meant
    if talk.after_authority and not is_owner:
        return AUTHORITY
    body = talk.previous or talk.main()
    return Meant("body", body, "pronoun") if body else NOBODY


def _is_only_near(tree: Tree, word: Word) -> bool:
    """ "the license of A, close to |B, and closed its office"."""
    to = tree.head(word) if word.dep == "pobj" else None
    head = tree.head(to) if to is not None and to.text in {"to", "with"} else None
    return head is not None and head.text in CLOSE_TO


def _prints_or_judges(tree: Tree, word: Word) -> bool:
    """ "a decree in |A revoked its permit", "|A turned down its appeal": none of A's."""
    head = tree.head(word)
    if word.dep == "nsubj" and head is not None and head.text in words("words", "turns_down"):
        remedies = words("words", "remedies")
        return any(each.text in remedies for each in tree.children(head, "dobj", "pobj"))
    above = tree.head(head) if word.dep == "pobj" and head is not None else None
    is_in = head is not None and head.text == "in"
    return is_in and above is not None and above.text in words("words", "decrees") | PRINTED


def _antecedent(tree: Tree, word: Word, talk: Talk) -> Meant | None:
    """What a pronoun behind the word may mean by it; None if it says nothing of that."""
    if word.entity and word.entity.body:
        return Meant("body", word.entity.body, "pronoun", Part.of(word.entity))
    if word.dep not in {"nsubj", "nsubjpass"} or word.text in words("words", "own_people"):
        return None
    if _is_authority(tree, word):
        return AUTHORITY
    if word.entity is not None:
        return NOBODY
    if word.tag == "NN" and descriptor_kind(word.text):
        return _noun(tree, word, talk)
    return Meant("many") if word.tag in {"NNS", "NNPS"} else None


def _is_authority(tree: Tree, word: Word) -> bool:
    if word.entity is not None:
        return word.entity.sort in {"authority", "place", "person"}
    phrase = " ".join(
        each.text for each in (*tree.children(word, "compound", "amod"), word) if not each.entity
    )
    return bool(AUTHORITY_WORD.search(phrase))


def _is_instrument(tree: Tree, word: Word) -> bool:
    """ "by decree", "by decision of the city authorities"."""
    if word.text in words("words", "decrees"):
        return True
    of = tree.objects_of(word, "of")
    return word.text in words("words", "decisions") and any(_is_authority(tree, w) for w in of)


def _noun(tree: Tree, word: Word, talk: Talk) -> Meant:
    if word.text in words("words", "own_bodies"):
        called = talk.cast.called(word.text) if _is_just_the(tree, word) else None
        if called is not None:
            part = Part(tree.reading.text[word.start : word.end], word.start, word.end)
            return Meant("body", called, "description", part)
        own = _own_people(tree, word, talk)
        if own.means in {"body", "many"} or word.text in VOTERS:
            return own
    return _whole_of(tree, word, talk) or _called(tree, word, talk) or _any_noun(tree, word, talk)


def _called(tree: Tree, word: Word, talk: Talk) -> Meant | None:
    """ "The |hospice", of which "Hospice Without Walls" was named."""
    known = words("words", "own_people") | words("things", "unit") | words("things", "work")
    is_plain = word.tag == "NN" and word.text not in known and not descriptor_kind(word.text)
    if not is_plain or not _is_just_the(tree, word) or _is_authority(tree, word):
        return None
    body = talk.cast.called(word.text)
    if body is None or not talk.knows(body, HERE):
        return None
    part = Part(tree.reading.text[word.start : word.end], word.start, word.end)
    return Meant("body", body, "description", part)


def _any_noun(tree: Tree, word: Word, talk: Talk) -> Meant:
    if _is_authority(tree, word) or _is_instrument(tree, word):
        return AUTHORITY
    if word.text in words("words", "own_people"):
        return _own_people(tree, word, talk)
    if {child.text for child in tree.children(word, "poss")} & PERSONAL:
        return NOBODY
    return _common_noun(tree, word, talk)


def _whole_of(tree: Tree, word: Word, talk: Talk) -> Meant | None:
    """The body that a word for all of it speaks of: "the city's |community of A"."""
    if word.text not in words("words", "whole"):
        return None
    owners = [*tree.objects_of(word, "of"), *tree.children(word, "poss", "compound", "nmod")]
    named = (meant for each in owners if each.entity for meant in meant_by(tree, each, talk))
    return next((meant for meant in named if meant.means == "body"), None)


def _is_just_the(tree: Tree, word: Word) -> bool:
    """ "the |committee", not "the party's central |committee"."""
    return [child.text for child in tree.children(word)] == ["the"]


def _own_people(tree: Tree, word: Word, talk: Talk) -> Meant:
    """Those who act for an organization: "A's board", "the trustees of A"; or for many."""
    owners = tree.objects_of(word, "of")
    if word.text not in words("words", "rank_and_file"):
        owners += tree.children(word, "poss", "compound")
    whose = [m for each in owners for m in meant_by(tree, each, talk)]
    bodies = [meant for meant in whose if meant.means == "body"]
    return next(iter([*bodies, *(meant for meant in whose if meant.means == "many")]), ITS_OWN)


def _common_noun(tree: Tree, word: Word, talk: Talk) -> Meant:
    first = min((each.start for each in tree.children(word, "compound")), default=word.start)
    kind = descriptor_kind(word.text) or descriptor_kind(tree.reading.text[first : word.end])
    of = tree.objects_of(word, "of") if word.text in {"one", "member"} else []
    if of and (one_of := descriptor_kind(of[0].text)):
        return _described(tree, word, one_of, talk, definite=False)
    if word.tag == "CD" and any(
        _is_plural_body(tree, each) for each in tree.objects_of(word, "of")
    ):
        return Meant("many")  # "|three of the oldest weeklies"
    if word.text in MANY or (kind and _is_plural(tree, word)):
        return Meant("many")
    if kind is None or _is_plural(tree, word):
        return NOBODY
    determiners = {child.text for child in tree.children(word, "det")}
    return _described(tree, word, kind, talk, definite=bool(determiners & {"the", "this", "that"}))


def _is_plural_body(tree: Tree, word: Word) -> bool:
    """ "two of the |weeklies", "two of its |affiliates"."""
    is_body = descriptor_kind(word.text) is not None or word.text in words("words", "offshoots")
    return word.entity is None and word.tag == "NNS" and is_body


def _is_plural(tree: Tree, word: Word) -> bool:
    return word.tag in {"NNS", "NNPS"} or tree.child(word, "nummod") is not None


def _described(tree: Tree, word: Word, kind: str | None, talk: Talk, *, definite: bool) -> Meant:
    part = Part(tree.reading.text[word.start : word.end], word.start, word.end)
    is_bare = not any(
        child.dep in {"amod", "compound", "prep", "poss", "relcl"} for child in tree.children(word)
    )
    if definite and is_bare:
        named = (w.entity.body for w in tree.words[: word.i] if w.entity)
        before = [each for each in named if each and _may_be(each, kind)]
        alike = [body for body in before if kind in APART and body.kind == kind]
        if alike or before:
            return Meant("body", (alike or before)[-1], "description", part)
        if talk.previous is not None and _may_be(talk.previous, kind):
            return Meant("body", talk.previous, "description", part)
    owners = [each.entity for each in tree.objects_of(word, "of") if each.entity]
    known = (
        b
        for b in talk.cast.named()
        if talk.knows(b, IN_THE_NEXT)
        and _may_be(b, kind)
        and not _is_too_narrow(word, b)
        and (definite or not (_speaks(tree, b) or _is_named_behind(tree, word, b)))
        and not _is_told_of_it(tree, word, b)
        and (not owners or b.kind == kind)  # "the |network of Ada Marl" is no foundation
    )
    body = max(known, key=lambda each: (_is_just(each, kind), each.weight), default=None)
    return Meant("body", body, "description", part) if body else NOBODY


def _is_just(body: Body, kind: str | None) -> bool:
    """Whether "the weekly" is one, where press freedom groups are named as well."""
    return kind == "media" and body.kind == kind


def _speaks(tree: Tree, body: Body) -> bool:
    """ "The closure of a group is a blow, |A said": A speaks of another."""
    return any(
        head is not None and head.text in SAYS
        for head in (tree.head(w) for w in tree.words if w.body is body and w.dep == "nsubj")
    )


def _is_named_behind(tree: Tree, word: Word, body: Body) -> bool:
    """ "The ban on a |group drew criticism from A": named apart from what is described."""
    behind = [each for each in tree.words[word.i + 1 :] if each.body is body]
    return bool(behind) and all(each not in tree.below(word) for each in behind)


def _is_told_of_it(tree: Tree, word: Word, body: Body) -> bool:
    """ "dissolved the |party, which will merge with A": which is another one."""
    named = [each for each in tree.words if each.body is body]
    clauses = tree.children(word, "relcl") if named else []
    within = {each.i for clause in clauses for each in tree.below(clause)}
    return bool(within) and all(each.i in within for each in named)


def _is_too_narrow(word: Word, body: Body) -> bool:
    """No university is "the |club"."""
    return word.text in NARROW and body.kind in APART


def _may_be(body: Body, kind: str | None) -> bool:
    """Whether a word for one kind can stand for the organization: no party is "the newspaper"."""
    return body.kind == kind or body.kind in ANY_KIND or kind in ANY_KIND
