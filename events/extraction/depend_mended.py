"""What the parser gets wrong again and again in news, put right before the patterns read it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from events.extraction.depend_tree import FINITE, Word
from events.extraction.depend_words import words as lexicon_words
from events.extraction.reading import Reading

WORK = lexicon_words("things", "work")
PRESENT = frozenset("shuts bans closes dissolves outlaws suspends liquidates disbands".split())
JOINTS, LAST_JOINTS = frozenset({",", "the", "and", "or", "&"}), frozenset({"and", "or", "&"})
FEWEST, NEAR = 3, 6
POWERS = frozenset({"authority", "place", "person"})
LOOSE = frozenset({"appos", "conj", "dep", "npadvmod", "nmod", "dobj"})


def mended(reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """The words with better heads; a sentence without such an error stays as it is."""
    for mend in MENDS:
        words = mend(reading, words)
    return _without_circles(words)


def _without_circles(words: Sequence[Word]) -> Sequence[Word]:
    """Words that hang on each other in a circle, as names of which each was several words may, hang
    on the first of them, which becomes a root: whoever climbs a tree must get to its top."""
    found, is_sound = list(words), [False] * len(words)
    for word in words:
        path: list[int] = []
        at = word.i
        while not is_sound[at] and at not in path and found[at].head != at:
            path.append(at)
            at = found[at].head
        if at in path:
            found[at] = replace(found[at], dep="ROOT", head=at)
        for each in (*path, at):
            is_sound[each] = True
    return found


def _off_dates(reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """A name joined to a date, "A in July and |B in May", is joined to the name before it."""
    found: list[Word] = []
    last: Word | None = None
    for word in words:
        head = words[word.head]
        is_joined = word.body and word.dep == "conj" and not head.entity
        is_lost = is_joined and last is not None and head.i > last.i and _is_date(reading, head)
        found.append(replace(word, head=last.i) if is_lost and last else word)
        last = word if word.body else last
    return found


def _off_places(_reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "the operation in Samplia |of A", where it hangs on the place, belongs to the noun."""
    found = list(words)
    for word in words:
        place = words[word.head]
        inside = words[place.head]
        is_of_place = word.text == "of" and place.entity is not None and not place.body
        if is_of_place and inside.text in {"in", "from", "at"} and inside.i < place.i:
            before = [w for w in words[: inside.i] if w.tag in {"NN", "NNS"} and not w.entity]
            if before and before[-1].i == inside.i - 1:
                found[word.i] = replace(word, head=before[-1].i)
    return found


def _to_verbs(reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "A, a daily, |printed for the last time": taken for what is printed, it is the subject."""
    root = next((word for word in words if word.dep == "ROOT"), None)
    if root is None or reading.is_title or not root.body:
        return words
    verbs = [w for w in words if w.dep == "acl" and w.tag == "VBN" and words[w.i - 1].text == ","]
    finite = [w for w in words if w.tag in FINITE and w.dep != "relcl"]
    if len(verbs) != 1 or finite:
        return words
    verb = verbs[0]
    found = list(words)
    found[verb.i] = replace(verb, tag="VBD", dep="ROOT", head=verb.i)
    found[root.i] = replace(root, dep="nsubj", head=verb.i)
    return found


def _to_present(reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "A decree published at midnight |shuts down A": taken for a noun, it is what the decree
    does."""
    root = next((word for word in words if word.dep == "ROOT"), None)
    if root is None or root.is_verb or any(w.tag in FINITE and w.dep != "relcl" for w in words):
        return words
    for verb, behind in pairwise(words):
        is_told = verb.text in PRESENT and verb.tag == "NNS" and verb.i > root.i
        named = next((w for w in words[verb.i :] if w.body), None)
        if is_told and named and (behind.tag in {"RP", "DT"} or behind is named):
            found = list(words)
            found[verb.i] = replace(verb, tag="VBZ", dep="ROOT", head=verb.i)
            found[root.i] = replace(root, dep="nsubj", head=verb.i)
            found[named.i] = replace(named, dep="dobj", head=verb.i)
            return found
    return words


def _to_end(_reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "A |shuts for good on Monday": taken for a noun, it is what A does."""
    for before, verb in pairwise(words):
        is_lost = verb.text in PRESENT and verb.tag == "NNS" and verb.dep == "ROOT"
        if is_lost and before.body and before.head == verb.i:
            found = list(words)
            found[verb.i] = replace(verb, tag="VBZ")
            found[before.i] = replace(before, dep="nsubj")
            return found
    return words


def _to_deed(reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "Samplia on Friday |designated A": taken for a participle, it is what Samplia did."""
    root = next((word for word in words if word.dep == "ROOT"), None)
    is_doer = root is not None and root.entity is not None and root.entity.sort in POWERS
    if root is None or not is_doer or any(w.tag in FINITE and w.dep != "relcl" for w in words):
        return words
    for day, verb, behind in zip(words, words[1:], words[2:], strict=False):
        is_lost = verb.tag == "VBN" and verb.dep == "amod" and _is_date(reading, day)
        if is_lost and verb.i - root.i < NEAR and words[verb.head].body and not behind.is_verb:
            found = list(words)
            named = words[verb.head]
            found[verb.i] = replace(verb, tag="VBD", dep="ROOT", head=verb.i)
            found[root.i] = replace(root, dep="nsubj", head=verb.i)
            found[named.i] = replace(named, dep="dobj", head=verb.i)
            return found
    return words


def _to_order(_reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "Supreme Court |orders closure of A": taken for a noun, it is what the court does."""
    for before, verb, behind in zip(words, words[1:], words[2:], strict=False):
        is_lost = verb.text == "orders" and verb.tag == "NNS" and verb.dep == "ROOT"
        is_by_power = before.entity is not None and before.entity.sort in {"authority", "place"}
        if is_lost and is_by_power and behind.tag == "NN":
            found = list(words)
            found[verb.i] = replace(verb, tag="VBZ")
            found[before.i] = replace(before, dep="nsubj", head=verb.i)
            found[behind.i] = replace(behind, dep="dobj", head=verb.i)
            return found
    return words


def _to_cease(_reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "A, B and C |cease to exist": taken for a noun, it is what they do."""
    found = list(words)
    for before, verb, behind in zip(words, words[1:], words[2:], strict=False):
        is_lost = verb.text == "cease" and verb.tag == "NN" and behind.text == "to"
        if not is_lost or before.head != verb.i or not before.body:
            continue
        found[before.i] = replace(before, dep=verb.dep, head=verb.head)
        first = found[before.i]
        for _ in words:  # no further, were they to hang on each other in a circle
            first = found[first.head] if first.dep == "conj" else first
        found[first.i] = replace(first, dep="nsubj", head=verb.i)
        found[verb.i] = replace(verb, tag="VBP", dep="ROOT", head=verb.i)
    return found


def _to_work(_reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "will suspend operations |at A": whose operations, not where they are suspended."""
    found = list(words)
    for before, word, behind in zip(words, words[1:], words[2:], strict=False):
        is_work = before.text in WORK and before.dep == "dobj"
        if is_work and word.text == "at" and (behind.body or behind.text == "the"):
            found[word.i] = replace(word, head=before.i)
    return found


def _to_close(_reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "decided to lay off its staff and |close": taken for an adjective, it is what they do."""
    found = list(words)
    for word in words:
        if word.text == "close" and word.tag in {"JJ", "RB", "NN"} and word.dep == "conj":
            joined = words[word.head]
            verb = words[joined.head] if joined.dep == "dobj" else joined
            if verb.tag == "VB":
                found[word.i] = replace(word, tag="VB", head=verb.i)
    return found


def _to_past(reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "A, a daily, |put out its last issue": a bare verb behind its subject is no infinitive."""
    subjects = {w.head for w in words if w.dep == "nsubj" and w.i < w.head}
    helped = {w.head for w in words if w.dep in {"aux", "auxpass"}}
    is_bare = {w.i for w in words if w.tag == "VB" and w.dep == "ROOT"} & subjects - helped
    if reading.is_title or not is_bare:
        return words
    return [replace(w, tag="VBD") if w.i in is_bare else w for w in words]


def _off_semicolons(_reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "A was closed; B was let off": no clause governs one before a semicolon."""
    marks = [word.i for word in words if word.text == ";"]
    found = list(words)
    for word in words if marks else ():
        head = words[word.head]
        is_apart = word.dep in {"ccomp", "parataxis"} and any(
            word.i < mark < head.i for mark in marks
        )
        if is_apart and head.head != head.i and head.head < word.i:
            found[word.i] = replace(word, head=head.head)
        elif is_apart:
            found[word.i] = replace(word, head=word.i, dep="ROOT")
    return found


def _in_lists(_reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """ "A, B, the C and |D" hang on one another as a list does, wherever the parser put them."""
    found = list(words)
    for run in _runs(words):
        inside = {word.i for word in run}
        outer = [word for word in run if word.head not in inside or word.head == word.i]
        first, others = run[0], outer[1:]
        is_one = all(word.head == outer[0].head and word.dep in LOOSE for word in others)
        if not outer or not is_one:
            continue
        head = first.i if outer[0].head == outer[0].i else outer[0].head
        found[first.i] = replace(first, head=head, dep=outer[0].dep)
        for word in run[1:]:
            found[word.i] = replace(word, head=first.i, dep="conj")
    return found


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Names with nothing but commas, articles and one last "and" between them."""
    run: list[Word] = []
    joints: set[str] = set()
    for word in words:
        if word.entity is None and word.text in JOINTS:
            joints.add(word.text)
            continue
        is_name = word.entity is not None and word.entity.sort in {"organization", "unknown"}
        if not (is_name and run and joints - {"the"}):
            run = []
        if is_name:
            run.append(word)
        if joints & LAST_JOINTS:
            yield from [run] if len(run) >= FEWEST else []
            run = []
        joints = set()


def _is_date(reading: Reading, word: Word) -> bool:
    return any(each.start <= word.start < each.end for each in reading.free_phrases)


MENDS: Sequence[Callable[[Reading, Sequence[Word]], Sequence[Word]]] = (
    _off_semicolons,
    _in_lists,
    _off_dates,
    _off_places,
    _to_verbs,
    _to_present,
    _to_end,
    _to_deed,
    _to_order,
    _to_cease,
    _to_work,
    _to_close,
    _to_past,
)
