"""A whole English article: every sentence read in turn, then what is told twice made one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from events.extraction import dependency
from events.extraction.agreement import agreed, of_known_kind
from events.extraction.capitals import in_usual_letters
from events.extraction.cast import Cast
from events.extraction.claims import counts_of
from events.extraction.compose import Composer
from events.extraction.counts import Count
from events.extraction.dated import dated
from events.extraction.dateline import day_of_writing
from events.extraction.draft import Draft
from events.extraction.english import closures_by_verb
from events.extraction.english_beside import beside
from events.extraction.english_cast import cast_of
from events.extraction.english_clauses import Scene
from events.extraction.english_counted import counted_before, counted_here
from events.extraction.english_dates import words_for
from events.extraction.english_deciders import Deciders
from events.extraction.english_in_turn import WENT, Ending
from events.extraction.english_lists import (
    as_counted,
    companions_of,
    counts_bodies,
    ending_of_many,
    examples_of,
    introduced_in,
    names_examples,
    tells_of_several,
)
from events.extraction.english_office import as_meant
from events.extraction.english_orders import closures_by_order
from events.extraction.english_speaker import in_its_words
from events.extraction.english_spoken_of import spoken_of
from events.extraction.english_vetoes import Vetoes
from events.extraction.findings import PARTIAL, ArticleText, DecidedBy, Findings, FoundEvent
from events.extraction.gazetteer import Gazetteer
from events.extraction.reading import Reading
from events.extraction.sentences import ENTRY, sentences_of, title_of
from events.extraction.when import phrases_in

SENTENCES_OF_A_LIST = 4
A_LINE, MOST_LINES = re.compile(rf"[•*–·-]|{ENTRY} "), 60


TRIGGERS = "en-trigger 2.4"


def read(article: ArticleText, gazetteer: Gazetteer) -> Findings:
    """What two readers find, one by trigger patterns and one over the grammar."""
    *sentences, title = in_usual_letters(title_of(article), sentences_of(article, chinese=False))
    cast, named = cast_of(title, sentences, gazetteer)
    readings = [
        Reading(sentence, entities, tuple(phrases_in(sentence.text, "en")))
        for sentence, entities in in_its_words(cast, [*sentences, title], named)
    ]
    article = replace(article, published=day_of_writing(readings, article.published))
    counts = list(counts_of(readings))
    composer = Composer(article, readings, gazetteer, cast.main(), "en", TRIGGERS)
    vetoes, deciders = Vetoes(readings, cast), Deciders(readings)

    triggered = list(_by_trigger(readings, counts, cast))
    told = dependency.told_by_grammar(readings, cast)
    of_state = vetoes.of_state([*triggered, *told.drafts])

    def standing(drafts: Iterable[Draft]) -> Iterator[Draft]:
        kept = (draft for draft in drafts if draft.body not in of_state)
        meant = (as_meant(draft) for draft in kept)
        return (deciders.settled(draft) for draft in meant if vetoes.allows(draft))

    of_grammar, of_triggers = list(standing(told.drafts)), list(standing(triggered))
    told_of = {draft.body for draft in (*of_grammar, *of_triggers)} | of_state
    of_triggers += standing(beside((*of_grammar, *of_triggers), told_of, cast))
    by_trigger = _events(composer, of_triggers)
    over_grammar = replace(composer, extractor=dependency.EXTRACTOR)
    by_grammar = _events(over_grammar, of_grammar)
    events = of_known_kind(agreed(by_grammar, by_trigger, told.denied), cast)
    claims = composer.claims(counts) if vetoes.allow_counts else ()
    return Findings(bool(events or claims), "en", events, claims)


def _events(composer: Composer, drafts: Iterable[Draft]) -> tuple[FoundEvent, ...]:
    published = composer.article.published
    return composer.events(
        dated(draft, words_for(draft, composer.readings), published, "en") for draft in drafts
    )


def _by_trigger(
    readings: Sequence[Reading], counts: Sequence[Count], cast: Cast
) -> Iterator[Draft]:
    scene = Scene(cast)
    for number, reading in enumerate(readings):
        found = [*closures_by_verb(reading, scene), *closures_by_order(reading, scene)]
        near = readings[number : number + _length_of_list(readings, number)]
        yield from found
        yield from _named_too(near, found, counts, cast)
        scene = _next_scene(scene, reading, found)


def _length_of_list(readings: Sequence[Reading], number: int) -> int:
    """How many sentences may name the organizations that one speaks of; all lines of a list."""
    if not readings[number].text.endswith(":"):
        return SENTENCES_OF_A_LIST
    lines = takewhile(lambda reading: A_LINE.match(reading.text), readings[number + 1 :])
    return max(SENTENCES_OF_A_LIST, 1 + sum(1 for _ in islice(lines, MOST_LINES)))


def _named_too(
    readings: Sequence[Reading], told: Sequence[Draft], counts: Sequence[Count], cast: Cast
) -> Iterator[Draft]:
    """The organizations named as examples of what the first of the sentences tells, there or right
    behind: of many that are counted, or of one that others share the fate of."""
    telling, following = readings[0], [each for each in readings[1:] if not each.is_title]
    if telling.is_title:
        return
    is_of_many = bool(told) and told[0].kind in PARTIAL and counts_bodies(telling)
    if told and not (is_of_many and ending_of_many(telling)):
        yield from _named_with(told[0], telling, following, cast)
        return
    is_headed = heads_lines(telling, following)
    is_of_those_counted = any(count.reading is telling for count in counts)
    names_here = is_of_those_counted or names_examples(telling) or any(counted_here(telling))
    may_follow = names_here or is_headed or _may_follow(telling, following)
    ending = ending_of_many(telling) if may_follow else None
    if ending is None:
        return
    for reading in following[:1]:
        yield from as_counted(ending, telling, reading, cast)
    for reading in (telling, *following) if names_here else ():
        if reading is telling or not _tells_of_others(reading):
            yield from examples_of(ending, reading, cast)
    for reading in () if names_here else following:
        yield from companions_of(ending, reading, cast)
        if is_headed or counts_bodies(telling):
            yield from introduced_in(ending, reading, cast)


def heads_lines(telling: Reading, following: Sequence[Reading]) -> bool:
    """Whether lines follow that it leads to: "Struck off are:"."""
    is_open = telling.text.endswith(":")
    return is_open and any(A_LINE.match(reading.text) for reading in following[:1])


def _tells_of_others(reading: Reading) -> bool:
    """ "Three others were shut down as well, among them A"."""
    return counts_bodies(reading) and ending_of_many(reading) is not None


def _may_follow(telling: Reading, following: Sequence[Reading]) -> bool:
    is_of_several = tells_of_several(telling) or counts_bodies(telling)
    return is_of_several and (
        any(map(_may_share, following))
        or any(counted_before(telling, reading) for reading in following[:1])
    )


def _may_share(reading: Reading) -> bool:
    return WENT.search(reading.mask) is not None or (
        reading.names_somebody and names_examples(reading)
    )


def _named_with(
    first: Draft, telling: Reading, following: Sequence[Reading], cast: Cast
) -> Iterator[Draft]:
    """Those that share the fate of one, or are examples of the several told of with it."""
    ending = Ending(first.manner, first.told_in, first.told)
    for reading in (telling, *following):
        yield from companions_of(ending, reading, cast)
    if tells_of_several(telling):
        yield from examples_of(ending, telling, cast)
        for reading in following:
            yield from introduced_in(ending, reading, cast)


def _next_scene(scene: Scene, reading: Reading, told: Sequence[Draft]) -> Scene:
    """Who a pronoun in the next sentence means: who this one told of, else whom it named first."""
    named = spoken_of(reading) or scene.previous
    actor = next(reading.within(0, len(reading.mask), "organization", "authority"), None)
    return Scene(
        scene.cast,
        told[-1].body if told else named,
        after_authority=actor is not None and actor.sort == "authority",
        by_authority=any(each.decided_by == DecidedBy.AUTHORITY for each in told),
    )
