"""Whether an ending is still to be voted on."""

from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_voice import auxiliaries, is_negated

WIDE = 8
BALLOTS = frozenset({"vote", "ballot", "referendum", "poll", "decide"})
VOTES = frozenset({"vote", "decide", "voting", "deciding"})
ASKED = frozenset({"asked", "balloted", "polled", "consulted", "invited"})
PUTS = frozenset({"ask", "poll", "ballot", "consult", "decide", "vote"})
VOTERS = frozenset({"members", "membership", "delegates", "branches", "supporters"})
AHEAD = frozenset({"will", "to", "is", "are"})


def is_put_to_vote(tree: Tree, verb: Word, *, is_open: bool) -> bool:
    """ "will decide on Sunday whether to |disband"."""
    head = tree.head(verb)
    is_question = any(w.text == "whether" for w in tree.children(verb))
    is_open = is_open or (is_question and "should" in auxiliaries(tree, verb))
    if not is_open or head is None or is_negated(tree, head):
        return False
    if is_question and _asks_members(tree, head):
        lets = tree.head(head)
        helpers = auxiliaries(tree, head) | (auxiliaries(tree, lets) if lets else frozenset())
        return bool(helpers & AHEAD)
    if verb.dep == "pcomp" and any(w.text == "whether" for w in tree.children(verb)):
        before = {each.text for each in tree.words[max(0, head.i - WIDE) : head.i]}
        return bool(before & BALLOTS)  # "vote on Sunday on whether to |disband"
    is_asked = head.text in ASKED and any(w.text == "whether" for w in tree.children(verb))
    is_ahead = bool(auxiliaries(tree, head) & AHEAD)
    return (head.text in VOTES or is_asked) and is_ahead


def _asks_members(tree: Tree, head: Word) -> bool:
    """ "is to |ask its members whether", "will let its members |decide whether"."""
    voters = tree.children(head, "dobj", "nsubj")
    return head.text in PUTS and any(word.text in VOTERS for word in voters)
