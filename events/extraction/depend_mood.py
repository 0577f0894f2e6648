"""Whether an ending that a verb tells of happens at all, and how far it has come."""

import re
from dataclasses import dataclass, field
from typing import Literal

from events.extraction.depend_asking import (
    asks_for_itself,
    goes_to_court,
    is_by_power,
    is_his_word,
    is_pending,
    lays_order,
    starts_by_power,
)
from events.extraction.depend_ballots import is_put_to_vote
from events.extraction.depend_scope import (
    is_for_a_time,
    is_given_up,
    is_made_up,
    names_authority,
)
from events.extraction.depend_tree import GOVERNED, Tree, Word
from events.extraction.depend_voice import (
    BE,
    auxiliaries,
    has_condition,
    is_conditional,
    is_negated,
)
from events.extraction.depend_words import words
from events.extraction.english_demanded import is_to_be_undone
from events.extraction.english_granted import is_granted
from events.extraction.findings import Status

Governor = Literal["reports", "decides", "orders", "threatens", "unsure", "regrets"]
Own = Literal["happened", "ahead", "would", "must", "should", "open", "unsure"]

ORDER_OF_CLASSES: tuple[Governor, ...] = (
    "unsure",
    "regrets",
    "threatens",
    "orders",
    "decides",
    "reports",
)
FORCED = frozenset(
    {
        "finished",
        "completed",
        "had",
        "made",
        "driven",
        "forced",
        "forces",
        "force",
        "compelled",
        "obliged",
        "led",
        "prompted",
        "left",
    }
)
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
DENIALS = frozenset({"not", "no"})
FORBIDS = frozenset({"may", "must", "shall"})
STEPS = frozenset({"step", "steps", "mandate"})  # "took a step toward |winding up"
WISHES = frozenset({"wish", "wishes", "like", "regret", "regrets"})  # "to |announce"
TELLS = frozenset({"tell", "told"})
PAST = frozenset({"after", "since", "upon"})  # "after |closing its office"
UNLESS = re.compile(r"\bunless\b")  # "the registrar will |delete it unless it pays"
PERFECT = frozenset({"had", "has", "have"})
DO = frozenset({"did", "does", "do"})
HAVE = frozenset({"have", "get", "see"})
AHEAD = frozenset({"will", "would"})  # "|will be forced to close"
NOT_YET = frozenset({"open", "would", "ahead"})
IN_HEADLINES = frozenset({"ROOT", "acl", "relcl", "xcomp", "ccomp"})
BY_HELPER: dict[Own, frozenset[str]] = {
    "must": frozenset({"must"}),
    "should": frozenset({"should", "ought"}),
    "ahead": frozenset({"will", "shall", "'ll", "’ll", "wo"}),
    "would": frozenset({"would"}),
    "open": frozenset({"to"}),
}
BY_ITS_OWN: dict[Own, Status] = {"happened": Status.COMPLETED, "ahead": Status.ANNOUNCED}


@dataclass(frozen=True)
class Mood:
    """How far it has come; who has it done, if somebody is said to order it."""

    status: Status
    actor: Word | None = None
    is_ordered: bool = False


def governor(word: Word) -> Governor | None:
    return next((g for g in ORDER_OF_CLASSES if word.text in words("governors", g)), None)


def mood_of(tree: Tree, verb: Word, *, is_denied: bool = False) -> Mood | None:
    """What is said of a verb's ending; None if it is denied, feared, demanded or only possible.

    With `is_denied`, the denial is the ending: "no longer exists"."""
    if _is_to_show_cause(tree, verb) or _is_or_else(tree, verb):
        return Mood(Status.THREATENED, is_ordered=True)
    own = _own(tree, verb)
    if is_denied and auxiliaries(tree, verb) & {"can", "could", "ca"}:
        own = "happened"  # "can no longer |publish"
    if is_denied and verb.tag == "VBG" and own == "ahead":
        own = "happened"  # "is no longer |operating"
    if (asked := _asked_for(tree, verb, is_open=own == "open")) is not None:
        return asked
    if own == "unsure" or is_conditional(tree, verb) or is_made_up(tree):
        return None
    is_contradicted = own == "would" and _is_contradicted(tree, verb)
    is_negative = not is_denied and is_negated(tree, verb)
    if is_contradicted or is_negative or _is_of_denied_report(tree, verb):
        return None
    if own != "happened" and has_condition(tree, verb):
        is_due = UNLESS.search(tree.reading.text) and names_authority(tree.reading)
        return Mood(Status.THREATENED) if is_due and _Climb(tree, verb, own).mood() else None
    return _Climb(tree, verb, own).mood()


def _asked_for(tree: Tree, verb: Word, *, is_open: bool) -> Mood | None:
    """What is put to a vote, what a court has granted to those who asked for it, and what is
    demanded to be undone."""
    if is_to_be_undone(tree.reading.mask, verb.start):
        return Mood(Status.COMPLETED, is_ordered=True)
    if is_granted(tree.reading.mask, verb.start, verb.end):
        return Mood(Status.ORDERED, is_ordered=True)
    return Mood(Status.THREATENED) if is_put_to_vote(tree, verb, is_open=is_open) else None


def is_forbidden(tree: Tree, verb: Word) -> bool:
    """ "may not |appear until further notice", "was told not to |broadcast"."""
    helpers, head = auxiliaries(tree, verb), tree.head(verb)
    if not any(each.text in DENIALS for each in tree.words[max(0, verb.i - 3) : verb.i]):
        return False
    if helpers & FORBIDS:
        return is_for_a_time(tree, verb) or names_authority(tree.reading)
    is_order = head is not None and head.text in words("governors", "orders")
    return "to" in helpers and is_order


def _is_to_show_cause(tree: Tree, verb: Word) -> bool:
    """ "notice to say why it should not be |dissolved"."""
    asks = any(child.text == "why" for child in tree.children(verb, "advmod"))
    return asks and is_negated(tree, verb) and bool(auxiliaries(tree, verb) & BY_HELPER["should"])


def _is_or_else(tree: Tree, verb: Word) -> bool:
    """ "gave A a month to comply or |lose its permit"."""
    head = tree.head(verb)
    if verb.dep != "conj" or head is None or head.text not in words("words", "complies"):
        return False
    return any(each.text == "or" for each in tree.children(head, "cc"))


def _is_contradicted(tree: Tree, verb: Word) -> bool:
    """ "A is not closing, though papers wrote that it would go |dark"."""
    closes = words("verbs", "close", "words") | words("verbs", "fold", "words")
    before = (each for each in tree.words[: verb.i] if each.text in closes)
    return any(is_negated(tree, each) for each in before)


def _is_of_denied_report(tree: Tree, verb: Word) -> bool:
    """ "denied a post according to which it had been |expelled"."""
    for above, below in tree.above(verb):
        if above.text in words("words", "denies") and below.dep != "conj":
            objects = tree.children(above, "dobj")
            return any(
                each.text in words("words", "hearsay_alone") and each.i < verb.i for each in objects
            )
    return False


def _is_behind(tree: Tree, verb: Word, prepositions: frozenset[str]) -> bool:
    head = tree.head(verb)
    return verb.dep == "pcomp" and head is not None and head.text in prepositions


def _own(tree: Tree, verb: Word) -> Own:
    helpers = auxiliaries(tree, verb)
    if helpers & words("words", "modals"):
        return "unsure"
    said = next((own for own, signs in BY_HELPER.items() if helpers & signs), None)
    return said or _own_by_form(tree, verb, helpers)


def _own_by_form(tree: Tree, verb: Word, helpers: frozenset[str]) -> Own:
    if _is_had_done(tree, verb):
        return "open"
    if verb.tag == "VBG":
        if helpers & {"been"} or _is_behind(tree, verb, PAST):
            return "happened"
        return "ahead" if helpers & BE else "open"
    if verb.tag in {"VBD", "VBN"}:
        that = verb.dep == "acl" and tree.child(verb, "mark") is not None
        if helpers == {"be"} and (verb.dep == "ccomp" or that):
            return "open"  # "demands that it be |closed"
        return "ahead" if "being" in helpers else "happened"
    # "had |wound itself up", "did not |renew its license"
    is_perfect = verb.tag == "VB" and bool(helpers & (PERFECT | DO))
    return "happened" if verb.tag in {"VBZ", "VBP"} or is_perfect else "open"


def _is_had_done(tree: Tree, verb: Word) -> bool:
    """ "is suing to have A |dissolved", of which nothing is done yet."""
    head = tree.head(verb)
    if verb.dep != "ccomp" or head is None or head.text not in HAVE:
        return False
    return "to" in auxiliaries(tree, head)


@dataclass
class _Climb:
    """The way from a verb up to the word that governs it all: what is said of it on each step."""

    tree: Tree
    verb: Word
    own: Own
    status: Status | None = None
    actor: Word | None = None
    is_ordered: bool = False
    is_said: bool = field(default=False)

    def mood(self) -> Mood | None:
        self.status = BY_ITS_OWN.get(self.own)
        for above, below in self.tree.above(self.verb):
            if below.dep in {"relcl", "acl", "ccomp"} and _is_hearsay(self.tree, above):
                return None
            if not _hangs_as_said(self.tree, below):
                break
            if below.dep == "conj":
                continue
            if self._is_doubted(above):
                return None
            if above.text in HAVE and _is_had_done(self.tree, below):
                continue
            if (end := self._ends(above, below)) is not None:
                return end or None
            self._take(above, below)
        status = self.status or self._status_at_the_top()
        must = self.own == "must" and names_authority(self.tree.reading)
        return Mood(status, self.actor, self.is_ordered or must) if status else None

    def _is_doubted(self, above: Word) -> bool:
        if above.text == "without":
            return True
        if above.text in words("words", "choices"):
            return False  # "had no |choice but to"
        if is_negated(self.tree, above) or is_conditional(self.tree, above):
            return True
        if not above.is_verb:
            return False
        helpers = auxiliaries(self.tree, above)
        if self.is_ordered and self.own == "open" and helpers & BY_HELPER["would"]:
            self.status = Status.THREATENED  # "would lay an order to |ban A"
        if self.own == "open" and "would" in helpers:
            self.own = "would"
        is_condition = self.own != "happened" and has_condition(self.tree, above)
        return is_condition or bool(helpers & words("words", "modals"))

    def _ends(self, above: Word, below: Word) -> Mood | Literal[False] | None:
        """A mood that no further word changes; False if there is none, None to climb on."""
        is_relative = below.dep in {"relcl", "acl"}
        if is_relative and self.own == "open" and _is_one_of_many(self.tree, above):
            return Mood(Status.COMPLETED)
        suit = self.tree.head(above) if above.dep == "relcl" else None
        if suit is not None and is_given_up(self.tree, suit):
            above = suit  # "threw out a lawsuit that |sought to"
        if is_given_up(self.tree, above) or (above.text in BE and _is_way(self.tree, above)):
            return False
        lays = self.own in NOT_YET and below.dep == "advcl" and lays_order(self.tree, above)
        lays = lays or (self.own == "open" and above.text in STEPS)
        if lays or goes_to_court(self.tree, above) or self._is_first_step(above):
            return Mood(Status.THREATENED)
        kind = governor(above)
        is_said = self.own == "happened" and above.text in {"call", "called"}
        is_said |= above.text in WISHES and governor(below) == "reports"
        if kind == "unsure" and not is_said:
            is_to_come = self.own in {"open", "would"}
            return _asked(self.tree, above, below) if is_to_come else False
        if kind == "threatens" and self.own in NOT_YET:
            return Mood(Status.THREATENED)
        return None

    def _is_first_step(self, above: Word) -> bool:
        """ "the ministry has begun the |process of revoking it", "|intends to cancel it"."""
        if self.own != "open":
            return False
        if above.text in words("words", "intends"):
            by_power = is_by_power(self.tree, above) or is_his_word(self.tree, above)
            return by_power or above.tag == "NN"
        head = self.tree.head(above)
        if above.text not in words("words", "steps") or head is None:
            return False
        return starts_by_power(self.tree, head)

    def _take(self, above: Word, below: Word) -> None:
        kind = governor(above)
        if (
            kind == "orders"
            and not self._is_told(above)
            and _can_be_ordered(above, below, self.own)
        ):
            self.status, self.is_ordered = Status.ORDERED, True
            self.actor = self.actor or above
        elif self.own == "open" and self.status is None:
            if kind == "decides":
                is_done = above.text in FORCED and not auxiliaries(self.tree, above) & AHEAD
                self.status = Status.COMPLETED if is_done else Status.ANNOUNCED
            elif above.text in BE:
                self.status = Status.ANNOUNCED
        self.is_said = self.is_said or kind in {"reports", "orders", "decides"}

    def _is_told(self, above: Word) -> bool:
        """ "is to close, its chief |told staff": what is resolved by now, and by no power."""
        is_resolved = self.status is not None and above.text in TELLS
        return is_resolved and not is_by_power(self.tree, above)

    def _status_at_the_top(self) -> Status | None:
        if self.own == "open" and _is_behind(self.tree, self.verb, frozenset({"by"})):
            return _done_by(self.tree, self.verb)
        if self.is_said and self.own in {"would", "must"}:
            return Status.ANNOUNCED if self.own == "would" else Status.ORDERED
        is_headline = self.tree.reading.is_headline and self.verb.dep in IN_HEADLINES
        return Status.ANNOUNCED if is_headline and self.own == "open" else None


def _done_by(tree: Tree, verb: Word) -> Status | None:
    """ "answered by |suspending its work": as far as the answer."""
    by = tree.head(verb)
    above = tree.head(by) if by is not None else None
    return BY_ITS_OWN.get(_own(tree, above)) if above is not None and above.is_verb else None


def _is_way(tree: Tree, verb: Word) -> bool:
    """ "the best way |is to close A"."""
    return any(each.text in words("scope", "ways") for each in tree.children(verb, "nsubj"))


def _is_hearsay(tree: Tree, word: Word) -> bool:
    """ "messages that it had closed", "denied a post that it had closed"."""
    if word.tag == "NNS" and word.text in words("words", "hearsay"):
        return True
    head = tree.head(word)
    is_denied = head is not None and head.text in words("words", "denies")
    return is_denied and word.text in words("words", "hearsay_alone")


def _is_one_of_many(tree: Tree, noun: Word) -> bool:
    """ "the third union to close", "one of many to close"."""
    kinds = {child.text for child in tree.children(noun, "amod", "advmod")}
    counted = noun.text in {"one", "latest"} | words("words", "ordinals") or bool(
        kinds & words("words", "ordinals")
    )
    counted = counted or any(ORDINAL.fullmatch(kind) for kind in kinds)
    return noun.dep == "attr" and counted


def _hangs_as_said(tree: Tree, below: Word) -> bool:
    if below.dep in GOVERNED or below.dep == "prep":
        return True
    if below.dep == "advcl" and _is_of_orders(tree, below):
        return True
    is_infinitive = below.is_verb and "to" in auxiliaries(tree, below)
    return below.dep in {"advcl", "relcl", "dobj", "pobj"} and (is_infinitive or not below.is_verb)


def _is_of_orders(tree: Tree, below: Word) -> bool:
    """ "signed orders on Monday |outlawing A"."""
    head = tree.head(below)
    if head is None or below.tag != "VBG":
        return False
    signed = {each.text for each in tree.children(head, "dobj")} & words("words", "decrees")
    return bool(signed) and head.text in words("governors", "orders")


def _can_be_ordered(above: Word, below: Word, own: Own) -> bool:
    if above.text == "told" and own == "would":
        return False  # "told listeners it would close"
    if own in {"open", "must", "should", "would"}:
        return True
    return above.text in {"ordered", "orders", "order", "ordering"} or (
        below.tag in {"VB", "VBN"} and own != "ahead" and above.text in {"ruled", "rules"}
    )


def _asked(tree: Tree, above: Word, below: Word) -> Mood | Literal[False]:
    if asks_for_itself(tree, above, below):
        return Mood(Status.ANNOUNCED)
    return pending(tree, above)


def pending(tree: Tree, above: Word) -> Mood | Literal[False]:
    """A step that waits for its answer, or none."""
    return Mood(Status.THREATENED) if is_pending(tree, above) else False
