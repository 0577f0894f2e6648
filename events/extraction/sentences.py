"""A text cut into sentences that know where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from events.extraction.findings import ArticleText, Field, Span

LONGEST = 1200
LONGEST_READ = 60_000  # characters, 10,000 words: what is longer is no news, and is read so far
ENGLISH_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n+")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sgt|Gen|Sen|Rep|Gov|Prof|Rev|Inc|Ltd|Co|Corp|No|vs|v|Jr|Sr|Art|Cap"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m)|\b[A-Z](?:\.[A-Z])*)\.$"
)
# "1. ", "(a) ", "iv) ": what an entry of a list begins with; such entries are read as lines are.
ENTRY = r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:\d{1,2}|[ivx]{1,4})\.)"
LISTED = re.compile(
    rf"(?:(?<=[:;,])\s+(?:and )?|(?<!\s)\s+and )(?={ENTRY}\s+(?:the |The )?[\"“]?[A-ZÀ-Þ])"
)
ONLY_AN_ENTRY = re.compile(rf"(?:and )?{ENTRY}")
NUMBERED = re.compile(r"\bno\. ?\d$")  # "decree-law no. 7"
ONLY_A_DAY = re.compile(
    r"[•*–-]?\s*(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},|[A-Z][a-z]+) \d{4}\."
)
CHINESE_END = re.compile(r"[。！？!?；;]+[」』”’》）)]*|\n+")
# 以頭版「再見！」向讀者道別.
WITHIN, NEAR_MARK = re.compile(r"[㐀-鿿][「『“《][^「『」』“”]{1,10}[！？!?]+[」』”》]+$"), 14
CAPTION = re.compile(
    r"\s*(?:©|\(c\) (?=[^.;]{0,60}(?:\d{4}|AFP|\bAP\b|EPA|Reuters|Getty))"
    r"|photos?:|picture:|image:|file photo|圖片?[:：]|图片?[:：])",
    re.IGNORECASE,
)
LONGEST_CAPTION = 120
# Odd spaces, and half characters, which parsers cannot take; each as long as it was.
PLAIN = str.maketrans(
    dict.fromkeys("\t\r\v\f\xa0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " ")
    | dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd")
)


@dataclass(frozen=True)
class Sentence:
    """A sentence with plain spaces, as long as the passage it stands for; `is_flash`: worded as
    headlines are."""

    text: str
    field: Field
    start: int
    is_flash: bool = False

    def span(self, start: int, end: int) -> Span:
        """The passage at [start, end) of the sentence."""
        return Span(self.field, self.start + start, self.start + end)

    @property
    def whole(self) -> Span:
        return self.span(0, len(self.text))


def sentences_of(article: ArticleText, *, chinese: bool) -> list[Sentence]:
    """The sentences of the text, without captions and repetitions of the title. However long it is,
    no more than LONGEST_READ of it."""
    title = article.title.strip()
    return [
        sentence
        for sentence in _cut(article.text[:LONGEST_READ], "text", chinese=chinese)
        if sentence.text != title.translate(PLAIN) and not _is_caption(sentence.text)
    ]


def title_of(article: ArticleText) -> Sentence:
    stripped = article.title.strip()[:LONGEST]
    return Sentence(stripped.translate(PLAIN), "title", article.title.find(stripped))


def _is_caption(text: str) -> bool:
    return len(text) <= LONGEST_CAPTION and bool(CAPTION.match(text))


def _cut(text: str, field: Field, *, chinese: bool) -> Iterator[Sentence]:
    ends = CHINESE_END if chinese else ENGLISH_END
    start = 0
    listed = () if chinese else _entries(text)
    for match in sorted([*ends.finditer(text), *listed], key=lambda each: each.start()):
        if match.start() < start:
            continue
        end = match.start() + len(match.group().rstrip())
        if chinese and WITHIN.search(text, max(start, match.start() - NEAR_MARK), end):
            continue
        if not chinese and ABBREVIATION.search(text[max(start, end - 12) : end]):
            continue
        if not chinese and ONLY_AN_ENTRY.fullmatch(text[start:end].strip()):
            continue
        if not chinese and NUMBERED.search(text[max(start, end - 12) : match.end() + 1]):
            continue
        if not chinese and "\n" not in match.group() and ONLY_A_DAY.fullmatch(text[start:end]):
            continue
        yield from _trimmed(text, field, start, end)
        start = match.end()
    yield from _trimmed(text, field, start, len(text))


def _entries(text: str) -> Iterator[re.Match[str]]:
    """Where an entry of a list within a sentence begins; a list has a first one and a second."""
    found = list(LISTED.finditer(text))
    return iter(found if len(found) > 1 else ())


def _trimmed(text: str, field: Field, start: int, end: int) -> Iterator[Sentence]:
    """The sentence without white space around it, in pieces if it has no end."""
    for piece_start in range(start, end, LONGEST):
        piece = text[piece_start : min(end, piece_start + LONGEST)]
        stripped = piece.strip()
        if stripped:
            yield Sentence(stripped.translate(PLAIN), field, piece_start + piece.index(stripped))
