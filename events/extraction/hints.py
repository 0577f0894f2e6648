"""Bodies that a text reports the end of and leaves unnamed: nothing to be proposed, but a hint.

"The city's largest teachers' union will disband" names nobody; an editor may know who is meant.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from events.extraction import chinese_hints, english_hints
from events.extraction.findings import ArticleText, Kind, Span
from events.extraction.gazetteer import Gazetteer, KnownOrganization
from events.extraction.language import language_of
from events.extraction.unnamed import Unnamed

LONGEST_READ = 20_000  # characters: pages show hints while somebody waits for them
MOST = 10

Reader = Callable[[ArticleText, Gazetteer], Iterator[Unnamed]]

READERS: Mapping[str, Reader] = {"en": english_hints.read, "zh": chinese_hints.read}


@dataclass(frozen=True)
class Hint:
    """The words for the body, those that tell of its end, as what, and the whole passage."""

    body: Span
    told: Span
    passage: Span
    kind: Kind


def hints_in(article: ArticleText, named: Collection[str] = ()) -> tuple[Hint, ...]:
    """The first hints of an article, but for those about organizations that were found, by their
    names. Pure, and none for a language that is not read."""
    language = language_of(f"{article.title}\n{article.text}", article.language)
    read = READERS.get(language.split("-")[0])
    if read is None:
        return ()
    shown = replace(article, text=article.text[:LONGEST_READ])
    register = Gazetteer.of(KnownOrganization(name, (name,)) for name in sorted(named))
    found = (each for each in read(shown, register) if each.meant not in named)
    return tuple(islice(dict.fromkeys(map(_hint, found)), MOST))


def _hint(unnamed: Unnamed) -> Hint:
    sentence = unnamed.reading.sentence
    return Hint(
        body=sentence.span(unnamed.body.start, unnamed.body.end),
        told=sentence.span(unnamed.told.start, unnamed.told.end),
        passage=sentence.whole,
        kind=unnamed.kind,
    )
