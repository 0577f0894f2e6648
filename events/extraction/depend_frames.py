"""Set phrases that tell of an ending: "pulled the plug on A", "A is no more"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from events.extraction.depend_meant import Meant, Talk
from events.extraction.depend_mood import is_forbidden
from events.extraction.depend_names import meant_by
from events.extraction.depend_roles import Deed, deed_of
from events.extraction.depend_things import (
    Sort,
    Thing,
    nouns,
    owner_spoken_of,
    owners_of,
    things_of,
)
from events.extraction.depend_tree import Tree, Word
from events.extraction.depend_voice import auxiliaries, is_negated
from events.extraction.depend_words import inflected
from events.extraction.depend_words import words as lexicon_words
from events.extraction.lexicon import lexicon

ADVERBS = r"(?:(?:\w+ly|now|also|then|thus|finally|itself|soon|already|just|has|have) )?"
WINDOW = 14
STOPS = frozenset({";", ":", "—", "–"})
ISSUES = frozenset("issue edition number bulletin broadcast newscast paper newspaper show".split())
WILL = frozenset({"will", "wo", "would"})
TO_COME = frozenset({"will", "would", "to"})
PAPER = frozenset({"publication", "organization"})
PLACES = frozenset({"GPE", "LOC"})  # as the model calls them


@dataclass(frozen=True)
class Frame:
    """A set phrase of the lexicon, ready to be compared; see there for what the fields say."""

    name: str
    entry: dict[str, Any]
    tail: re.Pattern[str] | None
    later: re.Pattern[str] | None
    object: frozenset[str]
    subject: frozenset[str]

    @property
    def no_longer(self) -> bool:
        return bool(self.entry.get("no_longer"))

    @property
    def not_to_be(self) -> bool:
        return bool(self.entry.get("not_to_be"))

    @property
    def in_passive(self) -> bool:
        return bool(self.entry.get("passive"))

    def doers(self, deed: Deed) -> tuple[Word, ...]:
        """The subject of the verb, also of one in the passive where the frame may be so."""
        return deed.things if deed.undergone and self.in_passive else deed.actors

    @property
    def is_forbidden(self) -> bool:
        return bool(self.entry.get("forbidden"))


@dataclass(frozen=True)
class Match:
    """A frame where it stands: what is ended, nothing if the actors end themselves, and by whom."""

    frame: Frame
    things: tuple[Thing, ...]
    actors: tuple[Meant, ...]
    undergone: bool


@cache
def frames_by_verb() -> dict[str, list[Frame]]:
    found: dict[str, list[Frame]] = {}
    for name, entry in lexicon("frames")["frames"].items():
        frame = Frame(
            name,
            entry,
            re.compile(rf"{ADVERBS}{entry['tail']}") if "tail" in entry else None,
            re.compile(rf"(?:^| ){entry['later']}") if "later" in entry else None,
            frozenset(entry.get("object", "").split()),
            frozenset(entry.get("subject", "").split()),
        )
        for base in entry["verb"].split():
            for word in inflected(base):
                found.setdefault(word, []).append(frame)
    return found


def matches(tree: Tree, verb: Word, talk: Talk) -> Iterator[Match]:
    """The frames that a verb makes up with the words around it."""
    frames = frames_by_verb().get(verb.text)
    if not frames:
        return
    deed, behind = deed_of(tree, verb), _behind(tree, verb)
    for frame in frames:
        if _fits(tree, verb, frame, deed, behind):
            match = _match(tree, verb, frame, deed, talk)
            if match is not None:
                yield match


def _behind(tree: Tree, verb: Word) -> str:
    """The words right behind the verb, as frames are compared with them."""
    found = []
    for word in tree.words[verb.i + 1 : verb.i + 1 + WINDOW]:
        if word.text in STOPS:
            break
        found.append(_sign(word))
    return " ".join(found)


def _sign(word: Word) -> str:
    if word.entity is None:
        return word.text
    if word.entity.body is not None:
        return "@"
    if " for " in word.entity.text and word.entity.sort in {"unknown", "place"}:
        return "# for #"  # two names taken for one: "left |Samplia for Norway"
    is_place = word.entity.sort == "unknown" and word.label in PLACES
    return "#" if is_place or word.entity.sort == "place" else "&"


def _fits(tree: Tree, verb: Word, frame: Frame, deed: Deed, behind: str) -> bool:
    if not _is_in_mood(tree, verb, frame, deed) or not _is_of(tree, frame, deed):
        return False
    if frame.tail is not None and not frame.tail.match(behind):
        return False
    return frame.later is None or frame.later.search(behind) is not None


def _is_in_mood(tree: Tree, verb: Word, frame: Frame, deed: Deed) -> bool:
    """Whether the verb is denied, forbidden or still to come, where the frame needs that."""
    if frame.no_longer and not is_no_longer(tree, verb):
        return False
    if frame.not_to_be and not (is_negated(tree, verb) and auxiliaries(tree, verb) & WILL):
        return False
    if frame.entry.get("now") and "now" not in {
        w.text for w in tree.words[max(0, verb.i - 3) : verb.i]
    }:
        return False
    has_object = bool(deed.things) and not deed.undergone  # "may not |publish the speech"
    if frame.is_forbidden and (has_object or not is_forbidden(tree, verb)):
        return False
    return not frame.entry.get("ahead") or bool(auxiliaries(tree, verb) & TO_COME)


def _is_of(tree: Tree, frame: Frame, deed: Deed) -> bool:
    """Whether the verb has the object and the subject that the frame needs."""
    if frame.object and not any(word.text in frame.object for word in deed.things):
        return False
    doers = frame.doers(deed)
    if frame.subject and not any(word.text in frame.subject for word in doers):
        return False
    return not frame.entry.get("last") or any(_is_last(tree, word) for word in doers)


def _is_last(tree: Tree, word: Word) -> bool:
    return any(child.text in {"last", "final", "farewell"} for child in tree.children(word, "amod"))


def is_no_longer(tree: Tree, verb: Word) -> bool:
    """ "no longer |exists", "does not |exist any more", "|exists no more", "was not |renewed"."""
    before = [word.text for word in tree.words[max(0, verb.i - 4) : verb.i]]
    behind = [word.text for word in tree.words[verb.i + 1 : verb.i + 5]]
    if ("longer" in before and "no" in before) or behind[:2] == ["no", "more"]:
        return True
    if "neither" in (word.text for word in tree.words[: verb.i]):
        return "more" in behind or "anymore" in behind or "longer" in behind
    if any(child.dep == "neg" for child in tree.children(verb)):
        if verb.text in RENEWS:
            return "since" not in behind  # "has not renewed it since 2018" is no news
        if verb.text in APPEARS and "since" in behind:
            return True
        return "again" in behind or "anymore" in behind or "longer" in behind or "more" in behind
    return False


APPEARS = frozenset(
    "appeared published printed aired updated broadcast circulated come gone been seen".split()
)
RENEWS = frozenset({"renew", "renewed", "extend", "extended", "prolong", "prolonged"})


def _match(tree: Tree, verb: Word, frame: Frame, deed: Deed, talk: Talk) -> Match | None:
    for role in frame.entry["ends"].split("|"):
        if role == "spoken":
            return _spoken_of(verb, deed, frame, tree, talk)
        if role == "subject":
            if deed.undergone and not (frame.no_longer or frame.in_passive):
                continue
            match = _by_subject(tree, frame, deed, talk)
            if match is not None:
                return match
            continue
        words = _words_in(tree, verb, frame, deed, role)
        things = tuple(_things(tree, words, frame, role, talk))
        if things:
            actors = () if role == "whose" and frame.subject else deed.actors
            meant = tuple(m for word in actors for m in meant_by(tree, word, talk))
            return Match(frame, things, meant, deed.undergone)
    return None


def _spoken_of(verb: Word, deed: Deed, frame: Frame, tree: Tree, talk: Talk) -> Match | None:
    """ "walked into the station A and ordered |the transmitter off"."""
    if any(tree.child(word, "poss", "prep", "compound") for word in deed.things):
        return None
    owner = owner_spoken_of(tree, verb, talk)
    if owner is None or owner.body is None or owner.body.kind not in ONLY_KINDS["media"]:
        return None
    meant = tuple(m for word in deed.actors for m in meant_by(tree, word, talk))
    return Match(frame, (Thing("organization", verb, owner),), meant, deed.undergone)


def _by_subject(tree: Tree, frame: Frame, deed: Deed, talk: Talk) -> Match | None:
    words = deed.things if deed.undergone else deed.actors
    if frame.entry.get("self") in LEAVES:  # its chairman may leave the country without it
        words = tuple(w for w in words if w.text not in lexicon_words("words", "own_people"))
    kinds = ONLY_KINDS.get(frame.entry.get("takes", ""))
    sorts = {"unit", "publication"} if kinds is None else {"publication"}
    parts = tuple(thing for thing in things_of(tree, words, talk) if thing.sort in sorts)
    if any(thing.owner or tree.child(thing.word, "compound") for thing in parts):
        return Match(frame, parts, (), undergone=False)
    actors = tuple(meant for word in words for meant in meant_by(tree, word, talk))
    if kinds is not None:
        actors = tuple(a for a in actors if a.body is not None and a.body.kind in kinds)
    ended = [actor for actor in actors if actor.means != "nobody"]
    return Match(frame, (), actors, undergone=False) if ended else None


LEAVES = frozenset({"office_closed", "relocated"})
ONLY_KINDS = {
    "media": frozenset({"media", None}),
    "media_alone": frozenset({"media"}),
    "charity": frozenset({"ngo", "foundation", "fund", "university", "think_tank"}),
}


def _words_in(tree: Tree, verb: Word, frame: Frame, deed: Deed, role: str) -> list[Word]:
    if role == "object":
        found = [word for word in deed.things if word.text not in frame.object]
        clauses = tree.children(verb, "ccomp", "oprd") if not found else []
        return found or [
            each
            for clause in clauses
            if clause.i > verb.i
            for subject in tree.children(clause, "nsubj")
            for each in tree.joined(subject)
        ]
    if role == "attr":
        return tree.children(verb, "attr")
    if role == "clause":
        clauses = tree.children(verb, "xcomp", "ccomp")
        objects = [each for clause in clauses for each in tree.children(clause, "dobj")]
        return [word for word in objects if word.text in nouns("papers")]
    if role == "whose":
        heads = frame.object or frame.subject
        words = deed.things if frame.object else frame.doers(deed)
        return [word for word in words if not heads or word.text in heads]
    hosts = [verb, *deed.things, *_particles(tree, verb)]
    found = [thing for host in hosts for thing in tree.objects_of(host, role)]
    return [each for thing in found for each in tree.joined(thing)]


def _particles(tree: Tree, verb: Word) -> list[Word]:
    """ "away" in "did away with A", "end" in "marked the end of A"."""
    return tree.children(verb, "prt", "advmod", "attr", "prep", "acomp")


def _things(tree: Tree, words: list[Word], frame: Frame, role: str, talk: Talk) -> Iterator[Thing]:
    takes = frame.entry.get("takes", "organization|unit|publication|many|work").split("|")
    if role in {"whose", "attr"} or "papers" in takes:
        for word in words:
            owners = owners_of(tree, word, talk) or _of_paper_spoken_of(tree, word, frame, talk)
            owners = [owner for owner in owners if _may_own(frame, owner)]
            yield from (Thing(_sort_of(frame), word, owner) for owner in owners)
            if not owners and role not in {"whose", "attr"}:
                yield from _bodies(tree, word, talk)
        return
    for thing in things_of(tree, words, talk):
        body = thing.owner.body if thing.owner else None
        kinds = ONLY_KINDS["media_alone" if "media_alone" in takes else "media"]
        is_paper = body is not None and body.kind in kinds
        if thing.sort == "unit" and frame.name == "give_up":
            is_paper = False
            is_seat = thing.word.text == "seat" and not thing.in_place  # of a parliament
            if is_seat or not tree.children(thing.word, "det", "poss"):
                continue  # "left office"
            parts = tree.children(thing.word, "prep", "compound", "amod", "nummod")
            if thing.word.text == "offices" and not parts:
                continue  # "leaves its offices": all of them, as it ends
        is_of_media = not ONLY_KINDS.keys().isdisjoint(takes)
        if thing.sort in takes or (is_of_media and thing.sort in PAPER and is_paper):
            yield thing


def _may_own(frame: Frame, owner: Meant) -> bool:
    """Whether the owner is a medium, where the frame tells of what only media have."""
    kinds = ONLY_KINDS.get(frame.entry.get("takes", ""))
    return kinds is None or (owner.body is not None and owner.body.kind in kinds)


def _of_paper_spoken_of(tree: Tree, word: Word, frame: Frame, talk: Talk) -> list[Meant]:
    """ "A announced that Friday's |issue would be its last"."""
    owner = owner_spoken_of(tree, word, talk) if word.text in ISSUES & frame.subject else None
    is_paper = owner is not None and owner.body is not None and owner.body.kind == "media"
    return [owner] if owner is not None and is_paper else []


def _bodies(tree: Tree, word: Word, talk: Talk) -> Iterator[Thing]:
    for meant in meant_by(tree, word, talk):
        if meant.means in {"body", "many"}:
            yield Thing("papers" if meant.means == "body" else "many", word, meant)


def _sort_of(frame: Frame) -> Sort:
    return "papers" if frame.entry.get("takes") == "papers" else "organization"
