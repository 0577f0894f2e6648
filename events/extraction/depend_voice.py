"""The plain grammar of a verb: its auxiliaries, whether it is negated, passive or conditional."""

from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_words import words

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "'m", "am"})


def is_negated(tree: Tree, word: Word) -> bool:
    """Whether the word or its subject is negated: "is not", "no group has"."""
    subjects = tree.children(word, "nsubj", "nsubjpass") if word.is_verb else []
    if _has_negation(tree, word) or any(_has_negation(tree, each) for each in subjects):
        return True
    return word.dep == "conj" and not subjects and _shares_negation(tree, word)


def _shares_negation(tree: Tree, word: Word) -> bool:
    """ "will neither close nor |move", "does not close or |suspend anything"."""
    head = tree.head(word)
    if head is None or head.is_verb != word.is_verb:
        return False
    joint = {child.text for child in tree.children(head, "cc", "preconj")}
    return bool(joint & {"nor", "or", "neither"}) and is_negated(tree, head)


def _has_negation(tree: Tree, word: Word) -> bool:
    return any(
        child.text in words("words", "negations")
        and child.dep in {"neg", "det", "preconj", "cc", "advmod"}
        for child in tree.children(word)
    )


def auxiliaries(tree: Tree, verb: Word) -> frozenset[str]:
    """Those of the verb, or of the one it is joined to: "will close and sell"."""
    own = {child.text for child in tree.children(verb, "aux", "auxpass")}
    head = tree.head(verb)
    if not own and verb.dep == "conj" and head and head.is_verb:
        joined_alike = head.tag == verb.tag or {head.tag, verb.tag} <= {"VBD", "VBN"}
        if joined_alike and tree.child(verb, "nsubj", "nsubjpass") is None and verb.tag != "VBD":
            return auxiliaries(tree, head)
    return frozenset(own)


def _is_done_by(tree: Tree, verb: Word) -> bool:
    """ "was raided twice, then |closed by the ministry"."""
    is_past = verb.tag in {"VBD", "VBN"} and verb.dep in {"dep", "conj"}
    return (
        is_past and tree.child(verb, "agent") is not None and not tree.child(verb, "dobj", "nsubj")
    )


def is_passive(tree: Tree, verb: Word) -> bool:
    if tree.child(verb, "auxpass") or tree.child(verb, "nsubjpass"):
        return True
    if _is_reduced(tree, verb) or _is_state(tree, verb) or _is_done_by(tree, verb):
        return True
    if verb.tag != "VBN" or tree.child(verb, "dobj"):
        return False
    if tree.child(verb, "aux", "nsubj"):
        return False
    if verb.dep == "conj" and (head := tree.head(verb)) is not None:
        is_said_of_it = head.text in BE and tree.child(head, "acomp", "attr") is not None
        return is_said_of_it or is_passive(tree, head)  # "is illegal and |dissolved"
    # "|Banned last year, A still meets"
    return verb.dep in {"acl", "relcl"} or (verb.dep == "advcl" and verb.i == 0)


def _is_state(tree: Tree, verb: Word) -> bool:
    """ "A was also |closed"."""
    is_said_of_it = verb.dep == "acomp" and tree.words[verb.head].text in BE
    return is_said_of_it and verb.tag == "VBN" and tree.child(verb, "dobj") is None


def _is_reduced(tree: Tree, verb: Word) -> bool:
    """ "the groups |closed this time"."""
    return (
        verb.dep == "acl"
        and verb.tag in {"VBN", "VBD"}
        and tree.child(verb, "aux", "nsubj") is None
        and (
            verb.text in words("words", "gives")
            or all(_is_no_object(tree, each) for each in tree.children(verb, "dobj"))
        )
    )


def _is_no_object(tree: Tree, word: Word) -> bool:
    """ "closed this |week", "taken off the |air"."""
    before = {each.text for each in tree.words[max(0, word.i - 2) : word.i]}
    return word.text in words("words", "spans") or "off" in before


def is_conditional(tree: Tree, verb: Word) -> bool:
    return any(
        child.text in words("words", "conditions")
        for child in tree.children(verb, "mark", "advmod")
    )


def has_condition(tree: Tree, verb: Word) -> bool:
    """ "would have to |close if the law passes"."""
    return any(is_conditional(tree, clause) for clause in tree.children(verb, "advcl"))
