"""A cheap look: may this article report a closure at all?"""

import re
from functools import cache

from events.extraction.further_words import LANGUAGES, lowered, triage_of
from events.extraction.language import language_of
from events.extraction.lexicon import lexicon
from events.extraction.sentences import LONGEST_READ

NEAR = 160
STEM = re.compile(r"[a-z ]+(?![?*a-z ])")


def may_report_closure(title: str, text: str, language: str | None = None) -> bool:
    """False for most news, which is then never read in full. `language` where it is known."""
    if language not in LANGUAGES and (_has_trigger(title) or _has_trigger(text)):
        return True
    told = language or language_of(f"{title}\n{text}")
    return told in LANGUAGES and any(_tells_of_an_end(each, told) for each in (title, text))


def _tells_of_an_end(text: str, language: str) -> bool:
    """Whether a word for closing stands near one for organizations."""
    closing, organization = triage_of(language)
    small = lowered(text[:LONGEST_READ])
    return any(
        organization.search(small, max(0, found.start() - NEAR), found.end() + NEAR)
        for found in closing.finditer(small)
    )


def _has_trigger(text: str) -> bool:
    lowered = text.lower()
    if any(word in text for word in lexicon("triage")["zh"]):
        return True
    return any(
        stem in lowered and any(_begins_word(lowered, found) for found in trigger.finditer(lowered))
        for stem, trigger in _triggers()
    )


@cache
def _triggers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each with the letters that it begins with: to look for those alone costs a twentieth."""
    return tuple(
        (stem[0] if (stem := STEM.match(trigger)) else "", re.compile(trigger))
        for trigger in lexicon("triage")["en"]
    )


def _begins_word(text: str, found: re.Match[str]) -> bool:
    before = text[found.start() - 1 : found.start()]
    return not (before.isalnum() or before == "_")
