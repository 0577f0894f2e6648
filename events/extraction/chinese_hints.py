"""Chinese sentences that report the end of a body by a description instead of a name."""

import re
from collections.abc import Iterator

from events.extraction.chinese_cast import cast_of
from events.extraction.chinese_lines import in_full_width
from events.extraction.chinese_mood import ENDERS, Ending, endings_in, status_of
from events.extraction.draft import part
from events.extraction.findings import ArticleText, Kind
from events.extraction.gazetteer import Gazetteer
from events.extraction.lexicon import lexicon
from events.extraction.reading import Reading
from events.extraction.sentences import sentences_of, title_of
from events.extraction.unnamed import Unnamed
from events.extraction.when import phrases_in

HINTS = lexicon("hints")["zh"]
DESCRIBED = re.compile(
    rf"(?:{HINTS['words']}{HINTS['most']}|{HINTS['one']}){HINTS['words']}{HINTS['noun']}"
)
LONGEST = 60
FARTHEST = 16  # characters from the description to the verb


def read(article: ArticleText, gazetteer: Gazetteer) -> Iterator[Unnamed]:
    title = in_full_width(title_of(article))
    sentences = [in_full_width(each) for each in sentences_of(article, chinese=True)]
    _cast, named = cast_of(title, sentences, gazetteer, ENDERS)
    for sentence, entities in zip(sentences, named, strict=False):
        reading = Reading(sentence, entities, tuple(phrases_in(sentence.text, "zh")))
        for ending in endings_in(reading):
            if status_of(reading, ending):
                yield from _described(reading, ending)


def _described(reading: Reading, ending: Ending) -> Iterator[Unnamed]:
    """The last description before the verb, with nobody named in between."""
    before = DESCRIBED.finditer(reading.mask, max(0, ending.start - LONGEST), ending.start)
    last = max(before, key=lambda match: match.end(), default=None)
    if last is None or ending.start - last.end() > FARTHEST:
        return
    if any(reading.within(last.end(), ending.start, "organization")):
        return
    yield Unnamed(
        reading,
        body=part(reading, *last.span()),
        told=part(reading, ending.start, ending.end),
        kind=Kind(ending.entry.get("self") or ending.entry["order"]),
    )
