"""Who "we" are: the organization that writes an English statement itself, or that is quoted.

"We have decided to cease our work", signed by the board of A, tells of A what a reporter would say
with its name: "we" is a name of A then, "our" is read as "its", letter by letter.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from events.extraction.cast import Body, Cast, Entity, add_longest
from events.extraction.depend_words import TRIGGERS
from events.extraction.english_described import DESCRIPTOR, descriptor_kind
from events.extraction.english_names import kind_of_name
from events.extraction.english_shapes import names_of
from events.extraction.gazetteer import Gazetteer
from events.extraction.lexicon import lexicon
from events.extraction.sentences import Sentence

QUOTED = re.compile(r"[\"“„«](?P<said>[^\"“”„«»]*)(?:[\"”»]|$)")
FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b(?!['’])")
OURSELVES = re.compile(rf"\b(?:[Ww]e|(?:[Oo]ur|[Tt]his) (?i:{DESCRIPTOR}))\b(?!['’-])")
OUR_KIND = re.compile(rf"\b(?:[Oo]ur|[Tt]his) (?P<noun>(?i:{DESCRIPTOR}))\b(?!['’-])")
OUR, ITS = re.compile(r"\b(?:[Oo]ur|[Uu]s)\b"), {"our": "its", "Our": "Its", "us": "it", "Us": "It"}
SPEAKERS = lexicon("english")["speakers"]
BEFORE_NAME = re.compile(rf"(?:{SPEAKERS['before']}) (?:the )?[\"“]?$")
IN_TITLE = re.compile(rf"\b(?:{SPEAKERS['in_title']}) (?:the )?[\"“]?$")
SIGNED = re.compile(r"(?:(?:^|[,—–-] ?|\b(?:of|at|for|from) )(?:the |The )?[\"“]?)$")
SIGNS = re.compile(rf"\b(?:{SPEAKERS['signs']})\b")
BEHIND_SIGNED = re.compile(
    rf"[\"”]?(?: \([^)]{{1,20}}\))?(?:,? (?:{SPEAKERS['signs']}))?(?:, [A-Z][\w ,]+)?[\s.]*"
)
SAYS_WE = re.compile(r"[^;\"“]{1,90}?(?: that|:|,) (?:we|our)\b")
NOT_SPEAKING = re.compile(r"\b(?:told|tells|to|by|with|in|on|against|about) (?:the )?[\"“]?$")
LONGEST_SIGNED, LAST = 110, 3


def introduce_writer(
    cast: Cast, title: Sentence, sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> None:
    """Note whose statement it is, if the text is one, told by "we" outside of any quote."""
    telling = [
        each
        for each in sentences
        if TRIGGERS.search(each.text) and FIRST_PERSON.search(_without_quotes(each.text))
    ]
    if not telling:
        return
    named = chain(
        _named_in(telling, gazetteer),
        _signed(sentences[-LAST:], gazetteer),
        _titled(title, gazetteer),
    )
    name = next(named, None)
    if name is None:
        return
    noun = next(filter(None, (OUR_KIND.search(each.text) for each in sentences)), None)
    kind = descriptor_kind(noun["noun"].lower()) if noun else kind_of_name(name)
    cast.writer = cast.find(name) or cast.unknown(name, kind)
    cast.writer.kind = cast.writer.kind or kind


def _named_in(telling: Iterable[Sentence], gazetteer: Gazetteer) -> Iterator[str]:
    """ "We, the editors of |A", "At |A, we", "|A announces that we"."""
    for sentence in telling:
        for name in names_of(sentence, gazetteer):
            before = sentence.text[: name.start]
            is_subject = before in {"", "The "} and SAYS_WE.match(sentence.text, name.end)
            if BEFORE_NAME.search(before) or (is_subject and name.sort == "organization"):
                yield name.text


def _signed(last: Sequence[Sentence], gazetteer: Gazetteer) -> Iterator[str]:
    """ "The board of |A", "Ada Marl, president, |A", the last words of a statement."""
    for sentence in reversed(last):
        if len(sentence.text) > LONGEST_SIGNED or FIRST_PERSON.search(sentence.text):
            continue
        for name in reversed(names_of(sentence, gazetteer)):
            before = sentence.text[: name.start]
            is_signed = SIGNED.search(before) and BEHIND_SIGNED.fullmatch(sentence.text, name.end)
            is_somebody = name.sort == "organization" or SIGNS.search(sentence.text)
            is_person = not before and name.sort != "organization"
            if is_signed and is_somebody and not is_person:
                yield name.text


def _titled(title: Sentence, gazetteer: Gazetteer) -> Iterator[str]:
    """ "A statement from |A", "Goodbye from |A"; "|A says goodbye"."""
    names = names_of(title, gazetteer)
    for name in names:
        if IN_TITLE.search(title.text[: name.start]):
            yield name.text
    organizations = [name.text for name in names if name.sort == "organization"]
    yield from organizations if len(organizations) == 1 else ()


def in_its_words(
    cast: Cast, sentences: Sequence[Sentence], named: Sequence[list[Entity]]
) -> Iterator[tuple[Sentence, list[Entity]]]:
    """The sentences and what they name, "we" and "our group" among it, and "its" for "our"."""
    for number, (sentence, entities) in enumerate(zip(sentences, named, strict=True)):
        if not FIRST_PERSON.search(sentence.text) and not OUR_KIND.search(sentence.text):
            yield sentence, entities
            continue
        quotes = [found.span("said") for found in QUOTED.finditer(sentence.text)]
        quoted = _quoted(sentence.text, entities, quotes)
        ours = [*_ours(sentence.text, cast.writer, quotes, quoted)]
        letters = sentence.text
        for body, start, end in ours:
            letters = letters[:start] + OUR.sub(_its, letters[start:end]) + letters[end:]
            for found in OURSELVES.finditer(sentence.text, start, end):
                entity = Entity(*found.span(), "organization", found.group(), body)
                add_longest(entities, entity)
                body.first_sentence = min(body.first_sentence, number) if body.mentions else number
                body.mentions += 1
        yield replace(sentence, text=letters), sorted(entities, key=lambda each: each.start)


def _ours(
    text: str, writer: Body | None, quotes: Sequence[tuple[int, int]], quoted: Body | None
) -> Iterator[tuple[Body, int, int]]:
    """The stretches of a sentence in which "we" is somebody known."""
    at = 0
    for start, end in [*quotes, (len(text), len(text))]:
        if writer is not None:
            yield writer, at, start
        if quoted is not None and start < end:
            yield quoted, start, end
        at = end


def _quoted(
    text: str, entities: Sequence[Entity], quotes: Sequence[tuple[int, int]]
) -> Body | None:
    """The one organization named outside of the quotes, not "told |A", as one that is quoted."""
    outside = [
        each
        for each in entities
        if not any(start <= each.start < end for start, end in quotes)
        and each.sort in {"organization", "authority"}
        and not NOT_SPEAKING.search(text[: each.start])
    ]
    return outside[0].body if quotes and len(outside) == 1 else None


def _without_quotes(text: str) -> str:
    return QUOTED.sub("", text)


def _its(our: re.Match[str]) -> str:
    return ITS[our.group()]
