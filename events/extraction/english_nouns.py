"""Nouns that make an English name one of an organization, an authority or a law."""

import re

from events.extraction.lexicon import lexicon, whole_words

WORDS = lexicon("english")
OR = "|"
AUTHORITY = whole_words(WORDS["authorities"]["names"])
ORGANIZATION: dict[str, re.Pattern[str]] = {
    kind: whole_words(words) for kind, words in WORDS["organizations"].items()
}
ANY_ORGANIZATION = whole_words(OR.join(WORDS["organizations"].values()))
LAST = {kind: re.compile(rf"\b(?:{words})$") for kind, words in WORDS["organizations_last"].items()}
LAW = whole_words(WORDS["laws"]["names"])
HEAD_ENDS = re.compile(r" (?:of|for|in|on|and|de|del|für|against|des|du)\b")
# "Save the Children", "Feed the Plains"
IMPERATIVE = r"(?:Save|Feed|Heal|Free|Protect|Defend|Help|Stop|End|Reclaim|Rebuild|Light|Lift|Hear)"


def last_kind(text: str) -> str | None:
    return next((kind for kind, nouns in LAST.items() if nouns.search(text)), None)


def head_of(text: str) -> str:
    return head_phrase(text).split()[-1]


def head_phrase(text: str) -> str:
    return HEAD_ENDS.split(text, maxsplit=1)[0]
