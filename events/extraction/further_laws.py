"""The laws that a text in a further language names as cause or instrument of an end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from events.extraction.findings import Basis, DecidedBy, FoundLaw
from events.extraction.further_draft import Draft, Read
from events.extraction.further_unspaced import unspaced
from events.extraction.lexicon import lexicon

NEAR = 3  # sentences behind the one that tells of an end in which its law may be named
REACH = 70
NEVER = "(?!)"


@dataclass(frozen=True)
class Shapes:
    """What a law is called in a language, and what stands beside one that is a cause."""

    law: re.Pattern[str]
    cause: re.Pattern[str]
    cause_behind: re.Pattern[str]
    spoiled: re.Pattern[str]


@dataclass(frozen=True)
class Law:
    """A law named at [start, end) of a sentence; `is_cued`: the words beside it say that something
    rests on it."""

    read: Read
    start: int
    end: int
    is_cued: bool

    @property
    def name(self) -> str:
        return self.read.sentence.text[self.start : self.end]


def laws_of(
    draft: Draft, reads: Sequence[Read], language: str, jurisdiction: str | None
) -> tuple[FoundLaw, ...]:
    """Each once: those named where the end is told, unless they are but passed or amended; those of
    the sentences behind it that speak of nobody else; those of the one before only as its cause."""
    shapes = _shapes_of(language)
    found: dict[str, FoundLaw] = {}
    for law in _laws_for(draft, reads, shapes) if shapes else ():
        is_stated = law.is_cued and draft.told.by == DecidedBy.AUTHORITY
        found.setdefault(
            law.name.casefold(),
            FoundLaw(
                name=law.name,
                slug=None,
                jurisdiction=jurisdiction,
                span=law.read.sentence.span(law.start, law.end),
                basis=Basis.STATED_BY_AUTHORITY if is_stated else Basis.REPORTED_BY_MEDIA,
            ),
        )
    return tuple(found.values())


@cache
def _shapes_of(language: str) -> Shapes | None:
    words = lexicon("further_laws").get(language)
    if words is None:
        return None
    shapes = Shapes(
        law=re.compile(rf"(?<!\w)(?:{'|'.join(words['shapes'])})"),
        cause=re.compile(words["cause"], re.IGNORECASE),
        cause_behind=re.compile(words.get("cause_behind", NEVER)),
        spoiled=re.compile(words["spoiled"], re.IGNORECASE),
    )
    return unspaced(shapes) if words.get("unspaced") else shapes


def _laws_for(draft: Draft, reads: Sequence[Read], shapes: Shapes) -> Iterator[Law]:
    at = next((number for number, each in enumerate(reads) if each is draft.read), None)
    if at is None:
        return
    yield from _laws_in(draft.read, shapes)
    for read in reads[at + 1 : at + 1 + NEAR]:
        yield from _laws_in(read, shapes)
        if _names_others(draft, read):
            break
    if at and not reads[at - 1].is_title:
        yield from (law for law in _laws_in(reads[at - 1], shapes) if law.is_cued)


def _laws_in(read: Read, shapes: Shapes) -> Iterator[Law]:
    text = read.sentence.text
    for match in shapes.law.finditer(text):
        left = text[max(0, match.start() - REACH) : match.start()]
        is_cued = bool(shapes.cause.search(left) or shapes.cause_behind.match(text, match.end()))
        if is_cued or not shapes.spoiled.search(left):
            yield Law(read, *match.span(), is_cued)


def _names_others(draft: Draft, read: Read) -> bool:
    """Whether a sentence names an organization by a noun for one, other than the draft's."""
    own = draft.full.casefold()
    names = (each for each in read.names if each.sort and not each.is_other)
    return any(
        each.text.casefold() not in own and own not in each.text.casefold() for each in names
    )
