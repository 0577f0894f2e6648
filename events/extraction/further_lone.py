"""Names of a single word that no noun, mark or further capital shows: "la disolución de Memorial".

A capital alone may be a town, a person, a shop: it is taken only right where a body is named whose
end the words tell ("was dissolved", "the liquidation of"), and in a row with names.
"""

import re
from collections.abc import Sequence

from events.extraction.further_capitals import WORD
from events.extraction.further_names import Name
from events.extraction.further_whose import Found, is_last
from events.extraction.further_words import CAPITAL, Words, lowered

SHORTEST = 3
BEHIND = re.compile(
    rf"(?P<lead>(?:\s+[^\W\d_]{{1,8}}){{0,3}}\s+(?:[^\W\d_]{{1,4}}['’])?)(?P<name>{CAPITAL})"
)
BEFORE = re.compile(rf"(?<!\w)(?P<name>{CAPITAL})(?:['’]\w{{1,4}})?\s+$")
DESCRIBED = re.compile(r"\s(?P<word>[^\W\d_A-ZÀ-Þ]{4,})")  # Génération identitaire
REACH = 60
SENTENCE_ENDS = re.compile(r"[.!?…:]\s*[«„“\"]?$")


def lone_beside(found: Found, text: str, mask: str, words: Words) -> Name | None:
    """The single capital right behind the words for an end of a body, or right before them."""
    if not words.has_small_nouns or not _tells_of_bodies(found, mask, words):
        return None
    is_before = found.is_itself or found.form == "undergone" or is_last(found, words)
    before = _before(found, text, words) if is_before else None
    return before or (None if found.is_itself else _behind(found, text, words))


def _tells_of_bodies(found: Found, mask: str, words: Words) -> bool:
    return is_of_bodies(mask[found.start : found.end], mask, words)


def is_of_bodies(told: str, mask: str, words: Words) -> bool:
    """Whether nobody but an organization ends so: "dissolved", "liquidated" by a court."""
    by_court = words["of_bodies_in_court"].search(told) and words["courts"].search(mask)
    return bool(words["of_bodies"].search(told) or by_court)


def _behind(found: Found, text: str, words: Words) -> Name | None:
    match = BEHIND.match(text, found.end, min(len(text), found.end + REACH))
    if match is None or not set(lowered(match["lead"]).replace("’", "'").split()) <= _leads(words):
        return None
    return _named(match, text, words)


def _before(found: Found, text: str, words: Words) -> Name | None:
    start = max(0, found.start - REACH)
    match = BEFORE.search(text, start, found.start)
    if match and match["name"] in words.articles:
        match = BEFORE.search(text, start, match.start())
    if match is None:
        return None
    is_first = not text[: match.start()].strip() or SENTENCE_ENDS.search(text, 0, match.start())
    return None if is_first or _is_part(text, match, words) else _named(match, text, words)


def _is_part(text: str, match: re.Match[str], words: Words) -> bool:
    """Whether it ends a longer name: "San Telmo", "Casa do Povo de Alte"."""
    last = text[max(0, match.start() - REACH) : match.start()].rsplit(maxsplit=1)[-1]
    small = lowered(last)
    return small not in words.articles and (last[0].isupper() or small in words.connectors)


def _leads(words: Words) -> set[str]:
    small = words.articles | words.connectors
    return {*small, *(f"{word}'" for word in small)}


def _named(match: re.Match[str], text: str, words: Words) -> Name | None:
    start, end = match.span("name")
    name, small = match["name"], lowered(match["name"])
    follows = WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    is_longer = follows is not None and follows.group()[0].isupper()
    is_else = (
        len(name) < SHORTEST
        or not name[0].isupper()
        or is_longer
        or small in words.never_names
        or words["authorities"].match(lowered(text[start : start + REACH]))
        or words["no_organizations"].search(small)
        or words.any_noun.fullmatch(small)
        or words.any_place.search(small)
    )
    if is_else:
        return None
    described = DESCRIBED.match(text, end)
    if described and words["adjectives"].fullmatch(described["word"]):
        end = described.end()
    return Name(text[start:end], start, end, "", start, is_weak=True)


def _leads_on(match: re.Match[str], words: Words) -> bool:
    """Whether at most an article or "to" stands before the next of a row."""
    lead = lowered(match["lead"] or "").strip(" '’")
    return (
        not lead
        or lead in words.articles | words.connectors
        or words.to.fullmatch(lead) is not None
    )


def joined_in_row(names: Sequence[Name], text: str, words: Words) -> list[Name]:
    """Single capitals in a row with names: "A B, Editor, and D E"."""
    found: list[Name] = []
    taken = {name.start for name in names}
    for before in names:
        at: Name | None = before
        while at is not None and not at.is_other:
            match = words.row.match(text, at.end)
            is_next = (
                match is not None and match.start("name") not in taken and _leads_on(match, words)
            )
            at = _named(match, text, words) if match and is_next else None
            if at is not None:
                found.append(at)
                taken.add(at.start)
    return found
