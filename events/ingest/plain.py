"""Text from outside, made fit to be kept: one form for one wording, nothing invisible in it."""

import re
import unicodedata

LINE_BREAK = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
HAN = re.compile(r"[㐀-鿿]")
# An ideograph says as much as some three letters.
LETTERS_OF_AN_IDEOGRAPH = 3
SHORTEST_RUNNING_LINE = 50


def paragraphs(text: str) -> str:
    """A text as it is stored: passages are offsets into it, so it is never changed again."""
    shown = map(str.strip, _printable(LINE_BREAK.sub("\n", text)).split("\n"))
    return "\n".join(filter(None, shown))


def line(text: str | None, longest: int) -> str:
    """A title or a name: on one line, cut to its column."""
    shown = _printable(re.sub(r"\s+", " ", text or ""))
    return shown.strip()[:longest].rstrip()


def running(text: str) -> str:
    """The lines that are sentences: no menus, buttons or bylines."""
    return "\n".join(line for line in text.splitlines() if weight(line) >= SHORTEST_RUNNING_LINE)


def weight(text: str) -> int:
    """How much a text says, in letters of an alphabet."""
    if text.isascii():
        return len(text)
    return len(text) + (LETTERS_OF_AN_IDEOGRAPH - 1) * len(HAN.findall(text))


def _printable(text: str) -> str:
    if text.isascii() and text.isprintable():  # most lines, told in a tenth of the time
        return text
    return unicodedata.normalize("NFC", UNPRINTABLE.sub("", text))
