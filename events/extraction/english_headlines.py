"""Odd names of an English headline that are bodies' by what the text speaks of."""

import re
from collections.abc import Sequence

from events.extraction.cast import Cast
from events.extraction.english_described import (
    DESCRIPTOR,
    REFERS,
    descriptor_kind,
    is_commercial,
    is_person,
)
from events.extraction.english_ended import is_ended_in_title
from events.extraction.english_shapes import names_of
from events.extraction.gazetteer import Gazetteer
from events.extraction.sentences import Sentence

CALLS = re.compile(rf"\b[Tt]he (?:{DESCRIPTOR})(?<!s)\b(?!['’-])")


def is_sentence(title: str) -> bool:
    """Whether a headline has capitals for names alone: "Marl Herald to close after tax bill"."""
    words: list[str] = re.findall(r"[A-Za-z][\w'’-]{3,}", title)[1:]
    return 2 * sum(word[0].islower() for word in words) >= len(words)


def introduce_meant(
    cast: Cast, title: Sentence, sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> None:
    """The one odd name of a headline, where the text speaks of "the paper" and names nobody: not
    where it speaks of "the group", for headlines name people as well."""
    meant = next(filter(None, (REFERS.search(each.text) for each in sentences)), None)
    if cast.bodies or meant is None or descriptor_kind(meant.group()) != "media":
        return
    names = [name for name in names_of(title, gazetteer) if name.sort == "unknown"]
    if len(names) == 1 and not is_person(title.text, names[0]):
        cast.unknown(names[0].text, "media")


def introduce_headed(
    cast: Cast, title: Sentence, sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> None:
    """The odd name whose end a headline tells, where the text has it too and speaks of "the
    church", "the group"."""
    first = next(iter(names_of(title, gazetteer)), None)
    if first is None or first.sort != "unknown" or not is_ended_in_title(title.text, first):
        return
    meant = next(filter(None, (CALLS.search(each.text) for each in sentences)), None)
    is_in_text = any(
        name.text == first.text for sentence in sentences for name in names_of(sentence, gazetteer)
    )
    kind = descriptor_kind(meant.group()) if meant is not None else None
    if kind and is_in_text and not is_commercial(title.text, first):
        body = cast.unknown(first.text, kind)
        body.kind = body.kind or kind
