"""Texts in further languages cut into sentences: capitals and abbreviations of any alphabet."""

import re
from collections.abc import Iterator

from events.extraction.findings import ArticleText
from events.extraction.further_words import Words, lowered
from events.extraction.sentences import LONGEST, LONGEST_READ, PLAIN, Sentence

END = re.compile(r"(?<![.!?…؟])[.!?…؟]++[\"”“»«’')\]]{0,3}\s+|[。！？]++[」』”）]{0,3}|\n+")
INITIAL = re.compile(r"[^\W\d_]|\d{1,2}")
OPENING = "\"“„«»‘'(—–-¿¡ \u00a0"
LOOK_BACK = 14
# Figures, letters and brackets of East Asian width, figures and marks of Arabic; each as long as it
# was.
NARROW = (
    PLAIN
    | {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
    | {0x660 + figure: ord("0") + figure for figure in range(10)}
    | str.maketrans("،؛؟", ",;?")
)


def sentences_of(article: ArticleText, words: Words) -> Iterator[Sentence]:
    """The sentences of the text but for its title; no more than LONGEST_READ characters of it."""
    title = article.title.strip().translate(PLAIN)
    for sentence in _cut(article.text[:LONGEST_READ], words):
        if sentence.text != title:
            yield sentence


def _cut(text: str, words: Words) -> Iterator[Sentence]:
    start = 0
    for match in END.finditer(text):
        if "\n" not in match.group() and _goes_on(text, match, words):
            continue
        yield from _pieces(text, start, match.end(), words)
        start = match.end()
    yield from _pieces(text, start, len(text), words)


def _goes_on(text: str, match: re.Match[str], words: Words) -> bool:
    following = text[match.end() : match.end() + 3].lstrip(OPENING)
    if match.group()[0] in "。！？":
        return False
    is_begun = following and (words.is_caseless or following[0].isupper() or following[0].isdigit())
    if not is_begun:
        return bool(following)
    before = lowered(text[max(0, match.start() - LOOK_BACK) : match.start()])
    last = re.split(r"[\s(«„“\"]", before)[-1]
    return bool(INITIAL.fullmatch(last)) or last in words.abbreviations


def _pieces(text: str, start: int, end: int, words: Words) -> Iterator[Sentence]:
    for at in range(start, end, LONGEST):
        piece = text[at : min(end, at + LONGEST)]
        stripped = piece.strip()
        if stripped:
            plain = stripped.translate(NARROW if words.is_caseless else PLAIN)
            yield Sentence(plain, "text", at + piece.index(stripped))
