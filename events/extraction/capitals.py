"""English sentences in capitals, as tickers and wire flashes have them, in the letters of a text:
"EKHO MOSKVY BOARD VOTES TO QUIT" is "Ekho Moskvy board votes to quit", each letter in its place.

What the article writes elsewhere in small letters or with capitals goes first, then the words of
`lexicon/capitals.toml`; any other word begins a name.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Self

from events.extraction.english_described import DESCRIPTOR
from events.extraction.english_forms import VERBS, forms_of
from events.extraction.lexicon import lexicon
from events.extraction.sentences import Sentence

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
CAPITALS = re.compile(r"[A-ZÀ-Þ]{2,}(?:['’][A-Z]+)?")
WRITTEN = re.compile(r"(?<=[a-z,;] )[^\W\d_]+")
URGENT = re.compile(
    r"(?:\*+\s*)?[(\[]?(?:URGENT|FLASH|BREAKING|ALERT|SNAP|UPDATE \d)[)\]]?(?: NEWS)?"
    r"(?: ?[-–—:|]+ ?| )"
)
AT_AN_HOUR = re.compile(r"\d{1,2}[:.]?\d\d\b")
FEWEST, SHARE, SHORT = 3, 0.75, 3
OWNERS = re.compile(r"['’]s?$")
VOWEL = re.compile(r"[AEIOUYÀ-Þ]")
OF = {"of", "for", "against", "on"}


def in_usual_letters(title: Sentence, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences and, last, the title: those in capitals without them."""
    everything = [*sentences, title]
    in_capitals = [_is_in_capitals(each.text) for each in everything]
    if any(in_capitals):
        told = zip(everything, in_capitals, strict=True)
        case = Case.of(each.text for each, is_it in told if not is_it)
        everything = [
            replace(each, text=case.usual(each.text), is_flash=True) if is_it else each
            for each, is_it in zip(everything, in_capitals, strict=True)
        ]
    return [_as_flash(each) for each in everything]


def _is_in_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    share = sum(map(str.isupper, letters)) / len(letters) if letters else 0
    return share >= SHARE and len(CAPITALS.findall(text)) >= FEWEST


def _as_flash(sentence: Sentence) -> Sentence:
    """ "16:40 Radio A to close": in the words of a headline; without the "urgent" before it."""
    urgent = URGENT.match(sentence.text)
    at = urgent.end() if urgent and urgent.end() < len(sentence.text) else 0
    if not at and not AT_AN_HOUR.match(sentence.text):
        return sentence
    return Sentence(sentence.text[at:], sentence.field, sentence.start + at, is_flash=True)


@dataclass(frozen=True)
class Case:
    """How words are written, by their small letters: in the rest of the article, else at all."""

    written: Mapping[str, str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        return cls({word.lower(): word for text in texts for word in WRITTEN.findall(text)})

    def usual(self, text: str) -> str:
        """The text with the words in capitals as they are usually written."""
        words = list(CAPITALS.finditer(text))
        letters = list(text)
        names = self._names(text, words)
        for word, is_name in zip(words, names, strict=True):
            usual = self._word(word.group(), is_name=is_name)
            if len(usual) == len(word.group()):
                letters[word.start() : word.end()] = usual
        return "".join(letters)

    def _names(self, text: str, words: Sequence[re.Match[str]]) -> list[bool]:
        """Which of the words belong to a name: the odd ones, nouns for organizations beside them,
        and what those are for: "Ekho |Moskvy |Radio", "Samplian |Association of |Journalists"."""
        found: list[bool] = []
        is_of = False
        for number, word in enumerate(words):
            before = words[number - 1] if number else None
            small = word.group().lower()
            follows = before is not None and text[before.end() : word.start()] == " "
            short = before is not None and _is_short(before.group())
            is_beside = follows and found[-1] and not (short and _describes(small))
            is_odd = _is_odd(small) or self._leads(text, words, number)
            is_name = is_odd or (is_beside and _is_noun(small)) or (is_of and small in _common())
            found.append(is_name)
            is_of = follows and small in OF and len(found) > 1 and found[-2]
            is_of &= before is not None and _is_noun(before.group().lower())
        return found

    def _leads(self, text: str, words: Sequence[re.Match[str]], number: int) -> bool:
        """ "|TV Rain", "|Radio Svoboda": the first word of a name that an odd one follows."""
        small = words[number].group().lower()
        may_lead = small in _common() and _is_noun(small) and not _describes(small)
        if not may_lead or number + 1 == len(words):
            return False
        behind = words[number + 1]
        is_next = text[words[number].end() : behind.start()] == " "
        return is_next and _is_odd(behind.group().lower())

    def _word(self, word: str, *, is_name: bool) -> str:
        small = word.lower()
        stem = OWNERS.sub("", small)
        if stem in self.written:
            return self.written[stem] + small[len(stem) :]
        if not is_name:
            return small
        return word if _is_short(word) else word[0] + small[1:]


def _is_odd(word: str) -> bool:
    return word not in _small() and word not in _common()


@cache
def _small() -> frozenset[str]:
    """The words that are no part of a name, the forms of the verbs of ending among them."""
    capitals = lexicon("capitals")
    endings = (
        form for verb in VERBS.values() for base in verb["words"].split() for form in forms_of(base)
    )
    return frozenset([*capitals["within"].split(), *capitals["small"].split(), *endings])


def _is_short(word: str) -> bool:
    """Whether it is a short form: "HDP", but not "RED"."""
    is_brief = len(word) <= SHORT and word.lower() not in _words_as_brief()
    return is_brief or not VOWEL.search(word)


@cache
def _words_as_brief() -> frozenset[str]:
    return frozenset(lexicon("capitals")["short"].split())


@cache
def _common() -> frozenset[str]:
    return frozenset(lexicon("capitals")["common"].split()) - _small()


@lru_cache(maxsize=4096)  # the words are those of articles, without number
def _is_noun(word: str) -> bool:
    """Whether it is a noun by which a name is known for an organization's or an authority's."""
    return word not in _organs() and _nouns().fullmatch(word) is not None


@cache
def _organs() -> frozenset[str]:
    return frozenset(lexicon("capitals")["organs"].split())


def _describes(word: str) -> bool:
    return re.fullmatch(DESCRIPTOR, word) is not None


@cache
def _nouns() -> re.Pattern[str]:
    english = lexicon("english")
    nouns = [*english["organizations"].values(), english["authorities"]["names"]]
    return re.compile("|".join(nouns), re.IGNORECASE)
