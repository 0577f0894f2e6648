"""Names that follow an ending of many: "54 groups were closed. Among them are A and B."."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from events.extraction.cast import Body, Cast
from events.extraction.depend_closings import Ending
from events.extraction.depend_fates import members
from events.extraction.depend_names import MANY
from events.extraction.depend_things import nouns, part_of
from events.extraction.depend_tree import FINITE, Tree, Word
from events.extraction.depend_voice import auxiliaries
from events.extraction.depend_words import words
from events.extraction.draft import Draft, Manner, Part
from events.extraction.english_counted import counted_before, counted_here
from events.extraction.english_final import status_in_force
from events.extraction.english_list_words import MILDER, NO_MEMBERS_FOLLOW
from events.extraction.english_lists import are_alike, named_latest, named_plainly, reached_too
from events.extraction.findings import Kind, Status
from events.extraction.foreign_dates import usable

ASIDE, NEAR = 10, 3
NER_OTHER = frozenset({"GPE", "LOC", "DATE", "TIME", "MONEY", "PERCENT", "LANGUAGE", "NORP"})
LIKE = frozenset({"including", "such", "like", "include", "includes", "notably", "among", "naming"})
AMONG, THEM = frozenset({"among", "amongst"}), frozenset({"them", "these"})
ENDS_OF_LIST = frozenset({";", ":", "—", "–", "which", "who", "while", "but"})
LISTED = frozenset({"appos", "conj", "nsubj", "dobj", "attr", "dep", "npadvmod", "ROOT"})
STOPPING_KINDS = frozenset({Kind.DISBANDED, Kind.BANNED})


def named_within(ending: Ending, cast: Cast) -> Iterator[Draft]:
    """Those named in the sentence itself: "54 groups, including A and B"."""
    tree, trigger = ending.telling.tree, ending.telling.trigger.word
    for listed in _examples(tree):
        yield from _drafts(ending, tree, listed, cast)
    yield from _drafts(ending, tree, list(_among_them(tree)), cast)
    colon = next((w for w in tree.words if w.text == ":" and w.start > trigger.start), None)
    if colon is not None:
        behind = [w for w in tree.words if w.start > colon.start and w.entity is not None]
        yield from _drafts(ending, tree, [w for w in behind if w.dep in LISTED], cast)
    counted = {e.start for _, listed in counted_here(tree.reading) for e in listed}
    counted |= {entity.start for entity, _ in are_alike(tree.reading, here=True)}
    counted |= {entity.start for entity in named_latest(tree.reading)}
    yield from _drafts(ending, tree, _at(tree, counted), cast)
    for thing in ending.telling.things:
        apposed = [
            each for child in tree.children(thing.word, "appos") for each in tree.joined(child)
        ]
        yield from _drafts(ending, tree, [w for w in apposed if w.i != trigger.i], cast)


def _examples(tree: Tree) -> Iterator[list[Word]]:
    """ "including |A and |B", "such as |C"."""
    for word in tree.words:
        is_such_as = word.text == "as" and tree.child(word, "amod") is not None
        if not (word.text in LIKE or is_such_as) or word.entity:
            continue
        if word.dep in {"prep", "ROOT"} or word.tag in {"VBG", "IN"}:
            head = tree.head(word)
            is_milder = MILDER.search(tree.reading.mask, 0, word.start)
            if is_milder or (head is not None and head.text in words("words", "no_bodies")):
                continue  # "donors such as A"
            children = tree.children(word, "pobj", "dobj", "pcomp")
            yield [each for child in children for each in tree.joined(child)]


def _among_them(tree: Tree) -> Iterator[Word]:
    """ "many closed, among them |A and |B", "many closed, |A and |B among them"."""
    for word in tree.words:
        after = tree.words[word.i + 1 : word.i + 2]
        is_one_of = word.text == "of" and word.i > 0 and tree.words[word.i - 1].text == "one"
        is_among = word.text in AMONG or is_one_of
        if not is_among or not any(each.text in THEM for each in after):
            continue
        if any(each.text in words("words", "no_bodies") for each in tree.words[: word.i][-NEAR:]):
            continue  # "searched 53 |properties, among them the Blue Mosque"
        behind = takewhile(lambda each: not _ends_list(each), tree.words[word.i + 2 :])
        named = [each for each in behind if each.body]
        before = takewhile(_is_of_list, reversed(tree.words[: word.i]))
        yield from named or [each for each in before if each.body]


def _ends_list(word: Word) -> bool:
    return word.entity is None and (word.text in ENDS_OF_LIST or word.tag in FINITE)


def _is_of_list(word: Word) -> bool:
    return word.entity is not None or word.text in {",", "and", "the"}


def named_behind(ending: Ending, tree: Tree, cast: Cast) -> Iterator[Draft]:
    """Those that a following sentence names as among them."""
    sharing = list(members(tree, of_many=False))
    reached = {entity.start: status for entity, status in reached_too(tree.reading)}
    if tree is not ending.telling.tree:
        reached |= {entity.start: status for entity, status in are_alike(tree.reading)}
    sharing += [w for w in _at(tree, reached) if w not in sharing]
    for word in sharing:
        status = reached.get(word.entity.start) if word.entity else None
        status = status or (Status.COMPLETED if _did_before(ending, tree, word) else None)
        manner = replace(ending.manner, status=status or ending.manner.status)
        for draft in _drafts(replace(ending, manner=manner), tree, [word], cast):
            yield _with_own_date(draft)
    pending = replace(ending, manner=replace(ending.manner, status=Status.THREATENED))
    if ending.of_many and not NO_MEMBERS_FOLLOW.search(tree.reading.mask):
        others = [each for each in members(tree, of_many=True) if each not in sharing]
        yield from _drafts(ending, tree, others, cast)
        if tree is not ending.telling.tree:
            found = {each.start for each in (*sharing, *others)}
            plain = {each.start for each in named_plainly(tree.reading)} - found
            yield from _drafts(ending, tree, _at(tree, plain), cast)
    if tree is not ending.telling.tree:
        yield from _drafts(pending, tree, list(_on_trial(tree)), cast)
    if ending.of_many and tree is not ending.telling.tree:
        yield from _drafts(ending, tree, list(_identified(tree)), cast)
        yield from _drafts(ending, tree, list(_among_them(tree)), cast)
        if any(_is_some(each) for each in tree.words):  # "eight are churches, including A"
            for listed in _examples(tree):
                yield from _drafts(ending, tree, listed, cast)


def _did_before(ending: Ending, tree: Tree, word: Word) -> bool:
    """ "A will fold, as |B did last year"."""
    did = tree.head(word)
    above = tree.head(did) if did is not None and did.tag == "VBD" else None
    trigger = ending.telling.trigger.word
    return above is not None and tree is ending.telling.tree and above.i == trigger.i


def _at(tree: Tree, starts: Container[int]) -> list[Word]:
    """The names at these places, or the office that is one's: "the Dutch |branch of A"."""
    named = [each for each in tree.words if each.entity and each.entity.start in starts]
    return [_office_of(tree, each) or each for each in named]


def _office_of(tree: Tree, word: Word) -> Word | None:
    preposition = tree.head(word) if word.dep == "pobj" else None
    office = tree.head(preposition) if preposition and preposition.text == "of" else None
    return office if office is not None and office.text in nouns("unit") else None


def named_next(ending: Ending, tree: Tree, cast: Cast) -> Iterator[Draft]:
    """Those that the next sentence begins with, as many as were counted in the telling one."""
    counted = {each.start for each in counted_before(ending.telling.tree.reading, tree.reading)}
    yield from _drafts(ending, tree, _at(tree, counted), cast)


def _with_own_date(draft: Draft) -> Draft:
    """ "B did the same on |Tuesday": not on the day of the one that it is told with."""
    if draft.telling is None or draft.telling is draft.reading or draft.subject is None:
        return draft
    at, phrases = draft.subject.end, usable(draft.reading)
    is_behind = phrases and all(phrase.start >= at for phrase in phrases)
    if not is_behind:
        return draft
    manner = replace(draft.manner, status=status_in_force(draft))
    return replace(draft, manner=manner, told=draft.subject, telling=None, dates_from=at)


def _on_trial(tree: Tree) -> Iterator[Word]:
    """ "a hearing against a third body, |A, starts next week"."""
    if not any(each.text in words("words", "opens") for each in tree.words):
        return
    for word in tree.words:
        if word.text in words("words", "cases") and word.dep in {"nsubj", "nsubjpass"}:
            yield from tree.children(word, "appos")
            for thing in tree.objects_of(word, "against"):
                yield from tree.joined(thing)
                yield from tree.children(thing, "appos")


def _identified(tree: Tree) -> Iterator[Word]:
    """ "two have been identified so far: |A and |B"."""
    colon = next((each for each in tree.words if each.text == ":"), None)
    before = tree.words[: colon.i] if colon else ()
    if colon is not None and any(each.text in IDENTIFIED for each in before):
        yield from (w for w in tree.words[colon.i :] if w.body)


IDENTIFIED = frozenset({"identified", "named", "known", "confirmed"})


def _is_some(word: Word) -> bool:
    return word.dep in {"nsubj", "nsubjpass"} and (word.tag == "CD" or word.text in MANY)


def _drafts(ending: Ending, tree: Tree, listed: Sequence[Word], cast: Cast) -> Iterator[Draft]:
    for word in listed:
        owner = _owner_of_unit(tree, word) or ending.body
        if owner is not None and (word.text in nouns("unit") or _is_in_place(tree, word, ending)):
            yield _unit_draft(ending, owner, tree, word)
            continue
        body, subject = _body(tree, word, cast)
        if body is not None and subject is not None and (dated := _date_behind(tree, word)):
            yield Draft(
                body=body,
                manner=_manner(ending, body),
                reading=tree.reading,
                told=subject,
                named="list",
                subject=subject,
                dates_from=dated[0],
                dates_to=dated[1],
            )
        elif body is not None and subject is not None:
            yield Draft(
                body=body,
                manner=_manner(ending, body),
                reading=tree.reading,
                told=ending.told,
                named="list",
                subject=subject,
                dates_from=ending.told.end,
                telling=ending.telling.tree.reading,
            )


def _date_behind(tree: Tree, word: Word) -> tuple[int, int] | None:
    """Where the date of its own is that a name of a list has right behind it, or behind an aside:
    "A on 9 August and B, a tiny body, last Friday"."""
    at = word.i + 1
    if tree.words[at : at + 1] and tree.words[at].text == ",":
        aside = [each for each in tree.words[at + 1 : at + ASIDE] if each.text == ","]
        at = aside[0].i + 1 if aside else at + 1
        if any(each.is_verb or each.entity for each in tree.words[word.i + 1 : at]):
            return None
    if tree.words[at : at + 1] and tree.words[at].text in {"on", "in"}:
        at += 1
    first = next(iter(tree.words[at : at + 1]), None)
    for phrase in tree.reading.free_phrases:
        if first is not None and phrase.start <= first.start < phrase.end:
            next_word = next((w for w in tree.words[at:] if w.start >= phrase.end), None)
            is_subject = next_word is not None and (next_word.is_verb or next_word.tag == "MD")
            return None if is_subject else (word.end, phrase.end)
    return None


def _owner_of_unit(tree: Tree, word: Word) -> Body | None:
    """ "the Samplia |chapter of A"."""
    if word.text not in nouns("unit"):
        return None
    named = [*tree.objects_of(word, "of"), *tree.children(word, "poss")]
    return next((each.body for each in named if each.body), None)


def _is_in_place(tree: Tree, word: Word, ending: Ending) -> bool:
    """Whether a place stands for an office there: "the Maro office was shut, |Sand followed"."""
    is_place = word.entity is not None and word.entity.sort in {"place", "unknown"}
    head = tree.head(word)
    follows = head is not None and head.text in words("words", "goes")
    return is_place and follows and word.dep == "nsubj" and bool(ending.body)


def _unit_draft(ending: Ending, body: Body, tree: Tree, word: Word) -> Draft:
    """Another office of the same organization: "it was the turn of its |office in B"."""
    unit = part_of(tree, word)
    head = tree.head(word)
    is_ahead = head is not None and "will" in auxiliaries(tree, head)
    status = Status.ANNOUNCED if is_ahead else ending.manner.status
    return Draft(
        body=body,
        manner=replace(ending.manner, kind=Kind.OFFICE_CLOSED, status=status),
        reading=tree.reading,
        told=Part(unit.text, unit.start, unit.end),
        named="pronoun",
        unit=unit,
        dates_from=unit.end,
    )


def named_in_gap(ending: Ending, cast: Cast) -> Iterator[Draft]:
    """Those that share a verb, each with its own date: "on Monday A, on Friday |B"."""
    tree = ending.telling.tree
    is_own = not ending.telling.things
    last = max(
        (each.word.i for each in ending.telling.things), default=ending.telling.trigger.word.i
    )
    for word in tree.words[last + 1 :]:
        if word.entity is None or word.entity.body is None:
            continue
        if is_own and _is_next(tree, word) and _date_behind(tree, word):
            yield from _drafts(ending, tree, [word], cast)
            continue
        start = _start_of_gap(tree, word, last)
        behind = tree.words[word.i + 1 : word.i + 2]
        if start is not None and not any(each.is_verb or each.tag == "MD" for each in behind):
            for draft in _drafts(ending, tree, [word], cast):
                yield replace(draft, dates_from=start, telling=None)


def _is_next(tree: Tree, word: Word) -> bool:
    """Whether only "and" or a comma stands before a name."""
    before = [each.text for each in tree.words[max(0, word.i - 3) : word.i] if each.tag != "DT"]
    return bool(before) and before[-1] in {"and", ",", ";"}


def _start_of_gap(tree: Tree, word: Word, last: int) -> int | None:
    """Where the date before a name begins, if only that stands between it and the "and"."""
    at = word.i - 1
    while at > last and tree.words[at].text in GAP_WORDS:
        at -= 1
    end = at
    while at > last and any(
        p.start <= tree.words[at].start < p.end for p in tree.reading.free_phrases
    ):
        at -= 1
    if at == end:
        return None
    if at > last and tree.words[at].text in {"on", "in", "by", "at"}:
        at -= 1
    is_gap = at >= last and tree.words[at].text in {"and", ",", ";", "then"}
    return tree.words[at + 1].start if is_gap else None


GAP_WORDS = frozenset({"that", "those", "of", "the", "from", "its", "also", "to"})


def _body(tree: Tree, word: Word, cast: Cast) -> tuple[Body | None, Part | None]:
    """The organization of a list's item, also one whose name alone does not show that it is one."""
    for each in (word, *tree.children(word, "appos", "compound", "nmod")):
        if each.entity is not None and each.entity.body is not None:
            return each.entity.body, Part.of(each.entity)
    if word.entity is not None and word.entity.sort == "unknown" and _may_be_name(word):
        return cast.unknown(word.entity.text, None), Part.of(word.entity)
    return None, None


def _may_be_name(word: Word) -> bool:
    """Whether the model thinks so, or it is of several words."""
    is_long = word.entity is not None and " " in word.entity.text
    return word.label not in NER_OTHER and bool(word.label or is_long)


def _manner(ending: Ending, body: Body) -> Manner:
    """What becomes of one that shares the fate: a paper that disbands ceases to appear, and so does
    what joins a paper."""
    manner = ending.manner
    is_paper = body.kind == "media" or (body.kind is None and ending.is_of_a_paper)
    stops = manner.rule.rsplit(".", 1)[-1] in {"close", "cease"} and manner.kind in STOPPING_KINDS
    is_over = is_paper and (stops or manner.kind == Kind.DISBANDED)
    kind = Kind.PUBLICATION_CEASED if is_over else manner.kind
    return replace(manner, kind=kind)
