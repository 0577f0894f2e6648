"""Names of organizations in languages without capital letters: in marks beside a noun for one, or
shaped as the file says: what ends with such a noun, or stands right behind one."""

import re
from collections.abc import Iterator

from events.extraction.further_words import Words

QUOTED = re.compile(
    r"「([^「」\n]{1,60})」|『([^『』\n]{1,60})』|《([^《》\n]{2,60})》|〈([^〈〉\n]{2,60})〉"
    r"|«([^«»\n]{2,80})»|„([^„“”\"\n]{2,80})[“”\"]|“([^“”\n]{2,80})”|‘([^‘’\n]{2,60})’"
    r"|(?<!\w)\"([^\"\n]{2,80})\"|(?<!\w)'([^'\n]{2,60})'"
)
BEHIND, BEFORE = 24, 40
OPENING = {"「", "『"}  # what stands before a name in marks says what it is

Place = tuple[str, int, int, int]


def quoted_beside_noun(text: str, words: Words) -> Iterator[Place]:
    """The sort, start, end and where its noun begins, of what is in marks right behind a noun for
    organizations ("no" for laws, films, shops), right before one, or ends with one; and of what is
    in marks beside such in a row."""
    before: tuple[int, str] | None = None
    for match in QUOTED.finditer(text):
        start, end = match.span(match.lastindex or 0)
        inner = text[start:end]
        if words["said"].search(inner):
            continue
        lead = text[max(0, match.start() - BEFORE) : match.start()]
        behind = text[match.end() : match.end() + BEHIND]
        found = _noun(lead, words, "before") or _noun(behind, words, "behind")
        if found is None and words["of_bodies_behind"].match(behind):
            found = "others", 0
        if found is None and (own := _own_noun(inner, words)):
            found = own, 0
        if found is None and before and words["joined"].fullmatch(text, before[0], match.start()):
            found = before[1], 0
        if found:
            sort, length = found
            before = match.end(), sort
            yield sort, start, end, match.start() - length


def shaped(text: str, words: Words) -> Iterator[Place]:
    """The same of what is not in marks."""
    for sort, shape in words.shapes:
        for match in shape.finditer(text):
            start, end = match.span("name")
            described = words["described"].match(text, start, end)
            if described and not words["generic"].fullmatch(text, described.end(), end):
                start = end - len(text[described.end() : end].lstrip())
            is_none = words["generic"].fullmatch(text, start, end) or text[end : end + 1] in OPENING
            if end - start > 1 and not is_none and not words["authorities"].match(text, start):
                yield sort, start, end, match.start()


def _noun(beside: str, words: Words, where: str) -> tuple[str, int] | None:
    """The sort and length of the noun that ends what stands before a name, or begins what stands
    behind it."""
    for sort, (before, behind) in words.beside.items():
        found = before.search(beside) if where == "before" else behind.match(beside)
        if found:
            return sort, len(found.group()) if where == "before" else 0
    return None


def _own_noun(inner: str, words: Words) -> str | None:
    if words["generic"].fullmatch(inner):
        return None
    first = words.is_noun_last
    for sort, noun in words.nouns.items():
        if any((m.end() == len(inner)) if first else not m.start() for m in noun.finditer(inner)):
            return sort
    return None
