"""A cheap look: may this article report a closure at all?"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from events.extraction.further_words import LANGUAGES, international, lowered, triage_of, words_of
from events.extraction.language import language_of
from events.extraction.lexicon import lexicon
from events.extraction.scripts import simplified
from events.extraction.sentences import LONGEST_READ

NEAR = 160
WORD = re.compile(r"\b\w{1,3}")
ACRONYM = re.compile(r"\b(?!\d)[^\W_a-zа-я]{3,9}\b")


def may_report_closure(title: str, text: str, language: str | None = None) -> bool:
    """False for most news, which is then never read in full. `language` where it is known."""
    if language not in LANGUAGES and (_has_trigger(title) or _has_trigger(text)):
        return True
    told = language or language_of(f"{title}\n{text}")
    return told in LANGUAGES and any(_tells_of_an_end(each, told) for each in (title, text))


def _tells_of_an_end(text: str, language: str) -> bool:
    closing, organization = triage_of(language)
    small = lowered(text[:LONGEST_READ])
    closings = list(closing.finditer(small))
    words = words_of(language)
    if any(words["of_bodies"].search(found.group()) for found in closings):
        return True
    is_named = _is_near(organization, small, closings)
    known = (ACRONYM, international())
    return is_named or any(_is_near(each, text[:LONGEST_READ], closings) for each in known)


def _is_near(organization: re.Pattern[str], text: str, closings: Iterable[re.Match[str]]) -> bool:
    """Whether a word for organizations stands near one for closing. What is near to several is
    looked through once, so that no text takes long."""
    places: list[tuple[int, int]] = []
    for start, end in sorted(found.span() for found in closings):
        begin = max(0, start - NEAR)
        if places and begin <= places[-1][1]:
            begin = places.pop()[0]
        places.append((begin, end + NEAR))
    return any(organization.search(text, begin, end) for begin, end in places)


def _has_trigger(text: str) -> bool:
    if any(word in text for word in _chinese()):
        return True
    lowered = text.lower()
    first_letters = _first_letters(lowered)
    if any(_begun(lowered, first_letters, "en")):
        return True
    read = slice(0, LONGEST_READ)
    return _is_near(_organizations(), text[read], _begun(lowered[read], first_letters, "en_near"))


def _first_letters(text: str) -> set[str]:
    words = set(text.split())
    plain = {word for word in words if word.isalpha()}
    return {word[:3] for word in plain}.union(WORD.findall(" ".join(words - plain)))


def _begun(text: str, first_letters: set[str], triggers: str) -> Iterator[re.Match[str]]:
    for stem, trigger in _triggers(triggers):
        if stem in first_letters:
            yield from (each for each in trigger.finditer(text) if _begins_word(text, each))


@cache
def _triggers(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each with the letters its first word begins with: looking for those costs a twentieth."""
    return tuple(
        (re.split(r"\W", each)[0][:3], re.compile(each)) for each in lexicon("triage")[name]
    )


@cache
def _chinese() -> tuple[str, ...]:
    words = lexicon("triage")["zh"]
    return tuple(dict.fromkeys([*words, *map(simplified, words)]))


@cache
def _organizations() -> re.Pattern[str]:
    """The nouns for organizations: those that stand for names, like those for their people, in any
    case, those within names with a capital."""
    english = lexicon("english")
    people = lexicon("triage")["people"]
    units = lexicon("claims")["units"]["nouns"]
    spoken = "|".join([*english["descriptors"].values(), units, people])
    international = english["international"]["bodies"]
    known = [english["well_known"]["names"], international]
    named = "|".join([*english["organizations"].values(), *known])
    return re.compile(rf"\b(?:(?i:{spoken})|{named})\b")


def _begins_word(text: str, found: re.Match[str]) -> bool:
    before = text[found.start() - 1 : found.start()]
    return not (before.isalnum() or before == "_")
