"""The reader over English grammar: closures by who does what to whom in a parsed sentence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from events.extraction.cast import Cast, bodies_in
from events.extraction.depend_closings import Ending, closures, endings
from events.extraction.depend_lists import (
    named_behind,
    named_in_gap,
    named_next,
    named_within,
)
from events.extraction.depend_meant import Talk
from events.extraction.depend_nouns import tellings_by_noun
from events.extraction.depend_paper_nouns import tellings_by_paper
from events.extraction.depend_parser import parsed
from events.extraction.depend_scope import PASSING_VERBS, are_out, is_about_weather, names_authority
from events.extraction.depend_tree import Tree
from events.extraction.depend_verbs import Telling, tellings_by_verb, words_denied
from events.extraction.depend_words import TRIGGERS
from events.extraction.draft import Draft
from events.extraction.english_counted import counted_before
from events.extraction.english_list_words import INTRODUCED, MEMBERS_PRECEDE
from events.extraction.english_lists import counts_bodies
from events.extraction.english_spoken_of import spoken_of
from events.extraction.findings import Span
from events.extraction.reading import Reading

EXTRACTOR = "en-dependency 1.4"
MOST_SENTENCES = 400
SENTENCES_OF_A_LIST = 5
LEAD = 2
NAMED = frozenset({"here", "list"})
OFFICES = re.compile(r"\b(?:offices|bureaus|bureaux|branches|newsrooms|missions|office|bureau)\b")
MEMBERS = re.compile(
    r"\b(?:also|same|suit|too|theirs|fate was|(?:his|her|its|their) list|[Bb]efore (?:it|them)"
    r"|likewise|After|So (?:did|does|do|is|was|were|are|has|have|had)"
    r"|(?:names?|casualt(?:y|ies)|victims?) (?:on|of|in)|others"
    r"|[Aa]mong|[Ii]nclud\w+|same fate|[Tt]he same"
    r"|turn of|of them|(?:was|were) the (?:first|last|latest)|(?:went|followed|fell) (?:in|on|last)"
    r"|[Ii]dentified|runs? from|ranges? from|(?:names|lists) (?:the )?[A-Z]\w*"
    r"|(?:penalt|sanction|punishment)\w* (?:against|on|upon)|(?:hearings?|trials?|suits?) against"
    r"|(?:[Ii]t|[Ll]ist|[Dd]ecree|[Oo]rder|[Nn]otice|[Gg]azette) (?:also )?"
    r"(?:lists|names|listed|named|mentions)|as (?:did|were|was|are|is|have|has)"
    r"|They (?:are|were)|the list|[Ss]imilar|[Ii]dentical|[Ww]ith (?:it|them)|joins|joined"
    r"|(?:identified|named|disclosed|listed) only|[Ww]ill follow"
    r"|followed(?: (?:in|on|last|a|within)|[.,;])"
    r"|[Ii]t follows"
    r"|(?:received|got) (?:an?|one|another|the|such|these|similar|identical|letters?|notices?"
    r"|orders?))\b"
)


@dataclass(frozen=True)
class Told:
    """The closures that the grammar tells of, and where it says that there is none: a trigger that
    is denied, feared or only asked for."""

    drafts: tuple[Draft, ...]
    denied: frozenset[Span]


def told_by_grammar(readings: Sequence[Reading], cast: Cast) -> Told:
    """At most some hundred sentences with a trigger are parsed, the first ones of an article."""
    trees = _trees(readings)
    out = are_out(readings)
    found = list(_drafts(readings, trees, cast))
    drafts = tuple(
        draft
        for draft in found
        if draft.body not in out
        and (cast.is_civic or (draft.body.slug and draft.named in NAMED))  # a band is "the group"
    )
    is_stormy = _is_stormy(readings)
    denied = {
        tree.reading.sentence.span(word.start, word.end)
        for tree in trees.values()
        for word in words_denied(tree, is_stormy=is_stormy)
    } | {
        draft.told_in.sentence.span(draft.told.start, draft.told.end)
        for draft in found
        if draft.body in out
    }
    return Told(drafts, frozenset(denied))


def _is_stormy(readings: Sequence[Reading]) -> bool:
    """Whether the headline or the first sentences speak of what closes things for a while."""
    return any(is_about_weather(each) for each in (*readings[:LEAD], *readings[-1:]))


def _drafts(readings: Sequence[Reading], trees: Mapping[int, Tree], cast: Cast) -> Iterator[Draft]:
    talk = Talk(cast)
    open_ending: tuple[int, Ending] | None = None
    is_stormy = _is_stormy(readings)
    title_names = bool(readings) and names_authority(readings[-1])
    before_names = False
    if (headline := trees.get(len(readings) - 1)) is not None:
        open_ending = _of_headline(headline, talk)
    for number, reading in enumerate(readings):
        tree = trees.get(number)
        here: list[Draft] = []
        if tree is not None:
            under = title_names or before_names or names_authority(reading)
            tellings = [
                replace(each, under_authority=under)
                for each in _tellings(tree, talk)
                if not (is_stormy and each.trigger.name in PASSING_VERBS)
            ]
            tells_of_others = counts_bodies(reading) and tellings
            is_near = open_ending and number - open_ending[0] < SENTENCES_OF_A_LIST
            if open_ending and is_near and not tells_of_others:
                here += named_behind(open_ending[1], tree, cast)
                if number - open_ending[0] == 1 and open_ending[1].of_many:
                    here += named_next(open_ending[1], tree, cast)
            told, found = _of_sentence(tree, tellings, talk)
            own = {draft.body for draft in told}
            here = [*(draft for draft in here if draft.body not in own), *told]
            for ending in found:
                if ending.of_many or open_ending is None or not open_ending[1].of_many:
                    open_ending = number, ending
        yield from here
        before_names = names_authority(reading)
        talk = _next(talk, reading, here, number + 1)


def _tellings(tree: Tree, talk: Talk) -> Iterator[Telling]:
    yield from tellings_by_verb(tree, talk)
    yield from tellings_by_noun(tree, talk)
    yield from tellings_by_paper(tree, talk)


def _of_sentence(
    tree: Tree, tellings: Sequence[Telling], talk: Talk
) -> tuple[list[Draft], list[Ending]]:
    """What a sentence tells of, with those it names along, and the endings it leaves open."""
    drafts: list[Draft] = []
    open_endings: list[Ending] = []
    of_many = _starts_of_many(tellings)
    for telling in tellings:
        told = list(closures(telling, talk))
        drafts += told
        for each in endings(telling):
            ending = _of_office(each, told)
            if ending.of_many:
                named = named_within(ending, talk.cast)
                drafts += (draft for draft in named if _is_told_by(draft, ending, of_many))
            drafts += named_behind(ending, tree, talk.cast)
            drafts += named_in_gap(ending, talk.cast)
            open_endings.append(ending)
    return drafts, open_endings


def _starts_of_many(tellings: Sequence[Telling]) -> list[int]:
    """Where a sentence tells of many that ended."""
    endings_of = ((each.trigger.word.start, endings(each)) for each in tellings)
    return [start for start, found in endings_of if any(each.of_many for each in found)]


def _is_told_by(draft: Draft, ending: Ending, starts: Sequence[int]) -> bool:
    """ "struck off four, |A among them, and suspended six": each name belongs to the last telling
    before it, or to the first one."""
    if draft.subject is None:
        return True
    before = [start for start in starts if start < draft.subject.start]
    return ending.told.start == max(before, default=min(starts))


def _of_headline(tree: Tree, talk: Talk) -> tuple[int, Ending] | None:
    """ "Samplia expels ten groups": whose names may follow in the first sentences."""
    found = (
        ending for telling in _tellings(tree, talk) for ending in endings(telling) if ending.of_many
    )
    first = next(found, None) if tree.reading.is_title else None
    return (0, first) if first is not None else None


def _of_office(ending: Ending, told: Sequence[Draft]) -> Ending:
    """An ending of offices knows whose they are, though only the sentence before says so."""
    offices = [draft.body for draft in told if draft.unit is not None]
    is_known = ending.body is not None or ending.of_many or not offices
    return ending if is_known else replace(ending, body=offices[-1])


def _next(talk: Talk, reading: Reading, told: Sequence[Draft], number: int) -> Talk:
    """Who a pronoun in the next sentence means: who this one told of, else whom it named first."""
    named = spoken_of(reading) or talk.previous
    actor = next(reading.within(0, len(reading.mask), "organization", "authority"), None)
    return Talk(
        talk.cast,
        told[-1].body if told else named,
        after_authority=actor is not None and actor.sort == "authority",
        several=tuple(bodies_in(reading.entities)),
        was_of_offices=OFFICES.search(reading.text) is not None,
        number=number,
    )


def _may_list(reading: Reading) -> bool:
    return bool(
        MEMBERS.search(reading.text)
        or INTRODUCED.search(reading.mask)
        or MEMBERS_PRECEDE.search(reading.mask)
    )


def _trees(readings: Sequence[Reading]) -> dict[int, Tree]:
    """The sentences worth parsing, by number: with a trigger, or with members of a list behind."""
    chosen: list[int] = []
    last = -SENTENCES_OF_A_LIST
    for number, reading in enumerate(readings):
        if TRIGGERS.search(reading.text):
            chosen.append(number)
            last = number
        elif number - last < SENTENCES_OF_A_LIST and (
            _may_list(reading) or (number - last == 1 and counted_before(readings[last], reading))
        ):
            chosen.append(number)
    chosen = chosen[:MOST_SENTENCES]
    return dict(zip(chosen, parsed([readings[number] for number in chosen]), strict=True))
