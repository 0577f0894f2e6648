"""Steps that wait for the answer of somebody in power: a court that is asked to dissolve."""

from events.extraction.depend_scope import AUTHORITY
from events.extraction.depend_tree import COURT, Tree, Word
from events.extraction.depend_voice import auxiliaries
from events.extraction.depend_words import words

ASKS = frozenset("ask asks asked asking".split())
SEEKS = frozenset(
    "sought seek seeks seeking request requests requested demand demands demanded".split()
)
PROPOSES = frozenset("propose proposes proposed proposing recommended recommends".split())
WANTS = frozenset("want wants wanted".split())


# Who has power besides those that any sentence names so: "the attorney |general".
POWERS = frozenset("general generals governor prefect mayor commissioner emir king sultan".split())


def is_pending(tree: Tree, above: Word) -> bool:
    """ "asked the court to dissolve A", "the suit calls for it", "the minister will ask the cabinet
    to ban A" is a step that waits for its answer."""
    by_power = is_by_power(tree, above) or is_his_word(tree, above)
    is_asked = above.text in ASKS | SEEKS or (above.text in WANTS and by_power)
    in_court = tree.is_in_court or (
        by_power and (above.text in SEEKS or _asks_authority(tree, above))
    )
    by_power = by_power and above.text in PROPOSES and _lies_before_authority(tree, above)
    suits = words("words", "suits")
    is_suit = any(each.text in suits for each in tree.children(above, "nsubj"))
    return is_suit or by_power or (is_asked and in_court)


def asks_for_itself(tree: Tree, above: Word, below: Word) -> bool:
    """ "A has |asked to be struck off", which is its own decision."""
    is_asked = above.text in ASKS | SEEKS and below.dep == "xcomp"
    is_done_to_it = is_asked and "be" in auxiliaries(tree, below) and below.tag == "VBN"
    return is_done_to_it and not is_by_power(tree, above)


def is_his_word(tree: Tree, verb: Word) -> bool:
    """ "the minister said that he would |ask"."""
    head = tree.head(verb)
    is_he = any(each.text in {"he", "she"} for each in tree.children(verb, "nsubj"))
    return is_he and verb.dep == "ccomp" and head is not None and is_by_power(tree, head)


def _lies_before_authority(tree: Tree, verb: Word) -> bool:
    """ "the minister will |propose to the cabinet", which is to decide."""
    return any(_is_authority(each) for each in tree.objects_of(verb, "to"))


def _asks_authority(tree: Tree, verb: Word) -> bool:
    return _has_authority(tree, verb, "dobj", "dative")


def starts_by_power(tree: Tree, verb: Word) -> bool:
    """ "the minister has |initiated the procedure", which is a step and no end."""
    return verb.text in words("words", "starts") and is_by_power(tree, verb)


def is_by_power(tree: Tree, verb: Word) -> bool:
    """ "prosecutors |want a court to", not "activists |want"."""
    return _has_authority(tree, verb, "nsubj")


def _has_authority(tree: Tree, verb: Word, *deps: str) -> bool:
    return any(map(_is_authority, tree.children(verb, *deps)))


def _is_authority(word: Word) -> bool:
    named = word.entity is not None and word.entity.sort == "authority"
    return named or word.text in POWERS or AUTHORITY.fullmatch(word.text) is not None


def goes_to_court(tree: Tree, verb: Word) -> bool:
    """ "have |gone to court to have A dissolved"."""
    is_going = verb.text in words("words", "turns_to")
    courts = (w.entity.text if w.entity else w.text for w in tree.objects_of(verb, "to"))
    return is_going and any(map(COURT.search, courts))


def lays_order(tree: Tree, verb: Word) -> bool:
    """ "would |lay an order before parliament to ban A"."""
    laid = {each.text for each in tree.children(verb, "dobj")} & words("words", "drafts")
    return bool(laid) and bool(auxiliaries(tree, verb) & {"would", "will", "to"})
